"""The dialog that starts a session: what a newcomer decides, and the rest behind one button; sound defaults."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDoubleSpinBox,
    QFileDialog,
    QFrame,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from app import places
from app.endings import deciding, explaining
from app.language import tr
from app.said import said
from app.sessions.explained_form import ExplainedForm
from app.sessions.folders import default_folder
from app.theme import SPACE
from app.words.rows import TextRows
from ida_core.overseers.choice import IMITATOR, MOST_LABELS, USUAL_LABELS
from ida_core.sessions.session import SUFFIX, Session, SessionError, Settings
from ida_core.tasks import PRESETS, TEXT, make_task, presets_of
from ida_core.tasks.own import UntrustedError, installed, trust

MODES = {
    "discrete": tr("Discrete: train Aₙ, freeze and measure it, let it help to train Aₙ₊₁"),
    "continuous": tr("Continuous: one student learns with its own running average's help"),
}
LEARNERS = {
    "": tr("One network for all questions"),
    "type": tr("Specialists: a narrower network for each sort of questions"),
    "random": tr("Control: as many narrower networks, questions shared out at random"),
}
FROM_FILE = "file"
AROUND = (60, 76)
"""What surrounds the form, in pixels: margins, a scroll bar, buttons."""
WIDE, TITLE = 640, 40
"""The least width at first, and what a window's frame takes of the screen."""
MOST_BUDGET = 30_000
POLICIES = {
    "ask": tr("Ask me about every answer of Aₙ"),
    "audit:0.2": tr("Ask me about one in five, drawn by lot"),
    "audit:0.05": tr("Ask me about one in twenty, drawn by lot"),
    "escalate:2": tr("Ask me about “I don't know” and about height 2 or more"),
}
GATES = {
    "open": tr("A trained assistant helps at once; what it would have to pass is written down"),
    "guarded": tr("It waits: agreement ≥ 90 %, H's past decisions, five spot checks, or a written reason"),
    "guarded:0.98": tr("It waits: agreement ≥ 98 %, H's past decisions, five spot checks, or a written reason"),
}
OVERSEERS = {
    "scripted": tr("Scripted H: splits and combines without errors"),
    "macros": tr("Macros: rules made of your own decisions, which you approved"),
    "imitator:{}": tr("H′: a network that learns from what H does, and from what you do"),
    "person": tr("H′ that learns from your decisions alone: split and answer some questions first"),
    "faulty:{}": tr("Faulty H: errs by chance, anew each time"),
    "faulty:{}:fixed": tr("Faulty H: errs on some questions, always in the same way"),
    "faulty:{}:lazy": tr("Lazy H: leaves some questions to Aₙ as they are"),
    "faulty:{}:adversarial": tr("Misled H: some subanswers are replaced by wrong ones that H accepts"),
}
"""{}: the share of errors, or the labels that H′ asks before it begins."""
DISTILLED = {
    "discrete": tr("It is distilled step by step: A_1, A_2, … follow one another (More: Mode)."),
    "continuous": tr("It is distilled continuously: one student A_1 that keeps learning (More: Mode)."),
}
CURRICULA = {
    "bound": tr("By an anytime lower bound on agreement with the teacher"),
    "paper": tr("By the paper's rule: 85 % agreement as observed"),
}


def ask_for_trust(parent: QWidget, question: str) -> bool:
    """Ask whether the code of a task may run; no is what Enter says."""
    yes, no = QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.No
    return QMessageBox.question(parent, tr("Code of a task"), sentence(question), yes | no, no) is yes


def sentence(text: str) -> str:
    """A sentence of the core in the language in force, beginning with a capital letter."""
    text = said(text)
    return text[:1].upper() + text[1:]


