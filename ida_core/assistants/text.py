"""A_n in words: a language model that is asked through the session's templates."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np

from ida_core.assistants.base import Answerer
from ida_core.language import memory, templates
from ida_core.language.asking import Errand, Given, Manner, Memo, Outcome, ask
from ida_core.language.model import Declined, LanguageModel
from ida_core.questions import IDK_TEXT, IntArray, Tokens
from ida_core.sessions.session import Session
from ida_core.tasks.base import Task
from ida_core.tasks.text import spelled


class TextAssistant:
    """Asks a model on behalf of nodes. The model is opened when it is first needed, by the thread that needs it."""

    def __init__(self, session: Session, task: Task, number: int, opens: Callable[[], LanguageModel]) -> None:
        self.task, self.number = task, number
        self._session, self._opens = session, opens
        self._model: LanguageModel | None = None

    @property
    def model(self) -> LanguageModel:
        """The model itself.

        Raises:
            Refusal of the model's kind: it cannot be opened.
        """
        if self._model is None:
            self._model = self._opens()
        return self._model

    @property
    def is_open(self) -> bool:
        """Whether the model was asked before."""
        return self._model is not None

    def settle(
        self, errands: Sequence[Errand], stop: Callable[[], bool] = lambda: False, votes: int | None = None, most: int | None = None
    ) -> list[Outcome]:
        """Put errands to the model as the session asks: its templates in force, its votes unless others are said, its memory.

        With `most`, replies have at most so many tokens, and what is longer is not drawn again: enough to be told from an answer
        that is known.
        """
        settings = self._session.settings
        with self._session.reading() as reader:
            manner = Manner(templates.in_force(reader), str(self.number), votes or settings.votes, settings.seed)
            manner = manner if most is None else replace(manner, max_tokens=min(most, manner.max_tokens), draws=1)
            return _ask(self.model, errands, manner, memory.Remembered(reader), stop)

    def another(self, errand: Errand, answer: str, stop: Callable[[], bool] = lambda: False) -> Outcome:
        """An answer that differs from this one, or none."""
        (told,) = self.settle([replace(errand, kind="answer", rejected=(*errand.rejected, Given(answer=answer)))], stop)
        return told if told.answer != answer else replace(told, answer=None)

    def about(self, contexts: IntArray) -> Answerer:
        """Answer questions (contexts, questions, characters) about documents; rows of the result are padded."""

        def answer(questions: IntArray) -> IntArray:
            errands = [
                Errand(0, "answer", spelled(question), spelled(document[0]))
                for document, row in zip(contexts.tolist(), questions.tolist(), strict=True) for question in row
            ]  # fmt: skip
            told = [self.task.parse_answer(one.answer or IDK_TEXT) for one in self.settle(errands)]
            return padded(told).reshape(*questions.shape[:2], -1)

        return answer


def _ask(model: LanguageModel, errands: Sequence[Errand], manner: Manner, memo: Memo, stop: Callable[[], bool]) -> list[Outcome]:
    """Put errands to a model; where it declines one, the others are asked without it, and that one comes back with the reason."""
    try:
        return ask(model, errands, manner, memo, stop)
    except Declined as error:
        if len(errands) == 1:
            return [Outcome(errands[0], None, fault=str(error))]
        return [outcome for errand in errands for outcome in _ask(model, [errand], manner, memo, stop)]


def padded(texts: Sequence[Tokens]) -> IntArray:
    """Texts of different lengths as one array (texts, characters of the longest)."""
    rows = np.zeros((len(texts), max(map(len, texts), default=1)), dtype=np.int64)
    for row, text in zip(rows, texts, strict=True):
        row[: len(text)] = text
    return rows
