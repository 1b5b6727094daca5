"""One session: a folder, one writing thread, and as many readers as like."""

from __future__ import annotations

import json
import os
import platform
import sqlite3
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from itertools import count
from pathlib import Path
from typing import Any, Final, TypeVar

from filelock import FileLock, Timeout
from sqlite_utils import Database

from ida_core.sessions.schema import APPLICATION_ID, migrations, schema_version

SUFFIX: Final = ".espalier"
T = TypeVar("T")


class SessionError(Exception):
    """Something is wrong with a session or its disk; the message is a sentence for the user."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What a session is about; fixed when it is made."""

    name: str
    task: str
    preset: str = "quick"
    seed: int = 0
    mode: str = "discrete"
    """discrete: A_n is frozen while A_{n+1} learns; continuous: the student learns from H with its own average's help."""
    overseer: str = "scripted"
    """Who plays H in training: scripted, imitator, or faulty:RATE[:fixed|:lazy]."""
    votes: int = 1
    """How often H works on each question that is trained on; the most frequent answer counts."""
    specialists: str = ""
    """Who learns: one network (nothing), or one for each sort of questions ("type") or for a random share ("random")."""
    person: str = "you"
    alpha: float = 0.05
    policy: str = "ask"
    """Which of A_n's answers a person rules on: ask, audit:RATE, or escalate:HEIGHT."""
    budget: int | None = None
    """How many questions may be asked below a new root; None: any number."""
    isolated: bool = False
    """Whether H sees the local workspace only, without the questions above it."""
    oversight: str = "none"
    """What a judge rules on in training: none, or debate or approval with judge=RATE, assistant=RATE and decisions=SHARE."""
    debates: str = "never"
    """At which nodes of trees two answers are compared, so that a debate is held where they differ: never, or share:RATE."""


