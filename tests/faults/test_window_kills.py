"""Long: the real window killed while it decides, takes back, trains, exports and migrates; what it showed as saved is there."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

import pytest

from ida_core import lineage
from ida_core.rebuild import inspect
from ida_core.sessions.session import Session, Settings
from tests.faults import window_work
from tests.faults.killing import Workshop, chain, contents
from tests.faults.played import copy, play
from tests.faults.versions import VERSIONS, of_version

pytestmark = [pytest.mark.soak, pytest.mark.timeout(3000)]
KILLS = 25
MOMENT = 1.2
"""Seconds after which at the latest a window that shows its session is killed: a few decisions."""
OPENING = 0.3
"""Seconds after which at the latest a window that opens an old session is killed."""


@pytest.fixture(scope="module")
def shop():
    with Workshop() as opened:
        yield opened


def made(home: Path, seed: int) -> Path:
    home.mkdir()
    Session.create(home / window_work.NAME, Settings("kills", "permutation-powering", seed=seed)).close()
    return home / window_work.NAME


def sound(place: Path) -> Path:
    with Session.open(place) as session:
        assert inspect(session).faults == []
    return place


def chained(place: Path) -> list[str]:
    """The hashes of all decisions, each of which holds the one before."""
    with Session.open(sound(place)) as session, session.reading() as reader:
        return [row["hash"] for row in reader.query("SELECT hash FROM decision ORDER BY id")]


@pytest.mark.parametrize("seed", range(2))
@pytest.mark.parametrize("kind", ["decide", "undo"])
def test_what_the_window_showed_as_saved_survives(shop, tmp_path, kind, seed):
    """Four chains: 100 kills while a person decides and takes back; which button is lit when depends on the moment."""
    place, known = made(tmp_path / "killed", seed), list[str]()

    def look(said: list[str]) -> None:
        shown = max((int(line) for line in said if line.isdigit()), default=0)
        found = chained(place)
        assert len(found) >= shown
        assert found[: len(known)] == known
        known[:] = found

    assert chain(shop, f"window-{kind}", place, KILLS, MOMENT, seed, look, "began") == KILLS
    assert len(chained(place)) == window_work.DECISIONS


def test_a_training_in_the_window_ends_in_the_same_weights(shop, tmp_path):
    """25 kills while the window trains A_1 and A_2; who it said helps does help."""
    places = [made(tmp_path / name, 5) for name in ("whole", "killed")]
    shop.work("window-train", places[0])

    def look(said: list[str]) -> None:
        shown = max((int(line[2]) for line in said if line.endswith(" helps")), default=0)
        with Session.open(sound(places[1])) as session:
            assert lineage.found(session).iteration >= shown

    assert chain(shop, "window-train", places[1], KILLS, MOMENT, 5, look, "began") == KILLS
    weights = [_weights(place) for place in places]
    assert weights[0] == weights[1]
    assert len(weights[0]) == 3


def test_an_export_from_the_window_is_whole_or_not_there(shop, tmp_path):
    """25 kills while the window exports; a file that is there is the whole file."""
    (tmp_path / "home").mkdir(exist_ok=True)
    place = copy(play(tmp_path / "played.espalier"), tmp_path / "home" / window_work.NAME)
    shop.work("window-export", place)
    whole = {path: path.read_bytes() for path in place.parent.glob("out.*") if path.suffix != ".archive"}
    assert len(whole) == len(window_work.FORMATS) - 1

    def look(_: list[str]) -> None:
        for path, content in whole.items():
            assert not path.exists() or path.read_bytes() == content
            path.unlink(missing_ok=True)
        sound(place)

    assert chain(shop, "window-export", place, KILLS, MOMENT, 7, look, "began") == KILLS


def test_a_migration_in_the_window_is_made_or_not(shop, tmp_path):
    """25 kills while the window brings sessions of four earlier versions up to date: none of them has shown the session yet."""
    (tmp_path / "home").mkdir(exist_ok=True)
    dice, hits = random.Random(8), 0  # noqa: S311
    whole = {version: of_version(version, tmp_path / f"{version}.espalier") for version in VERSIONS[:16:5]}
    for place in whole.values():
        shop.work("open", place)
    for number in range(KILLS * 6):
        version = list(whole)[number % len(whole)]
        killed = of_version(version, tmp_path / "home" / "old.espalier")
        said, is_killed = shop.work("window-migrate", killed, dice.random() * OPENING, "migrating")
        hits += is_killed and "opened" not in said
        sound(killed)
        assert contents(killed) == contents(whole[version])
        shutil.rmtree(killed)
        if hits == KILLS:
            break
    assert hits == KILLS


def _weights(place: Path) -> list[str | None]:
    with Session.open(sound(place)) as session:
        return [ancestor.weights_sha256 for ancestor in lineage.read(session)]
