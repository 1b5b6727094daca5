"""A session of free text trains its own language model: what H approved becomes A_1, left runs go on, the lineage knows it all."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from ida_core import lineage
from ida_core.amplify import person
from ida_core.amplify.trees import Amplification
from ida_core.assistants.base import LookUp
from ida_core.control import Control
from ida_core.distil import Finished, Saved, Stepped
from ida_core.iterate import Began, Promoted
from ida_core.iterate_words import iterate_words, lessons_of
from ida_core.language import footprint, opening, templates
from ida_core.language.base import fingerprint
from ida_core.language.footprint import estimate
from ida_core.language.model import Message, Refusal, Request
from ida_core.language.tuner import Tuning
from ida_core.report.export import export
from ida_core.runs import pending_run
from ida_core.sessions.session import Session, SessionError, Settings
from ida_core.sessions.verify import faults
from ida_core.tasks import make_task
from tests.core.tiny import make

TASK = make_task("free-text")
QUICK = Tuning(
    rank=4, learning_rate=0.02, lessons=4, width=128, warm_up=2, max_steps=6, compare_every=3, save_every=2, held_out=0.3
)
ANSWERS = {
    "double 2": "4", "double 31": "62", "which colour has snow?": "white", "which colour has coal?": "black", "spell cat": "c a t",
}  # fmt: skip


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    opening.base_of.cache_clear()
    model = make(tmp_path / "model")
    with Session.create(tmp_path / "words.espalier", Settings("Words", "free-text", model=f"folder:{model}")) as session:
        work = Amplification(session, TASK, LookUp(TASK), 0, lineage.found(session).id)
        for question, answer in ANSWERS.items():
            person.answer(work, person.ask(work, question).id, answer)
        yield session
    opening.base_of.cache_clear()


def said(session: Session, ancestor: lineage.Ancestor) -> str:
    learned = None if ancestor.file is None else session.checkpoint(ancestor.file)
    model = opening.open_model(session.settings.model, learned, "cpu")
    return model.reply([Request((Message("user", "double 2"),), max_tokens=8)], lambda: False)[0].text


def test_what_h_approved_becomes_the_next_assistant(session: Session) -> None:
    before = said(session, lineage.found(session))
    events = list(iterate_words(session, TASK, Control(), tuning=QUICK, device="cpu"))
    assert isinstance(events[0], Began)
    assert isinstance(events[-1], Promoted)
    old, new = lineage.read(session)
    assert (new.iteration, new.parent, new.kind, new.promoted) == (1, old.id, "language", True)
    assert lineage.found(session).id == new.id
    assert new.report is not None
    assert new.report.agreement_n >= 1, "a family of questions is held out"
    assert new.report.agreement_n + new.report.overseer_labels == len(ANSWERS)
    assert (said(session, old), said(session, new)) == (before, said(session, new))
    assert said(session, new) != before
    with session.reading() as reader:
        config = next(reader.query("SELECT config FROM assistant WHERE id = ?", [new.id]))["config"]
        assert fingerprint(opening.folder_of(session.settings.model)) in config
        steps = [row["step"] for row in reader.query("SELECT step FROM metric WHERE name = 'loss' ORDER BY step")]
    assert steps == [1, 2, 3, 4, 5, 6]
    assert faults(session) == []


def test_a_run_that_was_left_goes_on_as_if_nothing_had_been(session: Session, tmp_path: Path) -> None:
    control, reasons = Control(), list[str]()
    for event in iterate_words(session, TASK, control, tuning=QUICK, device="cpu"):
        if isinstance(event, Saved) and event.step == 2:
            control.leave()
        if isinstance(event, Finished):
            reasons.append(event.reason)
    assert reasons == ["left"]
    assert len(lineage.read(session)) == 1
    opening.base_of.cache_clear()
    events = list(iterate_words(session, TASK, Control(), device="cpu"))
    assert isinstance(events[0], Began)
    assert events[0].resumed_at == 2
    resumed = lineage.read(session)[-1].weights_sha256
    with session.reading() as reader:
        losses = [(row["step"], row["value"]) for row in reader.query("SELECT * FROM metric WHERE name = 'loss' ORDER BY step")]
    with Session.create(tmp_path / "other.espalier", session.settings) as other:
        work = Amplification(other, TASK, LookUp(TASK), 0, lineage.found(other).id)
        for question, answer in ANSWERS.items():
            person.answer(work, person.ask(work, question).id, answer)
        whole = [one for one in iterate_words(other, TASK, Control(), tuning=QUICK, device="cpu") if isinstance(one, Stepped)]
        assert lineage.read(other)[-1].weights_sha256 == resumed
    assert losses == [(one.step, one.loss) for one in whole]


def test_lessons_are_what_the_model_would_be_asked(session: Session) -> None:
    with session.reading() as reader:
        examples = tuple(row["id"] for row in reader.query("SELECT id FROM example ORDER BY id"))
    lessons = lessons_of(session, examples)
    assert [one.answer for one in lessons] == list(ANSWERS.values())
    assert [one.messages[-1].text for one in lessons] == list(ANSWERS)
    assert len({one.family for one in lessons}) == 4


@pytest.mark.parametrize("form", ["text", "json"])
def test_what_is_exported_is_what_is_trained_on(session: Session, tmp_path: Path, form: str) -> None:
    work = Amplification(session, TASK, LookUp(TASK), 0, lineage.found(session).id)
    context = work.new_context(TASK.parse_context("The cake was eaten.\n\nBob was there."), typed=True)
    person.answer(work, person.ask(work, "Who was there, says [p2]?", context=context).id, "Bob")
    person.ask(work, "not answered yet")
    templates.rewrite(session, "answer", "Say {{ idk }} if in doubt.\n---\n{{ document }}\n\n{{ question }}", form, "you")
    with session.reading() as reader:
        examples = tuple(row["id"] for row in reader.query("SELECT id FROM example ORDER BY id"))
    lessons = lessons_of(session, examples)
    talks = [[*((one.role, one.text) for one in lesson.messages), ("assistant", lesson.answer)] for lesson in lessons]
    assert talks[-1][:2] == [("system", "Say idk if in doubt."), ("user", "[p2] Bob was there.\n\nWho was there, says [p2]?")]
    assert talks[-1][-1] == ("assistant", "Bob" if form == "text" else '{"answer": "Bob"}')
    for name in ("chat", "finetune"):
        export(session, name, tmp_path / name)
    chat = [json.loads(line)["messages"] for line in (tmp_path / "chat").read_text("utf-8").splitlines()]
    assert [[(one["role"], one["content"]) for one in talk] for talk in chat] == talks
    plain = [json.loads(line) for line in (tmp_path / "finetune").read_text("utf-8").splitlines()]
    assert [(one["prompt"], one["completion"]) for one in plain] == [(f"{a[1]}\n\n{b[1]}", c[1]) for a, b, c in talks]


@pytest.mark.parametrize(
    ("model", "words"), [("endpoint:https://x.example/v1 m", "weights are elsewhere"), ("", "approve the answers")]
)
def test_what_cannot_be_trained_is_said_in_a_sentence(tmp_path: Path, session: Session, model: str, words: str) -> None:
    settings = replace(session.settings, model=model or session.settings.model)
    with Session.create(tmp_path / "other.espalier", settings) as other, pytest.raises(SessionError, match=words):
        list(iterate_words(other, TASK, Control(), device="cpu"))


def test_what_does_not_fit_into_memory_is_said_before_it_is_loaded(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(footprint, "free_on", lambda device: 1e8)
    with pytest.raises(SessionError, match="GB are free.*compute activations twice"):
        list(iterate_words(session, TASK, Control(), tuning=QUICK, device="cpu"))
    assert pending_run(session) is None


def test_memory_is_estimated_from_the_folder_alone(tmp_path: Path) -> None:
    folder = make(tmp_path / "model", layers=4, width=64)
    adapter, sparing, full = (
        estimate(folder, Tuning(**how), "cpu")  # type: ignore[arg-type]  # three kinds of fields in one dictionary
        for how in ({}, {"checkpointing": True}, {"method": "full"})
    )
    assert sparing.activations < adapter.activations / 2
    assert full.learning > adapter.learning
    assert full.weights == adapter.weights == pytest.approx((folder / "model.safetensors").stat().st_size, rel=0.05)
    (folder / "config.json").write_text("{}")
    with pytest.raises(Refusal, match="how large"):
        estimate(folder, Tuning(), "cpu")
