"""A person acts as H without the window: the whole loop by commands, on the record as in the window; refusals are sentences."""

import io
import json
import re
import shlex
from dataclasses import asdict
from pathlib import Path

import pytest

from ida_core import cli
from ida_core.language.model import Reply, Unreachable
from ida_core.learner import Recipe
from ida_core.sessions.session import Session
from ida_core.sessions.verify import faults

PAGE = Path(__file__).parents[2] / "docs" / "guide" / "without-the-window.md"


class Shell:
    """Types commands about one session."""

    def __init__(self, place: Path, capsys) -> None:
        self.place, self._capsys = place, capsys

    def __call__(self, verb: str, *words: str) -> dict:
        """What a command prints as JSON."""
        assert cli.run([verb, str(self.place), *words, "--json"]) == 0, self._capsys.readouterr().err
        return json.loads(self._capsys.readouterr().out.splitlines()[-1])

    def refused(self, verb: str, *words: str) -> tuple[int, str]:
        """The exit code and the sentence of a command that is not carried out."""
        code = cli.run([verb, str(self.place), *words])
        told = self._capsys.readouterr()
        assert told.out == ""
        (sentence,) = told.err.splitlines()
        return code, sentence

    def decisions(self) -> list[dict]:
        with Session.look(self.place) as session, session.reading() as reader:
            return list(reader.query("SELECT kind, actor, proposal, final, reason, seconds, saw_facts FROM decision ORDER BY id"))


@pytest.fixture
def shell(tmp_path, capsys) -> Shell:
    made = Shell(tmp_path / "mine.espalier", capsys)
    made("new", "--task", "permutation-powering", "--seed", "3", "--person", "Ada")
    return made


def test_a_person_does_the_loop_by_commands(shell):
    assert shell("ask", "s^3(a)")["waiting"] == ["1"]
    told = shell("ask", "s^2(a)", "--below", "1")
    assert (told["node"]["status"], told["node"]["proposal"], told["node"]["who"]) == ("proposed", "idk", "A_0")
    assert shell("tree", "--waiting")["nodes"] == [told["node"]]
    told = shell("rule", "1.1", "amplify")
    assert [one["who"] for one in told["below"]] == ["look-up", "look-up"]
    first = shell("rule", "1.1", "approve", "--seconds", "2.5")["node"]["answer"]
    last = shell("ask", f"s^1({first})", "--below", "1")["node"]["answer"]
    told = shell("rule", "1", "answer", last)
    assert (told["node"]["status"], told["waiting"]) == ("approved", [])
    made = shell.decisions()
    assert [one["kind"] for one in made] == ["ask", "ask", "amplify", "approve", "ask", "answer"]
    assert {one["actor"] for one in made} == {"Ada"}
    assert made[3]["seconds"] == 2.5
    with Session.open(shell.place) as session:
        assert faults(session) == []


def test_every_ruling_has_its_word(shell):
    for number in range(1, 6):
        shell("ask", "s^2(a)", "--below", "1") if number > 1 else shell("ask", "s^5(a)")
    assert shell("rule", "1.1", "answer", "c")["node"]["status"] == "approved"
    assert shell("rule", "1.2", "reject", "you", "know", "it")["node"]["status"] == "rejected"
    assert shell("rule", "1.2", "retry")["node"]["status"] == "proposed"
    assert shell("rule", "1.3", "idk")["node"]["answer"] == "idk"
    assert shell("rule", "1.4", "skip")["node"]["status"] == "proposed"
    assert shell("rule", "1.4", "script")["below"][0]["who"] == "look-up"
    assert shell("rule", "1.4", "take")["node"]["status"] == "waiting for you"
    kinds = [(one["kind"], one["final"], one["reason"]) for one in shell.decisions()[5:]]
    assert kinds[:4] == [("edit", "c", None), ("reject", None, "you know it"), ("retry", None, None), ("approve", "idk", None)]
    assert [kind for kind, _, _ in kinds[4:]] == ["skip", "script", "take"]


