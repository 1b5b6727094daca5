"""Language models in the session's thread: what its nodes want goes out and comes back, and the room is told how things stand."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from app.language import tr
from app.words.errands import TOGETHER, Errands, Stop
from ida_core.amplify import person, words
from ida_core.amplify.trees import Amplification
from ida_core.assistants.text import TextAssistant
from ida_core.at_work import ask_item
from ida_core.language import embedded, memory, sets, templates
from ida_core.language.asking import Outcome
from ida_core.language.memory import Spent
from ida_core.language.replies import Malformed, read_parts
from ida_core.language.sets import Item
from ida_core.language.templates import Template
from ida_core.oversight import spoken
from ida_core.oversight.spoken import NoRival, Spoken

READING: Final = tr("its weights are read into memory, once a session; then it answers")
Act = Callable[[str, Callable[[Amplification], object]], None]


@dataclass(frozen=True, slots=True)
class Standing:
    """What the room shows."""

    model: str
    """Its name in the session: none, embedded, folder:PATH, …"""
    busy: bool = False
    doing: str = ""
    """What it is busy with."""
    fault: str = ""
    """Why it does not answer."""
    spent: Spent = field(default_factory=Spent)
    templates: tuple[Template, ...] = ()
    items: int = 0
    asked: int = 0


@dataclass(frozen=True, slots=True)
class _Memory:
    """What training takes of it."""

    words: str


class Words(QObject):
    """Part of the session's worker, which hands on to it what is about language models."""

    told = Signal(object)
    troubled = Signal(str)
    """Why the model does not answer."""
    suggested = Signal(int, list, str)
    """How the model would split a question; or why there is nothing."""
    item_asked = Signal(int)
    estimated = Signal(str)
    """What training the session's model takes of memory, and what is free."""
    debated = Signal(int)
    """The number of a debate that was held."""

    def __init__(self, act: Act, again: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)  # it moves to the session's thread with the worker
        self._act, self._again = act, again
        self._work: Amplification | None = None
        self._errands = Errands(self)
        self._errands.came.connect(self._take)
        self._errands.failed.connect(self._fail)
        self._fault = self._doing = ""
        self._to_debate: tuple[int, str] | None = None
        self._wished: list[int] = []
        """Questions that the person wants to see split."""

    def watch(self, work: Amplification) -> None:
        """These are the trees from now on."""
        self._work, self._fault = work, ""

    def leave(self) -> None:
        """The session closes."""
        self._work = None
        self._errands.leave()

    # -- the machine's rounds ---------------------------------------------------------------------------------------

    def advance(self) -> bool:
        """Send what nodes want; tell whether the machine has more to do at once. What comes back sets it going again."""
        work = self._work
        if work is None or self._errands.is_out or self._fault:
            return False
        if self._to_debate is not None and isinstance(work.assistant, TextAssistant):
            self._hold(work, work.assistant, *self._to_debate)
            return False
        wanted = words.errands(work, TOGETHER)
        withheld = [one for one in wanted if one.withheld]
        words.take(work, [Outcome(one, None, fault=one.withheld) for one in withheld])
        wished = [words.suggestion(work, node) for node in self._wished if node in work.tree]
        self._wished = []
        open_ = [*wished, *(one for one in wanted if not one.withheld)]
        if open_ and isinstance(work.assistant, TextAssistant):
            count = min(len(open_), TOGETHER)
            self._doing = tr("{} questions are with it").format(count) if work.assistant.is_open else READING
            self._errands.send(work.assistant, open_)
            self.tell()
        return bool(withheld)

    def _hold(self, work: Amplification, assistant: TextAssistant, node: int, rival: str) -> None:
        """Send a debate to the model."""
        self._to_debate = None
        errand, first = words.suggestion(work, node), work.tree[node].answer or work.tree[node].proposal or ""
        seed = work.session.settings.seed

        def held(stop: Stop) -> list[Spoken | str]:
            try:
                return [spoken.hold(assistant, errand, first, rival, seed=seed, stop=stop)]
            except NoRival as error:
                return [str(error)]

        self._doing = tr("it debates")
        self._errands.run(held)
        self.tell()

    @Slot(list)
    def _take(self, came: list[Outcome | Spoken | _Memory | str]) -> None:
        if self._work is None:
            return
        for one in came:
            if isinstance(one, Spoken):
                self._keep(one)
            elif isinstance(one, _Memory):
                self.estimated.emit(one.words)
            elif isinstance(one, str):
                self.troubled.emit(one)
        outcomes = [one for one in came if isinstance(one, Outcome)]
        self._act("", lambda work: words.take(work, outcomes))
        for outcome in outcomes:
            if outcome.errand.kind == "decompose":
                self.suggested.emit(outcome.errand.node, list(outcome.parts), outcome.fault)
        self.tell()
        self._again()

    def _keep(self, held: Spoken) -> None:
        made: list[int] = []
        self._act("debate saved", lambda work: made.append(spoken.keep(work, held)))
        for debate in made:
            self.debated.emit(debate)

    @Slot(str)
    def _fail(self, sentence: str) -> None:
        self._fault = sentence
        self.troubled.emit(sentence)
        self.tell()

    # -- what the person does ---------------------------------------------------------------------------------------

    def try_again(self) -> None:
        """Ask a model once more that could not be reached."""
        self._fault = ""
        self.tell()
        self._again()

    def fetch_model(self) -> None:
        """Bring the embedded model to this machine; the questions that wait for it go on then."""
        self._fault = ""
        self._doing = tr("it is being fetched: {}").format(embedded.SIZES)
        self._errands.run(_fetch)
        self.tell()

    def estimate_memory(self) -> None:
        """Say what training the model would take; torch comes only then, and on the model's own thread."""
        if self._errands.is_out:
            self.estimated.emit(tr("The model is at work; ask again once it waits for questions"))
        elif self._work is not None:
            name, self._doing = self._work.session.settings.model, tr("its memory is estimated")
            self._errands.run(lambda _stop: [_Memory(_memory_words(name))])
            self.tell()

    def stop_model(self) -> None:
        """Let the model fall silent; its questions go on waiting until somebody tries again."""
        self._errands.stop()
        self._fail("you stopped it; what waits for it goes on waiting")

    def suggest(self, node: int) -> None:
        """Ask how the model would split a question."""
        if self._work is None or self._work.alone:
            self.suggested.emit(node, [], "no language model helps in this session")
            return
        self._wished.append(node)
        self._fault = ""
        self._again()

    def debate_in_words(self, node: int, rival: str) -> None:
        """Let the model argue for the answer that stands at a node, and for another one."""
        work = self._work
        if work is None or work.alone or not (work.tree[node].answer or work.tree[node].proposal):
            self.troubled.emit("a debate needs a language model, and an answer that stands or is proposed")
            return
        self._to_debate, self._fault = (node, rival), ""
        self._again()

    def combine(self, node: int) -> None:
        """Let the model combine the subanswers."""
        self._fault = ""
        self._act("combining", lambda work: person.combine(work, node))

    def ask_suggested(self, text: str, parent: int, suggestion: str) -> None:
        """Ask a subquestion that the model had proposed, as it was or edited."""
        self._act("question saved", lambda work: person.ask(work, text, parent=parent, suggested=suggestion))

    def ask_next_item(self) -> None:
        """Make the next question of the set a tree."""
        made: list[int] = []
        self._act("question saved", lambda work: made.append(ask_item(work)))
        for node in made:
            self.item_asked.emit(node)
        self.tell()

    def add_items(self, items: list[Item]) -> None:
        """Keep questions from outside."""
        self._act(f"{len(items)} questions kept", lambda work: sets.add(work.session, items))
        self.tell()

    def rewrite_template(self, kind: str, text: str, form: str) -> None:
        """Put another version of a template in force."""
        self._act("template saved", lambda work: templates.rewrite(work.session, kind, text, form, work.actor))
        self.tell()

    def evict(self, keys: list[str]) -> None:
        """Let replies not be used again."""
        self._act("evicted", lambda work: memory.evict(work.session, keys, work.actor))
        self.tell()

    def correct(self, key: str, raw: str) -> None:
        """Put another reply in the place of a remembered one."""
        self._act("corrected", lambda work: memory.correct(work.session, key, raw, work.actor))
        self.tell()

    # -- telling ----------------------------------------------------------------------------------------------------

    def tell(self) -> None:
        """Send how things stand."""
        work = self._work
        if work is None or not work.task.is_text:
            return
        with work.session.reading() as reader:
            items, asked = sets.count(reader)
            in_force = tuple(templates.in_force(reader).values())
            spent = memory.spent(reader)
        self.told.emit(
            Standing(
                work.session.settings.model, self._errands.is_out, self._doing, self._fault, spent, in_force, items, asked
            )
        )  # fmt: skip

    def tell_suggestion(self, node: int) -> None:
        """Send the latest split that the model proposed for a question, if there is one."""
        work = self._work
        if work is None or not work.task.is_text or node not in work.tree:
            return
        with work.session.reading() as reader:
            said = [one for one in memory.exchanges(reader, node) if one.kind == "decompose" and one.fault is None]
            forms = {one.version: one.form for one in templates.versions(reader, "decompose")}
        parts: list[str] = []
        if said:
            try:
                parts = [part for part in read_parts(said[-1].raw, forms[said[-1].template]) if part != work.tree[node].question]
            except (Malformed, KeyError):
                parts = []
        self.suggested.emit(node, parts, "")


def _memory_words(name: str) -> str:
    from ida_core.language.footprint import estimate, free_on
    from ida_core.language.opening import folder_of
    from ida_core.language.tuner import Tuning
    from ida_core.networks.device import choose_device

    device = str(choose_device("auto"))
    return (
        f"training takes about {estimate(folder_of(name), Tuning(), device)}; {free_on(device) / 1e9:.1f} GB are free on {device}"
    )


def _fetch(_stop: Stop) -> list[object]:
    embedded.fetch(logging.getLogger("language").info)
    return []
