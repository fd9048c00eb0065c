"""The part of a picture's width that a value may mean.

A place across a picture is an `x`: a whole number from 0 to `FULL_WIDTH`, the same on every
machine, which a template prints as a share of the width. Places down a picture are pixels. Whether
two marks overlap is decided for the width that a picture has on a narrow phone.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime

    from generator.model import Date

FULL_WIDTH = 10_000
PHONE_WIDTH = 270
"""The width of a picture on a narrow phone, in pixels."""
FADE_WIDTH = 1_200
"""The width of a date without an end."""
FADE_STEPS = 7
"""The number of steps in which an open end fades."""
POINT_PIXELS = 8
"""A stretch narrower than this, in pixels on a narrow phone, is drawn as a point."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a stretch that is drawn with one strength."""

    start: int
    width: int
    strength: int
    """In eighths."""


@dataclass(frozen=True, slots=True)
class Extent:
    """The stretch of an axis that a value may mean, from one `x` to another."""

    start: int
    end: int
    has_no_start: bool = False
    """Whether it has no first value."""
    has_no_end: bool = False
    """Whether it has no last value."""

    @property
    def width(self) -> int:
        return self.end - self.start

    @property
    def middle(self) -> int:
        return (self.start + self.end) // 2

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """The stretch cut into pieces, so that it can fade towards an end that it does not have."""
        part = self.width // (FADE_STEPS * 2)
        solid_start, solid_end = self.start, self.end
        before: list[Piece] = []
        after: list[Piece] = []
        if self.has_no_start:
            solid_start += FADE_STEPS * part
            before = [Piece(self.start + part * step, part, step + 1) for step in range(FADE_STEPS)]
        if self.has_no_end:
            solid_end -= FADE_STEPS * part
            after = [
                Piece(self.end - part * (step + 1), part, step + 1)
                for step in reversed(range(FADE_STEPS))
            ]
        return (*before, Piece(solid_start, solid_end - solid_start, FADE_STEPS + 1), *after)

    @property
    def is_point(self) -> bool:
        """Whether it is too short to be seen as a stretch."""
        return not (self.has_no_start or self.has_no_end) and self.width < pixels(POINT_PIXELS)


def pixels(number: int) -> int:
    """Return the width of a number of pixels on a narrow phone."""
    return number * FULL_WIDTH // PHONE_WIDTH


def extent_of(when: Date, x: Callable[[datetime], int]) -> Extent:
    """Return where a date is drawn; `x` gives the place of a moment.

    A date without a first or last moment is short, and fades from the end that it has.
    """
    first, last = when.bounds
    has_no_start, has_no_end = when.start is None, when.end is None
    start, end = 0 if has_no_start else x(first), FULL_WIDTH if has_no_end else x(last)
    if has_no_start:
        start = max(0, end - FADE_WIDTH)
    if has_no_end:
        end = min(FULL_WIDTH, start + FADE_WIDTH)
    return Extent(start, end, has_no_start, has_no_end)


def lanes_for(stretches: Iterable[tuple[int, int]], gap: int) -> list[int]:
    """Return the lane of each stretch: the lowest in which `gap` is free after the last stretch.

    Stretches are pairs of start and end, sorted by start.
    """
    ends: list[int] = []
    lanes: list[int] = []
    for start, end in stretches:
        lane = next((lane for lane, last in enumerate(ends) if start - last >= gap), len(ends))
        ends[lane : lane + 1] = [end]
        lanes.append(lane)
    return lanes
