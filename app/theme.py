"""One design language: palettes, colour tokens, spacing and type for light and dark."""

from __future__ import annotations

from dataclasses import dataclass, replace
from importlib.resources import files
from typing import Final, Literal

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from ida_core.report.chart import PRINT
from ida_core.tree import Status

Choice = Literal["system", "light", "dark"]

SPACE: Final = 8
"""The unit of all margins and gaps, in device-independent pixels."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """Colours by what they mean."""

    dark: bool
    window: str
    surface: str
    raised: str
    text: str
    muted: str
    line: str
    accent: str
    on_accent: str
    good: str
    warn: str
    bad: str
    wait: str
    proposed: str
    series: tuple[str, ...]
    """Data colours, told apart by people with any colour vision (after Okabe and Ito), readable on `surface`."""


LIGHT: Final = Tokens(
    dark=False, window="#f3f4f1", surface="#ffffff", raised="#e9ece6", text="#1b211d", muted="#566059", line="#d3d9d1",
    accent="#2c6e49", on_accent="#ffffff", good="#1a6c43", warn="#8a5a00", bad="#b3261e", wait="#1c5fa8",
    proposed="#94386f",
    series=PRINT.series,
)  # fmt: skip
DARK: Final = Tokens(
    dark=True, window="#161a18", surface="#1d2320", raised="#29312d", text="#e6ebe7", muted="#a3b0a8", line="#39433e",
    accent="#7cc79c", on_accent="#0f1a14", good="#6fd39c", warn="#f0b65a", bad="#ff8a80", wait="#7db8f5",
    proposed="#f0a3cf",
    series=("#56b4e9", "#e69f00", "#3fcf9f", "#e08bc0", "#f0e442", "#8fc7e8", "#b3a6f5", "#c3ccc6", "#ff9d8a"),
)  # fmt: skip

STRONG_LIGHT: Final = replace(
    LIGHT, window="#ffffff", surface="#ffffff", raised="#f0f0f0", text="#000000", muted="#2b2b2b", line="#5a5a5a",
    accent="#00482a", good="#00502c", warn="#5f3d00", bad="#8f0d0d", wait="#003f80", proposed="#6e1a4f",
)  # fmt: skip
STRONG_DARK: Final = replace(
    DARK, window="#000000", surface="#000000", raised="#1c1c1c", text="#ffffff", muted="#dedede", line="#a8a8a8",
    accent="#a8ffcc", on_accent="#000000", good="#9dffc4", warn="#ffd27a", bad="#ffb3ad", wait="#b5d8ff", proposed="#ffc4e4",
)  # fmt: skip

GLYPHS: Final = {
    Status.WAITS_FOR_PERSON: "◆", Status.WAITS_FOR_MACHINE: "◌", Status.WAITS_FOR_ANSWERS: "◔", Status.PROPOSED: "?",
    Status.ANSWERED: "●", Status.APPROVED: "✓", Status.REJECTED: "✕",
    Status.WITHDRAWN: "–",
}  # fmt: skip
"""A sign for each status, so that it is never told by colour alone."""


def status_colour(status: Status, tokens: Tokens) -> str:
    """The colour of a status; it always stands beside its glyph or word."""
    match status:
        case Status.WAITS_FOR_PERSON:
            return tokens.wait
        case Status.PROPOSED:
            return tokens.proposed
        case Status.WAITS_FOR_MACHINE | Status.WAITS_FOR_ANSWERS | Status.WITHDRAWN:
            return tokens.muted
        case Status.REJECTED:
            return tokens.bad
        case Status.APPROVED:
            return tokens.good
    return tokens.text


class Theme(QObject):
    """The theme in force. There is one, made by `install`."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.choice: Choice = "system"
        self.strong = False
        self.tokens = LIGHT

    def choose(self, choice: Choice, *, strong: bool | None = None) -> None:
        """Switch to light, dark, or whatever the system prefers, with strong contrast or without; all on screen follows at once."""
        self.choice = choice
        self.strong = self.strong if strong is None else strong
        wants_dark = choice == "dark" or (choice == "system" and _system_is_dark())
        plain, strong_ = (DARK, STRONG_DARK) if wants_dark else (LIGHT, STRONG_LIGHT)
        self.tokens = strong_ if self.strong else plain
        application = QApplication.instance()
        if isinstance(application, QApplication):
            own = _fonts_of_their_own(application)
            application.setPalette(_palette(self.tokens))
            application.setStyleSheet(_style_sheet(self.tokens, application.font().pointSizeF()))
            for widget, font in own:  # a new sheet puts back the fonts from before the first one
                widget.setFont(font)
        self.changed.emit()

    @Slot()
    def follow_system(self) -> None:
        """The system switched between light and dark."""
        if self.choice == "system":
            self.choose("system")


