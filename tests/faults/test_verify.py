"""Whatever is changed behind Espalier's back shows when the session is verified."""

import json
from pathlib import Path

import pytest

from ida_core import cli
from ida_core.rebuild import inspect
from ida_core.sessions.session import Session
from tests.faults.played import change, copy, play


@pytest.fixture(scope="module")
def played(tmp_path_factory) -> Path:
    return play(tmp_path_factory.mktemp("verify") / "played.espalier")


def told(place: Path) -> list[str]:
    with Session.look(place) as session:
        return inspect(session).faults


def test_an_untouched_session_is_sound(played):
    assert told(played) == []


NODE = "UPDATE node SET {} WHERE id = {}"
COLUMNS = "id, parent, ordinal, context, question, height, answerer, status, iteration, levels, inclusion_probability, at, stale"


def trained(run: int, **config: object) -> str:
    """Statements that put an A_1 there which names this run as its own, and a run 5 that was such."""
    said = json.dumps({"recipe": {}, "examples": [], **config})
    return (
        f"INSERT INTO run (id, iteration, kind, state, config) VALUES (5, 1, 'distil', 'done', '{said}');"
        "INSERT INTO assistant (id, iteration, parent, kind, config, promoted, run) "
        f"VALUES (7, 1, 1, 'transformer', '{{}}', 1, {run})"
    )


