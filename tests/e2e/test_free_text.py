"""A session of free text in the real window: made in the dialog, asked, split with the model's help, ruled on, scored."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QInputDialog, QLabel, QMessageBox, QWidget

from app.sessions.new_dialog import NewSessionDialog
from app.tree.filters import WRONG
from app.tree.readings import read
from app.words.questions_dialog import QuestionsDialog
from app.workspace.stopwatch import GUARD_SECONDS
from ida_core import lineage
from ida_core.amplify import person
from ida_core.amplify.trees import Amplification
from ida_core.assistants import language
from ida_core.assistants.base import LookUp
from ida_core.assistants.text import TextAssistant
from ida_core.control import Control
from ida_core.iterate_words import iterate_words
from ida_core.language import sets
from ida_core.language.model import Refusal, Reply
from ida_core.language.tuner import Tuning
from ida_core.rebuild import inspect
from ida_core.sessions.session import Session, Settings
from ida_core.tasks import make_task
from ida_core.tree import Status
from tests.core.tiny import make

HOSTILE = (
    "<b>bold</b><img src='file:///etc/passwd'> ![x](http://127.0.0.1:9/x.png) \u202egnorw\u202c \x1b[31mred\x07 "
    "{{ 7 * 7 }} <script>alert(1)</script> <a href='file:///etc'>link</a>"
)


class Scribe:
    """Stands where a language model would."""

    name = "scribe"

    def __init__(self):
        self.fault, self.sent = "", []

    def reply(self, requests, stop):
        if self.fault:
            raise Refusal(self.fault)
        self.sent += requests
        return [Reply(self._say(one.messages[-1].text, one.schema is not None), 20, 5, finished=True) for one in requests]

    def _say(self, prompt, as_json):
        if as_json:
            return json.dumps({"subquestions": ["What is 1 + 2?", "What is 3 + 4?"]})
        if "With these answers" in prompt:
            return "10"
        if "hostile" in prompt:
            return HOSTILE
        return str(sum(int(word) for word in prompt.replace("?", " ").split() if word.isdigit()))


@pytest.fixture
def scribe(monkeypatch):
    model = Scribe()

    monkeypatch.setattr(
        language, "of_lineage", lambda session, task, number, _: TextAssistant(session, task, number, lambda: model)
    )
    return model


@pytest.fixture
def words(tmp_path: Path) -> Path:
    folder = tmp_path / "words.espalier"
    Session.create(folder, Settings("Words", "free-text", model="embedded", seed=3)).close()
    return folder


def test_the_dialog_makes_a_session_with_questions(qtbot, tmp_path, monkeypatch):
    def choose(dialog):
        dialog.pasted.setPlainText('{"question": "What is 2 + 2?", "answer": "4"}\nnot json')
        qtbot.waitUntil(lambda: bool(dialog.items), timeout=20_000)
        assert "line 2" in dialog.faults.toPlainText()
        assert "4" not in dialog.table.topLevelItem(0).text(3)
        dialog.accept()
        return True

    monkeypatch.setattr(QuestionsDialog, "exec", choose)
    dialog = NewSessionDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.place.setText(str(tmp_path))
    dialog.task.setCurrentIndex(dialog.task.findData("free-text"))
    assert not dialog.mode.isVisible()
    assert dialog.text.assistant.isVisible()
    dialog.text.assistant.kind.setCurrentIndex(dialog.text.assistant.kind.findData("endpoint"))
    dialog.accept()
    assert dialog.folder is None  # it says what is missing
    assert dialog.fault.text()
    dialog.text.assistant.place.setText("http://127.0.0.1:8080/v1")
    dialog.text.assistant.model.setText("tiny")
    dialog.text.tokens.setValue(5000)
    qtbot.mouseClick(dialog.text.choose, Qt.MouseButton.LeftButton)
    dialog.accept()
    with Session.open(dialog.folder) as session:
        assert (session.settings.model, session.settings.tokens) == ("endpoint:http://127.0.0.1:8080/v1 tiny", 5000)
        with session.reading() as reader:
            assert sets.count(reader) == (1, 0)


def test_split_with_the_models_help_combine_rule_and_read_what_was_sent(open_window, words, scribe, qtbot):
    user = open_window(words)
    window, desk = user.window, user.window.desk
    root = user.ask("What is 1 + 2 + 3 + 4?")
    user.until(lambda: desk.workspace.watch.may_rule)
    window.do("suggest")
    user.until(lambda: len(desk.workspace.suggestions.parts) == 2)
    desk.workspace.suggestions._take_all()
    user.until(lambda: len(window.link.tree.children(root)) == 2)
    first, second = window.link.tree.children(root)
    for child, told in ((first, "3"), (second, "7")):
        user.until(lambda child=child: user.node(child).status is Status.PROPOSED)
        assert user.node(child).proposal == told
        window.choose(child)
        user.rule("approve")
    window.choose(root)
    user.until(lambda: desk.workspace.buttons["combine"].isEnabled())
    user.rule("combine")
    user.until(lambda: user.node(root).status is Status.PROPOSED)
    assert desk.workspace.proposal.text().startswith("A_0 by templates proposes")
    user.rule("approve")
    assert user.node(root).answer == "10"
    window.do("show_sent")
    user.until(lambda: "With these answers" in window.sent.toPlainText())
    assert "[raw reply]\n10" in window.sent.toPlainText()
    assert desk.language.standing.spent.calls == 4
    window.do("show_language")
    user.until(lambda: desk.language.exchanges.table.topLevelItemCount() == 4)
    window.close()
    with Session.open(words) as session:
        assert inspect(session).faults == []
        with session.reading() as reader:
            proposed = [row["proposal"] for row in reader.query("SELECT proposal FROM decision WHERE kind = 'ask' ORDER BY id")]
        assert proposed == [None, "What is 1 + 2?", "What is 3 + 4?"]


def test_a_debate_in_words_is_ruled_on_by_keys_and_undone(open_window, words, scribe, monkeypatch):
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: ("12", True))
    user = open_window(words)
    room = user.window.desk.debate
    root = user.ask("What is 4 + 6?")
    user.window.link.request("answer", root, "10", 0.0)
    user.until(lambda: user.node(root).answer == "10")
    answered = user.node(root)
    user.window.do("debate")
    user.until(lambda: room.card.held is not None and room.card.held.node == root)
    card, held = room.card, room.card.held
    assert user.window.rooms.currentWidget() is room
    assert sorted(held.answers) == ["10", "12"]
    assert "What is 4 + 6?\n\nA answers" in card.view.text()
    assert "The model" not in card.view.text(), "what it believes would sway the person"
    assert not room.rival.isVisible()
    assert not room.numbers.league.isVisibleTo(room.numbers)
    user.window.do("debate")
    assert room.card.held.id == held.id, "the one that waits is shown, and none is begun"
    card._shown_at -= GUARD_SECONDS
    user.qtbot.keyClick(card, (Qt.Key.Key_1, Qt.Key.Key_2)[held.answers.index("12")])
    user.qtbot.keyClick(card, Qt.Key.Key_Return)
    user.until(lambda: user.node(root).answer == "12")
    user.until(lambda: "The model, as a judge without the document" in card.view.text())
    assert not card.buttons["reveal"].isVisible(), "nobody knows the truth of words"
    user.qtbot.keyClick(card, Qt.Key.Key_W)
    user.until(lambda: card.held.repeats == held.id)
    assert card.held.answers == held.answers[::-1]
    user.window.do("undo")
    user.until(lambda: user.node(root) == answered)
    user.window.close()
    with Session.open(words) as session:
        assert inspect(session).faults == []


def test_a_document_that_was_read_colours_no_answer(open_window, words, scribe, monkeypatch):
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Yes)
    user = open_window(words)
    desk = user.window.desk
    root = user.ask("What is 1 + 2?")
    user.until(lambda: desk.workspace.watch.may_rule)
    user.window.do("reveal")
    user.until(lambda: desk.trees.scope.reading is not None and bool(desk.trees.scope.reading.revealed))
    user.window.link.request("answer", root, "3", 0.0)
    user.until(lambda: user.node(root).answer == "3")
    with user.window.link.session.reading() as reader:
        reading = read(reader, user.window.link.tree, user.window.link.task)
    assert reading.revealed
    assert not reading.judged.any(), "nobody knows the truth of words"


def test_a_verifier_colours_what_was_revealed_and_nothing_else(open_window, words, scribe, monkeypatch):
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Yes)
    with Session.open(words) as session:
        drawn = sets.from_gym("count_bits", 2, 1).items
        sets.add(session, drawn)
    user = open_window(words)
    desk, link = user.window.desk, user.window.link
    for item in drawn:
        user.window.do("next_item")
        user.until(lambda item=item: desk.workspace.node and user.node(desk.workspace.node).question == item.question)
        link.request("answer", desk.workspace.node, item.answer if item is drawn[0] else "many", 0.0)
    second = desk.workspace.node
    user.until(lambda: user.node(second).answer == "many")
    with link.session.reading() as reader:
        assert not read(reader, link.tree, link.task).judged.any(), "nothing was revealed"
    user.window.do("reveal")
    user.until(lambda: desk.trees.scope.reading is not None and bool(desk.trees.scope.reading.judged.any()), timeout=60_000)
    assert desk.trees.scope.reading.judged[link.tree.row(second)] == WRONG
    assert desk.trees.scope.reading.judged.sum() == WRONG, "the other question was not revealed"


def test_a_model_that_cannot_be_reached_is_said_and_nothing_is_lost(open_window, words, scribe):
    scribe.fault = "nobody answers at 127.0.0.1"
    user = open_window(words)
    root = user.ask("What is 1 + 2?")
    child = user.ask("What is 1 + 1?", below=True)
    user.until(lambda: user.window.desk.language.standing.fault == scribe.fault)
    assert user.node(child).status is Status.WAITS_FOR_MACHINE
    user.type(user.window.desk.workspace.answer, "3")
    user.qtbot.keyClick(user.window.desk.workspace.answer.field, Qt.Key.Key_Return)  # for the subquestion is not settled
    user.until(lambda: user.node(root).answer == "3")  # the person goes on meanwhile
    scribe.fault = ""
    user.window.desk.language.again.click()
    user.until(lambda: user.node(child).proposal == "2")


def test_questions_of_a_set_are_asked_answered_and_scored(open_window, words, scribe):
    with Session.open(words) as session:
        sets.add(session, sets.from_text('{"question": "What is 2 + 2?", "answer": "4", "family": "sums"}').items)
    user = open_window(words)
    user.window.do("next_item")
    user.until(lambda: user.window.desk.workspace.node is not None)
    root = user.window.desk.workspace.node
    assert user.node(root).question == "What is 2 + 2?"
    user.type(user.window.desk.workspace.answer, "4")
    user.until(lambda: user.node(root).answer == "4")
    room = user.window.desk.language
    user.until(lambda: room.standing.asked == 1)
    room.score.click()
    assert "sums: 1 of 1 answers right" in room.scores.text()


def test_hostile_words_are_shown_and_do_nothing(open_window, words, scribe):
    user = open_window(words)
    user.window.root_field.field.setText("a question? " + HOSTILE)  # no key types these signs; they are pasted
    user.window.root_field.submit()
    user.until(lambda: user.window.desk.workspace.node is not None)
    root = user.window.desk.workspace.node
    child = user.ask("hostile part?", below=True)
    user.until(lambda: user.node(child).status is Status.PROPOSED)
    assert "\u202e" not in user.node(child).proposal
    assert "\x1b" not in user.node(child).proposal
    assert "<b>bold</b>" in user.node(child).proposal
    for node in (child, root):
        user.window.choose(node)
        for room in range(user.window.rooms.count()):
            user.window.rooms.setCurrentIndex(room)
        user.until(lambda node=node: user.window.desk.workspace.node == node)
        _nothing_is_rich(user.window)
    user.window.choose(child)
    user.window.do("edit")
    user.type(user.window.desk.workspace.answer, "safe <i>and</i> sound")
    user.until(lambda: user.node(child).status is Status.APPROVED)
    user.window.choose(child)
    _nothing_is_rich(user.window)


def _nothing_is_rich(window: QWidget) -> None:
    """Every label that shows words of a model shows them as they are written."""
    shown = 0
    for label in window.findChildren(QLabel):
        text = label.text()
        if "bold" in text or "and</i>" in text or "sound" in text:
            shown += 1
            escaped = "<b>bold" not in text and "<i>and" not in text and "<img" not in text
            assert label.textFormat() is Qt.TextFormat.PlainText or escaped, text
    for box in window.findChildren(QComboBox):
        assert "<b>bold" not in box.toolTip()
    assert shown


def test_memory_is_estimated_before_anything_is_trained(open_window, tmp_path, qtbot):
    place = tmp_path / "tiny.espalier"
    Session.create(place, Settings("Tiny", "free-text", model=f"folder:{make(tmp_path / 'tiny')}")).close()
    user = open_window(place)
    room = user.window.desk.language
    user.window.do("show_language")
    qtbot.mouseClick(room.memory, Qt.MouseButton.LeftButton)
    user.until(lambda: "training takes about" in room.scores.text(), timeout=60_000)
    assert "GB are free on" in room.scores.text()


def test_drift_in_words_is_measured_audited_and_says_what_it_rests_on(open_window, tmp_path, qtbot, scribe):
    place = tmp_path / "tuned.espalier"
    with Session.create(place, Settings("Tuned", "free-text", model=f"folder:{make(tmp_path / 'tiny')}", seed=3)) as session:
        task = make_task("free-text")
        work = Amplification(session, task, LookUp(task), 0, lineage.found(session).id)
        for number in range(6):
            person.answer(work, person.ask(work, f"What is {number} + 1?").id, str(number + 1))
            person.answer(work, person.ask(work, f"Colour of {number} times snow?").id, "white")
        list(iterate_words(session, task, Control(), tuning=Tuning(rank=2, max_steps=1, width=128, held_out=0.5), device="cpu"))
    user = open_window(place)
    window, room = user.window, user.window.desk.drift
    titles = [room.tabs.tabText(index) for index in range(room.tabs.count())]
    assert titles == ["Agreement", "Audits", "Reliability of H", "Planner"]
    window.do("drift")
    user.until(lambda: room.report is not None, timeout=60_000)
    assert room.report["iterations"][0]["families"][0]["n"] == 6
    assert "6 answers" in room.sentence.text()
    assert room.spoken.table.topLevelItemCount() == 2
    user.ask("ask it")
    for number in range(3):
        child = user.ask(f"What is {number} + 8?", below=True)
        user.until(lambda child=child: user.node(child).status is Status.PROPOSED)
    room.tabs.setCurrentWidget(room.audits)
    assert [room.audits.queue.itemData(index) for index in range(room.audits.queue.count())] == ["certify", "hunt"]
    room.audits.mixed.setChecked(False)
    qtbot.mouseClick(room.audits.start, Qt.MouseButton.LeftButton)
    for judged in range(1, 4):
        user.until(lambda: room.audits.current is not None)
        qtbot.wait(300)  # an answer that was just put on show takes no verdict
        qtbot.mouseClick(room.audits.buttons["same"], Qt.MouseButton.LeftButton)
        user.until(lambda judged=judged: room.certified["claims"][0]["audits"] == judged)
    assert room.certified["claims"][0]["differ"] == 0
    window.do("show_macros")
    assert "places of tokens" in user.says()
