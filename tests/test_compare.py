"""What comparing the sources gives: nothing is decided, and every answer stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.compare.compare import compare
from generator.compare.findings import Found
from generator.compare.silence import silence_on
from generator.model.dates import Date

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from generator.compare.findings import Finding
    from generator.corpus.corpus import Corpus

    CorpusOf = Callable[[Mapping[str, str | bytes | None]], Corpus]

QUESTION = "point/arches.arches"
POINTS = {
    "points/02-toll.yaml": "number: 2\ntitle: Toll\ntheme: toll\nwhy: No source gives it.\n"
    "questions:\n  way: {asks: Which way?, answer: choice, choices: {north: north, south: so}}\n",
    "drafts/second.yaml": "{title: The second sketch, sort: 2024-05-20}\n",
    "events/fair.yaml": "{title: Fair, sort: 2024-05-01}\n",
}


def source(*answers: str, extent: str = "whole", more: str = "") -> str:
    """Return a source that gives the answers, each by a claim of its own: `3`, `mode: expects; 3`.

    What stands before the last `;` are further keys of the claim.
    """
    claims = ""
    for number, told in enumerate(answers):
        keys, _, answer = told.rpartition("; ")
        question, _, value = answer.rpartition("=")
        claims += (
            f"  - id: c{number}\n    says: It says {number}.\n    quote: words {number}\n"
            f"    at: whole\n    answers: {{{question or QUESTION}: {value}}}\n"
            + "".join(f"    {key}\n" for key in keys.split("; ") if key)
        )
    return (
        "title: A source\npublisher: gazette\npublished: 2024-05-11\nkind: news\nlanguage: en\n"
        f"read: {{on: 2024-05-12, extent: {extent}}}\n{more}"
        + (f"claims:\n{claims}" if claims else "claims: []\n")
    )


def findings(corpus_of: CorpusOf, question: str = QUESTION, **sources: str) -> tuple[Finding, ...]:
    """Compare the answers of some sources, the base's own, which says 3, among them."""
    files = {f"sources/{name}.yaml": text for name, text in sources.items()}
    return compare(corpus_of({**POINTS, **files})).by_question[question]


def claims_of(finding: Finding) -> list[list[str]]:
    return [[claim.ref for claim in group.claims] for group in finding.groups]


@pytest.mark.parametrize(
    ("answers", "found"),
    [
        ((), Found.SINGLE),
        (("3",), Found.AGREEMENT),
        (("3", "3"), Found.AGREEMENT),
        (("~3",), Found.PRECISION),
        (("2..4",), Found.PRECISION),
        (("4",), Found.DISPUTE),
        (("<3",), Found.DISPUTE),
        (("mode: expects; 4",), Found.FORECAST),
        (("mode: estimates; 4",), Found.FORECAST),
        (("mode: conjectures; 4",), Found.FORECAST),
        (("mode: reports; 4",), Found.DISPUTE),
        (("mode: denies; 4",), Found.DISPUTE),
        (("mode: expects; 3",), Found.AGREEMENT),
        (("mode: expects; 4", "4"), Found.DISPUTE),
        (("mode: expects; 4", "mode: expects; 5"), Found.FORECAST),
        (("4", "mode: expects; 5"), Found.DISPUTE),
        (("2..4", "3..5"), Found.PRECISION),
    ],
)
def test_comparing_gives_one_of_five(
    corpus_of: CorpusOf, answers: tuple[str, ...], found: Found
) -> None:
    sources = {f"s{number}": source(answer) for number, answer in enumerate(answers)}

    assert [one.found for one in findings(corpus_of, **sources)] == [found]


def test_two_expectations_that_differ_are_a_dispute_where_nobody_states_anything(
    corpus_of: CorpusOf,
) -> None:
    (finding,) = findings(
        corpus_of,
        "point/toll.way",
        a=source("mode: expects; point/toll.way=north"),
        b=source("mode: estimates; point/toll.way=south"),
    )

    assert finding.found is Found.DISPUTE


