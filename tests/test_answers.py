"""The grammar of answers, and when two are the same, finer, compatible or cannot both hold."""

from __future__ import annotations

from decimal import Decimal
from html import unescape
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from generator.model.answer_grammar import parse_answer
from generator.model.answers import Moment, Named, Number, Option, Several
from generator.model.dates import Date
from generator.model.parts import Question
from generator.model.relations import Answer, Relation, relate
from generator.pages.answer_words import answer_text

if TYPE_CHECKING:
    from generator.files.document import Value

CHOICES = {"sat": "Saturday", "sun": "Sunday", "weekend": "both days"}
QUESTIONS = {
    "number": Question(asks="?", answer="number", unit="stalls"),
    "share": Question(asks="?", answer="share", of="all stalls"),
    "date": Question(asks="?", answer="date"),
    "choice": Question(
        asks="?", answer="choice", choices=CHOICES, compatible=(("sat", "weekend"),)
    ),
    "yes-no": Question(asks="?", answer="yes-no"),
    "actor": Question(asks="?", answer="actor"),
    "place": Question(asks="?", answer="place"),
    "actors": Question(asks="?", answer="actors"),
    "places": Question(asks="?", answer="places"),
    "choices": Question(asks="?", answer="choices", choices=CHOICES),
    "text": Question(asks="?", answer="text"),
    "exclusive": Question(asks="?", answer="text", exclusive=True),
}
WITHIN = {"square": "town", "town": "county", "clerk": "council"}
"""A place to the one around it, an actor to the side it acts for."""

SAME, FINER, VAGUER, FITS = Relation.SAME, Relation.FINER, Relation.VAGUER, Relation.FITS
WORDED, CONFLICT = Relation.WORDED, Relation.CONFLICT


# Grammar


@pytest.mark.parametrize(
    ("kind", "written", "read"),
    [
        ("number", "40", Number(Decimal(40), Decimal(40))),
        ("number", "0", Number(Decimal(0), Decimal(0))),
        ("number", "-4", Number(Decimal(-4), Decimal(-4))),
        ("number", "1.5", Number(Decimal("1.5"), Decimal("1.5"))),
        ("number", "~40", Number(Decimal(40), Decimal(40), about=True)),
        ("number", "<40", Number(None, Decimal(40), high_open=True)),
        ("number", "<=40", Number(None, Decimal(40))),
        ("number", ">40", Number(Decimal(40), None, low_open=True)),
        ("number", ">=40", Number(Decimal(40), None)),
        ("number", "40..50", Number(Decimal(40), Decimal(50))),
        ("number", "40..40", Number(Decimal(40), Decimal(40))),
        ("share", "50%", Number(Decimal(50), Decimal(50))),
        ("share", ">=33.5%", Number(Decimal("33.5"), None)),
        ("share", "10%..20%", Number(Decimal(10), Decimal(20))),
        ("date", "2024-06", Moment(Date.parse("2024-06"))),
        ("yes-no", "yes", Option("yes")),
        ("actor", "mayor", Named("mayor")),
        ("place", "square", Named("square")),
        ("actors", "none", Several("all", ())),
        ("actors", {"all": ["mayor", "clerk"]}, Several("all", ("clerk", "mayor"))),
        ("actors", {"among": ["mayor"]}, Several("among", ("mayor",))),
        ("actors", {"chain": ["mayor", "clerk"]}, Several("chain", ("mayor", "clerk"))),
        ("choices", {"all": ["sun", "sat"]}, Several("all", ("sat", "sun"))),
    ],
)
def test_an_answer_is_read_as_its_question_wants_it(
    kind: str, written: Value, read: Answer
) -> None:
    assert parse_answer(QUESTIONS[kind], written) == read


