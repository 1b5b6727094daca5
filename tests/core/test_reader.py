"""Tables as columns for data frames, on the session that is shipped; the examples of the guide; an old tree asked again."""

import re
from pathlib import Path

import pytest

from ida_core import cli
from ida_core.reader import table, tables
from ida_core.report.rerun import rerun
from ida_core.sessions.session import Session
from tests.faults.played import play

ROOT = Path(__file__).parents[2]


def test_the_examples_of_the_guide_run_on_the_shipped_session(monkeypatch):
    monkeypatch.chdir(ROOT)
    examples = re.findall(r"```python\n(.*?)```", (ROOT / "docs" / "guide" / "sessions.md").read_text("utf-8"), flags=re.S)
    assert len(examples) == 3
    for example in examples:
        found: dict = {}
        exec(example, found)  # noqa: S102
        assert found["result"]


def test_every_table_can_be_read(tmp_path):
    place = play(tmp_path / "s.espalier")
    for name in tables():
        columns = table(place, name)
        assert len({len(values) for values in columns.values()}) == 1
    assert table(place, "node")["path"][0] == "1"
    with pytest.raises(ValueError, match="there is no table"):
        table(place, "nothing")


def test_an_old_tree_is_asked_again(tmp_path, capsys):
    place = play(tmp_path / "s.espalier")
    with Session.open(place) as session:
        scripted = rerun(session, "1", 0)
        by_person = rerun(session, "2", 0)
    assert [row["old"] for row in scripted["answers"]] == [row["new"] for row in scripted["answers"]]
    assert by_person["answers"][1] == {"path": "2.1", "question": "σ^1(b)", "old": by_person["answers"][1]["new"],
                                       "new": by_person["answers"][1]["old"]}  # fmt: skip
    assert cli.run(["verify", str(place)]) == 0
    assert cli.run(["rerun", str(place), "1", "--assistant", "7"]) == 1
    assert cli.run(["replay", str(place)]) == 0
    assert "Ada: reject" in capsys.readouterr().out
