"""Blame: whose fault wrong roots are. Bars by label, type and height; a click on one chooses its trees."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from app.allowing import allow
from app.background import Background
from app.drift.chart_view import ChartView
from app.flow import Flow, Sides
from app.language import tr
from app.said import said
from app.theme import SPACE
from ida_core.measure.shown import at_most, up
from ida_core.report.bars import Bar, Bars
from ida_core.sessions.session import Session

if TYPE_CHECKING:
    from ida_core.tree import Tree

DRAWN: Final = 2000
AGAINST: Final = (tr("deeper amplification"), "truth")
EMPTY: Final = tr(
    "Examine runs answered trees again with one answer replaced at a time: what turns a wrong root right "
    "is to blame.\n“Draw wrong roots” asks H + A_n {:,} fresh questions and writes up to 40 wrong ones as "
    "trees."
).format(DRAWN)
REVEALS: Final = tr(
    "Examine your own trees too? You will see what is right in them; it goes on the record, and later decisions about "
    "their facts are marked as made with the answers seen."
)


class BarsView(ChartView):
    """Bars that can be clicked."""

    picked = Signal(int)
    """The key of a bar."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the bar under the pointer."""
        bar = self._at(event.position().y())
        if bar is not None and event.button() is Qt.MouseButton.LeftButton:
            self.picked.emit(bar.key)

    def _at(self, y: float) -> Bar | None:
        return self.chart.at(y, self.height()) if isinstance(self.chart, Bars) else None


