"""Columns of time: of the calendar's units the shortest with which there are few enough."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from generator.model import CalendarUnit, Date
from generator.pictures.axes import midnight
from generator.pictures.extents import WHOLE, Extent, extent_of

MOST_COLUMNS = 22
FAR = 20
"""Of so many dates, the first and the last may stand at the edge."""
MONTHS = (1, 3, 6, 12, 60, 120, 600, 1200, 6000)
"""How many months a column may last where weeks would be too many."""


@dataclass(frozen=True, slots=True)
class TimeColumns:
    """Columns of one width; each lasts until the next begins."""

    starts: tuple[datetime, ...]
    """The first minute of each column inside, and the minute at which the last one ends."""
    has_earlier: bool
    """Whether a column at the edge holds what is before them."""
    has_later: bool

    @property
    def count(self) -> int:
        return self.has_earlier + len(self.starts) - 1 + self.has_later

    def of(self, when: Date) -> int | None:
        """Return the column that a date falls within, if it is one."""
        first, last = (self._index(moment) for moment in when.bounds)
        is_whole = when.start is not None and when.end is not None
        return first if first == last and is_whole else None

    def _index(self, moment: datetime) -> int:
        return bisect_right(self.starts, moment) - 1 + self.has_earlier

    def x(self, moment: datetime) -> int:
        """Return where a moment stands; in a column at the edge all do in the middle."""
        index = min(self._index(moment), self.count - 1)
        share = 500
        if not self._is_at_edge(index):
            start, end = self.starts[index - self.has_earlier :][:2]
            share = (moment - start) // ((end - start) / 1000)
        return (index * 1000 + share) * WHOLE // (1000 * self.count)

    def _is_at_edge(self, index: int) -> bool:
        return index < self.has_earlier or index >= self.count - self.has_later

    def extent(self, when: Date) -> Extent:
        return extent_of(when, self.x)

    def column(self, index: int) -> tuple[Extent, Date]:
        """Return where a column stands, and the stretch of days that it is."""
        extent = Extent(index * WHOLE // self.count, (index + 1) * WHOLE // self.count)
        inside = index - self.has_earlier
        first, after = (None, *self.starts, None)[inside + 1 : inside + 3]
        last = after - timedelta(days=1) if after else None
        stretch = Date(
            CalendarUnit.around(first.date()) if first else None,
            CalendarUnit.around(last.date()) if last else None,
        )
        # A column may be called by its day, month or year; of any other all days are meant.
        return extent, stretch if stretch.iso else replace(stretch, lasting=True)


def time_columns(days: list[date], dates: list[Date]) -> TimeColumns:
    """Choose the shortest unit of the calendar with which there are few enough columns."""
    spare = len(days) // FAR
    starts = _starts(days[spare], days[-1 - spare])
    inner = tuple(midnight(day) for day in starts)
    ends = [end for when in dates for end in when.known_bounds]
    return TimeColumns(inner, min(ends) < inner[0], max(ends) >= inner[-1])


def _starts(first: date, last: date) -> list[date]:
    """Return the first day of each column, and the day after the last."""
    for days in (1, 7, 14):
        start = first - timedelta(days=first.weekday() if days > 1 else 0)
        count = (last - start).days // days + 1
        if count <= MOST_COLUMNS:
            return [start + timedelta(days=days * index) for index in range(count + 1)]
    for months in MONTHS:
        month = (first.year * 12 + first.month - 1) // months * months
        count = (last.year * 12 + last.month - 1 - month) // months + 1
        if count <= MOST_COLUMNS:
            break
    return [_month(month + months * index) for index in range(count + 1)]


def _month(number: int) -> date:
    """Return the first day of a month counted from the year 0, inside the calendar."""
    return date(min(max(number // 12, date.min.year), date.max.year), number % 12 + 1, 1)
