"""Many dates on a few lanes of time, counted by day, week, month or year.

When something happened, when it was said and when it was published are three clocks, each with its
lane; the kinds of positions are lanes in the same way. A date within one column is counted in the
bar of that column. A vaguer one is drawn below, as the stretch that it may mean, and never as a
point. The few dates far from all others are in a column at the edge, so that the rest has room.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from generator.model import Date
from generator.pictures.axes import AXIS_HEIGHT, Tick, days_to_write, midnight
from generator.pictures.extents import FULL_WIDTH, Extent, lanes_for
from generator.pictures.lane_marks import (
    BAND_GAP,
    BAND_HEIGHT,
    BAND_WIDTH,
    BARS_HEIGHT,
    LANE_NAME_HEIGHT,
    SHORTEST_BAR,
    TALLEST_BAR,
    Band,
    Bar,
    Lane,
)
from generator.pictures.narrow_lanes import NarrowLanes, narrow_lanes
from generator.pictures.time_columns import MOST_COLUMNS, TimeColumns, time_columns

if TYPE_CHECKING:
    from collections.abc import Iterable

EDGE_WORDS_WIDTH = FULL_WIDTH // 10
"""The room that the words under a column at the edge need."""

Dated = tuple[str, Date]
"""A reference, and a date of what it names."""


@dataclass(frozen=True, slots=True)
class DateLanes:
    """Lanes on one line of days."""

    lanes: tuple[Lane, ...]
    columns: tuple[Date, ...]
    """The stretch of days of each column."""
    ticks: tuple[Tick, ...]
    top: int
    """Where the axis above the lanes is: a tall picture is read from its head."""
    base: int
    """Where the axis below the lanes is."""
    has_earlier: bool
    """Whether the first column holds what is long before the rest."""
    has_later: bool
    """Whether the last column holds what is long after the rest."""

    @property
    def height(self) -> int:
        return self.base + AXIS_HEIGHT

    @property
    def narrow(self) -> NarrowLanes:
        """The same lanes on a narrow page."""
        return narrow_lanes(self.lanes, len(self.columns))

    def begins_a_year(self, column: int) -> bool:
        """Whether a column is written with its year: the first one, or the first of a new year."""
        first_inside = 1 if self.has_earlier else 0
        years = [column.first.year for column in self.columns]
        return column == first_inside or years[column] != years[column - 1]


def date_lanes(lanes: Iterable[Iterable[Dated]]) -> DateLanes | None:
    """Return the picture of the dates of each lane; None if no date is a day."""
    dated_by_lane = [tuple(lane) for lane in lanes]
    dates = [when for lane in dated_by_lane for _, when in lane]
    days = sorted(
        when.first.date()
        for when in dates
        if when.is_a_day and date.min.year < when.first.year < date.max.year
    )
    if not days:
        return None
    columns = time_columns(days, dates)
    drawn: list[Lane] = []
    top = AXIS_HEIGHT
    for dated in dated_by_lane:
        drawn.append(_lane(top, dated, columns))
        top = drawn[-1].bottom
    return DateLanes(
        lanes=tuple(drawn),
        columns=tuple(columns.column(index)[1] for index in range(columns.count)),
        ticks=_ticks(columns),
        top=AXIS_HEIGHT,
        base=top,
        has_earlier=columns.has_earlier,
        has_later=columns.has_later,
    )


def _ticks(columns: TimeColumns) -> tuple[Tick, ...]:
    """Return the days to write. The first is left out if the words under the edge need its room."""
    first, last = columns.starts[0].date(), columns.starts[-1].date()
    days = days_to_write(first, last, MOST_COLUMNS // 2)
    ticks = tuple(Tick(columns.x(midnight(day)), day) for day in days)
    is_crowded = columns.has_earlier and ticks[0].x < EDGE_WORDS_WIDTH
    return ticks[1:] if is_crowded and len(ticks) > 1 else ticks


def _lane(top: int, dated: Iterable[Dated], columns: TimeColumns) -> Lane:
    refs_by_column: dict[int, list[str]] = defaultdict(list)
    vague: dict[object, list[Dated]] = defaultdict(list)
    for ref, when in dated:
        column = columns.column_of(when)
        if column is None:
            vague[when.key].append((ref, when))
        else:
            refs_by_column[column].append(ref)
    base = top + LANE_NAME_HEIGHT + BARS_HEIGHT
    bars = _bars(base, refs_by_column, columns)
    return Lane(top, base, bars, _bands(base, list(vague.values()), columns))


def _bars(base: int, refs_by_column: dict[int, list[str]], columns: TimeColumns) -> tuple[Bar, ...]:
    """Return a bar for each column, in order of time; the longest list has the tallest bar."""
    counted = {column: tuple(dict.fromkeys(refs_by_column[column])) for column in refs_by_column}
    most = max(map(len, counted.values()), default=1)
    bars: list[Bar] = []
    for column, refs in sorted(counted.items()):
        extent, when = columns.column(column)
        height = max(SHORTEST_BAR, TALLEST_BAR * len(refs) // most)
        bars.append(Bar(extent, column, base - height, base, refs, when))
    return tuple(bars)


def _bands(base: int, vague: list[list[Dated]], columns: TimeColumns) -> tuple[Band, ...]:
    """Return a band for each vague date, in rows without overlaps.

    Each list in `vague` holds everything of one same date.
    """
    stretches = [(columns.extent(same_date[0][1]), same_date) for same_date in vague]
    stretches.sort(key=lambda stretch: (stretch[0].start, stretch[0].end))
    rooms = [_room(extent) for extent, _ in stretches]
    rows = lanes_for(((room.start, room.end) for room in rooms), BAND_GAP)
    return tuple(
        Band(
            extent,
            room,
            base + 4 + BAND_HEIGHT * row + BAND_HEIGHT // 2,
            tuple(dict.fromkeys(ref for ref, _ in same_date)),
            same_date[0][1],
        )
        for (extent, same_date), room, row in zip(stretches, rooms, rows, strict=True)
    )


def _room(extent: Extent) -> Extent:
    start = min(extent.start, FULL_WIDTH - BAND_WIDTH)
    return Extent(start, max(extent.end, start + BAND_WIDTH))
