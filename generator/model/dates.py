"""Dates as sources give them: to the day, the month, "about", "some day of", lasting.

The notation is EDTF, part of ISO 8601-2:2019: the parts of level 1 that are needed here, the
one-of-a-set of level 2, and a minute with its zone. A date keeps each end with the precision in
which it was written; an end that is open is None.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from generator.files import quoted
from generator.model.calendar_units import CalendarUnit, Precision
from generator.model.digits import in_plain_marks

CALENDAR_START = CalendarUnit.around(date.min).first
CALENDAR_END = CalendarUnit.around(date.max).last
"""The first and the last minute of the calendar; they limit what can be added to a date."""

DATE_FORMS = (
    "2025-11-20, 2025-11, 2025-11-20~, 2025-11-14/2025-11-19, [2025-11-21..2025-11-30] "
    "or 2025-11-20T20:57+01:00"
)
_TIME = re.compile(r"(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(Z|[+-]\d{2}:\d{2})", re.ASCII)
_SET = re.compile(r"\[([^.]*)\.\.([^.]*)\]")


@dataclass(frozen=True, slots=True)
class Date:
    """A date of some precision; `key` says when two of them mean the same."""

    start: CalendarUnit | None
    """The unit in which it begins; None if it is open, as in `[..2025]`."""
    end: CalendarUnit | None
    """The unit in which it ends; None if it is open, as in `[2025..]`."""
    lasting: bool = False
    """Whether it means the whole stretch, from start to end, and not some day of it."""
    about: bool = False
    minute: datetime | None = None
    """For a minute with its zone: the local time."""
    instant: datetime | None = None
    """For a minute with its zone: the same in UTC, by which two minutes are compared."""

    @classmethod
    def parse(cls, text: str) -> Date:
        """Read EDTF.

        Raises ValueError with one sentence on what is wrong and another one on what to write.
        """
        if match := _TIME.fullmatch(text):
            return cls._of_minute(*match.groups())
        if match := _SET.fullmatch(text):
            start, end = match.groups()
            if "~" in text or not (start or end):
                raise ValueError(_unreadable(text))
            return cls(_unit(start) if start else None, _unit(end) if end else None)._in_order(text)
        if "/" in text:
            if "~" in text:
                raise ValueError(
                    f"{quoted(text)} is a stretch, and is written without ~. Leave it out."
                )
            start, _, end = text.partition("/")
            first, last = _unit(start), _unit(end)
            is_a_day = first == last and first.precision == Precision.DAY
            return cls(first, last, lasting=not is_a_day)._in_order(text)
        unit = _unit(text.removesuffix("~"))
        return cls(unit, unit, about=text.endswith("~"))

    @classmethod
    def _of_minute(cls, day: str, clock: str, zone: str) -> Date:
        written = f"{day}T{clock}{zone}"
        try:
            moment = datetime.fromisoformat(written)
            instant = moment.astimezone(UTC)
        except (ValueError, OverflowError):
            fact = f"{quoted(written)} is not a time of a day in the calendar."
            form = "Write day, time and zone, as 2025-11-20T20:57+01:00."
            raise ValueError(f"{fact} {form}") from None
        unit = CalendarUnit.around(moment.date())
        return cls(unit, unit, minute=moment.replace(tzinfo=None), instant=instant)

    def _in_order(self, text: str) -> Date:
        if self.last < self.first:
            raise ValueError(f"{quoted(text)} ends before it begins. Write the earlier date first.")
        return self

    @property
    def first(self) -> datetime:
        """The earliest minute it may mean, in local time; if it is open, the calendar's first."""
        return self.minute or (self.start.first if self.start else CALENDAR_START)

    @property
    def last(self) -> datetime:
        """The latest minute it may mean, in local time; if it is open, the calendar's last."""
        return self.minute or (self.end.last if self.end else CALENDAR_END)

    @property
    def key(self) -> tuple[object, ...]:
        """What makes two dates the same: the ends as written, and whether they last or are about.

        A day written as a stretch, or a month from its first to its last day, is that day or month.
        """
        if self.instant:
            return (self.instant,)
        return (self.unit or (self.start, self.end), self.lasting, self.about)

    @property
    def sort_key(self) -> tuple[bool, datetime, bool, datetime]:
        """The first minute, then the last; a date without a start comes before all others."""
        return self.start is not None, self.first, self.end is None, self.last

    @property
    def bounds(self) -> tuple[datetime, datetime]:
        """First and last minute. If it is "about", its own length is added on each side."""
        length = self.last - self.first + timedelta(minutes=1) if self.about else timedelta()
        earliest, latest = CALENDAR_START + length, CALENDAR_END - length
        return max(self.first, earliest) - length, min(self.last, latest) + length

    @property
    def known_bounds(self) -> tuple[datetime, ...]:
        """The bounds on the sides where it is not open: two, or only one."""
        first, last = self.bounds
        return (first,) * (self.start is not None) + (last,) * (self.end is not None)

    @property
    def unit(self) -> CalendarUnit | None:
        """The day, month or year that it spans; None if it spans none of them."""
        if self.start is None or self.end is None or self.start is self.end:
            return self.start and self.end
        return CalendarUnit.spanning(self.start.first, self.end.last)

    @property
    def is_a_day(self) -> bool:
        """Whether it is one day, or a minute of it."""
        return self.unit is not None and self.unit.precision == Precision.DAY

    @property
    def is_a_year(self) -> bool:
        """Whether it is one year, so that neither month nor day is known."""
        return self.unit is not None and self.unit.precision == Precision.YEAR

    @property
    def iso(self) -> str:
        """The day, month or year that it spans, in ISO 8601; empty if it spans none of them."""
        return self.unit.iso if self.unit else ""

    @property
    def month_or_year(self) -> str:
        """The month it begins in, as `2024-06`, or `2024` if only the year is known.

        If only its end is known, the month or year of the end.
        """
        known = self.unit or self.start or self.end
        assert known is not None  # noqa: S101 - no date is open on both sides
        return known.iso[: Precision.MONTH]

    def may_share_ends(self, other: Date) -> bool:
        """Whether both may begin on one day, and end on one day; an open end allows any."""
        starts, ends = (self.start, other.start), (self.end, other.end)
        return all(a is None or b is None or _overlap(a, b) for a, b in (starts, ends))

    def __str__(self) -> str:
        if self.minute and self.instant:
            ahead = self.minute.replace(tzinfo=UTC) - self.instant
            return f"{self.start}, {self.minute:%H:%M} ({_zone(ahead)})"
        if self.start is None:
            assert self.end is not None  # noqa: S101 - no date is open on both sides
            return f"{'by' if self.end.precision == Precision.DAY else 'no later than'} {self.end}"
        if self.end is None:
            return f"from {self.start} on"
        if self.unit:
            return f"{'about ' * self.about}{'all of ' * self.lasting}{self.unit}"
        if self.lasting:
            return self.start.to(self.end)
        if self.start.precision == self.end.precision == Precision.DAY:
            return f"some day of {self.start.to(self.end)}"
        return f"some time from {self.start.to(self.end)}"


