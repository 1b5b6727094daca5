"""How far what is under way is, in the task bar: by the launcher signal that Unity, KDE and Dash to Dock listen to."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtDBus import QDBusConnection, QDBusMessage

from app.desktop import NAME

LAUNCHER: Final = f"application://{NAME}.desktop"
INTERFACE: Final = "com.canonical.Unity.LauncherEntry"

_SHARES: Final = dict[str, float]()
"""How far each work is."""


def message(share: float | None) -> QDBusMessage:
    """The signal that shows so much of a bar (0 to 1), or none."""
    signal = QDBusMessage.createSignal("/org/espalier/Espalier", INTERFACE, "Update")
    state: dict[str, Any] = {"progress": float(share or 0.0), "progress-visible": share is not None}
    signal.setArguments([LAUNCHER, state])
    return signal


def whole() -> float | None:
    """How far all that is under way is together."""
    return sum(_SHARES.values()) / len(_SHARES) if _SHARES else None


def show(work: str, share: float | None) -> bool:
    """Tell how far a work is (None: it is over), on the session's bus, where there is one; tell whether it went."""
    if share is None:
        _SHARES.pop(work, None)
    else:
        _SHARES[work] = min(max(share, 0.0), 1.0)
    bus = QDBusConnection.sessionBus()
    return bus.isConnected() and bus.send(message(whole()))
