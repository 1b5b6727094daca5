"""The curves of a session, iterations chained one after another."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Final

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


@dataclass(slots=True)
class Curves:
    """All series of a session. x is the training step, counted on over all iterations."""

    series: dict[str, tuple[list[float], list[float]]] = field(default_factory=lambda: defaultdict(lambda: ([], [])))
    boundaries: list[tuple[float, int]] = field(default_factory=list)
    """Where each iteration begins, and its n."""
    dead: tuple[list[float], list[float]] = field(default_factory=lambda: ([], []))
    """Losses of steps that a resumed run made again: shown, never hidden."""
    controls: dict[str, tuple[list[float], list[float]]] = field(default_factory=lambda: defaultdict(lambda: ([], [])))
    """Shares of right answers of what IDA is compared with; those that are not trained have one point, at step 0."""
    offset: float = 0.0
    reach: float = 0.0

    @property
    def heights(self) -> list[int]:
        """The heights that something was measured at, lowest first."""
        return sorted({int(name.split("/")[1]) for name in self.series if name.startswith("accuracy/")})

    def begin(self, iteration: int) -> None:
        """A new run begins where the last one ended."""
        self.offset = self.reach
        self.boundaries.append((self.offset, iteration))

    def add(self, step: int, values: dict[str, float]) -> None:
        """Add values at a step of the present run."""
        x = self.offset + step
        self.reach = max(self.reach, x)
        for name, value in values.items():
            self.series[name][0].append(x)
            self.series[name][1].append(value)

    def add_control(self, kind: str, step: int | None, accuracy: float) -> None:
        """Add a measurement of a control; the first one of a new training takes the place of an older training."""
        x, y = self.controls[kind]
        if x and (step or 0) <= x[-1]:
            x.clear()
            y.clear()
        x.append(step or 0)
        y.append(accuracy)


def read_curves(session: Session) -> Curves:
    """Read all metrics of a session back."""
    curves = Curves()
    with session.reading() as reader:
        newest = "SELECT max(id) FROM run WHERE state != 'discarded' GROUP BY kind"
        query = f"SELECT name, step, value FROM metric WHERE name LIKE 'control/%' AND run IN ({newest}) ORDER BY id"
        for row in reader.query(query):
            curves.add_control(row["name"].removeprefix("control/"), row["step"], row["value"])
        mine = "SELECT id, iteration FROM run WHERE state != 'discarded' AND kind = 'distil' ORDER BY id"
        for run in list(reader.query(mine)):
            curves.begin(int(run["iteration"]))
            rows = list(reader.query("SELECT segment, step, name, value FROM metric WHERE run = ? ORDER BY id", [run["id"]]))
            starts: dict[int, int] = {}
            for row in rows:
                starts[row["segment"]] = min(row["step"], starts.get(row["segment"], row["step"]))
            for row in rows:
                later = [start for segment, start in starts.items() if segment > row["segment"]]
                if not later or row["step"] < min(later):
                    curves.add(row["step"], {row["name"]: row["value"]})
                elif row["name"] == "loss":
                    curves.dead[0].append(curves.offset + row["step"])
                    curves.dead[1].append(row["value"])
    return curves
