"""What a person decides, on its way to the session's thread, and what comes back: the next question, or the text again."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, Signal

from app.language import tr
from app.queue.queue import ReviewQueue
from app.said import said
from app.session_link import SessionLink
from app.undoing import Deed, Deeds
from app.workspace.workspace import Workspace
from ida_core.amplify.steps import ALL_LEVELS
from ida_core.sessions.history import Decided, Stacks, standing
from ida_core.sessions.replay import deed

ADVANCING: Final = ("approve", "answer", "reject", "idk", "skip", "retry")
"""Decisions after which the next waiting question is shown."""

WENT: Final = {"undo": tr("Undone: {}"), "redo": tr("Done again: {}")}


class Rulings(QObject):
    """Between workspace, queue and session."""

    next_wanted = Signal(int)
    """Show this question."""
    root_given_back = Signal(str)
    """The text of a root question that was taken back."""
    happened = Signal(str)
    """Something that the guide may wait for."""
    refused = Signal(str)
    went_back = Signal(str)
    """What was undone, or done again, as a sentence."""

    def __init__(self, link: SessionLink, workspace: Workspace, queue: ReviewQueue, parent: QObject) -> None:
        super().__init__(parent)
        self._link, self._workspace, self._queue = link, workspace, queue
        self._after: int | None = None
        self._decisions: list[Decided] = []
        self._deeds = Deeds()
        self._stacks = Stacks()
        self._going, self._to_go = False, list[str]()
        """Whether the session undoes or redoes a decision just now, and what was asked for meanwhile."""
        self._reasons: dict[int, str] = {}
        """Why answers were rejected, by node."""
        workspace.ruled.connect(self.rule)
        workspace.asked.connect(lambda text, node: link.request("ask", text, None, node))
        workspace.took.connect(lambda text, node, proposed: link.request("ask_suggested", text, node, proposed))
        workspace.drafts.drafted.connect(self._on_drafted)
        workspace.left.connect(lambda node, seconds: link.request("visited", node, seconds))
        queue.note_drafts(workspace.drafts.half_typed())
        workspace.refused.connect(self.refused)
        workspace.seen.connect(queue.mark_seen)
        queue.seen.connect(lambda seen: link.request("see", seen))
        queue.approve_wanted.connect(self._approve_all)
        link.saved.connect(self._on_saved)
        link.worker.decided.connect(self._on_decided)
        link.worker.person.went_back.connect(self._on_went_back)
        link.worker.person.went_back.connect(self._went)
        link.worker.refused.connect(self._went)

    def do(self, name: str) -> bool:
        """Carry out an action that is about decisions, not about the question on show; tell whether it is one."""
        match name:
            case "undo" | "redo":
                self._go(name)
            case "approve_shown":
                self._queue.approve_shown()
            case _:
                return False
        return True

    def note(self, deed: Deed) -> None:
        """Something was done in another room, which is undone as decisions are."""
        self._deeds.note(deed, self._latest())

    def _go(self, how: str) -> None:
        if self._going:  # what is the latest then is not known before it has come back
            self._to_go.append(how)
            return
        self._after = None
        deed = (self._deeds.back if how == "undo" else self._deeds.forth)(self._latest())
        if deed is None:
            self._going = True
            self._workspace.drafts.flush()
            self._link.request(how)
        elif deed.back is None:
            self.refused.emit(f"{deed.words} {self._following()}")
        else:
            self.went_back.emit(WENT[how].format(deed.words))

    def _went(self) -> None:
        self._going = False
        if self._to_go:
            self._go(self._to_go.pop(0))

    def _latest(self) -> int:
        return self._stacks.done[-1] if self._stacks.done else 0

    def _following(self) -> str:
        """What the next undoing takes back, as a sentence."""
        latest = self._latest()
        if (deed := self._deeds.latest(latest)) is not None:
            return tr("Ctrl+Z again undoes: {}").format(deed.words)
        decision = next((one for one in reversed(self._decisions) if one.id == latest), None)
        nothing = tr("there is nothing else to undo")
        return nothing if decision is None else tr("Ctrl+Z again undoes: {}").format(self._told(decision))

    def _told(self, decision: Decided) -> str:
        return deed(decision, f"{self._link.tree.path(decision.node)} {self._link.tree[decision.node].question}", said)

    def rule(self, action: str, node: int, text: str, seconds: float) -> None:
        """Send one decision."""
        self._after = node if action in ADVANCING else None
        match action:
            case "answer" | "idk":
                self._link.request("answer", node, text, seconds)
            case "reject":
                self._link.request("reject", node, text, seconds)
            case "approve" | "skip":
                self._link.request(action, node, seconds)
            case "macros":
                self._link.request("hand_to_macros", node)
            case "deputy":
                self._link.request("hand_to_deputy", node)
            case "amplify" | "script":
                self._link.request("hand_to_script", node, 0 if action == "amplify" else ALL_LEVELS)
            case _:
                self._link.request(action, node)
        if action in ("approve", "reject", "idk"):
            self.happened.emit("ruled")
        if action in ("answer", "idk") and self._link.tree[node].parent is None:
            self.happened.emit("answered")

    def _on_drafted(self, node: int, field: str, text: str) -> None:
        self._link.request("save_draft", node, field, text)
        self._queue.note_drafts(self._workspace.drafts.half_typed())

    def _approve_all(self, nodes: list[int]) -> None:
        self._after = nodes[-1]
        self._link.request("approve_seen", nodes, 0.0)

    def _on_saved(self, what: str) -> None:
        node = self._after
        if not what or what == "draft saved" or node is None:
            return
        self._after = None
        following = self._queue.after(node)
        if following is not None and following != node:
            self.next_wanted.emit(following)

    def _on_decided(self, decisions: list[Decided]) -> None:
        self._decisions += decisions
        for one in decisions:
            self._stacks.take(one.id, one.kind, one.supersedes)
        back = any(one.kind in ("undo", "redo") for one in decisions)
        if not back:
            self._deeds.decided()
        stand = standing(self._decisions) if back else decisions
        self._reasons = {} if back else self._reasons
        self._reasons |= {one.node: one.reason or "" for one in stand if one.kind == "reject"}
        self._workspace.take_reasons(self._reasons)
        self._queue.take(decisions)
        pace = self._queue.inbox.pace()
        if pace.seconds is not None:
            self._workspace.person_seconds = pace.seconds

    def _on_went_back(self, how: str, decision: Decided) -> None:
        self.went_back.emit(WENT[how].format(self._told(decision)))
        node = self._link.tree[decision.node]
        asked = decision.kind == "ask"
        if asked and node.parent is None:
            if how == "undo":
                self.root_given_back.emit(decision.final or "")
            else:
                self.next_wanted.emit(node.id)
            return
        self.next_wanted.emit(node.parent if asked and node.parent is not None else node.id)
        self._workspace.put_away()
        if how == "undo":
            text = decision.reason if decision.kind == "reject" else decision.final
            self._workspace.give_back(decision.kind, text or "")
