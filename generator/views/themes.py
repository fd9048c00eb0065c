"""What the pages of themes show."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.views.crosswalk import find_crosswalk
from generator.views.indexes import IndexRow, index_rows, ordered
from generator.views.related import named_with

if TYPE_CHECKING:
    from generator.compare import Findings, Position
    from generator.corpus import Corpus
    from generator.model import Change


@dataclass(frozen=True, slots=True)
class PointInTheme:
    """A point as its theme's page tells it: what it says, and what became of it."""

    row: IndexRow
    history: tuple[tuple[str, tuple[Change, ...]], ...]
    positions: tuple[Position, ...]


@dataclass(frozen=True, slots=True)
class ThemeView:
    """A theme across points and drafts."""

    theme: str
    """Its id."""
    points: tuple[PointInTheme, ...]
    """Its numbered points, then its reported terms."""
    events: tuple[str, ...]
    """References of the events that touch its points, in order of time."""


def view_themes(corpus: Corpus, findings: Findings) -> tuple[ThemeView, ...]:
    """Gather what the pages of themes show, as the plan lists them."""
    listed, crosswalk = index_rows("point", corpus, findings), find_crosswalk(corpus)
    views = []
    for theme in corpus.records.plan.themes:
        of_theme = [row for row in listed if corpus.records.points[row.record.id].theme == theme]
        points = tuple(
            PointInTheme(row, crosswalk.history(row.ref), findings.positions_of.get(row.ref, ()))
            for row in of_theme
        )
        touching = {event for row in of_theme for event in named_with(row.ref, "event", corpus)}
        events = tuple(ref for ref in ordered("event", corpus) if ref in touching)
        views.append(ThemeView(theme, points, events))
    return tuple(views)
