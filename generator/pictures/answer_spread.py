"""How far apart the answers to a number or a date are: each of them once, on one line."""

from __future__ import annotations

from dataclasses import dataclass
from math import isqrt
from typing import TYPE_CHECKING

from generator.compare import Found
from generator.model import Moment, Number
from generator.pictures.axes import AXIS_HEIGHT, DayAxis, NumberAxis, Tick, axis_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.compare import Finding
    from generator.model import Answer
    from generator.pictures.extents import Extent

ANSWER_HEIGHT = 44
"""The height of an answer's row: its words, and its mark below them."""
WORDS_Y, MARK_Y = 15, 29
"""How far below the top of a row its words and its mark are."""
LARGEST_RADIUS = 11


@dataclass(frozen=True, slots=True)
class AnswerMark:
    """One answer."""

    group: int
    """The index of its group in the finding."""
    extent: Extent
    top: int
    """Where its row begins."""
    radius: int
    """Its area grows with the number of sources that give the answer."""
    height: int = ANSWER_HEIGHT
    """The height of its row."""

    @property
    def y(self) -> int:
        return self.top + MARK_Y

    @property
    def words_y(self) -> int:
        """Where the line of its words is."""
        return self.top + WORDS_Y

    @property
    def words_x(self) -> int:
        """Where its words are: at the only end that it has, else in its middle."""
        if self.extent.has_no_start:
            return self.extent.end
        return self.extent.start if self.extent.has_no_end else self.extent.middle


@dataclass(frozen=True, slots=True)
class AnswerSpread:
    """The answers to one question about one draft, by size or time, the smallest above."""

    marks: tuple[AnswerMark, ...]
    ticks: tuple[Tick, ...]
    widened: int = 0
    """How many percent wider, on each side, an "about" number is drawn; 0 if no number is one."""

    @property
    def base(self) -> int:
        """Where the axis below the answers is."""
        return ANSWER_HEIGHT * len(self.marks)

    @property
    def height(self) -> int:
        return self.base + AXIS_HEIGHT


def answer_spread(finding: Finding, compared: Iterable[Finding]) -> AnswerSpread | None:
    """Return the picture of a finding whose answers differ; None if there is nothing to draw.

    It shares an axis with the findings that it is `compared` with: those of all drafts.
    """
    axis = axis_of(group.answer for drawn in compared for group in drawn.groups)
    if axis is None or finding.found not in (Found.DISPUTE, Found.FORECAST):
        return None
    answers = [
        (_extent_on(axis, group.answer), index) for index, group in enumerate(finding.groups)
    ]
    answers.sort(key=lambda pair: (pair[0].middle, pair[0].start, pair[1]))
    marks = tuple(
        AnswerMark(index, extent, ANSWER_HEIGHT * row, _radius(len(finding.groups[index].sources)))
        for row, (extent, index) in enumerate(answers)
    )
    is_about = any(
        isinstance(group.answer, Number) and group.answer.about for group in finding.groups
    )
    widened = int(Number.TOLERANCE * 100) if is_about else 0
    return AnswerSpread(marks, axis.ticks, widened)


def _extent_on(axis: NumberAxis | DayAxis, answer: Answer) -> Extent:
    if isinstance(axis, NumberAxis):
        assert isinstance(answer, Number)  # noqa: S101 - all answers to a question have one kind
        return axis.extent(answer)
    assert isinstance(answer, Moment)  # noqa: S101
    return axis.extent(answer.date)


def _radius(source_count: int) -> int:
    return min(LARGEST_RADIUS, isqrt(9 * source_count) + 2)
