"""What a run of distillation leaves in the session: its row, its metrics, its checkpoint, and the assistant it made."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict, astuple, dataclass, replace
from pathlib import Path
from time import process_time
from typing import Any, Final

import numpy as np
from safetensors import SafetensorError
from sqlite_utils import Database

from ida_core import lineage
from ida_core.amplify.machine import SAMPLED
from ida_core.assistants.sampler import CallSampler
from ida_core.distil import Compared, Cut, Event, Finished, Held, Saved, Stepped
from ida_core.gate import Verdict, evidence_of
from ida_core.language.tuner import Tuner, Tuning
from ida_core.learner import Batch, Learner, Recipe
from ida_core.lineage import Ancestor, IterationReport
from ida_core.overseers.apprentice import Apprentice
from ida_core.overseers.choice import PERSON, follows_persons
from ida_core.overseers.recording import Recorded
from ida_core.questions import Tokens
from ida_core.sessions import records, resolutions
from ida_core.sessions.session import Session, SessionError, now
from ida_core.tasks.base import Task
from ida_core.tree import Answerer, Status

GRAINS: Final = 10
"""Copies of a lesson of weight 1 among lessons of different weights; one of weight 0.7 has seven."""
NOT_EXACT: Final = "batch halved for lack of memory"
"""The event from which on a session's runs do not repeat to the bit any more."""
UNFINISHED: Final = "('running', 'paused', 'left')"


@dataclass(frozen=True, slots=True)
class Pending:
    """A run that was left or cut off, and can be resumed."""

    run: int
    iteration: int
    step: int
    segment: int
    recipe: Recipe | Tuning
    examples: tuple[int, ...]
    """Rows of the table `example` that the run learns from besides the amplified answers."""
    followed: tuple[int, ...] = ()
    """The questions of persons that H' learns from."""
    dice: int = 0
    """The run whose dice are thrown again; 0: its own."""


def pending_run(session: Session) -> Pending | None:
    """Return the run that waits to be resumed, if there is one."""
    with session.reading() as reader:
        for row in reader.query(f"SELECT * FROM run WHERE kind = 'distil' AND state IN {UNFINISHED} ORDER BY id DESC LIMIT 1"):
            config = json.loads(row["config"])
            recipe, examples, followed = _read(config["recipe"]), tuple(config["examples"]), tuple(config.get("followed", ()))
            return Pending(
                row["id"], row["iteration"], row["step"], row["segment"], recipe, examples, followed, config.get("dice", 0)
            )
    return None


def discard_pending(session: Session) -> None:
    """Give up the run that waits to be resumed, so that a new one can begin; what it measured is kept."""
    pending = pending_run(session)
    if pending is not None:
        session.write(lambda db: db.table("run").update(pending.run, {"state": "discarded", "ended": now()})).result()
        (session.checkpoints / f"run-{pending.run}.safetensors").unlink(missing_ok=True)


def seconds_spent(session: Session) -> float:
    """What all stretches of all trainings of a session took so far, as far as it was written down."""
    query = """SELECT SUM(spent) FROM (SELECT MAX(value) AS spent FROM metric JOIN run ON run.id = metric.run
        WHERE run.kind = 'distil' AND metric.name = 'seconds' GROUP BY metric.run, metric.segment)"""
    with session.reading() as reader:
        return float(reader.conn.execute(query).fetchone()[0] or 0.0)


