"""H' beside the person, in the session's thread: what its room asks for, and what it is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.debate.service import Act
from ida_core.amplify.trees import Amplification
from ida_core.at_work import was_allowed
from ida_core.sessions.session import SessionError

if TYPE_CHECKING:
    from ida_core.measure.calibration import Cut


class Deputy(QObject):
    """Part of the session's worker. torch comes only once H' was ever allowed to act."""

    told = Signal(object, str)
    """From which cut on H' may act (None: not at all), and what it did so far, in words."""
    refused = Signal(str)

    def __init__(self, act: Act) -> None:
        super().__init__()
        self._act = act
        self._work: Amplification | None = None

    def watch(self, work: Amplification) -> None:
        """These are the trees from now on."""
        self._work = work

    def allow_deputy(self, cut: Cut | None) -> None:
        """Let H' act from a cut on, or (None) no more."""
        from ida_core.report import deputy

        def work(amplification: Amplification) -> None:
            if cut is None:
                deputy.stop(amplification.session)
            else:
                deputy.let_act(amplification.session, cut)

        self._act("H′ may act" if cut is not None else "H′ stopped", work)
        self.tell()

    def tell(self) -> None:
        """Let H' play where the session says that it may, and tell of it."""
        if self._work is None:
            return
        session = self._work.session
        if not was_allowed(session):
            self.told.emit(None, "")
            return
        from ida_core.report import deputy

        try:
            self._work.deputy = deputy.acting(session, self._work.task)
        except SessionError as error:
            self.refused.emit(str(error))
        did = deputy.acts(session)
        cut = deputy.permission(session) if self._work.deputy is not None else None
        self.told.emit(cut, f"So far it made {did.moves} moves on {did.questions} questions, and left {did.left} to you.")
