"""What a model is asked in: prompt templates, editable, in versions, kept in the session; they can say, and do nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Final

from jinja2 import StrictUndefined, TemplateError, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment
from sqlite_utils import Database

from ida_core.language.model import Message
from ida_core.sessions.session import Session, now

KINDS: Final = ("decompose", "answer", "combine")
FORMS: Final = ("text", "json")
"""How a reply is read: as it stands, or as one JSON object."""
LISTS: Final = ("subanswers", "rejected")
"""What a template may go through, one after the other."""
NAMES: Final = ("question", "document", "most", "idk", *LISTS)
MOST_TEMPLATE: Final = 10_000
MOST_PROMPT: Final = 200_000
"""Characters of a template, and of what it is rendered to."""
DEEPEST: Final = 2
"""Loops within loops; with lists as the only things to go through, that bounds the time that rendering takes."""
FILTERS: Final = ("trim", "upper", "lower", "length", "first", "last", "tojson")
ALLOWED: Final = (
    nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name, nodes.Getattr, nodes.For, nodes.If, nodes.Const, nodes.Filter,
    nodes.Compare, nodes.Operand, nodes.And, nodes.Or, nodes.Not, nodes.CondExpr,
)  # fmt: skip
"""What a template may be made of: no calls, no arithmetic, no macros, nothing from elsewhere."""
ATTRIBUTES: Final = ("question", "answer", "reason", "index", "first", "last")
SYSTEM: Final = "\n---\n"
"""What stands above a line of three dashes is the system message."""


@dataclass(frozen=True, slots=True)
class Template:
    """One version of how a model is asked for something."""

    id: int
    kind: str
    version: int
    text: str
    form: str
    actor: str
    """Who wrote it."""
    at: str


FIRST: Final = (
    Template(
        0, "decompose", 1,
        "You split questions. Each part must make sense by itself, be easier than the whole, and need nothing but its own words.\n"
        "---\n"
        "Split this question into at most {{ most }} smaller questions whose answers together give its answer.\n"
        "{% if document %}They may point to paragraphs of the document, such as [p2].\n\nDocument:\n{{ document }}\n{% endif %}\n"
        "Question: {{ question }}\n\n"
        'Reply with JSON only: {"subquestions": ["...", "..."]}',
        "json", "Espalier", "",
    ),
    Template(
        0, "answer", 1,
        "{% if document %}Answer from the document. Quote it word for word between <quote> and </quote>.\n\n"
        "Document:\n{{ document }}\n\n{% endif %}"
        "{{ question }}"
        "{% for one in rejected %}\nNot “{{ one.answer }}”: {{ one.reason }}{% endfor %}",
        "text", "Espalier", "",
    ),
    Template(
        0, "combine", 1,
        "{% for one in subanswers %}{{ one.question }} {{ one.answer }}\n{% endfor %}\n"
        "With these answers, answer shortly: {{ question }}"
        "{% for one in rejected %}\nNot “{{ one.answer }}”: {{ one.reason }}{% endfor %}",
        "text", "Espalier", "",
    ),
)  # fmt: skip
"""What a session begins with. Answers are asked for by the question alone, which is also how they are distilled."""


class Unfit(ValueError):
    """A template that cannot be used; the message is a sentence."""


class _Sandbox(ImmutableSandboxedEnvironment):
    """Jinja's own sandbox, as the second wall behind ALLOWED: nothing can be called."""

    def is_safe_callable(self, _obj: Any) -> bool:
        return False

    def is_safe_attribute(self, _obj: Any, attr: str, _value: Any) -> bool:
        return attr in ATTRIBUTES


_JINJA: Final = _Sandbox(undefined=StrictUndefined, autoescape=False, keep_trailing_newline=True)


def versions(reader: Database, kind: str) -> list[Template]:
    """All versions of one kind, the oldest first."""
    query = "SELECT id, kind, version, text, form, actor, at FROM template WHERE kind = ? ORDER BY version"
    return [next(one for one in FIRST if one.kind == kind), *(Template(**row) for row in reader.query(query, [kind]))]


def in_force(reader: Database) -> dict[str, Template]:
    """The latest version of each kind."""
    return {kind: versions(reader, kind)[-1] for kind in KINDS}