class BlamePanel(QWidget):
    """Examines when asked to; the trees that a person had a part in stay out unless they are asked for, on the record."""

    chosen = Signal(int)
    """A node to show in the tree."""
    trees_wanted = Signal(list)
    """Roots: only their trees are to be shown."""
    found = Signal(object, object, float)
    """Contexts and questions of wrong roots to be written as trees, and the chance each had to be here."""
    revealed = Signal()
    """What is right in a person's own trees was shown."""

    def __init__(self, session: Session, tree: Tree, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._tree = session, tree
        self.report: dict[str, Any] | None = None
        self.background = Background(self)
        self.background.done.connect(self._on_done)
        self.background.failed.connect(self._on_failed)
        self.sentence = QLabel(tr("Nothing was examined yet"))
        self.sentence.setWordWrap(True)
        self.against = QComboBox()
        self.against.addItems([tr("against deeper amplification"), tr("against the truth")])
        self.against.setAccessibleName(tr("What answers are held against"))
        self.against.setToolTip(tr("Deeper amplification: H with more levels of help. The truth: a metric; nothing learns from it"))
        self.mine = QCheckBox(tr("my trees too"))
        self.mine.setToolTip(tr("Trees that you had a part in stay out unless you choose to see what is right in them"))
        self.draw, self.examine = QPushButton(tr("Draw wrong roots")), QPushButton(tr("Examine"))
        self.draw.setToolTip(
            tr("Ask H + A_n {:,} fresh questions; write up to 40 that go wrong as trees, and examine them").format(DRAWN)
        )
        self.draw.clicked.connect(self._draw)
        self.examine.setProperty("primary", True)  # noqa: FBT003
        self.examine.setToolTip(tr("Label wrong nodes and share the blame by running the trees again"))
        self.examine.clicked.connect(self.examine_trees)
        self.chart = BarsView()
        self.chart.picked.connect(self._pick)
        self.chart.written.connect(self.sentence.setText)
        self.facts = QLabel(EMPTY)
        self.facts.setWordWrap(True)
        self.facts.setProperty("role", "muted")
        self.facts.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.trees = QListWidget()
        self.trees.setAccessibleName(tr("Trees of the bar"))
        self.trees.itemActivated.connect(self._choose)
        self.trees.itemClicked.connect(self._choose)
        self._lay_out()

    def examine_trees(self) -> None:
        """Examine the answered trees, unless that is under way."""
        if not self.examine.isEnabled():
            return
        mine = self.mine.isChecked()
        if mine and QMessageBox.question(self, tr("See what is right"), REVEALS) is not QMessageBox.StandardButton.Yes:
            self.mine.setChecked(False)
            return
        self._busy(tr("Examining…"))
        self.background.ask("examine", partial(_examine, self._session, AGAINST[self.against.currentIndex()], mine=mine))
        if mine:
            self.revealed.emit()

    def leave(self) -> None:
        """The session closes."""
        self.background.leave()

    def show_report(self, report: dict[str, Any]) -> None:
        """Show what was found."""
        from ida_core.report.guarantee_charts import pareto

        self.report = report
        if report["wrong"]:
            words = tr("{} of {} roots are wrong; click a bar to see its trees").format(report["wrong"], report["trees"])
        else:
            words = tr("All {} roots are right. Draw wrong roots to find some").format(report["trees"])
        self.sentence.setText(words)
        self.chart.show_chart(pareto(report))
        self.facts.setText("\n".join(_facts(report)))
        self.trees.clear()
        self._show_trees(report["wrong_roots"])

    # -- inside -----------------------------------------------------------------------------------------------------

    def _draw(self) -> None:
        self._busy(tr("Asking {:,} fresh questions…").format(DRAWN))
        self.background.ask("draw", partial(_find, self._session, AGAINST[self.against.currentIndex()]))

    def _busy(self, words: str) -> None:
        self.sentence.setText(words)
        for button in (self.draw, self.examine):
            allow(button, tr("it is under way"))

    def _on_done(self, name: str, result: Any) -> None:
        for button in (self.draw, self.examine):
            allow(button)
        if name == "examine":
            self.show_report(result)
        elif result.wrong:
            self.sentence.setText(
                tr("{} of {:,} are wrong; writing {} as trees…").format(result.wrong, result.drawn, len(result.questions))
            )
            self.found.emit(result.contexts, result.questions, result.chance)
        else:
            self.sentence.setText(tr("None of {:,} fresh roots is wrong").format(result.drawn))

    def _on_failed(self, _name: str, sentence: str) -> None:
        for button in (self.draw, self.examine):
            allow(button)
        self.sentence.setText(f"{sentence[:1].upper()}{sentence[1:]}")

    def _pick(self, place: int) -> None:
        if self.report is not None:
            bar = self.report["bars"][place]
            self._show_trees(bar["roots"])
            self.sentence.setText(
                tr("{}, {}, height {}: {} trees").format(said(bar["label"]), bar["type"], bar["height"], len(bar["roots"]))
            )
            self.trees.setCurrentRow(0)
            self.trees_wanted.emit(bar["roots"])
            self.chosen.emit(bar["roots"][0])

    def _show_trees(self, roots: list[int]) -> None:
        self.trees.clear()
        for root in roots:
            if root in self._tree:
                node = self._tree[root]
                item = QListWidgetItem(f"{self._tree.path(root)}   {node.question} → {node.answer}")
                item.setData(Qt.ItemDataRole.UserRole, root)
                self.trees.addItem(item)

    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(int(item.data(Qt.ItemDataRole.UserRole)))

    def _lay_out(self) -> None:
        head, switches = QVBoxLayout(), QHBoxLayout()
        self.sentence.setMinimumWidth(1)
        switches.addLayout(Flow(self.against, self.mine), 1)
        switches.addLayout(Flow(self.draw, self.examine))
        head.addLayout(switches)
        head.addWidget(self.sentence)
        beside = QWidget()
        column = QVBoxLayout(beside)
        column.setContentsMargins(SPACE, 0, 0, 0)
        column.addWidget(self.facts)
        column.addWidget(self.trees, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, SPACE, 0, 0)
        whole.addLayout(head)
        whole.addWidget(Sides(self.chart, beside, sizes=(600, 400)), 1)


def _facts(report: dict[str, Any]) -> list[str]:
    lines = [
        tr("Repairing {} would turn {:+d} of {} roots right (run again).").format(said(fix["label"]), fix["gained"], fix["trees"])
        for fix in report["fixes"]
    ]
    lines.append(tr("{} right roots have a wrong node below.").format(report["right_with_wrong_nodes"]))
    leak, reference = report["leak"], report["reference"]
    if leak["rate"] is not None:
        lines.append(
            tr("Leak λ {:.2f} (≤ {}, n = {}); R = {:.2f}.").format(
                leak["rate"], up(leak["upper"]), leak["replaced"], leak["reproduction"]
            )
        )
    if reference is not None:
        lines.append(
            tr("This is relative to {}, which differs from one level deeper on {} of {} (≤ {}).").format(
                said(report["yardstick"]), reference["differs"], reference["n"], at_most(reference["upper"])
            )
        )
    return lines


def _examine(session: Session, against: str, *, mine: bool) -> dict[str, Any]:
    from ida_core.networks.device import leave_a_core
    from ida_core.report.blame import blame_report

    leave_a_core()
    return blame_report(session, against, mine=mine)


def _find(session: Session, against: str) -> object:
    from ida_core.networks.device import leave_a_core
    from ida_core.report.blame import find_wrong_roots

    leave_a_core()
    return find_wrong_roots(session, DRAWN, against)
