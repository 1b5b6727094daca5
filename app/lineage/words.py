"""The story of an assistant in words: for the card beside the graph, for hovering, and for who listens."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from html import escape
from typing import Final

from app.language import tr
from app.said import by, said
from ida_core.lineage import Ancestor
from ida_core.measure.shown import at_most, ends
from ida_core.report.stories import Story
from ida_core.sessions.resolutions import Resolution

STANDINGS: Final = {
    "helps now": tr("helps now"), "may help": tr("may help"), "waits at the gate": tr("waits at the gate"),
    "rolled back": tr("rolled back"),
}  # fmt: skip
KINDS: Final = {
    "promote": tr("let through"), "hold": tr("held back"), "override": tr("let through all the same"),
    "roll back": tr("rolled back to"), "fork": tr("forked from"), "spot check": tr("spot check"),
}  # fmt: skip


def names(line: Sequence[Ancestor]) -> dict[int, str]:
    """What each assistant is called: A_n, with its own number where several branches have an A_n."""
    count = Counter(one.iteration for one in line)
    return {one.id: f"A_{one.iteration}" + (f" #{one.id}" if count[one.iteration] > 1 else "") for one in line}


def standing_words(standing: str) -> str:
    """How an assistant stands, in the language in force."""
    return STANDINGS.get(standing, standing)


def card(story: Story) -> list[tuple[str, str]]:
    """What is told of an assistant, by what it is about."""
    one, report = story.ancestor, story.ancestor.report
    if story.parent is None or report is None:
        looks_up = tr("none: it looks up primitive questions exactly, and otherwise says “I don't know”")
        begins = tr("none: the line begins here")
        lines = [
            (tr("Data"), looks_up if one.kind == "look-up" else tr("no report of a training is kept ({})").format(one.kind)),
            (tr("Parent"), begins if story.parent is None else f"A_{story.parent.iteration}"),
        ]
    else:
        taught = tr("{:,} transcripts of H + A_{} (H: {}); {:,} steps, {:.0f} s ({})")
        agreed = tr("{:.2%} with its teacher {}, n = {:,}; the teacher says “I don't know” to {:.0%}")
        by_height = ", ".join(tr("height {}: {:.1%}").format(*each) for each in report.accuracy_by_height.items())
        lines = [
            (
                tr("Data"),
                taught.format(
                    report.overseer_labels,
                    story.parent.iteration,
                    story.overseer,
                    report.steps,
                    report.seconds,
                    said(report.reason),
                ),
            ),
            (tr("Parent"), f"A_{story.parent.iteration}"),
            (
                tr("Agreement"),
                agreed.format(
                    report.agreement, ends(report.agreement_lower, report.agreement_upper, 2), report.agreement_n, report.idk_share
                ),
            ),
            (tr("Drift bound"), _drift(story)),
            (tr("Accuracy"), tr("{}; n = {:,}").format(by_height, sum(report.n_by_height.values()))),
            (tr("Gate"), _gate(story)),
        ]
    lines += [(KINDS[each.kind].capitalize(), _decided(each)) for each in story.decided if each.kind in ("fork", "roll back")]
    if one.weights_sha256:
        lines.append((tr("Weights"), one.weights_sha256[:12]))
    return lines


def as_text(story: Story) -> str:
    """The card as sentences, for a screen reader."""
    head = f"A_{story.ancestor.iteration}, {standing_words(story.standing)}"
    noted = [(tr("Note"), story.note)] if story.note else []
    return ". ".join([head, *(f"{name}: {words.replace(chr(10), '; ')}" for name, words in [*card(story), *noted])])


def as_html(story: Story) -> str:
    """The card for hovering."""
    noted = [(tr("Note"), story.note)] if story.note else []
    rows = "".join(
        f"<tr><td style='padding-right:10px'>{escape(name)}</td><td>{escape(words).replace(chr(10), '<br>')}</td></tr>"
        for name, words in [*card(story), *noted]
    )
    return f"<b>A_{story.ancestor.iteration}</b> · {escape(standing_words(story.standing))}<table width='420'>{rows}</table>"


def _drift(story: Story) -> str:
    if story.drift is None:
        return tr("not measured for the line up to it; Measure drift does that")
    if story.drift.bound is None:
        return tr("vacuous: the audits do not bound it")
    return tr("at most {}, by {}").format(at_most(story.drift.bound, 2), said(story.drift.binding))


def _gate(story: Story) -> str:
    gate = story.gate
    if gate is None:
        return tr("nothing was looked at")
    signs = {True: "✓", False: "✕", None: "–"}
    is_open = gate.evidence["gate"] == "open"
    checks = [f"{signs[None if is_open else each['passed']]} {said(each['words'])}" for each in gate.evidence["checks"]]
    why = tr("the gate is open: whatever is trained here helps; what it saw is kept") if is_open else gate.evidence["gate"]
    return "\n".join([f"{KINDS.get(gate.kind, gate.kind)} ({why}), {_decided(gate)}", *checks])


def _decided(one: Resolution) -> str:
    reason = f": “{one.reason}”" if one.reason else ""
    return tr("by {}, {}{}").format(by(one.actor), one.at[:16].replace("T", " "), reason)
