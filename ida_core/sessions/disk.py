"""What a session takes on disk, and how it takes less: by a rule that says what goes."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sqlite_utils import Database

from ida_core.sessions import lock, records
from ida_core.sessions.errors import sentence
from ida_core.sessions.session import Session

NEWEST: Final = 5
EVERY: Final = 10
RULE: Final = (
    f"Kept are the weights of A_0 to A_1, of the newest {NEWEST} assistants, and of every {EVERY}th before; leftovers of runs that "
    "ended are removed. What was decided, measured and lived through stays whole."
)


@dataclass(frozen=True, slots=True)
class Sizes:
    """Bytes."""

    database: int
    checkpoints: int
    backups: int
    free: int
    """Left on the disk."""

    @property
    def whole(self) -> int:
        """What the session takes in all."""
        return self.database + self.checkpoints + self.backups


def sizes(folder: Path) -> Sizes:
    """Measure a session."""

    def weigh(*patterns: str) -> int:
        return sum(path.stat().st_size for pattern in patterns for path in folder.glob(pattern) if path.is_file())

    return Sizes(weigh("session.db*"), weigh("checkpoints/*"), weigh("backups/*"), shutil.disk_usage(folder).free)


def lines(folder: Path) -> list[str]:
    """The size meter in words."""
    found = sizes(folder)
    parts = {"database": found.database, "weights": found.checkpoints, "backups": found.backups, "in all": found.whole}
    return [*(f"{name}: {megabytes(size)}" for name, size in parts.items()), f"free on this disk: {megabytes(found.free)}"]


def megabytes(size: int) -> str:
    """A size as people read it."""
    return f"{size / 2**20:,.1f} MiB" if size < 2**30 else f"{size / 2**30:,.2f} GiB"


def surplus(session: Session) -> list[Path]:
    """The files that the rule does not keep."""
    with session.reading() as reader:
        made = [row for row in reader.query("SELECT id, iteration, file FROM assistant ORDER BY id") if row["file"]]
        running = [row["id"] for row in reader.query("SELECT id FROM run WHERE state IN ('running', 'paused', 'left')")]
    kept = [row for row in made if row["iteration"] <= 1 or row["iteration"] % EVERY == 0] + made[-NEWEST:]
    stems = {f"{kind}-{row['id']}" for row in kept for kind in ("assistant", "imitator")} | {f"run-{number}" for number in running}
    stems |= {Path(row["file"]).stem for row in kept}
    ours = [path for path in session.checkpoints.iterdir() if path.name.partition("-")[0] in ("assistant", "imitator", "run")]
    return sorted(path for path in ours if path.name.partition(".")[0] not in stems)


def compact(folder: Path) -> int:
    """Thin out weights by the rule and pack the database; return the bytes won. The session must be closed.

    Raises:
        InUse: it is open somewhere.
        SessionError: it is damaged, or cannot be written.
    """
    before = sizes(folder).whole
    with Session.open(folder) as session:
        gone = surplus(session)
        names = [f"checkpoints/{path.name}" for path in gone if path.suffix == ".safetensors"]

        def forget(db: Database) -> None:
            db.conn.executemany("UPDATE assistant SET file = NULL WHERE file = ?", [(name,) for name in names])
            records.log_event(db, "weights thinned out", files=names)

        if gone:
            session.write(forget, durable=True).result()
        for path in gone:
            path.unlink(missing_ok=True)
    held = lock.take(folder)
    try:
        with closing(sqlite3.connect(folder / "session.db", isolation_level=None)) as connection:
            connection.execute("VACUUM")
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except sqlite3.Error as error:
        raise sentence(error, folder) from error
    finally:
        held.release()
    return before - sizes(folder).whole
