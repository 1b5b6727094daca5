"""Every action of the window, declared once: what it is called, its key, and where the key counts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from app.language import tr


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
    Action("new_session", tr("New session…"), "Ctrl+N", tr("Start a session: choose task, size, seed and who plays H"), "Session"),
    Action("open_session", tr("Open session…"), "Ctrl+O", tr("Open the folder of a session"), "Session"),
    Action("sessions", tr("Sessions…"), "Ctrl+Shift+O", tr("List all sessions; duplicate, rename, move or delete them"), "Session"),
    Action("export", tr("Export…"), "Ctrl+E", tr("Write the session, or a part of it, in one of twelve formats"), "Session"),
    Action("import_session", tr("Import…"), "", tr("Make a session of an archive or of JSON lines, whoever made them"), "Session"),
    Action("on_disk", tr("On disk…"), "", tr("What the session takes, its backups, verifying, compacting"), "Session"),
    Action("replay", tr("Replay…"), "", tr("Step through the decisions as they were made"), "Session"),
    Action("settings", tr("Settings…"), "Ctrl+,", tr("Theme, contrast, size of text, device, questions on closing"), "Session"),
    Action("quit", tr("Quit"), "Ctrl+Q", tr("Close the window; everything is kept"), "Session"),
    Action("new_question", tr("New question"), "Ctrl+L", tr("Ask a question at the root of a new tree"), "Tree"),
    Action("own_facts", tr("Ask about my own facts…"), "Ctrl+Shift+L",
        tr("Type or paste facts, and ask a question about them"), "Tree"),
    Action("find", tr("Find"), "Ctrl+F", tr("Find words in questions and answers"), "Tree"),
    Action("find_next", tr("Next"), "F3", tr("Go to the next question that holds the words"), "Tree"),
    Action("find_previous", tr("Previous"), "Shift+F3", tr("Go to the one before that holds the words"), "Tree"),
    Action("go_to", tr("Go to…"), "Ctrl+G", tr("Go to a question by its path, such as 3.2.1"), "Tree"),
    Action("filter", tr("Filter…"), "Ctrl+Shift+F",
        tr("Dim or leave out by status, author, iteration, correctness, marks"), "Tree"),
    Action("hoist", tr("Hoist"), "Z", tr("Show this subtree only"), "Tree", bare=True),
    Action("unhoist", tr("Show all"), "Shift+Z", tr("Show everything again after hoisting"), "Tree", bare=True),
    Action("expand", tr("Unfold subtree"), "*", tr("Unfold everything below this question"), "Tree", bare=True),
    Action("collapse", tr("Fold all"), "/", tr("Fold everything"), "Tree", bare=True),
    Action("levels", tr("Fold by depth…"), "Alt+D", tr("Show so many levels and no more"), "Tree"),
    Action("follow", tr("Follow"), "F", tr("Go where something happens, until you scroll by hand"), "Tree", bare=True),
    Action("timeline", tr("Timeline"), "Shift+T", tr("Scrub through the growth of the trees"), "Tree", bare=True),
    Action("bookmark", tr("Bookmark"), "B", tr("Bookmark this question, or take the bookmark away"), "Tree", bare=True),
    Action("compare", tr("Compare…"), "C", tr("This tree under two assistants side by side, flips marked"), "Tree", bare=True),
    Action("rerun", tr("Run again with A_n…"), "",
        tr("Ask this question again with another assistant, beside the old answers"), "Tree"),
    Action("next_bookmark", tr("Next bookmark"), "Shift+B", tr("Go to the next bookmark"), "Tree", bare=True),
    Action("note", tr("Note…"), "M", tr("Write a note on this question"), "Tree", bare=True),
    Action("fit", tr("Fit the map"), "0", tr("Show all of the map"), "Tree", bare=True),
    Action("copy_text", tr("Copy as text"), "Ctrl+C", tr("Copy this question and all below it as text"), "Tree"),
    Action("copy_markdown", tr("Copy as Markdown"), "Ctrl+Shift+C", tr("Copy this question and all below it as a list"), "Tree"),
    Action("copy_svg", tr("Copy as SVG"), "", tr("Copy the picture of this subtree as SVG"), "Tree"),
    Action("copy_png", tr("Copy as PNG"), "", tr("Copy the picture of this subtree as PNG"), "Tree"),
    Action("next_waiting", tr("Next waiting for me"), "N", tr("Go to the next question that waits for you"), "Tree", bare=True),
    Action("previous_waiting", tr("Previous waiting"), "Shift+N", tr("Go to the one before that waits for you"), "Tree", bare=True),
    Action("approve", tr("Approve"), "A", tr("Stand behind the proposed answer, and go to the next"), "H", bare=True),
    Action("edit", tr("Edit"), "E", tr("Change the proposed answer; the proposal is kept beside yours"), "H", bare=True),
    Action("reject", tr("Reject"), "R", tr("Refuse the proposal and say why"), "H", bare=True),
    Action("idk", tr("I don't know"), "X", tr("Answer “I don't know”; it travels upward honestly"), "H", bare=True),
    Action("skip", tr("Skip"), "Space", tr("Leave it as it is and go to the next"), "H", bare=True),
    Action("ask", tr("Subquestion"), "Q", tr("Ask a subquestion"), "H", bare=True),
    Action("answer", tr("Answer"), "W", tr("Write the answer"), "H", bare=True),
    Action("suggest", tr("Suggest a split"), "P",
        tr("Ask the model how it would split this question; you take what you like"), "H", bare=True),
    Action("combine", tr("Combine"), "Shift+P",
        tr("Let the model combine the subanswers; you rule on what it makes of them"), "H", bare=True),
    Action("retry", tr("Ask again"), "Shift+R", tr("Put a rejected question to A_n again, with your reasons"), "H", bare=True),
    Action("take", tr("Take over"), "T", tr("Be H here: split the question yourself, with A_n's help"), "H", bare=True),
    Action("macros", tr("Play macros"), "G",
        tr("Let the rules made of your decisions play H here, down to the facts"), "H", bare=True),
    Action("deputy", tr("Let H′ try"), "Shift+H", tr("Let H′ play H where it is sure enough; you get the rest"), "H", bare=True),
    Action("halt", tr("Stop working on it"), "Alt+.", tr("Stop script, macro or H′ at this question; you go on with it"), "H"),
    Action("amplify", tr("Amplify here"), "Ctrl+R",
        tr("Let the scripted H split this question once; A_n answers; below a root you rule on what comes"), "H"),
    Action("script", tr("Whole tree"), "Ctrl+Shift+R", tr("Let the scripted H split it down to the facts"), "H"),
    Action("scratchpad", tr("Scratchpad"), "S", tr("Write down what you think; it is kept with the question"), "H", bare=True),
    Action("recompute", tr("Recompute"), "Alt+R", tr("Work out again what rests on an answer that was changed"), "H"),
    Action("debate", tr("Debate"), "D", tr("Let two answers to this question be debated; rule on one item"), "H", bare=True),
    Action("approve_shown", tr("Approve all shown"), "Shift+A",
        tr("Approve the proposals in the queue that were on show"), "H", bare=True),
    Action("taint", tr("What rests on this…"), "Alt+T",
        tr("Follow an answer to all that learned from it; evict, retrain or accept"), "H"),
    Action("undo", tr("Undo"), "Ctrl+Z", tr("Take back your latest decision; its text comes back into the editor"), "H"),
    Action("redo", tr("Redo"), "Ctrl+Shift+Z", tr("Decide again what you took back"), "H"),
    Action("save_draft", tr("Save draft"), "Ctrl+S", tr("Keep what is typed now; it is kept by itself soon after"), "H"),
    Action("submit", tr("Submit and next"), "Ctrl+Return", tr("Submit the answer and go to the next waiting"), "H"),
    Action("second_reviewer", tr("Second reviewer…"), "Ctrl+Shift+2",
        tr("Let somebody else rule on the same questions blind"), "H"),
    Action("reveal", tr("Reveal facts…"), "", tr("Show the hidden facts; your later decisions say that you saw them"), "H"),
    Action("distil", tr("Distil"), "Ctrl+T", tr("Train A_{n+1} to answer as H + A_n does"), "Training"),
    Action("iterate", tr("Auto-run"), "Ctrl+Shift+T", tr("Run all iterations with the scripted H"), "Training"),
    Action("controls", tr("Run controls"), "Ctrl+Shift+B",
        tr("Train the same network on the truth, to compare with IDA"), "Training"),
    Action("team", tr("Train on several processes…"), "Ctrl+Alt+T", tr("Let torchrun train on several GPUs or cores"), "Training"),
    Action("pause", tr("Pause"), "Ctrl+P", tr("Hold training after the current micro-batch, or go on"), "Training"),
    Action("keep", tr("Stop and keep"), "Ctrl+.", tr("End training and keep what was learned"), "Training"),
    Action("discard", tr("Stop and discard"), "Ctrl+Shift+.", tr("End training and throw it away"), "Training"),
    Action("drift", tr("Measure drift"), "Ctrl+Shift+D",
        tr("Audit the line of assistants and bound how far it drifted"), "Training"),
    Action("outline", tr("Outline"), "Ctrl+1", tr("Show the trees as an outline"), "View"),
    Action("map", tr("Map"), "Ctrl+2", tr("Show the trees as a map"), "View"),
    Action("both", tr("Outline and map"), "Ctrl+Shift+M", tr("Show both; what is chosen in one is chosen in the other"), "View"),
    Action("show_queue", tr("Review queue"), "Ctrl+3", tr("Show what waits for you"), "View"),
    Action("show_debates", tr("Debates"), "Ctrl+7",
        tr("Show the debates of the session, those that wait for a ruling first"), "View"),
    Action("show_macros", tr("Macros"), "Ctrl+4", tr("Show the rules made of your decisions"), "View"),
    Action("show_training", tr("Training"), "", tr("Show the curves of training, and start nothing"), "View"),
    Action("show_drift", tr("Drift"), "Ctrl+5", tr("Show what was measured about drift, and measure nothing"), "View"),
    Action("show_log", tr("Log"), "", tr("Show what happened in this window, the latest below"), "View"),
    Action("experiments", tr("Experiments"), "Ctrl+6", tr("Show sweeps of runs: declare one, run it in the background"), "View"),
    Action("show_lineage", tr("Lineage"), "Ctrl+0",
        tr("Show the assistants as a graph: their stories, forks, notes, and what changed"), "View"),
    Action("show_deputy", tr("H′"), "Ctrl+8", tr("Show how far H′ moves as H does, and let it act"), "View"),
    Action("show_language", tr("Language model"), "Ctrl+9",
        tr("Show which language model helps, what it took, its templates, prompts and replies"), "View"),
    Action("show_sent", tr("Exact input sent"), "I",
        tr("Show what A_n was really sent for this question, and its raw reply"), "View", bare=True),
    Action("next_item", tr("Next of the question set"), "",
        tr("Ask the next question of the set at the root of a new tree"), "Tree"),
    Action("layout_h", tr("Act as H"), "F5", tr("Arrange the window for answering"), "View"),
    Action("layout_review", tr("Review"), "F6", tr("Arrange the window for reviewing"), "View"),
    Action("layout_train", tr("Train"), "F7", tr("Arrange the window for training"), "View"),
    Action("layout_analyse", tr("Analyse"), "F8", tr("Arrange the window for reading what was measured"), "View"),
    Action("light", tr("Light"), "", tr("Theme: light colours"), "View"),
    Action("dark", tr("Dark"), "", tr("Theme: dark colours"), "View"),
    Action("system", tr("Follow the system"), "", tr("Theme: the colours the system prefers"), "View"),
    Action("palette", tr("Command palette"), "Ctrl+K", tr("Find any action by its name"), "Help"),
    Action("keys", tr("Keys"), "?", tr("Show all keys, and change them"), "Help", bare=True),
    Action("explain", tr("What is this panel for?"), "F1", tr("Tell what the panel is for that has the keyboard"), "Help"),
    Action("diagnose", tr("Diagnose…"), "", tr("Versions, device, paths and memory, as text to copy"), "Help"),
    Action("demonstration", tr("Open demonstration"), "",
        tr("Open a finished session of five iterations, its drift measured"), "Help"),
    Action("samples", tr("Open a sample…"), "",
        tr("A small session of one of the paper's five tasks, made in a second or two (a third of a megabyte)"), "Help"),
    Action("tour", tr("Guided loop"), "", tr("Start the guided loop again, in the session First steps"), "Help"),
)  # fmt: skip

ROOMS: Final = {
    "Session": tr("Session"), "Tree": tr("Tree"), "H": "H", "Training": tr("Training"), "View": tr("View"), "Help": tr("Help"),
}  # fmt: skip
"""What actions are grouped by, here and in the menus."""

BY_ID: Final = {action.id: action for action in ACTIONS}