TAMPERINGS = {
    "an answer of the script": (NODE.format("answer = 'h', proposal = 'h'", 1), "with these subanswers, and h is stored"),
    "an answer of the look-up": ("UPDATE node SET answer = 'h', proposal = 'h' WHERE answerer = 3", "was answered"),
    "an answer of a person": ("UPDATE node SET answer = 'h' WHERE question = 'σ^2(b)' AND parent IS NULL", "example"),
    "the same, examples too": (
        "UPDATE node SET answer = 'h' WHERE question = 'σ^2(b)' AND parent IS NULL; UPDATE example SET target = 'h'",
        "example|should be approved with the answer c",
    ),
    "an approval made a proposal": (
        "UPDATE node SET status = 3, answer = NULL WHERE status = 5 AND answerer = 0", "example|should be",
    ),
    "a question": ("UPDATE node SET question = 'σ^4(h)' WHERE id = 2", "H would ask|something else than its question"),
    "a subquestion": ("UPDATE node SET question = 'σ^1(h)' WHERE answerer = 3 AND id < 9", "something else|H would ask"),
    "a question that nobody asked": (
        f"INSERT INTO node ({COLUMNS}) SELECT 99, NULL, 2, context, question, height, 0, 0, 0, 0, 1.0, at, 0 FROM node "
        "WHERE id = 1",
        "was asked by nobody",
    ),
    "a subquestion that nobody asked": (
        f"INSERT INTO node ({COLUMNS}) SELECT 99, (SELECT id FROM node WHERE question = 'σ^2(b)' AND parent IS NULL), 2, context, "
        "question, height, 2, 1, 0, 0, 1.0, at, 0 FROM node WHERE question = 'σ^1(b)' LIMIT 1",
        "was asked by nobody",
    ),
    "an answered question that waits": (
        "UPDATE node SET status = 1, answer = NULL, proposal = NULL WHERE id = (SELECT node FROM call ORDER BY id DESC LIMIT 1)",
        "H had asked|should be|waits|settled|was answered|example",
    ),
    "a withdrawn question": ("UPDATE node SET status = 7 WHERE question = 'σ^1(b)'", "withdrawn by nobody|example"),
    "what a call was sent": ("UPDATE call SET input = replace(input, '1', '2') WHERE id = 1", "call 1|refers"),
    "what a call brought": ("UPDATE call SET answer = 'h' WHERE id = 1", "was answered h"),
    "a call is gone": ("DELETE FROM call WHERE id = 1", "that no call brought"),
    "who decided": ("UPDATE decision SET actor = 'Eve' WHERE id = 2", "decision 2 was changed"),
    "a decision is gone": ("PRAGMA foreign_keys = OFF; DELETE FROM decision WHERE id = 3", "refers to|decision 4"),
    "the last decision and its changes are gone": (
        "DELETE FROM change WHERE decision >= (SELECT max(id) - 1 FROM decision);"
        "DELETE FROM decision WHERE id >= (SELECT max(id) - 1 FROM decision)",
        "should be waiting for you|nobody decided",
    ),
    "what a decision changed": ("UPDATE change SET after = replace(after, '\"c\"', '\"h\"')", "says c, and what it changed says h"),
    "an example": ("UPDATE example SET target = 'h'", "not what its question was answered with"),
    "a parent": ("UPDATE node SET parent = 1, ordinal = 9 WHERE question = 'σ^1(b)'", "trees are damaged"),
    "its own parent": ("UPDATE node SET parent = id WHERE id = 3", "trees are damaged"),
    "a circle": ("UPDATE node SET parent = 5 WHERE id = 2; UPDATE node SET parent = 2 WHERE id = 5", "trees are damaged"),
    "a budget": (NODE.format("budget = 30000", 3), "budget that nobody gave"),
    "a context": ("UPDATE context SET tokens = replace(tokens, '3', '4') WHERE id = 1", "asked something else"),
    "an assistant from nowhere": (
        "INSERT INTO assistant (id, iteration, kind, config, promoted) VALUES (7, 3, 'transformer', '{}', 1)", "does not say which",
    ),
    "an assistant without training": (
        "INSERT INTO assistant (id, iteration, parent, kind, config, promoted) VALUES (7, 1, 1, 'transformer', '{}', 1)",
        "no training that ended made A_1",
    ),
    "a generation left out": (
        "INSERT INTO assistant (id, iteration, parent, kind, config, promoted) VALUES (7, 2, 1, 'transformer', '{}', 1)",
        "says it was distilled from A_0",
    ),
    "a seed": (trained(5, seed=[4, 5]), "trained with the seed [4, 5], and its session says [3, 5]"),
    "somebody else's dice": (trained(5, dice=9, seed=[3, 9]), "the dice of a training that was none of its own"),
    "another training": (trained(6, seed=[3, 5]), "no training that ended made A_1"),
    "the seed of the session": (
        trained(5, seed=[3, 5]) + "; UPDATE session SET seed = 8", "trained with the seed [3, 5], and its session says [8, 5]",
    ),
    "the seed of a sampled call": (
        "INSERT INTO call (id, input, run, step, place, seed) VALUES (99, '{}', 5, 1, 1, 8)", "name another seed than the session",
    ),
    "a checkpoint elsewhere": (
        "UPDATE assistant SET file = '../../../etc/passwd', weights_sha256 = 'x' WHERE id = 1", "does not lie in the session's own",
    ),
    "an iteration's teacher": ("INSERT INTO iteration (n, assistant, teacher) VALUES (1, 1, 1)", "another assistant or teacher"),
    "a number is a word": (NODE.format("ordinal = 'first'", 2), "of another kind"),
    "a huge ordinal": (NODE.format("ordinal = 9223372036854775807", 2), "trees are damaged"),
    "a huge number": (
        "PRAGMA foreign_keys = OFF; UPDATE node SET id = 2147483646 WHERE id = 3", "trees are damaged|refers to",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", list(TAMPERINGS))
def test_tampering_shows(played, tmp_path, name, capsys):
    statements, sentence = TAMPERINGS[name]
    place = copy(played, tmp_path / "tampered.espalier")
    change(place, statements)
    assert any(word in fault for word in sentence.split("|") for fault in told(place)), told(place)
    assert cli.run(["verify", str(place)]) == 1
    assert "Traceback" not in capsys.readouterr().err


def test_a_training_with_the_right_seed_is_sound_and_one_without_is_told(played, tmp_path):
    for number, config in enumerate(({"seed": [3, 5]}, {})):
        place = copy(played, tmp_path / f"{number}.espalier")
        change(place, trained(5, **config))
        with Session.look(place) as session:
            found = inspect(session)
        assert found.faults == []
        assert any("recorded the seed" in note for note in found.notes) == (not config)


def test_verify_prints_one_object(played, capsys):
    assert cli.run(["verify", str(played), "--json"]) == 0
    assert json.loads(capsys.readouterr().out.splitlines()[-1]) == {"sound": True, "faults": [], "notes": []}
