"""Ctrl+Z takes back what was done last, in whatever room, and Ctrl+Shift+Z does it again."""

from app.undoing import Deed
from ida_core.overseers.rules import kept_rules
from ida_core.sessions.marks import load_marks
from ida_core.sessions.session import Session


def back(user, how="undo"):
    with user.qtbot.waitSignal(user.window.desk.rulings.went_back) as heard:
        user.window.do(how)
    return heard.args[0]


def test_marks_decisions_and_guidelines_in_the_order_they_were_done(open_window, place):
    user = open_window(place)
    root = user.ask("s^5(a)")
    marks = user.window.desk.trees.scope.marks
    user.window.do("bookmark")
    child = user.ask("s^2(a)", below=True)
    rulings = user.window.desk.rulings
    user.until(lambda: len(rulings._decisions) == 2)  # noted, as what comes next is
    panel = user.window.desk.queue.guidelines
    panel.edit.click()
    panel.editor.setPlainText("Never guess.")
    panel.save.click()
    user.until(lambda: panel.words.text() == "Never guess.")

    assert back(user) == "Undone: new words of the guidelines"
    user.until(lambda: panel.words.text() != "Never guess.")
    assert "ask" in back(user)
    user.until(lambda: not user.window.link.tree.asked(root))
    assert back(user) == "Undone: bookmark of 1"
    assert not marks[root].bookmarked
    assert back(user, "redo") == "Done again: bookmark of 1"
    assert marks[root].bookmarked
    back(user, "redo")
    user.until(lambda: [node.id for node in user.window.link.tree.asked(root)] == [child])
    back(user, "redo")
    user.until(lambda: panel.words.text() == "Never guess.")

    user.window.choose(root)
    user.type(user.window.desk.workspace.subquestion, "s^1(a)")
    user.until(lambda: len(user.window.link.tree.asked(root)) == 2)
    back(user)
    assert back(user) == "Undone: new words of the guidelines"
    user.window.close()
    with Session.open(place) as session, session.reading() as reader:
        assert load_marks(reader)[root].bookmarked


def test_a_ruling_on_a_macro_and_its_words(open_window, place):
    user = open_window(place)
    for letter in "ab":
        user.ask(f"s^2({letter})")
        child = user.ask(f"s^1({letter})", below=True)
        user.until(lambda child=child: user.node(child).answer is not None)
        user.type(user.window.desk.workspace.subquestion, "s^1($1)")
        root = user.window.desk.workspace.node
        user.until(lambda root=root: [one.answer is not None for one in user.window.link.tree.asked(root)] == [True, True])
        user.type(user.window.desk.workspace.answer, "$2")
        user.until(lambda root=root: user.node(root).answer is not None)
    macros = user.window.desk.macros
    user.until(lambda: bool(macros.cards))
    number, card = next(iter(macros.cards.items()))
    card.buttons["approved"].click()
    user.until(lambda: macros.kept(number).state == "approved")
    assert back(user) == f"Undone: ruling on macro {number}"
    user.until(lambda: macros.kept(number).state == "proposed")
    back(user, "redo")
    user.until(lambda: macros.kept(number).state == "approved")
    session = user.window.link.session
    assert [kept.state for kept in kept_rules(session, user.window.link.task) if kept.rule.number == number] == ["approved"]


def test_two_quick_undos_take_back_what_was_done_in_that_order(open_window, place):
    user = open_window(place)
    root = user.ask("s^5(a)")
    rulings = user.window.desk.rulings
    user.until(lambda: len(rulings._decisions) == 1)
    user.window.do("bookmark")
    user.ask("s^2(a)", below=True)
    user.until(lambda: len(rulings._decisions) == 2)
    heard = []
    rulings.went_back.connect(heard.append)
    user.window.do("undo")
    user.window.do("undo")  # before the first came back
    user.until(lambda: len(heard) == 2)
    assert heard[1] == "Undone: bookmark of 1"
    assert not user.window.desk.trees.scope.marks[root].bookmarked


def test_what_stands_on_the_record_stops_undoing_once_in_its_turn(open_window, place):
    user = open_window(place)
    user.ask("s^5(a)")
    rulings, said = user.window.desk.rulings, user.window.trouble
    user.until(lambda: len(rulings._decisions) == 1)
    rulings.note(Deed("a fork is on the record."))
    user.window.do("bookmark")
    assert back(user) == "Undone: bookmark of 1"
    user.window.do("undo")
    assert "a fork is on the record. Ctrl+Z again undoes: asked 1" in said.text()
    user.window.do("undo")
    user.until(lambda: not len(user.window.desk.queue.waiting))
