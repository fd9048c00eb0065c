"""Dates as sources give them: to the day, the month, "about", "some day of", lasting.

The notation is EDTF, part of ISO 8601-2:2019; of it we take what level 1 needs and the one-of-a-set
of level 2, plus a minute with its zone. Every date knows the first and last moment it may mean.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

EARLIEST = datetime(1, 1, 1)  # noqa: DTZ001 - bounds are local to where the date was written
LATEST = datetime(9999, 12, 31, 23, 59)  # noqa: DTZ001

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(~?)")
_TIME = re.compile(r"(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(Z|[+-]\d{2}:\d{2})")
_MONTHS = ["January", "February", "March", "April", "May", "June"]
_MONTHS += ["July", "August", "September", "October", "November", "December"]
FORMS = (
    "2025-11-20, 2025-11, 2025-11-20~, 2025-11-14/2025-11-19, [2025-11-21..2025-11-30] "
    "or 2025-11-20T20:57+01:00"
)


@dataclass(frozen=True, slots=True)
class Date:
    """A date of some precision; two of them are equal if they mean the same moments."""

    first: datetime
    """The earliest minute it may mean, in the place's own time."""
    last: datetime
    """The latest minute it may mean."""
    lasting: bool = False
    """Whether it means the whole stretch, from first to last, and not some day of it."""
    about: bool = False
    instant: datetime | None = None
    """For a minute with its zone: the same in UTC, by which two of them are compared."""

    @classmethod
    def parse(cls, text: str) -> Date:
        """Read EDTF; raises ValueError with a sentence that says what is wrong."""
        if match := _TIME.fullmatch(text):
            return cls._time(*match.groups())
        if match := re.fullmatch(r"\[(.*)\.\.(.*)\]", text):
            start, end = match.groups()
            if "~" in text or not (start or end):
                raise ValueError(_unreadable(text))
            return cls(
                cls._plain(start).first if start else EARLIEST,
                cls._plain(end).last if end else LATEST,
            )._in_order(text)
        if "/" in text and "~" in text:
            raise ValueError(f"'{text}' is a stretch, which is written without ~.")
        if "/" in text:
            start, _, end = text.partition("/")
            stretch = cls(cls._plain(start).first, cls._plain(end).last)._in_order(text)
            return replace(stretch, lasting=not stretch.is_a_day)
        return cls._plain(text)

    @classmethod
    def _plain(cls, text: str) -> Date:
        match = _DATE.fullmatch(text)
        if not match:
            raise ValueError(_unreadable(text))
        year = int(match[1])
        month, day = (int(part) if part else None for part in match.group(2, 3))
        try:
            first = date(year, 1 if month is None else month, 1 if day is None else day)
            last_month = first.month if month else 12
            last_day = first.day if day else monthrange(first.year, last_month)[1]
            last = date(first.year, last_month, last_day)
        except ValueError:
            raise ValueError(f"'{text}' is not a day in the calendar.") from None
        return cls(_start(first), _start(last).replace(hour=23, minute=59), about=bool(match[4]))

    @classmethod
    def _time(cls, day: str, clock: str, zone: str) -> Date:
        try:
            moment = datetime.fromisoformat(f"{day}T{clock}{zone.replace('Z', '+00:00')}")
            instant = moment.astimezone(UTC)
        except (ValueError, OverflowError):
            raise ValueError(
                f"'{day}T{clock}{zone}' is not a time of a day in the calendar."
            ) from None
        local = moment.replace(tzinfo=None)
        return cls(local, local, instant=instant)

    def _in_order(self, text: str) -> Date:
        if self.last < self.first:
            message = f"'{text}' ends before it begins."
            raise ValueError(message)
        return self

    @property
    def key(self) -> tuple[object, ...]:
        """What makes two dates the same: moments, and whether they last or are about."""
        return (
            (self.instant,) if self.instant else (self.first, self.last, self.lasting, self.about)
        )

    @property
    def bounds(self) -> tuple[datetime, datetime]:
        """First and last moment, widened by its own length on each side where it is "about"."""
        length = self.last - self.first + timedelta(minutes=1) if self.about else timedelta()
        return max(self.first, EARLIEST + length) - length, min(self.last, LATEST - length) + length

    @property
    def is_a_day(self) -> bool:
        """Whether it is one day, or a minute of it."""
        return self.first.date() == self.last.date()

    @property
    def sort_key(self) -> tuple[datetime, datetime]:
        return self.first, self.last

    @property
    def month_or_year(self) -> str:
        """The month it begins in, as `2024-06`, or `2024` where no more than the year is known.

        Where only its end is known, the month of that.
        """
        known = self.last if self.first == EARLIEST else self.first
        precision = "2024" if len(self.iso) == len("2024") else "2024-06"
        return known.date().isoformat()[: len(precision)]

    def __str__(self) -> str:
        if self.instant:
            ahead = self.first.replace(tzinfo=UTC) - self.instant
            return f"{_day(self.first)}, {self.first:%H:%M} ({_zone(ahead)})"
        if self.first == EARLIEST:
            return f"by {_day(self.last)}"
        if self.last == LATEST:
            return f"from {_day(self.first)} on"
        if unit := self._unit():
            return f"about {unit}" if self.about else f"all of {unit}" if self.lasting else unit
        between = f"{_span(self.first, self.last)}"
        return between if self.lasting else f"some day of {between}"

    def _unit(self) -> str:
        """Return the day, month or year that it is, or nothing where it is none of them."""
        first, last = self.first, self.last
        if first.date() == last.date():
            return _day(first)
        if (first.year, first.month, first.day) == (last.year, last.month, 1) and _ends_month(last):
            return f"{_MONTHS[first.month - 1]} {first.year}"
        if (first.month, first.day, last.month, last.day) == (
            1,
            1,
            12,
            31,
        ) and first.year == last.year:
            return str(first.year)
        return ""

    @property
    def iso(self) -> str:
        """The value for an HTML `<time datetime>`: a day, month or year; empty for a stretch."""
        unit = self._unit()
        length = {1: 4, 2: 7}.get(len(unit.split()), 10)
        return self.first.date().isoformat()[:length] if unit else ""


def _start(day: date) -> datetime:
    return datetime(day.year, day.month, day.day)  # noqa: DTZ001


def _ends_month(moment: datetime) -> bool:
    return moment.day == monthrange(moment.year, moment.month)[1]


def _day(moment: datetime) -> str:
    return f"{moment.day} {_MONTHS[moment.month - 1]} {moment.year}"


def _zone(ahead: timedelta) -> str:
    """Return `UTC`, `UTC+1` or `UTC+5:45`: the same clock elsewhere is another time."""
    hours, minutes = divmod(abs(ahead) // timedelta(minutes=1), 60)
    sign = "−" if ahead < timedelta() else "+"
    return f"UTC{sign}{hours}" + (f":{minutes:02}" if minutes else "") if ahead else "UTC"


def _span(first: datetime, last: datetime) -> str:
    """Return `14 to 19 November 2025`, leaving out what both ends share."""
    words_first, words_last = _day(first).split(), _day(last).split()
    while words_first[1:] and words_first[-1:] == words_last[-1:] and first.year == last.year:
        if len(words_first) == 2 and first.month != last.month:  # noqa: PLR2004 - day and month
            break
        words_first.pop()
        words_last = words_last[:-1]
    return f"{' '.join(words_first)} to {_day(last)}"


def _unreadable(text: str) -> str:
    return f"'{text}' is not a date that can be read. Write it as {FORMS}."
