"""Somebody who only wants to see: Help, Open demonstration, and the drift of five iterations is there to be read."""

from app.drift.chart_view import ChartView
from app.sessions.folders import default_folder
from ida_core.report.rehearsal import NAME


def test_the_demonstration_opens_to_its_drift(open_window, place, tmp_path):
    user = open_window(place)
    window = user.window
    window.actions_by_id["demonstration"].trigger()
    user.until(lambda: window.desk is not None and window.link.folder.parent == default_folder())
    room = window.desk.drift
    user.until(lambda: room.report is not None and room.certified is not None)
    assert window.rooms.currentWidget() is room
    assert [row["n"] for row in room.report["iterations"]] == [1, 2, 3, 4, 5]
    assert {one.name for one in room.budgeting.chart.chart.series} >= {"bound: root audit", "measured at the root", "budget"}
    assert NAME in room.audits.statements.text()  # nobody is to take it for a person's
    assert room.certified["judged_by"] == [NAME]
    known = room.certified["reliability"]
    assert known["seeded"] >= 20
    assert known["repeats"] >= 5
    assert all(cell["n_asked"] == cell["n"] or cell["n_asked"] <= 200 for cell in room.report["heat"])
    reach = room.budgeting.frontier
    assert "budget: 3 of 5" in reach.text()
    assert "Height 4 does not pass" in reach.text()
    room.budget.setValue(10.0)  # the statement is live: height 4 drifts less than that, height 5 does not agree well enough
    assert "budget: 4 of 5" in reach.text()
    room.budget.setValue(0.1)
    assert "budget: none. Height 1" in reach.text()
    shown = [view for view in room.findChildren(ChartView) if view.chart is not None]
    assert len(shown) >= 5
    for number, view in enumerate(shown):
        view.write(tmp_path / f"chart-{number}.svg")
        assert (tmp_path / f"chart-{number}.png").read_bytes().startswith(b"\x89PNG")
        assert (tmp_path / f"chart-{number}.svg").read_text(encoding="utf-8").count("<text") > 5
        assert (tmp_path / f"chart-{number}.csv").read_text(encoding="utf-8").count("\n") == len(view.chart.rows())
    first = window.link.folder
    window.actions_by_id["demonstration"].trigger()
    user.until(lambda: window.desk is not None and window.link.folder != first and window.desk.drift.report is not None)
    assert window.link.folder.stem == "Five iterations 2"  # a fresh copy each time
