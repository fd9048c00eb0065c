"""What was known on a day: the same as if nothing had been written or withdrawn later."""

from __future__ import annotations

import calendar
import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from generator.compare.compare import compare
from generator.corpus.link import link
from generator.corpus.load import load
from generator.files.problems import Problems
from generator.model.dates import Date
from generator.views.addresses import Address, Directory
from generator.views.as_known import as_known, until
from generator.views.coverage import find_coverage
from generator.views.indexes import index_rows
from tests.coverage_cells import cells_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from generator.compare.findings import Findings
    from generator.corpus.corpus import Corpus

    Plain = dict[str, dict[str, Any]]
    CorpusOf = Callable[[Mapping[str, str | bytes | None]], Corpus]

TESTS = Path(__file__).parent
CONTENTS = [
    pytest.param(TESTS / "sites" / "bridge", id="bridge"),
    pytest.param(TESTS / "sites" / "market", id="market"),
    pytest.param(TESTS.parent, id="content", marks=(pytest.mark.content, pytest.mark.long)),
]


def last_day(published: str) -> str:
    """Return the last day that a date of publication may mean, by the calendar."""
    last = re.split(r"\.\.|/", published.strip("[]"))[-1]
    year, *rest = (int(part) for part in last.rstrip("~").split("-"))
    month = rest[0] if rest else 12
    return f"{year}-{month:02}-{rest[1] if rest[1:] else calendar.monthrange(year, month)[1]:02}"