def rewrite(session: Session, kind: str, text: str, form: str, actor: str) -> Template:
    """Put another version in force; the same words in the same form make none.

    Raises:
        Unfit: it is no template, or tries to do more than to say something.
    """
    check(text)
    if form not in FORMS:
        raise Unfit(f"a reply is read as {' or as '.join(FORMS)}, not as “{form}”")
    with session.reading() as reader:
        old = versions(reader, kind)[-1]
    if (text, form) == (old.text, old.form):
        return old
    new = Template(session.new_id("template"), kind, old.version + 1, text, form, actor, now())
    session.write(lambda db: db.table("template").insert(asdict(new)), durable=True).result()
    return new


def check(text: str) -> None:
    """Make sure that a template can be rendered, in bounded time, and does nothing else.

    Raises:
        Unfit: it cannot.
    """
    if not text.strip() or len(text) > MOST_TEMPLATE:
        raise Unfit(f"a template has 1 to {MOST_TEMPLATE:,} characters, not {len(text):,}")
    try:
        tree = _JINJA.parse(text)
    except TemplateError as error:
        raise Unfit(f"line {getattr(error, 'lineno', 1)} of the template cannot be read: {error}") from error
    except RecursionError as error:
        raise Unfit("the template is nested too deeply") from error
    local = {one.target.name for one in tree.find_all(nodes.For) if isinstance(one.target, nodes.Name)}
    for node in _inside(tree):
        if fault := _fault(node, local):
            raise Unfit(f"line {node.lineno} of the template: {fault}")
    if _depth(tree) > DEEPEST:
        raise Unfit(f"loops lie more than {DEEPEST} deep")


def render(template: Template, values: Mapping[str, Any]) -> tuple[Message, ...]:
    """What the model is sent: a system message if the template has one, and the user's.

    Raises:
        Unfit: it cannot be rendered, or becomes longer than MOST_PROMPT.
    """
    check(template.text)
    head, line, body = template.text.rpartition(SYSTEM)
    system = (Message("system", _rendered(head, values)),) if line else ()
    return (*system, Message("user", _rendered(body, values)))


def _rendered(text: str, values: Mapping[str, Any]) -> str:
    parts, size = list[str](), 0
    try:
        for part in _JINJA.from_string(text).generate(values):
            parts.append(part)
            size += len(part)
            if size > MOST_PROMPT:
                raise Unfit(f"the prompt becomes longer than {MOST_PROMPT:,} characters")
    except TemplateError as error:
        raise Unfit(f"the template cannot be filled in: {error}") from error
    return "".join(parts).strip()


def _inside(tree: nodes.Node) -> Iterator[nodes.Node]:
    yield tree
    for child in tree.iter_child_nodes():
        yield from _inside(child)


def _fault(node: nodes.Node, local: set[str]) -> str | None:
    if not isinstance(node, ALLOWED):
        return f"“{type(node).__name__.lower()}” is nothing that a prompt needs; it may show values, loop over lists, and choose"
    if isinstance(node, nodes.For) and not (isinstance(node.iter, nodes.Name) and node.iter.name in LISTS and not node.recursive):
        return f"a loop goes through {' or '.join(LISTS)}"
    if isinstance(node, nodes.For) and not isinstance(node.target, nodes.Name):
        return "a loop has one variable"
    if isinstance(node, nodes.Name) and node.name not in {*NAMES, "loop", *local}:
        return f"there is no “{node.name}” here; there are {', '.join(NAMES)}"
    if isinstance(node, nodes.Name) and node.ctx == "store" and node.name in NAMES:
        return f"“{node.name}” has a meaning already"
    if isinstance(node, nodes.Getattr) and node.attr not in ATTRIBUTES:
        return f"there is no “.{node.attr}”; there are {', '.join(ATTRIBUTES)}"
    if isinstance(node, nodes.Filter) and (node.name not in FILTERS or node.args or node.kwargs):
        return f"the filters are {', '.join(FILTERS)}, without arguments"
    return None


def _depth(node: nodes.Node) -> int:
    below: Sequence[int] = [_depth(child) for child in node.iter_child_nodes()]
    return max(below, default=0) + isinstance(node, nodes.For)
