"""Many dates on a few lanes of time, counted day by day, week by week, or as there is room.

When something happened, when it was said and when it was published are three clocks; the kinds of
positions are lanes just so. A date that falls within one column is counted in its bar. A vaguer one
is drawn below as the stretch that it may mean, and never as a point. The few dates far from all
others stand in a column at the edge, so that the rest can be told apart.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from generator.model import Date
from generator.pictures.axes import AXIS, Tick, days_to_write, midnight
from generator.pictures.extents import WHOLE, Extent, lanes_for
from generator.pictures.time_columns import MOST_COLUMNS, TimeColumns, time_columns

if TYPE_CHECKING:
    from collections.abc import Iterable

HEAD, BARS, ROW = 24, 80, 26
"""The heights of a lane's name, of its bars with their figures, and of a row of stretches."""
TALLEST = 62
NEAREST = WHOLE // MOST_COLUMNS
"""How far apart two stretches in one row stand at least: as far as a mark is wide."""

EDGE = WHOLE // 10
"""How far from the edge a tick's words have room beside those of a column at the edge."""

Dated = tuple[str, Date]
"""The reference of something, and a date of it."""


@dataclass(frozen=True, slots=True)
class Bar:
    """What falls within one column of a lane, counted."""

    extent: Extent
    column: int
    y: int
    """Where its top is."""
    base: int
    refs: tuple[str, ...]
    when: Date


@dataclass(frozen=True, slots=True)
class Band:
    """What has one date that is longer than a column."""

    extent: Extent
    room: Extent
    """The stretch that it takes: at least as wide as a finger."""
    y: int
    refs: tuple[str, ...]
    when: Date


@dataclass(frozen=True, slots=True)
class Lane:
    """One clock, with its bars and below them its stretches."""

    top: int
    base: int
    bars: tuple[Bar, ...]
    bands: tuple[Band, ...]

    @property
    def vague(self) -> int:
        """How many dates lie in its stretches."""
        return sum(len(band.refs) for band in self.bands)

    @property
    def marks(self) -> tuple[Bar | Band, ...]:
        """All that is drawn on it, in order of time."""
        every: tuple[Bar | Band, ...] = (*self.bars, *self.bands)
        return tuple(sorted(every, key=lambda mark: mark.when.sort_key))


@dataclass(frozen=True, slots=True)
class DateLanes:
    """Lanes on one line of days.

    On a narrow page time runs down: a row for each column, and the lanes side by side.
    """

    lanes: tuple[Lane, ...]
    columns: tuple[Date, ...]
    """The stretch of days of each column."""
    ticks: tuple[Tick, ...]
    top: int
    """Where the axis lies above the lanes: a tall picture is read from its head."""
    base: int
    """Where the axis lies below the lanes."""
    has_earlier: bool
    """Whether the first column holds what is long before the rest."""
    has_later: bool
    row: int = 24
    """The height of a row, on a narrow page."""
    tallest: int = TALLEST
    """The height of the highest bar."""

    @property
    def height(self) -> int:
        return self.base + AXIS

    def begins_a_year(self, column: int) -> bool:
        """Whether a column's year is to be told: the first one's, and wherever it changes."""
        years = [column.first.year for column in self.columns]
        return column == self.has_earlier or years[column] != years[column - 1]


def date_lanes(lanes: Iterable[Iterable[Dated]]) -> DateLanes | None:
    """Draw what is dated in each lane; None where nothing is."""
    dated = [tuple(lane) for lane in lanes]
    days = sorted(
        when.first.date()
        for lane in dated
        for _, when in lane
        if when.is_a_day and date.min.year < when.first.year < date.max.year
    )
    if not days:
        return None
    columns = time_columns(days, [when for lane in dated for _, when in lane])
    drawn: list[Lane] = []
    top = AXIS
    for lane in dated:
        drawn.append(_lane(top, lane, columns))
        top = drawn[-1].base + ROW * len({band.y for band in drawn[-1].bands}) + ROW // 2
    first, last = columns.starts[0].date(), columns.starts[-1].date()
    turns = days_to_write(first, last, MOST_COLUMNS // 2)
    ticks = tuple(Tick(columns.x(midnight(day)), day) for day in turns)
    if columns.has_earlier and ticks[0].at < EDGE and len(ticks) > 1:
        ticks = ticks[1:]
    stretches = tuple(columns.column(index)[1] for index in range(columns.count))
    edges = columns.has_earlier, columns.has_later
    return DateLanes(tuple(drawn), stretches, ticks, AXIS, top, *edges)


def _lane(top: int, dated: Iterable[Dated], columns: TimeColumns) -> Lane:
    bars: dict[int, list[str]] = defaultdict(list)
    bands: dict[object, list[Dated]] = defaultdict(list)
    for ref, when in dated:
        column = columns.of(when)
        if column is None:
            bands[when.key].append((ref, when))
        else:
            bars[column].append(ref)
    base = top + HEAD + BARS
    counts = {column: tuple(dict.fromkeys(refs)) for column, refs in sorted(bars.items())}
    most = max(map(len, counts.values()), default=1)
    drawn = tuple(
        Bar(extent, column, base - max(3, TALLEST * len(refs) // most), base, refs, when)
        for column, refs in counts.items()
        for extent, when in (columns.column(column),)
    )
    return Lane(top, base, drawn, _bands(base, list(bands.values()), columns))


def _bands(base: int, several: list[list[Dated]], columns: TimeColumns) -> tuple[Band, ...]:
    found = [(columns.extent(same[0][1]), same) for same in several]
    found.sort(key=lambda pair: (pair[0].start, pair[0].end))
    rooms = [_room(extent) for extent, _ in found]
    rows = lanes_for(((room.start, room.end) for room in rooms), NEAREST // 6)
    return tuple(
        Band(
            extent,
            room,
            base + 4 + ROW * row + ROW // 2,
            tuple(dict.fromkeys(ref for ref, _ in same)),
            same[0][1],
        )
        for (extent, same), room, row in zip(found, rooms, rows, strict=True)
    )


def _room(extent: Extent) -> Extent:
    start = min(extent.start, WHOLE - NEAREST)
    return Extent(start, max(extent.end, start + NEAREST))
