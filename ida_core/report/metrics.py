"""The curves of a session, iterations chained one after another."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import Final, NamedTuple

import numpy as np
from sqlite_utils import Database

from ida_core.report.series import Array, Series
from ida_core.sessions.session import Session

TRAINED: Final = ("supervised", "low-heights")
"""Controls that are trained."""
LEVELS: Final = ("guessing", "look-up", "undistilled")
"""Controls that are not."""
NAMES: Final = {
    "supervised": "truth, all", "low-heights": "truth, low", "guessing": "guessing", "look-up": "A_0 alone",
    "undistilled": "H + A_0",
}  # fmt: skip
"""What they are called in plots."""

MEAN: Final = 15
"""Reports of the loss that its running mean is over, unless somebody chooses otherwise."""


class Difference(NamedTuple):
    """A question on which student and teacher differed."""

    question: str
    teacher: str
    """What H + A_n answered."""
    student: str
    facts: int | None = None
    """Tells which of these questions were about the same facts; older sessions do not know."""


@dataclass(slots=True)
class Curves:
    """All series of a session. x is the training step, counted on over all iterations."""

    series: dict[str, Series] = field(default_factory=lambda: defaultdict(Series))
    boundaries: list[tuple[float, int]] = field(default_factory=list)
    """Where each iteration begins, and its n."""
    made: list[int] = field(default_factory=list)
    """The assistant that each of these iterations made; 0: none yet."""
    gaps: list[float] = field(default_factory=list)
    """Which of these places no curve crosses: what begins there did not go on from what ends there."""
    dead: list[dict[str, Series]] = field(default_factory=list)
    """What was measured at steps that a resumed run then made again, by name, once for each resume: shown, never hidden."""
    controls: dict[str, Series] = field(default_factory=lambda: defaultdict(Series))
    """Shares of right answers of what IDA is compared with; those that are not trained have one point, at step 0."""
    differed: dict[float, list[Difference]] = field(default_factory=dict)
    """By x: some of the questions on which student and teacher differed there."""
    offset: float = 0.0
    reach: float = 0.0
    spent: float = 0.0
    """Seconds that the present run took before it was resumed, when its clock began anew."""

    @property
    def heights(self) -> list[int]:
        """The heights that something was measured at, lowest first."""
        return sorted({int(name.split("/")[1]) for name in self.series if name.startswith("accuracy/")})

    @property
    def names(self) -> list[tuple[float, str]]:
        """Where each iteration begins, and its name: A_n, with the assistant's number where several branches have one."""
        count = Counter(n for _, n in self.boundaries)
        return [
            (x, f"A_{n}" + ("" if count[n] == 1 else f" #{made}" if made else " …"))
            for (x, n), made in zip(self.boundaries, self.made, strict=True)
        ]

    def names_at(self, steps: Array) -> list[str]:
        """What the iteration is called that was trained at each of these steps."""
        names = [name for _, name in self.names]
        inside = np.searchsorted([x for x, _ in self.boundaries], steps, side="left") - 1
        return [names[max(place, 0)] for place in inside.tolist()]

    def begin(self, iteration: int, made: int = 0, *, follows: bool | None = None) -> None:
        """A new run begins where the last one ended.

        Args:
            iteration: n of the A_n that it makes.
            made: the assistant that it made; 0 if it has not.
            follows: whether it goes on from what the last one made; by default that is told by its n.
        """
        self.offset, self.spent = self.reach, 0.0
        if self.boundaries and not (self.boundaries[-1][1] + 1 == iteration if follows is None else follows):
            self.gaps.append(self.offset)
        self.boundaries.append((self.offset, iteration))
        self.made.append(made)

    def end(self, made: int) -> None:
        """The present run made an assistant."""
        self.made[-1:] = [made][: len(self.made)]

    def go_back(self, step: float) -> None:
        """The present run goes on from a step: what it had measured after that is made again."""
        gone = {name: series.cut(self.offset + step) for name, series in self.series.items()}
        if gone := {name: series for name, series in gone.items() if len(series)}:
            self.dead.append(gone)
            self.reach = self.offset + step
        seconds = self.series.get("seconds", Series())
        self.spent = float(seconds.y[-1]) if len(seconds) and seconds.x[-1] > self.offset else 0.0

    def add(self, step: int, values: dict[str, float]) -> None:
        """Add values at a step of the present run."""
        x = self.offset + step
        self.reach = max(self.reach, x)
        for name, value in values.items():
            self.series[name].append(x, value + self.spent if name == "seconds" else value)
        agreed = [value for name, value in values.items() if name.startswith("agreement/")]
        if agreed:
            self._least(x, min(agreed))

    def keep_differences(self, step: int, found: list[Difference]) -> None:
        """Keep questions on which student and teacher differed at a step of the present run."""
        if found:
            self.differed[self.offset + step] = found

    def differences_near(self, x: float) -> tuple[float, list[Difference]] | None:
        """The comparison nearest to x that kept questions, and these."""
        if not self.differed:
            return None
        nearest = min(self.differed, key=lambda at: abs(at - x))
        return nearest, self.differed[nearest]

    def _least(self, x: float, agreement: float) -> None:
        """Keep the least agreement on any height; the heights of one comparison may come one by one."""
        series = self.series["agreement/least"]
        if len(series) and series.x[-1] == x:
            series.replace_last(min(agreement, float(series.y[-1])))
        else:
            series.append(x, agreement)

    def add_control(self, kind: str, step: int | None, accuracy: float) -> None:
        """Add a measurement of a control; the first one of a new training takes the place of an older training."""
        series = self.controls[kind]
        if len(series) and (step or 0) <= series.x[-1]:
            series.clear()
        series.append(step or 0, accuracy)

    def along(self, name: str, steps: Array) -> Array:
        """Where steps lie on another axis: a series that grows within each iteration ("examples", "seconds"), chained likewise."""
        known, result = self.series.get(name, Series()), np.zeros(len(steps))
        if not len(known):
            return result
        starts = np.asarray([start for start, _ in self.boundaries] or [0.0])
        before = 0.0
        for start, end in zip(starts, [*starts[1:], np.inf], strict=True):
            inside = (known.x > start) & (known.x <= end)
            x, y = known.x[inside], known.y[inside]
            mine = (steps > start) & (steps <= end)
            if len(x):
                result[mine] = before + np.interp(steps[mine], np.append(start, x), np.append(0.0, y))
                before += float(y[-1])
            else:
                result[mine] = before
        return result


