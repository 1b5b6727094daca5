"""Trees at scale: claimed chunk by chunk, the same whoever grows them, none lost and none twice."""

from collections import Counter

import pytest

from ida_core import forest, lineage
from ida_core.assistants.base import LookUp
from ida_core.assistants.transformer import TransformerAssistant
from ida_core.forest import CHUNK, PARTS, Order, grow, work
from ida_core.learner import Recipe
from ida_core.sessions.records import load_tree
from ida_core.sessions.session import Session, Settings
from ida_core.sessions.verify import faults
from ida_core.students import packed, student, unpacked
from ida_core.team import Team


class Claims:
    """What the TCPStore does for all processes, for those that a test plays one after the other."""

    def __init__(self):
        self.numbers = Counter()

    def add(self, key, amount):
        self.numbers[key] += amount
        return self.numbers[key]


def make(tmp_path, name):
    return Session.create(tmp_path / f"{name}.espalier", Settings(name, "permutation-powering", seed=5))


def roots(session):
    """What the trees say, whatever their numbers."""
    with session.reading() as reader:
        tree = load_tree(reader)
        facts = {row["id"]: row["tokens"] for row in reader.query("SELECT id, tokens FROM context")}
        calls = next(reader.query("SELECT count(*) AS n FROM call"))["n"]

    def told(node):
        below = tuple(told(tree[child]) for child in tree.children(node.id))
        return (facts[node.context], node.question, node.answer, node.answerer, node.status, below)

    found = [told(tree[number]) for number in tree.children(None)]
    return sorted(found, key=repr), calls


def test_one_process_grows_what_is_missing_and_asking_again_grows_nothing(tmp_path, task):
    with make(tmp_path, "one") as session:
        grown = list(grow(session, task, Team(), Claims(), CHUNK + 1, 9, "cpu"))
        assert [(one.chunk, one.left) for one in grown] == [(0, 1), (1, 0)]
        trees, calls = roots(session)
        assert len(trees) == 2 * CHUNK
        assert all(answer != "idk" for _, _, answer, *_ in trees)  # H alone, down to the facts
        assert calls > 2 * CHUNK
        assert not list((session.folder / PARTS).iterdir())
        assert list(grow(session, task, Team(), Claims(), CHUNK + 1, 9, "cpu")) == []
        assert [one.chunk for one in grow(session, task, Team(), Claims(), 3 * CHUNK, 9, "cpu")] == [2]
        assert faults(session) == []


def test_a_chunk_whose_process_dies_is_claimed_again_and_nothing_is_there_twice(tmp_path, task, monkeypatch):
    with make(tmp_path, "whole") as session:
        list(grow(session, task, Team(), Claims(), 3 * CHUNK, 0, "cpu"))
        whole = roots(session)
    with make(tmp_path, "killed") as session:
        newest, parts = lineage.found(session), session.folder / PARTS
        parts.mkdir()
        order = Order(session.settings, None, newest.iteration, newest.id, 0, str(parts), (0, 1, 2))
        claims = Claims()
        other = work(task, order, claims, "cpu")
        assert next(other) == 0  # another process left a chunk
        monkeypatch.setattr(forest, "_leave", lambda described, path: exit("killed"))
        with pytest.raises(SystemExit):
            next(other)  # and was killed over the next
        monkeypatch.undo()
        write = session.write

        def dies_after(job, **kept):
            write(job, **kept).result()
            raise KeyboardInterrupt  # process 0 dies between the commit and the removal of the file

        session.write = dies_after
        with pytest.raises(KeyboardInterrupt):
            list(grow(session, task, Team(), Claims(), 3 * CHUNK, 0, "cpu"))
        del session.write
        assert len(roots(session)[0]) == CHUNK
        assert len(list(parts.iterdir())) == 1
        assert sorted(one.chunk for one in grow(session, task, Team(), Claims(), 3 * CHUNK, 0, "cpu")) == [1, 2]
        assert roots(session) == whole
        assert faults(session) == []


def test_a_network_travels_to_another_process_as_it_is(task):
    recipe = Recipe(width=16, heads=2, fact_layers=1, question_layers=1)
    network = student(task, LookUp(task), recipe, (3,))
    assistant = unpacked(task, packed(TransformerAssistant(task, network)), "cpu")
    assert all((one == other).all() for one, other in zip(network.parameters(), assistant.network.parameters(), strict=True))
    assert packed(LookUp(task)) is None
