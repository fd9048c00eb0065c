"""Lanes of time on a narrow page: time runs down, and the lanes are side by side.

Each column of time is a row. Vague dates are not drawn; a row at the foot counts them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.pictures.extents import FULL_WIDTH
from generator.pictures.lane_marks import TALLEST_BAR, Bar

if TYPE_CHECKING:
    from generator.pictures.lane_marks import Lane

NARROW_ROW_HEIGHT = 24
LABELS_WIDTH = 2_400
"""The room for the names of the rows."""
MOST_NAMES_IN_A_LINE = 3
"""With more lanes, every second name is on a line of its own."""
FIRST_LINE = 15
"""How far below the top of the picture the first line of names is."""
SECOND_LINE = 16
"""How far below the first line of names the second one is."""


@dataclass(frozen=True, slots=True)
class NarrowBar:
    """A bar of a lane, drawn across."""

    bar: Bar
    number: int
    """Its number among all marks of its lane, from 1."""
    y: int
    """Where its row begins."""
    width: int


@dataclass(frozen=True, slots=True)
class NarrowLane:
    """One lane."""

    lane: Lane
    x: int
    name_y: int
    """Where the line of its name is."""
    bars: tuple[NarrowBar, ...]


@dataclass(frozen=True, slots=True)
class NarrowLanes:
    """Lanes side by side."""

    lanes: tuple[NarrowLane, ...]
    lane_width: int
    rows: tuple[int, ...]
    """Where the row of each column of time begins."""
    row_height: int
    head: int
    """Where the first row begins."""
    end: int
    """Where the last row ends."""

    @property
    def height(self) -> int:
        """The height with the two rows at the foot, which count the vague dates."""
        return self.end + 2 * self.row_height


def narrow_lanes(lanes: tuple[Lane, ...], columns: int) -> NarrowLanes:
    """Return the narrow picture of lanes with a number of columns."""
    lane_width = (FULL_WIDTH - LABELS_WIDTH) // len(lanes)
    has_two_lines = len(lanes) > MOST_NAMES_IN_A_LINE
    head = NARROW_ROW_HEIGHT + (SECOND_LINE if has_two_lines else 0)
    rows = tuple(head + NARROW_ROW_HEIGHT * column for column in range(columns))
    drawn = tuple(
        NarrowLane(
            lane,
            LABELS_WIDTH + lane_width * index,
            FIRST_LINE + (SECOND_LINE if has_two_lines and index % 2 else 0),
            _bars(lane, lane_width, rows),
        )
        for index, lane in enumerate(lanes)
    )
    end = head + NARROW_ROW_HEIGHT * columns
    return NarrowLanes(drawn, lane_width, rows, NARROW_ROW_HEIGHT, head, end)


def _bars(lane: Lane, lane_width: int, rows: tuple[int, ...]) -> tuple[NarrowBar, ...]:
    """Return the bars of a lane; the longest takes half of its width, beside room for numbers."""
    return tuple(
        NarrowBar(mark, number, rows[mark.column], mark.height * lane_width // (2 * TALLEST_BAR))
        for number, mark in enumerate(lane.marks, 1)
        if isinstance(mark, Bar)
    )