THEME: Final = Theme()


def install(application: QApplication, choice: Choice = "system") -> None:
    """Give the application our style, palette and base font."""
    application.setStyle("Fusion")
    THEME.choose(choice)
    hints = QGuiApplication.styleHints()
    hints.colorSchemeChanged.connect(THEME.follow_system, Qt.ConnectionType.UniqueConnection)


def system_is_strong() -> bool:
    """Whether the system asks for strong contrast, as far as Qt knows (from 6.10 on)."""
    hints = QGuiApplication.styleHints()
    return hasattr(hints, "accessibility") and hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast


def tokens() -> Tokens:
    """The colours in force."""
    return THEME.tokens


def scaled(font: QFont, factor: float, *, bold: bool = False) -> QFont:
    """A copy of a font at another size, relative to the system's own."""
    other = QFont(font)
    other.setPointSizeF(font.pointSizeF() * factor)
    other.setBold(bold)
    return other


def resize_text(application: QApplication, points: float) -> None:
    """Give all text another size at once, text of a size of its own in proportion."""
    font = application.font()
    ratio = points / font.pointSizeF()
    own = _fonts_of_their_own(application)
    application.setFont(scaled(font, ratio))
    for widget, before in own:
        widget.setFont(scaled(before, ratio, bold=before.bold()))
    THEME.choose(THEME.choice)


def _fonts_of_their_own(application: QApplication) -> list[tuple[QWidget, QFont]]:
    widgets = application.allWidgets()
    return [(widget, QFont(widget.font())) for widget in widgets if widget.testAttribute(Qt.WidgetAttribute.WA_SetFont)]


def _system_is_dark() -> bool:
    return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark


def _palette(colours: Tokens) -> QPalette:
    palette = QPalette()
    roles = QPalette.ColorRole
    for role, colour in (
        (roles.Window, colours.window), (roles.WindowText, colours.text), (roles.Base, colours.surface),
        (roles.AlternateBase, colours.raised), (roles.Text, colours.text), (roles.Button, colours.raised),
        (roles.ButtonText, colours.text), (roles.BrightText, colours.bad), (roles.Highlight, colours.accent),
        (roles.HighlightedText, colours.on_accent), (roles.ToolTipBase, colours.raised), (roles.ToolTipText, colours.text),
        (roles.PlaceholderText, colours.muted), (roles.Link, colours.wait), (roles.Mid, colours.line),
        (roles.Midlight, colours.raised), (roles.Dark, colours.line), (roles.Light, colours.surface),
    ):  # fmt: skip
        palette.setColor(role, QColor(colour))
    for role in (roles.Text, roles.ButtonText, roles.WindowText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours.muted))
    return palette


