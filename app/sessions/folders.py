"""Where sessions live by default, and which were open lately."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from functools import cache
from importlib.resources import as_file, files
from itertools import count
from pathlib import Path
from typing import Any, Final

import platformdirs
from PySide6.QtCore import QSettings

from ida_core.sessions.archive import unpack
from ida_core.sessions.session import SUFFIX, Session, Settings
from ida_core.tasks import make_task

RECENT: Final = 8
DEMO: Final = "First steps"
SHIPPED: Final = "demonstration.zip"
FINISHED: Final = "Five iterations"


def settings() -> QSettings:
    """Geometry, theme and the list of recent sessions."""
    return _store(str(Path(platformdirs.user_config_dir("espalier")) / "window.ini"))


@cache
def _store(path: str) -> QSettings:
    """One a file, so that it is written when events come round, and not in the midst of opening a session."""
    return QSettings(path, QSettings.Format.IniFormat)


def shown_name(session: Session) -> str:
    """What a session is called on screen: its name, and that of its folder where it is another, as of an archive taken in."""
    name, folder = session.settings.name, session.folder.name.removesuffix(SUFFIX)
    return name if name == folder else f"{name} ({folder})"


def default_folder() -> Path:
    """The folder for new sessions; made when needed."""
    folder = Path(platformdirs.user_data_dir("espalier")) / "sessions"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def recent() -> list[Path]:
    """Sessions opened lately that are still there, latest first."""
    stored = settings().value("recent", [])
    paths = [stored] if isinstance(stored, str) else list(stored) if isinstance(stored, list) else []
    return [Path(path) for path in paths if (Path(path) / "session.db").is_file()]


def remember(folder: Path) -> None:
    """Put a session at the head of the recent ones."""
    kept = [str(folder), *(str(path) for path in recent() if path != folder)]
    settings().setValue("recent", kept[:RECENT])


@dataclass(frozen=True, slots=True)
class Place:
    """Where somebody was in a session when they left it."""

    room: str = ""
    """The tab, by its name."""
    trees: str = ""
    """outline, map or both"""
    node: int | None = None
    """The chosen question."""
    curves: dict[str, Any] = field(default_factory=dict)
    """How the curves were looked at."""


def place_in(folder: Path) -> Place:
    """Where somebody left a session."""
    try:
        return Place(**_places()[str(folder)])
    except (KeyError, TypeError):
        return Place()


def keep_place(folder: Path, place: Place) -> None:
    """Remember where somebody leaves a session, as long as it is among the recent ones."""
    known = {str(path) for path in recent()}
    kept = {path: one for path, one in _places().items() if path in known} | {str(folder): asdict(place)}
    settings().setValue("places", json.dumps(kept))


def _places() -> dict[str, dict[str, Any]]:
    try:
        found = json.loads(str(settings().value("places", "{}")))
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def demo_session() -> Path:
    """The latest session, or on a first start a new one to try things in."""
    if known := recent():
        return known[0]
    return first_steps()


def first_steps() -> Path:
    """The session of the guided loop; made when needed."""
    folder = default_folder() / f"{DEMO}{SUFFIX}"
    if not (folder / "session.db").is_file():
        Session.create(folder, Settings(DEMO, "permutation-powering")).close()
    return folder


def unpack_demonstration() -> Path:
    """Put a fresh copy of the finished session that comes along among the user's own, and tell where it is.

    Raises:
        SessionError: it cannot be written.
    """
    place = _free(FINISHED)
    with as_file(files("resources") / SHIPPED) as archive:
        unpack(archive, place)
    return place


def fresh_sample(task: str) -> Path:
    """Make a small session of a task among the user's own, and tell where it is.

    Raises:
        SessionError: it cannot be written.
    """
    from ida_core.samples import make_sample  # brings torch

    place = _free(make_task(task).title)
    make_sample(place, task)
    return place


def _free(title: str) -> Path:
    names = (title if number == 1 else f"{title} {number}" for number in count(1))
    return next(place for name in names if not (place := default_folder() / f"{name}{SUFFIX}").exists())