def read_curves(session: Session, iteration: int | None = None) -> Curves:
    """Read all metrics of a session back, or those of the training that made one A_n."""
    with session.reading() as reader:
        return curves_in(reader, iteration)


def curves_in(reader: Database, iteration: int | None = None) -> Curves:
    """All metrics that a session's database holds, or those of one iteration and of the controls."""
    curves = Curves()
    newest = "SELECT max(id) FROM run WHERE state != 'discarded' GROUP BY kind"
    query = f"SELECT name, step, value FROM metric WHERE name LIKE 'control/%' AND run IN ({newest}) ORDER BY id"
    for row in reader.query(query):
        curves.add_control(row["name"].removeprefix("control/"), row["step"], row["value"])
    mine = """SELECT run.id, run.iteration, assistant.id AS made, assistant.parent
        FROM run LEFT JOIN assistant ON assistant.run = run.id
        WHERE run.state != 'discarded' AND run.kind = 'distil' AND ifnull(? = run.iteration, 1) ORDER BY run.id"""
    for run in list(reader.query(mine, [iteration])):
        follows = run["parent"] == curves.made[-1] if run["made"] and curves.made else None
        curves.begin(int(run["iteration"]), int(run["made"] or 0), follows=follows)
        _read_run(reader, int(run["id"]), curves)
        kept = "SELECT payload FROM event WHERE kind = 'differed' AND json_extract(payload, '$.run') = ? ORDER BY id"
        for (payload,) in reader.execute(kept, [run["id"]]):
            found = json.loads(payload)
            curves.keep_differences(found["step"], [Difference(*row) for row in found["questions"]])
    return curves


def _read_run(reader: Database, run: int, curves: Curves) -> None:
    """Add what a run measured; a step that a resumed run made again counts where it was made last."""
    first = dict(reader.execute("SELECT segment, min(step) FROM metric WHERE run = ? GROUP BY segment", [run]).fetchall())
    present = min(first, default=0)
    for segment, step, name, value in reader.execute(
        "SELECT segment, step, name, value FROM metric WHERE run = ? ORDER BY segment, id", [run]
    ):
        if segment != present:
            present = segment
            curves.go_back(first[segment] - 1)
        curves.add(step, {name: value})
