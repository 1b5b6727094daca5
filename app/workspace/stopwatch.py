"""How long a person looks at each question."""

from __future__ import annotations

from time import monotonic
from typing import Final

GUARD_SECONDS: Final = 0.15
"""A question accepts no ruling before it has been on show for so long: a held key must not rubber-stamp."""
IDLE_SECONDS: Final = 60.0
"""Who touches neither keys nor mouse for longer is elsewhere."""
WORTH_COUNTING: Final = 0.3
"""A question that was on show for fewer seconds was only passed by."""


class Stopwatch:
    """Runs for one question at a time; `spent` holds the seconds that went into each before now."""

    def __init__(self) -> None:
        self.spent: dict[int, float] = {}
        self._node: int | None = None
        self._shown = 0.0
        """When the question came on show."""
        self._before = 0.0
        """Its seconds that are not counted yet, up to the last stop of the watch."""
        self._since: float | None = 0.0
        """Since when the watch runs; None: it stands still."""
        self._touched = monotonic()
        """When the person last touched keys or mouse."""

    def show(self, node: int) -> None:
        """A question comes on show."""
        self._node, self._shown = node, monotonic()
        self._touched = self._shown
        self._restart()

    def run(self, *, on: bool) -> None:
        """Stand still while something else has the user's attention, or go on."""
        if on and self._since is None:
            self._since = monotonic()
        elif not on:
            self._before, self._since = self._uncounted, None

    def touch(self) -> None:
        """The person is there: what went by since they were away does not count."""
        before, now = self._uncounted, monotonic()
        if self._since is not None:
            self._before, self._since = before, now
        self._touched = now

    @property
    def may_rule(self) -> bool:
        """Whether the question was on show for long enough to be ruled on."""
        return monotonic() - self._shown >= GUARD_SECONDS

    @property
    def seconds(self) -> float:
        """All that went into the question on show."""
        return (0.0 if self._node is None else self.spent.get(self._node, 0.0)) + self._uncounted

    def count(self) -> float:
        """The seconds since the last counting, which now are counted."""
        seconds = self._uncounted
        self._restart()
        if self._node is not None:
            self.spent[self._node] = self.spent.get(self._node, 0.0) + seconds
        return seconds

    def leave(self) -> float | None:
        """The question goes; the seconds to count, None if it was only passed by."""
        if self._node is not None and self._uncounted >= WORTH_COUNTING:
            return self.count()
        self._restart()
        return None

    @property
    def _uncounted(self) -> float:
        if self._since is None:
            return self._before
        return self._before + max(0.0, min(monotonic(), self._touched + IDLE_SECONDS) - self._since)

    def _restart(self) -> None:
        self._before, self._since = 0.0, None if self._since is None else monotonic()


def clock(seconds: float) -> str:
    """A span of time as a clock shows it: 0:07, 12:30."""
    return f"{int(seconds) // 60}:{int(seconds) % 60:02}"
