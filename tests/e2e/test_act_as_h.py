"""A person acts as H: asks, splits, rules, combines; closes, opens again, and finds everything."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox

from app.workspace.facts_dialog import FactsDialog
from ida_core.sessions.session import Session
from ida_core.sessions.verify import faults
from ida_core.tree import Answerer, Status


def test_from_the_question_to_the_answer_and_back_after_closing(open_window, place):
    user = open_window(place)
    root = user.ask("s^3(a)")
    assert user.window.desk.workspace.question.text() == "σ^3(a)"
    first = user.ask("s^1(a)", below=True)
    hard = user.ask("s^2(b)", below=True)
    user.until(lambda: user.node(hard).status is Status.PROPOSED)
    assert user.node(first).status is Status.ANSWERED
    user.window.do("next_waiting")
    assert user.window.desk.workspace.node == hard
    user.rule("amplify")
    user.until(lambda: user.node(hard).status is Status.PROPOSED and user.node(hard).answerer is Answerer.SCRIPT)
    user.rule("approve")
    assert user.node(hard).status is Status.APPROVED
    user.until(lambda: user.window.desk.workspace.node == root)  # on to what the ruling unblocked
    user.type(user.window.desk.workspace.answer, "d")
    user.until(lambda: user.node(root).answer == "d")
    user.window.do("ask")
    before = list(user.window.link.tree)
    user.window.close()

    again = open_window(place)
    again.until(lambda: len(again.window.link.tree) == len(before))
    assert list(again.window.link.tree) == before
    assert again.window.desk.trees.model.rowCount() > 0
    again.window.close()
    with Session.open(place) as session:
        assert faults(session) == []


def test_reject_edit_and_dont_know_by_keys_alone(open_window, place, qtbot):
    user = open_window(place)
    root = user.ask("s^5(a)")
    child = user.ask("s^2(a)", below=True)
    user.until(lambda: user.node(child).status is Status.PROPOSED)
    window = user.window
    window.choose(child)
    window.desk.outline.setFocus()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is window.desk.outline)
    qtbot.keyClick(window.desk.outline, Qt.Key.Key_R)
    user.until(lambda: window.desk.workspace.reason.field.hasFocus())
    user.type(window.desk.workspace.reason, "look-up cannot know this")
    user.until(lambda: user.node(child).status is Status.REJECTED)
    window.choose(child)
    user.until(lambda: window.desk.workspace.node == child)
    window.do("edit")
    user.type(window.desk.workspace.answer, "e")
    user.until(lambda: user.node(child).answer == "e")
    assert user.node(child).proposal == "idk"
    window.choose(root)
    user.rule("idk")
    assert user.node(root).answer == "idk"


def test_a_script_takes_the_whole_tree_and_the_window_follows(open_window, place):
    user = open_window(place)
    root = user.ask("s^13(c)")
    user.rule("script")
    user.until(lambda: user.node(root).status is Status.ANSWERED)
    assert len(user.window.link.tree) == 20
    user.window.do("map")
    user.until(lambda: len(user.window.desk.map.layout_.rows) == 20)
    user.until(lambda: "questions at work: 0" in user.window.running.text())


def test_a_question_about_my_own_facts(open_window, place, monkeypatch):
    user = open_window(place)

    def fill(dialog):
        dialog.show()
        dialog.typed.setPlainText("s(a) = b\nσ(b) = a")
        dialog.asked.setText("s^2(zebra)")
        dialog.accept()
        assert "zebra" in dialog.fault.text()
        dialog.asked.setText("s^2(a)")
        dialog.accept()
        return dialog.result()

    monkeypatch.setattr(FactsDialog, "exec", fill)
    user.window.do("own_facts")
    user.until(lambda: len(user.window.link.tree) == 1)
    root = next(iter(user.window.link.tree)).id
    user.until(lambda: user.window.desk.workspace.node == root)
    user.rule("script")
    user.until(lambda: user.node(root).answer == "a")
    user.window.close()
    with Session.open(place) as session:
        assert faults(session) == []
        with session.reading() as reader:
            (seen,) = {row["saw_facts"] for row in reader.query("SELECT saw_facts FROM decision")}
    assert seen == 1


def test_facts_stay_hidden_until_they_are_revealed_on_the_record(open_window, place, monkeypatch):
    user = open_window(place)
    root = user.ask("s^2(a)")
    child = user.ask("s^1(a)", below=True)
    user.until(lambda: user.node(child).answer is not None)
    user.window.choose(child)
    user.until(lambda: "hidden while you act as H" in user.window.sent.toPlainText())
    assert "σ(a) =" not in user.window.sent.toPlainText()
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Yes)
    user.window.do("reveal")
    user.until(lambda: "σ(a) =" in user.window.desk.workspace.facts.text())
    user.window.choose(root)
    user.type(user.window.desk.workspace.answer, "c")
    user.until(lambda: user.node(root).answer == "c")
    with user.window.link.session.reading() as reader:
        seen = [(row["kind"], row["saw_facts"]) for row in reader.query("SELECT * FROM decision ORDER BY id")]
    assert seen == [("ask", 0), ("ask", 0), ("answer", 1)]


def test_forty_decisions_and_a_half_typed_one_survive(open_window, place):
    user = open_window(place)
    for number in range(20):
        root = user.ask(f"s^{2 + number % 12}(a)")
        user.type(user.window.desk.workspace.answer, "b")
        user.until(lambda root=root: user.node(root).answer == "b")
    user.ask("s^9(h)")
    user.qtbot.keyClicks(user.window.desk.workspace.subquestion.field, "s^4(")
    user.window.close()
    again = open_window(place)
    again.until(lambda: len(again.window.link.tree) == 21)
    with again.window.link.session.reading() as reader:
        assert reader.table("decision").count == 41
    again.window.choose(21)
    assert again.window.desk.workspace.subquestion.field.text() == "s^4("


def test_the_guide_ticks_itself_off(open_window, place):
    user = open_window(place)
    guide = user.window.guide
    assert guide.step == 0
    root = user.ask("s^3(a)")
    assert guide.step == 1
    hard = user.ask("s^2(a)", below=True)
    user.until(lambda: guide.step == 2 and user.node(hard).status is Status.PROPOSED)
    user.window.choose(hard)
    user.rule("amplify")
    user.until(lambda: user.node(hard).status is Status.PROPOSED and user.node(hard).proposal != "idk")
    user.rule("approve")
    assert guide.step == 3
    user.window.choose(root)
    user.type(user.window.desk.workspace.answer, "d")
    user.until(lambda: guide.step == 4)
    user.window.close()
    assert open_window(place).window.guide.step == 4


def test_a_proposed_question_is_split_by_keys_alone_and_no_letter_decides_anything(open_window, place, qtbot):
    user = open_window(place)
    user.ask("s^6(a)")
    child = user.ask("s^4(a)", below=True)
    user.until(lambda: user.node(child).status is Status.PROPOSED)
    window = user.window
    window.choose(child)
    window.activateWindow()
    window.desk.outline.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is window.desk.outline)
    user.until(lambda: window.desk.workspace.watch.may_rule)
    qtbot.keyClick(window.desk.outline, Qt.Key.Key_Q)
    field = window.desk.workspace.subquestion.field
    user.until(field.hasFocus)
    qtbot.keyClicks(field, "first(c)")
    assert field.text() == "first(c)"
    field.clear()
    qtbot.keyClicks(field, "s^2(a)")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    user.until(lambda: user.window.link.tree.child_count(child) == 1)
    with window.link.session.reading() as reader:
        assert [row["kind"] for row in reader.query("SELECT kind FROM decision ORDER BY id")] == ["ask", "ask", "ask"]
    window.do("undo")
    user.until(lambda: user.node(child).status is Status.PROPOSED and field.text() == "σ^2(a)")


def test_an_approval_by_a_blind_key_says_so(open_window, place):
    user = open_window(place)
    root = user.ask("s^6(a)")
    child = user.ask("s^4(a)", below=True)
    user.until(lambda: user.node(child).status is Status.PROPOSED)
    user.window.choose(root)
    user.window.choose(child)
    user.window.do("approve")
    assert "look first" in user.window.trouble.text()
    assert user.node(child).status is Status.PROPOSED
