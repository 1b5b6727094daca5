"""Sessions: durable decisions with a chain of hashes, one owner, versions, and plain sentences for every fault."""

import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from ida_core.sessions import guard, records
from ida_core.sessions.records import Decision
from ida_core.sessions.schema import schema_version
from ida_core.sessions.session import Session, SessionError, Settings
from ida_core.sessions.verify import faults
from ida_core.tree import Answerer, Node, Status

SETTINGS = Settings("Test", "permutation-powering", seed=5, person="Ada")


def write_node(session: Session) -> Node:
    node = Node(session.new_id("node"), None, 0, 1, "σ^2(a)", 1, Answerer.PERSON, Status.WAITS_FOR_PERSON, 0)
    session.write(lambda db: records.put_context(db, 1, "t", [[3, 4]], ["σ(a) = b"])).result()
    session.write(lambda db: records.put_nodes(db, [node], [1.0])).result()
    return node


def decide(session: Session, node: Node, kind: str) -> None:
    number = session.new_id("decision")
    decision = Decision(node.id, kind, "Ada", final="b", seconds=1.5)
    session.write(lambda db: records.append_decision(db, decision, number), durable=True).result()


def test_everything_is_there_after_opening_again(tmp_path):
    place = tmp_path / "a.espalier"
    with Session.create(place, SETTINGS) as session:
        node = write_node(session)
        decide(session, node, "ask")
        session.write(lambda db: records.save_draft(db, node.id, "answer", "half a tho")).result()
    with Session.open(place) as session, session.reading() as reader:
        assert session.settings == SETTINGS
        assert list(records.load_tree(reader)) == [node]
        assert records.load_drafts(reader) == {(node.id, "answer"): "half a tho"}
        assert session.new_id("node") == 2
        assert set(guard.expected()) <= set(reader.table_names())
        assert faults(session) == []


def test_a_failed_transaction_leaves_nothing_behind(session):
    def half_done(db):
        db.table("event").insert({"at": "now", "kind": "x", "node": None, "payload": "{}"})
        db.conn.execute("INSERT INTO nowhere VALUES (1)")

    with pytest.raises(SessionError, match="cannot be written"):
        session.write(half_done).result()
    with session.reading() as reader:
        assert reader.table("event").count == 0


def test_a_durable_write_is_synced_and_the_next_machine_write_is_not(session):
    def level(db):
        return db.conn.execute("PRAGMA synchronous").fetchone()[0]

    assert session.write(level, durable=True).result() == 2
    assert session.write(level).result() == 1


def test_tampering_with_a_decision_shows(session):
    node = write_node(session)
    for kind in ("ask", "approve", "skip"):
        decide(session, node, kind)
    assert faults(session) == []
    session.write(lambda db: db.table("decision").update(2, {"final": "c"})).result()
    assert faults(session) == ["decision 2 was changed after it was made, or one before it is missing"]
    session.write(lambda db: db.table("decision").delete(1)).result()
    assert faults(session) == ["decision 2 was changed after it was made, or one before it is missing"]


def test_readers_cannot_write(session):
    with session.reading() as reader, pytest.raises(sqlite3.OperationalError, match="readonly|read-only"):
        reader.conn.execute("DELETE FROM session")


def test_one_window_at_a_time_and_a_dead_one_does_not_count(tmp_path):
    place = tmp_path / "a.espalier"
    with Session.create(place, SETTINGS), pytest.raises(SessionError, match=r"open in another window \(process \d+\)"):
        Session.open(place)
    imports = "import os; from pathlib import Path; from ida_core.sessions.session import Session"
    code = f"{imports}; s = Session.open(Path({str(place)!r})); os._exit(9)"
    subprocess.run([sys.executable, "-c", code], check=False, cwd=Path(__file__).parents[2])
    with Session.open(place) as session:
        assert session.settings.name == "Test"


@pytest.mark.parametrize(
    ("damage", "sentence"),
    [
        ("newer", "newer version of Espalier"),
        ("foreign", "not a session of Espalier"),
        ("garbage", "damaged|not a session"),
        ("empty row", "damaged"),
        ("missing", "holds no session.db"),
    ],
)
def test_a_bad_session_is_refused_in_one_sentence(tmp_path, damage, sentence):
    place = tmp_path / "a.espalier"
    Session.create(place, SETTINGS).close()
    file = place / "session.db"
    if damage == "garbage":
        file.write_bytes(b"This is not a database, only text that goes on and on." * 99)
    elif damage == "missing":
        file.unlink()
    else:
        connection = sqlite3.connect(file)
        command = {
            "newer": f"PRAGMA user_version = {schema_version() + 1}",
            "foreign": "PRAGMA application_id = 1",
            "empty row": "DELETE FROM session",
        }[damage]
        with connection:
            connection.execute(command)
        connection.close()
    with pytest.raises(SessionError, match=sentence):
        Session.open(place)


def test_a_folder_in_use_or_impossible_is_refused(tmp_path):
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "file").write_text("mine")
    (tmp_path / "plain").write_text("a file")
    with pytest.raises(SessionError, match="not empty"):
        Session.create(tmp_path / "full", SETTINGS)
    with pytest.raises(SessionError, match="cannot be"):
        Session.create(tmp_path / "plain" / "s.espalier", SETTINGS)
    assert (tmp_path / "full" / "file").read_text() == "mine"


def test_a_missing_or_altered_checkpoint_is_found(session):
    row = {
        "id": 1,
        "iteration": 1,
        "parent": None,
        "kind": "transformer",
        "file": "checkpoints/x.safetensors",
        "weights_sha256": "0",
    }
    session.write(lambda db: db.table("assistant").insert(row)).result()
    assert any("missing" in fault for fault in faults(session))
    (session.checkpoints / "x.safetensors").write_bytes(b"other")
    assert any("not the one that was written" in fault for fault in faults(session))


def test_a_copied_session_is_independent(tmp_path):
    Session.create(tmp_path / "a.espalier", SETTINGS).close()
    shutil.copytree(tmp_path / "a.espalier", tmp_path / "b.espalier")
    with Session.open(tmp_path / "a.espalier"), Session.open(tmp_path / "b.espalier") as second:
        assert second.settings == SETTINGS
