"""The plain lists that stand in for the search where no script runs: by kind, theme and month."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model import Date
from generator.views.indexes import IndexRow, index_rows, ordered

if TYPE_CHECKING:
    from generator.compare import Findings
    from generator.corpus import ClaimOf, Corpus
    from generator.model import Source


@dataclass(frozen=True, slots=True)
class Month:
    """What was published in a month, or in a year where the month is not known."""

    of: Date
    sources: tuple[tuple[Source, tuple[ClaimOf, ...]], ...]
    """The sources in order of time, each with its claims."""

    @property
    def is_year(self) -> bool:
        """Whether no more than the year is known of its sources."""
        return len(self.of.iso) == len("2024")

    @property
    def claims(self) -> int:
        return sum(len(claims) for _, claims in self.sources)


@dataclass(frozen=True, slots=True)
class BrowseLists:
    """Everything that the search can be narrowed to, as far as lists of it exist."""

    counts: dict[str, int]
    """How many records of each kind there are, and questions, by the kind's name."""
    themes: dict[str, tuple[IndexRow, ...]]
    """The points of each theme, with their disputes, by the theme's name."""
    months: tuple[Month, ...]
    """When sources were published, the latest first; a year stands after its months."""


def find_browse_lists(corpus: Corpus, findings: Findings) -> BrowseLists:
    """Gather the lists."""
    kinds = ("point", "actor", "event", "place", "draft", "source")
    counts = {kind: len(corpus.records.of_kind(kind)) for kind in kinds}
    points, themes = index_rows("point", corpus, findings), corpus.records.plan.themes
    return BrowseLists(
        counts | {"question": len(findings.by_question), "dispute": len(findings.disputed)},
        {
            theme: tuple(row for row in points if getattr(row.record, "theme", "") == theme)
            for theme in sorted(themes, key=lambda theme: (themes[theme].casefold(), theme))
        },
        _months(corpus),
    )


def _months(corpus: Corpus) -> tuple[Month, ...]:
    found: dict[str, list[tuple[Source, tuple[ClaimOf, ...]]]] = defaultdict(list)
    for ref in ordered("source", corpus):
        source = corpus.records.sources[ref.partition("/")[2]]
        claims = corpus.claims_of.get(source.id, ())
        found[source.published.month_or_year].append((source, claims))
    return tuple(
        Month(Date.parse(month), tuple(found[month])) for month in sorted(found, reverse=True)
    )
