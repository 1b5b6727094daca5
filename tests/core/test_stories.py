"""What is told of each assistant of a lineage with branches: parent, data, gate, drift, notes."""

import pytest

from ida_core import lineage
from ida_core.lineage import IterationReport
from ida_core.report import stories
from ida_core.sessions import resolutions
from ida_core.sessions.records import log_event
from ida_core.sessions.session import Session, SessionError, Settings, now
from ida_core.sessions.verify import faults

REPORT = IterationReport(
    n=1, accuracy_by_height={1: 1.0, 2: 0.5}, amplified_by_height={1: 1.0, 2: 1.0}, n_by_height={1: 100, 2: 100}, agreement=0.75,
    agreement_lower=0.7, agreement_upper=0.8, agreement_n=512, idk_share=0.1, overseer_labels=640, seconds=1.0, steps=20,
    reason="agreed",
)  # fmt: skip
CHECKS = {"gate": "guarded:0.9", "passes": False, "checks": [{"name": "agreement", "passed": False, "words": "agreement ≥ 70 %"}]}


@pytest.fixture
def session(tmp_path):
    """A_0; A_1 and another A_1 of it; A_2 of the first, held back at the gate."""
    import json

    with Session.create(tmp_path / "l.espalier", Settings("l", "permutation-powering")) as opened:
        first = lineage.found(opened).id

        def add(iteration, parent, *, promoted):
            number = opened.new_id("assistant")
            row = {
                "id": number, "iteration": iteration, "parent": parent, "kind": "transformer", "config": "{}",
                "promoted": int(promoted), "measured": json.dumps(lineage.as_json(REPORT)), "at": now(),
            }  # fmt: skip

            def write(db):
                db.table("assistant").insert(row)
                resolutions.append(db, "promote" if promoted else "hold", assistant=number, actor="gate", evidence=CHECKS)

            opened.write(write).result()
            return number

        one = add(1, first, promoted=True)
        add(1, first, promoted=True)
        add(2, one, promoted=False)
        yield opened


def test_each_story_holds_parent_gate_drift_and_note(session):
    report = {"newest": 3, "least_bound": 0.125, "binding": "root audit", "at": "2026-01-01"}
    session.write(lambda db: log_event(db, "drift measured", report=report | {"least_bound": None})).result()
    session.write(lambda db: log_event(db, "drift measured", report=report)).result()
    lineage.go_back(session, 2, "the first one", fork=True)
    stories.note(session, 4, "  too short  ", "Ada")
    zero, one, other, two = stories.stories(session)
    assert (zero.parent, zero.gate, zero.drift, zero.note) == (None, None, None, "")
    assert (one.parent.id, other.parent.id, two.parent.id) == (1, 1, 2)
    assert [each.standing for each in (zero, one, other, two)] == ["may help", "helps now", "may help", "waits at the gate"]
    assert (other.drift.bound, other.drift.binding) == (0.125, "root audit")
    assert [each.kind for each in one.decided] == ["promote", "fork"]
    assert two.gate.evidence["checks"][0]["words"] == "agreement ≥ 70 %"
    assert (two.note, two.notes[0].actor) == ("too short", "Ada")
    stories.note(session, 4, "")
    assert stories.stories(session)[3].note == ""
    assert len(stories.stories(session)[3].notes) == 2, "nothing is erased"
    with pytest.raises(SessionError, match="no assistant 9"):
        stories.note(session, 9, "nobody")
    assert all("no training that ended made" in fault for fault in faults(session)), "nobody trained these"
