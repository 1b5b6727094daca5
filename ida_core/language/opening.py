"""Opens models by their names."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from ida_core.language import adapters, embedded
from ida_core.language.base import Base
from ida_core.language.model import LanguageModel, Refusal
from ida_core.language.names import check, endpoint_of


def open_model(name: str, learned: Path | None = None, device: str = "auto") -> LanguageModel:
    """Open a model, with what it `learned` in a session; a folder is read once, however many adapters stand on it.

    Raises:
        ValueError: there is no such form of a name.
        Refusal: it cannot be opened.
    """
    check(name)
    if name.startswith("endpoint:"):
        from ida_core.language.endpoint import Endpoint, Limits

        if learned is not None:
            raise Refusal("only a model on this machine can have learned something here")
        address, model, sent, replied = endpoint_of(name)
        return Endpoint(address, model, Limits(price_in=sent, price_out=replied))
    from ida_core.language.local import LocalModel
    from ida_core.networks.device import choose_device

    folder, device = folder_of(name), str(choose_device(device))  # resolved, so that a base is in memory once
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