class Run:
    """One run of distillation as the session sees it. Each `segment` is a stretch between two resumptions."""

    def __init__(self, session: Session, pending: Pending) -> None:
        self.session, self.pending = session, pending
        self.checkpoint = session.checkpoints / f"run-{pending.run}.safetensors"
        self._metrics: list[tuple[int, str, float]] = []
        self._heard = list[dict[str, Any]]()
        self._began = process_time()

    @property
    def processor_seconds(self) -> float:
        """What this stretch took of the processor so far."""
        return process_time() - self._began

    def before(self, clock: str) -> float:
        """What earlier stretches took, "seconds" or "processor seconds", as far as they were written down."""
        query = "SELECT MAX(value) AS spent FROM metric WHERE run = ? AND segment < ? AND name = ? GROUP BY segment"
        with self.session.reading() as reader:
            return sum(float(row["spent"]) for row in reader.query(query, [self.pending.run, self.pending.segment, clock]))

    @classmethod
    def begin(cls, session: Session, recipe: Recipe | Tuning, iteration: int) -> Run:
        """Go on with the interrupted run, or write the row of a new one that is to make A_`iteration`.

        Raises:
            ValueError: H' is to learn from persons alone, and there is nothing yet that they decided.
        """
        pending = pending_run(session)
        if pending is not None:
            run, segment = pending.run, pending.segment + 1
            session.write(lambda db: db.table("run").update(run, {"state": "running", "segment": segment})).result()
            return cls(session, replace(pending, segment=segment))
        with session.reading() as reader:
            learned = list(reader.query(f"SELECT id, node FROM example {records.SOUND} ORDER BY id"))
            dice = dice_again(reader, iteration)
            followed = persons_nodes(reader) if follows_persons(session.settings.overseer) else []
        if session.settings.overseer == PERSON and not followed:
            raise ValueError(
                "H' learns from your decisions alone, and there are none yet: split some questions and answer them first"
            )
        examples = tuple(int(row["id"]) for row in learned)
        config = {
            "recipe": asdict(recipe),
            "examples": examples,
            "nodes": [row["node"] for row in learned],
            "dice": dice,
            "followed": followed,
        }
        run = session.new_id("run")
        config["seed"] = records.seed_of(session.settings.seed, run, dice)
        row = {
            "id": run, "iteration": iteration, "kind": "distil", "state": "running", "segment": 0, "step": 0, "at": now(),
            "config": json.dumps(config),
        }  # fmt: skip
        session.write(lambda db: db.table("run").insert(row)).result()
        return cls(session, Pending(run, iteration, 0, 0, recipe, examples, tuple(followed), dice))

    @property
    def seed(self) -> tuple[int, int]:
        """The entropy of the run's random draws."""
        return records.seed_of(self.session.settings.seed, self.pending.run, self.pending.dice)

    def was_sampled(self) -> bool:
        """Whether questions of the run's first batch stand as trees already: it was cut off before its first checkpoint."""
        with self.session.reading() as reader:
            query = "SELECT 1 FROM event WHERE kind = ? AND json_extract(payload, '$.run') = ?"
            return reader.conn.execute(query, [SAMPLED, self.pending.run]).fetchone() is not None

    @property
    def recipe(self) -> Recipe:
        """How the run trains a network.

        Raises:
            SessionError: it trains a language model.
        """
        if isinstance(self.pending.recipe, Tuning):
            raise SessionError("the run that waits to be resumed trains a language model, and this task has none")
        return self.pending.recipe

    @property
    def tuning(self) -> Tuning:
        """How the run trains a language model.

        Raises:
            SessionError: it trains a network.
        """
        if isinstance(self.pending.recipe, Recipe):
            raise SessionError("the run that waits to be resumed trains no language model")
        return self.pending.recipe

    def restore(self, learner: Learner | Tuner) -> None:
        """Bring the learner back to the last checkpoint, if the run has one.

        Raises:
            SessionError: the checkpoint is missing or damaged.
        """
        if self.pending.step == 0:
            return
        try:
            learner.load(self.checkpoint)
        except FileNotFoundError as error:
            raise SessionError(f"the checkpoint {self.checkpoint} of the interrupted training is missing") from error
        except (OSError, SafetensorError, RuntimeError, KeyError, ValueError) as error:
            raise SessionError(f"the checkpoint {self.checkpoint} cannot be read: {error}") from error

    def bring_back(self, apprentice: Apprentice, parent: Ancestor) -> None:
        """Let H' be who it was when the parent was made; before A_1 there was none, and who learns from persons alone begins anew.

        Raises:
            SessionError: it cannot be read.
        """
        if parent.iteration and _apprentice_of(self.session, parent.id).exists() and not apprentice.lessons.alone:
            load_apprentice(self.session, apprentice, parent.id)
            apprentice.meet()

    def lessons(self, task: Task) -> Batch | None:
        """A person's approved answers as rows to train on: a row holds one context and repeats its questions."""
        if not self.pending.examples:
            return None
        marks = ", ".join("?" for _ in self.pending.examples)
        query = f"""SELECT context.tokens, example.question, example.target, example.weight FROM example
                    JOIN context ON context.id = example.context WHERE example.id IN ({marks}) ORDER BY example.id"""
        by_facts: dict[str, list[tuple[Tokens, Tokens, float]]] = {}
        with self.session.reading() as reader:
            for row in reader.query(query, list(self.pending.examples)):
                pair = (task.parse_question(row["question"]), task.parse_answer(row["target"]), float(row["weight"]))
                by_facts.setdefault(row["tokens"], []).append(pair)
        plain = all(weight == 1.0 for pairs in by_facts.values() for _, _, weight in pairs)
        rows = [
            (json.loads(tokens), _row_of(pairs, self.recipe.questions))
            for tokens, pairs in by_facts.items()
            for _ in range(1 if plain else max(1, round(GRAINS * sum(weight for _, _, weight in pairs) / len(pairs))))
        ]
        return (
            np.asarray([facts for facts, _ in rows], dtype=np.int64),
            np.asarray([[question for question, _, _ in row] for _, row in rows], dtype=np.int64),
            np.asarray([[target for _, target, _ in row] for _, row in rows], dtype=np.int64),
        )

    def note(self, step: int, values: dict[str, float]) -> None:
        """Keep metrics of a step; they are written with the next `flush`."""
        self._metrics += [(step, name, value) for name, value in values.items()]

    def last(self, name: str) -> float:
        """The value of a metric at the step that the run goes on from; 0 where it has none."""
        query = "SELECT value FROM metric WHERE run = ? AND name = ? AND step <= ? ORDER BY id DESC LIMIT 1"
        with self.session.reading() as reader:
            return next((float(row["value"]) for row in reader.query(query, [self.pending.run, name, self.pending.step])), 0.0)

    def hear(self, sampler: CallSampler, assistant: int | None) -> None:
        """Keep calls that a sampler took of an assistant (None: the student while it learns); written with the next `flush`."""
        for heard in sampler.take():
            whom = f"run {self.pending.run} at step {heard.step}" if assistant is None else str(assistant)
            sent = json.dumps({"facts": heard.facts.tolist(), "question": heard.question.tolist()})
            self._heard.append(
                {
                    "id": self.session.new_id("call"), "assistant": assistant, "input": sent, "run": self.pending.run,
                    "step": heard.step, "place": heard.place, "answer": sampler.task.answer_text(heard.answer.tolist()),
                    "above": sampler.task.question_text(heard.above.tolist()), "seed": self.session.settings.seed,
                    "cache_key": hashlib.sha256(f"{whom}:{sent}".encode()).hexdigest(), "inclusion_probability": sampler.chance,
                }
            )  # fmt: skip

    def take(self, event: Event) -> None:
        """Write what an event of distillation means for the session."""
        match event:
            case Stepped():
                self.note(event.step, {"loss": event.loss, "examples": event.examples, "seconds": event.seconds})
                self.note(event.step, {"processor seconds": self.processor_seconds})
            case Compared():
                self.note(event.step, {f"agreement/{height}": rate for height, rate in event.agreement.items()})
                self.note(event.step, {"idk share": event.idk_share})
                self.flush()
                self._keep_differences(event)
            case Saved():
                self.flush(step=event.step)
            case Cut():
                self.note(event.step, {"parts": event.parts})
                self.flush()
                kept = {"run": self.pending.run, "step": event.step, "parts": event.parts}
                self.session.write(lambda db: records.log_event(db, NOT_EXACT, **kept)).result()
            case Held():
                self.flush(state="paused" if event.paused else "running")
            case Finished(reason="left"):
                self.flush(state="left")
            case Finished(reason="discarded"):
                self.flush(state="discarded", ended=now())
                self.checkpoint.unlink(missing_ok=True)
            case Finished():  # the run is done only when its assistant is promoted; until then it can be resumed
                self.flush()

    def _keep_differences(self, event: Compared) -> None:
        """Keep some of the questions on which student and teacher differed: what is behind a point of the curve."""
        if event.differed:
            run, rows = self.pending.run, [astuple(one) for one in event.differed]
            self.session.write(lambda db: records.log_event(db, "differed", run=run, step=event.step, questions=rows)).result()

    def flush(self, **columns: object) -> None:
        """Write the metrics kept so far and these columns of the run's row, in one transaction."""
        metrics, self._metrics = self._metrics, []
        heard, self._heard = self._heard, []
        run, segment = self.pending.run, self.pending.segment

        def work(db: Database) -> None:
            db.conn.executemany(
                "INSERT INTO metric (run, segment, step, name, value) VALUES (?, ?, ?, ?, ?)",
                [(run, segment, step, name, float(value)) for step, name, value in metrics],
            )
            records.put_sampled_calls(db, heard)
            if columns:
                db.table("run").update(run, columns)

        self.session.write(work).result()

    def promote(self, learner: Learner, parent: Ancestor, report: IterationReport, verdict: Verdict, asked: CallSampler) -> int:
        """Write the new assistant's weights, its row, its report, what the gate says and what it was `asked`; return its id."""
        number = self.session.new_id("assistant")
        digest = learner.student.save(self.weights_of(number))
        self.hear(asked, number)
        if isinstance(learner.companion, Apprentice):
            learner.companion.save(_apprentice_of(self.session, number))
        self.enter(number, parent, "transformer", asdict(learner.recipe), digest, report, verdict)
        return number

    def weights_of(self, number: int) -> Path:
        """The file that keeps an assistant."""
        return self.session.checkpoints / f"assistant-{number}.safetensors"

    def enter(
        self,
        number: int,
        parent: Ancestor,
        kind: str,
        config: dict[str, Any],
        digest: str,
        report: IterationReport,
        verdict: Verdict,
    ) -> None:
        """Write the row of the new assistant, whose weights are on disk, its report, and what the gate says; the run is done."""
        n, heard, self._heard = self.pending.iteration, self._heard, []
        row = {
            "id": number, "iteration": n, "parent": parent.id, "kind": kind, "promoted": int(verdict.opens),
            "config": json.dumps(config), "weights_sha256": digest, "file": f"checkpoints/{self.weights_of(number).name}",
            "run": self.pending.run, "measured": json.dumps(lineage.as_json(report)), "at": now(),
        }  # fmt: skip
        measured = {
            "n": n, "assistant": number, "teacher": parent.id, "state": report.reason, "at": now(),
            "measured": json.dumps(lineage.as_json(report)), "labels": report.overseer_labels, "seconds": report.seconds,
        }  # fmt: skip

        def work(db: Database) -> None:
            db.table("assistant").insert(row)
            kind = "promote" if verdict.opens else "hold"
            evidence = evidence_of(verdict, self.pending.run, digest)
            resolutions.append(db, kind, assistant=number, actor="gate", evidence=evidence)
            records.put_sampled_calls(db, heard)
            db.table("iteration").upsert(measured, pk="n")
            db.table("run").update(self.pending.run, {"state": "done", "ended": now()})

        self.session.write(work).result()
        self.checkpoint.unlink(missing_ok=True)


