"""Every action of the window, declared once: what it is called, its key, and where the key counts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Action:
    """One thing the user can do."""

    id: str
    text: str
    key: str
    tip: str
    room: str
    bare: bool = False
    """A bare letter: it counts only while no text field has the focus."""


ACTIONS: Final = (
    Action("new_session", "New session…", "Ctrl+N", "Start a session: choose task, size, seed and who plays H", "Session"),
    Action("open_session", "Open session…", "Ctrl+O", "Open the folder of a session", "Session"),
    Action("sessions", "Sessions…", "Ctrl+Shift+O", "List all sessions; duplicate, rename, move or delete them", "Session"),
    Action("export", "Export…", "Ctrl+E", "Write the session, or a part of it, in one of twelve formats", "Session"),
    Action("import_session", "Import…", "", "Make a session of an archive or of JSON lines, whoever made them", "Session"),
    Action("on_disk", "On disk…", "", "What the session takes, its backups, verifying, compacting", "Session"),
    Action("replay", "Replay…", "", "Step through the decisions as they were made", "Session"),
    Action("settings", "Settings…", "Ctrl+,", "Theme, contrast, size of text, device, questions on closing", "Session"),
    Action("quit", "Quit", "Ctrl+Q", "Close the window; everything is kept", "Session"),
    Action("new_question", "New question", "Ctrl+L", "Ask a question at the root of a new tree", "Tree"),
    Action("own_facts", "Ask about my own facts…", "Ctrl+Shift+L", "Type or paste facts, and ask a question about them", "Tree"),
    Action("find", "Find", "Ctrl+F", "Find words in questions and answers", "Tree"),
    Action("find_next", "Next", "F3", "Go to the next question that holds the words", "Tree"),
    Action("find_previous", "Previous", "Shift+F3", "Go to the one before that holds the words", "Tree"),
    Action("go_to", "Go to…", "Ctrl+G", "Go to a question by its path, such as 3.2.1", "Tree"),
    Action("filter", "Filter…", "Ctrl+Shift+F", "Dim or leave out by status, author, iteration, correctness, marks", "Tree"),
    Action("hoist", "Hoist", "Z", "Show this subtree only", "Tree", bare=True),
    Action("unhoist", "Show all", "Shift+Z", "Show everything again after hoisting", "Tree", bare=True),
    Action("expand", "Unfold subtree", "*", "Unfold everything below this question", "Tree", bare=True),
    Action("collapse", "Fold all", "/", "Fold everything", "Tree", bare=True),
    Action("levels", "Fold by depth…", "Alt+D", "Show so many levels and no more", "Tree"),
    Action("follow", "Follow", "F", "Go where something happens, until you scroll by hand", "Tree", bare=True),
    Action("timeline", "Timeline", "Shift+T", "Scrub through the growth of the trees", "Tree", bare=True),
    Action("bookmark", "Bookmark", "B", "Bookmark this question, or take the bookmark away", "Tree", bare=True),
    Action("compare", "Compare…", "C", "This tree under two assistants side by side, flips marked", "Tree", bare=True),
    Action("next_bookmark", "Next bookmark", "Shift+B", "Go to the next bookmark", "Tree", bare=True),
    Action("note", "Note…", "M", "Write a note on this question", "Tree", bare=True),
    Action("fit", "Fit the map", "0", "Show all of the map", "Tree", bare=True),
    Action("copy_text", "Copy as text", "Ctrl+C", "Copy this question and all below it as text", "Tree"),
    Action("copy_markdown", "Copy as Markdown", "Ctrl+Shift+C", "Copy this question and all below it as a list", "Tree"),
    Action("copy_svg", "Copy as SVG", "", "Copy the picture of this subtree as SVG", "Tree"),
    Action("copy_png", "Copy as PNG", "", "Copy the picture of this subtree as PNG", "Tree"),
    Action("next_waiting", "Next waiting for me", "N", "Go to the next question that waits for you", "Tree", bare=True),
    Action("previous_waiting", "Previous waiting", "Shift+N", "Go to the one before that waits for you", "Tree", bare=True),
    Action("approve", "Approve", "A", "Stand behind the proposed answer, and go to the next", "H", bare=True),
    Action("edit", "Edit", "E", "Change the proposed answer; the proposal is kept beside yours", "H", bare=True),
    Action("reject", "Reject", "R", "Refuse the proposal and say why", "H", bare=True),
    Action("idk", "I don't know", "X", "Answer “I don't know”; it travels upward honestly", "H", bare=True),
    Action("skip", "Skip", "Space", "Leave it as it is and go to the next", "H", bare=True),
    Action("ask", "Subquestion", "Q", "Ask a subquestion", "H", bare=True),
    Action("answer", "Answer", "W", "Write the answer", "H", bare=True),
    Action("retry", "Ask again", "Shift+R", "Put a rejected question to A_n again, with your reasons", "H", bare=True),
    Action("take", "Take over", "T", "Be H here: split the question yourself, with A_n's help", "H", bare=True),
    Action("macros", "Play macros", "G", "Let the rules made of your decisions play H here, down to the facts", "H", bare=True),
    Action("deputy", "Let H′ try", "Shift+H", "Let H′ play H where it is sure enough; you get the rest", "H", bare=True),
    Action("halt", "Stop working on it", "Alt+.", "Stop script, macro or H′ at this question; you go on with it", "H"),
    Action("amplify", "Amplify here", "Ctrl+R", "Let the scripted H split this question once; A_n answers", "H"),
    Action("script", "Whole tree", "Ctrl+Shift+R", "Let the scripted H split it down to the facts", "H"),
    Action("scratchpad", "Scratchpad", "S", "Write down what you think; it is kept with the question", "H", bare=True),
    Action("recompute", "Recompute", "Alt+R", "Work out again what rests on an answer that was changed", "H"),
    Action("debate", "Debate", "D", "Let two answers to this question be debated; rule on one item", "H", bare=True),
    Action("approve_shown", "Approve all shown", "Shift+A", "Approve the proposals in the queue that were on show", "H", bare=True),
    Action("taint", "What rests on this…", "Alt+T", "Follow an answer to all that learned from it; evict, retrain or accept", "H"),
    Action("undo", "Undo", "Ctrl+Z", "Take back your latest decision; its text comes back into the editor", "H"),
    Action("redo", "Redo", "Ctrl+Shift+Z", "Decide again what you took back", "H"),
    Action("save_draft", "Save draft", "Ctrl+S", "Keep what is typed now; it is kept by itself soon after", "H"),
    Action("submit", "Submit and next", "Ctrl+Return", "Submit the answer and go to the next waiting", "H"),
    Action("second_reviewer", "Second reviewer…", "Ctrl+Shift+2", "Let somebody else rule on the same questions blind", "H"),
    Action("reveal", "Reveal facts…", "", "Show the hidden facts; your later decisions say that you saw them", "H"),
    Action("distil", "Distil", "Ctrl+T", "Train A_{n+1} to answer as H + A_n does", "Training"),
    Action("iterate", "Auto-run", "Ctrl+Shift+T", "Run all iterations with the scripted H", "Training"),
    Action("controls", "Run controls", "Ctrl+Shift+B", "Train the same network on the truth, to compare with IDA", "Training"),
    Action("team", "Train on several processes…", "Ctrl+Alt+T", "Let torchrun train on several GPUs or cores", "Training"),
    Action("pause", "Pause", "Ctrl+P", "Hold training after the current micro-batch, or go on", "Training"),
    Action("keep", "Stop and keep", "Ctrl+.", "End training and keep what was learned", "Training"),
    Action("discard", "Stop and discard", "Ctrl+Shift+.", "End training and throw it away", "Training"),
    Action("drift", "Measure drift", "Ctrl+5", "Audit the line of assistants and bound how far it drifted", "Training"),
    Action("outline", "Outline", "Ctrl+1", "Show the trees as an outline", "View"),
    Action("map", "Map", "Ctrl+2", "Show the trees as a map", "View"),
    Action("both", "Outline and map", "Ctrl+Shift+M", "Show both; what is chosen in one is chosen in the other", "View"),
    Action("show_queue", "Review queue", "Ctrl+3", "Show what waits for you", "View"),
    Action("show_debates", "Debates", "Ctrl+7", "Show the debates of the session, those that wait for a ruling first", "View"),
    Action("show_macros", "Macros", "Ctrl+4", "Show the rules made of your decisions", "View"),
    Action("experiments", "Experiments", "Ctrl+6", "Show sweeps of runs: declare one, run it in the background", "View"),
    Action("show_deputy", "H′", "Ctrl+8", "Show how far H′ moves as H does, and let it act", "View"),
    Action("layout_h", "Act as H", "F5", "Arrange the window for answering", "View"),
    Action("layout_review", "Review", "F6", "Arrange the window for reviewing", "View"),
    Action("layout_train", "Train", "F7", "Arrange the window for training", "View"),
    Action("layout_analyse", "Analyse", "F8", "Arrange the window for reading what was measured", "View"),
    Action("light", "Light", "", "Light colours", "View"),
    Action("dark", "Dark", "", "Dark colours", "View"),
    Action("system", "Follow the system", "", "The colours the system prefers", "View"),
    Action("palette", "Command palette", "Ctrl+K", "Find any action by its name", "Help"),
    Action("keys", "Keys", "?", "Show all keys, and change them", "Help", bare=True),
    Action("diagnose", "Diagnose…", "", "Versions, device, paths and memory, as text to copy", "Help"),
    Action("demonstration", "Open demonstration", "", "Open a finished session of five iterations, its drift measured", "Help"),
    Action("tour", "Guided loop", "", "Start the guided loop again", "Help"),
)  # fmt: skip

BY_ID: Final = {action.id: action for action in ACTIONS}