@pytest.mark.parametrize(
    ("kind", "written", "wanted"),
    [
        ("number", "many", "'600000', '~600000'"),
        ("number", "", "'600000', '~600000'"),
        ("number", "1,00", "Write '1.00' for a fraction"),
        ("number", "1 000", "Write '1000'."),
        ("number", "800.000", "Is this 800 or 800,000? Write '800' or '800000'."),
        ("number", "1.234", "Is this 1.234 or 1,234? Write '1.2340' or '1234'."),
        ("number", "1.234.567", "Write '1234567'."),
        ("number", "\u0664", "another script: write '4'."),
        ("number", "9" * 19, "at most 18 digits"),
        ("number", "1e3", "'600000', '~600000'"),
        ("number", "NaN", "'600000', '~600000'"),
        ("number", "=40", "'600000', '~600000'"),
        ("number", "40..", "'600000', '~600000'"),
        ("number", "..40", "'600000', '~600000'"),
        ("number", "~40..50", "'600000', '~600000'"),
        ("number", "40..<50", "'600000', '~600000'"),
        ("number", "50..40", "the smaller number first"),
        ("number", "50%", "a number without %"),
        ("number", ["50"], "one number"),
        ("share", "50", "a share with its %"),
        ("share", "half", "a share with its %"),
        ("date", "soon", "not a date that can be read"),
        ("date", "2024-02-30", "not a day in the calendar"),
        ("choice", "monday", "'sat', 'sun' or 'weekend'"),
        ("choice", {"all": ["sat"]}, "one choice"),
        ("yes-no", "no, never", "'yes' or 'no'"),
        ("actor", ["mayor"], "one actor"),
        ("actors", "mayor", "'none', "),
        ("actors", ["mayor"], "'none', "),
        ("actors", {"all": []}, "'none', "),
        ("actors", {"all": "mayor"}, "'none', "),
        ("actors", {"some": ["mayor"]}, "'none', "),
        ("actors", {"all": ["mayor"], "among": ["clerk"]}, "'none', "),
        ("actors", {"all": ["mayor", "mayor"]}, "each id once"),
        ("actors", {"all": [["mayor"]]}, "'none', "),
        ("choices", {"among": ["monday"]}, "ids among 'sat', 'sun' and 'weekend'"),
        ("text", ["a", "b"], "one text"),
    ],
)
def test_what_is_not_in_the_grammar_is_refused_with_what_would_be(
    kind: str, written: Value, wanted: str
) -> None:
    with pytest.raises(ValueError, match=r"[a-z]") as refused:
        parse_answer(QUESTIONS[kind], written)

    assert wanted in str(refused.value)


# How a number is printed


@pytest.mark.parametrize(
    ("kind", "written", "printed"),
    [
        ("number", "0.0000001", "0.0000001 stalls"),
        ("number", "-0.00000025..0.5", "-0.00000025 to 0.5 stalls"),
        ("number", "~1234567.5", "about 1,234,567.5 stalls"),
        (
            "number",
            "900000000000000001",
            "900,000,000,000,000,001 stalls",
        ),
        ("share", "<0.0000001%", "under 0.0000001% of all stalls"),
    ],
)
def test_a_number_is_printed_in_digits_however_small_or_large(
    kind: str, written: str, printed: str
) -> None:
    answer = parse_answer(QUESTIONS[kind], written)

    text = unescape(answer_text(answer, QUESTIONS[kind], lambda ref, _: Markup(ref)))

    assert text == printed


# How one stands to another


