"""A person's few decisions on permutation powering, made into rules that then play H in the whole loop.

`python -m tests.core.macro_loop` runs it on the quick preset and prints the decisions and the accuracy.
"""

import sys
import tempfile
from pathlib import Path

from ida_core.amplify import machine, person
from ida_core.amplify.trees import Amplification
from ida_core.assistants.base import LookUp
from ida_core.lineage import found
from ida_core.oneshot import run_session
from ida_core.overseers.macros import readable
from ida_core.overseers.rules import approved_rules, find_rules, kept_rules, rule_on
from ida_core.sessions.session import Session, Settings
from ida_core.tasks import make_task

SHOWN = (
    ("s^2(a)", ("s^1(a)", "s^1($)", "s^0($)"), True),
    ("s^13(c)", ("s^6(c)",), False),
    ("s^3(b)", ("s^1(b)", "s^1($)", "s^1($)"), False),
)
"""Questions, how the person splits them ("$" is the last answer), and whether they write the answer down."""
RULE = "σ^k(x) → y = σ^⌊k/2⌋(x), z = σ^⌊k/2⌋(y), w = σ^(k mod 2)(z), answer w"


def demonstrate(session, task):
    """Decide as a person does, and approve the rule that comes of it; return all decisions: on the record, and the approval."""
    found(session)
    work = Amplification(session, task, LookUp(task), 0, 1)
    for question, asks, whole in SHOWN:
        root, last = person.ask(work, question), ""
        for ask in asks:
            child = person.ask(work, ask.replace("$", last), parent=root.id)
            machine.finish(work)
            last = work.tree[child.id].answer or ""
        if whole:
            person.answer(work, root.id, last)
        find_rules(session, task, work.tree)
    (kept,) = [kept for kept in kept_rules(session, task) if readable(task, kept.rule) == RULE]
    rule_on(session, task, kept.rule.number, "approved")
    work.reload_rules()
    with session.reading() as reader:
        return reader.table("decision").count + 1


def run(folder, seed=0):
    """The figure: decisions, rules, and what the loop came to."""
    task = make_task("permutation-powering", "quick")
    chosen = Settings("Macros", "permutation-powering", seed=seed, overseer="macros")
    with Session.create(folder, chosen) as session:
        decisions = demonstrate(session, task)
        rules = [readable(task, rule) for rule in approved_rules(session, task)]
        result = run_session(session, task, device="cpu", iterations=3, say=print)
    return decisions, rules, result


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as home:
        made = run(Path(home) / "macros.espalier", int(sys.argv[1]) if len(sys.argv) > 1 else 0)
    print(f"decisions, questions asked and approval included: {made[0]}")
    print("\n".join(made[1]))
    last = made[2]["iterations"][-1]
    print(f"accuracy {made[2]['accuracy']:.4f} of {made[2]['accuracy_n']}, by height {last['accuracy_by_height']}")
