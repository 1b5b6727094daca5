"""Drawing the audits of a session: a plan is locked, with its share of alpha and all its items, before the first is seen."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

import numpy as np

from ida_core.measure import auditing
from ida_core.measure.canaries import Calls, made_up, past_failures
from ida_core.questions import IntArray
from ida_core.report.drawing_words import draw_words
from ida_core.report.line import Line, bring, roots_of
from ida_core.report.planning import alpha_of
from ida_core.sessions.audits import Item, Plan, put_plan, read_items, read_plans
from ida_core.sessions.session import Session, SessionError
from ida_core.tasks import make_task
from ida_core.tasks.base import Task


def draw(
    session: Session,
    queue: str,
    size: int,
    *,
    bound: str = "anytime",
    rounds: int = 0,
    mixed: bool = True,
    iteration: int | None = None,
) -> Plan:
    """Lock a plan and draw its items.

    Args:
        session: at least one assistant of it was trained.
        queue: certify, hunt or path.
        size: how many audits (of a path: roots).
        bound: anytime, or fixed for Clopper and Pearson's bound on exactly these audits.
        rounds: claims declared for the whole session; counts with the first plan only. 0: any number.
        mixed: whether canaries and repeats are mixed in (certify only).
        iteration: whose answers; the newest assistant's by default.

    Raises:
        SessionError: nothing was distilled yet, nothing is left to draw, or there are no paths to go down.
        ValueError: all claims that were declared are made.
    """
    task = make_task(session.settings.task, session.settings.preset)
    line = bring(session, task)
    n = line.last if iteration is None else line.place(iteration)
    named = line.promoted[n]
    if queue == "path" and line.judged:
        raise SessionError("paths bound no drift here: a judge ruled on what was learned, and what debates ask is on no path")
    with session.reading() as reader:
        plans, items = read_plans(reader), read_items(reader)
    uniform = {plan.id for plan in plans if plan.queue == "certify"}
    known = {item.call for item in items if item.kind == "audit" and item.plan in uniform}
    seen = {item.call for item in items if item.call is not None}
    number = session.new_id("audit_plan")
    seed = int(np.random.default_rng([session.settings.seed, 12, number]).integers(2**31))
    random = np.random.default_rng(seed)
    declared = plans[0].rounds if plans else rounds
    bound = "none" if queue == "hunt" else bound
    plan = Plan(
        number, queue, named.id, named.iteration, bound, size, population=0.0, complete=False, rounds=declared, alpha=0.0, seed=seed
    )  # fmt: skip
    made = Item(0, number, "audit", named.id, named.iteration, None, [], "", "", [])

    def ids() -> int:
        return session.new_id("audit_item")

    if task.is_text:
        items, plan = draw_words(session, line, n, plan, known, seen, random, made, mixed=mixed)
        items = [replace(item, id=ids()) for item in items]
        if mixed and queue == "certify" and items:
            items += [replace(item, id=ids()) for item in auditing.again_items(items, size, random)]
    elif queue == "path":
        contexts, questions = roots_of(task, n, size, random)
        iterations = [one.iteration for one in line.promoted]
        items = auditing.path_items(
            task, line.assistants[: n + 1], iterations, contexts, questions, random, made, ids, line.overseers
        )
    else:
        calls = _calls(session, task, line, n)
        pool, taught = calls.pool, calls.taught
        plan = replace(plan, population=pool.population, complete=pool.complete, pool=len(pool))
        if queue == "certify":
            fresh = np.asarray([row for row in range(len(pool)) if int(pool.calls[row]) not in known], dtype=np.int64)
            rest = replace(calls, pool=pool.of(fresh), taught=auditing.part(taught, fresh))

            def mix(spare: IntArray) -> list[Item]:
                return _canaries(session, task, line, n, rest, spare, size, seen, random, made)

            items = auditing.certify_items(task, rest.pool, rest.taught, size, random, made, mix if mixed else None)
            items = [replace(item, id=ids()) for item in items]
            if mixed and items:
                items += [replace(item, id=ids()) for item in auditing.again_items(items, size, random)]
        else:
            around = (("before", n - 1), ("next", n + 1))
            others = {name: line.assistants[at] for name, at in around if 0 < at <= line.last}
            items, predicted = auditing.hunt_items(task, pool, taught, size, random, made, ids, others)
            plan = replace(plan, predicted=predicted)
    if not any(item.kind == "audit" for item in items):
        raise SessionError(f"there is nothing to draw: the log holds no call of A_{named.iteration} that was not audited yet")
    audits = sum(item.kind == "audit" for item in items)
    plan = replace(plan, alpha=alpha_of(plans, plan, session.settings.alpha), size=size if queue != "certify" else audits)
    session.write(lambda db: put_plan(db, plan, items), durable=True).result()
    return plan


def _calls(session: Session, task: Task, line: Line, n: int) -> Calls:
    """The logged calls of an assistant of the line that are worth asking about, and what its teacher does with them."""
    with session.reading() as reader:
        pool = auditing.logged(reader, task, line.promoted[n].id)
    pool, taught = auditing.worth_asking(task, pool, line.assistants[n - 1], line.overseers[n - 1])
    return Calls(line.promoted[n].id, line.promoted[n].iteration, pool, taught)


def _canaries(
    session: Session, task: Task, line: Line, n: int, rest: Calls, spare: IntArray, size: int, seen: Collection[int],
    random: np.random.Generator, made: Item,
) -> list[Item]:  # fmt: skip
    """Seeded errors, real failures of all the line up to here before made-up ones, and right answers."""
    wanted, right = auditing.share(auditing.SEEDED, size), auditing.share(auditing.SOUND, size)
    places = {one.id: at for at, one in enumerate(line.promoted[: n + 1]) if at}
    left = replace(rest, pool=rest.pool.of(spare), taught=auditing.part(rest.taught, spare))
    others = [_calls(session, task, line, at) for number, at in places.items() if number != rest.assistant]
    wrong = past_failures(task, [left, *others], seen, wanted, random, made)
    rows = random.choice(spare, size=wanted - len(wrong) + right).tolist()
    wrong += made_up(task, rest, rows[right:], random, made, wrong=True)
    return wrong + made_up(task, rest, rows[:right], random, made, wrong=False)