def test_claims_that_give_the_same_answer_stand_together_and_the_most_given_comes_first(
    corpus_of: CorpusOf,
) -> None:
    finding, *_ = findings(corpus_of, a=source("4"), b=source("4.0"), c=source("5"))

    assert claims_of(finding) == [["a#c0", "b#c0"], ["c#c0"], ["gazette#three-arches"]]
    assert finding.groups[0].sources == ("a", "b")


def test_a_source_that_contradicts_itself_stands_in_both_groups_and_counts_once(
    corpus_of: CorpusOf,
) -> None:
    finding, *_ = findings(corpus_of, a=source("3", "4"))

    assert claims_of(finding) == [["gazette#three-arches", "a#c0"], ["a#c1"]]
    assert finding.is_disputed
    assert sorted(finding.sources) == ["a", "gazette"]


def test_a_source_that_says_one_thing_twice_counts_once(corpus_of: CorpusOf) -> None:
    finding, *_ = findings(corpus_of, a=source("4", "4", "4"), b=source("3"))

    assert finding.groups[0].sources == ("gazette", "b")
    assert finding.groups[1].sources == ("a",)


def test_an_answer_that_is_compatible_with_both_sides_stands_as_its_own(
    corpus_of: CorpusOf,
) -> None:
    finding, *_ = findings(corpus_of, a=source("5"), b=source("2..6"))

    fits_both = {str(group.answer.key): group.fits_both(finding.groups) for group in finding.groups}
    assert len(fits_both) == 3
    assert list(fits_both.values()).count(True) == 1
    assert next(group for group in finding.groups if group.fits_both(finding.groups)).sources == (
        "b",
    )


def test_a_withdrawn_claim_gives_no_answer_and_takes_no_position(corpus_of: CorpusOf) -> None:
    stance = "stance: {of: actor/mason, on: plan, is: rejects}"
    withdrawn = "withdrawn: {on: 2024-05-13, why: It was a slip.}"
    files = {"sources/a.yaml": source(f"{withdrawn}; {stance}; 4")}

    found = compare(corpus_of(files))

    assert [one.found for one in found.by_question[QUESTION]] == [Found.SINGLE]
    assert found.positions == ()


def test_a_question_whose_only_answer_was_withdrawn_is_not_answered(corpus_of: CorpusOf) -> None:
    withdrawn = source("withdrawn: {on: 2024-05-13, why: A slip.}; event/fair.when=2024-05-01")

    assert (
        "event/fair.when"
        not in compare(corpus_of({**POINTS, "sources/a.yaml": withdrawn})).by_question
    )


def test_drafts_are_compared_apart_and_stand_in_their_order(corpus_of: CorpusOf) -> None:
    found = findings(corpus_of, a=source("draft: second; 4"), b=source("draft: second; 4"))

    assert [(one.draft, one.found) for one in found] == [
        ("sketch", Found.SINGLE),
        ("second", Found.AGREEMENT),
    ]


def test_what_happened_does_not_depend_on_the_draft(corpus_of: CorpusOf) -> None:
    (finding,) = findings(
        corpus_of,
        "event/fair.when",
        a=source("draft: second; event/fair.when=2024-05-01"),
        b=source("event/fair.when=2024-05-02"),
    )

    assert (finding.draft, finding.found) == ("", Found.DISPUTE)
    assert (finding.silent, finding.unread) == ((), ())


@pytest.mark.parametrize(
    ("extent", "is_silent"),
    [
        ("whole", True),
        ("part", False),
        ("points 1-4", True),
        ("points 1", True),
        ("points 2-14", False),
        ("points 2, 1", True),
        ("points 11, 21", False),
    ],
)
def test_a_source_that_does_not_answer_is_silent_only_if_it_was_read_that_far(
    corpus_of: CorpusOf, extent: str, *, is_silent: bool
) -> None:
    corpus = corpus_of({**POINTS, "sources/a.yaml": source(extent=f"'{extent}'")})
    (finding,) = compare(corpus).by_question[QUESTION]

    assert (finding.silent, finding.unread) == ((("a",), ()) if is_silent else ((), ("a",)))
    assert silence_on("point/arches", corpus) == (finding.silent, finding.unread)


