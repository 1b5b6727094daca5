"""Questions from outside: pasted, from a file, or drawn by a generator; nothing is kept before it was seen."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QTabWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from app import places
from app.allowing import allow
from app.language import tr
from app.said import said
from app.theme import SPACE
from ida_core.language import sets
from ida_core.language.sets import Item, NoSet, Preview
from ida_core.plain import one_line, plain

SHOWN = 200
"""Rows of the preview."""
WIDE = 300
NOTHING = Preview((), ())
TYPING_MS = 250


class QuestionsDialog(QDialog):
    """After `exec`, `items` holds what is to be kept. Reading runs on a thread: a generator may take seconds to come."""

    _read = Signal(int, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Questions"))
        self.preview = NOTHING
        self._asked = 0
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="questions")
        self._read.connect(self._show)
        self.tabs, self.pasted, self.path = QTabWidget(), QPlainTextEdit(), QLabel(tr("No file chosen"))
        self.generator, self.count, self.seed = QComboBox(), QSpinBox(), QSpinBox()
        self.table, self.says, self.faults = QTreeWidget(), QLabel(), QPlainTextEdit()
        self._typing = QTimer(self, interval=TYPING_MS, singleShot=True)
        self._typing.timeout.connect(lambda: self._want(lambda: sets.from_text(self.pasted.toPlainText())))
        self._build()
        self.finished.connect(self._pool.shutdown)
        self._show(0, NOTHING)

    @property
    def items(self) -> list[Item]:
        """What is to be kept."""
        return list(self.preview.items)

    def _build(self) -> None:
        self.pasted.setPlaceholderText(
            tr("One question a line; or JSON lines with question, and if you like answer, document, family")
        )
        self.pasted.setAccessibleName(tr("Questions, one a line"))
        self.pasted.textChanged.connect(self._typing.start)
        self.generator.setAccessibleName(tr("Generator"))
        self.count.setAccessibleName(tr("How many"))
        self.seed.setAccessibleName(tr("Seed"))
        self.count.setRange(1, sets.MOST_ITEMS)
        self.count.setValue(40)
        self.seed.setRange(0, 2**31 - 1)
        self.generator.addItems(list(sets.USUAL))
        self.generator.setEditable(True)
        self.generator.setToolTip(tr("Any generator of reasoning-gym by its name; those listed fall into steps"))
        self.path.setTextFormat(Qt.TextFormat.PlainText)
        self.path.setWordWrap(True)
        browse, draw = QPushButton(tr("Choose a file…")), QPushButton(tr("Draw"))
        browse.clicked.connect(self._browse)
        draw.clicked.connect(self._draw)
        file, gym = QWidget(), QWidget()
        row = QHBoxLayout(file)
        row.addWidget(browse)
        row.addWidget(self.path, 1)
        form = QFormLayout(gym)
        for title, widget in ((tr("Generator"), self.generator), (tr("How many"), self.count), (tr("Seed"), self.seed)):
            form.addRow(title, widget)
        form.addRow("", draw)
        self.tabs.addTab(self.pasted, tr("Type or paste"))
        self.tabs.addTab(file, tr("JSONL or CSV"))
        self.tabs.addTab(gym, tr("reasoning-gym"))
        self.tabs.setMaximumHeight(190)
        self.table.setHeaderLabels([tr("Question"), tr("Family"), tr("Document"), tr("Answer")])
        self.table.setRootIsDecorated(False)
        self.table.setAccessibleName(tr("What would be kept"))
        self.table.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.table.header().setStretchLastSection(False)
        self.says.setWordWrap(True)
        self.faults.setReadOnly(True)
        self.left_out = QLabel(tr("Left out:"))
        self.left_out.setBuddy(self.faults)
        self.faults.setMaximumHeight(90)
        self.faults.setAccessibleName(tr("What would be left out"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.keep: QPushButton = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.keep.setProperty("primary", True)  # noqa: FBT003
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(SPACE)
        column.addWidget(self.tabs)
        column.addWidget(self.says)
        column.addWidget(self.table, 1)
        column.addWidget(self.left_out)
        column.addWidget(self.faults)
        column.addWidget(buttons)
        self.resize(760, 620)

    def read_file(self, path: Path) -> None:
        """Read a file, to be looked at first."""
        self.path.setText(str(path))
        self._want(lambda: sets.from_file(path))

    def _browse(self) -> None:
        kinds = "JSONL, CSV (*.jsonl *.ndjson *.json *.csv *.tsv)"
        if path := places.file_to_read(self, tr("A file of questions"), kinds):
            self.read_file(Path(path))

    def _draw(self) -> None:
        name, count, seed = self.generator.currentText().strip(), self.count.value(), self.seed.value()
        self._want(lambda: sets.from_gym(name, count, seed))

    def _want(self, read: Callable[[], Preview]) -> None:
        self._asked += 1
        self.says.setText(tr("Reading…"))
        allow(self.keep, tr("the questions are being read"))
        self._pool.submit(self._work, self._asked, read)

    def _work(self, number: int, read: Callable[[], Preview]) -> None:
        try:
            found = read()
        except NoSet as error:
            found = Preview((), (said(str(error)),))
        self._read.emit(number, found)

    def _show(self, number: int, preview: Preview) -> None:
        if number != self._asked:
            return
        self.preview = preview
        self.table.clear()
        for item in preview.items[:SHOWN]:
            document = tr("{} characters").format(f"{len(item.document):,}") if item.document else "–"
            answer = tr("kept, not shown") if item.answer is not None else "–"
            row = QTreeWidgetItem([one_line(item.question, WIDE), one_line(item.family, 60), document, answer])
            self.table.addTopLevelItem(row)
        for column in (1, 2, 3):
            self.table.resizeColumnToContents(column)
        known = sum(item.answer is not None for item in preview.items)
        words = tr("{} questions, {} with an answer, which serves metrics only and stays hidden while you act as H.")
        more = tr(" The first {} are shown.").format(SHOWN) if len(preview.items) > SHOWN else ""
        self.says.setText(
            words.format(f"{len(preview.items):,}", f"{known:,}") + more if preview.items else tr("Nothing to keep yet.")
        )
        for widget in (self.left_out, self.faults):
            widget.setVisible(bool(preview.faults))
        self.faults.setPlainText(plain("\n".join(preview.faults[:SHOWN])))
        self.keep.setText(tr("Keep {} questions").format(f"{len(preview.items):,}") if preview.items else tr("Keep"))
        allow(self.keep, "" if preview.items else tr("no question was found"))
