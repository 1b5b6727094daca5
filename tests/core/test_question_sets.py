"""Questions from outside: read with a preview, kept with their answers apart, judged by their own verifiers."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ida_core.amplify import machine, person
from ida_core.amplify.trees import Amplification
from ida_core.assistants.base import LookUp
from ida_core.language import sets
from ida_core.language.sets import NoSet, from_file, from_gym, from_text
from ida_core.lineage import found
from ida_core.measure import items
from ida_core.sessions.session import Session, Settings
from ida_core.tasks import make_task

TEN = ("chain_sum", "letter_counting", "leg_counting", "base_conversion", "count_bits", "spell_backward", "number_sorting", "gcd",
       "coin_flip", "word_sorting")  # fmt: skip


def test_lines_json_lines_and_tables_are_read_alike(tmp_path):
    rows = [{"question": "What is 2 + 2?", "answer": 4, "family": "sums"}, {"question": "Who ate?", "document": "Bob ate."}]
    jsonl, table = tmp_path / "set.jsonl", tmp_path / "set.csv"
    jsonl.write_text("\n".join(map(json.dumps, rows)) + '\n\nno json\n[1]\n{"answer": "x"}\n')
    table.write_text('\ufeffQuestion;Answer;Family\n"What is\n2 + 2?";4;sums\n;5;sums\n', encoding="utf-8")
    read = from_file(jsonl)
    assert [(one.question, one.answer, one.family, one.document) for one in read.items] == [
        ("What is 2 + 2?", "4", "sums", ""), ("Who ate?", None, "own", "Bob ate."),
    ]  # fmt: skip
    assert [fault.partition(":")[0] for fault in read.faults] == ["line 4", "line 5", "line 6"]
    read = from_file(table)
    assert [(one.question, one.answer) for one in read.items] == [("What is\n2 + 2?", "4")]
    assert len(read.faults) == 1
    assert [one.question for one in from_text("a?\n\n b? \n").items] == ["a?", "b?"]
    assert [one.answer for one in from_text(json.dumps(rows[0])).items] == ["4"]


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"name,age\nBob,3\n", b'question,answer\n"open'])
def test_what_is_no_set_is_refused_in_a_sentence(tmp_path, content):
    path = tmp_path / "odd.csv"
    path.write_bytes(content)
    with pytest.raises(NoSet) as refused:
        from_file(path)
    assert str(refused.value)


@given(st.text(max_size=200))
def test_any_text_is_a_set_or_a_list_of_faults(text):
    read = from_text(text)
    assert read.items or read.faults
    for one in read.items:
        make_task("free-text").parse_question(one.question)


def test_generators_bring_questions_that_their_own_verifiers_judge():
    assert set(TEN) <= set(sets.generators())
    for name in TEN:
        read = from_gym(name, 3, seed=5)
        assert len(read.items) == 3
        assert not read.faults
        for one in read.items:
            assert items.right(one.answer, one.answer, name, one.entry)
            assert not items.right("certainly not this", one.answer, name, one.entry)
    assert from_gym("chain_sum", 2, seed=5) == from_gym("chain_sum", 2, seed=5)
    with pytest.raises(NoSet, match="no_such"):
        from_gym("no_such", 1, 0)


def test_answers_of_a_set_are_read_by_metrics_only(tmp_path):
    with Session.create(tmp_path / "s.espalier", Settings("Words", "free-text")) as session:
        task = make_task("free-text")
        work = Amplification(session, task, LookUp(task), 0, found(session).id)
        sets.add(
            session,
            from_text('{"question": "2 + 2?", "answer": "FOUR-TRUTH", "family": "sums"}\n{"question": "3?", "answer": "3"}').items,
        )
        for said in ("four-truth.", "4"):
            with session.reading() as reader:
                number, item = sets.following(reader)
            assert item.answer is None
            root = person.ask(work, item.question, also=lambda db, node, number=number: sets.asked(db, number, node))
            person.answer(work, root.id, said)
        machine.finish(work)
        with session.reading() as reader:
            assert sets.count(reader) == (2, 2)
            assert sets.following(reader) is None
            assert [(one.family, one.right, one.asked) for one in items.scores(reader, work.tree)] == [
                ("own", 0, 1),
                ("sums", 1, 1),
            ]
            for table in ("node", "call", "exchange", "example", "decision", "context", "change", "event"):
                assert "FOUR-TRUTH" not in json.dumps(list(reader.query(f"SELECT * FROM [{table}]")), default=str)
