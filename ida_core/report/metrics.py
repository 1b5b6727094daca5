"""The curves of a session, iterations chained one after another."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from ida_core.sessions.session import Session


@dataclass(slots=True)
class Curves:
    """All series of a session. x is the training step, counted on over all iterations."""

    series: dict[str, tuple[list[float], list[float]]] = field(default_factory=lambda: defaultdict(lambda: ([], [])))
    boundaries: list[tuple[float, int]] = field(default_factory=list)
    """Where each iteration begins, and its n."""
    dead: tuple[list[float], list[float]] = field(default_factory=lambda: ([], []))
    """Losses of steps that a resumed run made again: shown, never hidden."""
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


def read_curves(session: Session) -> Curves:
    """Read all metrics of a session back."""
    curves = Curves()
    with session.reading() as reader:
        for run in list(reader.query("SELECT id, iteration FROM run WHERE state != 'discarded' ORDER BY id")):
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
