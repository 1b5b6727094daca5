"""The line above the trees: where one is, what is dimmed, what the colours say, whether the views follow, and the time."""

from __future__ import annotations

from functools import partial
from html import escape

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.actions import BY_ID
from app.allowing import allow
from app.explain import Explains
from app.flow import Flow, Worded
from app.keys import KEYS
from app.language import tr
from app.theme import GLYPHS, SPACE
from app.tree.colours import SCALES, Scale
from app.tree.filters import OWN, RIGHT, WRONG, Filter
from app.tree.scope import Scope
from ida_core.plain import one_line
from ida_core.tree import NOBODY, Answerer, Part, Status

LONGEST = 40
CRUMBS = 4


class Breadcrumb(QLabel):
    """The questions above the chosen one; a click goes there. Isolated, it names paths only."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(tr("Where the chosen question is"))
        self.linkActivated.connect(lambda node: self.chosen.emit(int(node)))

    def changeEvent(self, event: QEvent) -> None:
        """Links take the colour of the palette that was in force when they were set."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            text = self.text()
            self.clear()
            self.setText(text)

    def show_for(self, scope: Scope, node: int | None, *, isolated: bool) -> None:
        """Show the way to a node; the hoisted one is marked."""
        if node is None or node not in scope.tree:
            self.setText(tr("No question chosen"))
            return
        tree, row = scope.tree, scope.tree.row(node)
        rows = [*reversed(list(tree.rows_above(row))), row]
        parts = []
        for one in rows[-CRUMBS:]:
            own = int(tree.column(Part.ID)[one])
            question = "" if isolated and one != row else f" {one_line(tree.texts(one)[0], LONGEST)}"
            mark = "⌂ " if one == scope.top else ""
            name = escape(f"{mark}{tree.path(own)}{question}")
            parts.append(f"<b>{name}</b>" if one == row else f'<a href="{own}" style="text-decoration:none">{name}</a>')
        self.setText(("… › " if len(rows) > CRUMBS else "") + " › ".join(parts))


