"""Exports: every table, chosen parts, nothing private, whole files or none; and JSON lines that make the same session again."""

import csv
import io
import json
import re
import sqlite3
from contextlib import closing
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from app import render
from ida_core import cli
from ida_core.rebuild import inspect
from ida_core.report.choice import Choice, Numbers
from ida_core.report.export import FORMATS, PICTURES, export
from ida_core.report.outgoing import Cancelled
from ida_core.sessions import guard
from ida_core.sessions.archive import take_in
from ida_core.sessions.lines import import_lines, json_lines
from ida_core.sessions.records import load_tree
from ida_core.sessions.session import Session, SessionError
from ida_core.tree import Part, Status
from tests.faults.played import DOCUMENT, change, copy, play, play_words

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(scope="module")
def played(tmp_path_factory) -> Path:
    return play(tmp_path_factory.mktemp("export") / "played.espalier")


def written(place: Path, form: str, out: Path, choice: Choice | None = None) -> Path:
    with Session.look(place) as session:
        export(session, form, out, choice or Choice(), draw=render.draw)
    return out


def rows(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


FILLINGS = {"INTEGER": 1, "REAL": 0.5, "FLOAT": 0.5}


def dump(place: Path) -> list[str]:
    with closing(sqlite3.connect(place / "session.db")) as connection:
        return [line for line in connection.iterdump() if "_sqlite_migrations" not in line]


def test_json_lines_make_the_same_session_and_the_same_lines_again(played, tmp_path):
    first = written(played, "jsonl", tmp_path / "a.jsonl")
    import_lines(first, tmp_path / "again.espalier")
    assert written(tmp_path / "again.espalier", "jsonl", tmp_path / "b.jsonl").read_bytes() == first.read_bytes()
    assert dump(tmp_path / "again.espalier") == dump(played)
    with Session.open(tmp_path / "again.espalier") as session:
        assert inspect(session).faults == []
    assert {"session", "context", "node", "decision", "assistant", "example"} <= {row["type"] for row in rows(first)}


def test_free_text_comes_back_the_same_whatever_it_holds(tmp_path):
    place = play_words(tmp_path / "words.espalier")
    first = written(place, "jsonl", tmp_path / "a.jsonl")
    import_lines(first, tmp_path / "again.espalier")
    assert written(tmp_path / "again.espalier", "jsonl", tmp_path / "b.jsonl").read_bytes() == first.read_bytes()
    assert dump(tmp_path / "again.espalier") == dump(place)
    take_in(written(place, "archive", tmp_path / "a.zip"), tmp_path / "unpacked.espalier")
    assert dump(tmp_path / "unpacked.espalier") == dump(place)
    for made in ("again", "unpacked"):
        with Session.open(tmp_path / f"{made}.espalier") as session:
            assert inspect(session).faults == []
    page = written(place, "html", tmp_path / "a.html").read_text("utf-8")
    assert "<b>it</b>" not in page
    assert "Who ate &lt;b&gt;it&lt;/b&gt;?" in page
    table = written(place, "csv", tmp_path / "tables") / "node.csv"
    with table.open(newline="", encoding="utf-8") as file:
        assert {"'=When, says Ada?\nAt noon?", "Who ate the cake?\nSay when, too."} <= {
            row["question"] for row in csv.DictReader(file)
        }
    lessons = rows(written(place, "finetune", tmp_path / "f.jsonl"))
    assert {"Bob, at noon", "at noon"} <= {row["completion"] for row in lessons}
    assert all(DOCUMENT.partition("\n")[0] in row["prompt"] for row in lessons)
    for form in ("dot", "graphml", "svg", "png", "pdf", "parquet", "chat"):
        assert written(place, form, tmp_path / f"out.{form}").stat().st_size > 0
    ET.parse(tmp_path / "out.graphml")  # noqa: S314


def test_names_are_taken_out_of_free_text_too(tmp_path):
    place = play_words(tmp_path / "words.espalier")
    named = written(place, "jsonl", tmp_path / "a.jsonl", Choice(without_names=True))
    assert "Ada" not in named.read_text("utf-8")
    assert "says person 1" in named.read_text("utf-8")
    import_lines(named, tmp_path / "again.espalier")
    with Session.open(tmp_path / "again.espalier") as session:
        assert inspect(session).faults == []
    for form in ("html", "dot", "finetune", "chat", "graphml"):
        assert "Ada" not in written(place, form, tmp_path / f"out.{form}", Choice(without_names=True)).read_text("utf-8")


def test_every_table_has_its_lines_and_its_csv(played, tmp_path):
    """Tables that others add are exported without a word about them here: rows are put into each."""
    place = copy(played, tmp_path / "full.espalier")

    def fill(connection):
        for table, columns in guard.expected().items():
            if connection.execute(f"SELECT count(*) FROM [{table}]").fetchone()[0] == 0:
                values = [FILLINGS.get(kind[0], "=1+1") for kind in columns.values()]
                connection.execute(f"INSERT INTO [{table}] VALUES ({', '.join('?' for _ in values)})", values)

    change(place, fill)
    lines = rows(written(place, "jsonl", tmp_path / "all.jsonl"))
    assert {row["type"] for row in lines} == set(guard.expected())
    import_lines(tmp_path / "all.jsonl", tmp_path / "again.espalier")
    assert dump(tmp_path / "again.espalier") == dump(place)
    folder = written(place, "csv", tmp_path / "tables")
    assert {path.stem for path in folder.iterdir()} == set(guard.expected())
    with (folder / "node.csv").open(newline="") as file:
        assert next(csv.DictReader(file))["path"] == "1"
    cells = [
        cell for path in folder.iterdir() for row in csv.reader(io.StringIO(path.read_text("utf-8"), newline="")) for cell in row
    ]
    assert "'=1+1" in cells
    assert not any(cell.startswith(("=", "@", "+", "-")) for cell in cells if not _is_number(cell))


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True


def test_the_metrics_are_one_table(played, tmp_path):
    with written(played, "csv", tmp_path / "m.csv").open(newline="") as file:
        table = list(csv.DictReader(file))
    assert [(row["name"], row["value"], row["iteration"]) for row in table][:2] == [("loss", "0.1", "1"), ("loss", "1e+300", "1")]


def test_parquet_holds_the_same_rows(played, tmp_path):
    from pyarrow import parquet

    folder = written(played, "parquet", tmp_path / "tables")
    nodes = parquet.read_table(folder / "node.parquet").to_pylist()
    said = [row for row in rows(written(played, "jsonl", tmp_path / "a.jsonl")) if row["type"] == "node"]
    assert [{**node, "type": "node"} for node in nodes] == said


def test_without_pyarrow_one_sentence(played, tmp_path, monkeypatch, capsys):
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
    assert cli.run(["export", str(played), "--format", "parquet", "--out", str(tmp_path / "t")]) == 1
    assert "Parquet needs pyarrow" in capsys.readouterr().err


def test_graphs_have_every_question_and_every_arrow(played, tmp_path):
    nodes = [row for row in rows(written(played, "jsonl", tmp_path / "a.jsonl")) if row["type"] == "node"]
    arrows = sum(row["parent"] is not None for row in nodes)
    dot = written(played, "dot", tmp_path / "a.dot").read_text("utf-8")
    assert (dot.count("[label="), dot.count("->")) == (len(nodes), arrows)
    graph = ET.parse(written(played, "graphml", tmp_path / "a.graphml")).getroot()  # noqa: S314
    found = [element.tag.rpartition("}")[2] for element in graph.iter()]
    assert (found.count("node"), found.count("edge")) == (len(nodes), arrows)


def test_lessons_are_what_h_answered(played, tmp_path):
    plain = rows(written(played, "finetune", tmp_path / "f.jsonl"))
    chat = rows(written(played, "chat", tmp_path / "c.jsonl"))
    assert [row["messages"][1]["content"] for row in chat] == [row["prompt"] for row in plain]
    assert [row["messages"][2]["content"] for row in chat] == [row["completion"] for row in plain]
    assert any(row["prompt"].endswith("σ^5(a)") and row["prompt"].startswith("σ(a) = ") for row in plain)


def test_pictures_are_drawn_of_tree_and_plots(played, tmp_path):
    assert written(played, "svg", tmp_path / "t.svg").read_text("utf-8").startswith("<svg")
    assert written(played, "png", tmp_path / "t.png").read_bytes().startswith(b"\x89PNG")
    assert written(played, "pdf", tmp_path / "t.pdf").read_bytes().startswith(b"%PDF")
    assert (written(played, "svg", tmp_path / "all") / "tree.svg").exists()


def test_a_subtree_comes_with_its_contexts_decisions_and_calls_only(played, tmp_path):
    whole = rows(written(played, "jsonl", tmp_path / "a.jsonl"))
    top = next(row for row in whole if row["type"] == "node" and row["path"] == "2")
    out = tmp_path / "part.jsonl"
    assert cli.run(["export", str(played), "--format", "jsonl", "--node", "2", "--out", str(out)]) == 0
    part = rows(out)
    inside = {row["id"] for row in part if row["type"] == "node"}
    assert inside == {row["id"] for row in whole if row["type"] == "node" and row["path"].split(".")[0] == "2"}
    assert {row["id"] for row in part if row["type"] == "context"} == {top["context"]}
    assert all(row["node"] in inside for row in part if row["type"] in ("decision", "call", "change", "example"))
    assert part[0]["selection"] == {"subtree": top["id"]}
    with pytest.raises(SessionError, match="a selection, not a whole session"):
        import_lines(out, tmp_path / "no.espalier")
    assert not (tmp_path / "no.espalier").exists()


def test_a_filter_and_an_iteration_choose_questions(played, tmp_path):
    found = rows(written(played, "jsonl", tmp_path / "f.jsonl", Choice(words="^2(", status=Status.APPROVED)))
    nodes = [row for row in found if row["type"] == "node"]
    assert nodes
    assert all("^2(" in row["question"] and row["status"] == "approved" for row in nodes)
    none = rows(written(played, "jsonl", tmp_path / "i.jsonl", Choice(iteration=4)))
    assert [row["type"] for row in none if row["type"] in ("node", "run", "metric", "assistant", "context")] == []


CHOICES = (Choice(subtree=2), Choice(words="^1("), Choice(status=Status.APPROVED), Choice(iteration=0), Choice(iteration=4))


def names_in(form: str, path: Path) -> list[str]:
    """The paths of the questions, or of the formats for fine-tuning the questions, that an export shows."""
    if form in ("finetune", "chat"):
        said = rows(path)
        asked = [row["prompt"] if form == "finetune" else row["messages"][1]["content"] for row in said]
        return [text.rpartition("\n\n")[2] for text in asked]
    if form == "csv":
        with (path / "node.csv").open(newline="") as file:
            return [row["path"] for row in csv.DictReader(file)]
    if form == "parquet":
        from pyarrow import parquet

        return list(parquet.read_table(path / "node.parquet").column("path").to_pylist())
    text = path.read_text("utf-8")
    found = {"html": r'data-text="([0-9.]+) ', "dot": r'label="([0-9.]+) ', "graphml": r'key="path">([0-9.]+)<'}
    return re.findall(found[form], text) if form in found else [row["path"] for row in rows(path) if row["type"] == "node"]


@pytest.mark.parametrize("choice", CHOICES, ids=lambda choice: str(choice.described()))
def test_every_format_honours_a_choice_or_says_that_it_cannot(played, tmp_path, choice):
    chosen = [row for row in rows(written(played, "jsonl", tmp_path / "a.jsonl", choice)) if row["type"] == "node"]
    paths = sorted(row["path"] for row in chosen)
    with Session.look(played) as session, session.reading() as reader:
        tree = load_tree(reader)
    below = set(tree.column(Part.ID).tolist()) if choice.subtree is None else {node.id for node in tree.subtree(choice.subtree)}
    assert paths == sorted(
        tree.path(node.id) for node in tree
        if node.id in below and choice.status in (None, node.status) and choice.iteration in (None, node.iteration)
        and (choice.words in node.question or choice.words in (node.answer or node.proposal or ""))
    )  # fmt: skip
    for form in ("csv", "parquet", "html", "dot", "graphml"):
        assert sorted(names_in(form, written(played, form, tmp_path / form, choice))) == paths
    for form in ("finetune", "chat"):
        assert set(names_in(form, written(played, form, tmp_path / form, choice))) <= {row["question"] for row in chosen}
    with pytest.raises(SessionError, match="the whole session"):
        written(played, "archive", tmp_path / "x.zip", choice)
    for form in PICTURES:
        if choice.subtree is None:
            with pytest.raises(SessionError, match="a picture shows one tree whole"):
                written(played, form, tmp_path / f"x.{form}", choice)
        else:
            assert written(played, form, tmp_path / f"x.{form}", choice).stat().st_size > 0


def test_arrows_lead_to_questions_that_are_there_and_the_page_says_what_it_is(played, tmp_path):
    dot = written(played, "dot", tmp_path / "a.dot", Choice(words="^1(")).read_text("utf-8")
    there = set(re.findall(r"(n\d+) \[label", dot))
    assert all({one, other} <= there for one, other in re.findall(r"(n\d+) -> (n\d+)", dot))
    page = written(played, "html", tmp_path / "a.html", Choice(words="^1(", status=Status.APPROVED)).read_text("utf-8")
    assert "questions that hold “^1(”; questions that are approved" in page
    assert "A selection" not in written(played, "html", tmp_path / "b.html").read_text("utf-8")


def test_a_page_with_too_little_room_says_how_much_it_shows(played, tmp_path, monkeypatch):
    monkeypatch.setattr("ida_core.report.sample.NODES_AT_MOST", 5)
    page = written(played, "html", tmp_path / "a.html").read_text("utf-8")
    assert page.count('data-text="') == 5
    count = len([row for row in rows(written(played, "jsonl", tmp_path / "a.jsonl")) if row["type"] == "node"])
    assert f"of {count} questions 5 are shown" in page
    assert "subquestions not shown" in page


def test_numbers_are_remembered_wherever_they_lie():
    found = Numbers()
    for number in (0, 255, 256, 10**15, -3):
        found.add(number)
    assert [number for number in (-3, -2, 0, 1, 255, 256, 257, 10**15, 10**15 + 1) if number in found] == [-3, 0, 255, 256, 10**15]


def test_home_and_names_are_taken_out(played, tmp_path):
    place, home = copy(played, tmp_path / "private.espalier"), str(Path.home())
    change(
        place,
        f"UPDATE decision SET reason = 'see {home}/notes, says Ada' WHERE reason IS NOT NULL; UPDATE decision SET actor = 'Ada'",
    )
    plain = written(place, "jsonl", tmp_path / "a.jsonl").read_text("utf-8")
    assert home not in plain
    assert "see ~/notes, says Ada" in plain
    named = written(place, "jsonl", tmp_path / "b.jsonl", Choice(without_names=True))
    assert "Ada" not in named.read_text("utf-8")
    assert "says person 1" in named.read_text("utf-8")
    import_lines(named, tmp_path / "named.espalier")
    with Session.look(tmp_path / "named.espalier") as session:
        found = inspect(session)
    assert found.faults == []
    assert any("home names were taken out" in note for note in found.notes)
    assert written(tmp_path / "named.espalier", "jsonl", tmp_path / "c.jsonl").read_bytes() == named.read_bytes()


@pytest.mark.parametrize("form", [*FORMATS, *PICTURES])
def test_every_format_is_written_whole_or_not_at_all(played, tmp_path, form):
    out = tmp_path / f"out.{form}"
    with Session.look(played) as session:
        export(session, form, out, draw=render.draw)
        assert out.stat().st_size > 0
        with pytest.raises(OSError, match=r"."):
            export(session, form, tmp_path / "nowhere" / f"out.{form}", draw=render.draw)
    assert {path.name for path in tmp_path.iterdir()} == {out.name, "home"}


def test_a_cancelled_export_leaves_the_old_file(played, tmp_path, monkeypatch):
    out = tmp_path / "out.jsonl"
    out.write_text("old")
    monkeypatch.setattr("ida_core.report.outgoing.EACH", 5)

    def cancel(done, total):
        raise Cancelled

    with Session.look(played) as session, pytest.raises(Cancelled):
        export(session, "jsonl", out, progress=cancel)
    assert out.read_text() == "old"
    assert {path.name for path in tmp_path.iterdir()} == {"out.jsonl", "home"}


def test_a_session_in_use_can_be_exported(played, tmp_path):
    with Session.open(played), Session.look(played) as second, second.reading() as reader:
        assert len(list(json_lines(reader))) > 20
