"""Tasks that don't come with Espalier: in a file, or in an installed package. Their code runs only once trusted."""

from __future__ import annotations

import hashlib
import importlib.util
import inspect
import json
from collections.abc import Callable, Mapping
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path
from typing import Final

import platformdirs

from ida_core.files import replace_file
from ida_core.tasks.base import Task

GROUP: Final = "espalier.tasks"
"""The group of entry points under which a package offers a Task."""

Presets = Mapping[str, Callable[[], Task]]


class UntrustedError(ValueError):
    """Code that the user has not said they trust; the message is the question to ask."""

    def __init__(self, reference: str, origin: str) -> None:
        self.reference = reference
        super().__init__(
            f"the task “{reference}” is code in {origin}, and runs with all your rights. "
            "Do you know where it comes from, and trust it?"
        )


def is_own(reference: str) -> bool:
    """Whether this names a task in a file or in an installed package."""
    return reference.endswith(".py") or reference in installed()


def installed() -> dict[str, EntryPoint]:
    """Tasks that installed packages offer, by name; nothing of theirs is run."""
    return {point.name: point for point in entry_points(group=GROUP)}


def trust(reference: str) -> None:
    """Remember that the user trusts this task's code as it is now.

    Raises:
        ValueError: there is no such file or package.
        OSError: it cannot be remembered.
    """
    where = _trusted_file()
    where.parent.mkdir(parents=True, exist_ok=True)
    known = _trusted() | {_key(reference): _fingerprint(reference)}
    replace_file(where, lambda part: part.write_text(json.dumps(known, indent=1)))


def presets_of(reference: str) -> Presets:
    """Load a task's sizes: those in its file's PRESETS, or the one that its defaults make.

    Raises:
        UntrustedError: the user has not said that they trust this code as it is now.
        ValueError: it cannot be loaded; the message is a sentence.
    """
    if _trusted().get(_key(reference)) != _fingerprint(reference):
        raise UntrustedError(reference, _origin(reference))
    try:
        return _from_file(Path(reference).resolve()) if reference.endswith(".py") else _sizes(installed()[reference].load())
    except ValueError:
        raise
    except Exception as error:
        raise ValueError(f"the task {reference} cannot be loaded: {type(error).__name__}: {error}") from error


def _from_file(path: Path) -> Presets:
    spec = importlib.util.spec_from_file_location(f"espalier_task_{hashlib.sha256(str(path).encode()).hexdigest()[:12]}", path)
    if spec is None or spec.loader is None:
        raise ValueError(f"{path} is no Python file")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    if hasattr(module, "PRESETS"):
        sizes: Presets = module.PRESETS
        return sizes
    tasks = [thing for thing in vars(module).values() if inspect.isclass(thing) and thing.__module__ == module.__name__
             and issubclass(thing, Task) and not inspect.isabstract(thing)]  # fmt: skip
    if len(tasks) != 1:
        raise ValueError(f"{path} holds {len(tasks)} tasks; it should hold one, or name its sizes in PRESETS")
    return _sizes(tasks[0])


def _sizes(offered: object) -> Presets:
    if isinstance(offered, Mapping):
        return offered
    if inspect.isclass(offered) and issubclass(offered, Task):
        return {"quick": offered}
    raise ValueError(f"{offered!r} is neither a Task nor a mapping of sizes to tasks")


def _key(reference: str) -> str:
    return str(Path(reference).resolve()) if reference.endswith(".py") else f"package {reference}"


def _origin(reference: str) -> str:
    if reference.endswith(".py"):
        return f"the file {Path(reference).resolve()}"
    made_by = installed()[reference].dist
    return f"the package {made_by.name} {made_by.version}" if made_by else "an installed package"


def _fingerprint(reference: str) -> str:
    """What changes when the code does: the contents of a file, the version of a package."""
    if not reference.endswith(".py"):
        return _origin(reference)
    try:
        return hashlib.sha256(Path(reference).read_bytes()).hexdigest()
    except OSError as error:
        raise ValueError(f"the task file {reference} cannot be read: {error.strerror}") from error


def _trusted_file() -> Path:
    return platformdirs.user_config_path("espalier") / "trusted-tasks.json"


def _trusted() -> dict[str, str]:
    try:
        known = json.loads(_trusted_file().read_text())
    except (OSError, ValueError):
        return {}
    return known if isinstance(known, dict) else {}
