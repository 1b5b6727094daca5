"""Parts of the window: actions, theme, fields, workspace, queue, plots; and the probe for a fault of the binding."""

import sys
from dataclasses import replace

import platformdirs
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPalette
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit

from app import places, theme
from app.actions import ACTIONS
from app.guide import STEPS, Guide
from app.keys import KEYS
from app.queue.queue import ReviewQueue
from app.workspace.question_field import QuestionField
from app.workspace.stopwatch import IDLE_SECONDS, Stopwatch
from app.workspace.workspace import Workspace
from ida_core.tasks import make_task
from ida_core.tree import Answerer, Node, Status, Tree

TASK = make_task("permutation-powering")


def node(number, parent=None, ordinal=0, **values):
    known = {"context": 1, "question": "σ^5(a)", "height": 2, "answerer": Answerer.PERSON, "iteration": 0}
    return Node(id=number, parent=parent, ordinal=ordinal, **({"status": Status.WAITS_FOR_PERSON} | known | values))


def test_calls_that_return_nothing_keep_their_reference_to_none(qtbot):
    """PySide6 6.12.0 on Python 3.11 loses one reference to None a call, and aborts after some 5,000."""
    shown = QLabel()
    qtbot.addWidget(shown)
    before = sys.getrefcount(None)
    for number in range(1000):
        shown.setText(str(number))
    if sys.version_info < (3, 12):
        assert sys.getrefcount(None) - before > -100
    for number in range(20_000):
        shown.setText(str(number))
    assert shown.text() == "19999"


def test_no_key_is_used_twice():
    keys = [QKeySequence(action.key).toString() for action in ACTIONS if action.key]
    assert all(keys)
    assert len(keys) == len(set(keys))
    assert KEYS.label("approve") == "Approve  (a)"


def contrast(one, other):
    def light(colour):
        parts = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in QColor(colour).getRgbF()[:3]]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    a, b = sorted((light(one), light(other)))
    return (b + 0.05) / (a + 0.05)


@pytest.mark.parametrize("tokens", [theme.LIGHT, theme.DARK])
def test_words_stand_out_from_what_they_stand_on(tokens):
    for colour in (tokens.text, tokens.muted, tokens.good, tokens.warn, tokens.bad, tokens.wait):
        for ground in (tokens.window, tokens.surface, tokens.raised):
            assert contrast(colour, ground) >= 4.5, (colour, ground)
    assert contrast(tokens.on_accent, tokens.accent) >= 4.5
    assert all(contrast(colour, tokens.surface) >= 3 for colour in tokens.series)


def test_dark_is_really_dark(qapp):
    theme.install(qapp, "dark")
    assert QApplication.palette().color(QPalette.ColorRole.Window).lightness() < 60
    theme.THEME.choose("light")
    assert QApplication.palette().color(QPalette.ColorRole.Window).lightness() > 200


def test_a_field_says_why_it_cannot_be_submitted(qtbot):
    field = QuestionField("Question", "Ask")
    qtbot.addWidget(field)
    field.set_grammar(TASK.parse_question, TASK.completions, TASK.grammar_hint())
    field.show()
    qtbot.keyClicks(field.field, "s^99(a)")
    assert not field.button.isEnabled()
    assert "exponent 99 is too large" in field.reason.text()
    field.field.clear()
    assert field.reason.isHidden()
    qtbot.keyClicks(field.field, "s^5(a)")
    with qtbot.waitSignal(field.submitted) as caught:
        qtbot.keyClick(field.field, Qt.Key.Key_Return)
    assert caught.args == ["s^5(a)"]


@pytest.fixture
def tree():
    tree = Tree()
    tree.put(node(1))
    tree.put(node(2, 1, 0, question="σ^2(a)", status=Status.PROPOSED, proposal="idk", answerer=Answerer.ASSISTANT))
    tree.put(node(3, 1, 1, question="σ^1(a)", status=Status.ANSWERED, proposal="b", answer="b", answerer=Answerer.LOOK_UP))
    return tree


