"""What a session knows of its nodes besides the trees: calls and their time, blame, and correctness where facts were revealed."""

from __future__ import annotations

import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QTimer, Signal, Slot
from sqlite_utils import Database

from app.language import tr
from app.theme import Tokens
from app.tree.colours import Rows, Scale, Step, graded
from app.tree.filters import RIGHT, WRONG
from app.tree.map_layout import Floats, lay_out, totals
from ida_core.language.sets import NoSet
from ida_core.measure import items
from ida_core.sessions.session import Session, SessionError
from ida_core.tasks.base import Task
from ida_core.tree import Part, Tree

RowsOf = Callable[[list[int]], NDArray[np.int64]]
EVERY_MS: Final = 2000
REVEALED: Final = "SELECT payload FROM event WHERE kind IN ('facts revealed', 'facts typed')"
SAMPLED: Final = "SELECT id FROM node WHERE parent IS NULL AND inclusion_probability < 1"
TRUTH: Final = "truth"
SURE: Final = (-0.999, -0.99, -0.9, -0.5)
DOUBTS: Final = (tr("99.9 % or more"), tr("99 to 99.9 %"), tr("90 to 99 %"), tr("50 to 90 %"), tr("below 50 %"))
UNKNOWN: Final = Step(tr("not examined"), "–", lambda colours: colours.line, 1)


@dataclass(frozen=True, eq=False)
class Reading:
    """Arrays by row of the tree, as long as it was when they were read."""

    calls: Floats
    seconds: Floats
    """Of a node and all below it."""
    judged: NDArray[np.uint8]
    """RIGHT, WRONG, or 0: not judged, or the facts were not revealed."""
    certain: Floats
    """The probability that A_n gave its latest answer; NaN where none is recorded."""
    blamed: NDArray[np.uint8]
    """Which of `labels` a node has, from 1; 0: it was not examined."""
    labels: tuple[str, ...] = ()
    sampled: frozenset[int] = field(default_factory=frozenset)
    """The rows of roots that training wrote, by lot."""
    revealed: frozenset[int] = field(default_factory=frozenset)


class Readings(QObject):
    """Reads again soon after something changed; one reading at a time, beside the window's thread."""

    read = Signal(object)
    _made = Signal(object)

    def __init__(self, tree: Tree, session: Session, task: Task, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tree, self._session, self._task = tree, session, task
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="tree-readings")
        self._busy, self._again, self._left = False, False, False
        self._later = QTimer(self, interval=EVERY_MS, singleShot=True)
        self._later.timeout.connect(self.now)
        self._made.connect(self._end)

    @Slot()
    def want(self) -> None:
        """Something changed."""
        if not self._later.isActive() and not self._left:
            self._later.start()

    @Slot()
    def now(self) -> None:
        """Read at once."""
        if self._left:
            return
        if self._busy:
            self._again = True
            return
        self._busy = True
        self._pool.submit(self._look)

    def leave(self) -> None:
        """The session closes."""
        self._left = True
        self._later.stop()
        self._pool.shutdown()

    def _look(self) -> None:
        try:
            with self._session.reading() as reader:
                self._made.emit(read(reader, self._tree, self._task))
        except SessionError:
            self._made.emit(None)  # the next reading may succeed; the window says by itself that the disk is in trouble

    def _end(self, reading: Reading | None) -> None:
        self._busy = False
        if reading is not None:
            self.read.emit(reading)
        if self._again:
            self._again = False
            self.want()


def read(db: Database, tree: Tree, task: Task) -> Reading:
    """Read everything for the nodes that are in the tree now."""
    column = tree.column
    above, ordinal, ids = column(Part.ABOVE), column(Part.ORDINAL), column(Part.ID)
    row_of = np.full(int(ids.max(initial=0)) + 1, -1, dtype=np.int64)
    row_of[ids] = np.arange(len(ids))

    def rows(nodes: list[int]) -> NDArray[np.int64]:
        return row_of[np.clip(np.asarray(nodes, dtype=np.int64), 0, len(row_of) - 1)]

    count = len(above)
    calls = seconds = np.zeros(0, dtype=np.float32)
    spent = db.conn.execute("SELECT node, count(*), total(latency) FROM call WHERE node IS NOT NULL GROUP BY node").fetchall()
    if spent:
        nodes, numbers, times = (list(values) for values in zip(*spent, strict=True))
        calls, seconds = np.zeros(count, dtype=np.float32), np.zeros(count, dtype=np.float32)
        calls[rows(nodes)], seconds[rows(nodes)] = numbers, times
        layout = lay_out(above, ordinal, np.zeros(count, dtype=np.bool_))
        calls, seconds = totals(layout, calls), totals(layout, seconds)
    revealed = frozenset(int(json.loads(row["payload"])["context"]) for row in db.query(REVEALED))
    labels, blamed = _blame(db, rows, column(Part.CONTEXT), revealed)
    sampled = frozenset(rows([int(node) for (node,) in db.conn.execute(SAMPLED)]).tolist())
    judged, certain = _judge(db, tree, task, revealed, count), _certainties(db, rows, count)
    return Reading(calls, seconds, judged, certain, blamed, labels, sampled, revealed)


