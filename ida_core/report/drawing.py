"""Drawing the audits of a session: a plan is locked, with its share of alpha and all its items, before the first is seen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from ida_core.measure import auditing
from ida_core.measure.bounds import spent
from ida_core.report.certify import claim_of
from ida_core.report.line import line_of, roots_of
from ida_core.sessions.audits import Item, Plan, put_plan, read_items, read_plans
from ida_core.sessions.session import Session, SessionError
from ida_core.students import helper
from ida_core.tasks import make_task


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
        SessionError: nothing was distilled yet, or nothing is left to draw.
        ValueError: all claims that were declared are made.
    """
    task = make_task(session.settings.task, session.settings.preset)
    promoted = line_of(session)
    n = len(promoted) - 1 if iteration is None else iteration
    if not 1 <= n < len(promoted):
        raise SessionError(f"there is no A_{n} to audit; the newest is A_{len(promoted) - 1}")
    line = [helper(session, task, ancestor) for ancestor in promoted]
    with session.reading() as reader:
        plans = read_plans(reader)
        uniform = {plan.id for plan in plans if plan.queue == "certify"}
        known = {item.call for item in read_items(reader) if item.kind == "audit" and item.plan in uniform}
        pool = auditing.logged(reader, task, promoted[n].id)
    number = session.new_id("audit_plan")
    seed = int(np.random.default_rng([session.settings.seed, 12, number]).integers(2**31))
    random = np.random.default_rng(seed)
    declared = plans[0].rounds if plans else rounds
    bound = "none" if queue == "hunt" else bound
    plan = Plan(
        number, queue, promoted[n].id, n, bound, size, population=0.0, complete=False, rounds=declared, alpha=0.0, seed=seed
    )  # fmt: skip
    made = Item(0, number, "audit", promoted[n].id, n, None, [], "", "", [])

    def ids() -> int:
        return session.new_id("audit_item")

    if queue == "path":
        contexts, questions = roots_of(task, session.settings, n, size, random)
        items = auditing.path_items(task, line[: n + 1], contexts, questions, random, made, ids)
    else:
        pool, taught = auditing.worth_asking(task, pool, line[n - 1])
        plan = replace(plan, population=pool.population, complete=pool.complete, pool=len(pool))
        if queue == "certify":
            fresh = np.asarray([row for row in range(len(pool)) if int(pool.calls[row]) not in known], dtype=np.int64)
            pool, taught = pool.of(fresh), auditing.part(taught, fresh)
            items = auditing.certify_items(task, pool, taught, size, random, made, ids, mixed=mixed)
        else:
            others = {name: line[at] for name, at in (("before", n - 1), ("next", n + 1)) if 0 < at < len(line)}
            items, predicted = auditing.hunt_items(task, pool, taught, size, random, made, ids, others)
            plan = replace(plan, predicted=predicted)
    if not any(item.kind == "audit" for item in items):
        raise SessionError(f"there is nothing to draw: the log holds no call of A_{n} that was not audited yet")
    audits = sum(item.kind == "audit" for item in items)
    plan = replace(plan, alpha=_alpha(session, plans, plan), size=size if queue != "certify" else audits)
    session.write(lambda db: put_plan(db, plan, items), durable=True).result()
    return plan


def _alpha(session: Session, plans: Sequence[Plan], plan: Plan) -> float:
    """The share of alpha of a plan's claim: a new claim spends, more audits for one that is open do not."""
    if plan.bound == "none":
        return 0.0
    made = [old for old in plans if old.bound != "none"]
    same = [old for old in made if claim_of(old) == claim_of(plan) and plan.bound == "anytime"]
    if same:
        return same[0].alpha
    number = 1 + len({claim_of(old) for old in made})
    declared = plan.rounds or None
    if declared is not None and number > declared:
        raise ValueError(
            f"{declared} claims were declared for this session before its first audit, and all are made; "
            f"a further one would not hold together with them at {1 - session.settings.alpha:.0%}"
        )
    return spent(session.settings.alpha, number, declared)
