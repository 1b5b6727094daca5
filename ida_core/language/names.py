"""Models by name, as sessions and the command line write them; apart, so that nothing is imported to read one."""

from __future__ import annotations

from typing import Final

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
