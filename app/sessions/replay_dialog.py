"""Step through a person's session as it happened."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from app.endings import closing
from app.language import tr
from app.said import said
from app.theme import SPACE
from ida_core.sessions.replay import Replay, told, when
from ida_core.tree import Node, Status

PACE_MS = 700


class ReplayDialog(QDialog):
    """A slider over the decisions; beside it the tree that each was about, as it was then. Nothing is changed by looking."""

    def __init__(self, replay: Replay, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Replay"))
        self._replay, self.steps = replay, replay.steps
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setAccessibleName(tr("Decisions so far"))
        self.slider.setRange(0, len(self.steps))
        self.list, self.trees, self.says = QListWidget(), QPlainTextEdit(), QLabel()
        self.says.setTextFormat(Qt.TextFormat.PlainText)
        self.list.setAccessibleName(tr("Decisions"))
        self.list.setUniformItemSizes(True)
        self.list.setSpacing(SPACE // 4)
        self.list.addItems([told(step, replay.questions, said) for step in self.steps])
        self.trees.setAccessibleName(tr("Questions as they were"))
        self.trees.setReadOnly(True)
        self.trees.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        row = QHBoxLayout()
        self.play = QPushButton(tr("Play"))
        for text, step in ((tr("◀ Before"), -1), (tr("Next ▶"), 1)):
            button = QPushButton(text)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _checked=False, step=step: self.slider.setValue(self.slider.value() + step))
            row.addWidget(button)
        row.addWidget(self.play)
        row.addWidget(self.slider, 1)
        self._clock = QTimer(self, interval=PACE_MS)
        self._clock.timeout.connect(self._on_tick)
        self.play.clicked.connect(self._toggle)
        self.slider.valueChanged.connect(self.show_step)
        self.list.currentRowChanged.connect(lambda index: self.slider.setValue(index + 1))
        both = QHBoxLayout()
        both.addWidget(self.list, 1)
        both.addWidget(self.trees, 1)
        column = QVBoxLayout(self)
        column.setSpacing(SPACE)
        column.addWidget(self.says)
        column.addLayout(row)
        column.addLayout(both, 1)
        column.addWidget(closing(self))
        self.resize(1000, 560)
        if self.steps:
            self.slider.setValue(1)
        else:
            self.says.setText(tr("Nothing was decided in this session yet; ask a question, and it can be replayed."))

    def show_step(self, number: int) -> None:
        """Show the questions after so many decisions."""
        self.list.setCurrentRow(number - 1)
        then = self._replay.tree_after(number) if number else []
        self.trees.setPlainText("\n".join(self._line(node) for node in then if node.status is not Status.WITHDRAWN))
        at = when(self.steps[number - 1].decided.at) if number else tr("before the first decision")
        self.says.setText(
            tr("After decision {} of {}, {}; answers of the machine come with the next decision.").format(
                number, len(self.steps), at
            )
        )

    def _line(self, node: Node) -> str:
        path, answer = self._replay.paths[node.id], node.answer if node.answer is not None else node.proposal or "…"
        return f"{'    ' * path.count('.')}{path}  {node.question} → {answer}   {tr(node.status.words)}"

    def _toggle(self) -> None:
        if self._clock.isActive():
            self._clock.stop()
        else:
            self._clock.start()
        self.play.setText(tr("Pause") if self._clock.isActive() else tr("Play"))

    def _on_tick(self) -> None:
        if self.slider.value() == self.slider.maximum():
            self._toggle()
        self.slider.setValue(self.slider.value() + 1)
