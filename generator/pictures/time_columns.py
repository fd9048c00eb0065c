"""Columns of time: days, weeks, months or years, the shortest unit that needs few columns."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from generator.model import EARLIEST, LATEST, Date
from generator.pictures.axes import midnight
from generator.pictures.extents import FULL_WIDTH, Extent, extent_of

MOST_COLUMNS = 22
DATES_PER_OUTLIER = 20
"""Of each 20 dates, one may be drawn at each edge, far from all others."""
COLUMN_MONTHS = (1, 3, 6, 12, 60, 120, 600, 1200, 6000)
"""How many months a column may last where two weeks are too short; the longest is always enough."""


@dataclass(frozen=True, slots=True)
class TimeColumns:
    """Columns of one width; each lasts until the next begins."""

    starts: tuple[datetime, ...]
    """Where each column starts, and where the last one ends."""

    def column_of(self, when: Date) -> int | None:
        """Return the index of the column that a date falls within; None where it is longer."""
        first, last = self._index(when.bounds[0]), self._index(when.bounds[1])
        has_ends = when.bounds[0] != EARLIEST and when.bounds[1] != LATEST
        return first if first == last and has_ends else None

    def _index(self, moment: datetime) -> int:
        return bisect_right(self.starts, moment) - 1

    def x(self, moment: datetime) -> int:
        """Return where a moment is; in a column at the edge, each moment is in the middle."""
        index = min(self._index(moment), len(self.starts) - 2)
        start, end = self.starts[index], self.starts[index + 1]
        is_outside = EARLIEST in (start, end) or LATEST in (start, end)
        share = 500 if is_outside else (moment - start) // ((end - start) / 1000)
        return (index * 1000 + share) * FULL_WIDTH // (1000 * (len(self.starts) - 1))

    def extent(self, when: Date) -> Extent:
        return extent_of(when, self.x)

    def column(self, index: int) -> tuple[Extent, Date]:
        """Return where a column is, and the stretch of days that it stands for."""
        count = len(self.starts) - 1
        first, after = self.starts[index], self.starts[index + 1]
        last = after if after == LATEST else after - timedelta(minutes=1)
        extent = Extent(index * FULL_WIDTH // count, (index + 1) * FULL_WIDTH // count)
        stretch = Date(first, last)
        # A day, month or year names a column; any other column stands for all of its days.
        return extent, stretch if stretch.iso else replace(stretch, lasting=True)


def time_columns(days: list[date], dates: list[Date]) -> TimeColumns:
    """Return columns for sorted `days`, of which a few may be outliers, and for vaguer `dates`.

    Where dates are before the first column or after the last, one column at the edge holds them.
    """
    outliers = len(days) // DATES_PER_OUTLIER
    inner = tuple(midnight(day) for day in _starts(days[outliers], days[-1 - outliers]))
    ends = [end for when in dates for end in when.bounds if end not in (EARLIEST, LATEST)]
    earlier = (EARLIEST,) if min(ends) < inner[0] else ()
    later = (LATEST,) if max(ends) >= inner[-1] else ()
    return TimeColumns((*earlier, *inner, *later))


def _starts(first: date, last: date) -> list[date]:
    """Return the first day of each column, and the day after the last column."""
    for days in (1, 7, 14):
        start = first - timedelta(days=first.weekday() if days > 1 else 0)
        count = (last - start).days // days + 1
        if count <= MOST_COLUMNS:
            return [start + timedelta(days=days * index) for index in range(count + 1)]
    first_month, last_month = (day.year * 12 + day.month - 1 for day in (first, last))
    units = (
        range(first_month // months * months, last_month + 1, months) for months in COLUMN_MONTHS
    )
    starts = next(months for months in units if len(months) <= MOST_COLUMNS)
    return [_month(month) for month in (*starts, starts[-1] + starts.step)]


def _month(number: int) -> date:
    """Return the first day of a month, counted from the year 0 and kept inside the calendar."""
    return date(min(max(number // 12, 1), LATEST.year), number % 12 + 1, 1)
