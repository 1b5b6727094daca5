"""Transcripts of H at work, the scripted one or a person: what an imitator learns from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from ida_core.assistants.base import Answerer, Assistant
from ida_core.overseers.base import at_hand, drive
from ida_core.questions import IDK, IntArray, Tokens
from ida_core.tasks.base import Task

TRIED: Final = (500, 40)
"""Contexts, and questions on each, on which the scripted H is watched to see how many rounds it takes."""

Recorded = tuple[Tokens, Sequence[tuple[Tokens, Tokens]], Tokens]
"""A person's work on one question: the question, subquestions with their subanswers, the answer."""


@dataclass(frozen=True, slots=True)
class Transcripts:
    """What H was asked, asked, was told and answered. Rounds that H did not need are blank and come last."""

    questions: IntArray
    """Shape (transcripts, question_length)."""
    asked: IntArray
    """Shape (transcripts, rounds, question_length)."""
    replies: IntArray
    """Shape (transcripts, rounds, answer_length)."""
    answers: IntArray
    """Shape (transcripts, answer_length)."""

    def __len__(self) -> int:
        return len(self.questions)

    @property
    def tokens(self) -> IntArray:
        """All of it as rows of tokens, laid out as in `networks.transcripts`."""
        rounds = np.concatenate([self.asked, self.replies], axis=-1)
        rounds = rounds.reshape(len(self), rounds.shape[1] * rounds.shape[2])
        return np.concatenate([self.questions, rounds, self.answers], axis=-1)


def record(task: Task, contexts: IntArray, questions: IntArray, assistant: Assistant, rounds: int) -> Transcripts:
    """Let the scripted H work with A_n's help and write down what it does.

    Args:
        task: whose scripted H is recorded.
        contexts: shape (contexts, facts, fact_length).
        questions: shape (contexts, each, question_length).
        assistant: A_n; primitive questions are looked up.
        rounds: how many rounds a transcript has room for; see `longest_script`.

    Raises:
        ValueError: H took more rounds than that.
    """
    flat = questions.reshape(-1, task.question_length)
    return _packed(_watched(task, flat, at_hand(task, contexts, questions.shape[1], assistant)), rounds)


def from_decisions(task: Task, decisions: Sequence[Recorded], rounds: int) -> Transcripts:
    """Make transcripts of what a person did.

    Raises:
        ValueError: somebody took more rounds than that.
    """
    count = len(decisions)
    most = max([rounds, *(len(moves) for _, moves, _ in decisions)])
    asked = np.full((count, most, task.question_length), IDK, dtype=np.int64)
    replies = np.full((count, most, task.answer_length), IDK, dtype=np.int64)
    for row, (_, moves, _) in enumerate(decisions):
        for turn, (subquestion, subanswer) in enumerate(moves):
            asked[row, turn], replies[row, turn] = subquestion, subanswer
    questions = np.asarray([question for question, _, _ in decisions], dtype=np.int64).reshape(count, task.question_length)
    answers = np.asarray([answer for _, _, answer in decisions], dtype=np.int64).reshape(count, task.answer_length)
    return _packed(Transcripts(questions, asked, replies, answers), rounds)


def longest_script(task: Task) -> int:
    """How many rounds the scripted H takes at most: tried with look-ups, and with answers at random where A_n would answer."""
    random = np.random.default_rng(0)
    contexts, possible = task.make_contexts(TRIED[0], random), task.possible_answers()
    questions = task.make_questions(*TRIED, random)

    def answer(asked: IntArray) -> IntArray:
        asked = asked.reshape(questions.shape)
        drawn = possible[random.integers(len(possible), size=TRIED)]
        replies = np.where(task.is_primitive(asked)[..., None], task.look_up(contexts, asked), drawn)
        return replies.reshape(-1, task.answer_length)

    watched = _watched(task, questions.reshape(-1, task.question_length), answer)
    return int((watched.asked != IDK).any(axis=-1).sum(axis=1).max())


def _watched(task: Task, questions: IntArray, answer: Answerer) -> Transcripts:
    """Run the scripted H on questions (count, question_length) and keep all that is asked and answered."""
    asked, replies = list[IntArray](), list[IntArray]()

    def keep(turn: IntArray) -> IntArray:
        asked.append(turn)
        replies.append(answer(turn))
        return replies[-1]

    answers = drive(task.oversee_many(questions), keep)
    return Transcripts(questions, np.stack(asked, axis=1), np.stack(replies, axis=1), answers)


def _packed(watched: Transcripts, rounds: int) -> Transcripts:
    """Move rounds in which nothing was asked to the end, blank what was said in them, and make it so many rounds."""
    blank = (watched.asked == IDK).all(axis=-1)
    most = int((~blank).sum(axis=1).max(initial=0))
    if most > rounds:
        raise ValueError(f"H asked {most} subquestions, but the transcripts have room for {rounds}")
    order = np.argsort(blank, axis=1, stable=True)[..., None]
    asked, replies = (
        _fitted(np.take_along_axis(np.where(blank[..., None], IDK, part), order, axis=1), rounds)
        for part in (watched.asked, watched.replies)
    )
    return Transcripts(watched.questions, asked, replies, watched.answers)


def _fitted(part: IntArray, rounds: int) -> IntArray:
    """Cut or pad with blank rounds; shape (transcripts, rounds, tokens)."""
    return np.pad(part[:, :rounds], ((0, 0), (0, max(0, rounds - part.shape[1])), (0, 0)), constant_values=IDK)
