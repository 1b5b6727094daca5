"""Models by name, as sessions and the command line write them."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

from ida_core.language import adapters, embedded
from ida_core.language.base import Base
from ida_core.language.model import LanguageModel, Refusal

FORMS: Final = "embedded, folder:PATH, gguf:FILE, or endpoint:ADDRESS NAME (such as endpoint:http://127.0.0.1:8080/v1 qwen3)"


def check(name: str) -> None:
    """Make sure that the name is of one of the forms; nothing is opened.

    Raises:
        ValueError: it is not; one sentence.
    """
    kind, _, rest = name.partition(":")
    if kind not in ("embedded", "folder", "gguf", "endpoint") or (kind == "embedded") == bool(rest):
        raise ValueError(f"there is no model “{name}”; say {FORMS}")
    if kind == "endpoint" and len(rest.split()) != 2:
        raise ValueError(f"an endpoint needs its address and the name of a model: say {FORMS}")


def open_model(name: str, learned: Path | None = None, device: str = "auto") -> LanguageModel:
    """Open a model, with what it `learned` in a session; a folder is read once, however many adapters stand on it.

    Raises:
        ValueError: there is no such form of a name.
        Refusal: it cannot be opened.
    """
    check(name)
    kind, _, rest = name.partition(":")
    if kind == "endpoint":
        from ida_core.language.endpoint import Endpoint

        if learned is not None:
            raise Refusal("only a model on this machine can have learned something here")
        address, model = rest.split()
        return Endpoint(address, model)
    from ida_core.language.local import LocalModel

    folder = folder_of(name)
    if learned is None:
        return LocalModel(base_of(folder, device))
    if adapters.learned(learned)["method"] == "full":
        whole = Base.load(folder, device)
        whole.adopt(learned.stem, learned)
        return LocalModel(whole)
    base, worn = base_of(folder, device), f"{learned.parent.parent.stem}-{learned.stem}".replace(".", "-")
    base.adopt(worn, learned)
    return LocalModel(base, worn)


def folder_of(name: str) -> Path:
    """The folder of a model on this machine; a GGUF file is turned into one the first time.

    Raises:
        Refusal: the embedded model was not fetched yet, or the file cannot be read.
    """
    kind, _, rest = name.partition(":")
    if kind == "embedded":
        if not embedded.folder().exists():
            raise Refusal(f"{embedded.NAME} is not on this machine yet: `espalier model fetch` brings it ({embedded.SIZES})")
        return embedded.folder()
    if kind == "gguf":
        from ida_core.language.gguf import import_gguf

        return import_gguf(Path(rest).expanduser(), embedded.models() / Path(rest).stem)
    return Path(rest).expanduser()


@cache
def base_of(folder: Path, device: str) -> Base:
    """The base in a folder, kept in memory."""
    return Base.load(folder, device)