def test_a_decision_is_taken_back_and_made_again(shell):
    shell("ask", "s^2(a)")
    shell("rule", "1", "answer", "c")
    told = shell("undo")
    assert (told["undone"], told["node"]["status"], told["waiting"]) == ("answer", "waiting for you", ["1"])
    told = shell("redo")
    assert (told["redone"], told["node"]["answer"], told["waiting"]) == ("answer", "c", [])
    assert shell.refused("redo") == (2, "espalier: there is nothing to redo")


def test_a_debate_is_ruled_on(shell):
    shell("ask", "s^3(a)")
    shell("ask", "s^2(a)", "--below", "1")
    assert "no debate about question 1.1" in shell.refused("rule", "1.1", "debate", "A")[1]
    held = shell("debate", "1.1", "--judge", "none")
    assert (held["verdict"], held["sides"]) == (None, ["A", "B"])  # the judge is blind
    waits = shell("debate")
    assert [(one["node"], one["verdict"]) for one in waits["debates"]] == [("1.1", None)]
    assert shell("debate", "--policy", "share:0.5")["policy"] == "share:0.5:0.1:deeper"
    assert "no policy of debates" in shell.refused("debate", "--policy", "often")[1]
    assert "say A, B or neither" in shell.refused("rule", "1.1", "debate", "C")[1]
    told = shell("rule", "1.1", "debate", "B", "it", "looked")
    assert (told["node"]["answer"], told["node"]["status"]) == (held["answers"][1], "approved")
    (ruled,) = shell("debate")["debates"]
    assert (ruled["verdict"], ruled["judge"]) == ("B", "Ada")
    assert ruled["sides"] != ["A", "B"]
    last = shell.decisions()[-1]
    assert last["kind"] == "debate"
    assert last["reason"].endswith("(it looked)")


def test_rules_made_of_decisions_are_listed_ruled_on_and_play(shell):
    assert shell("macros") == {"macros": []}
    for root, letter in enumerate("ad", start=1):
        shell("ask", f"s^2({letter})", *(["--like", "1"] if root > 1 else []))
        first = shell("ask", f"s^1({letter})", "--below", str(root))["node"]["answer"]
        shell("rule", str(root), "answer", shell("ask", f"s^1({first})", "--below", str(root))["node"]["answer"])
    (rule,) = shell("macros")["macros"]
    assert (rule["state"], rule["made_from"]) == ("proposed", ["1", "2"])
    assert "no approved rule fits" in (shell("ask", "s^2(f)") and shell.refused("rule", "3", "macros")[1])
    number = str(rule["number"])
    assert shell("macros", number, "approve")["macros"][0]["state"] == "approved"
    told = shell("rule", "3", "macros")
    assert (told["node"]["who"], len(told["below"])) == ("macro", 2)
    assert shell("macros", number, "edit", rule["rule"])["macros"][0]["played"] == ["3"]
    assert shell("macros", number, "recall")["macros"][0]["state"] == "recalled"
    assert shell("tree", "--node", "3")["nodes"][0]["status"] == "rejected"
    assert shell.refused("macros", "9", "veto") == (2, "espalier: there is no rule 9 in this session")
    assert shell.refused("macros", number)[0] == shell.refused("macros", number, "edit")[0] == 2


def test_marks_are_set_listed_and_taken_away(shell):
    shell("ask", "s^2(a)")
    shell("mark", "1", "--bookmark", "--note", "look again")
    assert shell("mark") == {"marks": {"1": {"bookmarked": True, "note": "look again"}}}
    shell("mark", "1", "--no-bookmark")
    assert shell("mark", "1") == {"marks": {"1": {"bookmarked": False, "note": "look again"}}}
    shell("mark", "1", "--note", "")
    assert shell("mark") == {"marks": {}}
    assert shell.refused("mark", "--bookmark")[0] == 2