def days_of(plain: Plain) -> list[str]:
    """Return the days to try: the plan's and those of publication; two where there are many."""
    days = {
        last_day(record["published"]) for ref, record in plain.items() if ref.startswith("source/")
    }
    every = sorted({*days, *plain["plan"].get("as-known-on", ()), "1999-12-31"})
    return every if len(every) < 16 else every[len(every) // 3 :: len(every) // 3][:2]


def withdrawn_after(day: str, claim: dict[str, Any]) -> bool:
    return "withdrawn" in claim and last_day(claim["withdrawn"]["on"]) > day


def without_later(content: Path, day: str, plain: Plain, folder: Path) -> Corpus:
    """Return the corpus of a copy of the content without later sources and later withdrawals."""
    copy = folder / day / "content"
    shutil.copytree(content, copy)
    for ref, record in plain.items():
        if ref.startswith("source/") and last_day(record["published"]) > day:
            (copy / "sources" / f"{ref.partition('/')[2]}.yaml").unlink()
        elif any(withdrawn_after(day, claim) for claim in record.get("claims", ())):
            claims = [
                {key: claim[key] for key in claim if key != "withdrawn"}
                if withdrawn_after(day, claim)
                else claim
                for claim in record["claims"]
            ]
            text = yaml.safe_dump(record | {"claims": claims}, allow_unicode=True)
            (copy / "sources" / f"{ref.partition('/')[2]}.yaml").write_text(text)
    # Gists and drafts still name claims that are gone: problems for an editor, not here.
    problems = Problems()
    return link(load(copy, problems), problems)


def summary(findings: Findings) -> list[tuple[object, ...]]:
    return [
        (
            finding.question.ref,
            finding.draft,
            finding.found,
            [([claim.ref for claim in group.claims], group.fits) for group in finding.groups],
            finding.silent,
            finding.unread,
        )
        for drafts in findings.by_question.values()
        for finding in drafts
    ]


@pytest.mark.parametrize("content", CONTENTS)
def test_a_day_gives_what_the_content_gives_without_its_later_sources(
    content: Path, plain_of: Callable[[Path], Plain], tmp_path: Path
) -> None:
    plain = plain_of(content / "content")
    problems = Problems()
    corpus = link(load(content / "content", problems), problems)

    for day in days_of(plain):
        view = as_known(Date.parse(day), corpus)
        then = without_later(content / "content", day, plain, tmp_path)
        expected = compare(then)

        assert view.source_count == len(then.records.sources)
        assert summary(view.findings) == summary(expected)
        assert [position.claim.ref for position in view.findings.positions] == [
            position.claim.ref for position in expected.positions
        ]
        assert [
            (row.ref, row.claim_count, row.source_count, row.report_count) for row in view.points
        ] == [
            (row.ref, row.claim_count, row.source_count, row.report_count)
            for row in index_rows("point", then, expected)
            if row.claim_count
        ]
        seen, wanted = find_coverage(until(Date.parse(day), corpus)), find_coverage(then)
        assert seen.sources == wanted.sources
        assert {key: cell.state for key, cell in cells_of(seen).items()} == {
            key: cell.state for key, cell in cells_of(wanted).items()
        }


@pytest.mark.parametrize(
    ("published", "day", "counts"),
    [
        ("2024-06-15", "2024-06-14", False),
        ("2024-06-15", "2024-06-15", True),
        ("2024-06-15", "2024-06", True),
        ("2024-06", "2024-06-29", False),
        ("2024-06", "2024-06-30", True),
        ("2024-02", "2024-02-28", False),
        ("2024-02", "2024-02-29", True),
        ("2024", "2024-12-30", False),
        ("2024", "2024-12-31", True),
        ("2024-06-15T23:30+02:00", "2024-06-15", True),
        ("2024-06-15T00:30+02:00", "2024-06-14", False),
    ],
)
def test_a_source_counts_from_the_end_of_the_day_month_or_year_of_its_publication(
    corpus_of: CorpusOf, published: str, day: str, *, counts: bool
) -> None:
    text = (
        f"title: A\npublisher: gazette\npublished: {published}\nkind: news\nlanguage: en\n"
        "as-of: 2024-01-01\nwhy: It says so.\nread: {on: 2024-07-01, extent: whole}\nclaims:\n"
        "  - {id: c, says: It says, quote: words, at: whole, answers: {point/arches.arches: 4}}\n"
    )
    corpus = corpus_of({"sources/a.yaml": text})

    assert ("a" in until(Date.parse(day), corpus).records.sources) is counts
    assert ("a#c" in until(Date.parse(day), corpus).claims) is counts


@pytest.mark.parametrize(
    ("withdrawn", "day", "stands"),
    [
        ("2024-06-15", "2024-06-14", True),
        ("2024-06-15", "2024-06-15", False),
        ("2024-06-15", "2024-06", False),
        ("2024-06", "2024-06-29", True),
        ("2024-06", "2024-06-30", False),
        ("2024-06-15T00:30+02:00", "2024-06-14", True),
    ],
)
def test_a_claim_stands_until_the_day_or_the_end_of_the_month_of_its_withdrawal(
    corpus_of: CorpusOf, withdrawn: str, day: str, *, stands: bool
) -> None:
    text = (
        "title: A\npublisher: gazette\npublished: 2024-05-01\nkind: news\nlanguage: en\n"
        "read: {on: 2024-07-01, extent: whole}\nclaims:\n"
        "  - {id: c, says: It says, quote: words, at: whole, answers: {point/arches.arches: 4},"
        f" withdrawn: {{on: '{withdrawn}', why: A slip.}}}}\n"
    )
    view = as_known(Date.parse(day), corpus_of({"sources/a.yaml": text}))

    groups = view.findings.by_question["point/arches.arches"][0].groups
    assert any("a" in group.sources for group in groups) is stands
    assert [claim.ref for claim in view.withdrawn_since] == ["a#c"] * stands


def test_a_dispute_of_claims_that_were_all_withdrawn_later_leads_to_its_record(
    corpus_of: CorpusOf,
) -> None:
    text = (
        "title: A\npublisher: gazette\npublished: 2024-05-01\nkind: news\nlanguage: en\n"
        "read: {on: 2024-07-01, extent: whole}\nclaims:\n"
        "  - {id: c, says: It says, quote: words, at: whole, answers: {actor/gazette.name: X},"
        " withdrawn: {on: 2024-06-15, why: A slip.}}\n"
    )
    corpus = corpus_of({"sources/a.yaml": text})
    view = as_known(Date.parse("2024-06-01"), corpus)

    (ref,) = (ref for ref in view.findings.by_question if ref.startswith("actor/"))
    assert Directory(corpus, compare(corpus)).address(ref) == Address("actors/gazette.md")


def test_before_any_source_nothing_is_known_and_after_the_last_one_everything(
    twice: tuple[Plain, Corpus],
) -> None:
    _, corpus = twice
    before, after = (as_known(Date.parse(day), corpus) for day in ("1999-12-31", "2999-12-31"))

    assert (before.source_count, before.points) == (0, ())
    assert (before.findings.by_question, before.findings.positions) == ({}, ())
    assert summary(after.findings) == summary(compare(corpus))


def test_what_was_known_only_grows(twice: tuple[Plain, Corpus]) -> None:
    plain, corpus = twice
    earlier: set[str] = set()

    for day in days_of(plain):
        claims = set(until(Date.parse(day), corpus).claims)
        assert earlier <= claims
        earlier = claims


def test_the_day_leaves_the_corpus_as_it_was(twice: tuple[Plain, Corpus]) -> None:
    _, corpus = twice
    before = summary(compare(corpus)), len(corpus.mentions)

    as_known(Date.parse("2024-03-04"), corpus)

    assert (summary(compare(corpus)), len(corpus.mentions)) == before
