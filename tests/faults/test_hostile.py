"""Files of unknown origin: nothing in them runs, nothing is written elsewhere, and what is wrong is one sentence."""

import ast
import hashlib
import json
import os
import sqlite3
import stat
import struct
import sys
import zipfile
from contextlib import closing
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from ida_core import cli
from ida_core.assistants import transformer
from ida_core.report.export import export
from ida_core.sessions import archive, guard
from ida_core.sessions.session import Session, SessionError
from tests.faults.played import TASK, change, copy, play


@pytest.fixture(scope="module")
def played(tmp_path_factory) -> Path:
    return play(tmp_path_factory.mktemp("hostile") / "played.espalier")


@pytest.fixture
def place(played, tmp_path) -> Path:
    return copy(played, tmp_path / "hostile.espalier")


def refused(command: list[str], capsys) -> str:
    """Run a command that must fail in one sentence."""
    assert cli.run(command) == 1
    said = capsys.readouterr().err
    assert "Traceback" not in said
    return said


def everything(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*")}


# -- databases -------------------------------------------------------------------------------------------------------

ACTING = {
    "a trigger": "CREATE TRIGGER t AFTER INSERT ON event BEGIN DELETE FROM decision; END",
    "a view": "ALTER TABLE draft RENAME TO d; CREATE VIEW draft AS SELECT * FROM d",
    "a view that never ends": "CREATE VIEW v AS WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT x FROM c",
    "a virtual table": "CREATE VIRTUAL TABLE v USING fts5(x)",
    "a table of its own": "CREATE TABLE extra (x)",
    "a generated column": "ALTER TABLE event ADD COLUMN g TEXT GENERATED ALWAYS AS (hex(zeroblob(9)))",
    "a default that computes": "ALTER TABLE event ADD COLUMN g TEXT DEFAULT 'x'",
    "a check": "DROP TABLE belief; CREATE TABLE belief (id INTEGER PRIMARY KEY, CHECK (id < 5))",
    "a column missing": "ALTER TABLE debate DROP COLUMN ruling",
    "a column of another type": "DROP TABLE belief; CREATE TABLE belief (id INTEGER PRIMARY KEY, debate TEXT, turn, belief, at)",
    "a reference elsewhere": "DROP TABLE belief; CREATE TABLE belief (id INTEGER PRIMARY KEY, debate INTEGER REFERENCES node(id), "
    "turn INTEGER, belief FLOAT, at TEXT)",
}


@pytest.mark.parametrize("name", list(ACTING))
def test_a_database_that_acts_or_is_built_otherwise_is_refused(place, name, capsys):
    change(place, ACTING[name])
    said = refused(["info", str(place)], capsys)
    assert any(words in said for words in ("acts by itself", "did not make", "not as Espalier makes it")), said


def test_what_a_trigger_would_do_is_denied_even_if_it_slips_through(place):
    """The second wall: the authorizer, when the look at the schema is left out."""
    change(place, "CREATE TRIGGER t AFTER INSERT ON event BEGIN DELETE FROM decision; END")
    database = guard.connect(place / "session.db", read_only=False)
    with pytest.raises(sqlite3.DatabaseError, match="not authorized|prohibited"):
        database.conn.execute("INSERT INTO event (kind) VALUES ('x')")
    for statement in ("ATTACH '/tmp/x.db' AS x", "CREATE VIEW v AS SELECT 1", "SELECT load_extension('/tmp/x.so')"):
        with pytest.raises(sqlite3.Error):
            database.conn.execute(statement)
    database.conn.close()


WRONG = {
    "a session about nothing": "UPDATE session SET task = x'00ff'",
    "a seed that is a word": "UPDATE session SET seed = 'many'",
    "a huge seed": "UPDATE session SET seed = -9223372036854775808",
    "alpha from beyond": "UPDATE session SET alpha = 9e999",
    "no votes": "UPDATE session SET votes = 0",
    "bytes for a question": "UPDATE node SET question = x'c3' WHERE id = 2",
    "broken letters": "UPDATE node SET question = CAST(x'c328' AS TEXT) WHERE id = 2",
    "a height from beyond": "UPDATE node SET height = 9e999 WHERE id = 2",
    "a status that is none": "UPDATE node SET status = 99 WHERE id = 2",
    "an answerer that is none": "UPDATE node SET answerer = -1 WHERE id = 2",
    "a budget from beyond": "UPDATE node SET budget = 9223372036854775807 WHERE id = 2",
    "its own parent": "UPDATE node SET parent = id WHERE id = 2",
    "a circle": "UPDATE node SET parent = 3 WHERE id = 2; UPDATE node SET parent = 2 WHERE id = 3",
    "a parent that is missing": "PRAGMA foreign_keys = OFF; UPDATE node SET parent = 77777 WHERE id = 2",
    "a huge ordinal": "UPDATE node SET ordinal = 9223372036854775807 WHERE id = 2",
    "a number from beyond": "PRAGMA foreign_keys = OFF; UPDATE node SET id = 9223372036854775807 WHERE id = 2",
    "a gap": "UPDATE node SET ordinal = 5 WHERE id = 2",
}


@pytest.mark.parametrize("name", list(WRONG))
def test_wrong_values_are_found_and_nothing_falls_over(place, name, tmp_path, capsys):
    change(place, WRONG[name])
    assert cli.run(["verify", str(place)]) == 1
    for form in ("jsonl", "html", "dot", "graphml", "csv", "chat"):
        assert cli.run(["export", str(place), "--format", form, "--out", str(tmp_path / form)]) in (0, 1)
    assert cli.run(["info", str(place)]) in (0, 1)
    assert "Traceback" not in capsys.readouterr().err


NESTED = "[" * 1_000_000 + "]" * 1_000_000
DEEP = (
    "context.tokens",
    "context.facts",
    "assistant.config",
    "run.config",
    "event.payload",
    "call.input",
    "change.after",
    "change.before",
    "session.versions",
)


@pytest.mark.parametrize("column", DEEP)
@pytest.mark.parametrize(
    "text", [NESTED, "{", "NaN", "7", '"x"', '{"a": 1e999}'], ids=["deep", "cut", "nan", "7", "text", "infinite"]
)
def test_json_of_any_kind_in_a_column_is_no_danger(place, column, text, tmp_path, capsys):
    table, name = column.split(".")
    change(place, lambda db: db.execute(f"UPDATE [{table}] SET [{name}] = ?", [text]))
    assert cli.run(["verify", str(place)]) in (0, 1)
    assert cli.run(["export", str(place), "--format", "html", "--out", str(tmp_path / "a.html")]) in (0, 1)
    assert cli.run(["export", str(place), "--format", "jsonl", "--out", str(tmp_path / "a.jsonl")]) == 0
    assert cli.run(["import", str(tmp_path / "a.jsonl"), "--out", str(tmp_path / "again.espalier")]) in (0, 1)
    assert cli.run(["export", str(tmp_path / "again.espalier"), "--format", "jsonl", "--out", str(tmp_path / "b.jsonl")]) == 0
    assert (tmp_path / "a.jsonl").read_bytes() == (tmp_path / "b.jsonl").read_bytes()
    assert "Traceback" not in capsys.readouterr().err


def test_a_text_above_all_measure_is_refused(place, monkeypatch, capsys):
    monkeypatch.setattr(guard, "LIMITS", ((sqlite3.SQLITE_LIMIT_LENGTH, 2**20),))
    change(place, "UPDATE node SET question = hex(zeroblob(3000000)) WHERE id = 2")
    assert "too big" in refused(["verify", str(place)], capsys)


def test_a_reading_that_takes_too_long_is_given_up(place, monkeypatch):
    monkeypatch.setattr(guard, "STEPS", 1000)
    endless = "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT count(*) FROM c"
    with Session.look(place) as session, pytest.raises(SessionError, match="took too long"), session.reading(0.05) as reader:
        reader.conn.execute(endless).fetchone()


@pytest.mark.parametrize("name", ["session.db", "session.lock", "session.pid", "checkpoints"])
def test_a_link_to_elsewhere_is_not_followed(place, name, tmp_path, capsys):
    target = tmp_path / "elsewhere"
    target.write_text("mine")
    path = place / name
    if path.is_dir():
        path.rmdir()
    path.unlink(missing_ok=True)
    path.symlink_to(target)
    with pytest.raises(SessionError):
        Session.open(place)
    assert target.read_text() == "mine"


def test_a_pipe_in_place_of_a_file_does_not_block(place):
    (place / "session.pid").unlink(missing_ok=True)
    os.mkfifo(place / "session.pid")
    with pytest.raises(SessionError, match="no plain file"):
        Session.open(place)


# -- checkpoints -----------------------------------------------------------------------------------------------------

HEADERS = {
    "nothing": b"", "a cut header": struct.pack("<Q", 100), "a huge header": struct.pack("<Q", 2**63) + b"{}",
    "a header that is no JSON": struct.pack("<Q", 8) + b"not json", "deep JSON": struct.pack("<Q", 200_000) + b"[" * 200_000,
    "tensors beyond the file": struct.pack("<Q", 61) + b'{"w":{"dtype":"F32","shape":[99999],"data_offsets":[0,399996]}}',
    "a shape from beyond": struct.pack("<Q", 81)
    + b'{"w":{"dtype":"F32","shape":[4611686018427387904,4],"data_offsets":[0,18446744073]}} ',
    "a pickle": b"\x80\x04cos\nsystem\n(S'touch /tmp/espalier-pickle'\ntR.",
}  # fmt: skip
ASSISTANT = """INSERT INTO assistant (id, iteration, parent, kind, config, weights_sha256, file, promoted, at)
               VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"""
SHAPES = ("{", "[]", "{}", '{"width": 1000000000}', NESTED, '{"symbols": "many"}')


@pytest.mark.parametrize("name", list(HEADERS))
def test_a_hostile_checkpoint_is_one_sentence(place, name):
    load(place, HEADERS[name], '{"symbols": 9, "fact_length": 2, "question_length": 5, "answer_length": 1}')


@pytest.mark.parametrize("shape", SHAPES, ids=range(len(SHAPES)))
def test_a_hostile_shape_is_one_sentence(place, shape):
    load(place, b"", shape)


def load(place: Path, weights: bytes, shape: str) -> None:
    (place / "checkpoints" / "assistant-9.safetensors").write_bytes(weights)
    (place / "checkpoints" / "assistant-9.json").write_text(shape)
    row = (9, 1, 1, "transformer", "{}", hashlib.sha256(weights).hexdigest(), "checkpoints/assistant-9.safetensors", 1, "now")
    change(place, lambda db: db.execute(ASSISTANT, row))
    with Session.open(place) as session, pytest.raises(SessionError):
        transformer.load(session, TASK, 9)


@pytest.mark.parametrize("file", ["/etc/passwd", "../x.safetensors", "checkpoints/../../x", "checkpoints", "", "session.db"])
def test_a_checkpoint_elsewhere_is_not_read(place, file):
    row = (9, 1, 1, "transformer", "{}", "x", file, 1, "now")
    change(place, lambda db: db.execute(ASSISTANT, row))
    with Session.open(place) as session, pytest.raises(SessionError, match="does not lie in"):
        transformer.load(session, TASK, 9)


# -- archives --------------------------------------------------------------------------------------------------------

NAMES = (
    "../evil", "/etc/evil", "checkpoints/../../evil", "C:\\evil", "checkpoints\\..\\evil", "checkpoints/con.json",
    "checkpoints/NUL.json", "evil.py", "checkpoints/evil.py", "checkpoints/.hidden.json",
    "checkpoints/sub/x.json", "checkpoints/a\nb.json", "-rf.json",
    "checkpoints/-rf.json", "checkpoints/\u202egnp.json", "checkpoints/<b>.json", "session.db-wal", "session.lock", "checkpoints/",
    "backups/2026.db", "checkpoints/" + "x" * 300 + ".json", "",
)  # fmt: skip


@pytest.fixture(scope="module")
def packed(played, tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("packed") / "good.espalier.zip"
    with Session.look(played) as session:
        export(session, "archive", path)
    return path


def test_an_archive_makes_the_same_session(played, packed, tmp_path):
    assert cli.run(["import", str(packed), "--out", str(tmp_path / "again.espalier")]) == 0
    for place in (played, tmp_path / "again.espalier"):
        assert cli.run(["export", str(place), "--format", "jsonl", "--out", str(tmp_path / f"{place.stem}.jsonl")]) == 0
    assert (tmp_path / "played.jsonl").read_bytes() == (tmp_path / "again.jsonl").read_bytes()


def spoiled(packed: Path, path: Path, spoil) -> Path:
    """A copy of a good archive with something else in it."""
    with zipfile.ZipFile(packed) as good, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as bad:
        for entry in good.infolist():
            bad.writestr(entry, good.read(entry))
        spoil(bad)
    return path


def refuses(path: Path, tmp_path: Path, capsys) -> str:
    before = everything(tmp_path)
    said = refused(["import", str(path), "--out", str(tmp_path / "made.espalier")], capsys)
    assert everything(tmp_path) == before
    return said


@pytest.mark.parametrize("name", NAMES, ids=range(len(NAMES)))
def test_an_archive_with_a_strange_name_is_refused_whole(packed, tmp_path, name, capsys):
    path = spoiled(packed, tmp_path / "bad.zip", lambda bad: bad.writestr(zipfile.ZipInfo(name), b"evil"))
    assert "no part of a session" in refuses(path, tmp_path, capsys)


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR, stat.S_IFDIR])
def test_an_archive_with_a_link_or_a_device_is_refused(packed, tmp_path, kind, capsys):
    entry = zipfile.ZipInfo("checkpoints/x.json")
    entry.external_attr = (kind | 0o777) << 16
    path = spoiled(packed, tmp_path / "bad.zip", lambda bad: bad.writestr(entry, b"/etc/passwd"))
    assert "no part of a session" in refuses(path, tmp_path, capsys)


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_an_archive_with_a_file_twice_is_refused(packed, tmp_path, capsys):
    path = spoiled(packed, tmp_path / "bad.zip", lambda bad: bad.writestr("session.db", b"other"))
    assert "a file twice" in refuses(path, tmp_path, capsys)


