"""What is drawn on one lane of time: bars that count dates, and stretches of vague dates.

Heights and places down are pixels from the top of the picture.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.pictures.extents import FULL_WIDTH
from generator.pictures.time_columns import MOST_COLUMNS

if TYPE_CHECKING:
    from generator.model import Date
    from generator.pictures.extents import Extent

LANE_NAME_HEIGHT = 24
BARS_HEIGHT = 80
"""The height of a lane's bars, with the figures above them."""
TALLEST_BAR, SHORTEST_BAR = 62, 3
BAND_HEIGHT = 26
"""The height of a row of stretches."""
BAND_WIDTH = FULL_WIDTH // MOST_COLUMNS
"""How much room a stretch has at least: as much as a finger needs."""
BAND_GAP = BAND_WIDTH // 6


@dataclass(frozen=True, slots=True)
class Bar:
    """The dates within one column of a lane, counted."""

    extent: Extent
    column: int
    """The index of the column."""
    y: int
    """Where its top is."""
    base: int
    refs: tuple[str, ...]
    when: Date

    @property
    def height(self) -> int:
        return self.base - self.y


@dataclass(frozen=True, slots=True)
class Band:
    """All that has one date, which is longer than a column."""

    extent: Extent
    room: Extent
    """The stretch that it takes up: wide enough for a finger."""
    y: int
    """Where its middle is."""
    refs: tuple[str, ...]
    when: Date


@dataclass(frozen=True, slots=True)
class Lane:
    """One clock, with its bars, and its stretches below them."""

    top: int
    base: int
    bars: tuple[Bar, ...]
    bands: tuple[Band, ...]

    @property
    def vague(self) -> int:
        """How many dates its stretches show."""
        return sum(len(band.refs) for band in self.bands)

    @property
    def marks(self) -> tuple[Bar | Band, ...]:
        """Its bars and stretches, in order of time."""
        marks: tuple[Bar | Band, ...] = (*self.bars, *self.bands)
        return tuple(sorted(marks, key=lambda mark: mark.when.sort_key))

    @property
    def bottom(self) -> int:
        """Where the next lane begins."""
        rows = len({band.y for band in self.bands})
        return self.base + BAND_HEIGHT * rows + BAND_HEIGHT // 2
