"""Macros: rules made of a person's decisions by anti-unification over the tokens of questions, which then play H.

Each slot of a subquestion is a constant, or is copied from a slot of the question or of a reply. A shift is a run of
copies: for σ^6(x), spelled x 0 1 1 0, the subquestion σ^3(x), spelled x 0 0 1 1, copies the bits one place further
right. Where several readings fit all that was seen, the one with the fewest runs is taken.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any, Final

import numpy as np

from ida_core.questions import IDK, Ask, BoolArray, IntArray, ManyScripts, Move, Pattern, Reply, Slot, Tokens, is_idk
from ida_core.tasks.base import Task, variable

ANEW, FURTHER = 1.0, 0.1
"""What it costs to begin a run of slots that are alike, and to go on with one."""
OF_QUESTION, OF_REPLY = 0.05, -2.0
"""What it costs more to copy from the question, and from a reply, than to write a constant: replies are asked to be used,
even where a fixed point of σ makes them equal to what was asked about."""
LATER: Final = 2.0
"""A later reply is preferred by this."""
LATEST: Final = 40
"""So many of the latest works are compared with one another."""
BLANK: Final = "_"
"""How a blank token is typed in a rule."""


@dataclass(frozen=True, slots=True)
class Work:
    """What a person did on one question, as far as it tells how to split: up to a subquestion that brought nothing."""

    node: int
    context: int
    """The facts that it was about."""
    question: Tokens
    asked: tuple[Tokens, ...]
    replies: tuple[Tokens, ...]
    """Replies to all subquestions, or to all but the last."""
    answer: Tokens | None
    """None: it went no further than the last subquestion."""

    @property
    def about(self) -> tuple[int, Tokens]:
        """Facts and question: two works that are about the same are one example."""
        return self.context, self.question

    @property
    def is_whole(self) -> bool:
        """Whether it ended with an answer."""
        return self.answer is not None


@dataclass(frozen=True, slots=True)
class Rule:
    """A question with variables, the subquestions to ask about it, and the answer."""

    guard: Pattern
    asks: tuple[Pattern, ...]
    answer: Pattern
    number: int = 0
    """Its row in the session; 0: none yet."""

    def fits(self, questions: IntArray) -> BoolArray:
        """Tell which questions (…, question_length) the rule plays: constants are equal, no variable is blank."""
        wanted = np.asarray([-1 if isinstance(slot, Slot) else slot for slot in self.guard])
        result: BoolArray = np.where(wanted < 0, questions != IDK, questions == wanted).all(axis=-1)
        return result

    def next_move(self, task: Task, question: Tokens, replies: Sequence[Tokens]) -> Move:
        """What the rule does after so many replies; one that is "I don't know" ends it so."""
        if any(not any(reply) for reply in replies):
            return Reply(task.idk)
        told = (question, *replies)
        if len(replies) < len(self.asks):
            return Ask(_filled(self.asks[len(replies)], told))
        return Reply(_filled(self.answer, told))

    def contradicts(self, work: Work) -> bool:
        """Whether the rule would have acted otherwise than a person did."""
        if not bool(self.fits(np.asarray(work.question))):
            return False
        if len(work.asked) > len(self.asks) or (work.is_whole and len(work.asked) < len(self.asks)):
            return True
        told = (work.question, *work.replies)
        for index, asked in enumerate(work.asked):
            if _filled(self.asks[index], told) != asked:
                return True
        return work.answer is not None and _filled(self.answer, told) != work.answer

    def explains(self, work: Work) -> bool:
        """Whether the rule plays the question just as a person did."""
        return bool(self.fits(np.asarray(work.question))) and not self.contradicts(work)


def work_of(
    node: int, context: int, question: Tokens, moves: Sequence[tuple[Tokens, Tokens | None]], answer: Tokens | None
) -> Work:
    """Make a work of what is on record, cut off after the first subquestion that brought no answer."""
    asked, replies = list[Tokens](), list[Tokens]()
    for subquestion, reply in moves:
        asked.append(subquestion)
        if reply is None or not any(reply):
            return Work(node, context, question, tuple(asked), tuple(replies), None)
        replies.append(reply)
    return Work(node, context, question, tuple(asked), tuple(replies), answer)


def rule_for(rules: Sequence[Rule], question: Tokens) -> Rule | None:
    """The first rule that fits a question."""
    return next((rule for rule in rules if bool(rule.fits(np.asarray(question)))), None)


# -- making rules -------------------------------------------------------------------------------------------------------


def generalise(works: Sequence[Work]) -> Rule | None:
    """The rule that all these works follow, with as few constants widened as they demand; None: they are not alike."""
    whole = [work for work in works if work.is_whole]
    rounds = {len(work.asked) for work in whole}
    if len(rounds) != 1 or max(len(work.asked) for work in works) > min(rounds) or min(rounds) == 0:
        return None
    guard = _guard([work.question for work in works])
    asks = list[Pattern]()
    for index in range(min(rounds)):
        reached = [work for work in works if len(work.asked) > index]
        told = [(work.question, *work.replies[:index]) for work in reached]
        ask = _pattern([work.asked[index] for work in reached], told, asks[-1] if asks else None)
        if ask is None:
            return None
        asks.append(ask)
    answer = _pattern([work.answer or () for work in whole], [(work.question, *work.replies) for work in whole], None)
    return None if answer is None else Rule(guard, tuple(asks), answer)


def alike(task: Task, among: int = 16) -> tuple[str, str] | None:
    """Two questions of a task, as they are typed, that its script splits so that one rule says how; None: few are."""
    if task.is_text:
        return None
    random = np.random.default_rng(0)
    facts = task.make_contexts(1, random)
    drawn = np.unique(task.make_questions(1, among, random)[0], axis=0)
    works = list[Work]()
    for question in sorted(drawn[~task.is_primitive(drawn)], key=lambda tokens: len(task.question_text(tokens))):
        work = _played(task, facts, question)
        if (other := next((one for one in works if generalise([one, work]) is not None), None)) is not None:
            return task.question_text(other.question), task.question_text(work.question)
        works.append(work)
    return None


def _played(task: Task, facts: IntArray, question: IntArray) -> Work:
    """What the script does on a question, told the truth."""
    asked, replies = list[Tokens](), list[Tokens]()
    tokens = tuple(question.tolist())
    script = task.oversee(tokens)
    try:
        below = next(script)
        while True:
            asked.append(below)
            replies.append(tuple(task.truth(facts, np.asarray(below)[None, None])[0, 0].tolist()))
            below = script.send(replies[-1])
    except StopIteration as done:
        return Work(0, 0, tokens, tuple(asked), tuple(replies), done.value)


def propose(works: Sequence[Work], known: Sequence[Rule] = ()) -> list[tuple[Rule, list[Work]]]:
    """Rules for works that no known rule explains, each with what it was made of: two works or more, the most first.

    Works are counted once a question on the same facts: a tree that was run again is no second example. No rule is proposed
    that would have acted otherwise than a person did on any of the works.
    """
    found = list[tuple[Rule, list[Work]]]()
    open_ = _examples([work for work in works if work.asked and not any(rule.explains(work) for rule in known)])[-LATEST:]
    while True:
        best: tuple[Rule, list[Work]] | None = None
        for pair in combinations(open_, 2):
            made = _grown(list(pair), open_, works)
            if made is not None and (best is None or len(made[1]) > len(best[1])):
                best = made
        if best is None:
            return found
        found.append(best)
        open_ = [work for work in open_ if work not in best[1]]


def _examples(works: Sequence[Work]) -> list[Work]:
    """One work a question on the same facts: the one that went furthest, of equals the latest."""
    furthest = {work.about: work for work in sorted(works, key=lambda one: (one.is_whole, len(one.asked)))}
    return [work for work in works if furthest[work.about] is work]


def _grown(start: list[Work], others: Sequence[Work], works: Sequence[Work]) -> tuple[Rule, list[Work]] | None:
    """The rule of a pair, widened by all that are alike, as long as nothing contradicts it."""
    rule = _sound(start, works)
    if rule is None:
        return None
    for work in others:
        if work not in start and (wider := _sound([*start, work], works)) is not None:
            rule, start = wider, [*start, work]
    return rule, start


def _sound(start: Sequence[Work], works: Sequence[Work]) -> Rule | None:
    rule = generalise(start)
    return None if rule is None or any(rule.contradicts(work) for work in works) else rule


def _guard(questions: Sequence[Tokens]) -> Pattern:
    """Slots that are equal in all questions stay; the others become variables, unless one of them is blank."""
    return tuple(
        tokens[0] if len(set(tokens)) == 1 else Slot(0, place) for place, tokens in enumerate(zip(*questions, strict=True))
    )


def _pattern(wanted: Sequence[Tokens], told: Sequence[Sequence[Tokens]], before: Pattern | None) -> Pattern | None:
    """The cheapest pattern that gives each of `wanted` from what was told; None: there is none."""
    length = len(wanted[0])
    paths: dict[int | Slot | None, tuple[float, Pattern]] = {None: (0.0, ())}
    for place in range(length):
        options = list(_options([tokens[place] for tokens in wanted], told)) if paths else []
        paths = {
            option: min(
                ((cost + _cost(last, option, place, before), (*path, option)) for last, (cost, path) in paths.items()),
                key=lambda way: way[0],
            )
            for option in options
        }
    return min(paths.values(), key=lambda way: way[0])[1] if paths else None


def _options(tokens: Sequence[int], told: Sequence[Sequence[Tokens]]) -> Iterator[int | Slot]:
    """All that gives these tokens, one of each work."""
    if len(set(tokens)) == 1:
        yield tokens[0]
    for source in range(len(told[0])):
        for place in range(len(told[0][source])):
            if all(known[source][place] == token for known, token in zip(told, tokens, strict=True)):
                yield Slot(source, place)


def _cost(last: int | Slot | None, option: int | Slot, place: int, before: Pattern | None) -> float:
    if _goes_on(last, option) or (before is not None and place > 0 and (before[place - 1], before[place]) == (last, option)):
        return FURTHER
    if not isinstance(option, Slot):
        return ANEW
    return ANEW + (OF_QUESTION if option.source == 0 else OF_REPLY - LATER * option.source)


def _goes_on(last: int | Slot | None, option: int | Slot) -> bool:
    if isinstance(last, Slot) and isinstance(option, Slot):
        return (last.source, last.place + 1) == (option.source, option.place)
    return last == option


def _filled(pattern: Pattern, told: Sequence[Tokens]) -> Tokens:
    return tuple(told[slot.source][slot.place] if isinstance(slot, Slot) else slot for slot in pattern)


# -- reading and typing -------------------------------------------------------------------------------------------------


def readable(task: Task, rule: Rule) -> str:
    """The rule as a sentence in the task's own words, such as "σ^2k(x) → y = σ^k(x), z = σ^k(y), answer z"."""
    *asks, answer = (task.pattern_text(_known(pattern, rule.guard), rule.guard) for pattern in (*rule.asks, rule.answer))
    steps = [f"{variable(Slot(number, 0))} = {ask}" for number, ask in enumerate(asks, start=1)]
    return f"{task.pattern_text(rule.guard, rule.guard)} → {', '.join(steps)}, answer {answer}"