def test_a_bomb_is_not_unfolded(packed, tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(archive, "FREELY", 2**20)
    path = spoiled(packed, tmp_path / "bomb.zip", lambda bad: bad.writestr("checkpoints/x.json", bytes(20 * 2**20)))
    assert "unfold to more than" in refuses(path, tmp_path, capsys)


def test_a_bomb_that_lies_about_its_size_is_cut_off(packed, tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(archive, "FREELY", 2**20)
    path = spoiled(packed, tmp_path / "bomb.zip", lambda bad: bad.writestr("checkpoints/x.json", bytes(20 * 2**20)))
    size = struct.pack("<I", 20 * 2**20)
    raw = path.read_bytes()
    assert raw.count(size) >= 2
    path.write_bytes(raw.replace(size, struct.pack("<I", 9)))
    said = refuses(path, tmp_path, capsys)
    assert "unfolds to more" in said or "damaged" in said


def test_an_archive_without_a_session_and_other_files_are_refused(packed, tmp_path, capsys):
    with zipfile.ZipFile(tmp_path / "empty.zip", "w"):
        pass
    (tmp_path / "text.zip").write_text("nothing of the kind")
    (tmp_path / "cut.zip").write_bytes(packed.read_bytes()[:-500])
    for name in ("empty.zip", "text.zip", "cut.zip", "missing.zip"):
        refuses(tmp_path / name, tmp_path, capsys)


@pytest.mark.parametrize("name", [*ACTING, *WRONG])
def test_an_archive_with_a_hostile_database_is_refused_or_said_to_be_damaged(place, name, tmp_path, capsys):
    change(place, (ACTING | WRONG)[name])
    path = tmp_path / "bad.zip"
    with zipfile.ZipFile(path, "w") as bad:
        bad.write(place / "session.db", "session.db")
    assert cli.run(["import", str(path), "--out", str(tmp_path / "made.espalier")]) == 1
    assert "Traceback" not in capsys.readouterr().err


# -- JSON lines ------------------------------------------------------------------------------------------------------

LINES = {
    "deep": NESTED, "a deep object": '{"type": "session", "name": ' + NESTED + "}", "no object": "[]", "no type": "{}",
    "a number": "1", "half": '{"type": "sess', "bytes": "\x00\x01", "another table": '{"type": "sqlite_master"}',
    "a type that is none": '{"type": ["node"]}', "the migrations": '{"type": "_sqlite_migrations"}',
    "a node first": '{"type": "node", "id": 1}', "a newer one": '{"type": "session", "format": 999999}',
    "a format that is none": '{"type": "session", "format": "new"}', "a selection": '{"type": "session", "selection": {}}',
    "words for numbers": '{"type": "session", "id": "one"}', "a huge number": '{"type": "session", "id": 99999999999999999999999}',
    "truth for a number": '{"type": "session", "id": true}',
    "a column of its own": '{"type": "session", "evil); DROP TABLE node; --": 1}',
    "nan": '{"type": "session", "id": NaN}', "many digits": '{"type": "session", "id": ' + "9" * 5000 + "}",
    "an object for a word": '{"type": "session", "id": 1, "name": {"a": 1}}', "nothing": "",
}  # fmt: skip


@pytest.mark.parametrize("name", list(LINES))
def test_a_hostile_line_is_one_sentence_and_leaves_nothing(name, tmp_path, capsys):
    path = tmp_path / "bad.jsonl"
    path.write_text(LINES[name] + "\n", encoding="utf-8")
    refuses(path, tmp_path, capsys)


def test_a_file_with_a_line_above_all_measure_is_refused(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr("ida_core.sessions.lines.LONGEST", 1000)
    (tmp_path / "bad.jsonl").write_text('{"type": "session", "name": "' + "x" * 2000 + '"}\n')
    assert "longer than" in refuses(tmp_path / "bad.jsonl", tmp_path, capsys)


@pytest.mark.parametrize("cut", ["node", "context", "decision"])
def test_a_file_that_is_not_whole_is_refused(played, tmp_path, cut, capsys):
    whole = tmp_path / "whole.jsonl"
    assert cli.run(["export", str(played), "--format", "jsonl", "--out", str(whole)]) == 0
    lines = [line for line in whole.read_text("utf-8").splitlines() if json.loads(line)["type"] != cut]
    (tmp_path / "bad.jsonl").write_text("\n".join(lines), encoding="utf-8")
    assert "not whole" in refuses(tmp_path / "bad.jsonl", tmp_path, capsys)


def test_importing_into_a_folder_in_use_touches_nothing(played, packed, tmp_path, capsys):
    place = copy(played, tmp_path / "mine.espalier")
    (tmp_path / "bad.jsonl").write_text("{}\n")
    before = {path: path.read_bytes() for path in place.rglob("*") if path.is_file()}
    for source in (packed, tmp_path / "bad.jsonl"):
        assert "not empty" in refused(["import", str(source), "--out", str(place)], capsys)
    assert {path: path.read_bytes() for path in place.rglob("*") if path.is_file()} == before


# -- words -----------------------------------------------------------------------------------------------------------

ODD = (
    "<script>alert(1)</script>",
    "a\u202eb",
    "line\nbreak",
    "-rf",
    "=cmd|' /C calc'!A0",
    "\x00\x07",
    "]]>",
    '" onload="x',
    "{{7*7}}",
    "\ud83c",
)


@pytest.mark.parametrize("word", ODD, ids=range(len(ODD)))
def test_odd_words_stay_words_in_every_format(place, word, tmp_path):
    text = word.encode("utf-8", "replace").decode("utf-8")
    change(place, lambda db: db.execute("UPDATE session SET name = ?, person = ?", [text, text]))
    change(place, lambda db: db.execute("UPDATE decision SET reason = ?, actor = ?", [text, text]))
    for form in ("jsonl", "html", "dot", "graphml", "csv", "chat", "svg"):
        assert cli.run(["export", str(place), "--format", form, "--out", str(tmp_path / form)]) == 0
    page = (tmp_path / "html").read_text("utf-8")
    assert "<script>alert" not in page
    assert 'onload="x' not in page
    assert word != "{{7*7}}" or page.count(word) > 3
    ET.parse(tmp_path / "graphml")  # noqa: S314
    table = (tmp_path / "csv" / "decision.csv").read_text("utf-8")
    assert ",=cmd" not in table
    assert ",-rf" not in table
    assert json.loads((tmp_path / "jsonl").read_text("utf-8").splitlines()[0])["name"] == text


def test_no_pickle_anywhere():
    """Nothing is imported or called that runs what it reads."""
    root = Path(__file__).parents[2]
    found = list[str]()
    for path in [*root.glob("ida_core/**/*.py"), *root.glob("app/**/*.py")]:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import | ast.ImportFrom) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            called = ast.unparse(node.func) if isinstance(node, ast.Call) else ""
            bad = {name.split(".")[0] for name in names} & {"pickle", "shelve", "marshal", "joblib", "dill", "cloudpickle"}
            if bad or called in ("eval", "exec", "torch.load", "pickle.loads", "np.load", "numpy.load"):
                found.append(f"{path}:{node.lineno}")
    assert found == []


WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT


def test_opening_and_importing_write_nowhere_else(played, packed, tmp_path, monkeypatch):
    """Every file that is opened for writing lies in the session's folder."""
    target, written = tmp_path / "made.espalier", list[str]()
    watching = [True]

    def watch(event: str, arguments: tuple) -> None:
        if (
            watching[0]
            and event == "open"
            and isinstance(arguments[0], str)
            and arguments[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
        ):
            written.append(arguments[0])
        if watching[0] and event == "sqlite3.connect" and "mode=ro" not in str(arguments[0]) and str(arguments[0]) != ":memory:":
            written.append(str(arguments[0]).removeprefix("file://"))

    sys.addaudithook(watch)
    archive.unpack(packed, target)
    with Session.open(target) as session:
        transformer.torch.zeros(1)
        session.write(lambda db: db.table("event").insert({"kind": "x"}), durable=True).result()
    watching[0] = False
    assert written
    assert [path for path in written if not Path(path).is_relative_to(target) and path != str(target)] == []


def test_sound_files_are_opened_all_the_same(place):
    with Session.open(place) as session, closing(session.reader().conn) as reader:
        assert reader.execute("PRAGMA trusted_schema").fetchone()[0] == 0
        assert reader.execute("PRAGMA query_only").fetchone()[0] == 1
