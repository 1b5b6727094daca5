"""Sessions as earlier versions of Espalier made them: the played session's rows in the tables of that time."""

from __future__ import annotations

import sqlite3
import zlib
from contextlib import closing
from pathlib import Path

FOLDER = Path(__file__).parent / "versions"
VERSIONS = sorted(path.name.removesuffix(".db.z") for path in FOLDER.glob("*.db.z"))
"""By the name of the last migration that each of them knows."""


def of_version(name: str, place: Path) -> Path:
    """Make a session as that version left it."""
    (place / "checkpoints").mkdir(parents=True)
    (place / "session.db").write_bytes(zlib.decompress((FOLDER / f"{name}.db.z").read_bytes()))
    with closing(sqlite3.connect(place / "session.db")) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
    return place


def write_versions(place: Path) -> None:
    """Write the files for all versions there are, from a played session; known ones are left as they are."""
    from sqlite_utils import Database

    from ida_core.sessions.schema import APPLICATION_ID, migrations

    FOLDER.mkdir(exist_ok=True)
    names = [migration.name for migration in migrations.pending(Database(memory=True))]
    for count, name in enumerate(names, start=1):
        target = FOLDER / f"{name}.db.z"
        if target.exists():
            continue
        old = Database(memory=True)
        migrations.apply(old, stop_before=names[count]) if count < len(names) else migrations.apply(old)
        with closing(sqlite3.connect(place / "session.db")) as source:
            for table in old.table_names():
                if not table.startswith(("_", "sqlite_")):
                    columns = [column.name for column in old.table(table).columns]
                    there = [row[1] for row in source.execute(f"PRAGMA table_info([{table}])")]
                    listed = ", ".join(f"[{column}]" for column in columns if column in there)
                    rows = source.execute(f"SELECT {listed} FROM [{table}]").fetchall()
                    marks = ", ".join("?" for column in columns if column in there)
                    old.conn.executemany(f"INSERT INTO [{table}] ({listed}) VALUES ({marks})", rows)
        old.conn.commit()
        old.conn.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        old.conn.execute(f"PRAGMA user_version = {count}")
        target.write_bytes(zlib.compress(old.conn.serialize(), 9))
        old.conn.close()


if __name__ == "__main__":
    import sys
    import tempfile

    from tests.faults.played import play

    with tempfile.TemporaryDirectory() as home:
        write_versions(play(Path(home) / "played.espalier"))
    sys.stdout.write(f"{len(list(FOLDER.iterdir()))} versions\n")