def _read(recipe: dict[str, Any]) -> Recipe | Tuning:
    return Tuning(**recipe) if "method" in recipe else Recipe.read(recipe)


def load_apprentice(session: Session, apprentice: Apprentice, assistant: int) -> None:
    """Let H' be who it was when an assistant was made.

    Raises:
        SessionError: it cannot be read.
    """
    path = _apprentice_of(session, assistant)
    try:
        apprentice.load(path)
    except (OSError, SafetensorError, RuntimeError, KeyError, ValueError) as error:
        raise SessionError(f"the imitator in {path} cannot be read: {error}") from error


def _apprentice_of(session: Session, assistant: int) -> Path:
    return session.checkpoints / f"imitator-{assistant}.safetensors"


def _row_of(lessons: list[tuple[Tokens, Tokens, float]], each: int) -> list[tuple[Tokens, Tokens, float]]:
    """A row of `each` lessons about the same facts: who weighs less comes up less often."""
    weights = np.asarray([weight for _, _, weight in lessons])
    if (weights == weights[0]).all():
        return [lessons[index % len(lessons)] for index in range(each)]
    places = np.searchsorted(np.cumsum(weights), (np.arange(each) + 0.5) / each * weights.sum())
    return [lessons[place] for place in places]


def dice_again(reader: Database, iteration: int) -> int:
    """The run whose dice a retraining of this iteration throws again, to equal one that never had what was evicted; or 0."""
    for row in reader.query("SELECT evidence FROM resolution WHERE kind = 'retrain' ORDER BY id DESC LIMIT 1"):
        dice = int(json.loads(row["evidence"])["runs"].get(str(iteration), 0))
        again = reader.query("SELECT config FROM run WHERE kind = 'distil' AND iteration = ? AND id > ?", [iteration, dice])
        if not any(json.loads(run["config"]).get("dice") == dice for run in again):
            return dice
    return 0


def persons_nodes(reader: Database) -> list[int]:
    """The questions that persons split and answered, evicted ones excepted."""
    tree = records.load_tree(reader)
    evicted = {int(row["node"]) for row in reader.query("SELECT node FROM example WHERE taint IS NOT NULL")}
    return [
        number for number in tree.with_status(Status.APPROVED)
        if tree[number].answerer is Answerer.PERSON and tree.asked(number) and number not in evicted
    ]  # fmt: skip


def decisions_of_persons(session: Session, task: Task, only: Sequence[int] | None = None) -> list[Recorded]:
    """What persons did as H in this session: questions that they split and answered, with all they asked and were told.

    `only` names questions of theirs; None: all.
    """
    with session.reading() as reader:
        tree, numbers = records.load_tree(reader), persons_nodes(reader) if only is None else only
    recorded = list[Recorded]()
    for number in numbers:
        node = tree[number]
        moves = [(task.parse_question(child.question), _reply(task, child.answer)) for child in tree.asked(number)]
        recorded.append((task.parse_question(node.question), moves, _reply(task, node.answer)))
    return recorded


def _reply(task: Task, text: str | None) -> Tokens:
    """What a subquestion brought; one that was left open brought nothing."""
    return task.idk if text is None else task.parse_answer(text)
