"""A line of numbers or of days: where on it a value stands, and which values are written under it.

Places are whole numbers from 0 to `WHOLE`, so that they are the same on every machine; a template
prints them as shares of the picture's width. What overlaps is told by the width that a picture has
on a narrow phone.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from generator.answers import Moment, Number
from generator.dates import EARLIEST, LATEST, Date

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

WHOLE = 10_000
MARGIN = 500
"""How far from the ends of a picture its first and last values stand."""
NARROW = 270
"""The width in pixels of a picture on a narrow phone."""
MOST_TICKS = 5
AXIS = 38
"""The height of an axis with two lines of words under it."""


FADE = 1_200
"""How long a date without an end is drawn."""
FADING = 7
"""In how many steps an open end fades."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a stretch that is drawn with one strength."""

    start: int
    width: int
    strength: int
    """In eighths."""


@dataclass(frozen=True, slots=True)
class Reach:
    """The stretch of an axis that a value may mean."""

    start: int
    end: int
    opens: bool = False
    """Whether it has no first value."""
    stays_open: bool = False
    """Whether it has no last value."""

    @property
    def width(self) -> int:
        return self.end - self.start

    @property
    def middle(self) -> int:
        return (self.start + self.end) // 2

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """It cut into pieces, so that it can fade towards an end that it does not have."""
        part = self.width // (FADING * 2)
        fading = (self.opens + self.stays_open) * FADING * part
        solid = Piece(self.start + self.opens * FADING * part, self.width - fading, FADING + 1)
        before = [Piece(self.start + part * step, part, step + 1) for step in range(FADING)]
        after = [
            Piece(self.end - part * (step + 1), part, step + 1) for step in reversed(range(FADING))
        ]
        return (*before * self.opens, solid, *after * self.stays_open)

    @property
    def is_point(self) -> bool:
        """Whether it is too short to be seen as a stretch."""
        return not (self.opens or self.stays_open) and self.width < pixels(8)


@dataclass(frozen=True, slots=True)
class Tick:
    """A value written under an axis."""

    at: int
    value: Decimal | date


def pixels(number: int) -> int:
    """Return how much of an axis so many pixels are on a narrow phone."""
    return number * WHOLE // NARROW


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

    def place(self, value: Decimal) -> int:
        share = (value - self.low) / (self.high - self.low)
        return MARGIN + int(share * (WHOLE - 2 * MARGIN))

    def reach(self, number: Number) -> Reach:
        """Return where an answer lies; one without an end goes to the picture's edge."""
        known = number.widened()
        return Reach(
            0 if known.low is None else self.place(max(known.low, self.low)),
            WHOLE if known.high is None else self.place(min(known.high, self.high)),
            known.low is None,
            known.high is None,
        )

    @property
    def ticks(self) -> tuple[Tick, ...]:
        number = int((self.high - self.low) / self.step)
        every = -(-number // (MOST_TICKS - 1))
        values = (self.low + self.step * index for index in range(0, number + 1, every))
        return tuple(Tick(self.place(value), value) for value in values)


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
        ends = [end for one in dates for end in one.bounds if end not in (EARLIEST, LATEST)]
        day = timedelta(days=1)
        first = max(min(ends), EARLIEST + day).date()
        return cls(first - day, min(max(ends), LATEST - day).date() + day)

    def place(self, moment: datetime) -> int:
        """Return where a moment stands, to the minute."""
        minutes = (moment - midnight(self.first)) // timedelta(minutes=1)
        whole = ((self.last - self.first).days + 1) * 24 * 60
        return MARGIN + (WHOLE - 2 * MARGIN) * minutes // whole

    def reach(self, when: Date) -> Reach:
        """Return where a date lies."""
        return reach_of(when, self.place)

    @property
    def ticks(self) -> tuple[Tick, ...]:
        days = days_to_write(self.first, self.last, MOST_TICKS)
        return tuple(Tick(self.place(midnight(day)), day) for day in days)


def reach_of(when: Date, place: Callable[[datetime], int]) -> Reach:
    """Return where a date lies; from an end that it has, it fades towards one that it has not."""
    first, last = when.bounds
    opens, stays_open = first == EARLIEST, last == LATEST
    start, end = 0 if opens else place(first), WHOLE if stays_open else place(last)
    if opens:
        start = max(0, end - FADE)
    if stays_open:
        end = min(WHOLE, start + FADE)
    return Reach(start, end, opens, stays_open)


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


def lanes_for(reaches: Iterable[tuple[int, int]], room: int) -> list[int]:
    """Give each stretch the lowest lane in which the one before it ends far enough away."""
    ends: list[int] = []
    given: list[int] = []
    for start, end in reaches:
        lane = next((lane for lane, last in enumerate(ends) if start - last >= room), len(ends))
        ends[lane : lane + 1] = [end]
        given.append(lane)
    return given
