"""The wall around prompt templates: what they may be made of, checked before anything is rendered."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, Final

from jinja2 import StrictUndefined, Template, TemplateError, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from ida_core.language.templates import DEEPEST, LISTS, MOST_PROMPT, MOST_TEMPLATE, NAMES, Unfit

FILTERS: Final = ("trim", "upper", "lower", "length", "first", "last", "tojson")
ALLOWED: Final = (
    nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name, nodes.Getattr, nodes.For, nodes.If, nodes.Const, nodes.Filter,
    nodes.Compare, nodes.Operand, nodes.And, nodes.Or, nodes.Not, nodes.CondExpr,
)  # fmt: skip
"""What a template may be made of: no calls, no arithmetic, no macros, nothing from elsewhere."""
ATTRIBUTES: Final = ("question", "answer", "reason", "index", "first", "last")
HELD: Final = 32
"""Templates kept at hand, checked and compiled."""


class _Sandbox(ImmutableSandboxedEnvironment):
    """Jinja's own sandbox, as the second wall behind ALLOWED: nothing can be called."""

    def is_safe_callable(self, _obj: Any) -> bool:
        return False

    def is_safe_attribute(self, _obj: Any, attr: str, _value: Any) -> bool:
        return attr in ATTRIBUTES


_JINJA: Final = _Sandbox(undefined=StrictUndefined, autoescape=False, keep_trailing_newline=True)


@lru_cache(HELD)
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


def rendered(text: str, values: Mapping[str, Any]) -> str:
    """A template that was checked, filled in.

    Raises:
        Unfit: a value is missing, or the text becomes longer than MOST_PROMPT.
    """
    parts, size = list[str](), 0
    try:
        for part in _compiled(text).generate(values):
            parts.append(part)
            size += len(part)
            if size > MOST_PROMPT:
                raise Unfit(f"the prompt becomes longer than {MOST_PROMPT:,} characters")
    except TemplateError as error:
        raise Unfit(f"the template cannot be filled in: {error}") from error
    return "".join(parts).strip()


@lru_cache(HELD)
def _compiled(text: str) -> Template:
    return _JINJA.from_string(text)


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
