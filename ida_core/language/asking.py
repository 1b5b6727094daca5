"""Putting errands to a model: the prompt is made of the errand alone, replies are read, malformed ones drawn again, votes counted.

An errand is all that a question brings along: its own words, what it may read, and what its own subquestions brought. Nothing
else reaches a template, so no node can see another's.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from time import perf_counter
from typing import Final, Literal, Protocol

from ida_core.language.model import LanguageModel, Message, Reply, Request
from ida_core.language.quotes import excerpt
from ida_core.language.replies import FIELDS, MOST_PARTS, Malformed, read_answer, read_parts, schema
from ida_core.language.templates import Template, Unfit, render
from ida_core.questions import IDK_TEXT

DRAWS: Final = 3
"""How often a malformed reply is asked for, the first time included."""
WARMTH: Final = 0.7
"""The temperature of votes, and of what is drawn again."""
Kind = Literal["decompose", "answer", "combine"]


@dataclass(frozen=True, slots=True)
class Given:
    """A subquestion with its answer, or an answer that was rejected with the reason."""

    question: str = ""
    answer: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Errand:
    """What one node wants of a model, and all that the model may know of it."""

    node: int
    kind: Kind
    question: str
    document: str = ""
    """The excerpt that the question may read."""
    subanswers: tuple[Given, ...] = ()
    rejected: tuple[Given, ...] = ()
    withheld: str = ""
    """Why it must not be put to the model at all: its tree has no budget left."""

    @property
    def values(self) -> dict[str, object]:
        """What a template can show."""
        given = {"subanswers": self.subanswers, "rejected": self.rejected}
        return {"question": self.question, "document": self.document, "most": MOST_PARTS, "idk": IDK_TEXT, **given}


@dataclass(frozen=True, slots=True)
class Exchange:
    """One prompt, and the raw reply to it."""

    kind: Kind | Literal["debate"]
    template: int
    """The version."""
    key: str
    request: Request
    reply: Reply
    fault: str | None
    """Why the reply was malformed."""
    reused: bool
    seconds: float


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of an errand."""

    errand: Errand
    answer: str | None
    """None where subquestions were asked for, or nothing usable came."""
    parts: tuple[str, ...] = ()
    exchanges: tuple[Exchange, ...] = ()
    fault: str = ""
    """Why nothing usable came."""


class Memo(Protocol):
    """Replies that were given before."""

    def known(self, key: str) -> str | None:
        """The raw reply to be used again."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How a model is asked."""

    templates: Mapping[str, Template]
    who: str
    """The assistant, so that what one said is never taken for another's."""
    votes: int = 1
    """How many replies are drawn for an answer; the most frequent counts, of equals the first."""
    seed: int = 0
    max_tokens: int = 256
    draws: int = DRAWS


@dataclass
class _Ballot:
    """One reply to an errand, until it is well formed or given up."""

    errand: int
    vote: int
    draw: int = 0
    read: str | tuple[str, ...] | None = None
    exchanges: list[Exchange] = field(default_factory=list)


def ask(
    model: LanguageModel, errands: Sequence[Errand], manner: Manner, memo: Memo, stop: Callable[[], bool] = lambda: False
) -> list[Outcome]:
    """Put errands to a model, all replies of a round in one batch.

    Raises:
        Refusal or another error of the model: it cannot be reached; nothing of this batch counts.
    """
    faults = {place: one.withheld for place, one in enumerate(errands) if one.withheld}
    ballots = [
        _Ballot(place, vote) for place, one in enumerate(errands) if not one.withheld
        for vote in range(1 if one.kind == "decompose" else manner.votes)
    ]  # fmt: skip
    waiting = ballots
    while waiting:
        sent = list[tuple[_Ballot, Request, str]]()
        for ballot in waiting:
            try:
                request = _request(errands[ballot.errand], ballot, manner)
            except Unfit as error:
                faults[ballot.errand] = str(error)
            else:
                sent.append((ballot, request, key_of(manner.who, model.name, request)))
        _exchange(model, errands, sent, manner, memo, stop)
        waiting = [ballot for ballot, _, _ in sent if ballot.read is None and ballot.draw < manner.draws]
    return [
        _outcome(one, [ballot for ballot in ballots if ballot.errand == place], faults.get(place, ""))
        for place, one in enumerate(errands)
    ]  # fmt: skip


