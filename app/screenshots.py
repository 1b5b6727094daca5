"""Pictures of the main views, light and dark, small and large, taken from the real window at work."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from app.sessions.folders import default_folder
from app.theme import THEME
from ida_core import experiments
from ida_core.experiments import State, Sweep
from ida_core.language import embedded
from ida_core.sessions.session import Session, Settings

if TYPE_CHECKING:
    from app.driver import Driver

LAYOUTS = {
    "training": "layout_train", "waiting-for-me": "layout_review", "drift": "layout_analyse", "debate": "layout_review",
    "experiments": "layout_train", "lineage": "layout_analyse", "language": "layout_train",
}  # fmt: skip
STAYS = ("drift", "debate", "lineage", "experiments", "language")
"""Scenes whose room stays in front however the window is laid out."""
MADE = 4
"""Runs of the experiment that are done in its picture."""
SIZES = {"1280x800": (1280, 800), "2560x1440": (2560, 1440)}


def take_all(out: Path) -> int:
    """Play a session and write a picture of each view into `out`."""
    out.mkdir(parents=True, exist_ok=True)
    model = embedded.folder()
    with tempfile.TemporaryDirectory(prefix="espalier-shots-") as home:
        os.environ["HOME"] = home
        for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
            os.environ.pop(name, None)
        if model.exists():
            embedded.models().mkdir(parents=True)
            embedded.folder().symlink_to(model)
        _play(Path(home), out)
    return 0


def _play(home: Path, out: Path) -> None:
    from app.bench.million import million_session
    from app.driver import Driver

    driver = Driver(home, 1280, 800)
    window = driver.window

    def shoot(name: str) -> None:
        room = window.rooms.currentWidget()
        for size, (width, height) in SIZES.items():
            window.resize(width, height)
            window.lay_out(LAYOUTS.get(name.partition("-")[0], LAYOUTS.get(name, "layout_h")))
            if room is not None and name.startswith(STAYS):
                window.rooms.setCurrentWidget(room)
            for theme in ("light", "dark"):
                THEME.choose("dark" if theme == "dark" else "light")
                driver.rest(250)
                window.grab().save(str(out / f"{name}-{theme}-{size}.png"))
        print(f"  {name}", flush=True)

    window.guide.hide()
    shoot("empty")
    window.guide.restart()
    shoot("first-run")
    root = driver.ask("s^5(a)")
    child = driver.ask("s^2(a)", below=True)
    driver.ask("s^1(a)", below=True)
    window.choose(child)
    shoot("act-as-h")
    window.do("both")
    shoot("three-nodes")
    window.do("outline")
    for text in ("s^3(b)", "s^4(c)", "s^2(d)"):
        window.choose(root)
        unsure = driver.ask(text, below=True)
    window.do("layout_review")
    window.do("next_waiting")
    shoot("waiting-for-me")
    _go_wrong(driver, root)
    shoot("error")
    window.guide.end()
    window.choose(child)
    driver.rule("amplify")
    driver.rule("approve")
    driver.ask("s^13(c)")
    driver.rule("script")
    window.do("map")
    shoot("map")
    for text in ("s^15(a)", "s^15(b)", "s^15(c)", "s^15(d)", "s^15(e)", "s^15(f)", "s^15(g)", "s^14(h)", "s^14(a)"):
        driver.ask(text)
        driver.rule("script")
    driver.rest(1500)
    window.do("both")
    window.do("fit")
    shoot("three-hundred")
    window.do("outline")
    window.do("iterate")
    driver.until(lambda: window.training.is_running)
    driver.until(lambda: not window.training.is_running, 1800)
    driver.rest(300)
    window.notice.drop()
    shoot("training")
    window.choose(unsure)
    window.do("debate")  # of what A_0 did not know, and A_3 does
    driver.rest(1500)
    shoot("debate")
    window.do("show_lineage")
    driver.rest(1500)
    shoot("lineage")
    look_at_experiment(driver, shoot)
    _look_at_drift(driver, shoot)
    if embedded.folder().exists():
        _speak(driver, shoot, home / "Words.espalier")
    else:
        print("  language: left as it is, since SmolLM2 is not on this machine (main.py model fetch brings it)")
    driver.show(million_session())
    window.do("both")
    driver.rest(3000)
    shoot("million")
    driver.close()


def look_at_experiment(driver: Driver, shoot: Callable[[str], None]) -> None:
    """A sweep under way: two kinds of H, three seeds each, of A_1 alone; four of its six runs are really made first."""
    window, place = driver.window, default_folder().parent / "experiments" / "faulty-h"
    experiments.create(place, Sweep("faulty-h", overseer=("scripted", "faulty:0.1"), iterations=1))
    window.do("experiments")
    room = window.experiments
    room.open(place)
    room.run()
    driver.until(lambda: sum(cell.state is State.DONE for cell in experiments.cells(place)) >= MADE, 1800)
    driver.rest(3000)
    shoot("experiments")
    room.stop()


def _look_at_drift(driver: Driver, shoot: Callable[[str], None]) -> None:
    """The demonstration, as Help opens it: five iterations, audited by a scripted reviewer; some more audits are drawn."""
    window, before = driver.window, driver.window.desk
    window.do("demonstration")
    driver.until(lambda: window.desk is not None and window.desk is not before and window.desk.drift.certified is not None)
    if window.desk is None:
        return
    room = window.desk.drift
    driver.until(lambda: room.report is not None)
    window.rooms.setCurrentWidget(room)
    shoot("drift")
    room.tabs.setCurrentWidget(room.by_round)
    shoot("drift-rounds")
    room.tabs.setCurrentWidget(room.reliability)
    shoot("drift-h")
    room.tabs.setCurrentWidget(room.audits)
    room.audits.start.click()
    driver.until(lambda: room.audits.current is not None)
    shoot("drift-audits")


def _speak(driver: Driver, shoot: Callable[[str], None], place: Path) -> None:
    """A session of free text, with SmolLM2 really at work: what it is shown to say is what it said."""
    Session.create(place, Settings("Legs", "free-text", model="embedded")).close()
    driver.show(place)
    root = driver.ask("How many legs do 7 spiders and 11 humans have in all?")
    asked = driver.ask("How many legs does one spider have?", below=True)
    driver.until(lambda: driver.link.tree[asked].proposal is not None, 600)
    driver.window.choose(root)
    driver.window.do("show_language")
    driver.rest(500)
    if (room := driver.desk.language) and (said := room.exchanges.table.topLevelItem(0)):
        room.exchanges.table.setCurrentItem(said)
    shoot("language")


def _go_wrong(driver: Driver, root: int) -> None:
    """What a person sees who types nonsense, and asks for what makes no sense just now."""
    window = driver.window
    window.choose(root)
    if window.desk is not None:
        field = window.desk.workspace.subquestion.field
        field.setText("s^99(zebra)")
        driver.rest(100)
        window.desk.workspace.do("approve")
        driver.rest(100)
