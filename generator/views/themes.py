"""What the pages of themes show."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.views.indexes import IndexRow, ordered
from generator.views.listed import ListedPosition, list_positions
from generator.views.related import named_with

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.compare import Findings
    from generator.corpus import Corpus
    from generator.views.crosswalk import Crosswalk, History


@dataclass(frozen=True, slots=True)
class PointInTheme:
    """A point on its theme's page: what it says, and what became of it."""

    row: IndexRow
    history: History
    """What each draft did with it."""
    positions: tuple[ListedPosition, ...]
    """The positions taken on it, in order of time."""


@dataclass(frozen=True, slots=True)
class ThemeView:
    """A theme across points and drafts."""

    theme: str
    """Its id."""
    points: tuple[PointInTheme, ...]
    """Its numbered points, then its reported terms."""
    events: tuple[str, ...]
    """The references of the events that touch its points, in order of time."""

    @property
    def point_count(self) -> int:
        return len(self.points)


def view_themes(
    corpus: Corpus, findings: Findings, *, points: Iterable[IndexRow], crosswalk: Crosswalk
) -> tuple[ThemeView, ...]:
    """Gather what the pages of themes show, in the plan's order.

    `points` are the rows of the index of points.
    """
    rows: dict[str, list[IndexRow]] = {theme: [] for theme in corpus.records.plan.themes}
    for row in points:
        rows[corpus.records.points[row.record.id].theme].append(row)
    return tuple(
        ThemeView(
            theme,
            tuple(
                PointInTheme(
                    row,
                    crosswalk.history(row.ref),
                    list_positions(findings.positions_of.get(row.ref, ()), corpus),
                )
                for row in of_theme
            ),
            _events_touching(of_theme, corpus),
        )
        for theme, of_theme in rows.items()
    )


def _events_touching(points: Iterable[IndexRow], corpus: Corpus) -> tuple[str, ...]:
    touching = {event for row in points for event in named_with(row.ref, "event", corpus)}
    return tuple(ref for ref in ordered("event", corpus) if ref in touching)