@pytest.fixture
def space(tree, qtbot, monkeypatch):
    space = Workspace(tree)
    qtbot.addWidget(space)
    space.set_task(TASK)
    space.resize(420, 700)
    space.show()
    clock = [100.0]
    monkeypatch.setattr("app.workspace.stopwatch.monotonic", lambda: clock[0])
    space.clock = clock
    return space


def test_a_held_key_cannot_rubber_stamp(space, qtbot):
    space.choose(2)
    with qtbot.assertNotEmitted(space.ruled):
        space.do("approve")
    space.clock[0] += 0.2
    with qtbot.waitSignal(space.ruled) as caught:
        space.do("approve")
    assert caught.args[:3] == ["approve", 2, ""]
    assert caught.args[3] == pytest.approx(0.2)


def test_only_what_makes_sense_can_be_pressed(space, tree):
    space.has_macro = lambda question: True
    space.choose(1)
    enabled = {action for action, button in space.buttons.items() if button.isEnabled()}
    assert enabled == {"idk", "skip"}
    space.choose(2)
    enabled = {action for action, button in space.buttons.items() if button.isEnabled()}
    assert enabled == {"approve", "edit", "reject", "idk", "skip", "take", "macros", "amplify", "script"}
    tree.put(replace(tree[2], status=Status.WAITS_FOR_MACHINE, proposal=None))
    assert not any(button.isEnabled() for button in space.buttons.values())
    assert space.answer.field.isReadOnly()


@pytest.mark.parametrize(("action", "typed"), [("ask", "s^2(b)"), ("answer", "b"), ("edit", "b"), ("reject", "1")])
def test_letters_typed_after_a_refusal_go_into_a_field_that_is_shut(space, tree, qtbot, action, typed):
    tree.put(replace(tree[2], status=Status.WAITS_FOR_MACHINE, proposal=None))
    space.choose(2)
    with qtbot.waitSignal(space.refused) as caught:
        space.do(action)
    assert caught.args[0]
    held = QApplication.focusWidget()
    assert isinstance(held, QLineEdit)
    assert held.isReadOnly()
    assert held.placeholderText()
    pressed = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a")
    pressed.ignore()
    QApplication.sendEvent(held, pressed)
    assert pressed.isAccepted(), "no action may run by it"
    with qtbot.assertNotEmitted(space.ruled), qtbot.assertNotEmitted(space.asked):
        qtbot.keyClicks(held, typed)
        qtbot.keyClick(held, Qt.Key.Key_Return)
    assert held.text() == ""


def test_a_proposed_question_says_that_a_subquestion_takes_it_over(space, qtbot):
    space.choose(2)
    space.do("ask")
    assert "takes it over" in space.subquestion.field.placeholderText()
    qtbot.keyClicks(space.subquestion.field, "s^1(a)")
    with qtbot.waitSignal(space.asked) as caught:
        qtbot.keyClick(space.subquestion.field, Qt.Key.Key_Return)
    assert caught.args == ["s^1(a)", 2]


def test_a_rejection_carries_its_reason(space, qtbot):
    space.choose(2)
    space.do("reject")
    qtbot.keyClicks(space.reason.field, "wrong by one")
    with qtbot.waitSignal(space.ruled) as caught:
        qtbot.keyClick(space.reason.field, Qt.Key.Key_Return)
    assert caught.args[:3] == ["reject", 2, "wrong by one"]


def test_editing_starts_from_the_proposal(space, qtbot):
    space.choose(2)
    space.do("edit")
    assert space.answer.field.text() == "idk"
    space.answer.field.setText("c")
    with qtbot.waitSignal(space.ruled) as caught:
        space.do("submit")
    assert caught.args[:3] == ["answer", 2, "c"]


def test_what_is_typed_is_kept_as_a_draft_and_comes_back(space, qtbot):
    space.choose(1)
    qtbot.keyClicks(space.subquestion.field, "s^2(")
    with qtbot.waitSignal(space.drafts.drafted) as caught:
        space.choose(2)
    assert caught.args == [1, "subquestion", "s^2("]
    assert space.subquestion.field.text() == ""
    space.choose(1)
    assert space.subquestion.field.text() == "s^2("


