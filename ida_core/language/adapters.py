"""What was learned, as files: an adapter that others can load, or a whole folder with it merged in."""

from __future__ import annotations

import copy
import shutil
from collections.abc import Callable
from pathlib import Path

from ida_core.files import sync_file, sync_folder
from ida_core.language.base import Base
from ida_core.language.gguf import digest
from ida_core.language.tuner import NAME, Tuner

ADAPTER: str = "adapter_model.safetensors"


def keep(tuner: Tuner, folder: Path) -> str:
    """Write what a run learned into a folder, whole or not at all; return the SHA-256 of its weights.

    An adapter is in the form of the peft library; of a run on all weights, the folder is a model of its own.
    """
    if tuner.tuning.method == "full":
        _at_once(folder, lambda part: _model(tuner.base, tuner.base.model, part))
        return digest(folder / "model.safetensors")
    with tuner.base.wearing(NAME) as model:
        _at_once(folder, lambda part: _adapter(model, part))
    return digest(folder / ADAPTER)


def merge(base: Base, adapter: str, folder: Path) -> None:
    """Write base and adapter as one plain model folder, for use where adapters are not known; the base stays as it is."""
    with base.wearing(adapter) as model:
        merged = copy.deepcopy(model).merge_and_unload(adapter_names=[adapter])
    _at_once(folder, lambda part: _model(base, merged, part))


def _adapter(model: object, part: Path) -> None:
    """Peft puts an adapter with a name into a folder of that name."""
    model.save_pretrained(part, selected_adapters=[NAME])  # type: ignore[attr-defined]
    for file in (part / NAME).iterdir():
        file.replace(part / file.name)
    (part / NAME).rmdir()


def _model(base: Base, model: object, part: Path) -> None:
    model.save_pretrained(part)  # type: ignore[attr-defined]
    base.tokenizer.save_pretrained(part)


def _at_once(folder: Path, write: Callable[[Path], None]) -> None:
    part = folder.with_name(folder.name + ".part")
    shutil.rmtree(part, ignore_errors=True)
    try:
        part.mkdir(parents=True)
        write(part)
        for file in part.iterdir():
            sync_file(file)
        sync_folder(part)
        part.replace(folder)
    finally:
        shutil.rmtree(part, ignore_errors=True)
    sync_folder(folder.parent)