def _certainties(db: Database, rows: RowsOf, count: int) -> Floats:
    told = db.conn.execute(
        "SELECT node, certainty FROM call WHERE node IS NOT NULL AND certainty IS NOT NULL ORDER BY id"
    ).fetchall()
    certain = np.full(count if told else 0, np.nan, dtype=np.float32)
    if told:
        nodes, values = (list(column) for column in zip(*told, strict=True))
        certain[rows(nodes)] = values
    return certain


def _blame(
    db: Database, rows: RowsOf, contexts: NDArray[np.int32], revealed: frozenset[int]
) -> tuple[tuple[str, ...], NDArray[np.uint8]]:
    """Labels of the last examination; those that rest on the truth only where the facts were revealed."""
    blamed = np.zeros(len(contexts), dtype=np.uint8)
    found = db.conn.execute("SELECT node, label, against FROM blame WHERE node IS NOT NULL").fetchall()
    labels = tuple(sorted({str(label) for _, label, _ in found}))
    for node, label, against in found:
        row = int(rows([node])[0])
        if against != TRUTH or int(contexts[row]) in revealed:
            blamed[row] = 1 + labels.index(str(label))
    return labels, blamed


def _judge(db: Database, tree: Tree, task: Task, revealed: frozenset[int], count: int) -> NDArray[np.uint8]:
    """Compare answers with the truth, where the facts were revealed on the record and nowhere else.

    Of words nobody knows it but the verifier that a question set brought along.
    """
    judged, contexts = np.zeros(count, dtype=np.uint8), tree.column(Part.CONTEXT)[:count]
    if task.is_text:
        with suppress(NoSet):
            for number, is_right in items.verdicts(db, tree, revealed).items():
                judged[tree.row(number)] = RIGHT if is_right else WRONG
        return judged
    for context in revealed:
        row = next(iter(db.query("SELECT tokens FROM context WHERE id = ?", [context])), None)
        if row is None:
            continue
        facts = np.asarray(json.loads(str(row["tokens"])), dtype=np.int64)[None]
        for place in np.flatnonzero(contexts == context).tolist():
            node = tree.at_row(place)
            if node.answer is None:
                continue
            try:
                question, answer = task.parse_question(node.question), task.parse_answer(node.answer)
            except ValueError:
                judged[place] = WRONG
                continue
            right = task.is_right(facts, np.asarray(question)[None, None], np.asarray(answer)[None, None])
            judged[place] = RIGHT if bool(right[0, 0]) else WRONG
    return judged


def verdict_scale(reading: Reading) -> Scale:
    """Colours for correctness."""

    def step(_tree: Tree, rows: Rows) -> NDArray[np.int32]:
        return _known(reading.judged, rows)

    steps = (
        Step(tr("not judged: facts hidden, or no answer"), "–", lambda colours: colours.line, 1),
        Step("right", "✓", lambda colours: colours.good, 2),
        Step("wrong", "✕", lambda colours: colours.bad, 3),
    )
    return Scale(tr("Correctness"), steps, step)


def confidence_scale(reading: Reading) -> Scale:
    """Colours for how probable A_n held its answer: the less, the darker, and the sooner it shows."""

    def step(_tree: Tree, rows: Rows) -> NDArray[np.int32]:
        certain = np.full(len(rows), np.nan, dtype=np.float32)
        read = rows < len(reading.certain)
        certain[read] = reading.certain[rows[read]]
        return np.where(np.isnan(certain), 0, 1 + np.digitize(-certain, SURE, right=True)).astype(np.int32)

    return Scale(tr("Confidence of A_n"), (Step(tr("not recorded"), "–", lambda colours: colours.line, 1), *graded(DOUBTS)), step)


def blame_scale(reading: Reading) -> Scale:
    """Colours for what went wrong, by the labels of the last examination."""

    def step(_tree: Tree, rows: Rows) -> NDArray[np.int32]:
        return _known(reading.blamed, rows)

    steps = tuple(Step(label, label[:1].upper(), _series(number), 2 + number % 2) for number, label in enumerate(reading.labels))
    return Scale(tr("Blame"), (UNKNOWN, *steps), step)


def _known(values: NDArray[np.uint8], rows: Rows) -> NDArray[np.int32]:
    known: NDArray[np.int32] = np.where(rows < len(values), values[np.minimum(rows, len(values) - 1)], 0).astype(np.int32)
    return known


def _series(number: int) -> Callable[[Tokens], str]:
    return lambda colours: colours.series[number % len(colours.series)]
