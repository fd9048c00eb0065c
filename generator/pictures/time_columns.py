"""Columns of time: days, weeks, months or years, in the shortest unit that needs few columns."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from generator.model import CalendarUnit, Date
from generator.pictures.axes import midnight
from generator.pictures.extents import FULL_WIDTH, Extent, extent_of

MOST_COLUMNS = 22
DATES_PER_OUTLIER = 20
"""In 20 dates, one may be at the left edge and one at the right, far from all others."""
COLUMN_MONTHS = (1, 3, 6, 12, 60, 120, 600, 1200, 6000)
"""How many months a column may last if two weeks are too short; the longest is always enough."""


@dataclass(frozen=True, slots=True)
class TimeColumns:
    """Columns of one width; each lasts until the next begins."""

    starts: tuple[datetime, ...]
    """The first minute of each column inside, and the minute at which the last one ends."""
    has_earlier: bool
    """Whether a column at the edge holds what is before them."""
    has_later: bool
    """Whether a column at the edge holds what is after them."""

    @property
    def first_inside(self) -> int:
        """The index of the first column that is not at the edge."""
        return 1 if self.has_earlier else 0

    @property
    def after_inside(self) -> int:
        """The index after the last column that is not at the edge."""
        return self.first_inside + len(self.starts) - 1

    @property
    def count(self) -> int:
        return self.after_inside + 1 if self.has_later else self.after_inside

    def column_of(self, when: Date) -> int | None:
        """Return the index of the column that contains a date; None if no single column does."""
        first, last = (self._index(moment) for moment in when.bounds)
        has_ends = when.start is not None and when.end is not None
        return first if first == last and has_ends else None

    def _index(self, moment: datetime) -> int:
        return bisect_right(self.starts, moment) - 1 + self.first_inside

    def x(self, moment: datetime) -> int:
        """Return where a moment is; in a column at the edge, each moment is in the middle."""
        index = min(self._index(moment), self.count - 1)
        share = 500
        if not self._is_at_edge(index):
            start, end = self.starts[index - self.first_inside :][:2]
            share = (moment - start) // ((end - start) / 1000)
        return (index * 1000 + share) * FULL_WIDTH // (1000 * self.count)

    def _is_at_edge(self, index: int) -> bool:
        return not self.first_inside <= index < self.after_inside

    def extent(self, when: Date) -> Extent:
        return extent_of(when, self.x)

    def column(self, index: int) -> tuple[Extent, Date]:
        """Return where a column is, and the stretch of days that it holds."""
        left, right = (edge * FULL_WIDTH // self.count for edge in (index, index + 1))
        extent = Extent(left, right)
        inside = index - self.first_inside
        first, after = (None, *self.starts, None)[inside + 1 : inside + 3]
        last = after - timedelta(days=1) if after else None
        stretch = Date(
            CalendarUnit.around(first.date()) if first else None,
            CalendarUnit.around(last.date()) if last else None,
        )
        # A day, month or year names a column; any other column means all of its days.
        return extent, stretch if stretch.iso else replace(stretch, lasting=True)


def time_columns(days: list[date], dates: list[Date]) -> TimeColumns:
    """Return columns for sorted `days`, with a few outliers, and for vaguer `dates`.

    Dates before the first column go into one column at the left edge, later ones at the right.
    """
    outliers = len(days) // DATES_PER_OUTLIER
    inner = tuple(midnight(day) for day in _starts(days[outliers], days[-1 - outliers]))
    ends = [end for when in dates for end in when.known_bounds]
    return TimeColumns(inner, min(ends) < inner[0], max(ends) >= inner[-1])


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
    return date(min(max(number // 12, date.min.year), date.max.year), number % 12 + 1, 1)
