"""A tree as indented text, or as a Markdown list."""

from __future__ import annotations

from ida_core.tree import Node, Tree

SPECIAL = "\\`*_[]<>#|"


def as_text(tree: Tree, root: int) -> str:
    """One line a node: path, question, answer, status and who answers, indented by depth."""
    top = tree.path(root).count(".")
    return "".join(f"{'  ' * (tree.path(node.id).count('.') - top)}{_line(tree, node)}\n" for node in tree.subtree(root))


def as_markdown(tree: Tree, root: int) -> str:
    """A nested list, with all signs of Markdown in the texts escaped."""
    top = tree.path(root).count(".")
    lines = []
    for node in tree.subtree(root):
        given = f" → **{_escaped(_given(node))}**" if _given(node) else ""
        about = f"{node.status.words}, {node.who}"
        indent = "  " * (tree.path(node.id).count(".") - top)
        lines.append(f"{indent}- `{tree.path(node.id)}` {_escaped(node.question)}{given} ({about})\n")
    return "".join(lines)


def _line(tree: Tree, node: Node) -> str:
    given = f" → {_given(node)}" if _given(node) else ""
    return f"{tree.path(node.id)}  {node.question}{given}  [{node.status.words}, {node.who}]".replace("\n", " ")


def _given(node: Node) -> str:
    return node.answer if node.answer is not None else f"{node.proposal}?" if node.proposal is not None else ""


def _escaped(text: str) -> str:
    return "".join(f"\\{sign}" if sign in SPECIAL else sign for sign in text.replace("\n", " "))
