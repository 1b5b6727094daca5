"""One session: a folder, one writing thread, and as many readers as like."""

from __future__ import annotations

import json
import platform
import sqlite3
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import asdict, dataclass, fields
from datetime import UTC, datetime
from importlib.metadata import version
from itertools import count
from pathlib import Path
from typing import Any, Final, TypeVar, get_type_hints

from filelock import FileLock
from sqlite_utils import Database

from ida_core.files import replace_file
from ida_core.sessions import backups, guard, lock
from ida_core.sessions.errors import InUse as InUse
from ida_core.sessions.errors import SessionError as SessionError
from ida_core.sessions.errors import sentence
from ida_core.sessions.folder import new_folder
from ida_core.sessions.schema import APPLICATION_ID, migrations, schema_version

SUFFIX: Final = ".espalier"
T = TypeVar("T")


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
    """Who plays H in training: scripted, imitator[:LABELS], person, macros, or faulty:RATE[:fixed|:lazy|:adversarial]."""
    votes: int = 1
    """How often H works on each question that is trained on; the most frequent answer counts."""
    specialists: str = ""
    """Who learns: one network (nothing), or one for each sort of questions ("type") or for a random share ("random")."""
    curriculum: str = "bound"
    """What agreement makes a curriculum go on: its anytime lower bound ("bound"), or 85 % as observed ("paper")."""
    person: str = "you"
    alpha: float = 0.05
    policy: str = "ask"
    """Which of A_n's answers a person rules on: ask, audit:RATE, or escalate:HEIGHT."""
    budget: int | None = None
    """How many questions may be asked below a new root; None: any number."""
    gate: str = "open"
    """What a trained assistant has to pass before it helps: open (nothing), or guarded[:AGREEMENT]."""
    isolated: bool = False
    """Whether H sees the local workspace only, without the questions above it."""
    oversight: str = "none"
    """What a judge rules on in training: none, or debate or approval with judge=RATE, assistant=RATE and decisions=SHARE."""
    debates: str = "never"
    """At which nodes of trees two answers are compared, so that a debate is held where they differ: never, or share:RATE."""
    model: str = "none"
    """Which language model is A_0 in a session of free text: none, embedded, folder:PATH, or endpoint:ADDRESS NAME,
    with prices after it if it has any."""
    tokens: int | None = None
    """How many tokens language models may read and write for one tree; None: any number."""
    seconds: int | None = None
    """How many seconds language models may take for one tree; None: any number."""


class Older(SessionError):
    """The session has to be brought up to date before it can be read."""


