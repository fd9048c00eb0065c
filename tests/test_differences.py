"""What differs, and in which of the four lists: by time, by kind, by words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.compare.compare import compare
from generator.compare.differences import Differences, list_differences, list_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from generator.compare.finding import Finding
    from generator.corpus.corpus import Corpus

    CorpusOf = Callable[[Mapping[str, str | bytes | None]], Corpus]

QUESTIONS = """
number: 1
title: Arches
theme: stone
why: No source gives it.
questions:
  width: {asks: How wide is it?, answer: number, unit: metres}
  open: {asks: Is it open?, answer: yes-no, over-time: true}
  called: {asks: What is it called?, answer: text}
  motto: {asks: What is its motto?, answer: text, exclusive: true}
  size: {asks: How large is it?, answer: choice, choices: {large: Large, wide: Wide}, vague: yes}
"""

SOURCE = """
title: A letter
publisher: {publisher}
published: {day}
kind: news
language: en
read: {{on: 2024-06-01, extent: whole}}
claims:
  - id: answer
    says: The letter speaks of the bridge.
    answers: {{{question}: {answer}}}
    quote: the bridge
    at: ¶1
"""


def finding_of(corpus_of: CorpusOf, question: str, given: str) -> Finding:
    """Return the finding of answers such as `2024-05-01 yes, 2024-05-02 no`, each by an outlet."""
    files: dict[str, str | bytes | None] = {
        "points/01-arches.yaml": QUESTIONS,
        "sources/gazette.yaml": None,
    }
    for index, pair in enumerate(given.split(", ")):
        day, answer = pair.split(" ", 1)
        outlet = f"outlet-{index}"
        files[f"actors/{outlet}.yaml"] = f"{{label: Outlet {index}, kind: outlet}}"
        files[f"sources/s{index}.yaml"] = SOURCE.format(
            publisher=outlet, day=day, question=question, answer=answer
        )
    (finding,) = compare(corpus_of(files)).by_question[question]
    return finding


@pytest.mark.parametrize(
    ("question", "given", "expected"),
    [
        ("point/arches.width", "2024-05 3, 2024-05 3", "AGREEMENT, in no list, contested by 0"),
        ("point/arches.width", "2024-05 3, 2024-05 ~3", "PRECISION, in no list, contested by 0"),
        ("point/arches.width", "2024-05 3, 2024-05 4", "DISPUTE, SUBSTANCE, contested by 1"),
        (
            "point/arches.width",
            "2024-05 3, 2024-05 3, 2024-05 4",
            "DISPUTE, SUBSTANCE, contested by 1",
        ),
        (
            "point/arches.width",
            "2024-05 3, 2024-05 3, 2024-05 3, 2024-05 4, 2024-05 4, 2024-05 5",
            "DISPUTE, SUBSTANCE, contested by 2",
        ),
        # The answer holds for its day.
        ("point/arches.open", "2024-05-01 yes, 2024-05-02 no", "COURSE, TIME, contested by 1"),
        (
            "point/arches.open",
            "2024-05-01 yes, 2024-05-01 no",
            "DISPUTE, SUBSTANCE, contested by 1",
        ),
        (
            "point/arches.open",
            "2024-05-01 yes, 2024-05-02 no, 2024-05-02 yes",
            "DISPUTE, SUBSTANCE, contested by 1",
        ),
        # Of a month it is not known whether it is the same day.
        ("point/arches.open", "2024-05 yes, 2024-05 no", "COURSE, TIME, contested by 1"),
        ("point/arches.called", "2024-05 Long, 2024-05 Old", "WORDING, WORDING, contested by 1"),
        ("point/arches.motto", "2024-05 Long, 2024-05 Old", "DISPUTE, SUBSTANCE, contested by 1"),
        ("point/arches.size", "2024-05 large, 2024-05 wide", "WORDING, WORDING, contested by 1"),
        ("actor/mason.name", "2024-05 Ann, 2024-05 Anna", "WORDING, EVENTS, contested by 1"),
        ("actor/mason.office", "2024-05 reeve, 2024-05 miller", "WORDING, EVENTS, contested by 1"),
    ],
)
def test_a_difference_is_in_the_list_of_its_kind(
    corpus_of: CorpusOf, question: str, given: str, expected: str
) -> None:
    finding = finding_of(corpus_of, question, given)
    differences = list_of(finding)
    in_list = differences.name if differences else "in no list"

    assert f"{finding.found.name}, {in_list}, contested by {finding.contestedness}" == expected


def test_a_voice_that_says_two_things_on_one_day_contradicts_itself_and_not_on_two(
    corpus_of: CorpusOf,
) -> None:
    def contradicting(first: str, second: str) -> tuple[str, ...]:
        claims = "".join(
            f"  - {{id: c{index}, says: It speaks., answers: {{point/arches.open: {answer}}},"
            f" speaker: mason, said: {day}, quote: it, at: whole}}\n"
            for index, (day, answer) in enumerate(((first, "yes"), (second, "no")))
        )
        source = SOURCE.partition("claims:")[0].format(publisher="gazette", day="2024-05-03")
        files = {
            "points/01-arches.yaml": QUESTIONS,
            "sources/gazette.yaml": None,
            "sources/s.yaml": f"{source}claims:\n{claims}",
        }
        (finding,) = compare(corpus_of(files)).by_question["point/arches.open"]
        return finding.contradicting

    assert contradicting("2024-05-01", "2024-05-01") == ("s",)
    assert contradicting("2024-05-01", "2024-05-02") == ()


def test_every_list_is_there_in_its_order(corpus_of: CorpusOf) -> None:
    lists = list_differences(compare(corpus_of({})))

    assert [*lists] == [*Differences]
