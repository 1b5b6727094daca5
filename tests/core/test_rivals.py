"""Who disputes what stands at a node: two specialists of A_n, and two samples of it."""

import json

import pytest
import torch

from ida_core import cli
from ida_core.amplify import machine, person
from ida_core.amplify.person import Refusal
from ida_core.amplify.trees import Amplification
from ida_core.assistants import transformer
from ida_core.assistants.base import LookUp
from ida_core.assistants.transformer import TransformerAssistant
from ida_core.control import Control
from ida_core.iterate import iterate
from ida_core.learner import Recipe
from ida_core.lineage import found
from ida_core.networks.specialists import build
from ida_core.oversight import nodes
from ida_core.oversight.debate import Verdict
from ida_core.oversight.judges import ScriptedJudge
from ida_core.sessions.session import Session, Settings
from ida_core.sessions.verify import faults
from ida_core.tasks import make_task
from ida_core.tree import Status

POWERING = make_task("permutation-powering")
SMALL = Recipe(
    width=32, heads=2, fact_layers=1, question_layers=1, contexts=8, questions=8, compare_every=5, compare_on=16, max_steps=5,
    replay=16, save_every=5, specialists=3, split="random",
)  # fmt: skip


@pytest.fixture(autouse=True)
def one_thread():
    torch.set_num_threads(1)


@pytest.fixture
def session(tmp_path):
    with Session.create(tmp_path / "d.espalier", Settings("d", "permutation-powering", seed=4)) as opened:
        yield opened


def untaught(split="type", specialists=3):
    torch.manual_seed(1)
    sizes = {"width": 32, "heads": 2, "fact_layers": 1, "question_layers": 1}
    shape = transformer.shape_for(POWERING, **sizes, specialists=specialists, split=split)
    return TransformerAssistant(POWERING, build(POWERING, shape))


def child_of(session, assistant, below="s^4(a)"):
    work = Amplification(session, POWERING, assistant, 1, found(session).id)
    root = person.ask(work, "s^8(a)")
    child = person.ask(work, below, parent=root.id)
    machine.finish(work)
    return work, work.tree[child.id]


@pytest.mark.parametrize(("split", "outside"), [("type", "asked outside its sort"), ("random", "asked outside its share")])
def test_two_specialists_that_differ_are_the_sides_and_a_ruling_decides(session, split, outside):
    work, child = child_of(session, untaught(split))
    held = nodes.read(work, nodes.begin(work, child.id, rival="specialist"))
    assert not held.agrees, "they were hardly taught"
    own = next(at for at, side in enumerate(held.sides) if "whose question it is" in side)
    assert outside in held.sides[1 - own]
    assert held.sides[0].startswith("A_1's specialist")
    assert held.answers[own] == child.proposal, "what A_n says is what the specialist of that sort says"
    nodes.rule_by(work, held.id, ScriptedJudge(POWERING))
    ruled, node = nodes.read(work, held.id), work.tree[child.id]
    won = None if ruled.verdict == Verdict.NEITHER else ruled.answers[ruled.verdict]
    assert (node.answer, node.status) == (won, Status.REJECTED if won is None else Status.APPROVED)
    assert faults(session) == []


def test_each_specialist_answers_and_splits_by_itself():
    team = untaught()
    asked = POWERING.parse_question("s^4(a)")
    assert len(team.specialists) == 3
    assert team.specialist_for(torch.tensor(asked).numpy()) == int(POWERING.kind(torch.tensor(asked)[None, None].numpy())[0, 0])
    assert untaught(specialists=1).specialists == ()


@pytest.mark.parametrize("rival", ["specialist", "sample"])
def test_who_looks_up_has_neither_specialists_nor_samples(session, rival):
    work, child = child_of(session, LookUp(POWERING))
    with pytest.raises(Refusal, match="specialists" if rival == "specialist" else "draws no samples"):
        nodes.begin(work, child.id, rival=rival)
    assert nodes.debates(session.reading) == []


def test_two_samples_are_the_sides_and_each_stands_by_what_it_said(session):
    work, child = child_of(session, untaught(specialists=1))
    held = nodes.read(work, nodes.begin(work, child.id, rival="sample", protocol="cross-examination"))
    assert any("another sample" in side for side in held.sides)
    assert child.proposal in held.answers
    assert not held.agrees
    assert all("in the debate" in line and "; in the debate" not in line for line in held.lines if "fresh copy" in line)
    again, same = child_of(session, untaught(specialists=3))
    with pytest.raises(Refusal, match="specialists do not"):
        nodes.begin(again, same.id, rival="sample")


def test_the_command_line_lets_two_specialists_debate(tmp_path, capsys):
    folder = tmp_path / "team.espalier"
    with Session.create(folder, Settings("team", "permutation-powering", seed=3, specialists="random")) as session:
        for _ in iterate(session, POWERING, Control(), recipe=SMALL, device="cpu", iterations=1):
            pass
        ancestor = found(session)
        work = Amplification(session, POWERING, transformer.load(session, POWERING, ancestor.id), 1, ancestor.id)
        person.ask(work, "s^4(a)")
        child = person.ask(work, "s^2(a)", parent=1)
        machine.finish(work)
        path = work.tree.path(child.id)
    assert cli.run(["debate", str(folder), path, "--rival", "specialist", "--json"]) == 0
    told = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert all("specialist" in side for side in told["sides"])
    assert told["agree"] or told["verdict"] in ("A", "B", "neither")
    assert cli.run(["debate", str(folder), path, "--rival", "amplified", "--swap", "--judge", "none"]) == 2
    assert "comes up again in the window" in capsys.readouterr().err
    assert cli.run(["debate", str(folder), path, "--rival", "deeper", "--protocol", "speech", "--swap", "--json"]) == 0
    assert json.loads(capsys.readouterr().out.splitlines()[-1])["alike_when_swapped"] is True
