"""The bridge of `sites/bridge/`: everything that comparing gives is what was counted by hand.

The tables are in the README.md of the case. They were written before the code ran on its content.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

import pytest
import yaml

from generator.build import read
from generator.compare.compare import compare
from generator.compare.independence import find_independence
from generator.settings import Settings
from generator.views.as_known import as_known
from generator.views.coverage import find_coverage
from generator.views.crosswalk import find_crosswalk
from generator.views.indexes import index_rows
from generator.views.position_table import find_position_table

if TYPE_CHECKING:
    from pathlib import Path

    from generator.compare.finding import Finding, Group
    from generator.compare.findings import Findings
    from generator.corpus.corpus import Corpus
    from generator.views.coverage import State

    Tables = dict[str, list[dict[str, str]]]


ON_BOTH = {"radio-may"}
ON_THE_SECOND = {"text-second", "post-may"}
ON_THE_FIRST = {"text-first", "courier-march", "post-march", "radio-march", "bulletin"}
ON_THE_FIRST |= {"post-april", "courier-april"}
SPEAKING = {
    "first-sketch": ON_THE_FIRST | ON_BOTH,
    "second-sketch": ON_THE_SECOND | ON_BOTH,
}
"""The sources that speak of each draft."""


@pytest.fixture(scope="module")
def counted(root: Path) -> Tables:
    """Return the tables of the README by their headings."""
    found: Tables = {}
    text = (root / "tests" / "sites" / "bridge" / "README.md").read_text()
    for heading, under in re.findall(r"^## (.+)\n((?:(?!## ).*\n)*)", text, re.MULTILINE):
        lines = [line.strip("|") for line in under.splitlines() if line.startswith("|")]
        cells = [[cell.strip() for cell in line.split("|")] for line in lines]
        blocks = [index - 1 for index, line in enumerate(cells) if set(line[0]) == {"-"}]
        for start, end in zip(blocks, [*blocks[1:], len(cells)], strict=True):
            names = cells[start]
            table = [dict(zip(names, row, strict=True)) for row in cells[start + 2 : end]]
            found[f"{heading} of {names[0]}" if start else heading] = table
    return found


@pytest.fixture(scope="module")
def corpus(root: Path) -> Corpus:
    return read(Settings(root / "tests" / "sites" / "bridge" / "content"))[0]


@pytest.fixture(scope="module")
def findings(corpus: Corpus) -> Findings:
    return compare(corpus)


def every(findings: Findings) -> list[Finding]:
    return [finding for drafts in findings.by_question.values() for finding in drafts]


def written(group: Group, question: str) -> str:
    """Return a group's answer as its first claim writes it."""
    return str(group.claims[0].claim.answers[question])


def as_read(answer: str) -> str:
    """Return an answer of the README as a reader of YAML has it."""
    is_set = answer.startswith("{")
    return str(yaml.load(answer, yaml.BaseLoader)) if is_set else answer  # noqa: S506 - texts only


def test_the_readme_has_a_table_for_everything_that_is_compared(counted: Tables) -> None:
    assert {name: len(table) for name, table in counted.items()} == {
        "Findings": 22,
        "Answers": 41,
        "Disputes": 5,
        "Coverage": 8,
        "Coverage of source": 8,
        "Positions": 3,
        "Changes from draft to draft": 7,
        "As known": 6,
    }


def test_each_question_is_found_to_be_what_was_counted(counted: Tables, findings: Findings) -> None:
    found = {
        (finding.question.ref, finding.draft): finding.found.name for finding in every(findings)
    }

    assert found == {(row["question"], row["draft"]): row["found"] for row in counted["Findings"]}


@pytest.mark.parametrize(
    ("column", "attribute"),
    [
        ("silent", "silent"),
        ("not read that far", "unread"),
        ("contradicts itself", "contradicting"),
    ],
)
def test_who_says_nothing_and_who_contradicts_itself_is_what_was_counted(
    counted: Tables, findings: Findings, column: str, attribute: str
) -> None:
    found = {
        (finding.question.ref, finding.draft): sorted(getattr(finding, attribute))
        for finding in every(findings)
    }

    assert found == {
        (row["question"], row["draft"]): sorted(row[column].split()) for row in counted["Findings"]
    }


def test_who_answers_who_is_silent_and_who_was_not_read_are_all_that_speak_of_the_draft(
    findings: Findings,
) -> None:
    for finding in every(findings):
        if finding.draft:
            speaking = {*finding.sources, *finding.silent, *finding.unread}
            assert len(speaking) == len([*finding.sources, *finding.silent, *finding.unread])
            assert speaking == SPEAKING[finding.draft]


def test_each_answer_is_given_by_the_sources_that_were_counted(
    counted: Tables, findings: Findings
) -> None:
    found = sorted(
        (
            finding.question.ref,
            finding.draft,
            written(group, finding.question.ref),
            sorted(group.sources),
        )
        for finding in every(findings)
        for group in finding.groups
    )

    assert found == sorted(
        (row["question"], row["draft"], as_read(row["answer"]), sorted(row["sources"].split()))
        for row in counted["Answers"]
    )