def test_facts_that_were_seen_are_on_the_record(shell, monkeypatch):
    shell("ask", "s^2(a)")
    shell("rule", "1", "answer", "b")
    facts = shell("reveal", "1")["facts"]
    assert len(facts) == 8
    shell("rule", "1", "answer", "c")
    assert [one["saw_facts"] for one in shell.decisions()] == [0, 0, 1]
    monkeypatch.setattr("sys.stdin", io.StringIO("\n".join(facts)))
    shell("ask", "s^1(a)", "--facts", "-")
    shell("rule", "2", "script")
    assert shell.decisions()[-1]["saw_facts"] == 1


def test_a_session_of_free_text_is_ruled_on_alike(tmp_path, capsys, monkeypatch):
    shell = Shell(tmp_path / "words.espalier", capsys)
    shell("new", "--task", "free-text")
    monkeypatch.setattr("sys.stdin", io.StringIO("A document.\n\nIts second paragraph."))
    shell("ask", "What does it say?", "--facts", "-")
    assert shell("ask", "And the second paragraph?", "--below", "1")["node"]["who"] == "person"
    shell("rule", "1.1", "answer", "It is", "there.")
    assert shell("rule", "1", "answer", "Not much.")["waiting"] == []
    assert [(one["kind"], one["final"]) for one in shell.decisions()][2] == ("answer", "It is there.")
    assert shell.refused("rule", "1", "combine") == (2, "espalier: no language model helps in this session")


def test_a_model_that_is_out_of_reach_is_said_and_the_decision_kept(tmp_path, capsys, monkeypatch):
    def refuse(*_args):
        raise Unreachable("nobody answers there")

    monkeypatch.setattr("ida_core.language.opening.open_model", refuse)
    shell = Shell(tmp_path / "words.espalier", capsys)
    shell("new", "--task", "free-text", "--model", "embedded")
    shell("ask", "What is it?")
    code, sentence = shell.refused("ask", "What is a part of it?", "--below", "1")
    assert code == 1
    assert sentence == "espalier: nobody answers there; what you decided is kept, and the question waits for the model"
    assert [one["status"] for one in shell("tree")["nodes"]] == ["waiting for you", "running"]
    assert shell("rule", "1.1", "halt")["node"]["status"] == "waiting for you"


class Echo:
    """A model that splits everything in two."""

    name = "echo"

    def reply(self, requests, _stop):
        return [Reply("1. What is a half?\n2. What is the other?", 3, 5, finished=True) for _ in requests]


def test_question_sets_templates_and_suggestions_go_by_commands_too(tmp_path, capsys, monkeypatch):
    monkeypatch.setattr("ida_core.language.opening.open_model", lambda *_: Echo())
    shell = Shell(tmp_path / "words.espalier", capsys)
    shell("new", "--task", "free-text", "--model", "embedded", "--person", "Ada")
    (tmp_path / "set.jsonl").write_text('{"question": "Two and two?", "answer": "4"}\n{"question": "And three?"}\n')
    assert shell("questions", "--add", str(tmp_path / "set.jsonl")) == {"questions": 2, "asked": 0, "now": []}
    assert shell("questions", "--ask", "1") == {"questions": 2, "asked": 1, "now": ["1"]}
    assert shell("tree")["nodes"][0]["question"] == "Two and two?"
    assert "every question of the set was asked" in shell.refused("questions", "--ask", "2")[1]
    monkeypatch.setattr("sys.stdin", io.StringIO("Split into parts: {{ question }}"))
    told = shell("templates", "--set", "decompose", "-")["decompose"]
    assert (told["version"], told["actor"], told["text"]) == (2, "Ada", "Split into parts: {{ question }}")
    assert shell.refused("templates", "--set", "persuade", "-")[0] == 2
    before = shell.decisions()
    assert shell("suggest", "1") == {"parts": ["What is a half?", "What is the other?"]}
    assert shell.decisions() == before
    assert cli.run(["sent", str(shell.place), "1"]) == 0
    assert "Split into parts: Two and two?" in capsys.readouterr().out