@pytest.mark.parametrize(
    ("kind", "one", "relation", "other"),
    [
        ("number", "40", SAME, "40.0"),
        ("number", "40", SAME, "40..40"),
        ("number", "40", CONFLICT, "41"),
        ("number", "40", FINER, "30..50"),
        ("number", "30..50", FITS, "40..60"),
        ("number", "30..50", FITS, "50..60"),
        ("number", "30..50", CONFLICT, "51..60"),
        ("number", "<40", CONFLICT, "40"),
        ("number", "<=40", VAGUER, "40"),
        ("number", "<40", FINER, "<=40"),
        ("number", "<40", CONFLICT, ">=40"),
        ("number", "<=40", FITS, ">=40"),
        ("number", ">40", FINER, ">30"),
        ("number", ">40", FITS, "<50"),
        ("number", "~600", FITS, "600..700"),
        ("number", "~600", VAGUER, "580"),
        ("number", "~600", CONFLICT, "800"),
        ("number", "~600", CONFLICT, "~800"),
        ("number", "~600", FITS, "~650"),
        ("number", "~-10", VAGUER, "-9"),
        ("number", "~0", FITS, "0"),
        ("share", "50%", FINER, ">=50%"),
        ("share", "50%", CONFLICT, ">50%"),
        ("date", "2024-06-01", SAME, "2024-06-01"),
        ("date", "2024-06-01", FINER, "2024-06"),
        ("date", "2024-06-01", CONFLICT, "2024-06-02"),
        ("date", "2024-06-01", FINER, "2024-06-02~"),
        ("date", "2024-06-01", CONFLICT, "2024-06-10~"),
        ("date", "2024-06-01T09:00+02:00", SAME, "2024-06-01T07:00Z"),
        ("date", "2024-06-01T09:00Z", CONFLICT, "2024-06-01T09:01Z"),
        ("date", "2024-06-01T09:00Z", FINER, "2024-06-01"),
        ("date", "2024-06-01/2024-06-05", CONFLICT, "2024-06-03/2024-06-08"),
        ("date", "2024-06-01/2024-06-05", VAGUER, "2024-06-02/2024-06-03"),
        ("date", "2024-06-01/2024-06-05", FITS, "[2024-06-03..2024-06-08]"),
        ("date", "[2024-06-01..2024-06-05]", FITS, "[2024-06-03..2024-06-08]"),
        ("date", "2024-06-01/2024-06-30", FITS, "2024-06"),
        ("date", "2024-06/2024-07", FITS, "2024-06-01/2024-07-31"),
        ("date", "2024-06-01/2024-07", FINER, "2024-06/2024-08-03"),
        ("date", "2024-06/2024-07-15", FITS, "2024-06-15/2024-07"),
        ("date", "2024-06/2024-07-15", CONFLICT, "2024-06-15/2024-08"),
        ("date", "2024/2025", CONFLICT, "2023/2024"),
        ("date", "[2024-06..2024-07]", FITS, "[2024-06-01..2024-07-31]"),
        ("date", "[..2024]", FITS, "[..2024-12-31]"),
        ("date", "[..2024]", VAGUER, "0001-01-01"),
        ("date", "[2024..]", VAGUER, "9999-12-31"),
        ("date", "[..2024-06-05]", VAGUER, "2024-06-05"),
        ("date", "[..2024-06-05]", CONFLICT, "2024-06-06"),
        ("choice", "sat", SAME, "sat"),
        ("choice", "sat", FITS, "weekend"),
        ("choice", "sun", CONFLICT, "weekend"),
        ("yes-no", "yes", CONFLICT, "no"),
        ("actor", "clerk", FINER, "council"),
        ("actor", "clerk", CONFLICT, "mayor"),
        ("place", "square", FINER, "county"),
        ("place", "square", CONFLICT, "harbour"),
        ("actors", {"all": ["mayor"]}, SAME, {"all": ["mayor"]}),
        ("actors", {"all": ["mayor", "clerk"]}, SAME, {"all": ["clerk", "mayor"]}),
        ("actors", {"all": ["mayor"]}, CONFLICT, {"all": ["mayor", "clerk"]}),
        ("actors", {"all": ["clerk"]}, FINER, {"all": ["council"]}),
        ("actors", {"all": ["mayor", "clerk"]}, FINER, {"among": ["mayor"]}),
        ("actors", {"all": ["clerk"]}, FINER, {"among": ["council"]}),
        ("actors", {"all": ["mayor"]}, CONFLICT, {"among": ["mayor", "clerk"]}),
        ("actors", {"among": ["mayor"]}, FITS, {"among": ["clerk"]}),
        ("actors", {"among": ["mayor", "clerk"]}, FINER, {"among": ["mayor"]}),
        ("actors", "none", CONFLICT, {"among": ["mayor"]}),
        ("actors", "none", CONFLICT, {"all": ["mayor"]}),
        ("actors", "none", SAME, "none"),
        ("actors", {"chain": ["a", "b", "c"]}, FINER, {"chain": ["a", "c"]}),
        ("actors", {"chain": ["a", "b"]}, CONFLICT, {"chain": ["b", "a"]}),
        ("actors", {"chain": ["b", "a"]}, FINER, {"all": ["a", "b"]}),
        ("actors", {"chain": ["a", "b"]}, FINER, {"among": ["b"]}),
        ("actors", {"chain": ["a", "b"]}, CONFLICT, {"all": ["a", "c"]}),
        ("places", {"all": ["square"]}, FINER, {"all": ["town"]}),
        ("places", {"all": ["square", "town", "county"]}, FITS, {"all": ["square", "county"]}),
        ("choices", {"among": ["sat"]}, VAGUER, {"all": ["sat", "sun"]}),
        ("text", "By foot", SAME, "by  FOOT"),
        ("text", "by foot", WORDED, "on foot"),
        ("exclusive", "by foot", CONFLICT, "on foot"),
    ],
)
def test_two_answers_stand_to_each_other_as_the_table_says_and_so_does_the_mirror_image(
    kind: str, one: Value, relation: Relation, other: Value
) -> None:
    first, second = (parse_answer(QUESTIONS[kind], written) for written in (one, other))

    assert relate(first, second, WITHIN) is relation
    assert relate(second, first, WITHIN) is relation.mirrored