def now() -> str:
    """The present moment as the session stores it: ISO 8601 in UTC, milliseconds."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")


class Session:
    """An open session. Make one with `create` or `open`; close it when done (it is a context manager)."""

    def __init__(self, folder: Path, *, read_only: bool = False) -> None:
        """Open the database in `folder`, which must hold one. Use `create` or `open`."""
        self.folder, self.read_only = folder, read_only
        self.checkpoints = folder / "checkpoints"
        guard.check_files(folder)
        self._lock: FileLock | None = None if read_only else lock.take(folder)
        self._writer = ThreadPoolExecutor(max_workers=1, thread_name_prefix="session-writer")
        try:
            if read_only:
                self._look()
            else:
                self._writer.submit(self._prepare).result()
            self._reader = self.reader()
            self.settings = self._settings()
            self._ids = {
                table: count(1 + int(next(self._reader.query(f"SELECT coalesce(max(id), 0) AS top FROM [{table}]"))["top"]))
                for table, columns in guard.expected().items() if "id" in columns
            }  # fmt: skip
        except (sqlite3.Error, OSError, SessionError, ValueError) as error:
            self.close()
            raise error if isinstance(error, SessionError) else sentence(error, folder) from error

    @classmethod
    def create(cls, folder: Path, settings: Settings) -> Session:
        """Make a new session in `folder`, which must not exist or be empty.

        Raises:
            SessionError: the folder is in use, or cannot be written.
        """
        about = {"id": 1, **asdict(settings), "created": now(), "versions": json.dumps(_versions())}
        with new_folder(folder):
            make_database(folder / "session.db", lambda db: db.table("session").insert(about))
        return cls(folder)

    @classmethod
    def open(cls, folder: Path, *, read_only: bool = False) -> Session:
        """Open the session in `folder`.

        Args:
            folder: where it is.
            read_only: change nothing, the lock included; another process may have it open.

        Raises:
            InUse: it is open elsewhere (never when reading only).
            SessionError: there is none, it is damaged, or made by a newer version; by an older one, when reading only.
        """
        if not (folder / "session.db").is_file():
            raise SessionError(f"{folder} is not a session: it holds no session.db")
        return cls(folder, read_only=read_only)

    @classmethod
    def look(cls, folder: Path) -> Session:
        """Open a session for reading; one of an older version, which has to be brought up to date first, for writing."""
        try:
            return cls.open(folder, read_only=True)
        except Older:
            return cls.open(folder)

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
        return guard.connect(self.database, read_only=True)

    @contextmanager
    def reading(self, seconds: float = guard.READING) -> Iterator[Database]:
        """A read-only connection for the length of a block, which may take so many seconds.

        Raises:
            SessionError: it took longer, or what is there cannot be read.
        """
        reader = self.reader()
        guard.in_time(reader.conn, seconds)
        try:
            yield reader
        except sqlite3.Error as error:
            raise sentence(error, self.folder) from error
        finally:
            reader.conn.close()

    def checkpoint(self, name: str) -> Path:
        """The path of a checkpoint that a row names.

        Raises:
            SessionError: it is not one of the session's own files.
        """
        path = self.folder / name
        if path.parent != self.checkpoints or path.is_symlink() or path.name in ("", ".."):
            raise SessionError(f"the checkpoint “{name}” does not lie in the session's own folder of checkpoints")
        return path

    def close(self) -> None:
        """Finish what was submitted, close the connections, release the lock. May be called twice."""
        if hasattr(self, "_reader"):
            self._reader.conn.close()
        if hasattr(self, "_db"):
            self._writer.submit(self._db.conn.close).result()
            del self._db
        self._writer.shutdown()
        if self._lock is not None:
            self._lock.release()

    def __enter__(self) -> Session:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # -- inside -----------------------------------------------------------------------------------------------------

    def _prepare(self) -> None:
        """Open the database for writing, on the writing thread, and bring it up to date."""
        self._db = guard.connect(self.database, read_only=False)
        version = guard.check_before(self._db, self.database)
        if version < schema_version():
            backups.make(self.folder, f"before-format-{schema_version()}")
            migrations.apply(self._db)
            self._db.conn.execute(f"PRAGMA user_version = {schema_version()}")
        guard.check_after(self._db, self.database)
        guard.check_values(self._db, self.database, guard.small())

    def _look(self) -> None:
        """Make sure that the database can be read as it is."""
        with self.reading() as reader:
            if guard.check_before(reader, self.database) < schema_version():
                raise Older(f"{self.folder} was made by an older version of Espalier; open it for writing once")
            guard.check_after(reader, self.database)
            guard.check_values(reader, self.database, guard.small())

    def _transact(self, work: Callable[[Database], T], *, durable: bool) -> T:
        if self.read_only:
            raise SessionError(f"{self.folder} is open for reading only")
        connection = self._db.conn
        try:
            connection.execute(f"PRAGMA synchronous = {'FULL' if durable else 'NORMAL'}")
            connection.execute("BEGIN IMMEDIATE")
            with connection:
                return work(self._db)
        except (sqlite3.Error, OSError) as error:
            raise sentence(error, self.folder) from error

    def _settings(self) -> Settings:
        row: dict[str, Any] = next(iter(self._reader.query("SELECT * FROM session WHERE id = 1")), {})
        if not row:
            raise SessionError(f"{self.database} is damaged: it does not say what the session is about")
        row["isolated"] = bool(row["isolated"])
        chosen = {field.name: row[field.name] for field in fields(Settings)}
        odd = [name for name, kind in get_type_hints(Settings).items() if not isinstance(chosen[name], kind)]
        if odd or chosen["seed"] < 0 or not 0 < chosen["alpha"] < 1 or chosen["votes"] < 1:
            raise SessionError(f"{self.database} is damaged: what it says it is about makes no sense")
        return Settings(**chosen)


def make_database(path: Path, fill: Callable[[Database], object]) -> None:
    """Make a database with all tables, let `fill` put rows in, and put it at `path` once it is whole and on disk.

    Raises:
        OSError, sqlite3.Error: it cannot be written; nothing is left of it.
    """

    def write(part: Path) -> None:
        part.unlink(missing_ok=True)
        connection = sqlite3.connect(part, isolation_level=None)
        try:
            connection.execute("PRAGMA synchronous = OFF")  # replace_file syncs the whole before it counts
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            db = Database(connection, execute_plugins=False)
            migrations.apply(db)
            fill(db)
            connection.execute(f"PRAGMA user_version = {schema_version()}")
            connection.execute("PRAGMA journal_mode = WAL")
        finally:
            connection.close()

    replace_file(path, write)


def _versions() -> dict[str, str]:
    parts = {"python": platform.python_version(), "sqlite": sqlite3.sqlite_version}
    return parts | {name: version(name) for name in ("torch", "numpy", "sqlite-utils")}
