"""One way back for all rooms: decisions of H, and deeds elsewhere that are none, in the order they were done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Deed:
    """Something that was done in a room: a mark, a note, a ruling on a macro.

    Without a way back it stands on the record, as a fork does: undoing stops at it once, and goes on to what was before.
    """

    words: str
    back: Callable[[], object] | None = None
    forth: Callable[[], object] | None = None


class Deeds:
    """What can be taken back beside decisions. A deed stands between the decision that was the latest then and the next one."""

    def __init__(self) -> None:
        self._done: list[tuple[int, Deed]] = []
        self._undone: list[Deed | None] = []
        """In the order of their undoing; None stands for a decision."""

    def note(self, deed: Deed, latest: int) -> None:
        """Something was done when decision `latest` was the latest that stands (0: none)."""
        self._done.append((latest, deed))
        self._undone.clear()

    def decided(self) -> None:
        """A decision was made: what was undone before it cannot be done again."""
        self._undone.clear()

    def back(self, latest: int) -> Deed | None:
        """The deed that is the latest thing done, taken back; None if a decision is."""
        deed = self.latest(latest)
        if deed is not None:
            self._done.pop()
        if deed is None or deed.back is not None:
            self._undone.append(deed)
        if deed is not None and deed.back is not None:
            deed.back()
        return deed

    def latest(self, latest: int) -> Deed | None:
        """The deed that is the latest thing done; None if a decision is."""
        return self._done[-1][1] if self._done and self._done[-1][0] >= latest else None

    def forth(self, latest: int) -> Deed | None:
        """The deed that was undone last, done again; None if a decision was."""
        deed = self._undone.pop() if self._undone else None
        if deed is not None and deed.forth is not None:
            self._done.append((latest, deed))
            deed.forth()
        return deed
