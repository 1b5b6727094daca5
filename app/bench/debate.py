"""Debate against full checking: simulated trees, the real engine, costs against tree size, hidden flaws, and IDA overseen by it."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

OUT: Final = Path("docs/results")
ASSISTANT, JUDGE = 0.05, 0.01
SIZES: Final = (7, 31, 127)
TREES: Final = 20_000
TASKS: Final = ("permutation-powering", "sequential-assignments", "wildcard-search", "shortest-path", "union-find")
ROOTS: Final = 40_000
MOST_BITS: Final = 11
EACH: Final = 40
DEPTHS, FLAWS = 8, 300
CHALLENGERS: Final = {"errs in 5 %": 0.05, "errs in 20 %": 0.2, "by lot": None}


def run(*, train: bool = True) -> dict[str, Any]:
    """Measure all of it, and write docs/results/debate.md and its pictures.

    Trainings that were made are taken from the cache; without `train`, only those are shown.
    """
    from app.bench import spoken
    from app.bench.debate_page import write
    from app.bench.debated import found, overseen

    result: dict[str, Any] = {
        "simulated": [simulated(nodes) for nodes in SIZES],
        "measured": [measured(task) for task in TASKS],
        "costs": costs(),
        "stress": {name: stressed(rate) for name, rate in CHALLENGERS.items()},
        "targets": targets(),
        "overseen": overseen() if train else found(),
        "spoken": spoken.found(),
    }
    write(result, OUT)
    return result


def simulated(nodes: int) -> dict[str, Any]:
    """Complete binary trees of numbers whose nodes add up their children: one side errs at each node, the other one nowhere.

    Errors add up, so a wrong root follows from wrong nodes below. A full check rules on every node of the erring side's tree;
    it fails if one ruling is wrong. A debate goes down to the first child that differs, and one ruling decides.
    """
    import numpy as np

    random, levels = np.random.default_rng([1, nodes]), (nodes + 1).bit_length() - 1
    wrong = [
        np.where(random.random((TREES, 2**level)) < ASSISTANT, random.integers(1, 97, (TREES, 2**level)), 0)
        for level in range(levels)
    ]
    off = [np.zeros_like(wrong[-1])] * levels
    for level in reversed(range(levels)):
        below = off[level + 1].reshape(TREES, -1, 2).sum(axis=-1) if level + 1 < levels else 0
        off[level] = (wrong[level] + below) % 97
    differ = np.flatnonzero(off[0][:, 0] != 0)
    at, depth = np.zeros(len(differ), dtype=int), np.zeros(len(differ), dtype=int)
    open_ = np.ones(len(differ), dtype=bool)
    for level in range(levels - 1):
        left, right = off[level + 1][differ, 2 * at] != 0, off[level + 1][differ, 2 * at + 1] != 0
        goes = open_ & (left | right)
        at, depth = np.where(goes, 2 * at + np.where(left, 0, 1), at), depth + goes
        open_ = goes
    lost = random.random(len(differ)) < JUDGE
    misjudged = (random.random((TREES, nodes)) < JUDGE).any(axis=1)
    return {
        "nodes": nodes, "trees": TREES, "full_failed": int(misjudged.sum()), "expected": 1 - (1 - JUDGE) ** nodes,
        "debates": len(differ), "debate_failed": int(lost.sum()), "depth": float(depth.mean()),
    }  # fmt: skip


def measured(name: str) -> dict[str, Any]:
    """The same with a task's own trees and the engine of the product: the truth against an A_n that errs in each claim."""
    import numpy as np

    from ida_core.assistants.faulty import FaultyAssistant
    from ida_core.oversight.debate import Verdict, disputes
    from ida_core.oversight.judges import FaultyJudge, Knowing
    from ida_core.oversight.sides import Arguer, Truthful, alone
    from ida_core.oversight.standings import right_answers
    from ida_core.tasks import make_task

    task, random = make_task(name), np.random.default_rng(2)
    contexts = task.make_contexts(ROOTS, random)
    questions = task.make_questions(ROOTS, 1, random)[:, 0]
    honest = alone(task, Truthful(task), "honest")
    erring = Arguer(task, "A_n", (FaultyAssistant(task, Truthful(task), ASSISTANT, 3),))
    answers = (honest.answer(contexts, questions), erring.answer(contexts, questions))
    rows = np.flatnonzero(~right_answers(task, contexts, questions, answers[1]))
    judge = FaultyJudge(Knowing(task), JUDGE, 4)
    held = disputes(task, contexts[rows], questions[rows], (answers[0][rows], answers[1][rows]), (honest, erring))
    verdicts = judge.rule(contexts[rows], [dispute.item for dispute in held])
    sure = Knowing(task).rule(contexts[rows], [dispute.item for dispute in held])
    sizes = np.asarray([_nodes(task, contexts[row], questions[row]) for row in rows])
    counted = sizes[sizes > 0]
    checked = np.random.default_rng(5).random(len(counted)) > (1 - JUDGE) ** counted
    return {
        "task": name, "roots": len(questions), "debates": len(rows),
        "debate_failed": sum(one is not Verdict.ONE for one in verdicts),
        "failed_with_a_right_judge": sum(one is not Verdict.ONE for one in sure),
        "statements": float(np.mean([dispute.statements for dispute in held])),
        "trees": len(counted), "too_large": len(rows) - len(counted), "nodes_median": float(np.median(counted)),
        "nodes_mean": float(counted.mean()), "nodes_most": int(counted.max()), "full_failed": int(checked.sum()),
        "expected": float((1 - (1 - JUDGE) ** counted).mean()),
    }  # fmt: skip


