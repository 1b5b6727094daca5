"""What the user prefers: one TOML file that holds only what differs from the usual; changes are in force at once."""

from __future__ import annotations

import tomllib
from dataclasses import MISSING, dataclass, field, fields, replace
from pathlib import Path
from typing import Any, Final, get_args

import platformdirs
import tomli_w
from PySide6.QtCore import QObject, Signal

from app.language import LANGUAGES, tr
from app.theme import Choice
from ida_core.files import replace_file

VERSION: Final = 1
FILE: Final = "settings.toml"


def _one_of(usual: str, choices: tuple[str, ...], title: str, help_: str) -> Any:
    return field(default=usual, metadata={"choices": choices, "title": title, "help": help_})


def _between(usual: int, least: int, greatest: int, unit: str, title: str, help_: str) -> Any:
    return field(default=usual, metadata={"range": (least, greatest), "unit": unit, "title": title, "help": help_})


def _whether(usual: bool, title: str, help_: str) -> Any:  # noqa: FBT001  # a default
    return field(default=usual, metadata={"title": title, "help": help_})


@dataclass(frozen=True, slots=True)
class Preferences:
    """Each with its title, what it does, and what it may be."""

    language: str = _one_of("system", ("system", *LANGUAGES), tr("Language"), tr("Of the window, from its next start on"))
    theme: Choice = _one_of("system", get_args(Choice), tr("Theme"), tr("Light or dark colours, or what the system prefers"))  # noqa: RUF009  # a string
    high_contrast: bool = _whether(
        usual=False,
        title=tr("High contrast"),
        help_=tr("Black on white or the other way round; also where the system asks for it"),
    )
    text_size: int = _between(100, 75, 200, " %", tr("Text size"), tr("Size of all text, in per cent of the system's"))
    device: str = _one_of(
        "auto", ("auto", "cpu", "cuda", "mps"), tr("Device"), tr("What training runs on; auto takes a GPU if there is one")
    )
    ask_on_close: bool = _whether(
        usual=True,
        title=tr("Ask before closing while training"),
        help_=tr("What was trained is kept in any case; the next start offers to go on"),
    )

    @classmethod
    def read(cls, path: Path) -> Preferences:
        """What a file says; everything else is as usual.

        Raises:
            ValueError: the file is no TOML, or a value is none that the setting may have.
            OSError: it cannot be read (not when it is not there).
        """
        if not path.exists():
            return cls()
        found = tomllib.loads(path.read_text(encoding="utf-8"))
        own: dict[str, Any] = {one.name: _checked(one, found[one.name]) for one in fields(cls) if one.name in found}
        return replace(cls(), **own)

    def write(self, path: Path) -> None:
        """Keep what differs from the usual.

        Raises:
            OSError: the file cannot be written.
        """
        own = {one.name: getattr(self, one.name) for one in fields(self) if getattr(self, one.name) != one.default}
        path.parent.mkdir(parents=True, exist_ok=True)
        replace_file(path, lambda part: part.write_text(tomli_w.dumps({"version": VERSION, **own}), encoding="utf-8"))


def _checked(one: Any, value: Any) -> Any:
    assert one.default is not MISSING  # noqa: S101  # every preference has one
    within = one.metadata.get("range")
    if type(value) is not type(one.default):
        raise ValueError(f"{one.name} has to be {type(one.default).__name__}, not {value!r}")
    if value not in one.metadata.get("choices", (value,)) or (within and not within[0] <= value <= within[1]):
        raise ValueError(f"{one.name} cannot be {value!r}")
    return value


class Held(QObject):
    """The preferences in force. There is one, `PREFERENCES`; `changed` lets everything follow at once."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.now = Preferences()

    @property
    def path(self) -> Path:
        """The file they are kept in."""
        return Path(platformdirs.user_config_dir("espalier")) / FILE

    def load(self) -> str:
        """Read the file; a sentence if it could not be used, which leaves everything as usual and the file untouched."""
        self.now = Preferences()
        try:
            self.now = Preferences.read(self.path)
        except (OSError, ValueError) as error:
            return f"the settings in {self.path} are not used: {error}"
        finally:
            self.changed.emit()
        return ""

    def change(self, **values: Any) -> None:
        """Put other values in force and keep them.

        Raises:
            OSError: the file cannot be written; they are in force all the same.
        """
        self.now = replace(self.now, **values)
        self.changed.emit()
        self.now.write(self.path)


PREFERENCES: Final = Held()
