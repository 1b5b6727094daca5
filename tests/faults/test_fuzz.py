"""Mutated files, byte by byte and by their structure: whatever comes, a sentence or a session, never anything else.

`FUZZ` cases in all; `make soak` sets it to 20,000.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import sqlite3
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from safetensors import SafetensorError, safe_open

from ida_core.rebuild import inspect
from ida_core.report.export import export
from ida_core.report.info import session_info
from ida_core.sessions import guard
from ida_core.sessions.archive import take_in
from ida_core.sessions.lines import _read
from ida_core.sessions.session import Session, SessionError
from tests.faults.played import play, play_words

CASES = int(os.environ.get("FUZZ", "520"))
SHARES = {"pages": 0.3, "cells": 0.25, "archive": 0.2, "lines": 0.15, "words": 0.1}
"""How the cases are shared out."""
PARTS = 4
"""Tests that share the cases of a kind, so that several processes can work on them."""
VALUES = (
    None, 0, -1, 1, 2**31, 2**63 - 1, -(2**63), 1e308, float("inf"), float("nan"), "", "x", "\x00", "[" * 2000, "{}", "[]", '"',
    "null", "../../etc/passwd", "<script>", "\u202e", b"\xff\xfe", b"", "9" * 400, '{"a": ' * 50, "σ^2(a)", "A" * 5000,
)  # fmt: skip
STRANGE = ("../x", "/x", "checkpoints/../x", "session.DB", "a" * 5000, "\x00")
FORMATS = ("jsonl", "html", "dot", "graphml", "csv", "chat", "archive")


@pytest.fixture(scope="module")
def good(tmp_path_factory) -> Path:
    """A folder with a session of powering, and one of free text, each as folder, archive and lines."""
    home = tmp_path_factory.mktemp("fuzz")
    for name, played in (("good", play), ("words", play_words)):
        with Session.open(played(home / f"{name}.espalier")) as session:
            export(session, "archive", home / f"{name}.zip")
            export(session, "jsonl", home / f"{name}.jsonl")
    return home


def one_of(case: int) -> str:
    """Which of the two a case spoils."""
    return "words" if case % 3 == 2 else "good"


def survives(work: Callable[[], object]) -> bool:
    """Run something; tell whether it said a sentence. Any other exception fails the test."""
    try:
        work()
    except SessionError as error:
        assert "\n" not in str(error).strip()
        assert str(error)
        return True
    return False


def use(place: Path, dice: random.Random) -> None:
    """Open a session and do with it what a user would."""
    with Session.open(place) as session:
        survives(lambda: session_info(session))
        survives(lambda: inspect(session))
        form = dice.choice(FORMATS)
        survives(lambda: export(session, form, place.parent / f"out-{form}"))


def attempt(place: Path, dice: random.Random) -> None:
    survives(lambda: use(place, dice))
    shutil.rmtree(place, ignore_errors=True)
    for path in place.parent.glob("out-*"):
        shutil.rmtree(path) if path.is_dir() else path.unlink()


def spoil(content: bytes, dice: random.Random) -> bytes:
    """Change, cut, double or swap bytes."""
    raw = bytearray(content)
    for _ in range(dice.choice((1, 1, 2, 5, 40))):
        at, kind = dice.randrange(len(raw)) if raw else 0, dice.randrange(6)
        if kind == 0 and raw:
            raw[at] ^= 1 << dice.randrange(8)
        elif kind == 1 and raw:
            raw[at : at + dice.randrange(1, 9)] = dice.randbytes(dice.randrange(1, 9))
        elif kind == 2 and raw:
            raw[at : at + 8] = dice.choice((b"\xff" * 8, b"\x00" * 8, b"\x7f" + b"\xff" * 7))
        elif kind == 3:
            del raw[at : at + dice.choice((1, 7, 500, len(raw)))]
        elif kind == 4:
            raw[at:at] = raw[at : at + dice.randrange(1, 300)]
        else:
            first, second = sorted((at, dice.randrange(len(raw)) if raw else 0))
            raw[first:second] = raw[first:second][::-1] if second - first < 4096 else raw[first:second]
    return bytes(raw)


def cases(name: str, part: int) -> range:
    return range(part, max(PARTS, round(CASES * SHARES[name])), PARTS)


def dice_of(name: str, case: int) -> random.Random:
    return random.Random(f"{name} {case} {os.environ.get('FUZZ_SEED', '0')}")  # noqa: S311


@pytest.mark.timeout(3600)
@pytest.mark.parametrize("part", range(PARTS))
def test_databases_with_spoiled_bytes(good, tmp_path, part):
    for case in cases("pages", part):
        dice, place = dice_of("pages", case), tmp_path / "x.espalier"
        content = (good / f"{one_of(case)}.espalier" / "session.db").read_bytes()
        (place / "checkpoints").mkdir(parents=True)
        (place / "session.db").write_bytes(spoil(content, dice))
        if dice.random() < 0.1:
            (place / "session.db-wal").write_bytes(dice.randbytes(dice.randrange(5000)))
        attempt(place, dice)


@pytest.mark.timeout(3600)
@pytest.mark.parametrize("part", range(PARTS))
def test_databases_with_odd_values(good, tmp_path, part):
    for case in cases("cells", part):
        dice, place = dice_of("cells", case), tmp_path / "x.espalier"
        shutil.copytree(good / f"{one_of(case)}.espalier", place)
        with closing(sqlite3.connect(place / "session.db")) as connection, connection:
            for _ in range(dice.choice((1, 1, 3, 20))):
                table = dice.choice(list(guard.expected()))
                column = dice.choice(list(guard.expected()[table]))
                some = dice.choice(("", " WHERE rowid % 3 = 1", " WHERE rowid = 2"))
                try:
                    connection.execute(f"UPDATE OR IGNORE [{table}] SET [{column}] = ?{some}", [dice.choice(VALUES)])
                except sqlite3.IntegrityError:
                    continue
        attempt(place, dice)


@pytest.mark.timeout(3600)
@pytest.mark.parametrize("part", range(PARTS))
def test_archives_with_spoiled_bytes(good, tmp_path, part):
    for case in cases("archive", part):
        dice, source, place = dice_of("archive", case), tmp_path / "x.zip", tmp_path / "x.espalier"
        if dice.random() < 0.5:
            source.write_bytes(spoil((good / f"{one_of(case)}.zip").read_bytes(), dice))
        else:
            rewrite(good / f"{one_of(case)}.zip", source, dice)
        if not survives(lambda source=source, place=place: take_in(source, place)):
            attempt(place, dice)
        assert {path.name for path in tmp_path.iterdir()} <= {"x.zip", "home"}


def rewrite(good: Path, target: Path, dice: random.Random) -> None:
    """The same archive with other entries or names, and a spoiled one among them."""
    with zipfile.ZipFile(good) as whole, zipfile.ZipFile(target, "w") as other:
        for entry in whole.infolist():
            content = whole.read(entry)
            if dice.random() < 0.5:
                content = spoil(content, dice)
            name = (
                entry.filename
                if dice.random() < 0.8
                else dice.choice(("../x", "/x", "checkpoints/../x", "session.DB", "a" * 5000, "\x00"))
            )
            other.writestr(zipfile.ZipInfo(name), content)


@pytest.mark.timeout(3600)
@pytest.mark.parametrize("part", range(PARTS))
def test_lines_with_spoiled_bytes(good, tmp_path, part):
    for case in cases("lines", part):
        content = (good / f"{one_of(case)}.jsonl").read_bytes()
        lines = content.splitlines()
        dice, source, place = dice_of("lines", case), tmp_path / "x.jsonl", tmp_path / "x.espalier"
        if dice.random() < 0.5:
            source.write_bytes(spoil(content, dice))
        else:
            chosen = lines[:]
            for _ in range(dice.choice((1, 2, 9))):
                at = dice.randrange(len(chosen))
                said = json.loads(lines[at]) if at < len(lines) else {}
                if said:
                    said[dice.choice(list(said))] = dice.choice([value for value in VALUES if not isinstance(value, bytes)])
                    chosen[at] = json.dumps(said).encode()
            if dice.random() < 0.3:
                dice.shuffle(chosen)
            source.write_bytes(b"\n".join(chosen))
        if not survives(lambda source=source, place=place: take_in(source, place)):
            attempt(place, dice)
        assert {path.name for path in tmp_path.iterdir()} <= {"x.jsonl", "home"}


ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3), max_leaves=8,
)  # fmt: skip


@settings(max_examples=max(1, round(CASES * SHARES["words"])), deadline=None, suppress_health_check=list(HealthCheck))
@given(table=st.sampled_from(["session", "node", "decision", "event", "blame", "nothing"]), values=st.data())
def test_any_object_is_a_row_or_a_value_error(table, values):
    names = [*guard.expected().get(table, {}), "type_", "format", "path"]
    said = values.draw(st.dictionaries(st.sampled_from(names), ANY_JSON, max_size=6))
    try:
        found, row = _read(json.dumps({"type": table, **said}).encode())
    except (ValueError, RecursionError):
        return
    assert found == table
    assert len(row) == len(guard.expected()[table])


@pytest.mark.timeout(600)
def test_headers_of_checkpoints(tmp_path):
    """What reads weights is a library; it says so when it cannot."""
    import torch
    from safetensors.torch import load_file, save_file

    save_file({"w": torch.zeros(4, 4), "b": torch.ones(4)}, tmp_path / "good", metadata={"state": "{}"})
    content = (tmp_path / "good").read_bytes()
    for case in range(max(20, CASES // 20)):
        (tmp_path / "bad").write_bytes(spoil(content, dice_of("weights", case)))
        try:
            load_file(tmp_path / "bad")
            with safe_open(tmp_path / "bad", framework="pt") as file:
                file.metadata()
        except (SafetensorError, OSError, RuntimeError, ValueError, KeyError):
            continue
