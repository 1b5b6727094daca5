"""What can be done with whole sessions: list, duplicate, rename, move, and delete them, which means the trash."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from ida_core.files import sync_folder
from ida_core.sessions import lock
from ida_core.sessions.errors import SessionError, sentence
from ida_core.sessions.session import SUFFIX, Session

NOT_IN_NAMES: Final = '/\\:*?"<>|\0'
"""What some system does not allow in the name of a folder."""


@dataclass(frozen=True, slots=True)
class Glance:
    """A session in a list."""

    folder: Path
    name: str
    about: str
    """Size and seed, or the sentence that says why it cannot be read."""
    iteration: int
    """n of the newest A_n."""
    decisions: int
    changed: float
    """When the database was last written, as seconds since the epoch."""
    task: str = ""
    """Its name; empty where the session cannot be read."""
    is_sound: bool = True


def sessions_in(folders: Iterable[Path]) -> list[Glance]:
    """The sessions that lie in these folders, or are these folders; the one changed last comes first."""
    found = dict[Path, Glance]()
    for folder in folders:
        inside = [folder] if (folder / "session.db").is_file() else sorted(folder.glob("*/session.db"))
        for place in inside:
            own = place if place == folder else place.parent
            found.setdefault(own.resolve(), glance(own))
    return sorted(found.values(), key=lambda one: one.changed, reverse=True)


def glance(folder: Path) -> Glance:
    """Look at one session without changing anything."""
    database = folder / "session.db"
    changed = max((path.stat().st_mtime for path in (database, folder / "session.db-wal") if path.exists()), default=0.0)
    try:
        with Session.open(folder, read_only=True) as session, session.reading() as reader:
            chosen = session.settings
            newest = next(iter(reader.query("SELECT coalesce(max(iteration), 0) AS top FROM assistant")))["top"]
            about = f"{chosen.preset}, seed {chosen.seed}"
            return Glance(folder, chosen.name, about, int(newest), reader.table("decision").count, changed, chosen.task)
    except SessionError as error:
        return Glance(folder, folder.name.removesuffix(SUFFIX), str(error), 0, 0, changed, is_sound=False)


def duplicate(folder: Path, name: str) -> Path:
    """Copy a session beside itself under another name; it may be open meanwhile. Returns the folder of the copy.

    Raises:
        SessionError: the name is taken or is none, or the disk cannot hold the copy.
    """
    target = _named(folder.parent, name)
    part = target.with_name(f"{target.name}.part")
    try:
        with Session.open(folder, read_only=True) as session:
            shutil.rmtree(part, ignore_errors=True)
            shutil.copytree(folder, part, ignore=shutil.ignore_patterns("session.*", "*.part"))
            with session.reading() as reader, sqlite3.connect(part / "session.db") as copy:
                reader.conn.backup(copy)
                copy.execute("UPDATE session SET name = ? WHERE id = 1", [_words(name)])
            copy.close()
        part.rename(target)
        sync_folder(target.parent)
    except (OSError, sqlite3.Error, shutil.Error) as error:
        shutil.rmtree(part, ignore_errors=True)
        raise sentence(error, target) from error
    return target


def rename(folder: Path, name: str) -> Path:
    """Give a session another name, and its folder; nobody may have it open. Returns the folder.

    Raises:
        SessionError: it is open, or the name is taken or is none.
    """
    target = _named(folder.parent, name)
    with Session.open(folder) as session:
        session.write(lambda db: db.table("session").update(1, {"name": _words(name)}), durable=True).result()
    return _moved(folder, target)


def move(folder: Path, into: Path) -> Path:
    """Move a session into another folder; nobody may have it open. Returns its new folder.

    Raises:
        SessionError: it is open, there is no such folder, or something of that name is there.
    """
    if not into.is_dir():
        raise SessionError(f"{into} is not a folder that a session could be moved into")
    target = into / folder.name
    if target.exists():
        raise SessionError(f"{target} is there already; rename the session first, or choose another folder")
    Session.open(folder).close()
    return _moved(folder, target)


def delete(folder: Path) -> None:
    """Put a session, even a damaged one, into the trash of the desktop; nobody may have it open.

    Raises:
        SessionError: it is open, or there is no trash to put it into.
    """
    from send2trash import send2trash

    if not (folder / "session.db").is_file():
        raise SessionError(f"{folder} is not a session: it holds no session.db")
    lock.take(folder).release()
    try:
        send2trash(folder.resolve())
    except OSError as error:
        reason = error.strerror or str(error)
        raise SessionError(
            f"{folder} cannot be put into the trash ({reason}); delete the folder by hand if you are sure"
        ) from error


def _named(parent: Path, name: str) -> Path:
    target = parent / f"{_words(name)}{SUFFIX}"
    if target.exists():
        raise SessionError(f"there is a session “{_words(name)}” in {parent} already; choose another name")
    return target


def _words(name: str) -> str:
    words = name.strip()
    if not words or words.startswith(".") or set(words) & set(NOT_IN_NAMES):
        never = " ".join(NOT_IN_NAMES[:-1])
        raise SessionError(f"“{words}” cannot be the name of a session: it may not begin with a dot, nor hold {never}")
    return words


def _moved(folder: Path, target: Path) -> Path:
    try:
        shutil.move(folder, target)
        sync_folder(target.parent)
    except (OSError, shutil.Error) as error:
        raise sentence(error, folder) from error
    return target
