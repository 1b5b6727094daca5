"""The room of the language model: which one helps, what it took so far, its templates, the question set, prompts and replies."""

from __future__ import annotations

import json
from time import monotonic

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.allowing import allow
from app.language import tr
from app.theme import SPACE, scaled
from app.words.assistant_form import ExtraMissing
from app.words.exchanges import Exchanges
from app.words.questions_dialog import QuestionsDialog
from app.words.service import Standing
from app.words.templates_dialog import TemplatesDialog, example
from ida_core.language import embedded, memory, sets
from ida_core.language.extra import missing
from ida_core.language.quotes import excerpt
from ida_core.language.sets import NoSet
from ida_core.measure import items
from ida_core.plain import plain
from ida_core.sessions.session import Session, SessionError
from ida_core.tree import Tree

SOON_MS = 200
NONE = tr("No language model helps: subquestions come to you")


class LanguageRoom(QWidget):
    """Says what it wants by `wanted`: the name of a slot of the service, and its arguments."""

    wanted = Signal(str, tuple)
    chosen = Signal(int)
    failed = Signal(str)

    def __init__(self, tree: Tree, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tree, self._session = tree, session
        self.node: int | None = None
        """The question on show, which templates are tried on."""
        self.standing = Standing(session.settings.model)
        self.model, self.state, self.spent, self.set_, self.scores = (QLabel() for _ in range(5))
        self.model.setFont(scaled(self.font(), 1.1, bold=True))
        for label in (self.model, self.state, self.spent, self.set_, self.scores):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setMinimumWidth(1)
        for label in (self.spent, self.set_, self.scores):
            label.setProperty("role", "muted")
        self.again, self.stop = QPushButton(tr("Try again")), QPushButton(tr("Stop the model"))
        self.fetch = QPushButton(tr("Fetch the model"))
        self.fetch.setToolTip(tr("Bring SmolLM2-135M to this machine: {}").format(embedded.SIZES))
        self.fetch.clicked.connect(lambda: self.wanted.emit("fetch_model", ()))
        self.templates, self.questions = QPushButton(tr("Templates…")), QPushButton(tr("Add questions…"))
        self.next, self.score = QPushButton(tr("Ask the next of the set")), QPushButton(tr("Score"))
        self.next.setProperty("primary", True)  # noqa: FBT003
        self.score.setToolTip(tr("How many of the answers you stand behind are right, by family; which ones stays hidden"))
        self.memory = QPushButton(tr("Memory to train"))
        self.memory.setToolTip(tr("Estimate what distilling this model takes of memory, before it is begun"))
        self.memory.clicked.connect(lambda: self.wanted.emit("estimate_memory", ()))
        self.memory.setVisible(session.settings.model.startswith(("embedded", "folder:", "gguf:")))
        self.exchanges = Exchanges(tree)
        self.again.clicked.connect(lambda: self.wanted.emit("try_again", ()))
        self.stop.clicked.connect(lambda: self.wanted.emit("stop_model", ()))
        self.templates.clicked.connect(self._edit_templates)
        self.questions.clicked.connect(self._add_questions)
        self.next.clicked.connect(lambda: self.wanted.emit("ask_next_item", ()))
        self.score.clicked.connect(self._score)
        self.exchanges.chosen.connect(self.chosen)
        self.exchanges.evicted.connect(lambda keys: self.wanted.emit("evict", (keys,)))
        self.exchanges.corrected.connect(lambda key, raw: self.wanted.emit("correct", (key, raw)))
        self._soon = QTimer(self, interval=SOON_MS, singleShot=True)
        self._soon.timeout.connect(self._read)
        self._since, self._ticks = monotonic(), QTimer(self, interval=1000)
        self._ticks.timeout.connect(self._tell_state)
        self._build()
        self.show_standing(self.standing)

    def _build(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        for label in (self.model, self.state, self.spent, self.set_, self.scores):
            words.addWidget(label)
        buttons = QGridLayout()
        buttons.setSpacing(SPACE // 2)
        rows = (self.next, self.questions, self.score), (self.templates, self.again, self.stop), (self.memory, self.fetch)
        for row, several in enumerate(rows):
            for column, button in enumerate(several):
                buttons.addWidget(button, row, column)
        buttons.setRowStretch(len(rows), 1)
        head = QHBoxLayout()
        head.addLayout(words, 1)
        head.addLayout(buttons)
        page = QVBoxLayout(self)
        page.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        page.addLayout(head)
        if self.standing.model != "none":
            page.addWidget(ExtraMissing())
        page.addWidget(self.exchanges, 1)

    # -- showing ----------------------------------------------------------------------------------------------------

    def show_standing(self, standing: Standing) -> None:
        """Show how things stand."""
        self.standing = standing
        self.model.setText(_name(standing.model))
        self._since = self._since if standing.busy and self._ticks.isActive() else monotonic()
        if standing.busy:
            self._ticks.start()
        else:
            self._ticks.stop()
        self._tell_state()
        self.state.setVisible(standing.model != "none")
        self.state.setProperty("role", "bad" if standing.fault else "muted")
        self.state.style().polish(self.state)
        self.spent.setText(self._spent_words())
        self.set_.setText(self._set_words())
        allow(self.again, "" if standing.fault else tr("nothing went wrong"))
        allow(self.stop, "" if standing.busy else tr("the model waits for questions"))
        self.fetch.setVisible(standing.model == "embedded" and not missing() and not embedded.folder().exists())
        allow(self.fetch, tr("the model is at work") if standing.busy else "")
        through = tr("every question of the set was asked") if standing.items else tr("there is no set of questions; add one")
        allow(self.next, "" if standing.asked < standing.items else through)
        allow(self.score, "" if standing.asked else tr("no question of a set was asked yet"))
        self._soon.start()

    def _tell_state(self) -> None:
        standing, seconds = self.standing, monotonic() - self._since
        if standing.fault:
            self.state.setText(f"⚠ {plain(standing.fault, 600)}")
        elif standing.busy:
            self.state.setText(tr("It works: {} · {:.0f} s so far").format(standing.doing, seconds))
        else:
            self.state.setText(tr("It waits for questions"))

    def show_memory(self, words: str) -> None:
        """Say what training takes."""
        self.scores.setText(plain(words, 600))

    def showEvent(self, event: QShowEvent) -> None:
        """Read what happened while nobody looked."""
        super().showEvent(event)
        self._soon.start()

    def _spent_words(self) -> str:
        spent, settings = self.standing.spent, self._session.settings
        words = tr("{} prompts, {} more answered from memory · {} tokens · {:.0f} s").format(
            f"{spent.calls:,}", f"{spent.reused:,}", f"{spent.tokens:,}", spent.seconds
        )
        share = f" ({spent.malformed / spent.calls:.0%})" if spent.calls else ""
        words += " · " + tr("{} malformed{}, drawn again").format(f"{spent.malformed:,}", share)
        if spent.cost:
            words += f" · ${spent.cost:,.4f}"
        limits = [tr("{} tokens").format(f"{settings.tokens:,}")] if settings.tokens is not None else []
        limits += [tr("{} seconds").format(f"{settings.seconds:,}")] if settings.seconds is not None else []
        versions = ", ".join(f"{one.kind} {one.version}" for one in self.standing.templates)
        words += (" · " + tr("a tree may take {}").format(", ".join(limits))) if limits else ""
        return words + (" · " + tr("templates: {}").format(versions) if versions else "")

    def _set_words(self) -> str:
        standing = self.standing
        if not standing.items:
            return tr("No question set: add questions of your own, or draw some from reasoning-gym.")
        return tr("Question set: {} of {} asked").format(f"{standing.asked:,}", f"{standing.items:,}")

    def _read(self) -> None:
        if not self.isVisible():
            return
        try:
            with self._session.reading() as reader:
                self.exchanges.show_kept(memory.exchanges(reader))
        except SessionError as error:
            self.failed.emit(str(error))

    # -- acting -----------------------------------------------------------------------------------------------------

    def _edit_templates(self) -> None:
        question = document = ""
        if self.node is not None and self.node in self._tree:
            question = self._tree[self.node].question
            with self._session.reading() as reader:
                row = reader.execute("SELECT facts FROM context WHERE id = ?", [self._tree[self.node].context]).fetchone()
            document = excerpt(_document(row), question)
        dialog = TemplatesDialog(self._session, example(question, document), self)
        if dialog.exec():
            for kind, text, form in dialog.wanted:
                self.wanted.emit("rewrite_template", (kind, text, form))

    def _add_questions(self) -> None:
        dialog = QuestionsDialog(self)
        if dialog.exec() and dialog.items:
            self.wanted.emit("add_items", (dialog.items,))

    def _score(self) -> None:
        try:
            with self._session.reading() as reader:
                told = items.scores(reader, self._tree)
                known = sets.count(reader)[1]
        except (NoSet, SessionError) as error:
            self.failed.emit(str(error))
            return
        lines = [
            tr("{}: {} of {} answers right ({:.0%}; between {:.0%} and {:.0%})").format(
                plain(one.family, 60), one.right, one.asked, one.right / one.asked, one.lower, one.upper
            )
            for one in told
        ]
        none = tr("None of the {} questions asked has both an answer to compare with and an approved one of yours.").format(known)
        self.scores.setText("\n".join(lines) or none)


def _name(model: str) -> str:
    """The model in words."""
    if model == "none":
        return NONE
    return tr("{}, on this machine").format(embedded.NAME) if model == "embedded" else plain(model, 300)


def _document(row: tuple[str, ...] | None) -> str:
    return "\n".join(json.loads(row[0])) if row else ""
