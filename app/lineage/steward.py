"""What is decided about assistants and what they learned from: promotion, spot checks, ways back, taint; all on the record."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialogButtonBox, QInputDialog, QWidget

from app.allowing import allow
from app.background import Background
from app.language import tr
from app.lineage.spot_check import SpotCheckDialog
from app.lineage.taint_dialog import TaintDialog
from ida_core import lineage
from ida_core.sessions.session import Session
from ida_core.tasks.base import Task

if TYPE_CHECKING:
    from ida_core.taint import Trace

QUESTIONS = {
    "fork": (
        tr("Fork"),
        tr("Why should A_{} help again? What is trained next branches off there; later assistants stay as they are."),
    ),
    "rollback": (tr("Roll back"), tr("Why go back to A_{}? All assistants that were distilled from it will not help any more.")),
    "override": (tr("Override"), tr("Why should A_{} help although it does not pass the gate?")),
}
"""Title and button of the dialog that asks for a reason, and what it asks."""


NEEDED = tr("a reason has to be written: it is kept with what was decided")


def ask_for_reason(window: QWidget, title: str, words: str) -> tuple[str, bool]:
    """Ask why; the title is what the button does. What was written, and whether it is to be done."""
    dialog = QInputDialog(window)
    dialog.setWindowTitle(title)
    dialog.setLabelText(tr("{}\nThe reason is kept on the record.").format(words))
    dialog.setOkButtonText(title)
    box = dialog.findChild(QDialogButtonBox)
    assert box is not None  # noqa: S101  # every such dialog has one
    does = box.button(QDialogButtonBox.StandardButton.Ok)
    dialog.textValueChanged.connect(lambda text: allow(does, "" if text.strip() else NEEDED))
    allow(does, NEEDED)
    chosen = bool(dialog.exec())
    return dialog.textValue(), chosen


DEEDS = {"fork": tr("a fork"), "rollback": tr("a roll back"), "promote": tr("a promotion"), "override": tr("a promotion")}
ON_RECORD = tr("{} is on the record and is not undone by Ctrl+Z: fork or roll back in the Lineage room to go back.")


class Steward(QObject):
    """Asks the person, has it done in a thread of its own, and tells what came of it."""

    helper_changed = Signal(int, int)
    """Iteration and number of the assistant that helps from now on."""
    decided = Signal(str)
    """What was decided about an assistant, and its way back, as a sentence."""
    retraining = Signal(int)
    """So many iterations are to be trained again."""
    refused = Signal(str)
    said = Signal(str)

    def __init__(self, session: Session, task: Task, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._task, self._window = session, task, window
        self._what = ""
        self.background = Background(self)
        self.background.done.connect(self._on_done)
        self.background.failed.connect(lambda _name, sentence: self.refused.emit(sentence))

    def leave(self) -> None:
        """The session closes."""
        self.background.leave()

    def do(self, what: str, number: int) -> None:
        """Carry out what was chosen for an assistant: fork, rollback, promote, override or check."""
        if what in QUESTIONS:
            title, words = QUESTIONS[what]
            iteration = next(one.iteration for one in lineage.read(self._session) if one.id == number)
            reason, chosen = ask_for_reason(self._window, title, words.format(iteration))
            if chosen:
                self.decide(what, number, reason)
        elif what == "check":
            self.background.ask("check", partial(_spot_items, self._session, self._task, number))
        else:
            self.decide(what, number, "")

    def decide(self, what: str, number: int, reason: str) -> None:
        """Have it done, with this reason."""
        self._what = what
        self.background.ask("helper", partial(_decide, self._session, self._task, what, number, reason))

    def trace(self, node: int) -> None:
        """Show what rests on an answer."""
        self.background.ask("trace", partial(_trace, self._session, node))

    def resolve(self, found: Trace, what: str, reason: str) -> None:
        """Evict, accept or retrain."""
        self.background.ask("resolve", partial(_resolve, self._session, found, what, reason))

    def _on_done(self, name: str, result: Any) -> None:
        if name == "helper":
            self.helper_changed.emit(*result)
            self.decided.emit(ON_RECORD.format(DEEDS.get(self._what, DEEDS["promote"])))
        elif name == "check":
            number, items = result
            check = SpotCheckDialog(items, self._window)
            if check.exec():
                self.background.ask("checked", partial(_note, self._session, number, check.answers))
        elif name == "checked":
            self.said.emit(tr("the spot check is kept"))
            self.helper_changed.emit(*_helps(self._session))
        elif name == "trace":
            dialog = TaintDialog(result, self._window)
            dialog.chosen.connect(partial(self.resolve, result))
            dialog.open()
        else:
            what, again, helps = result
            self.said.emit(
                {"evict": tr("evicted"), "accept": tr("accepted, on the record"), "retrain": tr("evicted; training again")}[what]
            )
            if again:
                self.helper_changed.emit(*helps)
                self.retraining.emit(again)


def _helps(session: Session) -> tuple[int, int]:
    helps = lineage.found(session)
    return helps.iteration, helps.id


def _decide(session: Session, task: Task, what: str, number: int, reason: str) -> tuple[int, int]:
    from ida_core.gate import promote
    from ida_core.gatekeeper import verdict_on

    if what in ("fork", "rollback"):
        lineage.go_back(session, number, reason, fork=what == "fork", actor=session.settings.person)
    else:
        ancestor = next(one for one in lineage.read(session) if one.id == number)
        promote(session, ancestor, verdict_on(session, task, ancestor), reason, session.settings.person)
    return _helps(session)


def _spot_items(session: Session, task: Task, number: int) -> tuple[int, list[dict[str, Any]]]:
    from ida_core.gatekeeper import spot_items

    ancestor = next(one for one in lineage.read(session) if one.id == number)
    return number, spot_items(session, task, ancestor)


def _note(session: Session, number: int, answers: list[dict[str, Any]]) -> None:
    from ida_core.gate import note_spot_check

    note_spot_check(session, number, answers, session.settings.person)


def _trace(session: Session, node: int) -> Trace:
    from ida_core.taint import trace

    return trace(session, node)


def _resolve(session: Session, found: Trace, what: str, reason: str) -> tuple[str, int, tuple[int, int]]:
    from ida_core import taint

    again, actor = 0, session.settings.person
    if what == "retrain":
        again = taint.prepare_retraining(session, found, reason, actor)
    else:
        (taint.evict if what == "evict" else taint.accept)(session, found, reason, actor)
    return what, again, _helps(session)
