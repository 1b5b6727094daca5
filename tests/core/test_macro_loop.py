"""Rules made of twelve decisions train an assistant as the scripted H does; four objects keep it short."""

from ida_core.amplify.trees import Amplification
from ida_core.control import Control
from ida_core.iterate import Promoted, iterate
from ida_core.learner import Recipe
from ida_core.lineage import found
from ida_core.overseers.macros import MacroOverseer
from ida_core.overseers.rules import approved_rules, kept_rules
from ida_core.sessions.session import Session, Settings
from ida_core.tasks import make_task
from ida_core.tasks.powering import PermutationPowering
from tests.core.macro_loop import demonstrate

SMALL = Recipe(width=32, heads=2, contexts=8, questions=8, compare_every=20, compare_on=32, max_steps=40, replay=64, save_every=20)


def weights(folder, overseer):
    task = make_task("permutation-powering", "quick")
    with Session.create(folder, Settings("M", "permutation-powering", seed=5, overseer=overseer)) as session:
        decisions = demonstrate(session, task) if overseer == "macros" else 0
        found(session)
        session.write(lambda db: db.table("example").delete_where()).result()  # answers of the person are lessons, too
        events = list(iterate(session, task, Control(), recipe=SMALL, device="cpu"))
        (promoted,) = [event for event in events if isinstance(event, Promoted)]
        runs = [kept.runs for kept in kept_rules(session, task)]
        return decisions, found(session).weights_sha256, promoted.report.overseer_labels, runs


def test_twelve_decisions_train_the_same_weights_as_the_scripted_h(tmp_path):
    decisions, trained, labels, runs = weights(tmp_path / "m.espalier", "macros")
    assert decisions == 12
    assert labels == 3  # works of a person
    assert runs == [(1,)]
    assert trained == weights(tmp_path / "s.espalier", "scripted")[1]


def test_small_contexts_serve_the_same_rules(session):
    task = PermutationPowering(objects=8, bits=4)
    assert demonstrate(session, task) == 12
    rules = approved_rules(session, task)
    assert Amplification(session, task, None, 0, 1).rules == rules
    assert MacroOverseer(task, rules, 3).state()[0]["labels"] == 3
