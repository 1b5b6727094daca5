"""The audit of a line of assistants, in a thread of its own."""

from __future__ import annotations

from PySide6.QtCore import QObject, QThread, Signal, Slot

from ida_core.sessions.session import Session, SessionError


class Auditor(QObject):
    """Measures once, on its thread. Either `measured` or `failed` comes, once."""

    measured = Signal(object)
    failed = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session

    @Slot()
    def run(self) -> None:
        """Audit (torch comes only now)."""
        try:
            from ida_core.networks.device import leave_a_core
            from ida_core.report.drift import drift_report

            leave_a_core()
            self.measured.emit(drift_report(self._session))
        except (SessionError, OSError, ValueError, MemoryError, RuntimeError) as error:
            self.failed.emit(str(error) or "there is not enough memory to measure drift")
        finally:
            QThread.currentThread().quit()


class Measurement(QObject):
    """The window's end of an audit."""

    measured = Signal(object)
    failed = Signal(str)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._thread: QThread | None = None
        self._auditor: Auditor | None = None

    def start(self) -> None:
        """Begin; does nothing while one is under way."""
        if self._thread is not None:
            return
        self._thread, self._auditor = QThread(self), Auditor(self._session)
        self._auditor.moveToThread(self._thread)
        self._thread.started.connect(self._auditor.run)
        self._auditor.measured.connect(self.measured)
        self._auditor.failed.connect(self.failed)
        self._thread.finished.connect(self.leave)
        self._thread.start()

    @Slot()
    def leave(self) -> None:
        """Wait for the end of the audit, if one is under way: some seconds."""
        if self._thread is not None:
            thread, self._thread = self._thread, None
            thread.wait()
            thread.deleteLater()
            self._auditor = None
