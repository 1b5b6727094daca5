"""The names of the commands, apart so that the window can start without the machinery behind them."""

from typing import Final

VERBS: Final = (
    "run", "baseline", "new", "tree", "ask", "rule", "undo", "redo", "reveal", "macros", "mark", "sent",
    "questions", "templates", "suggest", "discard",
    "export", "import", "verify", "backups", "compact", "replay", "rerun",
    "info", "drift", "certify", "audit", "spot-check", "demonstrate", "sample", "experiment",
    "blame", "decompose", "taint", "provenance", "lineage", "promote", "rollback", "fork", "lab",
    "sessions", "duplicate", "rename", "move", "delete", "guidelines", "agreement", "deputy", "debate", "league",
    "model",
)  # fmt: skip
