"""Drift, audits and the gate where A_n is a language model: H's own answers are what it is held against, and no truth."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

import pytest

from ida_core import cli, lineage
from ida_core.amplify import person, words
from ida_core.amplify.trees import Amplification
from ida_core.assistants.base import LookUp
from ida_core.control import Control
from ida_core.gatekeeper import spot_items, verdict_on
from ida_core.helper import helper
from ida_core.iterate_words import iterate_words
from ida_core.language import opening, sets
from ida_core.language.model import Reply, Request, Stopped
from ida_core.language.tuner import Tuning
from ida_core.measure.bounds import spent, upper_bound
from ida_core.measure.wording import ALL, Asked, tallies
from ida_core.plain import alike
from ida_core.report.certify import certify_report
from ida_core.report.drawing import draw
from ida_core.report.drawing_words import said_by
from ida_core.report.drift import drift_lines, drift_report
from ida_core.report.drift_words import words_report
from ida_core.report.kept import kept_report
from ida_core.sessions.audits import Verdict, audits_of, put_verdict
from ida_core.sessions.session import Session, SessionError, Settings
from ida_core.sessions.verify import faults
from ida_core.tasks import make_task
from tests.core.tiny import make

TASK = make_task("free-text")
QUICK = Tuning(rank=2, lessons=4, width=128, max_steps=1, compare_every=9, save_every=9, held_out=0.5)
H = {
    "double 2": "4", "double 31": "62", "double 50": "100", "which colour has snow?": "white", "which colour has coal?": "black",
    "spell cat": "c a t", "spell dog": "d o g",
}  # fmt: skip


class Says:
    """A model of which every reply is known: what H says, but for these questions."""

    def __init__(self, name: str, otherwise: dict[str, str]) -> None:
        self.name, self.said = name, otherwise | {question: said for question, said in H.items() if question not in otherwise}

    def reply(self, requests: Sequence[Request], stop: Callable[[], bool]) -> list[Reply]:
        if stop():
            raise Stopped("the reply was stopped")
        return [Reply(self._answer(one.messages[-1].text), 1, 1, finished=True) for one in requests]

    def _answer(self, prompt: str) -> str:
        return next((said for question, said in self.said.items() if question in prompt), "no idea")


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """H answered all; A_1 learned some of it."""
    opening.base_of.cache_clear()
    place = tmp_path_factory.mktemp("trained")
    name = f"folder:{make(place / 'model')}"
    with Session.create(place / "words.espalier", Settings("Words", "free-text", model=name, person="Ada")) as session:
        work = Amplification(session, TASK, LookUp(TASK), 0, lineage.found(session).id)
        for question, answer in H.items():
            person.answer(work, person.ask(work, question).id, answer)
        list(iterate_words(session, TASK, Control(), tuning=QUICK, device="cpu"))
    opening.base_of.cache_clear()
    return session.folder


@pytest.fixture
def session(trained: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    """The same; A_0 doubles wrongly, and A_1 does so otherwise, and misspells dogs."""
    weak, learned = Says("weak", {"double": "7"}), Says("learned", {"spell dog": "d o o g", "double": "2,000."})
    monkeypatch.setattr(opening, "open_model", lambda _name, file=None, _device="cpu": weak if file is None else learned)
    shutil.copytree(trained, tmp_path / "words.espalier")
    with Session.open(tmp_path / "words.espalier") as session:
        yield session


def proposals(session: Session) -> Amplification:
    """Trees in which A_1 proposed an answer to each question."""
    helps = lineage.found(session)
    work = Amplification(session, TASK, helper(session, TASK, helps), helps.iteration, helps.id)
    root = person.ask(work, "all of it?")
    for question in H:
        person.ask(work, question, parent=root.id)
    words.advance(work)
    return work


def test_answers_agree_where_their_words_do() -> None:
    assert alike("  The Sum is 1,234. ", "the sum is 1234")
    assert not alike("1,2", "12"), "a list is no number"
    assert not alike("4", "5")


def test_families_are_bounded_together() -> None:
    asked = [Asked("q", family, "a", said, "b") for family, said in (("x", "a"), ("x", "b"), ("y", "a"))]
    whole, x, y = tallies(asked, 0.05)
    assert (whole.family, whole.n, whole.differ, whole.differed_before) == (ALL, 3, 1, 3)
    assert [(one.family, one.n, one.differ) for one in (x, y)] == [("x", 2, 1), ("y", 1, 0)]
    assert whole.upper == upper_bound(1, 3, 0.025)
    assert x.upper == upper_bound(1, 2, 0.0125)


def test_each_assistant_is_held_against_what_h_said_to_questions_it_was_not_taught(session: Session) -> None:
    report = drift_report(session)
    (row,) = report["iterations"]
    whole, *families = row["families"]
    with session.reading() as reader:
        held = set(json.loads(next(reader.query("SELECT config FROM assistant WHERE iteration = 1"))["config"])["held_out"])
    assert {one["family"] for one in families} == held
    assert 0 < whole["n"] == sum(one["n"] for one in families) < len(H)
    assert row["alpha"] == spent(0.05, 1)
    wrong = {"spell dog"} | {question for question in H if question.startswith("double")}
    asked = [one["question"] for one in row["differed"]]
    assert set(asked) <= wrong
    assert whole["differ"] == len(asked)
    assert kept_report(session) == report
    assert any("differ from H" in line for line in drift_lines(report))
    assert faults(session) == []


def test_asking_again_costs_nothing_and_no_tree_pays(session: Session) -> None:
    first = drift_report(session)
    with session.reading() as reader:
        kept = reader.execute("SELECT count(*), count(node) FROM exchange").fetchone()
    assert kept[0] > 0
    assert kept[1] == 0
    again = drift_report(session)
    assert again["iterations"] == first["iterations"]
    with session.reading() as reader:
        assert reader.execute("SELECT count(*) FROM exchange").fetchone() == kept[:1]


def test_answers_that_a_n_helped_with_are_no_evidence_about_it(session: Session) -> None:
    before = drift_report(session)["iterations"][0]["families"][0]["n"]
    work = proposals(session)
    for node in list(work.tree.children(work.tree.children(None)[-1])):
        person.approve(work, node)
    after = drift_report(session)["iterations"][0]
    assert after["families"][0]["n"] == before
    assert after["ruled"] == {"proposed": len(H), "stood": len(H)}


def test_certify_draws_what_it_said_and_hunt_what_is_suspected_first(session: Session) -> None:
    work = proposals(session)
    newest = lineage.found(session).id
    log = said_by(session, newest)
    assert {one.errand.question for one in log} == set(H)
    plan = draw(session, "certify", 5, mixed=False)
    assert (plan.population, plan.complete, plan.alpha) == (len(H), True, spent(0.05, 1))
    with session.reading() as reader:
        audits = audits_of(reader)
    assert len(audits) == 5
    for audit in audits:
        assert audit.item.given == learned_says(audit.item.question)
        ruling = "same" if alike(audit.item.given, H[audit.item.question]) else "different"
        verdict = Verdict(session.new_id("audit"), audit.item.id, ruling, None, "Ada", 3.0, saw_facts=False)
        session.write(partial(put_verdict, item=audit.item, queue="certify", verdict=verdict), durable=True).result()
    (claim,) = certify_report(session)["claims"]
    assert claim["audits"] == 5
    assert claim["differ"] == sum(not alike(learned_says(one.item.question), H[one.item.question]) for one in audits)
    draw(session, "hunt", 4)
    with session.reading() as reader:
        hunted = [one.item for one in audits_of(reader) if one.plan.queue == "hunt"]
    assert [one.score for one in hunted] == sorted((one.score for one in hunted), reverse=True)
    suspected = {one.question for one in hunted if one.score > 0}
    assert suspected <= {"spell dog", "double 2", "double 31", "double 50"}, "A_0 says otherwise there"
    assert work.tree is not None


def learned_says(question: str) -> str:
    return {"spell dog": "d o o g"}.get(question, "2,000." if question.startswith("double") else H[question])


def test_canaries_are_what_h_replaced_or_let_stand(session: Session) -> None:
    work = proposals(session)
    for node in list(work.tree.children(work.tree.children(None)[-1])):
        said = work.tree[node]
        if said.question == "spell dog":
            person.answer(work, node, "d o g")
        elif said.question in ("spell cat", "which colour has snow?"):
            person.approve(work, node)
    draw(session, "certify", 20)
    with session.reading() as reader:
        items = [one.item for one in audits_of(reader)]
    wrong = [one for one in items if one.kind == "canary" and one.known == 1]
    right = [one for one in items if one.kind == "canary" and one.known == 0]
    assert len(wrong) == 2
    assert [one.given for one in wrong if one.origin == "failure"] == ["d o o g"]
    assert all(not alike(one.given, H[one.question]) for one in wrong)
    assert all(alike(one.given, H[one.question]) for one in right)


def test_what_has_no_meaning_in_words_says_so(session: Session) -> None:
    proposals(session)
    with pytest.raises(SessionError, match="in words H is you"):
        draw(session, "path", 3)


def test_spot_checks_ask_what_nobody_was_asked(session: Session) -> None:
    newest = lineage.read(session)[-1]
    with pytest.raises(SessionError, match="add some more"):
        spot_items(session, TASK, newest)
    sets.add(session, sets.from_text("\n".join(f"{question} once more" for question in H)).items)
    items = spot_items(session, TASK, newest)
    assert len({one["question"] for one in items}) == 5
    for one in items:
        assert one["answer"] == learned_says(one["question"].removesuffix(" once more"))
    verdict = verdict_on(session, TASK, newest)
    assert [check.name for check in verdict.checks] == ["agreement", "regression", "spot check"]


def test_the_command_line_measures_in_words_too(session: Session, capsys: pytest.CaptureFixture[str]) -> None:
    folder = session.folder
    session.close()
    assert cli.run(["drift", str(folder), "--json"]) == 0
    assert json.loads(capsys.readouterr().out.splitlines()[-1])["by"] == "words"
    assert cli.run(["certify", str(folder), "--draw", "3", "--rehearse", "0.1"]) == 1


def test_what_was_stopped_goes_on_from_there(session: Session) -> None:
    told = list[tuple[int, int]]()
    with pytest.raises(SessionError, match="stopped"):
        words_report(session, tell=lambda done, of: told.append((done, of)), stop=lambda: bool(told))
    assert told[0][0] == 0
    assert kept_report(session) is None
    assert words_report(session)["iterations"][0]["families"][0]["n"] > 0


def test_the_gate_hears_models_out_no_longer_than_h_spoke(session: Session) -> None:
    newest = lineage.read(session)[-1]
    past = verdict_on(session, TASK, newest).checks[1]
    wrong = 1 + sum(question.startswith("double") for question in H)
    wrong_before = sum(question.startswith("double") for question in H)
    assert past.words == (
        f"answers that H gave or approved, given alike by it: {len(H) - wrong} of {len(H)}; "
        f"by the one before it: {len(H) - wrong_before} of {len(H)}"
    )
    assert past.passed is None  # the gate of this session is open, and asks for nothing
