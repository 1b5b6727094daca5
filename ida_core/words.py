"""Texts by number, each kept once: trees of a million nodes hold few different questions, and fewer answers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from threading import Lock
from typing import Final

import numpy as np
from numpy.typing import NDArray

NO_TEXT: Final = -1
"""The number of no text at all."""


class Words:
    """Numbers are given in the order of coming, and none is ever taken back: trees share it, and any thread may add to it."""

    def __init__(self) -> None:
        self._texts: list[str] = []
        self._number_of: dict[str | None, int] = {None: NO_TEXT}
        self._adding = Lock()

    def __getitem__(self, number: int) -> str | None:
        return None if number == NO_TEXT else self._texts[number]

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts[:])

    def text(self, number: int) -> str:
        """The text of a number that stands for one."""
        return self._texts[number]

    def number(self, text: str | None) -> int:
        """The number of a text, which is kept if it is new."""
        known = self._number_of.get(text)
        return self._add(text) if known is None else known

    def numbers(self, texts: Sequence[str | None]) -> NDArray[np.int32]:
        """The numbers of many texts.

        Raises:
            ValueError: one of them is no text.
        """
        for text in set(texts):
            if text is not None and type(text) is not str:
                raise ValueError(f"{text!r} is no text")
            self.number(text)
        return np.fromiter(map(self._number_of.__getitem__, texts), dtype=np.int32, count=len(texts))

    def holding(self, part: str) -> NDArray[np.bool_]:
        """Which texts contain another one: by number, and False at the end for no text."""
        return np.fromiter([*(part in text for text in self._texts[:]), False], dtype=np.bool_)

    def _add(self, text: str | None) -> int:
        with self._adding:
            known = self._number_of.get(text)
            if known is None and text is not None:
                self._texts.append(text)
                known = self._number_of[text] = len(self._texts) - 1
            return NO_TEXT if known is None else known
