"""How far the answers to a number or a date lie apart: each of them once, on one line."""

from __future__ import annotations

from dataclasses import dataclass
from math import isqrt
from typing import TYPE_CHECKING

from generator.compare import Found
from generator.model import Moment, Number
from generator.pictures.axes import AXIS, DayAxis, NumberAxis, Tick, axis_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.compare import Finding
    from generator.pictures.extents import Extent

ROW = 44
"""The height of an answer's row: its words, and its mark below them."""
MARK = 29
"""How far below the top of a row its mark stands."""
SMALLEST, LARGEST = 5, 11


@dataclass(frozen=True, slots=True)
class Mark:
    """One answer."""

    group: int
    """Which group of the finding it is."""
    extent: Extent
    top: int
    radius: int
    """Its area grows with the sources that give the answer."""

    @property
    def y(self) -> int:
        return self.top + MARK


@dataclass(frozen=True, slots=True)
class AnswerSpread:
    """The answers to one question about one draft, by size or time, the smallest above."""

    marks: tuple[Mark, ...]
    ticks: tuple[Tick, ...]
    widened: int = 0
    """By how many percent either way a number that is "about" is drawn; 0 where none is."""

    @property
    def base(self) -> int:
        """Where the axis lies below the answers."""
        return ROW * len(self.marks)

    @property
    def height(self) -> int:
        return self.base + AXIS


def answer_spread(finding: Finding, compared: Iterable[Finding]) -> AnswerSpread | None:
    """Return the picture of a finding whose answers differ; None where there is none to draw.

    It has one axis with the other findings that it is `compared` with: those of other drafts.
    """
    axis = axis_of(group.answer for one in compared for group in one.groups)
    if axis is None or finding.found not in (Found.DISPUTE, Found.FORECAST):
        return None
    found = [(_extent(axis, group.answer), index) for index, group in enumerate(finding.groups)]
    found.sort(key=lambda pair: (pair[0].middle, pair[0].start, pair[1]))
    marks = tuple(
        Mark(index, extent, ROW * row, _radius(len(finding.groups[index].sources)))
        for row, (extent, index) in enumerate(found)
    )
    is_about = any(isinstance(one.answer, Number) and one.answer.about for one in finding.groups)
    return AnswerSpread(marks, axis.ticks, int(Number.TOLERANCE * 100) * is_about)


def _extent(axis: NumberAxis | DayAxis, answer: object) -> Extent:
    if isinstance(axis, NumberAxis):
        assert isinstance(answer, Number)  # noqa: S101 - one question has one kind
        return axis.extent(answer)
    assert isinstance(answer, Moment)  # noqa: S101
    return axis.extent(answer.date)


def _radius(sources: int) -> int:
    return min(LARGEST, max(SMALLEST, isqrt(9 * sources) + 2))
