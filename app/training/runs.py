"""Runs of other sessions that are drawn beside the open one: under what name, in what colour; and the one kept as baseline."""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from app.language import tr
from app.said import said
from app.sessions.folders import settings
from ida_core.report.metrics import NAMES, Curves
from ida_core.sessions.session import SUFFIX

COLOURS: Final = 9
"""Of the data; a number chooses the colour by its rest, and so dash (of four) and mark (of six): 36 ways to look."""
LOOKS: Final = 36
CONTROLS: Final = {"supervised": 10, "low-heights": 2, "guessing": 16, "look-up": 34, "undistilled": 7}
"""How controls look: those that are not trained are grey."""
DASHED: Final = 1
"""The dash, of four, that the baseline alone has."""
_TAKEN: Final = {look % COLOURS for look in CONTROLS.values()}
FIRST: Final = (24, 4, 32, 3, 35, 18)
"""The looks that sessions like best: one in each colour that no control has, no two with the same mark and dash."""
OTHERS: Final = tuple(look for look in range(LOOKS) if look % 4 != DASHED and look % COLOURS not in _TAKEN and look not in FIRST)
"""Those of many sessions."""
KEY: Final = "training/baseline"


@dataclass(frozen=True, slots=True)
class Run:
    """What another session measured, as it is drawn here."""

    name: str
    look: int
    curves: Curves
    pinned: bool = False


def looks(folders: Sequence[Path]) -> dict[Path, int]:
    """How sessions look, in the order of who chooses first: by its name, each always likes the same look.

    Where somebody before it has that, it takes the next that nobody has.
    """
    found = dict[Path, int]()
    for folder in dict.fromkeys(folders):
        liked = zlib.crc32(folder.name.encode()) % len(FIRST)
        row = (*FIRST[liked:], *FIRST[:liked], *OTHERS)
        found[folder] = next((look for look in row if look not in found.values()), row[0])
    return found


def names(folders: Sequence[Path]) -> dict[Path, str]:
    """What sessions are called: by their folder, with as many of the folders around it as tell them apart.

    None is called as this session's own curves are.
    """
    taken = (tr("loss"), tr("IDA"), *(said(name) for name in NAMES.values()))
    found = {folder: folder.name.removesuffix(SUFFIX) for folder in folders}
    for depth in range(1, max((len(folder.parts) for folder in folders), default=1)):
        shared = Counter([*found.values(), *taken])
        if not (alike := [folder for folder, name in found.items() if shared[name] > 1]):
            break
        for folder in alike:
            around = "/".join(folder.parent.parts[-depth:])
            found[folder] = f"{folder.name.removesuffix(SUFFIX)} ({around})"
    return found


def pinned() -> Path | None:
    """The session kept as baseline, whether it is still there or not."""
    kept = settings().value(KEY, "")
    return Path(kept) if isinstance(kept, str) and kept else None


def pin(folder: Path | None) -> None:
    """Keep a session as baseline from now on, in every session's plots; None: keep none."""
    if folder is None:
        settings().remove(KEY)
    else:
        settings().setValue(KEY, str(folder))