class NewSessionDialog(QDialog):
    """Name, place, task, size, who plays H and the seed; the rest behind one button. `folder` is the session once accepted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("New session"))
        self.folder: Path | None = None
        self.name, self.person, self.place = QLineEdit("My session"), QLineEdit("you"), QLineEdit(str(default_folder()))
        self.name.setFocus()
        self.name.selectAll()
        self.task, self.preset, self.mode, self.overseer = QComboBox(), QComboBox(), QComboBox(), QComboBox()
        self.learner, self.gate = QComboBox(), QComboBox()
        self.curriculum, self.how_much = QComboBox(), QSpinBox()
        self.policy, self.isolated = QComboBox(), QCheckBox(tr("I see the local workspace only, not the questions above"))
        self.seed, self.votes, self.budget, self.alpha = QSpinBox(), QSpinBox(), QSpinBox(), QDoubleSpinBox()
        self.about, self.fault = explaining(), explaining(role="bad")
        self._fill()
        self.form = ExplainedForm()
        self._for_networks = self._lay_out()
        self._show_how_much()
        buttons, _ = deciding(self, tr("Start"))
        column, scroll = QVBoxLayout(self), QScrollArea()
        column.setSpacing(SPACE)
        scroll.setWidget(self.form)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column.addWidget(scroll, 1)
        for below in (self.fault, buttons):
            column.addWidget(below)
        self.overseer.currentIndexChanged.connect(self._show_how_much)
        self.task.currentIndexChanged.connect(self._choose_task)
        self.preset.currentIndexChanged.connect(self._show_about)
        self.mode.currentIndexChanged.connect(self._say_about)
        self._show_presets()
        self.setMinimumWidth(460)
        self.resize(WIDE, 0)
        self._fit()
        self.form.resized.connect(self._fit)

    def _fill(self) -> None:
        """What can be chosen, and how much of it."""
        lists = (
            (self.mode, MODES), (self.learner, LEARNERS), (self.overseer, OVERSEERS), (self.policy, POLICIES), (self.gate, GATES),
            (self.curriculum, CURRICULA),
        )  # fmt: skip
        for box, choices in lists:
            for value, words in choices.items():
                box.addItem(words, value)
        for name in (*TEXT, *PRESETS):
            self.task.addItem(tr(make_task(name).title), name)
        for name in installed():
            self.task.addItem(tr("{} (installed)").format(name), name)
        self.task.setCurrentIndex(len(TEXT))
        self.task.insertSeparator(self.task.count())
        self.task.addItem(tr("From a file…"), FROM_FILE)
        self.seed.setRange(0, 2**31 - 1)
        self.votes.setRange(1, 15)
        self.votes.setSingleStep(2)
        self.budget.setRange(0, MOST_BUDGET)
        self.budget.setSpecialValueText(tr("any number"))
        self.alpha.setRange(0.1, 20.0)
        self.alpha.setDecimals(1)
        self.alpha.setValue(5.0)
        self.alpha.setSuffix(" %")
        self.how_much.setAccessibleName(tr("How much"))

    def _lay_out(self) -> tuple[QWidget, ...]:
        """Make the rows; return those that free text has no use for."""
        add, browse = self.form.add, QPushButton(tr("Choose…"))
        browse.clicked.connect(self._browse)
        add(tr("&Name"), self.name, tr("What the session is called, and its folder"))
        add(tr("&Folder"), (self.place, browse), tr("Where the session's own folder is made; move it or copy it as you like"))
        add(tr("&Task"), self.task, self.about)
        size = add(tr("&Size"), self.preset, tr("How hard questions get and how large the network is; quick takes minutes"))
        self.text = TextRows(self.form, self)
        overseer = add(
            tr("&H in training"), (self.overseer, self.how_much),
            tr("Who splits and combines what the next assistant learns from; in the trees it is you"),
        )  # fmt: skip
        add(tr("Se&ed"), self.seed, tr("The same seed draws the same questions and repeats the same run"))
        further = (
            (tr("M&ode"), self.mode, tr("Whether assistants follow one another, or one goes on learning")),
            (tr("&Learner"), self.learner, tr("What is trained: one network, or several that share the questions")),
            (tr("&Votes of H"), self.votes,
             tr("How often H works on each question that is trained on; the most frequent answer counts")),
            (tr("&Curriculum"), self.curriculum,
             tr("Some tasks are learned in rounds of thought; this says what agreement buys the next round")),
            (tr("P&romotion"), self.gate, tr("What a trained assistant has to pass before it helps")),
            (tr("&You as H"), self.person, tr("Your decisions are on the record under this name")),
            (tr("&Policy"), self.policy, tr("Which answers of Aₙ you are asked to rule on")),
            (tr("&Budget"), self.budget,
             tr("How many questions may be asked below a new root; split to subquestions, the rest comes back")),
            (tr("&α of all bounds"), self.alpha,
             tr("How often the bounds of this session may be wrong: α, at all moments together")),
            (tr("&Isolation"), self.isolated, tr("So that no answer leans on what you know from elsewhere")),
        )  # fmt: skip
        self.form.add_more(tr("&More: how it learns, what you are asked, budget, bounds"), "new_session/more")
        self.text.add_further(self.form)
        rows = {field: add(title, field, words) for title, field, words in further}
        return size, overseer, rows[self.mode], rows[self.learner], rows[self.curriculum]

    def _fit(self) -> None:
        """Be as high as the rows need, as far as the screen has room; what does not fit is scrolled to."""
        around, room = QSize(*AROUND), _screen(self).availableGeometry().size() - QSize(0, TITLE)
        width = min(max(self.width(), self.form.sizeHint().width() + around.width()), room.width())
        high = self.form.heightForWidth(width - around.width()) + around.height() + self.fault.sizeHint().height()
        self.resize(width, min(high, room.height()))

    def accept(self) -> None:
        """Make the session, or say under the form why not."""
        folder = Path(self.place.text()) / f"{self.name.text().strip() or 'Session'}{SUFFIX}"
        chosen = Settings(
            self.name.text().strip() or "Session", self.task.currentData(), self.preset.currentData(), self.seed.value(),
            self.mode.currentData(), self.chosen_overseer(), self.votes.value(), curriculum=self.curriculum.currentData(),
            person=self.person.text().strip() or "you", policy=self.policy.currentData(), budget=self.budget.value() or None,
            alpha=self.alpha.value() / 100, isolated=self.isolated.isChecked(), specialists=self.learner.currentData(),
            gate=self.gate.currentData(),
        )  # fmt: skip
        is_text = chosen.task in TEXT
        if is_text and self.text.assistant.fault:
            self.fault.setText(sentence(self.text.assistant.fault))
            return
        try:
            Session.create(folder, replace(chosen, **self.text.settings()) if is_text else chosen).close()
            if is_text:
                self.text.keep(folder)
        except SessionError as error:
            self.fault.setText(sentence(str(error)))
            return
        self.folder = folder
        super().accept()

    def chosen_overseer(self) -> str:
        """Who plays H, by the name that the command line takes."""
        form, amount = self.overseer.currentData(), self.how_much.value()
        name: str = form.format(amount if form.startswith(IMITATOR) else amount / 100)
        return name

    def _show_how_much(self) -> None:
        form = self.overseer.currentData()
        asks = form.startswith(IMITATOR)
        self.how_much.setVisible("{}" in form)
        self.how_much.setRange(1, MOST_LABELS if asks else 100)
        self.how_much.setSuffix(tr(" labels at first") if asks else tr(" % of them"))
        self.how_much.setValue(USUAL_LABELS if asks else 10)

    def _choose_task(self) -> None:
        """Take the chosen task; one of the user's own is loaded only if they say that they trust it."""
        if self.task.currentData() == FROM_FILE:
            path = places.file_to_read(self, tr("A Python file with a task"), tr("Python (*.py)"))
            if path and self.task.findData(path) < 0:
                self.task.insertItem(len(PRESETS) + len(TEXT), Path(path).stem, path)
            self.task.setCurrentIndex(self.task.findData(path) if path else len(TEXT))
        elif self._is_trusted(self.task.currentData()):
            self._show_presets()
        else:
            self.task.setCurrentIndex(len(TEXT))

    def _is_trusted(self, name: str) -> bool:
        try:
            presets_of(name)
        except UntrustedError as question:
            if not ask_for_trust(self, str(question)):
                return False
            trust(name)
            return self._is_trusted(name)
        except ValueError as error:
            self.fault.setText(sentence(str(error)))
            return False
        self.fault.clear()
        return True

    def _show_presets(self) -> None:
        is_text = self.task.currentData() in TEXT
        self.form.need(self.text.rows, needed=is_text)
        self.form.need(self._for_networks, needed=not is_text)
        self.preset.clear()
        for preset in presets_of(self.task.currentData()):
            self.preset.addItem(preset, preset)

    def _show_about(self) -> None:
        if self.preset.currentData() is not None:
            task = make_task(self.task.currentData(), self.preset.currentData())
            self.mode.setCurrentIndex(self.mode.findData(task.usual_mode))
            self._say_about()

    def _say_about(self) -> None:
        """What the task asks, and how it is going to be trained for, which its size may change."""
        if self.preset.currentData() is not None:
            task = make_task(self.task.currentData(), self.preset.currentData())
            words = tr("{} To ask, {}.").format(said(task.summary), said(task.grammar_hint()))
            self.about.setText(words if task.is_text else f"{words} {DISTILLED[self.mode.currentData()]}")
            self.task.setAccessibleDescription(self.about.text())

    def _browse(self) -> None:
        if folder := QFileDialog.getExistingDirectory(self, tr("Folder for the session"), self.place.text()):
            self.place.setText(folder)


def _screen(dialog: QWidget) -> QScreen:
    """The screen of the window that a dialog belongs to.

    Not `dialog.screen()`: PySide takes what it returns for a child of the dialog, and the screen dies with it.
    """
    window = dialog.parentWidget()
    below = None if window is None else QGuiApplication.screenAt(window.geometry().center())
    return below or QGuiApplication.primaryScreen()