def _nodes(task: Any, facts: Any, question: Any) -> int:
    """Nodes of the honest side's whole tree, whose repeated questions are answered truly; 0 if there are too many."""
    from ida_core.oversight.sides import Truthful
    from ida_core.oversight.trees import TooLargeError, whole_tree

    try:
        return whole_tree(task, facts, tuple(question.tolist()), Truthful(task), 20_000).nodes
    except TooLargeError:
        return 0


def costs() -> list[dict[str, float]]:
    """What a debate costs the honest side and the judge on powering, by the size of the tree: the doubly-efficient bound.

    Exponents are powers of two, whose lies can be passed on down to the last level.
    """
    import numpy as np

    from ida_core.oversight.debate import disputes
    from ida_core.oversight.sides import Liar, Truthful, alone
    from ida_core.tasks.powering import PermutationPowering

    rows = []
    for bits in range(2, MOST_BITS + 1):
        task, random = PermutationPowering(8, bits), np.random.default_rng([6, bits])
        contexts = task.make_contexts(EACH, random)
        questions = np.asarray([task.parse_question(f"s^{2 ** (bits - 1)}({task.symbols[3 + at % 8]})") for at in range(EACH)])
        honest = alone(task, Truthful(task), "honest")
        right = honest.answer(contexts, questions)
        held = disputes(task, contexts, questions, (right, 3 + (right - 2) % 8), (honest, Liar(task, Truthful(task))))
        nodes = [_nodes(task, facts, question) for facts, question in zip(contexts, questions, strict=True)]
        rows.append(
            {
                "nodes": float(np.mean(nodes)),
                "with_help": float(np.mean([dispute.statements for dispute in held])),
                "judge": float(np.mean([1 + len(dispute.item.so_far) for dispute in held])), "full_check": float(np.mean(nodes)),
            }
        )  # fmt: skip
    return rows


def targets() -> list[dict[str, Any]]:
    """What a student would be taught: wrong targets by height, of an A_n that knows all but errs, over five seeds."""
    import numpy as np

    from ida_core.oversight.sides import Truthful
    from ida_core.oversight.training import OverseenTeacher, Oversight
    from ida_core.tasks import make_task

    task = make_task("permutation-powering")
    rows: list[dict[str, Any]] = [
        {"arm": arm, "wrong": dict.fromkeys(task.heights, 0), "asked": dict.fromkeys(task.heights, 0), "decisions": 0}
        for arm in ("none", "debate", "approval")
    ]
    for seed in range(5):
        share = 0.5
        for row in rows:
            random = np.random.default_rng([10, seed])
            teacher = OverseenTeacher(task, Oversight(row["arm"], JUDGE, ASSISTANT, share), None, 1, (seed, 1))
            for height in task.heights:
                contexts = task.make_contexts(512, random)
                questions = task.make_questions(512, 4, random, [height])
                wrong = ~task.is_right(contexts, questions, teacher(contexts, questions, Truthful(task)))
                row["wrong"][height] += int(wrong.sum())
                row["asked"][height] += wrong.size
            row["decisions"] += teacher.rulings
            if row["arm"] == "debate":
                share = teacher.rulings / teacher.asked
    return rows


def stressed(rate: float | None) -> dict[str, Any]:
    """How often a challenger walks to a planted flaw, by its depth; the chance c of a right pick is fitted to all levels."""
    import numpy as np

    from ida_core.assistants.faulty import FaultyAssistant
    from ida_core.oversight.obfuscation import fitted, stress
    from ida_core.oversight.sides import Truthful
    from ida_core.tasks.powering import PermutationPowering

    if rate is None:
        return _by_lot()
    found, random = [], np.random.default_rng(8)
    for depth in range(1, DEPTHS + 1):
        task = PermutationPowering(8, depth + 1)
        challenger = FaultyAssistant(task, Truthful(task), rate, 7)
        found += stress(task, [task.parse_question(f"s^{2**depth}(a)")], challenger, FLAWS, random)
    picks, right = (sum(getattr(each, name) for each in found) for name in ("picks", "right_picks"))
    return {"c": fitted(found), "picks": picks, "right": right, "caught": [[each.caught, each.trials] for each in found]}


def _by_lot() -> dict[str, Any]:
    """Who agrees with every claim picks one of two by lot."""
    import numpy as np

    random, caught, picks, right = np.random.default_rng(9), [], 0, 0
    for depth in range(1, DEPTHS + 1):
        hits = random.integers(0, 2, size=(FLAWS, depth)) == 0
        walked = hits.cumprod(axis=1)
        caught.append([int(walked[:, -1].sum()), FLAWS])
        picks += FLAWS + int(walked[:, :-1].sum())
        right += int(walked.sum())
    return {"c": right / picks, "picks": picks, "right": right, "caught": caught}