def now() -> str:
    """The present moment as the session stores it: ISO 8601 in UTC, milliseconds."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")


class Session:
    """An open session. Make one with `create` or `open`; close it when done (it is a context manager)."""

    def __init__(self, folder: Path) -> None:
        """Open the database in `folder`, which must hold one. Use `create` or `open`."""
        self.folder = folder
        self.checkpoints = folder / "checkpoints"
        self._lock = _lock(folder)
        self._writer = ThreadPoolExecutor(max_workers=1, thread_name_prefix="session-writer")
        try:
            self._db: Database = self._writer.submit(_connect, self.database).result()
            self._check_versions()
            self._writer.submit(migrations.apply, self._db).result()
            self._writer.submit(self._db.conn.execute, f"PRAGMA user_version = {schema_version()}").result()
            self._reader = self.reader()
            self.settings = self._settings()
            self._ids = {
                table: count(1 + int(next(self._reader.query(f"SELECT coalesce(max(id), 0) AS top FROM [{table}]"))["top"]))
                for table in ("node", "context", "call", "decision", "assistant", "run", "example", "macro", "debate")
            }
        except (sqlite3.Error, SessionError) as error:
            self.close()
            raise error if isinstance(error, SessionError) else _sentence(error, folder) from error

    @classmethod
    def create(cls, folder: Path, settings: Settings) -> Session:
        """Make a new session in `folder`, which must not exist or be empty.

        Raises:
            SessionError: the folder is in use, or cannot be written.
        """
        try:
            if folder.exists() and any(folder.iterdir()):
                raise SessionError(f"{folder} is there already and is not empty; choose another folder, or open it")
            (folder / "checkpoints").mkdir(parents=True, exist_ok=True)
            with sqlite3.connect(folder / "session.db") as connection:
                connection.execute("PRAGMA journal_mode = WAL")
                connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                db = Database(connection, execute_plugins=False)
                migrations.apply(db)
                db.table("session").insert({"id": 1, **asdict(settings), "created": now(), "versions": json.dumps(_versions())})
                connection.execute(f"PRAGMA user_version = {schema_version()}")
            connection.close()
        except NotADirectoryError as error:
            raise SessionError(f"{folder} cannot be a session: part of its path is a file") from error
        except (OSError, sqlite3.Error) as error:
            raise _sentence(error, folder) from error
        return cls(folder)

    @classmethod
    def open(cls, folder: Path) -> Session:
        """Open the session in `folder`.

        Raises:
            SessionError: there is none, it is open elsewhere, damaged, or made by a newer version.
        """
        if not (folder / "session.db").is_file():
            raise SessionError(f"{folder} is not a session: it holds no session.db")
        return cls(folder)

    # -- reading and writing ----------------------------------------------------------------------------------------

    @property
    def database(self) -> Path:
        """The file of the database."""
        return self.folder / "session.db"

    def new_id(self, table: str) -> int:
        """Reserve the next id of a table; safe from any thread."""
        return next(self._ids[table])

    def write(self, work: Callable[[Database], T], *, durable: bool = False) -> Future[T]:
        """Run `work` as one transaction on the writing thread.

        Args:
            work: gets the database; all it does is committed together, or not at all.
            durable: let the future be done only once the commit has reached the disk (a person's decisions).

        Returns:
            A future; its result raises SessionError when the transaction failed.
        """
        return self._writer.submit(self._transact, work, durable=durable)

    def reader(self) -> Database:
        """Open a read-only connection for the calling thread; close its `conn` when done."""
        connection = sqlite3.connect(f"{self.database.resolve().as_uri()}?mode=ro", uri=True, timeout=10)
        connection.execute("PRAGMA query_only = ON")
        connection.execute("PRAGMA trusted_schema = OFF")
        return Database(connection, execute_plugins=False)

    @contextmanager
    def reading(self) -> Iterator[Database]:
        """A read-only connection for the length of a block."""
        reader = self.reader()
        try:
            yield reader
        finally:
            reader.conn.close()

    def close(self) -> None:
        """Finish what was submitted, close the connections, release the lock. May be called twice."""
        if hasattr(self, "_reader"):
            self._reader.conn.close()
        if hasattr(self, "_db"):
            self._writer.submit(self._db.conn.close).result()
            del self._db
        self._writer.shutdown()
        self._lock.release()

    def __enter__(self) -> Session:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # -- inside -----------------------------------------------------------------------------------------------------

    def _transact(self, work: Callable[[Database], T], *, durable: bool) -> T:
        connection = self._db.conn
        try:
            connection.execute(f"PRAGMA synchronous = {'FULL' if durable else 'NORMAL'}")
            connection.execute("BEGIN IMMEDIATE")
            with connection:
                return work(self._db)
        except (sqlite3.Error, OSError) as error:
            raise _sentence(error, self.folder) from error

    def _check_versions(self) -> None:
        def read() -> tuple[int, int]:
            return tuple(self._db.conn.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version"))

        application, schema = self._writer.submit(read).result()
        if application != APPLICATION_ID:
            raise SessionError(f"{self.database} is not a session of Espalier")
        if schema > schema_version():
            raise SessionError(
                f"{self.folder} was made by a newer version of Espalier (its format is {schema}, this program knows "
                f"{schema_version()}); update Espalier to open it"
            )

    def _settings(self) -> Settings:
        row: dict[str, Any] = next(iter(self._reader.query("SELECT * FROM session WHERE id = 1")), {})
        if not row:
            raise SessionError(f"{self.database} is damaged: it does not say what the session is about")
        row["isolated"] = bool(row["isolated"])
        return Settings(**{field: row[field] for field in Settings.__dataclass_fields__})


def _connect(path: Path) -> Database:
    connection = sqlite3.connect(path, timeout=10, isolation_level=None)
    for pragma in ("journal_mode = WAL", "foreign_keys = ON", "trusted_schema = OFF", "cell_size_check = ON"):
        connection.execute(f"PRAGMA {pragma}")
    return Database(connection, execute_plugins=False)


def _lock(folder: Path) -> FileLock:
    lock = FileLock(folder / "session.lock", timeout=0, thread_local=False)
    holder = folder / "session.pid"
    try:
        lock.acquire()
        holder.write_text(str(os.getpid()))
    except Timeout as error:
        process = holder.read_text() if holder.exists() else "unknown"
        raise SessionError(f"{folder} is open in another window (process {process}); close it there first") from error
    except OSError as error:
        raise _sentence(error, folder) from error
    return lock


def _sentence(error: Exception, folder: Path) -> SessionError:
    reason = getattr(error, "strerror", None) or str(error)
    if isinstance(error, sqlite3.DatabaseError) and not isinstance(error, sqlite3.OperationalError):
        return SessionError(f"the session in {folder} is damaged: {reason}")
    return SessionError(f"the session in {folder} cannot be written or read: {reason}")


def _versions() -> dict[str, str]:
    parts = {"python": platform.python_version(), "sqlite": sqlite3.sqlite_version}
    return parts | {name: version(name) for name in ("torch", "numpy", "sqlite-utils")}
