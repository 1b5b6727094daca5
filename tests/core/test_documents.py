"""What README and guide tell to type is taken by the command line, and done where it does not train for minutes."""

import re
import shlex
from pathlib import Path

import pytest

from app import commands
from app.dispatch import WINDOW_VERBS
from ida_core import cli
from ida_core.sessions.archive import unpack

ROOT = Path(__file__).parents[2]
PAGES = ("README.md", "docs/CLUSTER.md", "docs/ADDING_A_TASK.md", "docs/guide", "docs/results/README.md")
SESSIONS = ("my.espalier", "first.espalier")
TRAINS = ("run", "bench", "baseline", "specialists")
ASKS = ("rerun",)  # about a question of the reader's own session
PLACEHOLDERS = {"FORMAT": "html", "TASK": "permutation-powering"}


def pages() -> list[Path]:
    return [page for name in PAGES for page in (sorted((ROOT / name).glob("*.md")) if (ROOT / name).is_dir() else [ROOT / name])]


def typed() -> list[list[str]]:
    """The arguments of every command that the documents show, options in brackets left out."""
    found = []
    for page in pages():
        text = page.read_text(encoding="utf-8")
        for block in (*re.findall(r"```\w*\n(.*?)```", text, re.DOTALL), *re.findall(r"`([^`\n]+)`", text)):
            for line in block.replace("\\\n", " ").splitlines():
                if arguments := re.match(r"(?:\$ )?(?:\S*python )?main\.py (\w.*)", line.strip()):
                    plain = re.sub(r"\[[^\]]*\]|#.*", "", arguments.group(1))
                    found.append([PLACEHOLDERS.get(word, word) for word in shlex.split(plain)])
    return found


def test_every_command_of_the_documents_is_understood():
    assert len(typed()) > 15
    for arguments in typed():
        parser = commands.make_parser() if arguments[0] in WINDOW_VERBS else cli.make_parser()
        parser.parse_args(arguments)


def test_the_pictures_that_are_shown_are_there():
    shown = [(page, name) for page in pages() for name in re.findall(r"!\[[^\]]*\]\(([^)]+)\)", page.read_text(encoding="utf-8"))]
    assert shown
    assert [name for page, name in shown if not (page.parent / name).is_file()] == []


def test_the_make_targets_that_are_named_are_there():
    targets = set(re.findall(r"^([\w-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    named = {name for page in pages() for name in re.findall(r"`make ([\w-]+)", page.read_text(encoding="utf-8"))}
    assert named <= targets


def test_what_they_say_about_a_session_works(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    for name in SESSIONS:
        unpack(ROOT / "resources" / "demonstration.zip", tmp_path / name)
    done = 0
    for arguments in typed():
        if arguments[0] in (*TRAINS, *ASKS, *WINDOW_VERBS, "drift") or not set(arguments) & set(SESSIONS):
            continue
        if "--out" in arguments:
            arguments[arguments.index("--out") + 1] += f".{done}"
        assert cli.run(arguments) == 0, (arguments, capsys.readouterr().err)
        done += 1
    assert done >= 6


@pytest.mark.soak
def test_the_readme_from_its_first_command_to_its_last(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    shown = [arguments for arguments in typed() if "my.espalier" in arguments][:4]
    assert [arguments[0] for arguments in shown] == ["run", "drift", "export", "verify"]
    for arguments in shown:
        assert cli.run(arguments) == 0
