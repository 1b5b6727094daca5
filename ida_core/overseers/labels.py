"""How often H is asked to show its work: a credit that shrinks as H' gets better (arXiv:1810.08575, §2.2, and its code)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

WHOLE: Final = 100
"""Credits are counted in hundredths, which add up exactly."""
RATES: Final = ((0.1, 100), (0.01, 10))
"""While the running loss is at least so many nats, a step earns so many hundredths; below all of them, one."""
HORIZON: Final = 3000
"""Transcripts that the running loss remembers at the full rate, fewer at lower rates."""


@dataclass(slots=True)
class LabelCredit:
    """Labels that may be asked of H. One label is one transcript. Plain numbers: `asdict` saves it, `**` restores it."""

    hundredths: int
    """Credit left, in hundredths of a label; never negative."""
    asked: int = 0
    """Labels asked so far."""
    loss_sum: float = 0.0
    loss_weight: float = 0.0

    @classmethod
    def budget(cls, labels: int) -> LabelCredit:
        """Start with so many labels to ask.

        Raises:
            ValueError: the budget is negative.
        """
        if labels < 0:
            raise ValueError(f"a budget of labels is not negative, as {labels} is")
        return cls(labels * WHOLE)

    @property
    def loss(self) -> float | None:
        """The running validation loss of H' in nats; None before the first batch."""
        return self.loss_sum / self.loss_weight if self.loss_weight else None

    @property
    def rate(self) -> int:
        """Hundredths of a label that a step earns now; the full rate while nothing is known of H'."""
        return WHOLE if self.loss is None else next((rate for level, rate in RATES if self.loss >= level), 1)

    def earn(self, steps: int = 1, least: int = 0) -> None:
        """Take the credit of so many training steps of the student, at least so many hundredths for each."""
        self.hundredths += steps * max(self.rate, least)

    def spend(self, wanted: int) -> int:
        """Ask for labels; return how many H is to be asked now, at most as many as there is credit for."""
        labels = min(wanted, self.hundredths // WHOLE)
        self.hundredths -= labels * WHOLE
        self.asked += labels
        return labels

    def note(self, loss: float, labels: int) -> None:
        """Take note of the mean loss of H', in nats, on so many fresh transcripts that it was not trained on yet."""
        horizon = max(1.0, HORIZON * self.rate / WHOLE / labels)
        decay = 1 - 1 / horizon
        self.loss_sum, self.loss_weight = self.loss_sum * decay + loss, self.loss_weight * decay + 1
