"""What the page of the coverage shows: its cells, laid out as two tables with their totals."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.views.coverage import find_coverage

if TYPE_CHECKING:
    from generator.corpus import Corpus
    from generator.model import Source
    from generator.views.coverage import Cell, Coverage


@dataclass(frozen=True, slots=True)
class StateCounts:
    """How many cells have each state."""

    says: int
    absent: int
    other: int
    silent: int
    unread: int


@dataclass(frozen=True, slots=True)
class CoveredPoint:
    """A point with the number of sources in each state."""

    ref: str
    theme: str
    """In words."""
    counts: StateCounts


@dataclass(frozen=True, slots=True)
class CoverageRun:
    """A cell of a row; those without claims are as wide as several equal ones side by side."""

    cell: Cell
    point: str
    """The reference of its first point."""
    width: int
    """How many points it covers."""


@dataclass(frozen=True, slots=True)
class CoverageRow:
    """A source with what it says of each point."""

    ref: str
    source: Source
    counts: StateCounts
    runs: tuple[CoverageRun, ...]


@dataclass(frozen=True, slots=True)
class CoverageView:
    """What each source says of each point, by point and by source."""

    points: tuple[CoveredPoint, ...]
    terms: int
    """How many of the points are not in the plan's own text."""
    rows: tuple[CoverageRow, ...]
    """The sources with some part that was read for a point, in order of time."""
    not_read: tuple[Source, ...]
    """The other sources on the plan's own draft."""
    counts: StateCounts

    @property
    def source_count(self) -> int:
        return len(self.rows) + len(self.not_read)


def view_coverage(corpus: Corpus) -> CoverageView:
    """Gather what the page of the coverage shows."""
    coverage, sources = find_coverage(corpus), corpus.records.sources
    points = {ref: corpus.records.points[ref.partition("/")[2]] for ref in coverage.points}
    themes = corpus.records.plan.themes
    return CoverageView(
        points=tuple(
            CoveredPoint(ref, themes[point.theme], _counts(coverage, point=ref))
            for ref, point in points.items()
        ),
        terms=sum(ref not in corpus.own_items.items_of for ref in points),
        rows=tuple(
            CoverageRow(
                ref=ref,
                source=sources[ref.partition("/")[2]],
                counts=_counts(coverage, source=ref),
                runs=tuple(
                    CoverageRun(cell, side_by_side[0], len(side_by_side))
                    for cell, side_by_side in coverage.runs(ref)
                ),
            )
            for ref in coverage.read
        ),
        not_read=tuple(sources[ref.partition("/")[2]] for ref in coverage.not_read),
        counts=_counts(coverage),
    )


def _counts(coverage: Coverage, *, point: str = "", source: str = "") -> StateCounts:
    return StateCounts(
        says=coverage.count("says", point=point, source=source),
        absent=coverage.count("absent", point=point, source=source),
        other=coverage.count("other", point=point, source=source),
        silent=coverage.count("silent", point=point, source=source),
        unread=coverage.count("unread", point=point, source=source),
    )
