"""What lists are given to show: indexes, themes, places and the timeline."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.compare import Finding, Position
    from generator.corpus import Mention
    from generator.model import Change, Event, Place, Record
    from generator.pictures import Clocks


@dataclass(frozen=True, slots=True)
class PlaceView:
    """A place and the sentences that name it."""

    record: Place
    named: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A record in an index, with what can be counted of it."""

    ref: str
    record: Record
    claims: int
    sources: int
    reports: int
    """How many independent reports say something of it; counted for points only."""
    disputes: tuple[Finding, ...]
    published: int = 0
    """How many of the sources an actor published."""

    @property
    def disputed(self) -> int:
        """How many of its questions are in dispute."""
        return len(self.disputes)


@dataclass(frozen=True, slots=True)
class PointInTheme:
    """A point as its theme's page tells it: what it says, and what became of it."""

    row: Row
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


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """An event on the timeline."""

    event: Event
    when: Finding | None
    where: Finding | None
    who: Finding | None


@dataclass(frozen=True, slots=True)
class Timeline:
    """Every event in order, and when what happened, was said and was published."""

    entries: tuple[TimelineEntry, ...]
    clocks: Clocks | None
