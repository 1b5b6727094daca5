"""Amplify: H answers hard questions by splitting them, asking A_n, and combining the subanswers.

Twice: on arrays for training, thousands of questions in lock step, and on trees for looking at, where every node waits
for somebody and all state is in the session.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from time import perf_counter
from typing import Final

import numpy as np
from sqlite_utils import Database

from ida_core.assistants.base import Assistant, primitives_first
from ida_core.overseers.base import Overseer, at_hand, drive
from ida_core.overseers.macros import Rule, rule_for
from ida_core.overseers.rules import approved_rules, put_uses
from ida_core.policy import asks_person
from ida_core.questions import IDK_TEXT, IntArray, Move, Reply, Tokens
from ida_core.revision import PLAYED, gone_stale, set_going, taken_back
from ida_core.sessions import history, records
from ida_core.sessions.history import Change, Decided, Stacks
from ida_core.sessions.records import Call, Decision
from ida_core.sessions.session import Session
from ida_core.tasks.base import Task
from ida_core.tree import HIDDEN, Answerer, Node, Stale, Status, Tree

ALL_LEVELS: Final = 64
"""Enough levels for the scripted H to split any question down to its primitives."""


class Refusal(Exception):
    """Something a person asked for makes no sense just now; the message is a sentence that says why."""


def amplify_many(
    task: Task,
    contexts: IntArray,
    questions: IntArray,
    assistant: Assistant,
    overseer: Overseer | None = None,
    votes: int = 1,
) -> IntArray:
    """Answer questions as H + A_n does, one level deep, all of them in lock step.

    Args:
        task: what the questions are about.
        contexts: shape (contexts, facts, fact_length).
        questions: shape (contexts, questions, question_length).
        assistant: A_n; it gets one batched call a round.
        overseer: who splits and combines; None is the task's scripted H.
        votes: how often H works on each question; the most frequent answer counts, of equals the first.

    Returns:
        Answers of shape (contexts, questions, answer_length).
    """
    flat = questions.reshape(-1, task.question_length)
    ballots = [
        drive((overseer or task).oversee_many(flat), at_hand(task, contexts, questions.shape[1], assistant)) for _ in range(votes)
    ]
    return majority(np.stack(ballots)).reshape(*questions.shape[:2], task.answer_length)


def majority(ballots: IntArray) -> IntArray:
    """The most frequent answer to each question, of equals the first cast; ballots have shape (votes, questions, length)."""
    supporters = (ballots[:, None] == ballots[None, :]).all(axis=-1).sum(axis=1)
    elected: IntArray = np.take_along_axis(ballots, supporters.argmax(axis=0)[None, :, None], axis=0)[0]
    return elected


class Amplification:
    """The trees of a session as a persistent state machine.

    A person's actions and the machine's rounds change the tree, then commit, then return; a failed commit leaves the
    session as it was (make a new Amplification then). Not thread-safe: one thread owns it.
    """

    def __init__(self, session: Session, task: Task, assistant: Assistant, iteration: int, assistant_id: int) -> None:
        self.session, self.task = session, task
        self.use(assistant, iteration, assistant_id)
        self.saw_facts: set[int] = set()
        with session.reading() as reader:
            self.tree: Tree = records.load_tree(reader)
            rows = reader.query("SELECT id, tokens FROM context")
            self._contexts = {int(row["id"]): np.asarray(json.loads(row["tokens"]), dtype=np.int64) for row in rows}
            chances = reader.query("SELECT id, inclusion_probability FROM node WHERE inclusion_probability < 1")
            self._chances: dict[int, float] = {int(row["id"]): float(row["inclusion_probability"]) for row in chances}
            self._stacks = Stacks(history.decided_since(reader, 0))
            self.seen: set[tuple[int, str | None]] = {
                (int(row["node"]), json.loads(row["payload"])["text"])
                for row in reader.query("SELECT node, payload FROM event WHERE kind = 'seen'")
            }
            """Proposals that were on show before a person."""
        self._touched: dict[int, Change] = {}
        self._calls: list[Call] = []
        self._uses: dict[int, int] = {}
        """Which rule played which node."""
        self.rules: list[Rule] = approved_rules(session, task)

    def use(self, assistant: Assistant, iteration: int, assistant_id: int) -> None:
        """Let this assistant serve all that is asked from now on."""
        self.assistant, self.iteration, self.assistant_id = assistant, iteration, assistant_id

    # -- what a person does -----------------------------------------------------------------------------------------

    def ask(self, text: str, *, context: int | None = None, parent: int | None = None, actor: str = "you") -> Node:
        """Ask a root question (on new facts, or on those of `context`), or a subquestion of the node `parent`.

        Raises:
            ValueError: the text is not a question of the task.
            Refusal: the parent is settled already.
        """
        question = self.task.parse_question(text)
        if parent is not None:
            above = self.tree[parent]
            if above.status.is_settled or above.status is Status.WITHDRAWN:
                raise Refusal(
                    f"question {self.tree.path(parent)} is {above.status.words} already; subquestions come before the answer"
                )
            if above.budget == 0:
                raise Refusal(f"the budget of question {self.tree.path(parent)} is used up; answer it with what you know")
            node = self._serve(above, question)
        else:
            facts = self.new_context() if context is None else context
            node = self._new_node(None, facts, question, Answerer.PERSON, budget=self.session.settings.budget)
        self._commit(Decision(node=node.id, kind="ask", actor=actor, final=node.question, saw_facts=self._saw(node)))
        return node

    def answer(self, number: int, text: str, *, actor: str = "you", seconds: float | None = None) -> Node:
        """Settle a node with the person's own answer: a combination of subanswers, or an edited proposal."""
        node = self._open(number)
        final = self.task.answer_text(self.task.parse_answer(text))
        kind = "answer" if node.proposal is None else "approve" if final == node.proposal else "edit"
        who = Answerer.PERSON if kind != "approve" else node.answerer
        self._settle(node, replace(node, answer=final, status=Status.APPROVED, answerer=who, stale=Stale.NOT))
        self._commit(self._ruling(node, kind, actor, final=final, seconds=seconds))
        return self.tree[number]

    def approve(self, number: int, *, actor: str = "you", seconds: float | None = None) -> Node:
        """Stand behind the proposal, or behind what the machine answered.

        Raises:
            ValueError: the model said what is no answer of the task.
            Refusal: there is nothing to approve.
        """
        node = self.tree[number]
        text = node.proposal if node.answer is None else node.answer
        if text is None or node.status not in (Status.PROPOSED, Status.ANSWERED):
            raise Refusal(f"question {self.tree.path(number)} has no proposal to approve")
        self.task.parse_answer(text)  # a model may answer nonsense; nobody stands behind that
        self._settle(node, replace(node, answer=text, status=Status.APPROVED, stale=Stale.NOT))
        self._commit(self._ruling(node, "approve", actor, final=text, seconds=seconds))
        return self.tree[number]

    def reject(self, number: int, reason: str, *, actor: str = "you", seconds: float | None = None) -> Node:
        """Refuse the proposal; the node waits for the person to take it over, amplify it, or answer it."""
        node = self._open(number)
        if node.proposal is None and node.answer is None:
            raise Refusal(f"question {self.tree.path(number)} has no proposal to reject")
        self._settle(node, replace(node, proposal=_given(node), answer=None, status=Status.REJECTED))
        self._commit(self._ruling(node, "reject", actor, reason=reason, seconds=seconds))
        return self.tree[number]

    def retry(self, number: int, *, actor: str = "you") -> Node:
        """Put a rejected question to A_n again, with the rejections: an answer that was rejected does not come again."""
        node = self._open(number)
        if node.status is not Status.REJECTED:
            raise Refusal(f"question {self.tree.path(number)} was not rejected; reject its answer first, and say why")
        self._settle(node, replace(node, answerer=Answerer.ASSISTANT, status=Status.WAITS_FOR_MACHINE, answer=None))
        self._commit(self._ruling(node, "retry", actor))
        return self.tree[number]

    def skip(self, number: int, *, actor: str = "you", seconds: float | None = None) -> Node:
        """Leave the node as it is, on the record."""
        node = self.tree[number]
        self._commit(self._ruling(node, "skip", actor, seconds=seconds))
        return node

    def take(self, number: int, *, actor: str = "you") -> Node:
        """Let the person be H on this node: split it and combine, with A_n's help."""
        node = self._open(number)
        self._settle(
            node,
            replace(node, answerer=Answerer.PERSON, status=Status.WAITS_FOR_PERSON, proposal=None, answer=None, stale=Stale.NOT),
        )
        self._commit(self._ruling(node, "take", actor))
        return self.tree[number]

    def hand_to_script(self, number: int, levels: int = 0, *, actor: str = "you") -> Node:
        """Hand a node to the scripted H.

        Args:
            number: the node.
            levels: how many levels below the node the script takes too; 0 leaves the subquestions to A_n,
                ALL_LEVELS goes down to the primitive questions.
            actor: who decided this.

        Raises:
            Refusal: the node is settled, or somebody began to split it already.
        """
        return self._hand_to(Answerer.SCRIPT, number, levels, "script" if levels else "amplify", actor)

    def hand_to_macros(self, number: int, *, actor: str = "you") -> Node:
        """Hand a node and all below it to the rules that were made of a person's decisions.

        Raises:
            Refusal: no approved rule fits the question, or somebody began to split it already.
        """
        if rule_for(self.rules, self.task.parse_question(self.tree[number].question)) is None:
            raise Refusal(f"no approved rule fits {self.tree[number].question}")
        return self._hand_to(Answerer.MACRO, number, ALL_LEVELS, "macro", actor)

    def recompute(self, number: int, *, actor: str = "you") -> Node:
        """Set all that went stale together with this node going again; persons' nodes come back to the person."""
        node = self.tree[number]
        changed = set_going(self.tree, number)
        if not changed:
            raise Refusal(f"nothing about question {self.tree.path(number)} is stale")
        for one in changed:
            self._touch(one)
        self._wake(changed[0])
        self._commit(self._ruling(node, "recompute", actor, final=str(len(changed))))
        return self.tree[number]

    def undo(self, *, actor: str = "you") -> Decided:
        """Take back the latest decision that stands, as a further decision; return what was taken back.

        Raises:
            Refusal: there is none.
        """
        if not self._stacks.done:
            raise Refusal("there is nothing to undo")
        return self._go_back(self._stacks.done[-1], "undo", actor)

    def redo(self, *, actor: str = "you") -> Decided:
        """Take back the latest undoing; return the decision that stands again.

        Raises:
            Refusal: there is none, or something was decided since.
        """
        if not self._stacks.undone:
            raise Refusal("there is nothing to redo")
        return self._go_back(self._stacks.undone[-1][1], "redo", actor)

    def sample(self, contexts: IntArray, questions: IntArray, inclusion_probability: float) -> None:
        """Write questions that training amplified as trees to look at, with the chance each had to be among them."""
        for facts, question in zip(contexts, questions, strict=True):
            tokens = tuple(int(token) for token in question)
            who = Answerer.MACRO if self.session.settings.overseer == "macros" else Answerer.SCRIPT
            self._new_node(None, self.new_context(facts), tokens, who, chance=inclusion_probability)
        self._commit()

    def new_context(self, facts: IntArray | None = None) -> int:
        """Write a context (a freshly drawn one by default) and return its id."""
        number = self.session.new_id("context")
        if facts is None:
            facts = self.task.make_contexts(1, np.random.default_rng([self.session.settings.seed, number]))[0]
        self._contexts[number] = facts
        tokens, texts = facts.tolist(), [self.task.fact_text(fact) for fact in facts.tolist()]
        self.session.write(lambda db: records.put_context(db, number, self.task.name, tokens, texts)).result()
        return number

    def reload_rules(self) -> None:
        """Let exactly the rules play that are approved now."""
        self.rules = approved_rules(self.session, self.task)

    # -- what the machine does --------------------------------------------------------------------------------------

    def advance(self) -> bool:
        """Let every node that waits for the machine make one move, in batches; tell whether any had to."""
        waiting = [self.tree[number] for number in self.tree.with_status(Status.WAITS_FOR_MACHINE)]
        if not waiting:
            return False
        for node in waiting:
            if node.answerer in PLAYED:
                self._play(node)
        self._call_assistant([node for node in waiting if node.answerer not in PLAYED])
        self._commit()
        return True

    def finish(self) -> None:
        """Advance until the machine has nothing left to do."""
        while self.advance():
            pass

    def _play(self, node: Node) -> None:
        """One move of the scripted H or of a macro; subquestions that it would not ask any more are withdrawn."""
        question, replies = self.task.parse_question(node.question), list[Tokens]()
        asked = self.tree.asked(node.id)
        while True:
            move = self._next_move(node, question, replies)
            if isinstance(move, Reply):
                self._withdraw(asked[len(replies) :])
                self._deliver(node, self.task.answer_text(move.answer))
                return
            if len(replies) == len(asked) or asked[len(replies)].question != self.task.question_text(move.question):
                self._withdraw(asked[len(replies) :])
                break
            if not asked[len(replies)].status.is_settled:
                self._touch(replace(node, status=Status.WAITS_FOR_ANSWERS))
                return
            replies.append(self._tokens(asked[len(replies)].answer))
        if node.budget == 0:
            self._deliver(node, IDK_TEXT)
            return
        self._serve(node, move.question)
        self._touch(replace(self.tree[node.id], status=Status.WAITS_FOR_ANSWERS))

    def _macro_steps_in(self, node: Node, question: IntArray) -> bool:
        """Whether a rule made of the person's decisions plays a question of theirs that A_n does not know."""
        above = None if node.parent is None else self.tree[node.parent]
        repeats = any(node.question == higher.question for higher in self.tree.ancestors(node.id))
        fits = rule_for(self.rules, tuple(int(token) for token in question)) is not None
        return fits and not repeats and above is not None and above.answerer is Answerer.PERSON

    def _next_move(self, node: Node, question: Tokens, replies: Sequence[Tokens]) -> Move:
        if node.answerer is Answerer.SCRIPT:
            return self.task.next_move(question, replies)
        rule = rule_for(self.rules, question)
        if rule is None:
            return Reply(self.task.idk)
        self._uses[node.id] = rule.number
        return rule.next_move(self.task, question, replies)

    def _can_play(self, above: Node, question: Tokens) -> bool:
        return above.answerer is Answerer.SCRIPT or rule_for(self.rules, question) is not None

    def _withdraw(self, nodes: Iterable[Node]) -> None:
        for top in nodes:
            for node in list(self.tree.subtree(top.id)):
                self._touch(replace(node, status=Status.WITHDRAWN, stale=Stale.NOT))

    def _tokens(self, answer: str | None) -> Tokens:
        """An answer as the script reads it: what is no answer of the task at all counts as "I don't know"."""
        try:
            return self.task.parse_answer(answer or "idk")
        except ValueError:
            return self.task.idk

    def _call_assistant(self, nodes: list[Node]) -> None:
        by_context: dict[int, list[Node]] = {}
        for node in nodes:
            by_context.setdefault(node.context, []).append(node)
        for context, group in by_context.items():
            facts = self._contexts[context][None]
            asked = np.asarray([[self.task.parse_question(node.question) for node in group]], dtype=np.int64)
            began = perf_counter()
            answers = primitives_first(self.task, facts, self.assistant.about(facts))(asked)[0]
            with self.session.reading() as reader:
                rejected = [history.rejections(reader, node.id) if node.proposal is not None else [] for node in group]
            latency = perf_counter() - began
            for node, question, answer, refused in zip(group, asked[0], answers, rejected, strict=True):
                text = self.task.answer_text(answer.tolist())
                if any(text == one["answer"] for one in refused):
                    text = IDK_TEXT
                self._log_call(node, facts[0], question, text, latency, refused)
                if text == IDK_TEXT and not refused and self._macro_steps_in(node, question):
                    self._touch(replace(node, answerer=Answerer.MACRO, levels=ALL_LEVELS, iteration=self.iteration))
                else:
                    self._deliver(replace(node, iteration=self.iteration), text)

    def _deliver(self, node: Node, text: str) -> None:
        """Settle a node the machine answered, or propose the answer where a person is to rule on it."""
        above = None if node.parent is None else self.tree[node.parent]
        if above is not None and above.answerer is Answerer.PERSON and asks_person(self.session.settings, node, text):
            self._touch(replace(node, proposal=text, status=Status.PROPOSED))
            return
        self._touch(replace(node, proposal=text, answer=text, status=Status.ANSWERED))
        self._return_budget(node.id)
        self._wake(node)

    def _settle(self, node: Node, new: Node) -> None:
        """Give a node its new answer, or take the old one; what used the old one goes stale, who waited for it goes on."""
        self._touch(new)
        if new.answer != node.answer:
            for one in gone_stale(self.tree, self.task, node.id, node.answer):
                self._touch(one)
        if new.status.is_settled:
            self._return_budget(new.id)
            self._wake(new)

    def _wake(self, node: Node) -> None:
        above = None if node.parent is None else self.tree[node.parent]
        if above is not None and above.status is Status.WAITS_FOR_ANSWERS and self.tree[node.id].status.is_settled:
            self._touch(replace(above, status=Status.WAITS_FOR_MACHINE))

    def _return_budget(self, number: int) -> None:
        """Give back to the question above what was not used."""
        node = self.tree[number]
        above = None if node.parent is None else self.tree[node.parent]
        if node.budget and above is not None and above.budget is not None:
            self._touch(replace(node, budget=0))
            self._touch(replace(above, budget=above.budget + node.budget))

    def _hand_to(self, who: Answerer, number: int, levels: int, kind: str, actor: str) -> Node:
        node = self._open(number)
        if self.tree.asked(number):
            raise Refusal(f"question {self.tree.path(number)} has subquestions already; go on with them, or ask it anew")
        self._settle(node, replace(node, answerer=who, status=Status.WAITS_FOR_MACHINE, levels=levels, proposal=None, answer=None))
        self._commit(self._ruling(node, kind, actor, final=str(levels)))
        return self.tree[number]

    def _go_back(self, number: int, kind: str, actor: str) -> Decided:
        """Restore what was there before a decision (or before an undoing), as one more decision."""
        meant = number if kind == "undo" else self._stacks.undone[-1][0]
        with self.session.reading() as reader:
            changes = history.changes_of(reader, number)
            taken = history.decided_since(reader, meant - 1)[0]
        for node in taken_back(self.tree, changes, new_below=kind == "undo"):
            self._touch(node)
        ruling = self._ruling(self.tree[taken.node], kind, actor, final=taken.final, reason=taken.reason)
        self._commit(replace(ruling, supersedes=number))
        return taken

    # -- inside -----------------------------------------------------------------------------------------------------

    def _serve(self, above: Node, question: Tokens) -> Node:
        """Make a subquestion and choose who answers it: look-up, the script one level down, or A_n.

        A question equal to an ancestor's is never split again: A_n answers it.
        """
        text = self.task.question_text(question)
        repeats = text == above.question or any(text == node.question for node in self.tree.ancestors(above.id))
        if bool(self.task.is_primitive(np.asarray(question))):
            who = Answerer.LOOK_UP
        elif above.answerer in PLAYED and above.levels > 0 and not repeats and self._can_play(above, question):
            who = above.answerer
        else:
            who = Answerer.ASSISTANT
        share = None
        if above.budget is not None:
            left = above.budget - 1
            share = 0 if who is Answerer.LOOK_UP else left // 2
            self._touch(replace(above, budget=left - share))
        return self._new_node(above, above.context, question, who, levels=max(above.levels - 1, 0), budget=share)

    def _new_node(
        self,
        above: Node | None,
        context: int,
        question: Tokens,
        who: Answerer,
        *,
        levels: int = 0,
        chance: float = 1.0,
        budget: int | None = None,
    ) -> Node:
        node = Node(
            id=self.session.new_id("node"),
            parent=None if above is None else above.id,
            ordinal=self.tree.child_count(None if above is None else above.id),
            context=context,
            question=self.task.question_text(question),
            height=self._height(context, question),
            answerer=who,
            status=Status.WAITS_FOR_PERSON if who is Answerer.PERSON else Status.WAITS_FOR_MACHINE,
            iteration=self.iteration,
            levels=levels,
            budget=budget,
        )
        chance = chance if above is None else self._chance(above)
        if chance < 1.0:
            self._chances[node.id] = chance
        self._touch(node)
        return node

    def _height(self, context: int, question: Tokens) -> int:
        if not self.task.shows_height:
            return HIDDEN
        return int(self.task.height(self._contexts[context][None], np.asarray(question)[None, None])[0, 0])

    def _open(self, number: int) -> Node:
        """The node, if a person may rule on it now."""
        node = self.tree[number]
        if node.status in (Status.WAITS_FOR_MACHINE, Status.WAITS_FOR_ANSWERS):
            raise Refusal(f"question {self.tree.path(number)} is being worked on")
        if node.status is Status.WITHDRAWN:
            raise Refusal(f"question {self.tree.path(number)} was withdrawn; redo brings it back")
        return node

    def _chance(self, node: Node) -> float:
        """The probability that this node's tree was written at all."""
        return self._chances.get(node.id, 1.0)

    def _saw(self, node: Node) -> bool:
        return node.context in self.saw_facts

    def _ruling(
        self,
        node: Node,
        kind: str,
        actor: str,
        *,
        final: str | None = None,
        reason: str | None = None,
        seconds: float | None = None,
    ) -> Decision:
        return Decision(
            node=node.id, kind=kind, actor=actor, proposal=node.proposal, final=final, reason=reason, seconds=seconds,
            saw_facts=self._saw(node),
        )  # fmt: skip

    def _touch(self, node: Node) -> None:
        known = self._touched.get(node.id)
        if known is None:
            is_new = node.id not in self.tree
            known = Change(None if is_new else self.tree[node.id], node, 0 if is_new else self.tree.child_count(node.id))
        self.tree.put(node)
        self._touched[node.id] = replace(known, after=node)

    def _log_call(
        self, node: Node, facts: IntArray, question: IntArray, answer: str, latency: float, rejected: Sequence[object]
    ) -> None:
        content: dict[str, object] = {"facts": facts.tolist(), "question": question.tolist()}
        if rejected:
            content["rejected"] = list(rejected)
        sent = json.dumps(content, ensure_ascii=False)
        looked_up = node.answerer is Answerer.LOOK_UP
        key = hashlib.sha256(f"{'look-up' if looked_up else self.assistant_id}:{sent}".encode()).hexdigest()
        call = Call(
            id=self.session.new_id("call"), node=node.id, parent=node.parent,
            assistant=None if looked_up else self.assistant_id, input=sent, answer=answer,
            seed=self.session.settings.seed, cache_key=key, latency=latency, inclusion_probability=self._chance(node),
        )  # fmt: skip
        self._calls.append(call)

    def _commit(self, decision: Decision | None = None) -> None:
        """Write all that changed as one transaction; a person's decision is on disk when this returns.

        An answer that a person stands behind becomes something to distil from, and stops being so when it is taken back.
        """
        changes, calls, uses = list(self._touched.values()), self._calls, self._uses
        nodes = [change.after for change in changes]
        chances = [self._chance(node) for node in nodes]
        self._touched, self._calls, self._uses = {}, [], {}
        number = self.session.new_id("decision") if decision is not None else 0
        stands = [change.after for change in changes if decision is not None and _begins_to_stand(change)]
        falls = [change.after.id for change in changes if decision is not None and _was_approved(change)]
        kept = [self.session.new_id("example") for _ in stands]
        iteration = self.iteration

        def work(db: Database) -> None:
            records.put_nodes(db, nodes, chances)
            records.put_calls(db, calls)
            if decision is not None:
                records.append_decision(db, decision, number)
                history.put_changes(db, number, changes)
                records.forget_examples(db, falls)
            for node, own in zip(stands, kept, strict=True):
                records.put_example(db, node, iteration, own)
            put_uses(db, uses)

        self.session.write(work, durable=decision is not None).result()
        if decision is not None:
            self._stacks.take(number, decision.kind, decision.supersedes)


def _was_approved(change: Change) -> bool:
    return change.before is not None and change.before.status is Status.APPROVED and change.after.status is not Status.APPROVED


def _begins_to_stand(change: Change) -> bool:
    """Whether an answer is approved now that was not approved before, or was another one."""
    before, after = change.before, change.after
    if after.status is not Status.APPROVED or after.stale:
        return False
    return before is None or before.status is not Status.APPROVED or before.answer != after.answer


def _given(node: Node) -> str | None:
    return node.proposal if node.answer is None else node.answer
