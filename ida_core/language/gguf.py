"""GGUF files, as llama.cpp and Ollama keep models: turned once into a folder of safetensors that can be trained."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from ida_core.language.extra import need
from ida_core.language.model import Refusal

GROWTH: Final = 8
"""How much a file quantised to 4 bits grows when its weights become 32-bit numbers."""
LARGE: Final = 1_000_000_000
"""Bytes of a GGUF file from which on its weights become 16-bit numbers, and it grows half as much."""
ORIGIN: Final = "espalier.json"
"""Says, in a folder made here, what it was made of."""


def digest(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def import_gguf(file: Path, folder: Path, say: Callable[[str], None] = print) -> Path:
    """Make a model folder out of a GGUF file; a folder that is there already is left as it is. About a minute.

    Returns:
        The folder, with safetensors, tokenizer, chat template and a note of the origin.

    Raises:
        Refusal: the file is no GGUF, of a kind of network that is not known, or the disk is too full.
    """
    need()
    if folder.exists():
        return folder
    _check(file, folder)
    part = folder.with_name(folder.name + ".part")
    shutil.rmtree(part, ignore_errors=True)
    try:
        say(f"turning {file.name} into safetensors (once; about a minute)")
        _convert(file, part)
        (part / ORIGIN).write_text(json.dumps({"gguf": file.name, "sha256": digest(file)}), encoding="utf-8")
        part.replace(folder)
    except OSError as error:
        raise Refusal(f"{file.name} could not be turned into {folder}: {error}") from error
    finally:
        shutil.rmtree(part, ignore_errors=True)
    return folder


def _check(file: Path, folder: Path) -> None:
    try:
        size = file.stat().st_size
        with file.open("rb") as opened:
            magic = opened.read(4)
        folder.parent.mkdir(parents=True, exist_ok=True)
        free = shutil.disk_usage(folder.parent).free
    except OSError as error:
        raise Refusal(f"{file} cannot be read: {error.strerror or error}") from error
    if magic != b"GGUF":
        raise Refusal(f"{file} is not a GGUF file")
    needed = size * GROWTH // (2 if size > LARGE else 1)
    if free < needed:
        raise Refusal(f"turning {file.name} into safetensors takes {needed / 1e9:.1f} GB, and {folder.parent} has {free / 1e9:.1f}")


def _convert(file: Path, part: Path) -> None:
    """Transformers refuses to save what it loaded from GGUF until its notes about quantisation are gone."""
    import torch

    from ida_core.language.quiet import transformers_quietly

    library = transformers_quietly()
    place: dict[str, Any] = {"gguf_file": file.name, "local_files_only": True}
    try:
        tokenizer = library.AutoTokenizer.from_pretrained(str(file.parent), **place)
        kind = torch.bfloat16 if file.stat().st_size > LARGE else torch.float32
        model = library.AutoModelForCausalLM.from_pretrained(str(file.parent), dtype=kind, **place)
    except (ValueError, KeyError, RuntimeError, NotImplementedError, IndexError) as error:
        raise Refusal(f"{file.name} holds a network that cannot be read: {error}") from error
    model.hf_quantizer = None
    if hasattr(model.config, "quantization_config"):
        del model.config.quantization_config
    model.save_pretrained(part)
    tokenizer.save_pretrained(part)
