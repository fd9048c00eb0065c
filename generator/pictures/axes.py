"""A line of numbers or of days: where a value is on it, and which values are written under it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import ROUND_FLOOR, Decimal
from typing import TYPE_CHECKING

from generator.model import Date, Moment, Number
from generator.pictures.extents import FULL_WIDTH, Extent, extent_of

if TYPE_CHECKING:
    from collections.abc import Iterable

MARGIN = 500
"""How far the first and last values are from the sides of a picture."""
MOST_TICKS = 5
MOST_STEPS = 5
"""The most steps on a line of numbers, before the line gets a step more at each end."""
AXIS_HEIGHT = 38
"""The height of an axis with two lines of words under it, or above it."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A value written under an axis."""

    x: int
    value: Decimal | date


@dataclass(frozen=True, slots=True)
class NumberAxis:
    """A line of numbers between two round ones."""

    low: Decimal
    high: Decimal
    step: Decimal

    @classmethod
    def around(cls, numbers: Iterable[Number]) -> NumberAxis:
        """Return an axis with room for all numbers. At least one of them must have an end.

        Both ends of the axis are on a step. It goes below zero only if a number is negative.
        """
        ranges = [number.widened() for number in numbers]
        ends = [end for known in ranges for end in (known.low, known.high) if end is not None]
        low, high = min(ends), max(ends)
        step = _round_step((high - low) or abs(high) or Decimal(1))
        below, above = (_whole_steps(low, step) - 1) * step, (_whole_steps(high, step) + 1) * step
        return cls(below if low < 0 else max(below, Decimal(0)), above, step)

    def x(self, value: Decimal) -> int:
        share = (value - self.low) / (self.high - self.low)
        return MARGIN + int(share * (FULL_WIDTH - 2 * MARGIN))

    def extent(self, number: Number) -> Extent:
        """Return where an answer is. Without an end, it reaches the side of the picture."""
        known = number.widened()
        return Extent(
            0 if known.low is None else self.x(max(known.low, self.low)),
            FULL_WIDTH if known.high is None else self.x(min(known.high, self.high)),
            known.low is None,
            known.high is None,
        )

    @property
    def ticks(self) -> tuple[Tick, ...]:
        steps = int((self.high - self.low) / self.step)
        every = -(-steps // (MOST_TICKS - 1))
        values = (self.low + self.step * index for index in range(0, steps + 1, every))
        return tuple(Tick(self.x(value), value) for value in values)


def _round_step(length: Decimal) -> Decimal:
    """Return the step that divides a length into two to five: 1, 2 or 5 times a power of ten."""
    size = Decimal(10) ** (length.adjusted() - 1)
    steps = (size * times for times in (1, 2, 5, 10, 20, 50))
    return next(step for step in steps if length / step <= MOST_STEPS)


def _whole_steps(value: Decimal, step: Decimal) -> Decimal:
    """Return how many whole steps fit between zero and a value, rounded down."""
    return (value / step).to_integral_value(ROUND_FLOOR)


@dataclass(frozen=True, slots=True)
class DayAxis:
    """A line of days."""

    first: date
    last: date

    @classmethod
    def around(cls, dates: Iterable[Date]) -> DayAxis:
        """Return the shortest axis with room for all dates, and a day on each side."""
        ends = [end.date() for when in dates for end in when.known_bounds]
        day = timedelta(days=1)
        first, last = max(min(ends), date.min + day), min(max(ends), date.max - day)
        return cls(first - day, last + day)

    def x(self, moment: datetime) -> int:
        """Return where a moment is, to the minute."""
        minutes = (moment - midnight(self.first)) // timedelta(minutes=1)
        all_minutes = ((self.last - self.first).days + 1) * 24 * 60
        return MARGIN + (FULL_WIDTH - 2 * MARGIN) * minutes // all_minutes

    def extent(self, when: Date) -> Extent:
        """Return where a date is."""
        return extent_of(when, self.x)

    @property
    def ticks(self) -> tuple[Tick, ...]:
        days = days_to_write(self.first, self.last, MOST_TICKS)
        return tuple(Tick(self.x(midnight(day)), day) for day in days)


def days_to_write(first: date, last: date, most: int) -> list[date]:
    """Return at most `most` days at even distances, as firsts of months if possible.

    The distance is 500 years if 50 years would give too many days.
    """
    length = (last - first).days + 1
    for days in (1, 2, 7, 14):
        if length <= days * most:
            return [first + timedelta(days=offset) for offset in range(0, length, days)]
    for months in (1, 2, 3, 6, 12, 24, 60, 120, 600):
        starts = month_starts(first, last, months)
        if len(starts) <= most:
            return starts
    return month_starts(first, last, 6000)


def month_starts(first: date, last: date, step: int) -> list[date]:
    """Return the first days of months between two days, with `step` months from one to the next."""
    begin, end = first.year * 12 + first.month - 1, last.year * 12 + last.month
    months = range(-(-begin // step) * step, end, step)
    starts = [date(month // 12, month % 12 + 1, 1) for month in months]
    return [start for start in starts if first <= start <= last]


def midnight(day: date) -> datetime:
    """Return the first minute of a day."""
    return datetime(day.year, day.month, day.day)  # noqa: DTZ001 - as bounds of dates are


def axis_of(answers: Iterable[object]) -> NumberAxis | DayAxis | None:
    """Return an axis for the answers to a question; None if they are not numbers or dates."""
    answers = tuple(answers)
    numbers = [answer for answer in answers if isinstance(answer, Number)]
    dates = [answer.date for answer in answers if isinstance(answer, Moment)]
    if numbers:
        return NumberAxis.around(numbers)
    return DayAxis.around(dates) if dates else None