def test_a_source_that_names_a_point_is_not_silent_on_it_though_it_answers_nothing(
    corpus_of: CorpusOf,
) -> None:
    about = source("about: [point/arches]; event/fair.status=held")
    corpus = corpus_of({**POINTS, "sources/a.yaml": about})
    (finding,) = compare(corpus).by_question[QUESTION]

    assert finding.silent == ("a",)
    assert silence_on("point/arches", corpus) == ((), ())


def test_a_question_about_the_plan_is_unanswered_where_a_source_was_read_in_part(
    corpus_of: CorpusOf,
) -> None:
    plan = {
        "plan.yaml": "title: A\nas-of: 2024\nlooked-until: 2024\ndraft: sketch\n"
        "themes: {stone: Stone}\nquestions: {exists: {asks: Is there a plan?, answer: yes-no}}\n"
    }
    files = {
        "sources/a.yaml": source("plan.exists=yes"),
        "sources/b.yaml": source(extent="points 1-9"),
    }

    (finding,) = compare(corpus_of({**POINTS, **plan, **files})).by_question["plan.exists"]

    assert finding.silent == ("gazette",)
    assert finding.unread == ("b",)


def test_positions_stand_in_order_of_time_and_none_is_merged(corpus_of: CorpusOf) -> None:
    first = source("stance: {of: actor/mason, on: plan, is: rejects}; 3")
    later = source("stance: {of: actor/mason, on: plan, is: supports}; 3").replace(
        "published: 2024-05-11", "published: 2024-05-20"
    )
    positions = compare(corpus_of({"sources/z.yaml": first, "sources/a.yaml": later})).positions

    assert [(one.of, one.on, one.kind, one.claim.ref) for one in positions] == [
        ("actor/mason", "plan", "rejects", "z#c0"),
        ("actor/mason", "plan", "supports", "a#c0"),
    ]


def test_disputes_that_most_sources_take_part_in_come_first(corpus_of: CorpusOf) -> None:
    files = {
        "sources/a.yaml": source("4", "point/toll.way=north"),
        "sources/b.yaml": source("4", "point/toll.way=south"),
    }

    disputed = compare(corpus_of({**POINTS, **files})).disputed

    assert [one.question.ref for one in disputed] == [QUESTION, "point/toll.way"]


def test_a_question_has_a_page_once_it_has_two_answers_in_one_draft_or_in_two(
    corpus_of: CorpusOf,
) -> None:
    one = compare(corpus_of({"sources/a.yaml": source("3")}))
    two = compare(corpus_of({**POINTS, "sources/a.yaml": source("draft: second; 4")}))

    assert not one.has_page(QUESTION)
    assert two.has_page(QUESTION)
    assert two.disputed == ()


def test_finer_places_and_sides_are_precision(corpus_of: CorpusOf) -> None:
    places = "valley: {name: Valley}\nbrook: {name: Brook, within: valley}\n"
    files = {
        "places.yaml": places,
        "sources/a.yaml": source("event/fair.where=valley"),
        "sources/b.yaml": source("event/fair.where=brook"),
    }

    (finding,) = compare(corpus_of({**POINTS, **files})).by_question["event/fair.where"]

    assert finding.found is Found.PRECISION


def test_a_place_and_an_actor_of_one_id_lie_within_what_is_theirs(corpus_of: CorpusOf) -> None:
    files = {
        "places.yaml": "valley: {name: Valley}\nmason: {name: Mason Bank, within: valley}\n",
        "actors/mason.yaml": "{label: Mira, kind: person, for: gazette}\n",
        "sources/a.yaml": source("event/fair.where=valley"),
        "sources/b.yaml": source("event/fair.where=mason"),
    }

    (finding,) = compare(corpus_of({**POINTS, **files})).by_question["event/fair.where"]

    assert finding.found is Found.PRECISION


def test_claims_keep_the_day_that_they_speak_of(corpus_of: CorpusOf) -> None:
    (finding,) = findings(corpus_of, a=source("said: 2024-05-01; 3"))

    assert [claim.claim.said for claim in finding.groups[0].claims] == [
        None,
        Date.parse("2024-05-01"),
    ]
