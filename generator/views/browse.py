"""The plain lists that replace the search if no script runs: by kind, theme and month."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model import Date
from generator.views.indexes import ordered
from generator.views.listed import ListedClaim, list_claims

if TYPE_CHECKING:
    from generator.compare import Findings
    from generator.corpus import Corpus
    from generator.model import Source


@dataclass(frozen=True, slots=True)
class MonthSource:
    """A source in its month's list, with all its claims."""

    source: Source
    claims: tuple[ListedClaim, ...]


@dataclass(frozen=True, slots=True)
class Month:
    """What was published in a month, or in a year if the month is not known."""

    of: Date
    sources: tuple[MonthSource, ...]
    """In order of time."""

    @property
    def is_year(self) -> bool:
        """Whether only the year of its sources is known."""
        return self.of.is_a_year

    @property
    def source_count(self) -> int:
        return len(self.sources)

    @property
    def claim_count(self) -> int:
        """How many claims its sources make."""
        return sum(len(source.claims) for source in self.sources)


@dataclass(frozen=True, slots=True)
class ThemeCount:
    """A theme in the list of themes."""

    theme: str
    """Its id."""
    point_count: int
    """How many points it has."""


@dataclass(frozen=True, slots=True)
class BrowseLists:
    """Lists of what the search can be narrowed to."""

    counts: dict[str, int]
    """How many records of each kind there are, and questions, by the kind's name."""
    themes: tuple[ThemeCount, ...]
    """In the order of their names."""
    months: tuple[Month, ...]
    """When sources were published, the latest first; a year comes after its months."""


def find_browse_lists(corpus: Corpus, findings: Findings) -> BrowseLists:
    """Gather the lists."""
    kinds = ("point", "actor", "event", "place", "draft", "source")
    counts = {kind: len(corpus.records.of_kind(kind)) for kind in kinds}
    counts |= {"question": len(findings.by_question), "dispute": len(findings.disputed)}
    points = Counter(point.theme for point in corpus.records.points.values())
    themes = corpus.records.plan.themes
    return BrowseLists(
        counts=counts,
        themes=tuple(
            ThemeCount(theme, points[theme])
            for theme in sorted(themes, key=lambda theme: (themes[theme].casefold(), theme))
        ),
        months=_months(corpus),
    )


def _months(corpus: Corpus) -> tuple[Month, ...]:
    months: dict[str, list[MonthSource]] = defaultdict(list)
    for ref in ordered("source", corpus):
        source = corpus.records.sources[ref.partition("/")[2]]
        claims = list_claims(corpus.claims_of.get(source.id, ()), corpus)
        months[source.published.month_or_year].append(MonthSource(source, claims))
    return tuple(
        Month(Date.parse(month), tuple(months[month])) for month in sorted(months, reverse=True)
    )
