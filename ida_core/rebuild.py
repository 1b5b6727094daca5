"""The trees again from decisions and calls: every stored value has to follow from what a person decided, from what an
assistant was asked and said, and from the rules of the machine."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import islice
from typing import Any, Final

import numpy as np
from sqlite_utils import Database

from ida_core.overseers.macros import Rule, parse_rule
from ida_core.questions import IDK_TEXT, Move, Reply, Tokens
from ida_core.revision import PLAYED
from ida_core.sessions import history
from ida_core.sessions.errors import SessionError, believing
from ida_core.sessions.history import Change
from ida_core.sessions.records import load_tree
from ida_core.sessions.session import Session
from ida_core.sessions.verify import ENOUGH, READING, Findings, check
from ida_core.tasks import make_task
from ida_core.tasks.base import Task
from ida_core.tasks.own import UntrustedError
from ida_core.tree import HIDDEN, Answerer, Node, Status, Tree

SETTLES: Final = ("answer", "approve", "edit")
GIVEN: Final = (Status.ANSWERED, Status.PROPOSED)
"""What a node is when the machine has answered it."""
OPEN: Final = (Status.WAITS_FOR_MACHINE, Status.WAITS_FOR_ANSWERS)


def inspect(session: Session) -> Findings:
    """All of `verify`: the database itself, then the trees rebuilt from decisions and calls beside the stored ones."""
    found = check(session)
    if found.faults:
        return found
    try:
        task = make_task(session.settings.task, session.settings.preset)
    except UntrustedError:
        found.notes.append("the trees were not rebuilt: the session's task is code that you did not say you trust")
        return found
    except ValueError as error:
        found.notes.append(f"the trees were not rebuilt: {error}")
        return found
    try:
        with believing(session.folder):
            rebuilding = Rebuilding(session, task)
            told = list(islice(rebuilding.mismatches(), ENOUGH))
    except SessionError as error:
        told = [str(error)]
    else:
        if rebuilding.older:
            found.notes.append(f"{len(rebuilding.older)} trees are older than the record of what decisions changed; not rebuilt")
    found.faults += told
    return found


class Rebuilding:
    """Works out, node by node, what the tree must be."""

    def __init__(self, session: Session, task: Task) -> None:
        self.task, self.budget = task, session.settings.budget
        self._session = session
        with session.reading(READING) as reader:
            self.tree: Tree = load_tree(reader)
            self._last: dict[int, tuple[int, Change]] = {}
            self._played: set[int] = set()
            """Nodes that a script or a macro played at some time."""
            self._imitated: set[int] = set()
            """Nodes that H' had; what a network says is not worked out again."""
            self._settled: list[str] = []
            self._read_decisions(reader)
            self._said: dict[int, tuple[str, int | None]] = {
                int(node): (answer, after)
                for node, answer, after in reader.conn.execute(
                    "SELECT node, answer, after FROM call WHERE node IS NOT NULL ORDER BY id"
                )
            }
            self._wordings = self._read_rules(reader)
            self._contexts: dict[int, Any] = {
                int(number): json.loads(tokens) for number, tokens in reader.conn.execute("SELECT id, tokens FROM context")
            }
            self.older = self._before_changes(reader)
        self._played |= {node.id for node in self.tree if node.answerer in PLAYED}
        self._played |= self._imitated

    def mismatches(self) -> Iterator[str]:
        """Where the stored trees are not those that decisions and calls make; each a sentence."""
        yield from self._settled
        yield from self._strange_calls()
        for node in self.tree:
            if self.older and self.tree.root(node.id) in self.older:
                continue
            if fault := self._wrong(node):
                yield f"question {self.tree.path(node.id)} {fault}"

    # -- what decisions and calls say -------------------------------------------------------------------------------

    def _read_decisions(self, reader: Database) -> None:
        query = """SELECT decision.id, decision.node AS about, decision.kind, decision.final,
                   change.before, change.after, change.children
                   FROM decision JOIN change ON change.decision = decision.id ORDER BY change.id"""
        for row in reader.query(query):
            change = history.change_of(row)
            self._last[change.after.id] = (row["id"], change)
            if change.after.answerer in PLAYED or (change.before is not None and change.before.answerer in PLAYED):
                self._played.add(change.after.id)
            if row["kind"] in SETTLES and row["about"] == change.after.id and change.after.answer != row["final"]:
                self._settled.append(f"decision {row['id']} says {row['final']}, and what it changed says {change.after.answer}")

        moved = "SELECT DISTINCT node FROM event WHERE kind IN ('H′ acted', 'H′ left it')"
        self._imitated = {int(node) for (node,) in reader.conn.execute(moved)}

    def _before_changes(self, reader: Database) -> set[int]:
        """Roots of trees that were decided about before sessions recorded what a decision changed."""
        query = """SELECT DISTINCT node FROM decision WHERE kind != 'skip'
                   AND NOT EXISTS (SELECT 1 FROM change WHERE change.decision = decision.id)"""
        return {self.tree.root(int(row[0])) for row in reader.conn.execute(query)}

    def _read_rules(self, reader: Database) -> list[Rule]:
        found = list[Rule]()
        for (payload,) in reader.conn.execute(
            "SELECT payload FROM event WHERE kind LIKE 'rule %' GROUP BY payload ORDER BY min(id)"
        ):
            said = json.loads(payload)
            found.append(parse_rule(self.task, said["words"], int(said["rule"])))
        return found

    def _strange_calls(self) -> Iterator[str]:
        with self._session.reading(READING) as reader:
            (scrubbed,) = reader.conn.execute("SELECT scrubbed FROM session").fetchone()
            query = """SELECT call.id, call.node, call.assistant, call.input, call.cache_key, node.question, node.context
                       FROM call JOIN node ON node.id = call.node ORDER BY call.id"""
            for number, _, assistant, sent, key, question, context in reader.conn.execute(query):
                content = json.loads(sent)
                who = "look-up" if assistant is None else assistant
                if (
                    content.get("facts", self._contexts[context]) != self._contexts[context]
                    or self._spelled(content["question"]) != question
                ):
                    yield f"call {number} asked something else than its question"
                elif not scrubbed and hashlib.sha256(f"{who}:{sent}".encode()).hexdigest() != key:
                    yield f"call {number} was changed after it was made"

    def _spelled(self, tokens: Sequence[int] | str) -> str:
        return tokens if isinstance(tokens, str) else self.task.question_text(tuple(tokens))

    # -- one node ---------------------------------------------------------------------------------------------------

    def _wrong(self, node: Node) -> str | None:
        """What does not follow about a node."""
        if node.budget is not None and (self.budget is None or node.budget > self.budget):
            return "has a budget that nobody gave it"
        decided = self._last.get(node.id)
        if decided is None:
            return self._wrong_birth(node) or self._wrong_move(node)
        number, change = decided
        base = change.after
        said = self._said.get(node.id)
        if _placed(node) != _placed(base):
            return "is not the one that was decided about"
        if replace(node, budget=None) == replace(base, budget=None):
            fresh = said is not None and said[1] is not None and said[1] >= number and base.status is Status.WAITS_FOR_MACHINE
            return "was answered, and waits all the same" if fresh and node.answerer is base.answerer else None
        if node.status is Status.WITHDRAWN:
            return None if self._below_played(node) else "was withdrawn by nobody"
        if base.status not in OPEN:
            return f"should be {base.status.words}" + ("" if base.answer is None else f" with the answer {base.answer}")
        return self._wrong_move(node)

    def _wrong_birth(self, node: Node) -> str | None:
        """Whether the machine can have asked a question that no decision asked."""
        if node.parent is None:
            return None if node.answerer in PLAYED else "was asked by nobody"
        above = self.tree[node.parent]
        if above.id not in self._played:
            return "was asked by nobody"
        if node.context != above.context or node.height != self._height(node):
            return "is about other facts than the question above it, or has another height"
        return None

    def _wrong_move(self, node: Node) -> str | None:
        """Whether the machine can have brought a node to where it is."""
        if node.id in self._imitated:
            return None
        if node.status is Status.WITHDRAWN:
            return None if self._below_played(node) else "was withdrawn by nobody"
        if node.status in OPEN:
            answered = node.answer is not None or (
                node.answerer not in PLAYED and node.id in self._said and node.id not in self._last
            )
            return "was answered, and waits all the same" if answered else None
        if node.status not in GIVEN or node.answerer is Answerer.PERSON:
            return f"is {node.status.words}, and nobody decided so"
        given = node.proposal if node.status is Status.PROPOSED else node.answer
        if given != node.proposal or (node.status is Status.PROPOSED and node.answer is not None):
            return "has two answers"
        if node.answerer in PLAYED and not self.task.is_text:
            return self._wrong_play(node, given)
        said = self._said.get(node.id)
        if said is None:
            return "has an answer that no call brought"
        return None if said[0] == given else f"was answered {said[0]}, and {given} is stored"

    def _wrong_play(self, node: Node, given: str | None) -> str | None:
        """Whether script or macro answers so, with these subanswers."""
        asked = self.tree.asked(node.id)
        if node.stale or any(child.stale for child in asked) or (node.budget == 0 and given == IDK_TEXT):
            return None
        question = self.task.parse_question(node.question)
        if node.answerer is Answerer.SCRIPT:
            return self._wrong_script(question, asked, given, self.task.next_move)
        fitting = [rule for rule in self._wordings if bool(rule.fits(np.asarray(question)))]
        tried = [self._wrong_script(question, asked, given, partial(rule.next_move, self.task)) for rule in fitting]
        tried = tried or [None if given == IDK_TEXT else "was answered by no rule"]
        return None if None in tried else tried[0]

    def _wrong_script(
        self, question: Tokens, asked: Sequence[Node], given: str | None, play: Callable[[Tokens, list[Tokens]], Move]
    ) -> str | None:
        replies = list[Tokens]()
        for child in asked:
            move = play(question, replies)
            if isinstance(move, Reply):
                return f"has a subquestion {child.question} that H would not ask"
            if self.task.question_text(move.question) != child.question:
                return f"has a subquestion {child.question} where H would ask {self.task.question_text(move.question)}"
            if not child.status.is_settled:
                return f"was answered before its subquestion {child.question} was"
            replies.append(self._tokens(child.answer))
        move = play(question, replies)
        if not isinstance(move, Reply):
            return "was answered before H had asked all it would"
        told = self.task.answer_text(move.answer)
        return None if told == given else f"is {told} with these subanswers, and {given} is stored"

    def _below_played(self, node: Node) -> bool:
        return any(above.id in self._played for above in self.tree.ancestors(node.id))

    def _tokens(self, answer: str | None) -> Tokens:
        try:
            return self.task.parse_answer(answer or IDK_TEXT)
        except ValueError:
            return self.task.idk

    def _height(self, node: Node) -> int:
        if not self.task.shows_height:
            return HIDDEN
        asked = np.asarray(self.task.parse_question(node.question))[None, None]
        return int(self.task.height(np.asarray(self._contexts[node.context])[None], asked)[0, 0])


def _placed(node: Node) -> tuple[object, ...]:
    """What never changes about a node."""
    return node.id, node.parent, node.ordinal, node.context, node.question, node.height
