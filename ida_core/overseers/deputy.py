"""H' on trees: the next move of a person, how sure it is of it, and on how many moves it was held against H."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray

from ida_core.assistants.base import Assistant, LookUp
from ida_core.networks.transcripts import Reading, TranscriptNetwork
from ida_core.overseers.apprentice import ALONE, Apprentice, Lessons
from ida_core.overseers.recording import Recorded, Transcripts, from_decisions, record
from ida_core.questions import IDK, Ask, BoolArray, IntArray, Move, Reply, Tokens
from ida_core.tasks.base import Task

FloatArray = NDArray[np.float64]

ASKED_AT_ONCE: Final = 500
PARTS: Final = 5
"""Parts that a person's decisions are cut into, to hold each against an H' that learned from the others."""


@dataclass(frozen=True, slots=True)
class Held:
    """Moves of H' held against those of H in the same place, one a transcript, so that they are independent."""

    sure: FloatArray
    """How sure H' was: the probability of all tokens of its move; shape (moves,)."""
    right: BoolArray
    """Whether it was H's move; shape (moves,)."""


class Deputy:
    """Plays H where it is sure enough: `cut` is the least probability at which it moves."""

    def __init__(self, network: TranscriptNetwork, task: Task, cut: float = 1.0) -> None:
        self.network, self.task, self.cut = network, task, cut

    def next_move(self, question: Tokens, replies: Sequence[Tokens]) -> tuple[Move, float]:
        """What H' would do after so many replies, and how sure it is of that."""
        begun: list[int] = list(question)
        shape = self.network.shape
        for reply in replies:
            asked, _ = self._write(np.asarray([begun]), shape.question_length)
            begun += [*asked[0].tolist(), *reply]
        if len(replies) > shape.rounds:
            return Reply(self.task.idk), 0.0
        asks, answers, sure = self.moves(np.asarray([begun]), len(replies))
        move: Move = Ask(tuple(asks[0].tolist())) if asks[0].any() else Reply(tuple(answers[0].tolist()))
        return move, float(sure[0])

    def moves(self, begun: IntArray, turn: int) -> tuple[IntArray, IntArray, FloatArray]:
        """The next moves in transcripts (rows, places) of so many rounds.

        Returns:
            Subquestions (rows, question_length), blank where H' answers; answers (rows, answer_length); how sure it is (rows,).
        """
        shape, rows = self.network.shape, len(begun)
        asks, sure = np.full((rows, shape.question_length), IDK), np.ones(rows)
        if turn < shape.rounds:
            asks, sure = self._write(begun, shape.question_length)
        rest = (shape.rounds - turn) * (shape.question_length + shape.answer_length)
        answers, surely = self._write(np.pad(begun, ((0, 0), (0, rest)), constant_values=IDK), shape.answer_length)
        return asks, answers, np.where(asks.any(axis=-1), sure, sure * surely)

    def hold(self, transcripts: Transcripts, random: np.random.Generator) -> Held:
        """Hold H' against transcripts of H that it never learned from, at one place each, drawn by lot."""
        rounds = (transcripts.asked != IDK).any(axis=-1).sum(axis=1)
        turns = random.integers(0, rounds + 1)
        tokens, each = transcripts.tokens, self.network.shape.question_length + self.network.shape.answer_length
        sure, right = np.zeros(len(transcripts)), np.zeros(len(transcripts), dtype=bool)
        for turn in range(self.network.shape.rounds + 1):
            rows = np.flatnonzero(turns == turn)
            for part in np.array_split(rows, 1 + len(rows) // ASKED_AT_ONCE):
                if len(part):
                    asks, answers, sure[part] = self.moves(tokens[part, : self.network.shape.question_length + turn * each], turn)
                    asked_all = turn == transcripts.asked.shape[1]
                    wanted = np.zeros_like(asks) if asked_all else transcripts.asked[part, turn]
                    same = (asks == wanted).all(axis=-1)
                    right[part] = same & (asks.any(axis=-1) | (answers == transcripts.answers[part]).all(axis=-1))
        return Held(sure, right)

    def _write(self, begun: IntArray, count: int) -> tuple[IntArray, FloatArray]:
        """The most probable next tokens, and the probability of all of them together."""
        network, tokens = self.network, torch.from_numpy(begun)
        with torch.inference_mode():
            reading, states = network.read_on(Reading.none(tokens, network.shape), tokens)
            _, chosen = network.choose(reading, states[:, -1:], count)
            scores = network(torch.cat([tokens, chosen], dim=1))[:, -count:]
            sure = scores.gather(-1, chosen[..., None]).squeeze(-1).double().sum(dim=1).exp()
        return chosen.numpy(), sure.numpy()


def load_deputy(path: Path, task: Task) -> Deputy:
    """The H' that was learned along with an assistant.

    Raises:
        OSError, KeyError, ValueError, RuntimeError: the file is not there, or damaged.
    """
    apprentice = Apprentice(task, LookUp(task), Lessons(), [0])
    apprentice.load(path)
    return Deputy(apprentice.network.eval(), task)


def fresh_moves(deputy: Deputy, assistant: Assistant, count: int, seed: Sequence[int]) -> Held:
    """Hold H' against the scripted H, working with A_n's help, on so many fresh questions."""
    random, task = np.random.default_rng(seed), deputy.task
    contexts = task.make_contexts(count, random)
    questions = task.make_questions(count, 1, random)
    return deputy.hold(record(task, contexts, questions, assistant, deputy.network.shape.rounds), random)


def held_back_moves(task: Task, decisions: Sequence[Recorded], seed: Sequence[int], lessons: Lessons = ALONE) -> Held:
    """Hold H' against moves of a person that it did not learn from: it is trained anew without each part of them in turn.

    Every decision is held once, at one place drawn by lot. Each of these H' learned from a fifth less than the one in use,
    which is therefore no worse than they are.
    """
    random = np.random.default_rng(seed)
    parts = [part.tolist() for part in np.array_split(random.permutation(len(decisions)), PARTS) if len(part)]
    held = list[Held]()
    for number, part in enumerate(parts):
        others = [decisions[row] for other in parts for row in other if other is not part]
        apprentice = Apprentice(task, LookUp(task), lessons, [*seed, number])
        apprentice.follow(others)
        apprentice.before(1)
        rounds = apprentice.network.shape.rounds
        fitting = [decisions[row] for row in part if len(decisions[row][1]) <= rounds]
        held.append(Deputy(apprentice.network.eval(), task).hold(from_decisions(task, fitting, rounds), random))
    return Held(*(np.concatenate([getattr(one, name) for one in held]) for name in ("sure", "right")))
