"""Pause, resume and stop for a loop that runs in another thread."""

from __future__ import annotations

import threading
from enum import Enum


class Wish(Enum):
    """What the user wants of a running loop."""

    RUN = "running"
    PAUSE = "paused"
    KEEP = "stop and keep"
    DISCARD = "stop and discard"
    LEAVE = "leave for later"


class Control:
    """The switch between a user and a running loop. Every method returns at once and may be called from any thread.

    The loop looks at it between two micro-batches, so a wish takes effect after the current one.
    """

    def __init__(self) -> None:
        self._wish = Wish.RUN
        self._changed = threading.Condition()

    @property
    def wish(self) -> Wish:
        """What the user wants now."""
        return self._wish

    def pause(self) -> None:
        """Hold the loop after the current micro-batch; no effect once a stop was asked for."""
        self._set(Wish.PAUSE)

    def resume(self) -> None:
        """Let a paused loop go on; no effect once a stop was asked for."""
        self._set(Wish.RUN)

    def stop(self, *, keep: bool) -> None:
        """End the loop after the current micro-batch, keeping what was learned or throwing it away."""
        self._set(Wish.KEEP if keep else Wish.DISCARD)

    def leave(self) -> None:
        """End the loop after the current micro-batch so that it can be resumed later, exactly from there."""
        self._set(Wish.LEAVE)

    def wait_while_paused(self) -> Wish:
        """Called by the loop: sleep as long as the wish is to pause, then return the wish."""
        with self._changed:
            self._changed.wait_for(lambda: self._wish is not Wish.PAUSE)
            return self._wish

    def _set(self, wish: Wish) -> None:
        with self._changed:
            if self._wish in (Wish.RUN, Wish.PAUSE):
                self._wish = wish
            self._changed.notify_all()
