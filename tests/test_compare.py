"""What comparing the sources gives: nothing is decided, and every answer stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.compare.compare import compare
from generator.compare.finding import Found
from generator.compare.silence import silence_on
from generator.model.dates import Date

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from generator.compare.finding import Finding
    from generator.corpus.corpus import Corpus

    CorpusOf = Callable[[Mapping[str, str | bytes | None]], Corpus]

QUESTION = "point/arches.arches"
POINTS = {
    "points/02-toll.yaml": "number: 2\ntitle: Toll\ntheme: toll\nwhy: No source gives it.\n"
    "questions:\n  way: {asks: Which way?, answer: choice,\n"
    "    choices: {north: north, south: south, east: east}}\n",
    "drafts/second.yaml": "{title: The second sketch, sort: 2024-05-20}\n",
    "events/fair.yaml": "{title: Fair, sort: 2024-05-01}\n",
}


def source(*answers: str, extent: str = "whole", more: str = "") -> str:
    """Return a source that gives the answers, each by a claim of its own: `3`, `mode: expects; 3`.

    Before the last `;` are further keys of the claim.
    """
    claims = ""
    for number, written in enumerate(answers):
        keys, _, answer = written.rpartition("; ")
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
    """Compare the answers of some sources and of the base's own source, which says 3."""
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

    assert [finding.found for finding in findings(corpus_of, **sources)] == [found]


def test_an_answer_that_somebody_also_states_plainly_is_no_forecast(corpus_of: CorpusOf) -> None:
    (finding,) = findings(corpus_of, a=source("mode: expects; 4"), b=source("4"))

    assert [group.is_forecast for group in finding.groups] == [False, False]
    assert finding.found is Found.DISPUTE


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


def test_an_answer_that_is_compatible_with_two_that_agree_fits_no_conflict(
    corpus_of: CorpusOf,
) -> None:
    (finding,) = findings(corpus_of, a=source("2..4"), b=source("1..6"), c=source("9"))

    assert [group.sources for group in finding.groups] == [("a",), ("b",), ("c",), ("gazette",)]
    assert [len(group.fits) for group in finding.groups] == [2, 2, 0, 2]
    assert not any(group.fits_both(finding.groups) for group in finding.groups)


@pytest.mark.parametrize(
    ("answers", "contradicting"),
    [
        (("3", "4"), ("a",)),
        (("speaker: mason; 3", "speaker: mason; 4"), ("a",)),
        (("speaker: mason; 3", "4"), ()),
        (("speaker: mason; 3", "speaker: gazette; 4"), ()),
        (("3", "2..4"), ()),
        (("4",), ()),
        (("mode: expects; 3", "4"), ("a",)),
    ],
)
def test_a_source_contradicts_itself_only_in_one_voice(
    corpus_of: CorpusOf, answers: tuple[str, ...], contradicting: tuple[str, ...]
) -> None:
    (finding,) = findings(corpus_of, a=source(*answers))

    assert finding.contradicting == contradicting


def test_a_withdrawn_claim_gives_no_answer_and_takes_no_position(corpus_of: CorpusOf) -> None:
    stance = "stance: {of: actor/mason, on: plan, is: rejects}"
    withdrawn = "withdrawn: {on: 2024-05-13, why: It was a slip.}"
    files = {"sources/a.yaml": source(f"{withdrawn}; {stance}; 4")}

    found = compare(corpus_of(files))

    assert [finding.found for finding in found.by_question[QUESTION]] == [Found.SINGLE]
    assert found.positions == ()


def test_a_question_whose_only_answer_was_withdrawn_is_not_answered(corpus_of: CorpusOf) -> None:
    withdrawn = source("withdrawn: {on: 2024-05-13, why: A slip.}; event/fair.when=2024-05-01")

    assert (
        "event/fair.when"
        not in compare(corpus_of({**POINTS, "sources/a.yaml": withdrawn})).by_question
    )


