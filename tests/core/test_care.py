"""Sessions listed, duplicated, renamed, moved and put into the trash; the same by the command line."""

import json
import sys

import pytest

from ida_core import cli, lineage
from ida_core.amplify import person
from ida_core.amplify.trees import Amplification
from ida_core.assistants.base import LookUp
from ida_core.sessions import care
from ida_core.sessions.session import Session, SessionError, Settings
from ida_core.sessions.verify import faults
from ida_core.tasks import make_task


@pytest.fixture
def folder(tmp_path):
    place = tmp_path / "One.espalier"
    with Session.create(place, Settings("One", "permutation-powering")) as session:
        lineage.found(session)
        task = make_task("permutation-powering")
        work = Amplification(session, task, LookUp(task), 0, 1)
        person.answer(work, person.ask(work, "s^2(a)").id, "b")
        (session.checkpoints / "run-1.safetensors").write_bytes(b"weights")
    return place


def rows(place):
    with Session.open(place) as session, session.reading() as reader:
        assert faults(session) == []
        return [row["hash"] for row in reader.query("SELECT hash FROM decision ORDER BY id")]


def test_a_copy_is_whole_even_while_the_session_is_open(folder):
    with Session.open(folder) as session:
        copy = care.duplicate(folder, "Two")
        assert session.settings.name == "One"
    assert rows(copy) == rows(folder)
    assert (copy / "checkpoints" / "run-1.safetensors").read_bytes() == b"weights"
    assert {one.name: one.decisions for one in care.sessions_in([folder.parent])} == {"One": 2, "Two": 2}
    with pytest.raises(SessionError, match="already"):
        care.duplicate(folder, "Two")


def test_renamed_and_moved_it_is_the_same_session(folder, tmp_path):
    hashes = rows(folder)
    named = care.rename(folder, "Better name")
    assert (named.name, folder.exists()) == ("Better name.espalier", False)
    (tmp_path / "shelf").mkdir()
    moved = care.move(named, tmp_path / "shelf")
    assert care.glance(moved).name == "Better name"
    assert rows(moved) == hashes


@pytest.mark.parametrize("name", ["", " ", ".hidden", "a/b", 'a"b', "a\0b"])
def test_what_cannot_be_a_name_is_refused_in_a_sentence(folder, name):
    with pytest.raises(SessionError, match="cannot be the name"):
        care.rename(folder, name)
    assert rows(folder)


def test_an_open_session_is_neither_renamed_nor_moved_nor_deleted(folder, tmp_path):
    with Session.open(folder):
        for deed in (
            lambda: care.rename(folder, "Other"),
            lambda: care.move(folder, tmp_path / "home"),
            lambda: care.delete(folder),
        ):
            with pytest.raises(SessionError, match="open in another window"):
                deed()
    assert rows(folder)


def test_what_is_no_session_is_listed_with_the_reason_and_never_deleted(tmp_path):
    (tmp_path / "Broken.espalier").mkdir()
    (tmp_path / "Broken.espalier" / "session.db").write_text("not a database")
    (one,) = care.sessions_in([tmp_path])
    assert not one.is_sound
    assert "damaged" in one.about or "not a session" in one.about
    with pytest.raises(SessionError, match="not a session"):
        care.delete(tmp_path)
    care.delete(one.folder)
    assert care.sessions_in([tmp_path]) == []


def test_deleting_puts_it_into_the_trash(folder, tmp_path):
    care.delete(folder)
    assert not folder.exists()


def test_by_the_command_line(folder, tmp_path, capsys, monkeypatch):
    assert cli.run(["duplicate", str(folder), "Two"]) == 0
    assert cli.run(["rename", str(folder.parent / "Two.espalier"), "Three"]) == 0
    assert cli.run(["move", str(folder), str(tmp_path / "nowhere")]) == 1
    assert "not a folder" in capsys.readouterr().err
    assert cli.run(["sessions", str(folder.parent), "--json"]) == 0
    assert {one["name"] for one in json.loads(capsys.readouterr().out)["sessions"]} == {"One", "Three"}
    monkeypatch.setattr(sys.stdin, "isatty", lambda: False, raising=False)
    assert cli.run(["delete", str(folder)]) == 1
    assert folder.exists()
    assert cli.run(["delete", str(folder), "--yes"]) == 0
    assert not folder.exists()


def test_guidelines_and_agreement_by_the_command_line(folder, tmp_path, capsys):
    (tmp_path / "words.txt").write_text("Be strict.")
    assert cli.run(["guidelines", str(folder)]) == 0
    assert cli.run(["guidelines", str(folder), "--set", str(tmp_path / "words.txt")]) == 0
    assert "version 2, by you\nBe strict." in capsys.readouterr().out
    assert cli.run(["agreement", str(folder), "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"alpha": 0.05, "agreements": []}
