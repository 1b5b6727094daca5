"""What several sessions of a task come to: table, curves, picture."""

import csv
import xml.etree.ElementTree as ET
from datetime import datetime

import pytest
import torch

from ida_core import lineage
from ida_core.control import Control
from ida_core.controls import train_controls
from ida_core.iterate import iterate
from ida_core.learner import Recipe
from ida_core.report.metrics import NAMES
from ida_core.report.results import HEADING, curves_of, picture, table_row, write_csv
from ida_core.sessions.session import Session, SessionError, Settings

SMALL = Recipe(width=16, heads=2, contexts=8, questions=8, compare_every=10, compare_on=32, max_steps=20, replay=32, save_every=20)


@pytest.fixture
def two_sessions(tmp_path, task):
    torch.set_num_threads(1)
    sessions = [Session.create(tmp_path / f"{seed}.espalier", Settings("r", "permutation-powering", seed=seed)) for seed in (1, 2)]
    for session in sessions:
        with pytest.raises(SessionError, match="no assistant that was trained"):
            table_row(session)
        for _ in iterate(session, task, Control(), recipe=SMALL, device="cpu", iterations=2):
            pass
        assert table_row(session).count("| – ") == len(NAMES)
        for _ in train_controls(session, task, Control(), "cpu"):
            pass
    yield sessions
    for session in sessions:
        session.close()


def test_the_table_the_curves_and_the_picture_say_what_was_measured(two_sessions, tmp_path):
    reports = [[ancestor.report for ancestor in lineage.read(session) if ancestor.report] for session in two_sessions]
    for session, of_session in zip(two_sessions, reports, strict=True):
        cells = [cell.strip() for cell in table_row(session).strip("|").split("|")]
        assert len(cells) == HEADING.split("\n")[0].count("|") - 1
        assert cells[:3] == ["permutation-powering", str(session.settings.seed), "discrete"]
        assert cells[-4] == f"{sum(report.steps for report in of_session)}"
        assert cells[-2] == f"{sum(report.overseer_labels for report in of_session):,}"
        assert datetime.strptime(cells[-1], "%d %b %H:%M")  # noqa: DTZ007

    write_csv(two_sessions, tmp_path / "curves.csv")
    with (tmp_path / "curves.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert {row["seed"] for row in rows} == {"1", "2"}
    assert {"IDA", "height 1", *NAMES.values()} <= {row["series"] for row in rows}
    mine = [float(row["accuracy"]) for row in rows if (row["seed"], row["series"]) == ("1", "IDA")]
    assert mine == pytest.approx(curves_of(two_sessions[0])["IDA"][1], abs=1e-6)

    space = "{http://www.w3.org/2000/svg}"
    for heights, wanted in ((False, {"IDA", *NAMES.values()}), (True, {"height 1", "height 2"})):
        drawn = ET.fromstring(picture(two_sessions, heights=heights))  # noqa: S314
        words = {text.text for text in drawn.iter(f"{space}text")}
        assert wanted <= words
        assert len(list(drawn.iter(f"{space}polygon"))) == len(list(drawn.iter(f"{space}polyline")))
