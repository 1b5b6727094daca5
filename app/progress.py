"""How far a training is, in the task bar: by the launcher signal that Unity, KDE and Dash to Dock listen to."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtDBus import QDBusConnection, QDBusMessage

from app.desktop import NAME

LAUNCHER: Final = f"application://{NAME}.desktop"
INTERFACE: Final = "com.canonical.Unity.LauncherEntry"


def message(share: float | None) -> QDBusMessage:
    """The signal that shows so much of a bar (0 to 1), or none."""
    signal = QDBusMessage.createSignal("/org/espalier/Espalier", INTERFACE, "Update")
    state: dict[str, Any] = {"progress": float(share or 0.0), "progress-visible": share is not None}
    signal.setArguments([LAUNCHER, state])
    return signal


def show(share: float | None) -> bool:
    """Send it on the session's bus, where there is one; tell whether it went."""
    bus = QDBusConnection.sessionBus()
    return bus.isConnected() and bus.send(message(share))
