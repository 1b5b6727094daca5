"""What was learned, as one file beside a session's other checkpoints; and in the forms that other programs read."""

from __future__ import annotations

import copy
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from safetensors import safe_open
from safetensors.torch import save_file

from ida_core.files import replace_file, sync_file, sync_folder
from ida_core.language.base import Base
from ida_core.language.gguf import digest
from ida_core.language.tuner import NAME, Tuner

FORM: Final = "espalier"
"""The metadata that says how a file was learned."""


def keep(tuner: Tuner, path: Path) -> str:
    """Write what a run learned: the adapter's weights, or all of them; return the SHA-256 of the file.

    Raises:
        OSError: the disk is full.
    """
    tensors = {_plain(name): weight.detach().contiguous() for name, weight in tuner.weights.items()}
    learned = {"method": tuner.tuning.method, "rank": tuner.tuning.rank}
    replace_file(path, lambda part: save_file(tensors, part, metadata={FORM: json.dumps(learned)}))
    return digest(path)


def export_adapter(base: Base, name: str, folder: Path) -> None:
    """Write an adapter that the base wears as a folder of the peft library, for use elsewhere."""
    with base.wearing(name) as model:
        _at_once(folder, lambda part: _adapter(model, name, part))


def export_model(base: Base, name: str | None, folder: Path) -> None:
    """Write base and adapter merged into one plain model folder, for use where adapters are not known; the base stays as it is."""
    with base.wearing(name) as model:
        merged = model if name is None else copy.deepcopy(model).merge_and_unload(adapter_names=[name])
        merged = merged.get_base_model() if hasattr(merged, "get_base_model") else merged
    _at_once(folder, lambda part: _model(base, merged, part))


def _plain(name: str) -> str:
    """The name of a weight as peft stores it: without the name of the adapter."""
    return name.replace(f".{NAME}.", ".")


def _adapter(model: Any, name: str, part: Path) -> None:
    """Peft puts an adapter with a name into a folder of that name."""
    model.save_pretrained(part, selected_adapters=[name])
    for file in (part / name).iterdir():
        file.replace(part / file.name)
    (part / name).rmdir()


def _model(base: Base, model: Any, part: Path) -> None:
    model.save_pretrained(part)
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


def learned(path: Path) -> dict[str, Any]:
    """How a file was learned: "method" and "rank"."""
    with safe_open(path, framework="pt") as file:
        described: dict[str, Any] = json.loads((file.metadata() or {})[FORM])
    return described