def test_drafts_are_compared_apart_and_stand_in_their_order(corpus_of: CorpusOf) -> None:
    found = findings(corpus_of, a=source("draft: second; 4"), b=source("draft: second; 4"))

    assert [(finding.draft, finding.found) for finding in found] == [
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


def silent_and_unread(corpus: Corpus) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return who says nothing of the point; the counts must be those of the sources named."""
    quiet = silence_on("point/arches", corpus)
    assert (quiet.silent_count, quiet.unread_count) == (len(quiet.silent), len(quiet.unread))
    return quiet.silent, quiet.unread


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
    labels = (
        f"{{label: '{number}', points: [{'point/arches' * (number == 1)}]}}"
        for number in range(1, 22)
    )
    text = f"title: A sketch\nsort: 2024-05-01\nitems: [{', '.join(labels)}]\n"
    letter = source(extent=f"'{extent}'")
    corpus = corpus_of({**POINTS, "drafts/sketch.yaml": text, "sources/a.yaml": letter})
    (finding,) = compare(corpus).by_question[QUESTION]

    assert (finding.silent, finding.unread) == ((("a",), ()) if is_silent else ((), ("a",)))
    assert silent_and_unread(corpus) == (finding.silent, finding.unread)


def test_a_source_is_silent_only_on_the_draft_that_it_speaks_of(corpus_of: CorpusOf) -> None:
    files = {
        "sources/a.yaml": source("draft: second; 4"),
        "sources/b.yaml": source(more="draft: second\n"),
        "sources/c.yaml": source(),
    }
    corpus = corpus_of({**POINTS, **files})

    assert [
        (finding.draft, finding.silent) for finding in compare(corpus).by_question[QUESTION]
    ] == [
        ("sketch", ("c",)),
        ("second", ("b",)),
    ]
    assert silent_and_unread(corpus) == (("c",), ())


def test_nobody_is_silent_on_what_is_not_about_the_plan(corpus_of: CorpusOf) -> None:
    plan = (
        "title: A\nas-of: 2024\nlooked-until: 2024\ndraft: sketch\nknown-since: 2024-06\n"
        "themes: {stone: Stone}\n"
    )
    files = {
        "plan.yaml": plan,
        "sources/a.yaml": source("event/fair.status=held"),
        "sources/b.yaml": source("4"),
        "sources/c.yaml": source("5", extent="part"),
    }

    (finding,) = compare(corpus_of({**POINTS, **files})).by_question["event/fair.status"]

    assert (finding.silent, finding.unread) == ((), ())


def test_a_source_that_names_a_point_is_not_silent_on_it_though_it_answers_nothing(
    corpus_of: CorpusOf,
) -> None:
    about = source("about: [point/arches]; event/fair.status=held")
    corpus = corpus_of({**POINTS, "sources/a.yaml": about})
    (finding,) = compare(corpus).by_question[QUESTION]

    assert finding.silent == ("a",)
    assert silent_and_unread(corpus) == ((), ())


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

    assert [
        (position.of, position.on, position.kind, position.claim.ref) for position in positions
    ] == [
        ("actor/mason", "plan", "rejects", "z#c0"),
        ("actor/mason", "plan", "supports", "a#c0"),
    ]


@pytest.mark.parametrize(
    ("keys", "as_of", "day"),
    [
        ("said: 2024-05-01; ", "2024-05-02", "2024-05-01"),
        ("", "2024-05-02", "2024-05-02"),
        ("", "", "2024-05-11"),
    ],
)
def test_a_position_has_the_day_of_its_words_else_of_its_source_else_of_the_publication(
    corpus_of: CorpusOf, keys: str, as_of: str, day: str
) -> None:
    more = f"as-of: {as_of}\nwhy: It says so.\n" if as_of else ""
    text = source(f"{keys}stance: {{of: actor/mason, on: plan, is: rejects}}; 3", more=more)

    (position,) = compare(corpus_of({"sources/a.yaml": text})).positions

    assert position.day == Date.parse(day)


@pytest.mark.parametrize(
    ("of", "speaker", "told_by"),
    [
        ("mason", "", "actor/gazette"),
        ("gazette", "", ""),
        ("mason", "speaker: mason; ", ""),
        ("gazette", "speaker: mason; ", "actor/mason"),
    ],
)
def test_a_position_names_who_reports_it_where_that_is_not_its_holder(
    corpus_of: CorpusOf, of: str, speaker: str, told_by: str
) -> None:
    text = source(f"{speaker}stance: {{of: actor/{of}, on: plan, is: rejects}}; 3")

    (position,) = compare(corpus_of({"sources/a.yaml": text})).positions

    assert position.told_by == told_by


def test_positions_are_listed_for_their_actor_and_for_their_subject(corpus_of: CorpusOf) -> None:
    text = source(
        "stance: {of: actor/mason, on: plan, is: rejects}; 3",
        "stance: {of: actor/mason, on: point/arches, is: supports}; 3",
    )
    found = compare(corpus_of({"sources/a.yaml": text})).positions_of

    assert {ref: [position.kind for position in found[ref]] for ref in found} == {
        "actor/mason": ["rejects", "supports"],
        "plan": ["rejects"],
        "point/arches": ["supports"],
    }


@pytest.mark.parametrize(
    ("a", "b", "c", "first"),
    [
        (["4", "point/toll.way=north"], ["4", "point/toll.way=south"], [], QUESTION),
        (
            ["4", "point/toll.way=north"],
            ["point/toll.way=south"],
            ["point/toll.way=south"],
            "point/toll.way",
        ),
        (
            ["4", "point/toll.way=north", "point/toll.way=south"],
            ["point/toll.way=east"],
            [],
            "point/toll.way",
        ),
        (["4", "point/toll.way=north"], ["point/toll.way=south"], [], QUESTION),
    ],
)
def test_disputes_are_in_order_of_their_sources_then_answers_then_names(
    corpus_of: CorpusOf, a: list[str], b: list[str], c: list[str], first: str
) -> None:
    files = {
        f"sources/{name}.yaml": source(*given) for name, given in zip("abc", (a, b, c), strict=True)
    }

    disputed = compare(corpus_of({**POINTS, **files})).disputed

    assert len(disputed) == 2
    assert disputed[0].question.ref == first


def test_a_claim_knows_the_disputes_that_it_takes_part_in_but_no_forecast(
    corpus_of: CorpusOf,
) -> None:
    files = {
        "sources/a.yaml": source("4", "mode: expects; point/toll.way=north"),
        "sources/b.yaml": source("point/toll.way=south"),
    }

    found = compare(corpus_of({**POINTS, **files}))

    assert [finding.question.ref for finding in found.with_result(Found.FORECAST)] == [
        "point/toll.way"
    ]
    assert {
        ref: [finding.question.ref for finding in disputes]
        for ref, disputes in found.disputes_of.items()
    } == {"a#c0": [QUESTION], "gazette#three-arches": [QUESTION]}


def test_a_question_has_a_page_once_it_has_two_answers_in_one_draft_or_in_two(
    corpus_of: CorpusOf,
) -> None:
    same = compare(corpus_of({"sources/a.yaml": source("3")}))
    different = compare(corpus_of({**POINTS, "sources/a.yaml": source("draft: second; 4")}))

    assert not same.has_page(QUESTION)
    assert different.has_page(QUESTION)
    assert different.disputed == ()


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
