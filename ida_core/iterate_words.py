"""Iterate where A_n is a language model: distil what a person stands behind into A_{n+1}, hold it against H, let it help."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Final

import numpy as np

from ida_core import lineage
from ida_core.assistants.language import KIND
from ida_core.assistants.text import TextAssistant
from ida_core.control import Control
from ida_core.distil import Compared, Finished
from ida_core.gate import judge
from ida_core.iterate import Began, IterateEvent, Promoted, Waits
from ida_core.language import adapters, footprint, opening, templates
from ida_core.language.asking import Errand, taught, to_answer
from ida_core.language.base import Base, fingerprint
from ida_core.language.lessons import Lesson, family_of, spell, split
from ida_core.language.local import LocalModel
from ida_core.language.model import Refusal
from ida_core.language.tuner import NAME, Tuner, Tuning
from ida_core.lineage import Ancestor, IterationReport
from ida_core.measure.bounds import lower_bound, upper_bound
from ida_core.networks.device import choose_device
from ida_core.runs import Run
from ida_core.sessions.records import SOUND
from ida_core.sessions.session import Session, SessionError
from ida_core.tasks.base import Task
from ida_core.tasks.text import spelled
from ida_core.tune import compare, tune

LEAST: Final = 2
"""Approved answers that there must be."""


def iterate_words(
    session: Session, task: Task, control: Control, *, tuning: Tuning | None = None, device: str = "auto"
) -> Iterator[IterateEvent]:
    """Make one iteration, or go on with the one that was interrupted.

    Raises:
        SessionError: nothing was approved, the model cannot be trained, or memory would not suffice; one sentence.
    """
    try:
        yield from _iteration(session, task, control, tuning or Tuning(), str(choose_device(device)))
    except Refusal as error:
        raise SessionError(str(error)) from error


def _iteration(session: Session, task: Task, control: Control, tuning: Tuning, device: str) -> Iterator[IterateEvent]:
    parent, model = lineage.found(session), session.settings.model
    if not model.startswith(("embedded", "folder:", "gguf:")):
        raise SessionError("only a model on this machine can be trained: an endpoint's weights are elsewhere")
    folder = opening.folder_of(model)
    footprint.check(folder, tuning, device)
    run = Run.begin(session, tuning, parent.iteration + 1)
    tuning = run.tuning
    lessons = lessons_of(session, run.pending.examples)
    if len(lessons) < LEAST:
        run.flush(state="discarded")
        raise SessionError("there is nothing to learn yet: approve the answers to some questions first")
    taught, held = split(lessons, tuning.held_out, session.settings.seed)
    base = Base.load(folder, device) if tuning.method == "full" else opening.base_of(folder, device)
    start = None if parent.file is None else session.checkpoint(parent.file)
    if start is not None and adapters.learned(start)["method"] != tuning.method:
        raise SessionError(f"A_{parent.iteration} was trained in another way; go on as before, or go back to A_0")
    tuner = Tuner(base, [spell(base.chat, one) for one in taught], tuning, run.seed, start)
    try:
        run.restore(tuner)
        yield Began(run.pending.iteration, run.pending.run, tuner.step, tuning.max_steps)
        for event in tune(tuner, held, control, run.checkpoint):
            run.take(event)
            yield event
            if isinstance(event, Finished) and event.reason not in ("discarded", "left"):
                yield _promote(session, task, tuner, held, event, run, parent)
    finally:
        base.release(NAME)


@dataclass(frozen=True, slots=True)
class Approved:
    """An answer that H stands behind."""

    errand: Errand
    """What the model would be asked, with the excerpt that it may read."""
    answer: str
    family: str
    weight: float
    iteration: int
    """n of the A_n that helped H."""


def approved(session: Session) -> list[Approved]:
    """All answers that H stands behind and that are sound: not evicted, and resting on nothing that was changed since."""
    return _approved(session, f"WHERE example.id IN (SELECT id FROM example {SOUND})", ())


def lessons_of(session: Session, examples: tuple[int, ...]) -> list[Lesson]:
    """Approved answers as the model would be asked for them, by the template in force."""
    with session.reading() as reader:
        template = templates.in_force(reader)["answer"]
    found = list[Lesson]()
    for one in _approved(session, f"WHERE example.id IN ({', '.join('?' for _ in examples)})", examples):
        messages, said = taught(template, one.errand, one.answer)
        found.append(Lesson(messages, said, one.family, weight=one.weight))
    return found


def _approved(session: Session, where: str, values: Sequence[int]) -> list[Approved]:
    query = f"""SELECT example.*, context.tokens, item.family FROM example JOIN context ON context.id = example.context
                LEFT JOIN item ON item.node = example.node {where} ORDER BY example.id"""
    with session.reading() as reader:
        rows = list(reader.query(query, list(values)))
    found = list[Approved]()
    for row in rows:
        document = spelled(np.asarray(json.loads(row["tokens"]), dtype=np.int64).reshape(-1).tolist())
        errand = to_answer(row["node"], row["question"], document)
        family = row["family"] or family_of(row["question"])
        found.append(Approved(errand, row["target"], family, float(row["weight"]), row["iteration"]))
    return found


def _promote(
    session: Session, task: Task, tuner: Tuner, held: list[Lesson], finished: Finished, run: Run, parent: Ancestor
) -> Promoted | Waits:
    """Keep what was learned, and let the gate say whether it helps from now on."""
    student = LocalModel(tuner.base, NAME if tuner.tuning.method == "lora" else None)
    compared = compare(student, held, tuner.step, tuner.base.chat.answer)
    report = _report(session, run, tuner, compared, finished)
    number = session.new_id("assistant")
    before = TextAssistant(session, task, parent.id, lambda: _as_before(session, tuner, parent))
    verdict = judge(session, task, TextAssistant(session, task, number, lambda: student), before, report)
    config = {"model": session.settings.model, "base_sha256": fingerprint(tuner.base.folder), "tuning": asdict(tuner.tuning)}
    config["held_out"] = sorted({one.family for one in held})
    run.enter(number, parent, KIND, config, adapters.keep(tuner, run.weights_of(number)), report, verdict)
    return Promoted(report.n, number, report) if verdict.opens else Waits(report.n, number, report, verdict)


def _as_before(session: Session, tuner: Tuner, parent: Ancestor) -> LocalModel:
    """The assistant that the student was made of."""
    if tuner.tuning.method == "lora" and parent.file is None:
        return LocalModel(tuner.base)
    learned = None if parent.file is None else session.checkpoint(parent.file)
    model = opening.open_model(session.settings.model, learned, str(tuner.base.device))
    if not isinstance(model, LocalModel):
        raise SessionError("the assistant before this one is not on this machine")
    return model


def _report(session: Session, run: Run, tuner: Tuner, compared: Compared, finished: Finished) -> IterationReport:
    """What is known without truth: agreement on what was held out. Heights and accuracy are not known of free text."""
    agreed, n = (int(compared.evidence[0][0]), compared.evidence[0][1]) if compared.evidence else (0, 0)
    alpha = session.settings.alpha
    return IterationReport(
        n=run.pending.iteration, accuracy_by_height={}, amplified_by_height={}, n_by_height={},
        agreement=agreed / n if n else 0.0, agreement_lower=lower_bound(agreed, n, alpha / 2) if n else 0.0,
        agreement_upper=upper_bound(agreed, n, alpha / 2) if n else 1.0, agreement_n=n, idk_share=compared.idk_share,
        overseer_labels=len(tuner.lessons), seconds=finished.seconds + run.before("seconds"), steps=finished.step,
        reason=finished.reason, processor_seconds=run.processor_seconds + run.before("processor seconds"),
    )  # fmt: skip
