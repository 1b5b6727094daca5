"""The reference of keys and commands is what the code says."""

from pathlib import Path

from app.actions import ACTIONS
from app.reference import reference
from ida_core.verbs import VERBS

PAGE = Path(__file__).parents[2] / "docs" / "REFERENCE.md"


def test_the_page_is_what_the_code_says():
    assert PAGE.read_text(encoding="utf-8") == reference(), "run make reference"


def test_every_action_and_command_is_in_it():
    page = reference()
    assert all(f"| {action.text} |" in page for action in ACTIONS)
    assert all(f"### {verb}\n" in page for verb in (*VERBS, "demo", "bench", "screenshots"))
