"""Columns of time: of the calendar's units the shortest with which there are few enough."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from generator.model import EARLIEST, LATEST, Date
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

    def of(self, when: Date) -> int | None:
        """Return the column that a date falls within, if it is one."""
        first, last = self._index(when.bounds[0]), self._index(when.bounds[1])
        whole = when.bounds[0] != EARLIEST and when.bounds[1] != LATEST
        return first if first == last and whole else None

    def _index(self, moment: datetime) -> int:
        return bisect_right(self.starts, moment) - 1

    def x(self, moment: datetime) -> int:
        """Return where a moment stands; in a column at the edge all do in the middle."""
        index = min(self._index(moment), len(self.starts) - 2)
        start, end = self.starts[index], self.starts[index + 1]
        outside = EARLIEST in (start, end) or LATEST in (start, end)
        share = 500 if outside else (moment - start) // ((end - start) / 1000)
        return (index * 1000 + share) * WHOLE // (1000 * (len(self.starts) - 1))

    def extent(self, when: Date) -> Extent:
        return extent_of(when, self.x)

    def column(self, index: int) -> tuple[Extent, Date]:
        """Return where a column stands, and the stretch of days that it is."""
        count = len(self.starts) - 1
        first, after = self.starts[index], self.starts[index + 1]
        last = after if after == LATEST else after - timedelta(minutes=1)
        extent = Extent(index * WHOLE // count, (index + 1) * WHOLE // count)
        stretch = Date(first, last)
        # A column may be called by its day, month or year; of any other all days are meant.
        return extent, stretch if stretch.iso else replace(stretch, lasting=True)


def time_columns(days: list[date], dates: list[Date]) -> TimeColumns:
    """Choose the shortest unit of the calendar with which there are few enough columns."""
    spare = len(days) // FAR
    starts = _starts(days[spare], days[-1 - spare])
    inner = tuple(midnight(day) for day in starts)
    ends = [end for one in dates for end in one.bounds if end not in (EARLIEST, LATEST)]
    earlier = (EARLIEST,) if min(ends) < inner[0] else ()
    later = (LATEST,) if max(ends) >= inner[-1] else ()
    return TimeColumns((*earlier, *inner, *later))


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
    return date(min(max(number // 12, 1), LATEST.year), number % 12 + 1, 1)