# For any two answers of a kind

whole = st.integers(-20, 20).map(str)
numbers = st.one_of(
    st.tuples(st.sampled_from(["", "~", "<", "<=", ">", ">="]), whole).map("".join),
    st.tuples(st.integers(-20, 20), st.integers(0, 9)).map(lambda two: f"{two[0]}..{sum(two)}"),
)
days = st.integers(1, 9).map(lambda day: f"2024-06-0{day}")
stretches = st.tuples(days, days).map(sorted)
dates = st.one_of(
    st.tuples(days, st.sampled_from(["", "~", "T09:00Z", "T11:00+02:00"])).map("".join),
    stretches.map("/".join),
    stretches.map(lambda two: f"[{two[0]}..{two[1]}]"),
    st.sampled_from(["2024", "2024-06", "2024-06~", "2024-07", "[..2024-06-05]", "[2024-06-05..]"]),
    st.sampled_from(["2024-06/2024-07", "2024-06-03/2024-07", "[2024-06..2024-07]", "[..2024-06]"]),
)
ids = st.sampled_from(["square", "town", "county", "harbour", "clerk", "council", "mayor"])
sets: st.SearchStrategy[Any] = st.one_of(
    st.just("none"),
    st.tuples(
        st.sampled_from(["all", "among", "chain"]), st.lists(ids, min_size=1, unique=True)
    ).map(lambda pair: {pair[0]: pair[1]}),
)
options = st.sampled_from(["sat", "sun", "weekend"])
several_options: st.SearchStrategy[Any] = st.lists(options, min_size=1, unique=True).map(
    lambda some: {"all": some}
)
WRITTEN: dict[str, st.SearchStrategy[Value]] = {
    "number": numbers,
    "share": numbers.map(lambda number: "%..".join(number.split("..")) + "%"),
    "date": dates,
    "choice": options,
    "yes-no": st.sampled_from(["yes", "no"]),
    "actor": ids,
    "place": ids,
    "actors": sets,
    "places": sets,
    "choices": several_options,
    "text": st.sampled_from(["by foot", "By  foot", "on foot"]),
    "exclusive": st.sampled_from(["by foot", "By  foot", "on foot"]),
}


@st.composite
def three_answers(draw: st.DrawFn) -> tuple[Answer, Answer, Answer]:
    kind = draw(st.sampled_from(sorted(WRITTEN)))
    one, two, three = (parse_answer(QUESTIONS[kind], draw(WRITTEN[kind])) for _ in range(3))
    return one, two, three


def test_every_kind_of_answer_is_tried() -> None:
    kinds = Question.model_fields["answer"].annotation

    assert {question.answer for question in QUESTIONS.values()} == set(kinds.__args__)  # type: ignore[union-attr]
    assert set(WRITTEN) == set(QUESTIONS)


@given(three_answers())
def test_two_answers_are_the_same_exactly_if_their_keys_are(answers: tuple[Answer, ...]) -> None:
    one, other, _ = answers

    assert (relate(one, other, WITHIN) is SAME) == (one.key == other.key)


@given(three_answers())
def test_every_answer_is_the_same_as_itself(answers: tuple[Answer, ...]) -> None:
    assert relate(answers[0], answers[0], WITHIN) is SAME


@given(three_answers())
def test_the_same_as_the_same_is_the_same(answers: tuple[Answer, ...]) -> None:
    one, two, three = answers

    if relate(one, two, WITHIN) is relate(two, three, WITHIN) is SAME:
        assert relate(one, three, WITHIN) is SAME


@given(three_answers())
def test_the_relation_seen_from_the_other_answer_is_its_mirror_image(
    answers: tuple[Answer, ...],
) -> None:
    one, other, _ = answers

    assert relate(other, one, WITHIN) is relate(one, other, WITHIN).mirrored


@given(three_answers())
def test_what_is_finer_than_the_finer_is_no_conflict(answers: tuple[Answer, ...]) -> None:
    one, two, three = answers

    if relate(one, two, WITHIN) is relate(two, three, WITHIN) is FINER:
        assert relate(one, three, WITHIN) in {SAME, FINER, FITS}
