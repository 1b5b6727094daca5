"""Whose fault wrong roots are, over the trees of a session: labels, shares, what a repair would be worth, and the leak."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

import numpy as np
from sqlite_utils import Database

from ida_core import lineage
from ida_core.amplify import machine
from ida_core.amplify.arrays import amplify_many
from ida_core.amplify.trees import Amplification
from ida_core.assistants.base import Assistant, alone
from ida_core.helper import helper
from ida_core.measure.blame import SOURCES, UNEXPLAINED, Label, Share, attribute, fix_value, label
from ida_core.measure.bounds import upper_bound
from ida_core.measure.drift import FEW, undistilled
from ida_core.measure.leak import leak_of_trees
from ida_core.measure.replay import Asked, Facts, Place, Replay, Yardstick
from ida_core.measure.shown import at_most, up
from ida_core.questions import IntArray, Tokens
from ida_core.sessions import records
from ida_core.sessions.session import Session, SessionError, now
from ida_core.tasks import make_task
from ida_core.tree import Answerer, Node, Stale, Status

TRUTH, DEEPER = "truth", "deeper amplification"
AGAINST: Final = (DEEPER, TRUTH)
MOST_WRITTEN: Final = 40
"""Fresh wrong roots that are written as trees at one time."""
WORD: Final = re.compile(r"[^\W\d_]+(?=[\^(])")


@dataclass(frozen=True, slots=True)
class WrongRoots:
    """Fresh roots that H + A_n answers wrongly, drawn to be written as trees."""

    contexts: IntArray
    """One a question; shape (wrong, facts, fact_length)."""
    questions: IntArray
    drawn: int
    wrong: int
    chance: float
    """The share of the wrong ones that is here."""


class Examiner:
    """Everybody who is needed to run the trees of a session again: assistants, their teachers, the yardstick."""

    def __init__(self, session: Session, against: str) -> None:
        """Raises ValueError when there is no such yardstick."""
        if against not in AGAINST:
            raise ValueError(f"there is nothing named “{against}” to hold answers against; say {' or '.join(AGAINST)}")
        self.session, self.against = session, against
        self.task = make_task(session.settings.task, session.settings.preset)
        self.line = {ancestor.id: ancestor for ancestor in lineage.read(session)}
        self.newest = lineage.found(session)
        self._assistants: dict[int, Assistant] = {}
        with session.reading() as reader:
            self.tree = records.load_tree(reader)
            rows = reader.query("SELECT id, tokens FROM context")
            self.contexts = {int(row["id"]): np.asarray(json.loads(row["tokens"]), dtype=np.int64) for row in rows}
            called = reader.query(
                "SELECT node, max(id), assistant FROM call WHERE assistant IS NOT NULL AND node IS NOT NULL GROUP BY node"
            )
            self.called = {int(row["node"]): int(row["assistant"]) for row in called}
            self._decided = {int(row["node"]) for row in reader.query("SELECT DISTINCT node FROM decision")}

    def assistant(self, number: int) -> Assistant:
        """An assistant of the lineage by its number."""
        if number not in self._assistants:
            self._assistants[number] = helper(self.session, self.task, self.line[number])
        return self._assistants[number]

    def teacher(self, number: int) -> Assistant | None:
        """Whom H asked when it taught this assistant; None: nobody taught it."""
        parent = self.line[number].parent
        if parent is None:
            return None
        return self.assistant(number if self.session.settings.mode == "continuous" else parent)

    def roots(self, *, mine: bool) -> list[Node]:
        """Roots that are answered; those of trees that a person had a part in only if they are wished for."""
        settled = (self.tree[root] for root in self.tree.children(None))
        return [
            root for root in settled
            if root.status.is_settled and root.stale is Stale.NOT and (mine or not self.is_mine(root))
        ]  # fmt: skip

    def is_mine(self, root: Node) -> bool:
        """Whether a person decided anything in this tree."""
        return any(node.answerer is Answerer.PERSON or node.id in self._decided for node in self.tree.subtree(root.id))

    def yardstick(self, roots: Sequence[Asked], facts: IntArray) -> Yardstick:
        """What to hold answers against: without the truth, H with A_n at least one level below the deepest of these trees."""
        if self.against == TRUTH or not roots:
            return Yardstick.truth(self.task)
        depth = max(len(place) for root in roots for place, _ in root.walk())
        questions = np.asarray([root.question for root in roots[:FEW]], dtype=np.int64)
        for levels in range(depth + 1, 0, -1):
            made = undistilled(self.task, self.assistant(self.newest.id), levels, facts[:FEW], questions)
            if made is not None:
                return Yardstick.by(f"H + A_{self.newest.iteration}, {levels} levels deep", alone(made), levels)
        raise SessionError("the trees of this task are too large to be made one level deeper; hold them against the truth")

    def served(self, root: Node) -> int:
        """The assistant that serves a tree."""
        return next((one.id for one in reversed(self.line.values()) if one.iteration == root.iteration), self.newest.id)

    def read(self, node: Node) -> Asked:
        """A node with all that was asked below it."""
        below = tuple(self.read(child) for child in self.tree.asked(node.id))
        levels = node.levels if node.answerer in (Answerer.SCRIPT, Answerer.MACRO) else 0
        return Asked(self.task.parse_question(node.question), self.tokens(node.answer), below, levels, node.id)

    def tokens(self, text: str | None) -> Tokens:
        try:
            return self.task.parse_answer(text or "idk")
        except ValueError:
            return self.task.idk


@dataclass(frozen=True, slots=True)
class Known:
    """What is known about one tree that it does not show."""

    examiner: Examiner
    root: Node

    def taught(self, asked: Asked) -> Tokens | None:
        """What the teacher of the assistant that answered this would have said; None if nobody taught it."""
        examiner = self.examiner
        number = examiner.called.get(asked.node) if asked.node else examiner.served(self.root)
        teacher = None if number is None else examiner.teacher(number)
        if teacher is None:
            return None
        facts, question = examiner.contexts[self.root.context], np.asarray([[asked.question]], dtype=np.int64)
        return tuple(int(token) for token in amplify_many(examiner.task, facts[None], question, teacher)[0, 0])

    def turned_down(self, asked: Asked) -> Tokens | None:
        """A proposal that a person replaced by another answer."""
        node = self.examiner.tree[asked.node] if asked.node else None
        if node is None or node.status is not Status.APPROVED or node.proposal is None or node.proposal == node.answer:
            return None
        return self.examiner.tokens(node.proposal)


def blame_report(session: Session, against: str = DEEPER, *, mine: bool = False) -> dict[str, Any]:
    """Examine the answered trees of a session, and keep what is found in the table `blame`.

    Args:
        session: it holds answered trees.
        against: the truth, or deeper amplification.
        mine: whether to examine trees that a person had a part in: that shows what is right in them, so it goes on the
            record, and later decisions about their facts say so.

    Returns:
        What `blame --json` prints.

    Raises:
        SessionError: there is no tree to examine, or a checkpoint is missing.
        ValueError: there is no such yardstick.
    """
    examiner = Examiner(session, against)
    nodes = examiner.roots(mine=mine)
    if not nodes:
        raise SessionError("there is no answered tree to examine; write some wrong roots first, or include your own trees")
    if mine:
        reveal(session, {root.context for root in nodes if examiner.is_mine(root)})
    trees = [examiner.read(root) for root in nodes]
    yardstick = examiner.yardstick(trees, np.stack([examiner.contexts[root.context] for root in nodes]))
    scenes = [_scene(examiner, root, yardstick) for root in nodes]
    replays = [Replay(scene, tree) for scene, tree in zip(scenes, trees, strict=True)]
    random = np.random.default_rng([session.settings.seed, 23])
    shares = [attribute(replay, random) for replay in replays]
    labels = [
        {
            place: found
            for place, asked in (replay.at | replay.met).items()
            if (found := label(replay.scene, asked, Known(examiner, root))) is not None
        }
        for replay, root in zip(replays, nodes, strict=True)
    ]
    rows = [row for each in zip(replays, scenes, shares, labels, strict=True) for row in _rows(examiner, *each)]
    session.write(partial(_keep, rows=rows)).result()
    wrong = [number for number, replay in enumerate(replays) if not replay.root_right(frozenset())]
    return {
        "session": str(session.folder), "task": examiner.task.name, "against": against, "yardstick": yardstick.name,
        "trees": len(trees), "wrong": len(wrong), "wrong_roots": [nodes[number].id for number in wrong],
        "unexplained": [nodes[number].id for number in wrong if not shares[number]],
        "right_with_wrong_nodes": sum(number not in wrong and bool(found) for number, found in enumerate(labels)),
        "methods": _methods(shares[number] for number in wrong),
        "bars": _bars(rows),
        "fixes": _fixes(replays, labels, len(trees)),
        "leak": _leak(scenes, trees, session.settings.alpha),
        "reference": _reference_error(examiner, nodes, trees, yardstick),
    }  # fmt: skip


def find_wrong_roots(session: Session, drawn: int, against: str = DEEPER) -> WrongRoots:
    """Draw fresh roots as the task deals them, and choose up to `MOST_WRITTEN` of those that H + A_n answers wrongly."""
    examiner = Examiner(session, against)
    task, assistant = examiner.task, examiner.assistant(examiner.newest.id)
    with session.reading() as reader:
        before = int(reader.conn.execute("SELECT count(*) FROM event WHERE kind = 'wrong roots drawn'").fetchone()[0])
    random = np.random.default_rng([session.settings.seed, 29, examiner.newest.id, before])
    strata = task.strata
    each = -(-drawn // len(strata))
    contexts = task.make_contexts(each * len(strata), random)
    questions = np.concatenate([task.make_questions(each, 1, random, wished) for wished in strata])
    answers = amplify_many(task, contexts, questions, assistant)
    roots = [Asked(tuple(int(token) for token in question[0]), (), (Asked((), ()),)) for question in questions[:FEW]]
    wrong = np.flatnonzero(~examiner.yardstick(roots, contexts).is_right(contexts, questions, answers)[:, 0])
    chosen = np.sort(random.permutation(wrong)[:MOST_WRITTEN])
    session.write(lambda db: records.log_event(db, "wrong roots drawn", drawn=len(contexts), wrong=len(wrong))).result()
    return WrongRoots(contexts[chosen], questions[chosen, 0], len(contexts), len(wrong), len(chosen) / max(1, len(wrong)))


def write_wrong_roots(work: Amplification, contexts: IntArray, questions: IntArray, chance: float) -> None:
    """Write such roots as trees, let them be answered, and put on record that what is right about their facts is known now."""
    known = set(work.tree.children(None))
    machine.sample(work, contexts, questions, chance)
    machine.finish(work)
    shown = {work.tree[root].context for root in work.tree.children(None) if root not in known}
    work.saw_facts |= shown
    reveal(work.session, shown)


def draw_and_write(session: Session, drawn: int, against: str = DEEPER) -> WrongRoots:
    """Find wrong roots in a session that nobody has open, and write them as trees."""
    found, examiner = find_wrong_roots(session, drawn, against), Examiner(session, against)
    newest = examiner.newest
    work = Amplification(session, examiner.task, examiner.assistant(newest.id), newest.iteration, newest.id)
    write_wrong_roots(work, found.contexts, found.questions, found.chance)
    return found


def reveal(session: Session, contexts: Iterable[int]) -> None:
    """Put on record that a person could see what is right about these facts."""

    def write(db: Database) -> None:
        for context in sorted(contexts):
            records.log_event(db, "correctness revealed", context=context)

    session.write(write, durable=True).result()


def blame_lines(report: dict[str, Any]) -> list[str]:
    """The report as sentences, one a line."""
    trees, wrong = report["trees"], report["wrong"]
    lines = [f"{trees} trees held against {report['yardstick']}: {wrong} wrong roots; "
             f"{report['right_with_wrong_nodes']} right roots have a wrong node below"]  # fmt: skip
    lines += [
        f"  {bar['share']:6.2f} of {wrong} roots: {bar['label']}, {bar['type']}, height {bar['height']} ({bar['nodes']} nodes)"
        for bar in report["bars"]
    ]
    lines += [f"repairing {fix['label']}: {fix['gained']:+d} right roots of {trees}" for fix in report["fixes"]]
    leak = report["leak"]
    if leak["rate"] is not None:
        lines.append(f"leak λ = {leak['rate']:.2f} ({leak['changed']} of {leak['replaced']}, ≤ {up(leak['upper'])}); "
                     f"R = {leak['reproduction']:.2f}")  # fmt: skip
    reference = report["reference"]
    if reference is not None:
        lines.append(f"the yardstick itself, against one level deeper: {reference['differs']} of {reference['n']} differ "
                     f"(≤ {at_most(reference['upper'])})")  # fmt: skip
    return lines


def type_of(question: str) -> str:
    """The sort of a question by the word it begins with."""
    word = WORD.match(question)
    return word[0] if word else "–"


# -- inside ----------------------------------------------------------------------------------------------------------


def _scene(examiner: Examiner, root: Node, yardstick: Yardstick) -> Facts:
    return Facts(examiner.task, examiner.contexts[root.context], examiner.assistant(examiner.served(root)), yardstick)


def _rows(
    examiner: Examiner, replay: Replay, scene: Facts, shares: Sequence[Share], labels: dict[Place, Label]
) -> list[dict[str, Any]]:
    """What is kept of one tree; what was asked on a changed path only is kept at the question above it."""
    at, by_place, rows = replay.at, {share.place: share for share in shares}, list[dict[str, Any]]()
    for place in sorted(set(by_place) | (set(labels) & set(at))):
        asked, above = (at | replay.met)[place], place
        while above not in at:
            above = above[:-1]
        share = by_place.get(place, Share(place, 0.0))
        rows.append(
            {
                "node": at[above].node, "root": replay.tree.node, "label": str(labels[place]), "share": share.share,
                "error": share.error, "decisive": int(share.decisive), "path_changed": int(share.path_changed),
                "height": scene.height(asked.question), "type": type_of(examiner.task.question_text(asked.question)),
                "against": examiner.against, "at": now(),
            }
        )  # fmt: skip
    return rows


def _keep(db: Database, rows: list[dict[str, Any]]) -> None:
    db.table("blame").delete_where()
    db.table("blame").insert_all(rows)


def _bars(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Blame by label, type and height, the greatest first."""
    bars: dict[tuple[str, str, int], dict[str, Any]] = {}
    for row in rows:
        if row["share"] > 0:
            key = (row["label"], row["type"], row["height"])
            bar = bars.setdefault(key, {"label": key[0], "type": key[1], "height": key[2], "share": 0.0, "nodes": 0, "roots": []})
            bar["share"] += row["share"]
            bar["nodes"] += 1
            bar["roots"].append(row["root"])
    for bar in bars.values():
        bar["roots"] = sorted(set(bar["roots"]))
    return sorted(bars.values(), key=lambda bar: -bar["share"])