def _style_sheet(c: Tokens, points: float) -> str:
    off = " border-style: dashed;" if c in (STRONG_LIGHT, STRONG_DARK) else ""  # where muted text hardly differs
    arrows, shade = (files("resources") / "icons"), "dark" if c.dark else "light"
    return f"""
    QMainWindow::separator {{ background: {c.line}; width: 1px; height: 1px; }}
    QToolBar {{ background: {c.window}; border: 0; border-bottom: 1px solid {c.line}; padding: 4px; spacing: 4px; }}
    QStatusBar {{ border-top: 1px solid {c.line}; }} QStatusBar::item {{ border: 0; }}
    QPushButton, QToolButton {{ background: {c.raised}; color: {c.text}; border: 1px solid {c.line}; border-radius: 5px;
        padding: 5px 10px; }}
    QPushButton:hover, QToolButton:hover {{ border-color: {c.muted}; }}
    QPushButton:checked {{ background: {c.muted}; color: {c.window}; border-color: {c.muted}; }}
    QPushButton:focus, QToolButton:focus {{ border: 2px solid {c.accent}; padding: 4px 9px; }}
    QPushButton:disabled, QToolButton:disabled {{ color: {c.muted}; background: {c.window};{off} }}
    QPushButton[primary="true"] {{ background: {c.accent}; color: {c.on_accent}; border-color: {c.accent}; font-weight: 600; }}
    QPushButton[primary="true"]:focus {{ border: 2px solid {c.text}; }}
    QPushButton[primary="true"]:disabled {{ background: {c.window}; color: {c.muted}; border-color: {c.line}; font-weight: 400; }}
    QLineEdit, QPlainTextEdit {{ background: {c.surface}; border: 1px solid {c.line}; border-radius: 5px;
        padding: 5px 8px; selection-background-color: {c.accent}; selection-color: {c.on_accent}; }}
    QLineEdit:disabled, QLineEdit[readOnly="true"] {{ background: {c.window}; color: {c.muted}; border-style: dashed;
        placeholder-text-color: {c.muted}; }}
    QLineEdit:focus, QPlainTextEdit:focus {{ border: 2px solid {c.accent}; padding: 4px 7px; }}
    QComboBox, QAbstractSpinBox {{ background: {c.surface}; color: {c.text}; border: 1px solid {c.line}; border-radius: 5px;
        padding: 5px 8px; min-height: 1.2em; selection-background-color: {c.accent}; selection-color: {c.on_accent}; }}
    QAbstractSpinBox QLineEdit {{ border: 0; padding: 0 0 0 6px; background: transparent; }}
    QComboBox {{ combobox-popup: 0; }}
    QComboBox:focus, QAbstractSpinBox:focus {{ border: 2px solid {c.accent}; padding: 4px 7px; }}
    QAbstractSpinBox {{ qproperty-alignment: AlignCenter; }}
    QComboBox::drop-down {{ border: 0; width: 24px; }}
    QComboBox::down-arrow {{ image: url("{arrows}/down-{shade}.svg"); width: 10px; height: 6px; }}
    QComboBox QAbstractItemView {{ border: 1px solid {c.line}; selection-background-color: {c.raised};
        selection-color: {c.text}; padding: 4px; }}
    QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ border: 0; width: 24px; background: transparent; }}
    QAbstractSpinBox::up-arrow {{ image: url("{arrows}/up-{shade}.svg"); width: 10px; height: 6px; }}
    QAbstractSpinBox::down-arrow {{ image: url("{arrows}/down-{shade}.svg"); width: 10px; height: 6px; }}
    QTabWidget::pane {{ border: 0; border-top: 1px solid {c.line}; }}
    QTabBar::tab {{ padding: 6px 14px; color: {c.muted}; border-bottom: 2px solid transparent; }}
    QTabBar::tab:selected {{ color: {c.text}; border-bottom-color: {c.accent}; }}
    QTabBar::tab:focus {{ color: {c.accent}; }}
    QTabBar QToolButton {{ padding: 2px; }}
    QTabBar QToolButton::left-arrow {{ image: url("{arrows}/left-{shade}.svg"); width: 6px; height: 10px; }}
    QTabBar QToolButton::right-arrow {{ image: url("{arrows}/right-{shade}.svg"); width: 6px; height: 10px; }}
    QHeaderView::section {{ background: {c.window}; color: {c.muted}; border: 0; border-bottom: 1px solid {c.line};
        padding: 4px 8px; }}
    QTreeWidget::item {{ padding: 3px 4px; }}
    QListWidget::item {{ padding: 5px 6px; }}
    QListWidget::item:selected {{ background: {c.raised}; color: {c.text}; }}
    QAbstractItemView {{ border: 0; background: {c.surface}; outline: 0; }}
    QLabel[role="muted"] {{ color: {c.muted}; }} QLabel[role="bad"] {{ color: {c.bad}; }}
    QFrame[role="card"] {{ background: {c.surface}; border: 1px solid {c.line}; border-radius: 6px; }}
    *[role="float"] {{ background: {c.surface}; border: 1px solid {c.line}; border-radius: 5px; }}
    QLabel[role="float"] {{ padding: 4px 6px; font-size: {points}pt; }}
    QToolButton[role="legend"] {{ background: transparent; border: 1px solid transparent; padding: 0 3px; font-size: {points}pt;
        color: {c.muted}; }}
    QToolButton[role="legend"]:checked {{ color: {c.text}; }}
    QToolButton[role="legend"]:hover {{ border-color: {c.muted}; }}
    QToolButton[role="legend"]:focus {{ border-color: {c.accent}; }}
    QCheckBox::indicator {{ width: 14px; height: 14px; border: 1px solid {c.muted}; border-radius: 3px; background: {c.surface}; }}
    QCheckBox::indicator:checked {{ background: {c.accent}; border-color: {c.accent}; image: url("{arrows}/check-{shade}.svg"); }}
    QCheckBox::indicator:disabled {{ border-color: {c.line}; background: {c.window}; }}
    QCheckBox {{ spacing: 5px; }} QCheckBox:focus {{ color: {c.accent}; }}
    QFrame[role="heading"] {{ background: {c.window}; border: 0; border-bottom: 1px solid {c.line}; }}
    QFrame[role="heading"] QLabel {{ font-weight: 600; }}
    QFrame[role="coach"] {{ background: {c.raised}; border: 0; border-bottom: 1px solid {c.line}; }}
    QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
    QDialog QLabel {{ padding-right: 3px; }}
    QToolBar QToolButton {{ padding: 5px 7px; }}
    QScrollArea {{ border: 0; }}
    """
