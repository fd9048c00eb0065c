"""The dates that an English sentence names: `20 November 2025`, `9 to 11 May`, `in 2024`."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import datetime, time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model import Date

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)})"
_YEAR = r"(?P<year>(?:19|20)\d\d)\b"
_DAYS = r"(?P<days>\d{1,2}(?:(?:, | and | or | to | ?[–-] ?)\d{1,2})*)"
_BEFORE = r"\b(?:[Ii]n|[Oo]f|[Bb]y|[Ff]rom|to|[Uu]ntil|[Ss]ince|[Dd]uring|[Ll]ate|[Ee]arly)"
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"\b{_DAYS} {_MONTH}\b(?:,? {_YEAR})?",
        rf"\b{_MONTH} {_DAYS}\b(?:, {_YEAR})?",
        rf"\b{_MONTH}(?: of)? {_YEAR}",
        rf"{_BEFORE} {_MONTH}\b",
        rf"{_BEFORE.replace('|[Oo]f', '')} {_YEAR}",
    )
)
"""How a date is written, the finest form first. A year behind "of" belongs to a name."""

_YEAR_OR_MONTH = re.compile(rf"(?:19|20)\d\d|{'|'.join(_MONTHS)}")
"""What every sentence with a date has; most have none and need no other search."""


@dataclass(frozen=True, slots=True)
class NamedDate:
    """A date as a sentence names it; what it does not name is None or empty."""

    words: str
    start: int
    """The index of its first letter in the sentence."""
    year: int | None
    month: int | None
    days: tuple[int, ...]

    def fits(self, date: Date) -> bool:
        """Return whether some day of it is a day that a date may mean."""
        first, last = date.bounds
        if self.year is None and (date.start is None or date.end is None):
            return True
        years = range(first.year, last.year + 1) if self.year is None else (self.year,)
        return any(begin <= last and end >= first for begin, end in map(self._bounds_in, years))

    def _bounds_in(self, year: int) -> tuple[datetime, datetime]:
        months = (self.month or 1, self.month or 12)
        longest = monthrange(year, months[1])[1]
        days = self.days or (1, longest)
        begin = datetime(year, months[0], min(*days, longest), tzinfo=None)  # noqa: DTZ001
        end = datetime(year, months[1], min(max(days), longest), tzinfo=None)  # noqa: DTZ001
        return begin, datetime.combine(end.date(), time(23, 59))


def dates_in(sentence: str) -> Iterator[NamedDate]:
    """Yield the dates that a sentence names; each is read once, in its finest form."""
    if not _YEAR_OR_MONTH.search(sentence):
        return
    taken: set[int] = set()
    for form in _FORMS:
        for match in form.finditer(sentence):
            span = set(range(*match.span()))
            if taken & span:
                continue
            taken |= span
            parts = match.groupdict()
            days = tuple(map(int, re.findall(r"\d+", parts.get("days") or "")))
            if all(1 <= day <= 31 for day in days):  # noqa: PLR2004 - the days of a month
                month = _MONTHS.index(parts["month"]) + 1 if parts.get("month") else None
                year = int(parts["year"]) if parts.get("year") else None
                start = min(match.start(name) for name, part in parts.items() if part)
                yield NamedDate(sentence[start : match.end()], start, year, month, days)