def _fixes(replays: Sequence[Replay], labels: Sequence[dict[Place, Label]], trees: int) -> list[dict[str, Any]]:
    fixes = list[dict[str, Any]]()
    for each in SOURCES:
        places = [[place for place, found in of.items() if found is each] for of in labels]
        if any(places):
            fixes.append({"label": str(each), "gained": fix_value(replays, places), "trees": trees})
    return sorted(fixes, key=lambda fix: -fix["gained"])


def _methods(shares: Iterable[Sequence[Share]]) -> dict[str, int]:
    """How many wrong roots were explained how."""
    counts = {"one decisive": 0, "several decisive": 0, "joint or Shapley": 0, UNEXPLAINED: 0}
    for found in shares:
        decisive = sum(share.decisive for share in found)
        explained = "joint or Shapley" if not decisive else "one decisive" if decisive == 1 else "several decisive"
        counts[explained if found else UNEXPLAINED] += 1
    return counts


def _leak(scenes: Sequence[Facts], trees: Sequence[Asked], alpha: float) -> dict[str, Any]:
    leak = leak_of_trees(zip(scenes, trees, strict=True))
    return {
        "replaced": leak.replaced, "changed": leak.changed, "calls": leak.calls, "rate": leak.rate,
        "reproduction": leak.reproduction, "upper": leak.upper(alpha),
    }  # fmt: skip


def _reference_error(
    examiner: Examiner, roots: Sequence[Node], trees: Sequence[Asked], yardstick: Yardstick
) -> dict[str, Any] | None:
    """How often the yardstick differs from one that is a level deeper still; None for the truth, or where that is too large."""
    if examiner.against == TRUTH:
        return None
    contexts = np.stack([examiner.contexts[root.context] for root in roots])
    questions = np.asarray([[tree.question] for tree in trees], dtype=np.int64)
    newest = examiner.assistant(examiner.newest.id)
    deeper = undistilled(examiner.task, newest, yardstick.levels + 1, contexts[:FEW], questions[:FEW, 0])
    if deeper is None:
        return None
    differs = int((yardstick.answers(contexts, questions) != alone(deeper)(contexts, questions)).any(axis=-1).sum())
    return {"differs": differs, "n": len(roots), "upper": upper_bound(differs, len(roots), examiner.session.settings.alpha)}
