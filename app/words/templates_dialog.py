"""The prompt templates of a session: read, edited, tried on the question on show; each saving is a version."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from app.allowing import allow
from app.language import tr
from app.said import by, said
from app.theme import SPACE
from ida_core.language import templates
from ida_core.language.asking import Errand, Given
from ida_core.language.templates import KINDS, NAMES, Template, Unfit
from ida_core.plain import plain
from ida_core.sessions.session import Session

ABOUT = {
    "decompose": tr("How the model is asked to split a question"),
    "answer": tr("How A_n is asked for an answer; distilled answers are learned with this prompt"),
    "combine": tr("How the model is asked to combine subanswers"),
}
FORMS = {"text": tr("The reply is the answer as it stands"), "json": tr("The reply is one JSON object")}


class TemplatesDialog(QDialog):
    """After `exec`, `wanted` holds the new versions: kind, text and form."""

    def __init__(self, session: Session, example: Errand, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Prompt templates"))
        self._example = example
        with session.reading() as reader:
            self._versions = {kind: templates.versions(reader, kind) for kind in KINDS}
        self._texts = {kind: (kept[-1].text, kept[-1].form) for kind, kept in self._versions.items()}
        self.kind, self.version, self.form = QComboBox(), QComboBox(), QComboBox()
        for kind, words in ABOUT.items():
            self.kind.addItem(words, kind)
        for form, words in FORMS.items():
            self.form.addItem(words, form)
        self.text, self.shown, self.fault, self.hint = QPlainTextEdit(), QPlainTextEdit(), QLabel(), QLabel()
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        for box, name in ((self.text, tr("Template")), (self.shown, tr("What would be sent"))):
            box.setFont(fixed)
            box.setAccessibleName(name)
        self.shown.setReadOnly(True)
        self.fault.setProperty("role", "bad")
        self.hint.setProperty("role", "muted")
        for label in (self.fault, self.hint):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.hint.setText(
            tr("Jinja2, which can show {} and loop over the last two. What stands above a line of --- is the system message.")
            .format(", ".join(NAMES))
        )  # fmt: skip
        self.kind.setAccessibleName(tr("Kind"))
        self.version.setAccessibleName(tr("Version"))
        self.form.setAccessibleName(tr("Form of the reply"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        self.save: QPushButton = buttons.button(QDialogButtonBox.StandardButton.Save)
        self.save.setProperty("primary", True)  # noqa: FBT003
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        top, panes = QHBoxLayout(), QHBoxLayout()
        top.addWidget(self.kind, 1)
        top.addWidget(self.version)
        for title, box in ((tr("Template"), self.text), (tr("What would be sent for the question on show"), self.shown)):
            pane = QVBoxLayout()
            pane.addWidget(QLabel(title))
            pane.addWidget(box, 1)
            panes.addLayout(pane, 1)
        column = QVBoxLayout(self)
        column.setSpacing(SPACE)
        column.addLayout(top)
        column.addLayout(panes, 1)
        for widget in (self.form, self.hint, self.fault, buttons):
            column.addWidget(widget)
        self.resize(900, 560)
        self.kind.currentIndexChanged.connect(self._show_kind)
        self.version.activated.connect(self._show_version)
        self.text.textChanged.connect(self._try)
        self.form.currentIndexChanged.connect(self._try)
        self._show_kind()

    @property
    def wanted(self) -> list[tuple[str, str, str]]:
        """Kind, text and form of what is not as it was."""
        return [
            (kind, text, form) for kind, (text, form) in self._texts.items()
            if (text, form) != (self._versions[kind][-1].text, self._versions[kind][-1].form)
        ]  # fmt: skip

    def _show_kind(self) -> None:
        kept = self._versions[self.kind.currentData()]
        self.version.clear()
        for one in reversed(kept):
            self.version.addItem(_version_words(one), one)
        self._fill(*self._texts[self.kind.currentData()])

    def _show_version(self) -> None:
        one: Template = self.version.currentData()
        self._fill(one.text, one.form)

    def _fill(self, text: str, form: str) -> None:
        self.form.setCurrentIndex(self.form.findData(form))
        self.text.setPlainText(text)
        self._try()

    def _try(self) -> None:
        """Show what would be sent, or why it cannot."""
        kind, text, form = self.kind.currentData(), self.text.toPlainText(), self.form.currentData()
        self._texts[kind] = (text, form)
        try:
            sent = templates.render(Template(0, kind, 0, text, form, "", ""), self._example.values)
            self.shown.setPlainText("\n\n".join(f"[{each.role}]\n{plain(each.text, 20_000)}" for each in sent))
            self.fault.clear()
        except Unfit as error:
            self.fault.setText(f"⚠ {error}")
        faults = [fault for text, _ in self._texts.values() if (fault := _fault(text))]
        allow(self.save, faults[0] if faults else "")


def example(question: str, document: str) -> Errand:
    """What templates are tried on: the question on show, with a subanswer and a rejection made up to show where they go."""
    return Errand(
        0, "answer", question or tr("(no question is chosen)"), document,
        (Given(question=tr("a subquestion?"), answer=tr("its answer")),),
        (Given(answer=tr("an answer that was rejected"), reason=tr("the reason")),),
    )  # fmt: skip


def _version_words(one: Template) -> str:
    return tr("Version {}, by {}").format(one.version, by(one.actor)) + (f", {one.at[:16].replace('T', ' ')}" if one.at else "")


def _fault(text: str) -> str:
    try:
        templates.check(text)
    except Unfit as error:
        return said(str(error))
    return ""
