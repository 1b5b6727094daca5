"""In the window: undo gives the text back, stale answers are recomputed, rules are approved and play, keys are changed."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication

from app.keys import KEYS
from app.keys_dialog import KeysDialog
from app.palette import Palette
from ida_core.sessions.session import Session
from ida_core.sessions.verify import faults
from ida_core.tree import Answerer, Stale, Status


def go_back(user, key):
    words = {"undo": "undone", "redo": "done again"}[key]
    with user.qtbot.waitSignal(user.window.link.saved, timeout=10_000, check_params_cb=lambda what: what == words):
        user.window.do(key)


def test_undo_gives_the_text_back_and_redo_decides_again(open_window, place):
    user = open_window(place)
    root = user.ask("s^5(a)")
    child = user.ask("s^2(a)", below=True)
    user.until(lambda: user.node(child).status is Status.PROPOSED)
    answer = user.window.desk.workspace.answer
    user.type(answer, "d")
    assert "1 of its subquestions" in answer.reason.text()
    assert user.node(root).answer is None
    user.qtbot.keyClick(answer.field, Qt.Key.Key_Return)
    user.until(lambda: user.node(root).answer == "d")
    go_back(user, "undo")
    user.until(lambda: user.window.desk.workspace.node == root and user.node(root).answer is None)
    user.until(lambda: user.window.desk.workspace.answer.field.text() == "d")
    go_back(user, "redo")
    user.until(lambda: user.node(root).answer == "d")
    go_back(user, "undo")
    go_back(user, "undo")
    user.until(lambda: user.node(child).status is Status.WITHDRAWN)
    assert user.window.desk.workspace.subquestion.field.text() == "σ^2(a)"
    user.window.close()
    with Session.open(place) as session:
        assert faults(session) == []


def test_a_reason_by_its_number_a_retry_and_a_stale_answer(open_window, place):
    user = open_window(place)
    root = user.ask("s^5(a)")
    child = user.ask("s^2(a)", below=True)
    user.until(lambda: user.node(child).status is Status.PROPOSED)
    user.window.choose(child)
    user.window.activateWindow()
    user.window.do("reject")
    user.qtbot.keyClick(user.window.desk.workspace.reason.field, Qt.Key.Key_4)
    user.until(lambda: user.node(child).status is Status.REJECTED)
    user.window.choose(child)
    user.until(lambda: "split it further" in user.window.desk.workspace.proposal.text())
    user.rule("retry")
    user.until(lambda: user.node(child).status is Status.PROPOSED)
    user.window.choose(child)
    user.rule("approve")
    user.window.choose(root)
    user.type(user.window.desk.workspace.answer, "$1")
    user.until(lambda: user.node(root).answer == "idk")
    user.window.choose(child)
    user.window.do("edit")
    user.type(user.window.desk.workspace.answer, "e")
    user.until(lambda: user.node(root).stale is Stale.ANSWER)
    user.window.choose(root)
    assert "Nodes to recompute: 1, 1 of them yours" in user.window.desk.workspace.stale.words.text()
    user.rule("recompute")
    user.until(lambda: user.node(root).status is Status.WAITS_FOR_PERSON)


def test_rules_of_a_person_are_found_approved_and_play(open_window, place):
    user = open_window(place)
    root = user.ask("s^2(a)")
    first = user.ask("s^1(a)", below=True)
    user.until(lambda: user.node(first).answer is not None)
    second = user.ask("s^1($1)", below=True)
    user.until(lambda: user.node(second).answer is not None)
    user.type(user.window.desk.workspace.answer, "$2")
    user.until(lambda: user.node(root).answer is not None)
    user.ask("s^12(c)")
    user.ask("s^6(c)", below=True)
    user.until(lambda: 1 in user.window.desk.macros.cards)
    card = user.window.desk.macros.cards[1]
    assert card.words.text() == "σ^2k(x) → y = σ^k(x), z = σ^k(y), answer z"
    assert "as you did" in card.past.text()
    card.buttons["approved"].click()
    user.until(lambda: "approved" in user.window.desk.macros.cards[1].about.text())
    played = user.ask("s^4(b)")
    user.rule("macros")
    user.until(lambda: user.node(played).status is Status.ANSWERED)
    assert user.node(played).answerer is Answerer.MACRO
    panel = user.window.desk.macros
    user.until(lambda: "hit" in panel.cards[1].about.text() and "recalled" in panel.cards[1].buttons)
    panel.cards[1].buttons["recalled"].click()
    user.until(lambda: user.node(played).status is Status.REJECTED)
    user.window.close()
    with Session.open(place) as session:
        assert faults(session) == []


def test_what_was_shown_is_approved_at_once_and_skipped_comes_back(open_window, place):
    user = open_window(place)
    root = user.ask("s^13(a)")
    children = [user.ask(f"s^{power}(a)", below=True) for power in (2, 3, 4)]
    user.until(lambda: all(user.node(child).status is Status.PROPOSED for child in children))
    queue = user.window.desk.queue
    user.window.choose(children[0])
    user.rule("skip")
    user.until(lambda: queue.inbox.skipped() == [children[0]])
    assert queue.waiting[-1] == children[0]
    user.until(lambda: queue.bulk.isEnabled())
    user.until(lambda: all((child, "idk") in queue._seen for child in children[1:]))
    user.window.do("approve_shown")
    user.until(lambda: all(user.node(child).status is Status.APPROVED for child in children[1:]))
    queue.tabs["done"].click()
    user.until(lambda: queue.list.count() == 2)
    assert root not in queue.inbox.done()


def test_the_palette_and_keys_of_my_own(open_window, place, monkeypatch):
    user = open_window(place)
    monkeypatch.setattr(Palette, "exec", lambda palette: palette.field.setText("train") or palette.accept() or palette.result())
    user.window.do("palette")
    assert user.window.rooms.currentWidget() is user.window.room
    dialog = KeysDialog(user.window)
    dialog.table.setCurrentItem(dialog.row_of("approve"))
    dialog.key.setKeySequence(QKeySequence("R"))
    dialog.use.click()
    assert "Reject" in dialog.fault.text()
    dialog.key.setKeySequence(QKeySequence("Ctrl+J"))
    dialog.use.click()
    assert user.window.actions_by_id["approve"].shortcut() == QKeySequence("Ctrl+J")
    user.ask("s^2(a)")
    assert "Ctrl+J" in user.window.desk.workspace.buttons["approve"].text()
    KEYS.load()
    assert KEYS.of("approve") == "Ctrl+J"
    dialog.reset.click()
    assert KEYS.of("approve") == "A"
    assert QApplication.instance() is not None
    dialog.deleteLater()
