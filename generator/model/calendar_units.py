"""A year, month or day of the calendar, kept as precise as it was written.

A source that names a year names no day. A unit knows its first and last minute, for sorting and
comparing, and its precision, for printing: it is never printed finer than it was written.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import IntEnum

_WRITTEN = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


class Precision(IntEnum):
    """How fine a unit is: the number of characters of its ISO 8601 form."""

    YEAR = 4
    MONTH = 7
    DAY = 10


_WORD_COUNT = {Precision.YEAR: 1, Precision.MONTH: 2, Precision.DAY: 3}


@dataclass(frozen=True, slots=True)
class CalendarUnit:
    """A year, a month or a day, in the local time of the place where it was written."""

    first: datetime
    """Its first minute."""
    last: datetime
    """Its last minute."""
    precision: Precision

    @classmethod
    def parse(cls, text: str) -> CalendarUnit | None:
        """Read `2025`, `2025-11` or `2025-11-20`; None if the text does not have this form.

        Raises ValueError if the calendar has no such year, month or day.
        """
        match = _WRITTEN.fullmatch(text)
        if not match:
            return None
        year, month, day = (int(number) if number else 1 for number in match.groups())
        return cls.around(date(year, month, day), Precision(len(text)))

    @classmethod
    def around(cls, day: date, precision: Precision = Precision.DAY) -> CalendarUnit:
        """Return the year, the month or the day that a day belongs to."""
        first = last = day
        if precision < Precision.DAY:
            month = 12 if precision == Precision.YEAR else day.month
            first = day.replace(month=1 if precision == Precision.YEAR else month, day=1)
            last = day.replace(month=month, day=monthrange(day.year, month)[1])
        return cls(datetime.combine(first, time()), datetime.combine(last, time(23, 59)), precision)

    @classmethod
    def spanning(cls, first: datetime, last: datetime) -> CalendarUnit | None:
        """Return the unit that has this first and this last minute; None if there is none."""
        units = (cls.around(first.date(), precision) for precision in Precision)
        return next((unit for unit in units if (unit.first, unit.last) == (first, last)), None)

    @property
    def iso(self) -> str:
        """Its ISO 8601 form: `2025`, `2025-11` or `2025-11-20`."""
        return self.first.date().isoformat()[: self.precision]

    def __str__(self) -> str:
        return " ".join(self._words)

    @property
    def _words(self) -> tuple[str, ...]:
        """Its words, the finest first: `20`, `November`, `2025`."""
        words = (str(self.first.day), _MONTHS[self.first.month - 1], str(self.first.year))
        return words[-_WORD_COUNT[self.precision] :]

    def to(self, end: CalendarUnit) -> str:
        """Return a stretch in words, without those that both ends share: `14 to 19 June 2025`."""
        words = self._words
        if self.precision == end.precision and self.first.year == end.first.year:
            is_in_a_month = self.precision == Precision.DAY and self.first.month == end.first.month
            words = words[: -2 if is_in_a_month else -1]
        return f"{' '.join(words)} to {end}"
