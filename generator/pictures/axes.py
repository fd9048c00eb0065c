"""A line of numbers or of days: where a value stands on it, and which are written under it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from generator.model import Date, Moment, Number
from generator.pictures.extents import WHOLE, Extent, extent_of

if TYPE_CHECKING:
    from collections.abc import Iterable

MARGIN = 500
"""How far from the ends of a picture its first and last values stand."""
MOST_TICKS = 5
AXIS = 38
"""The height of an axis with two lines of words under it, or above it."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A value written under an axis."""

    at: int
    value: Decimal | date


@dataclass(frozen=True, slots=True)
class NumberAxis:
    """A line of numbers between two round ones."""

    low: Decimal
    high: Decimal
    step: Decimal

    @classmethod
    def around(cls, numbers: Iterable[Number]) -> NumberAxis:
        """Return the shortest axis with room for all of them."""
        known = [one.widened() for one in numbers]
        ends = [end for one in known for end in (one.low, one.high) if end is not None]
        low, high = min(ends), max(ends)
        step = _round_step((high - low) or abs(high) or Decimal(1))
        return cls(
            (low // step - 1) * step if low % step else low - step, high + step, step
        )._even()

    def _even(self) -> NumberAxis:
        """Let both ends stand on a step, and start at nothing rather than below it."""
        low = self.low if self.low > 0 or self.low < -self.step else max(self.low, Decimal(0))
        high = -(-self.high // self.step) * self.step
        return NumberAxis(low, high, self.step)

    def x(self, value: Decimal) -> int:
        share = (value - self.low) / (self.high - self.low)
        return MARGIN + int(share * (WHOLE - 2 * MARGIN))

    def extent(self, number: Number) -> Extent:
        """Return where an answer lies; one without an end goes to the picture's edge."""
        known = number.widened()
        return Extent(
            0 if known.low is None else self.x(max(known.low, self.low)),
            WHOLE if known.high is None else self.x(min(known.high, self.high)),
            known.low is None,
            known.high is None,
        )

    @property
    def ticks(self) -> tuple[Tick, ...]:
        number = int((self.high - self.low) / self.step)
        every = -(-number // (MOST_TICKS - 1))
        values = (self.low + self.step * index for index in range(0, number + 1, every))
        return tuple(Tick(self.x(value), value) for value in values)


def _round_step(length: Decimal) -> Decimal:
    """Return the 1, 2 or 5 with noughts that divides a length into two to five steps."""
    size = Decimal(10) ** (length.adjusted() - 1)
    return next(step for times in (1, 2, 5, 10, 20, 50) if length / (step := size * times) <= 5)  # noqa: PLR2004


@dataclass(frozen=True, slots=True)
class DayAxis:
    """A line of days."""

    first: date
    last: date

    @classmethod
    def around(cls, dates: Iterable[Date]) -> DayAxis:
        """Return the shortest axis with room for all of them, and a day on each side."""
        ends = [end.date() for when in dates for end in when.known_bounds]
        day = timedelta(days=1)
        first, last = max(min(ends), date.min + day), min(max(ends), date.max - day)
        return cls(first - day, last + day)

    def x(self, moment: datetime) -> int:
        """Return where a moment stands, to the minute."""
        minutes = (moment - midnight(self.first)) // timedelta(minutes=1)
        whole = ((self.last - self.first).days + 1) * 24 * 60
        return MARGIN + (WHOLE - 2 * MARGIN) * minutes // whole

    def extent(self, when: Date) -> Extent:
        """Return where a date lies."""
        return extent_of(when, self.x)

    @property
    def ticks(self) -> tuple[Tick, ...]:
        days = days_to_write(self.first, self.last, MOST_TICKS)
        return tuple(Tick(self.x(midnight(day)), day) for day in days)


def days_to_write(first: date, last: date, most: int) -> list[date]:
    """Return few days, evenly apart, where a calendar turns its page."""
    length = (last - first).days + 1
    for step in (1, 2, 7, 14):
        if length <= step * most:
            return [first + timedelta(days=at) for at in range(0, length, step)]
    for months in (1, 2, 3, 6, 12, 24, 60, 120, 600, 6000):
        starts = month_starts(first, last, months)
        if len(starts) <= most:
            break
    return starts


def month_starts(first: date, last: date, step: int) -> list[date]:
    """Return each first day of a month between two days, so many months apart."""
    begin, end = first.year * 12 + first.month - 1, last.year * 12 + last.month
    months = range(-(-begin // step) * step, end, step)
    starts = [date(month // 12, month % 12 + 1, 1) for month in months]
    return [start for start in starts if first <= start <= last]


def midnight(day: date) -> datetime:
    """Return the first minute of a day."""
    return datetime(day.year, day.month, day.day)  # noqa: DTZ001 - as bounds of dates are


def axis_of(answers: Iterable[object]) -> NumberAxis | DayAxis | None:
    """Return an axis for the answers to a question; None where they are no numbers or dates."""
    answers = tuple(answers)
    numbers = [one for one in answers if isinstance(one, Number)]
    dates = [one.date for one in answers if isinstance(one, Moment)]
    if numbers:
        return NumberAxis.around(numbers)
    return DayAxis.around(dates) if dates else None