def test_what_went_out_is_shown_with_the_facts_masked_until_seen(shell, capsys):
    shell("ask", "s^2(a)")
    shell("ask", "s^1(a)", "--below", "1")
    for seen in (False, True):
        assert cli.run(["sent", str(shell.place), "1.1"]) == 0
        told = capsys.readouterr().out
        assert "To: look-up" in told
        assert ("hidden while you act as H" in told) is not seen
        shell("reveal", "1")
    assert shell.refused("suggest", "1") == (2, "espalier: this is about sessions of free text only")
    assert [one["path"] for one in shell("tree", "--find", "^1")["nodes"]] == ["1.1"]


def test_a_training_that_was_left_is_given_up(shell):
    assert shell.refused("discard") == (2, "espalier: no training was left that could be discarded")
    config = json.dumps({"recipe": asdict(Recipe()), "examples": []})
    row = {"id": 1, "kind": "distil", "iteration": 1, "state": "left", "step": 3, "segment": 1, "config": config}
    with Session.open(shell.place) as session:
        session.write(lambda db: db.table("run").insert(row)).result()
    assert cli.run(["discard", str(shell.place)]) == 0
    assert "run 1 was discarded" in shell._capsys.readouterr().out
    assert shell.refused("discard")[0] == 2


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["rule", "7", "approve"], "there is no question 7"),
        (["rule", "1", "approve"], "question 1 has no proposal to approve"),
        (["rule", "1", "answer"], "needs words"),
        (["rule", "1", "approve", "gladly"], "goes without words"),
        (["rule", "1", "answer", "zebra"], "zebra"),
        (["rule", "1", "deputy"], "H′ may not act yet"),
        (["rule", "1", "recompute"], "nothing about question 1 is stale"),
        (["ask", "how are you"], "how are you"),
        (["ask", "s^1(a)", "--below", "1.9"], "there is no question 1.9"),
        (["ask", "s^1(a)", "--facts", "nowhere.txt"], "nowhere.txt"),
        (["reveal", "3"], "there is no question 3"),
        (["tree", "--node", "3"], "there is no question 3"),
    ],
)
def test_what_makes_no_sense_is_refused_in_a_sentence_and_decides_nothing(shell, words, says):
    shell("ask", "s^2(a)")
    code, sentence = shell.refused(words[0], *words[1:])
    assert code == (1 if "nowhere" in says else 2)
    assert says in sentence
    assert len(shell.decisions()) == 1


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["--task", "chess"], "no task"),
        (["--task", "permutation-powering", "--policy", "never"], "no policy"),
        (["--task", "permutation-powering", "--alpha", "2"], "probability"),
        (["--task", "permutation-powering", "--model", "embedded"], "free text only"),
        (["--task", "free-text", "--model", "oracle"], "no model “oracle”"),
        (["--task", "permutation-powering", "--debates", "share:7"], "no policy of debates"),
    ],
)
def test_a_session_that_makes_no_sense_is_not_made(tmp_path, capsys, words, says):
    shell = Shell(tmp_path / "x.espalier", capsys)
    code, sentence = shell.refused("new", *words)
    assert code == 2
    assert says in sentence
    assert not shell.place.exists()


def test_a_session_that_a_window_has_open_is_left_alone(shell):
    with Session.open(shell.place):
        code, sentence = shell.refused("ask", "s^2(a)")
        assert code == 1
        assert "open in another window" in sentence
        assert shell("tree")["nodes"] == []


def test_the_page_does_what_it_shows(tmp_path, monkeypatch, capsys):
    """Its commands in their order, each with the answer that the page prints below it."""
    monkeypatch.chdir(tmp_path)
    (block,) = re.findall(r"```console\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    for shown in block.split("$ espalier-cli ")[1:]:
        command, _, printed = shown.partition("\n")
        assert cli.run(shlex.split(command)) == 0, command
        assert capsys.readouterr().out == printed, command
