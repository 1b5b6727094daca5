"""Training steps a second inside the running application against the bare loop, alternated in one process."""

from __future__ import annotations

import statistics
import tempfile
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ida_core.learner import Recipe

PAIRS = 5
STEPS = 400


def run() -> dict[str, Any]:
    """Bare loop, window, bare loop, window, …; the plots are on show."""
    from app.driver import Driver
    from ida_core.networks.device import leave_a_core

    leave_a_core()
    bare, inside = [], []
    with tempfile.TemporaryDirectory(prefix="espalier-bench-") as home:
        driver = Driver(Path(home), 1440, 900)
        driver.window.do("layout_train")
        bare_rate(Path(home), 0)
        for pair in range(1, PAIRS + 1):
            bare.append(_outside(driver, Path(home), pair))
            inside.append(_inside(driver, Path(home), pair))
        driver.close()
    ratios = [b / a for a, b in zip(bare, inside, strict=True)]
    return {
        "bare_steps_per_second": statistics.median(bare),
        "inside_steps_per_second": statistics.median(inside),
        "median_ratio": statistics.median(ratios),
        "ratios": [round(ratio, 3) for ratio in ratios],
        "pairs": PAIRS,
        "steps": STEPS,
    }


def _just_steps() -> Recipe:
    """A recipe that takes just these steps: no agreement exceeds 1."""
    from ida_core.learner import Recipe

    return Recipe(max_steps=STEPS, agreement=2.0, last_agreement=2.0)


def bare_rate(home: Path, number: int) -> float:
    """Steps a second of the loop as the command line runs it, the session's writing included."""
    from ida_core.control import Control
    from ida_core.distil import Finished
    from ida_core.iterate import iterate
    from ida_core.sessions.session import Session, Settings
    from ida_core.tasks import make_task

    task = make_task("permutation-powering", "quick")
    with Session.create(home / f"bare-{number}.espalier", Settings("bare", task.name)) as session:
        for event in iterate(session, task, Control(), recipe=_just_steps()):
            if isinstance(event, Finished):
                return event.step / event.seconds
    return float("nan")


def _outside(driver: Any, home: Path, number: int) -> float:
    """The bare loop in a process of its own, while the window rests."""
    import subprocess
    import sys

    code = (
        "import sys; from pathlib import Path; from app.bench.distil import bare_rate; "
        "from ida_core.networks.device import leave_a_core; leave_a_core(); print(bare_rate(Path(sys.argv[1]), int(sys.argv[2])))"
    )
    command = [sys.executable, "-c", code, str(home), str(number)]
    root = Path(__file__).parents[2]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=root)  # noqa: S603
    driver.rest(50)
    return float(done.stdout.split()[-1])


def _inside(driver: Any, home: Path, number: int) -> float:
    """The same steps of the same iteration through the training thread of the open window, on a fresh session."""
    from ida_core.distil import Finished

    rates: list[float] = []

    def take(event: object) -> None:
        if isinstance(event, Finished):
            rates.append(event.step / event.seconds)

    window = driver.window
    driver.show(home / f"inside-{number}.espalier")
    window.training.happened.connect(take)
    window.training.recipe = _just_steps()
    began = perf_counter()
    window.do("distil")
    driver.until(lambda: bool(rates) and not window.training.is_running, began + 300)
    window.training.happened.disconnect(take)
    return rates[0]
