"""Long: the program killed five hundred times, at random instants of all it does, and never a decision lost."""

from __future__ import annotations

import shutil
from pathlib import Path
from time import perf_counter

import pytest

from ida_core import lineage
from ida_core.rebuild import inspect
from ida_core.sessions.session import Session, Settings
from tests.faults import workshop as work
from tests.faults.killing import Workshop, chain, contents
from tests.faults.played import play
from tests.faults.versions import VERSIONS, of_version

pytestmark = [pytest.mark.soak, pytest.mark.timeout(3000)]
KILLS = 25
PARTS = 16
"""A kill comes after at most this part of an undisturbed run, so that the work outlasts the kills on any machine."""


@pytest.fixture(scope="module")
def shop():
    with Workshop() as opened:
        yield opened


def timed(shop: Workshop, kind: str, place: Path) -> float:
    """Seconds of an undisturbed run."""
    began = perf_counter()
    shop.work(kind, place)
    return perf_counter() - began


def sound(place: Path) -> Path:
    with Session.open(place) as session:
        assert inspect(session).faults == []
    return place


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("kind", ["decide", "undo"])
def test_decisions_survive(shop, tmp_path, kind, seed):
    """Ten chains: 250 kills while a person decides, the machine amplifies, decisions are taken back and made again."""
    places = [tmp_path / name for name in ("whole.espalier", "killed.espalier")]
    for place in places:
        Session.create(place, Settings("kills", "permutation-powering", seed=seed)).close()
    longest = timed(shop, kind, places[0]) / PARTS

    def look(said: list[str]) -> None:
        acknowledged = max((int(line) for line in said if line.isdigit()), default=0)
        with Session.open(sound(places[1])) as session, session.reading() as reader:
            assert reader.table("decision").count >= acknowledged

    hits = chain(shop, kind, places[1], KILLS, longest, seed, look)
    assert contents(sound(places[0])) == contents(sound(places[1]))
    assert hits == KILLS


@pytest.mark.parametrize("seed", range(4))
def test_training_ends_in_the_same_weights(shop, tmp_path, seed):
    """Four chains: 100 kills during distillation, checkpointing, measuring and promotion."""
    places = [tmp_path / name for name in ("whole.espalier", "killed.espalier")]
    for place in places:
        Session.create(place, Settings("kills", "permutation-powering", seed=seed)).close()
    longest = timed(shop, "train", places[0]) / PARTS
    hits = chain(shop, "train", places[1], KILLS, longest, seed, lambda _: sound(places[1]))
    weights = [[ancestor.weights_sha256 for ancestor in _line(place)] for place in places]
    assert weights[0] == weights[1]
    assert len(weights[0]) == 3
    assert _losses(places[0]) <= _losses(places[1])
    assert hits == KILLS


@pytest.mark.parametrize("seed", range(2))
def test_an_export_is_whole_or_not_there(shop, tmp_path, seed):
    """Two chains: 50 kills while exporting; a file that is there is the whole file."""
    place = play(tmp_path / "played.espalier")
    longest = timed(shop, "export", place) / PARTS
    whole = {path: path.read_bytes() for path in tmp_path.glob("out.*") if path.suffix != ".archive"}
    assert len(whole) == len(work.FORMATS) - 1

    def look(_: list[str]) -> None:
        for path, content in whole.items():
            assert not path.exists() or path.read_bytes() == content
            path.unlink(missing_ok=True)
        sound(place)

    assert chain(shop, "export", place, KILLS, longest, seed, look) == KILLS


@pytest.mark.parametrize("version", VERSIONS[:4])
def test_a_migration_is_made_or_not(shop, tmp_path, version):
    """Four chains: 100 kills while an older session is brought up to date."""
    whole = of_version(version, tmp_path / "whole.espalier")
    shop.work("open", whole)
    hits = 0
    for seed in range(KILLS * 6):
        killed = of_version(version, tmp_path / f"killed-{seed}.espalier")
        hits += shop.work("open", killed, kill_after=0.0004 * (seed + 1))[1]
        shop.work("open", killed)
        assert contents(killed) == contents(whole)
        sound(killed)
        shutil.rmtree(killed)
        if hits == KILLS:
            break
    assert hits == KILLS


def test_an_import_is_made_or_not(shop, tmp_path):
    """Twenty-five kills while an archive is taken in: the session is there whole, or there is none."""
    place = play(tmp_path / "played.espalier")
    from ida_core.sessions.archive import pack

    with Session.look(place) as session:
        pack(session, tmp_path / "whole.espalier.zip")
    hits = 0
    for number in range(KILLS * 6):
        target = tmp_path / f"made-{number}.espalier"
        hits += shop.work("import", target, kill_after=0.0005 * (number + 1))[1]
        if (target / "session.db").exists():
            assert contents(sound(target)) == contents(place)
        if hits == KILLS:
            break
    assert hits == KILLS


def _line(place: Path) -> list[lineage.Ancestor]:
    with Session.open(sound(place)) as session:
        return lineage.read(session)


def _losses(place: Path) -> set[tuple]:
    """Each loss of a run, by iteration and step."""
    with Session.open(place) as session, session.reading() as reader:
        query = "SELECT run.iteration, metric.step, metric.value FROM metric JOIN run ON run.id = metric.run WHERE name = 'loss'"
        return set(map(tuple, reader.conn.execute(query)))