def test_hostile_words_are_shown_as_words(space, tree):
    tree.put(node(9, None, 1, question="<img src=x>", proposal="<b>x</b>", status=Status.PROPOSED))
    space.choose(9)
    assert space.question.textFormat() is Qt.TextFormat.PlainText
    assert "<b>x</b>" not in space.proposal.text()
    assert "&lt;b&gt;x" in space.proposal.text()


def test_the_queue_offers_subquestions_before_what_they_block(tree, qtbot):
    queue = ReviewQueue(tree)
    qtbot.addWidget(queue)
    assert queue.waiting == [2]
    tree.put(replace(tree[2], status=Status.APPROVED, answer="idk"))
    assert queue.waiting == [1]
    assert queue.after(1) is None  # nothing else waits
    with qtbot.waitSignal(queue.count_changed) as caught:
        tree.put(replace(tree[1], status=Status.APPROVED, answer="c"))
    assert caught.args == [0]
    assert not queue.empty.isHidden()


def test_every_control_has_a_name(space, qtbot):
    space.choose(1)
    from PySide6.QtWidgets import QAbstractButton, QLineEdit, QListWidget

    controls = [*space.findChildren(QAbstractButton), *space.findChildren(QLineEdit), *space.findChildren(QListWidget)]
    assert len(controls) > 10
    assert all(control.accessibleName() or getattr(control, "text", str)() for control in controls)


def test_dialogs_about_files_begin_where_the_last_one_ended(qtbot, tmp_path, monkeypatch):
    begun, parent = [], QLabel()
    qtbot.addWidget(parent)
    monkeypatch.setattr(platformdirs, "user_documents_dir", lambda: str(tmp_path))

    def choose(_parent, _title, start, kinds):
        begun.append(start)
        return str(tmp_path / "figures" / "a.svg"), kinds

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    (tmp_path / "figures").mkdir()
    for _ in range(2):
        places.file_to_write(parent, "Export", "a.svg", "*.svg")
    assert begun == [str(tmp_path / "a.svg"), str(tmp_path / "figures" / "a.svg")]
    (tmp_path / "figures").rmdir()
    assert places.last() == tmp_path


def test_the_guide_counts_what_was_done_before_its_turn(qtbot):
    guide = Guide()
    qtbot.addWidget(guide)
    guide.happened("distilled")
    assert guide.step == 0
    for what in ("asked", "split", "ruled"):
        guide.happened(what)
    guide = Guide()  # another start
    qtbot.addWidget(guide)
    guide.happened("answered")
    assert STEPS[guide.step][0] == "compared"
    guide.suit("union-find")
    guide.happened("compared")  # of another task
    guide.suit(TASK.name)
    assert STEPS[guide.step][0] == "compared"
    guide.restart()
    assert guide.step == 0


def test_who_is_away_for_a_minute_is_not_counted(monkeypatch):
    clock = [100.0]
    monkeypatch.setattr("app.workspace.stopwatch.monotonic", lambda: clock[0])
    watch = Stopwatch()
    watch.show(1)
    clock[0] += 50
    watch.touch()
    clock[0] += 500
    assert watch.seconds == pytest.approx(50 + IDLE_SECONDS)
    watch.touch()  # back again
    assert watch.seconds == pytest.approx(50 + IDLE_SECONDS)
    clock[0] += 5
    assert watch.count() == pytest.approx(55 + IDLE_SECONDS)
    watch.run(on=False)
    clock[0] += 30
    watch.touch()
    assert watch.seconds == pytest.approx(55 + IDLE_SECONDS)


def test_esc_puts_the_reasons_away_and_one_about_parts_needs_parts(space, qtbot):
    space.show()
    space.choose(2)
    space.do("reject")
    assert space.reason.isVisible()
    qtbot.keyClick(space.reason.field, Qt.Key.Key_Escape)
    assert not space.reason.isVisible()
