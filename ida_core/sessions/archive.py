"""A whole session as one file, NAME.espalier.zip: the database and the checkpoints; and such files of unknown origin taken in."""

from __future__ import annotations

import re
import sqlite3
import stat
import zipfile
import zlib
from contextlib import closing
from pathlib import Path
from typing import IO, Final

from ida_core.files import sync_file
from ida_core.sessions import guard
from ida_core.sessions.errors import SessionError, one_line, sentence
from ida_core.sessions.folder import new_folder
from ida_core.sessions.lines import Progress, import_lines
from ida_core.sessions.session import Session

NAMES: Final = re.compile(r"session\.db|checkpoints/[A-Za-z0-9][A-Za-z0-9_-]{0,99}\.(safetensors|json)|checkpoints/ABSENT\.txt")
"""What an archive may hold; everything else is refused, so that nothing can be written anywhere else."""
DEVICES: Final = re.compile(r"(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])")
ENTRIES: Final = 10_000
TIMES: Final = 200
"""An archive may unfold to so many times its size, and to `FREELY` in any case."""
FREELY: Final = 2**26
PIECE: Final = 2**20
PAGES: Final = 1000
"""Pages of the database copied between two words about progress."""


def pack(session: Session, path: Path, progress: Progress | None = None) -> None:
    """Write an archive of a session as it is now; the session may be in use meanwhile.

    Raises:
        OSError, sqlite3.Error: it cannot be written.
    """
    image = path.with_name(path.name + ".db")
    try:
        snapshot(session, image, progress)
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
            archive.write(image, "session.db")
            for file in sorted(session.checkpoints.iterdir()):
                if NAMES.fullmatch(f"checkpoints/{file.name}") and file.is_file() and not file.is_symlink():
                    archive.write(file, f"checkpoints/{file.name}", zipfile.ZIP_STORED if file.suffix == ".safetensors" else None)
    finally:
        image.unlink(missing_ok=True)


def snapshot(session: Session, path: Path, progress: Progress | None = None) -> None:
    """Copy the database as it is at one moment into a single file.

    Raises:
        OSError, sqlite3.Error: it cannot be written.
    """
    path.unlink(missing_ok=True)
    path.touch()
    with closing(session.reader().conn) as source, closing(sqlite3.connect(path)) as target:
        target.execute("PRAGMA synchronous = OFF")

        def tell(_status: int, remaining: int, total: int) -> None:
            if progress is not None:
                progress(total - remaining, total)

        source.backup(target, pages=PAGES, progress=tell)
        target.execute("PRAGMA journal_mode = DELETE")
    sync_file(path)


def take_in(source: Path, folder: Path, progress: Progress | None = None) -> None:
    """Make a session in a new folder of an archive, or of JSON lines.

    Raises:
        SessionError: it is neither, or damaged; nothing is left behind.
    """
    if not source.is_file():
        raise SessionError(f"{source} is not there, or is no file")
    (unpack if zipfile.is_zipfile(source) else import_lines)(source, folder, progress)


def unpack(source: Path, folder: Path, progress: Progress | None = None) -> None:
    """Make a session in `folder`, which must not exist or be empty, of an archive of unknown origin.

    Raises:
        SessionError: it is no archive of a session, holds anything else, unfolds beyond measure, or its database is not
            sound enough to be opened; nothing is left behind.
    """
    try:
        with zipfile.ZipFile(source) as archive, new_folder(folder):
            entries = _checked(archive, source)
            allowed = FREELY + TIMES * source.stat().st_size
            total, done = sum(entry.file_size for entry in entries), 0
            for entry in entries:
                with archive.open(entry) as packed:
                    done = _copy(packed, folder / entry.filename, done, min(allowed, total), total, progress)
            _check_database(folder)
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError, ValueError, UnicodeError) as error:
        raise SessionError(f"{source.name} is no archive of a session, or it is damaged: {one_line(error)}") from error
    except OSError as error:
        raise sentence(error, folder) from error
    except zlib.error as error:
        raise SessionError(f"{source.name} is damaged: {one_line(error)}") from error


def _checked(archive: zipfile.ZipFile, source: Path) -> list[zipfile.ZipInfo]:
    """The entries, if all of them are such as we make ourselves."""
    entries = archive.infolist()
    names = [entry.filename for entry in entries]
    if len(entries) > ENTRIES:
        raise SessionError(f"{source.name} holds {len(entries):,} files; a session has fewer")
    for entry in entries:
        kind = stat.S_IFMT(entry.external_attr >> 16)
        stem = entry.filename.rpartition("/")[2].partition(".")[0]
        odd = not NAMES.fullmatch(entry.filename) or DEVICES.fullmatch(stem) or kind not in (0, stat.S_IFREG) or entry.flag_bits & 1
        if odd or "\0" in entry.orig_filename:
            raise SessionError(
                f"{source.name} holds “{entry.filename[:80]!r}”, which is no part of a session; nothing was taken from it"
            )
    if len(set(names)) < len(names):
        raise SessionError(f"{source.name} holds a file twice; nothing was taken from it")
    if "session.db" not in names:
        raise SessionError(f"{source.name} is no archive of a session: it holds no session.db")
    if sum(entry.file_size for entry in entries) > FREELY + TIMES * source.stat().st_size:
        raise SessionError(f"{source.name} would unfold to more than {TIMES} times its size; nothing was taken from it")
    return entries


def _copy(packed: IO[bytes], target: Path, done: int, allowed: int, total: int, progress: Progress | None) -> int:
    """Write an entry, counting what really comes out of it."""
    with target.open("xb") as file:
        while piece := packed.read(PIECE):
            done += len(piece)
            if done > allowed:
                raise SessionError("the archive unfolds to more than it says; nothing was taken from it")
            file.write(piece)
            if progress is not None:
                progress(done, total)
    sync_file(target)
    return done


def _check_database(folder: Path) -> None:
    """Look at the database before anybody opens it for writing."""
    database = guard.connect(folder / "session.db", read_only=True)
    try:
        guard.in_time(database.conn)
        guard.check_before(database, folder / "session.db")
        damage = database.conn.execute("PRAGMA quick_check(1)").fetchone()[0]
        if damage != "ok":
            raise SessionError(f"the database in the archive is damaged: {one_line(damage)}")
    except sqlite3.Error as error:
        raise sentence(error, folder) from error
    finally:
        database.conn.close()
