"""The bench of debate in small: what is simulated and measured is what the formulas say, and the page holds it."""

from app.bench import debate
from app.bench.debate_page import costs_svg, write


def test_the_page_holds_what_was_measured(tmp_path, monkeypatch):
    monkeypatch.setattr(debate, "TREES", 3000)
    monkeypatch.setattr(debate, "ROOTS", 600)
    monkeypatch.setattr(debate, "MOST_BITS", 5)
    monkeypatch.setattr(debate, "EACH", 6)
    monkeypatch.setattr(debate, "DEPTHS", 8)
    monkeypatch.setattr(debate, "FLAWS", 2)
    rows = [debate.simulated(nodes) for nodes in (7, 31)]
    for row in rows:
        assert abs(row["full_failed"] / row["trees"] - row["expected"]) < 0.03
        assert row["debate_failed"] / row["debates"] < 0.03
    found = [debate.measured(task) for task in debate.TASKS]
    assert all(row["failed_with_a_right_judge"] == 0 and row["expected"] > 0.05 for row in found)
    costs = debate.costs()
    assert [row["nodes"] for row in costs] == [3.0, 7.0, 15.0, 31.0]
    assert all(row["judge"] == 1.0 and row["with_help"] < row["nodes"] + 2 for row in costs)
    by_lot = debate.stressed(None)
    overseen = [
        {"seed": 0, "arm": arm, "accuracy": {"1": 1.0, "2": 0.9, "3": 0.8}, "n": {"3": 2048}, "decisions": 60,
         "steps": [1, 2]} for arm in ("none", "debate")
    ]  # fmt: skip
    result = {
        "simulated": rows,
        "measured": found,
        "costs": costs,
        "stress": {"by lot": by_lot},
        "targets": [],
        "overseen": overseen,
        "spoken": [
            {
                "model": "M",
                "way": "debate",
                "cases": 8,
                "right": 4,
                "cannot_tell": 1,
                "consistent": 3,
                "unclear": 2,
                "verified": 5,
                "unverified": 6,
                "conceded": 0,
                "tokens": 1234,
                "cpu": 7.0,
            }
        ],
    }
    write(result, tmp_path)
    page = (tmp_path / "debate.md").read_text(encoding="utf-8")
    assert "shortest-path" in page
    assert "Over 1 seed with every arm" in page
    assert "| debate minus none, seed by seed | 0.0000 | 0.0000 | 0.0000 |" in page
    assert "| 0 | debate | 1.0000 | 0.9000 | 0.8000 | 2,048 | 60 | 10 | 1, 2 |" in page
    assert "| debate | 4 of 8, 50% (16% to 84%) | 1 | 3 | 2 of 16 | 5 of 11 | 1,234 | 7 s |" in page
    assert (tmp_path / "debate-stress.svg").read_text(encoding="utf-8").startswith("<svg")
    assert "nodes of the whole tree" in costs_svg(costs)