def _known(pattern: Pattern, guard: Pattern) -> Pattern:
    """A pattern with what is copied from a constant of the question written as that constant."""
    return tuple(guard[slot.place] if isinstance(slot, Slot) and slot.source == 0 else slot for slot in pattern)


def spelled(task: Task, rule: Rule) -> str:
    """The rule token by token, as it is edited and stored: "x0 x1 0 → x0 0 x1; y 0 x1; = z"."""
    asks = "; ".join(_spelled(task, ask) for ask in rule.asks)
    return f"{_spelled(task, rule.guard)} → {asks}; = {_spelled(task, rule.answer)}"


def parse_rule(task: Task, text: str, number: int = 0) -> Rule:
    """Read what `spelled` wrote, or a person changed.

    Raises:
        ValueError: it cannot be read; the message is a sentence.
    """
    guard, arrow, rest = text.replace("->", "→").partition("→")
    *asks, answer = rest.split(";")
    if not arrow or not answer.strip().startswith("="):
        raise ValueError("a rule reads: question → subquestion; subquestion; = answer")
    slots = {variable(Slot(0, place)): Slot(0, place) for place in range(task.question_length)}
    wanted = _parsed(task, guard, slots, task.question_length, "question")
    if any(isinstance(slot, Slot) and slot.place != place for place, slot in enumerate(wanted)):
        raise ValueError("in the question each variable stands at its own place: x0 first, then x1, and so on")
    slots = {name: slot for name, slot in slots.items() if slot in wanted} | {
        variable(Slot(0, place)): Slot(0, place) for place in range(task.question_length)
    }
    read = list[Pattern]()
    for index, ask in enumerate(asks, start=1):
        read.append(_parsed(task, ask, slots, task.question_length, f"subquestion {index}"))
        slots |= {variable(Slot(index, place)): Slot(index, place) for place in range(task.answer_length)}
    return Rule(wanted, tuple(read), _parsed(task, answer.strip()[1:], slots, task.answer_length, "answer"), number)


