"""The language of the window. English texts are the keys; resources/translations holds the others, made with Qt Linguist.

The language is settled once, before the rooms are imported: their tables of texts are made then.
"""

from __future__ import annotations

from importlib.resources import files
from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

LANGUAGES: Final = {"en": "English", "de": "Deutsch", "zh_CN": "中文"}
"""Each in its own words; `system` takes what the system speaks, or English."""


NUMBERS: Final = QLocale("en")
"""Numbers are written 5.0 and 4,000 in every language, as in the charts and in what is exported."""
NUMBERS.setNumberOptions(QLocale.NumberOption.RejectGroupSeparator | QLocale.NumberOption.OmitGroupSeparator)


def tr(text: str) -> str:
    """An English text in the language in force. `make translations` collects what these calls hold."""
    return QCoreApplication.translate("", text)


def chosen(preferred: str) -> str:
    """The language that a preference means."""
    if preferred != "system":
        return preferred
    spoken = (wanted.replace("-", "_") for wanted in QLocale.system().uiLanguages())
    codes = (code for wanted in spoken for code in LANGUAGES if code[:2] == wanted[:2])
    return next(codes, "en")


def speak(application: QCoreApplication, language: str) -> None:
    """Give the application one of LANGUAGES: our texts, and those of Qt's own dialogs."""
    QLocale.setDefault(NUMBERS)
    ours = str(files("resources") / "translations")
    for name, folder in (("qtbase", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)), ("espalier", ours)):
        translator = QTranslator(application)
        if translator.load(f"{name}_{language}", folder):
            application.installTranslator(translator)
