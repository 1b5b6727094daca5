"""German and Chinese: catalogues that fit the English texts, and a window whose texts fit their controls."""

import ast
import json
import os
import re
import string
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from app import language
from app.language import LANGUAGES
from app.said import SENTENCES, said
from ida_core.report.debate import RESTS_ON
from ida_core.report.drift_words import ASSUMPTIONS
from ida_core.sessions.guidelines import FIRST
from ida_core.tasks import PRESETS, make_task
from ida_core.tree import Answerer, Status

ROOT = Path(__file__).parents[2]
FOREIGN = [code for code in LANGUAGES if code != "en"]


def messages(code: str) -> dict[str, tuple[str, bool]]:
    """English text → translation, and whether it is finished."""
    tree = ET.parse(ROOT / "resources" / "translations" / f"espalier_{code}.ts")  # noqa: S314  # our own file
    found = {}
    for message in tree.iter("message"):
        said = message.find("translation")
        found[message.findtext("source")] = (said.text or "", said.get("type") is None)
    return found


def fields(text: str) -> list[tuple[str, str]]:
    """The places of a text that take values; dates may be written otherwise."""
    places = [(name, spec) for _, name, spec, _ in string.Formatter().parse(text) if name is not None]
    return sorted((name or str(at), "" if "%" in spec and "d" in spec else spec) for at, (name, spec) in enumerate(places))


@pytest.mark.parametrize("code", FOREIGN)
def test_a_translation_takes_the_same_values(code):
    for source, (foreign, finished) in messages(code).items():
        if finished and ".format" not in source and "A_{n" not in source:
            assert fields(foreign) == fields(source), (source, foreign)


def test_both_languages_know_the_same_texts_and_nothing_is_unfinished():
    assert set(messages("de")) == set(messages("zh_CN"))
    for code in FOREIGN:
        assert [source for source, (said, finished) in messages(code).items() if not finished or not said] == []


@pytest.mark.soak
def test_no_text_of_the_code_is_missing(tmp_path):
    """New texts: `make translations`, and finish them with pyside6-linguist."""
    fresh = tmp_path / "fresh.ts"
    collect = [Path(sys.executable).with_name("pyside6-lupdate"), "-silent", "-locations", "none", "-extensions", "py"]
    subprocess.run([*collect, "app", "-ts", fresh], cwd=ROOT, check=True, capture_output=True)
    wanted = {message.findtext("source") for message in ET.parse(fresh).iter("message")}  # noqa: S314  # our own file
    assert wanted <= set(messages("de"))


def test_the_words_of_the_core_are_known():
    tasks = [make_task(name) for name in PRESETS]
    words = {status.words for status in Status} | {who.words for who in Answerer}
    words |= {text for task in tasks for text in (task.title, task.summary, task.rules) if text}
    assert words <= set(SENTENCES)


def test_sentences_of_the_core_are_as_the_core_says_them():
    """Each piece between two values stands in the core; else a sentence was reworded there, and would be said in English."""
    core = [
        node.value
        for path in (ROOT / "ida_core").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]
    whole = "\n".join(core)
    assert [text for text in SENTENCES for piece in re.split(r"\{\}| \(|; |\. |, ", text) if piece.strip() not in whole] == []


@pytest.mark.parametrize("code", FOREIGN)
def test_a_sentence_with_values_is_said_in_the_language_in_force(code, monkeypatch):
    monkeypatch.setattr(language, "tr", lambda text: messages(code)[text][0])
    task = make_task("permutation-powering")
    with pytest.raises(ValueError, match="is not a question of this task") as refused:
        task.parse_question("zebra")
    english = (str(refused.value), "A_1 does not pass the gate: there are no answers of H to hold it against. "
               "Write down why it should help all the same", "certified: drift ≤ 1.20%, 2,000 audits", task.rules,
               "agreement with its teacher ≥ 91.0% (n = 1,024; needed: 90%)",  # as it was said before
               "certified: drift ≤ 0.35% (root audit: 0 of 2,000 answers differ)", "σ^2k(x) → y = σ^k(x), z = σ^k(y), answer z",
               "σ^k(x) with k from 4 to 7 → y = σ^k(x), answer y", "Mine.espalier is open in another window (process 7)",
               "“banana” does not fit here: expected a number from 1 to 4, a letter from a to p, or idk",
               "amplified one step", "you:",
               "3 wrong roots among 40 trees, held against H + A_2, 1 levels deep; 1 unexplained",
               "x.espalier is no archive of a session, or it is damaged: File is not a zip file",
               "this machine has no cuda device that torch can use; choose --device cpu or auto",
               FIRST.text, *ASSUMPTIONS, *RESTS_ON)  # fmt: skip
    for sentence in english:
        assert said(sentence) != sentence
    assert "zebra" in said(english[0])
    assert "1.20%" in said(english[2])
    assert said("nobody translated this") == "nobody translated this"


def test_a_language_is_chosen_and_english_is_left_alone():
    assert [language.chosen(code) for code in LANGUAGES] == list(LANGUAGES)
    assert language.chosen("system") in LANGUAGES
    assert language.tr("a text that nobody translated") == "a text that nobody translated"


@pytest.mark.parametrize("code", FOREIGN)
def test_the_window_speaks_it_and_nothing_is_clipped(code, tmp_path):
    done = {source.replace("&", ""): said.replace("&", "") for source, (said, finished) in messages(code).items() if finished}
    english = [source for source, said in done.items() if said != source and source not in done.values()]
    inspected = subprocess.run(
        [sys.executable, Path(__file__).with_name("foreign_window.py"), code, tmp_path / "work.espalier"],
        input=json.dumps(english), capture_output=True, text=True, timeout=200, env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert inspected.returncode == 0, inspected.stderr
    found = json.loads(inspected.stdout.splitlines()[-1])
    assert found == {"left": [], "clipped": [], "sideways": []}
