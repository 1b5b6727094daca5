"""Trees as DOT for Graphviz and as GraphML for other programs."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from ida_core.report.outgoing import Outgoing
from ida_core.sessions.lines import worded

NO_XML: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
INSTEAD: Final = "\ufffd"
KEYS: Final = {
    "path": "string", "question": "string", "proposal": "string", "answer": "string", "status": "string", "answerer": "string",
    "height": "long", "iteration": "long", "stale": "long",
}  # fmt: skip
"""What GraphML tells about a node, and of which type."""


def write_dot(out: Outgoing, path: Path) -> None:
    """One box a question, one arrow a subquestion."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write('digraph espalier {\n  node [shape=box, fontname="DejaVu Sans"];\n')
        for row in out.kept("node", worded(out.db, "node")):
            given = row["answer"] if row["answer"] is not None else f"{row['proposal']}?" if row["proposal"] is not None else "…"
            label = f"{row['path']}  {row['question']}\\n{given}\\n{row['status']}, {row['answerer']}"
            file.write(f"  n{row['id']} [label={_quoted(label)}];\n")
            if (above := out.above(row)) is not None:
                file.write(f"  n{above} -> n{row['id']};\n")
        file.write("}\n")


def write_graphml(out: Outgoing, path: Path) -> None:
    """The same with everything about a question as data of its node."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write('<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n')
        for name, kind in KEYS.items():
            file.write(f'  <key id="{name}" for="node" attr.name="{name}" attr.type="{kind}"/>\n')
        file.write('  <graph id="trees" edgedefault="directed">\n')
        for row in out.kept("node", worded(out.db, "node")):
            data = "".join(
                f"<data key={quoteattr(name)}>{escape(NO_XML.sub(INSTEAD, str(row[name])))}</data>"
                for name in KEYS if row[name] is not None
            )  # fmt: skip
            file.write(f'    <node id="n{row["id"]}">{data}</node>\n')
            if (above := out.above(row)) is not None:
                file.write(f'    <edge source="n{above}" target="n{row["id"]}"/>\n')
        file.write("  </graph>\n</graphml>\n")


def _quoted(text: str) -> str:
    """A string of DOT; "\\n" in it stays a new line."""
    plain = text.replace("\\n", "\x00").replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ").replace("\x00", "\\n")
    return f'"{plain}"'
