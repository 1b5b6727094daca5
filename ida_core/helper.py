"""Who helps: an assistant of the lineage, brought back to life."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ida_core.assistants import language
from ida_core.assistants.base import Assistant, LookUp
from ida_core.lineage import Ancestor
from ida_core.sessions.session import Session
from ida_core.tasks.base import Task

if TYPE_CHECKING:
    import torch


def helper(session: Session, task: Task, ancestor: Ancestor, device: torch.device | str = "cpu") -> Assistant:
    """Bring it back; torch comes only if it is a network, and a language model is opened when it is first asked.

    Raises:
        SessionError: its weights are absent or damaged.
    """
    if ancestor.kind == "look-up":
        return LookUp(task)
    if ancestor.kind == language.KIND:
        return language.of_lineage(session, task, ancestor.id, ancestor.file)
    from ida_core.assistants import transformer

    return transformer.load(session, task, ancestor.id, device)