@pytest.mark.parametrize(
    "column", ["independent reports", "only relay it", "not found in", "fits both"]
)
def test_how_independent_the_sources_of_each_answer_are_is_what_was_counted(
    counted: Tables, findings: Findings, corpus: Corpus, column: str
) -> None:
    found = {}
    for finding in every(findings):
        for group in finding.groups:
            of = find_independence(group.claims, corpus)
            relaying = {source for report in of.reports for source in report.relays}
            words = {
                "independent reports": {report.root for report in of.reports},
                "only relay it": relaying,
                "not found in": {
                    word
                    for claim, original in of.not_found
                    for word in (f"{claim.source.id}:", original)
                },
                "fits both": {"yes"} if group.fits_both(finding.groups) else set(),
            }
            answer = written(group, finding.question.ref)
            found[finding.question.ref, finding.draft, answer] = words[column]
            assert of.relays == len(relaying)

    assert found == {
        (row["question"], row["draft"], as_read(row["answer"])): set(row[column].split())
        for row in counted["Answers"]
    }


def test_the_disputes_are_those_that_were_counted_the_most_contested_first(
    counted: Tables, findings: Findings
) -> None:
    found = [
        [
            finding.question.ref,
            finding.draft,
            str(len(finding.groups)),
            str(len(finding.sources)),
            str(finding.contestedness),
            "settled" if finding.question.question.settled else "open",
        ]
        for finding in findings.disputed
    ]

    assert found == [[*row.values()] for row in counted["Disputes"]]


@pytest.mark.parametrize("state", ["says", "absent", "other", "silent", "unread"])
def test_the_coverage_of_each_point_is_what_was_counted(
    counted: Tables, corpus: Corpus, state: State
) -> None:
    coverage = find_coverage(corpus)
    found = {ref.partition("/")[2]: coverage.count(state, point=ref) for ref in coverage.points} | {
        "all": coverage.count(state)
    }

    assert found == {row["point"]: int(row[state]) for row in counted["Coverage"]}


def test_the_coverage_of_each_source_is_what_was_counted_in_order_of_time(
    counted: Tables, corpus: Corpus
) -> None:
    coverage = find_coverage(corpus)
    found = [
        (ref.partition("/")[2], str(coverage.count("says", source=ref))) for ref in coverage.sources
    ]

    assert found == [tuple(row.values()) for row in counted["Coverage of source"]]


def test_the_independent_reports_of_each_point_are_as_many_as_were_counted(
    counted: Tables, corpus: Corpus, findings: Findings
) -> None:
    found = {row.record.id: row.report_count for row in index_rows("point", corpus, findings)}

    assert found == {
        row["point"]: len(row["independent reports"].split())
        for row in counted["Coverage"]
        if row["point"] != "all"
    }


def test_the_positions_are_those_that_were_counted_and_in_order_of_time(
    counted: Tables, corpus: Corpus, findings: Findings
) -> None:
    positions = find_position_table(corpus, findings)
    *table, total = counted["Positions"]
    actors = [name for name in total if name not in ("on", "actors")]

    assert positions.actors == ("actor/miller", "actor/council", "actor/reeve")
    assert sorted(positions.actors) == [f"actor/{name}" for name in actors]
    assert positions.total == int(total["actors"]) == len(positions.in_time)
    for name in actors:
        assert positions.positions_of(f"actor/{name}") == int(total[name])
    for row in table:
        assert positions.actors_on(row["on"]) == int(row["actors"])
        for name in actors:
            taken = positions.cells.get((row["on"], f"actor/{name}"), ())
            assert [position.kind for position in taken] == row[name].split()
    counted_rows = {row["on"] for row in table}
    assert [positions.actors_on(row) for row in positions.subjects if row not in counted_rows] == [
        0
    ] * 6


def test_what_became_of_each_point_is_what_was_counted(counted: Tables, corpus: Corpus) -> None:
    crosswalk = find_crosswalk(corpus)
    found: dict[str, list[str]] = defaultdict(list)
    for point in crosswalk.points:
        (first, of_first), (second, of_second) = crosswalk.history(point)
        assert (first, of_first.changes) == ("draft/first-sketch", ())
        assert second == "draft/second-sketch"
        found[point.partition("/")[2]] = [change.kind for change in of_second.changes]

    assert found == {
        row["point"]: row["second-sketch"].split() for row in counted["Changes from draft to draft"]
    }


def test_what_was_known_on_each_day_is_what_was_counted(counted: Tables, corpus: Corpus) -> None:
    found = [
        (
            day.iso,
            view.source_count,
            len(view.points),
            len(view.findings.disputed),
            len(view.findings.positions),
        )
        for day in corpus.records.plan.as_known_on
        for view in [as_known(day, corpus)]
    ]

    assert found == [(day, *map(int, rest)) for day, *rest in map(dict.values, counted["As known"])]
