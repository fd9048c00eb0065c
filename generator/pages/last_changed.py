"""The day on which each page last changed, as its records know it: for a sitemap, without a clock.

A source changes when it is read, and when it or one of its claims is corrected or withdrawn. The
day of its publication is never later than that. Any other record changes when it is corrected, and
with the claims and sources that name it; a question with the claims that answer it. A list changes
with what it lists. A comparison of quotes with a copy changes no statement, so it does not count.

A date that is no day counts by its last day, since only then it has surely come: "2025-11" is
30 November, as on pages of what was known on a day. No page changes after the plan's `as-of`, and a
page without any date of its own has that day.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from generator.model import RECORDS, Source, kind_of
from generator.views import AsKnown, Month

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from generator.corpus import ClaimOf, Corpus
    from generator.model import Claim, Date, Record
    from generator.pages.site import Page

LISTED_KINDS = {
    "points": ("point",),
    "all-points": ("point",),
    "themes": ("point",),
    "actors": ("actor",),
    "events": ("event",),
    "timeline": ("event",),
    "drafts": ("draft",),
    "crosswalk": ("draft", "point"),
    "sources": ("source",),
    "places": ("place",),
}
"""The kinds of records that a page lists, by its template; any other list is of all kinds."""

OF_A_TIME = ("by-month", "as-known-on")
"""Templates of pages about a month or a day: their views say which."""

UNDATED = ("hand-written", "moved")
"""Templates of pages that have no date of their own."""


def last_changed(pages: Iterable[Page], corpus: Corpus) -> dict[str, date]:
    """Return the day on which each page last changed, by its `src_uri`."""
    days = _Days(corpus)
    as_of = corpus.records.plan.as_of.first.date()
    return {
        page.src_uri: min(as_of, max(map(_surely, days.of_page(page)), default=as_of))
        for page in pages
    }


def _surely(day: Date) -> date:
    """Return the first day on which a date has surely come."""
    return day.bounds[1].date()


class _Days:
    """Knows the dates that records and claims name."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._records = corpus.records.all()
        self._of_record: dict[str, Date | None] = {}

    def of_page(self, page: Page) -> Iterator[Date]:
        """Yield the dates of all that a page shows."""
        if page.template in UNDATED:
            return
        view = page.view if page.template in OF_A_TIME else None
        if isinstance(view, Month):
            for listed in view.sources:
                yield from self._of_source(listed.source)
        elif isinstance(view, AsKnown):
            for source in self._corpus.records.sources.values():
                if source.published.bounds[1] <= view.on.last:
                    yield from self._of_source(source)
        elif page.ref in self._corpus.questions:
            for claim in self._claims_by_question[page.ref]:
                yield from self._of_claim(claim)
        else:
            for ref in self._refs_on(page):
                yield from self._latest(ref)

    def _refs_on(self, page: Page) -> Iterator[str]:
        """Yield the references of the records that a page is about, or that it lists."""
        if kind_of(page.ref) == "theme":
            points = self._corpus.records.points.values()
            yield from (
                f"point/{point.id}" for point in points if page.ref == f"theme/{point.theme}"
            )
        elif page.ref:
            yield page.ref
        else:
            kinds = LISTED_KINDS.get(page.template, tuple(RECORDS))
            yield from (ref for ref in self._records if kind_of(ref) in kinds)

    def _latest(self, ref: str) -> Iterator[Date]:
        """Yield the latest date of a record, if it has any."""
        if ref not in self._of_record:
            self._of_record[ref] = max(self._of_any(ref), key=_surely, default=None)
        if day := self._of_record[ref]:
            yield day

    def _of_any(self, ref: str) -> Iterator[Date]:
        """Yield the dates of a record, and of each claim and source that names it."""
        record = self._records[ref]
        yield from _of_corrections(record)
        if isinstance(record, Source):
            yield from self._of_source(record)
            return
        for mention in self._corpus.mentions_of.get(ref, ()):
            if "#" in mention.by:
                yield from self._of_claim(self._corpus.claims[mention.by])
            elif isinstance(source := self._records[mention.by], Source):
                yield from self._of_source(source)

    def _of_source(self, source: Source) -> Iterator[Date]:
        yield source.read.on
        yield from _of_corrections(source)
        for claim in source.claims:
            yield from _of_changes(claim)

    def _of_claim(self, claim_of: ClaimOf) -> Iterator[Date]:
        yield claim_of.source.read.on
        yield from _of_changes(claim_of.claim)

    @cached_property
    def _claims_by_question(self) -> dict[str, list[ClaimOf]]:
        """The claims that answer each question."""
        claims: dict[str, list[ClaimOf]] = defaultdict(list)
        for given in self._corpus.given:
            claims[given.question].append(self._corpus.claims[given.claim])
        return claims


def _of_corrections(part: Record | Claim) -> Iterator[Date]:
    yield from (correction.on for correction in part.corrections)


def _of_changes(claim: Claim) -> Iterator[Date]:
    """Yield when a claim was corrected or withdrawn."""
    yield from _of_corrections(claim)
    if claim.withdrawn:
        yield claim.withdrawn.on