def _unit(text: str) -> CalendarUnit:
    try:
        unit = CalendarUnit.parse(text)
    except ValueError:
        raise ValueError(
            f"{quoted(text)} is not a day in the calendar. {_instead_of(text)}"
        ) from None
    if unit is None:
        raise ValueError(_unreadable(text))
    return unit


def _instead_of(text: str) -> str:
    """Return what to write for a date that has the right form and is not in the calendar."""
    year, *month_and_day = text.split("-")
    day_first = "-".join((year, *reversed(month_and_day)))
    try:
        CalendarUnit.parse(day_first)
    except ValueError:
        return "Write year-month-day, as 2025-11-20."
    return f"Did you mean {day_first}?"


def _overlap(one: CalendarUnit, other: CalendarUnit) -> bool:
    return one.first <= other.last and other.first <= one.last


def _zone(ahead: timedelta) -> str:
    """Return `UTC`, `UTC+1` or `UTC+5:45`: the same clock elsewhere is another time."""
    hours, minutes = divmod(abs(ahead) // timedelta(minutes=1), 60)
    sign = "−" if ahead < timedelta() else "+"
    return f"UTC{sign}{hours}" + (f":{minutes:02}" if minutes else "") if ahead else "UTC"


def _unreadable(text: str) -> str:
    plain = in_plain_marks(text)
    if plain != text and _is_readable(plain):
        return f"{quoted(text)} has digits or marks of other scripts. Write {plain}."
    return f"{quoted(text)} is not a date that can be read. Write it as {DATE_FORMS}."


def _is_readable(text: str) -> bool:
    try:
        Date.parse(text)
    except ValueError:
        return False
    return True
