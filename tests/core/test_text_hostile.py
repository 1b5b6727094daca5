"""Whatever a model or a template says is text: nothing runs, nothing takes for ever, nothing reverses what stands beside it."""

import json
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ida_core.language import templates
from ida_core.language.asking import Errand, Given
from ida_core.language.quotes import excerpt
from ida_core.language.replies import MOST_WORDS, Malformed, read_answer, read_parts
from ida_core.language.templates import FIRST, Template, Unfit, check, render
from ida_core.plain import ACTING, SEEN, one_line, plain

VALUES = Errand(1, "answer", "why?", "Some [p1] text", (Given("a?", "b"),), (Given("", "c", "d"),)).values


def filled(text):
    return render(Template(0, "answer", 1, text, "text", "", ""), VALUES)[-1].text


@pytest.mark.parametrize(
    "code",
    [
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ question.__class__ }}",
        "{{ question['__class__'] }}",
        "{{ self._TemplateReference__context }}",
        "{{ lipsum.__globals__ }}",
        "{{ cycler.__init__.__globals__.os.popen('true').read() }}",
        "{{ question.upper() }}",
        "{{ question | attr('__class__') }}",
        "{{ question | center(1000000000) }}",
        "{{ 'a' * 1000000000 }}",
        "{{ 9 ** 9 ** 9 }}",
        "{{ '%1000000000d' % 1 }}",
        "{{ '%1000000000d' | format(1) }}",
        "{{ range(1000000000) | length }}",
        "{% for a in range(10) %}{% endfor %}",
        "{% for a in question %}{% endfor %}",
        "{% for a in subanswers recursive %}{{ loop(subanswers) }}{% endfor %}",
        "{% for a in subanswers %}{% for b in subanswers %}{% for c in rejected %}{% endfor %}{% endfor %}{% endfor %}",
        "{% for question in subanswers %}{{ question.answer }}{% endfor %}",
        "{% include '/etc/passwd' %}",
        "{% import 'os' as os %}",
        "{% extends 'x' %}",
        "{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}",
        "{% set x = 1 %}",
        "{% call f() %}{% endcall %}",
        "{% filter upper %}x{% endfilter %}",
        "{% if question",
        "{{ secret }}",
        "",
        "x" * 10_001,
        "{% if question %}" * 400 + "{% endif %}" * 400,
    ],
)
def test_a_template_with_code_is_refused_in_a_sentence(code):
    with pytest.raises(Unfit) as refused:
        check(code)
    assert str(refused.value)
    with pytest.raises(Unfit):
        filled(code)


@given(st.text(alphabet="{}%|.()[]'\" abcdefgquestion_0159*+-~\n", max_size=60))
def test_no_template_at_all_does_more_than_refuse_or_say(text):
    began = perf_counter()
    try:
        said = filled(text)
    except Unfit:
        pass
    else:
        assert len(said) <= templates.MOST_PROMPT
    assert perf_counter() - began < 60  # bounded, whatever the machine does beside it


def test_what_is_filled_in_is_never_a_template_itself():
    values = VALUES | {"question": "{{ document }}{% for x in y %}"}
    (message,) = render(Template(0, "answer", 1, "{{ question }}", "text", "", ""), values)
    assert message.text == "{{ document }}{% for x in y %}"


def test_a_prompt_that_grows_too_long_is_given_up():
    with pytest.raises(Unfit, match="longer than"):
        render(Template(0, "answer", 1, "{{ document }}" * 500, "text", "", ""), VALUES | {"document": "x" * 1_000_000})


def test_the_templates_that_come_along_are_fit():
    for one in FIRST:
        check(one.text)
        assert "why?" in render(one, VALUES)[-1].text


@given(st.text())
def test_plain_text_acts_on_nothing_and_stays_plain(text):
    told = plain(text)
    assert not ACTING.search(told)
    assert plain(told) == told
    told.encode()
    line = one_line(text, 80)
    assert len(line) <= 80
    assert "\n" not in line


@pytest.mark.parametrize("sign", ["\u202e", "\u2066", "\x1b[31m"[0], "\x00", "\u200b", "\ud800", "\x07", "\U000e0041", "\ufeff"])
def test_signs_that_act_are_replaced_by_one_that_is_seen(sign):
    assert plain(f"a{sign}b") == f"a{SEEN}b"


def test_ten_megabytes_are_malformed_not_an_answer():
    began = perf_counter()
    huge = "x" * 10_000_000
    for read in (lambda: read_answer(huge, "text", ""), lambda: read_answer(huge, "json", ""), lambda: read_parts(huge, "text")):
        with pytest.raises(Malformed, match=f"at most {MOST_WORDS:,}"):
            read()
    assert len(one_line(huge, 100)) == 100
    assert perf_counter() - began < 60


@pytest.mark.parametrize(
    "raw",
    ["", "{", "[]", "null", '{"answer": 1}', '{"answer": "a", "also": "b"}', "{" * 4000 + "}" * 4000, '{"answer": ""}',
     '{"answer": "\\ud800 "}'[:12]],
)  # fmt: skip
def test_json_that_does_not_fit_is_malformed(raw):
    with pytest.raises(Malformed):
        read_answer(raw, "json", "")


def test_json_is_found_among_words_and_fences():
    assert read_answer('Sure!\n```json\n{"answer": "four"}\n```', "json", "") == "four"
    assert read_parts('{"subquestions": [" a? ", "b?"]}', "json") == ("a?", "b?")
    assert read_parts("1. a?\n\n- b?\n(3) c?", "text") == ("a?", "b?", "c?")
    with pytest.raises(Malformed):
        read_parts(json.dumps({"subquestions": ["a?"] * 2}), "json")


@pytest.mark.parametrize(
    ("question", "shown"),
    [
        ("what [p2]?", "[p2] two"),
        ("what [p2-3]?", "[p2] two\n\n[p3] three"),
        ("what [p3] and [p1]?", "[p3] three\n\n[p1] one"),
        ("what [p9]?", "(there is no such paragraph; the document has 3)"),
        ("what [p2-999999]?", "[p2] two\n\n[p3] three"),
        ("what?", "[p1] one\n\n[p2] two\n\n[p3] three"),
    ],
)
def test_a_question_reads_the_paragraphs_it_points_to(question, shown):
    assert excerpt("one\n\ntwo\n \nthree", question) == shown
