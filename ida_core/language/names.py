"""Models by name, as sessions and the command line write them; apart, so that nothing is imported to read one."""

from __future__ import annotations

import re
from typing import Final

FORMS: Final = (
    "embedded, folder:PATH, gguf:FILE, or endpoint:ADDRESS NAME (such as endpoint:http://127.0.0.1:8080/v1 qwen3), with what "
    "a million tokens cost, sent and replied, after it if they do"
)

PRICE: Final = re.compile(r"[0-9]{1,6}(\.[0-9]{1,6})?")


def check(name: str) -> None:
    """Make sure that the name is of one of the forms; nothing is opened.

    Raises:
        ValueError: it is not; one sentence.
    """
    kind, _, rest = name.partition(":")
    if kind not in ("embedded", "folder", "gguf", "endpoint") or (kind == "embedded") == bool(rest):
        raise ValueError(f"there is no model “{name}”; say {FORMS}")
    if kind == "endpoint":
        endpoint_of(name)


def endpoint_of(name: str) -> tuple[str, str, float, float]:
    """Address, model, and the price of a million tokens, sent and replied.

    Raises:
        ValueError: a part is missing, or a price is none.
    """
    parts = name.removeprefix("endpoint:").split()
    if len(parts) not in (2, 4):
        raise ValueError(f"an endpoint needs its address and the name of a model: say {FORMS}")
    prices = [float(part) if PRICE.fullmatch(part) else -1.0 for part in parts[2:]] or [0.0, 0.0]
    if min(prices) < 0:
        raise ValueError(f"{' '.join(parts[2:])} are no prices: say {FORMS}")
    return parts[0], parts[1], prices[0], prices[1]
