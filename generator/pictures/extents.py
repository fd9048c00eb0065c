"""Where on a picture a value stands: the stretch of its width that the value may mean.

Places are whole numbers from 0 to `WHOLE`, so that they are the same on every machine; a template
prints them as shares of the picture's width. What overlaps is told by the width that a picture has
on a narrow phone.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime

    from generator.model import Date

WHOLE = 10_000
NARROW = 270
"""The width in pixels of a picture on a narrow phone."""
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
class Extent:
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


def pixels(number: int) -> int:
    """Return how much of an axis so many pixels are on a narrow phone."""
    return number * WHOLE // NARROW


def extent_of(when: Date, x: Callable[[datetime], int]) -> Extent:
    """Return where a date lies; from an end that it has, it fades towards one that it has not."""
    first, last = when.bounds
    opens, stays_open = when.start is None, when.end is None
    start, end = 0 if opens else x(first), WHOLE if stays_open else x(last)
    if opens:
        start = max(0, end - FADE)
    if stays_open:
        end = min(WHOLE, start + FADE)
    return Extent(start, end, opens, stays_open)


def lanes_for(extents: Iterable[tuple[int, int]], room: int) -> list[int]:
    """Give each stretch the lowest lane in which the one before it ends far enough away."""
    ends: list[int] = []
    given: list[int] = []
    for start, end in extents:
        lane = next((lane for lane, last in enumerate(ends) if start - last >= room), len(ends))
        ends[lane : lane + 1] = [end]
        given.append(lane)
    return given