class TreeBar(Worded):
    """Breadcrumb, filter, colours, follow; keys stand in the tips, as those of the tool bar do."""

    wanted = Signal(str)
    """An action, by its id."""

    def __init__(self, scope: Scope, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scope = scope
        self._buttons: dict[QAbstractButton, str] = {}
        self.breadcrumb = Breadcrumb()
        self.breadcrumb.show_for(scope, None, isolated=False)
        self.scale = QComboBox()
        self.scale.setAccessibleName(tr("What the colours of the map say"))
        self.scale.setToolTip(tr("What the colours of the map say"))
        self.scale.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.scale.setMinimumContentsLength(9)
        self.scales: dict[str, Scale] = {}
        for name, scale in SCALES.items():
            self.offer(name, scale)
        self.scale.currentIndexChanged.connect(self._recolour)
        self.filter = QToolButton()
        self.filter.setText(tr("Filter"))
        self.filter.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.filter.setMenu(QMenu(self))
        self.filter.menu().aboutToShow.connect(self._fill_filter)
        self._buttons[self.filter] = "filter"
        self.follow = self._button("follow", checkable=True)
        self.back = self._button("unhoist")
        self.search, self.time = self._button("find"), self._button("timeline", checkable=True)
        top = QHBoxLayout()
        top.setSpacing(SPACE // 2)
        top.addWidget(self.breadcrumb, 1)
        top.addWidget(self.back)
        top.addWidget(Explains(lambda: self))
        coloured = QWidget()
        colour = QHBoxLayout(coloured)
        colour.setContentsMargins(SPACE, 0, 0, 0)
        colour.addWidget(QLabel(tr("Colour:")))
        colour.addWidget(self.scale)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE, 0, SPACE, SPACE // 2)
        column.setSpacing(SPACE // 2)
        column.addLayout(Flow(self.search, self.filter, self.follow, self.time, coloured))
        column.addLayout(top)
        scope.reshaped.connect(self.refresh)
        KEYS.changed.connect(self.refresh)
        self.refresh()

    def offer(self, name: str, scale: Scale) -> None:
        """Offer a scale, or put it in the place of the one with this name."""
        known = name in self.scales
        self.scales[name] = scale
        if not known:
            self.scale.addItem(scale.title, name)
        elif self.scale.currentData() == name:
            self._scope.colour_by(scale)

    def pick(self, name: str) -> None:
        """Colour by one of the scales."""
        self.scale.setCurrentIndex(self.scale.findData(name))

    def refresh(self) -> None:
        """Show what is in force."""
        hoisted = self._scope.top != NOBODY
        self.back.setVisible(hoisted)
        wanted = self._scope.filter
        self.filter.setText(tr("Filter") if wanted is None else tr("Filter: on"))
        for button, action in self._buttons.items():
            key, tip = KEYS.shown(action), BY_ID[action].tip
            button.setToolTip(f"{tip} ({key})" if key else tip)

    def show_follow(self, *, on: bool) -> None:
        """Show whether the views follow."""
        self.follow.setChecked(on)

    def _button(self, action: str, *, checkable: bool = False) -> QPushButton:
        button = QPushButton(BY_ID[action].text)
        button.setCheckable(checkable)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self.wanted.emit(action))
        self._buttons[button] = action
        return button

    def _recolour(self) -> None:
        self._scope.colour_by(self.scales[self.scale.currentData()])

    def _fill_filter(self) -> None:
        menu, scope = self.filter.menu(), self._scope
        menu.clear()
        menu.setToolTipsVisible(True)
        known = scope.reading
        now = scope.filter or Filter()
        now = now if known is None else now.informed(known.judged, known.sampled)
        menu.addSection(tr("Status"))
        for status in Status:
            self._choice(menu, f"{GLYPHS[status]} {tr(status.words)}", now, "statuses", int(status))
        menu.addSection(tr("Answered by"))
        for who in Answerer:
            self._choice(menu, tr(who.words), now, "authors", int(who))
        menu.addSection(tr("Iteration"))
        for n in range(int(scope.tree.column(Part.ITERATION).max(initial=0)) + 1):
            self._choice(menu, f"A_{n}", now, "iterations", n)
        verdicts_known = known is not None and bool(known.judged.any())
        menu.addSection(tr("Correctness") if verdicts_known else tr("Correctness (Reveal facts… first)"))
        for words, verdict in (("right", RIGHT), ("wrong", WRONG)):
            choice = self._choice(menu, words, now, "verdicts", verdict)
            allow(choice, "" if verdicts_known else tr("reveal facts first"))
        menu.addSection(tr("Marked"))
        for words, kind in ((tr("★ bookmarked"), "bookmark"), (tr("✎ with a note"), "note"), (tr("in trees of your own"), OWN)):
            self._choice(menu, words, now, "marks", kind)
        menu.addSeparator()
        only = menu.addAction(tr("Only these in the outline"))
        only.setCheckable(True)
        only.setChecked(scope.hides)
        allow(only, "" if scope.filter is not None else tr("choose what to filter by first"))
        only.toggled.connect(lambda hides: scope.filter_by(scope.filter, hides=hides))
        menu.addAction(tr("Show everything"), lambda: scope.filter_by(None, hides=False))

    def _choice(self, menu: QMenu, words: str, now: Filter, group: str, value: object) -> QAction:
        action = menu.addAction(words)
        action.setCheckable(True)
        action.setChecked(value in getattr(now, group))
        action.triggered.connect(partial(self._toggle, now, group, value))
        return action

    def _toggle(self, now: Filter, group: str, value: object, _checked: bool = False) -> None:  # noqa: FBT001, FBT002
        new = now.toggled(group, value)
        self._scope.filter_by(None if new.is_empty else new, hides=self._scope.hides)

    def minimumSizeHint(self) -> QSize:
        """Narrow windows are fine."""
        return QSize(240, super().minimumSizeHint().height())