def _spelled(task: Task, pattern: Pattern) -> str:
    words = (variable(slot) if isinstance(slot, Slot) else BLANK if slot == IDK else task.symbols[slot] for slot in pattern)
    return " ".join(words)


def _parsed(task: Task, text: str, slots: dict[str, Slot], length: int, what: str) -> Pattern:
    words = text.split()
    tokens: dict[str, int] = {symbol: token for token, symbol in enumerate(task.symbols)} | {BLANK: IDK}
    unknown = [word for word in words if word not in slots and word not in tokens]
    if unknown:
        raise ValueError(f"“{unknown[0]}” in the {what} is neither a token of the task nor a variable known there")
    if len(words) != length:
        raise ValueError(f"the {what} has {length} tokens, not {len(words)}")
    return tuple(slots[word] if word in slots else tokens[word] for word in words)


# -- playing H ----------------------------------------------------------------------------------------------------------


class MacroOverseer:
    """H in training as rules play it: the first rule that fits a question; none fits: "I don't know"."""

    def __init__(self, task: Task, rules: Sequence[Rule], labels: int) -> None:
        """`labels`: how many works of a person the rules were made of."""
        self.task, self.rules, self.labels = task, list(rules), labels

    def before(self, steps: int) -> None:
        """Nothing is to be done before the student's next steps: rules do not learn while it does."""

    def state(self) -> tuple[dict[str, Any], dict[str, Any]]:
        """The rules as they were when the run began."""
        rules = [[rule.number, spelled(self.task, rule)] for rule in self.rules]
        return {"rules": rules, "labels": self.labels}, {}

    def restore(self, described: Mapping[str, Any], tensors: Mapping[str, Any]) -> None:
        """Go on with the rules that the run began with, whatever became of them since."""
        del tensors  # rules are words
        self.rules = [parse_rule(self.task, text, number) for number, text in described["rules"]]
        self.labels = described["labels"]

    def oversee_many(self, questions: IntArray) -> ManyScripts:
        """Oversee questions, shape (count, question_length), in lock step."""
        chosen = np.full(len(questions), -1)
        for index, rule in reversed(list(enumerate(self.rules))):
            chosen[rule.fits(questions)] = index
        told, going = [questions], chosen >= 0
        for turn in range(max((len(rule.asks) for rule in self.rules), default=0)):
            asked = np.full((len(questions), self.task.question_length), IDK, dtype=np.int64)
            for index, rule in enumerate(self.rules):
                if turn < len(rule.asks):
                    _fill(asked, rule.asks[turn], told, going & (chosen == index))
            replies = yield asked
            going &= ~(is_idk(replies) & (asked != IDK).any(axis=-1))
            told.append(replies)
        answers = np.full((len(questions), self.task.answer_length), IDK, dtype=np.int64)
        for index, rule in enumerate(self.rules):
            _fill(answers, rule.answer, told, going & (chosen == index))
        return answers


def _fill(out: IntArray, pattern: Pattern, told: Sequence[IntArray], rows: BoolArray) -> None:
    """Write a pattern into these rows of `out`."""
    for place, slot in enumerate(pattern):
        out[rows, place] = told[slot.source][rows, slot.place] if isinstance(slot, Slot) else slot