def to_answer(node: int, question: str, document: str) -> Errand:
    """The errand of a question that is answered at once, with the excerpt of its document that it may read."""
    return Errand(node, "answer", question, excerpt(document, question) if document else "")


def taught(template: Template, errand: Errand, answer: str) -> tuple[tuple[Message, ...], str]:
    """An approved answer as something to learn: what the model would be sent by this template, and what it should say.

    Raises:
        Unfit: the template cannot be filled in.
    """
    said = answer if template.form == "text" else json.dumps({FIELDS[errand.kind]: answer}, ensure_ascii=False)
    return render(template, errand.values), said


def key_of(who: str, model: str, request: Request) -> str:
    """What two requests share that must get the same reply."""
    return hashlib.sha256(json.dumps([who, model, asdict(request)], sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def _request(errand: Errand, ballot: _Ballot, manner: Manner) -> Request:
    template = manner.templates[errand.kind]
    plainly = ballot.draw == 0 and not errand.rejected and (manner.votes == 1 or errand.kind == "decompose")
    return Request(
        render(template, errand.values), manner.max_tokens, 0.0 if plainly else WARMTH,
        manner.seed + ballot.vote + 1_000 * ballot.draw + 10_000 * len(errand.rejected), schema(errand.kind, template.form),
    )  # fmt: skip


def _exchange(
    model: LanguageModel, errands: Sequence[Errand], sent: Sequence[tuple[_Ballot, Request, str]], manner: Manner, memo: Memo,
    stop: Callable[[], bool],
) -> None:  # fmt: skip
    """One round: what is known is used again, the rest is put to the model together, and all is read."""
    known = [memo.known(key) for _, _, key in sent]
    fresh = [request for (_, request, _), text in zip(sent, known, strict=True) if text is None]
    began = perf_counter()
    said = iter(model.reply(fresh, stop) if fresh else [])
    seconds = (perf_counter() - began) / max(1, len(fresh))
    for (ballot, request, key), text in zip(sent, known, strict=True):
        reply = next(said) if text is None else Reply(text, 0, 0, finished=True)
        errand = errands[ballot.errand]
        template, fault = manner.templates[errand.kind], None
        try:
            ballot.read = _read(errand, reply, template.form)
        except Malformed as error:
            fault = str(error)
        spent = seconds if text is None else 0.0
        ballot.exchanges.append(Exchange(errand.kind, template.version, key, request, reply, fault, text is not None, spent))
        ballot.draw += 1


def _read(errand: Errand, reply: Reply, form: str) -> str | tuple[str, ...]:
    if not reply.finished:
        raise Malformed("it was cut off by the limit of tokens")
    if errand.kind == "decompose":
        parts = tuple(part for part in read_parts(reply.text, form) if part != errand.question)
        if not parts:
            raise Malformed("its only subquestion is the question itself")
        return parts
    return read_answer(reply.text, form, errand.document)


def _outcome(errand: Errand, ballots: Sequence[_Ballot], fault: str) -> Outcome:
    exchanges = tuple(exchange for ballot in ballots for exchange in ballot.exchanges)
    read = [ballot.read for ballot in ballots if ballot.read is not None]
    if fault or not read:
        last = exchanges[-1].fault if exchanges else ""
        return Outcome(errand, None, (), exchanges, fault or f"{len(exchanges)} replies were malformed; the last: {last}")
    if errand.kind == "decompose":
        return Outcome(errand, None, tuple(read[0]), exchanges)
    chosen, _ = Counter(str(one) for one in read).most_common(1)[0]
    return Outcome(errand, chosen, (), exchanges)


def logged(errand: Errand) -> dict[str, object]:
    """An errand as the log of calls keeps it: all but whose it is."""
    return {name: value for name, value in asdict(errand).items() if name != "node" and value}
