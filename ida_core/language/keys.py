"""Keys of endpoints: from the environment or the system's keyring, never from a file, and never into one."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from typing import Any, Final
from urllib.parse import urlsplit

from ida_core.language.model import Refusal

VARIABLE: Final = "ESPALIER_API_KEY"
SERVICE: Final = "espalier"
PATIENCE: Final = 5.0
"""Seconds that a locked keyring is waited for; some ask for a password in a window of their own."""
HERE: Final = ("127.0.0.1", "localhost", "::1")


def key_for(address: str) -> str | None:
    """The key for an endpoint: that of the environment, else the keyring's; None where there is neither.

    Raises:
        Refusal: a key would travel in the open, over plain http to another machine.
    """
    key = os.environ.get(VARIABLE) or _quickly(lambda: _keyring().get_password(SERVICE, _account(address)))
    parts = urlsplit(address)
    if key and parts.scheme != "https" and parts.hostname not in HERE:
        raise Refusal(f"the key for {_account(address)} is not sent over plain http: give the address as https")
    return key


def remember(address: str, key: str) -> None:
    """Put the key for an endpoint into the system's keyring.

    Raises:
        Refusal: this system has none that is open.
    """
    if _quickly(lambda: _keyring().set_password(SERVICE, _account(address), key) or "kept") is None:
        raise Refusal(f"this system has no open keyring; set {VARIABLE} in the environment instead")


def forget(address: str) -> None:
    """Take the key for an endpoint out of the keyring, if it is there."""
    _quickly(lambda: _keyring().delete_password(SERVICE, _account(address)))


def _account(address: str) -> str:
    """Keys belong to a host and port, so that no other address ever gets one."""
    return urlsplit(address).netloc.rpartition("@")[2].lower()


def _keyring() -> Any:
    import keyring

    return keyring


def _quickly(ask: Callable[[], str | None]) -> str | None:
    """Ask the keyring in a thread that nobody waits for longer than PATIENCE; None where it cannot be asked."""
    found = list[str | None]()

    def work() -> None:
        from keyring.errors import KeyringError

        try:
            found.append(ask())
        except (KeyringError, ImportError, RuntimeError, OSError):
            found.append(None)

    thread = threading.Thread(target=work, name="keyring", daemon=True)
    thread.start()
    thread.join(PATIENCE)
    return found[0] if found else None
