"""The entry in the desktop's menu: launcher, icon and file type put where the user's desktop looks for them, and taken away.

`pip install --user` and packages of a distribution put them there by themselves; a checkout, a virtual environment and the bundle
lie where no desktop looks.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from importlib.resources import files
from pathlib import Path
from typing import Final

import platformdirs

from ida_core.program import program

NAME: Final = "org.espalier.Espalier"
PLACES: Final = {
    f"{NAME}.desktop": "applications",
    f"{NAME}.svg": "icons/hicolor/scalable/apps",
    f"{NAME}.mime.xml": "mime/packages",
    f"{NAME}.metainfo.xml": "metainfo",
}
"""Our files in resources/desktop, and the folders below share that they belong into."""
CACHES: Final = (
    ("update-desktop-database", "-q", "applications"),
    ("update-mime-database", "mime"),
    ("gtk-update-icon-cache", "-q", "-t", "-f", "icons/hicolor"),
)
"""What tells the desktop that something is new, where it is there."""


def install() -> list[Path]:
    """Put the files into the user's own folders, the launcher with the program that runs here; return where they are.

    Raises:
        OSError: they cannot be written, or this system has no such menu.
    """
    share, source = _share(), files("resources") / "desktop"
    placed = list[Path]()
    for name, folder in PLACES.items():
        text = (source / name).read_text(encoding="utf-8")
        if name.endswith(".desktop"):
            text = text.replace("Exec=espalier %f", f"Exec={' '.join(map(_quoted, program()))} %f")
        (share / folder).mkdir(parents=True, exist_ok=True)
        placed.append(share / folder / name)
        placed[-1].write_text(text, encoding="utf-8")
    _refresh(share)
    return placed


def remove() -> list[Path]:
    """Take them away again; return what was there.

    Raises:
        OSError: they cannot be removed, or this system has no such menu.
    """
    share = _share()
    gone = [place for name, folder in PLACES.items() if (place := share / folder / name).is_file()]
    for place in gone:
        place.unlink()
    _refresh(share)
    return gone


def _share() -> Path:
    if sys.platform in ("win32", "darwin"):
        raise OSError("only the desktops of Linux and its kin have such a menu; start Espalier from its folder")
    return Path(platformdirs.user_data_dir())


def _quoted(word: str) -> str:
    """A word of the line Exec: a string whose reserved letters are escaped, twice, and in which % is no field."""
    escaped = re.sub(r'(["`$\\])', r"\\\1", word).replace("\\", "\\\\").replace("%", "%%")
    return f'"{escaped}"'


def _refresh(share: Path) -> None:
    for name, *options, folder in CACHES:
        if (tool := shutil.which(name)) is not None and (share / folder).is_dir():
            subprocess.run([tool, *options, str(share / folder)], capture_output=True, check=False)  # noqa: S603  # no shell, our words
