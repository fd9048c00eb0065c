"""Positions in time: a row for each who takes one, or for each thing that one is taken on."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.pictures.axes import AXIS, DayAxis, Tick
from generator.pictures.extents import Extent, lanes_for, pixels

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.compare import Position

HEAD = 22
"""The height of a row's name."""
LANE = 26
FIGURE = pixels(16)
"""The room for the figure beside a mark that stands for several positions."""
FEWEST = 2
"""How many positions there must be for an order in time."""


@dataclass(frozen=True, slots=True)
class Stand:
    """A position, or several of one kind that lie too near to each other to be drawn apart."""

    kind: str
    extent: Extent
    y: int
    positions: tuple[Position, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """Who takes the positions, or what they are taken on."""

    ref: str
    top: int
    height: int
    stands: tuple[Stand, ...]


@dataclass(frozen=True, slots=True)
class PositionRows:
    """All positions on a page, on one line of days."""

    rows: tuple[Row, ...]
    ticks: tuple[Tick, ...]
    base: int
    """Where the axis lies below the rows."""

    @property
    def height(self) -> int:
        return self.base + AXIS


def position_rows(positions: Iterable[Position], *, by: str) -> PositionRows | None:
    """Draw positions with a row for each `of` or `on`, as `by` says, the earliest first."""
    positions = tuple(positions)
    if len(positions) < FEWEST:
        return None
    axis = DayAxis.around(one.day for one in positions)
    taken: dict[str, list[Position]] = defaultdict(list)
    for position in positions:
        taken[getattr(position, by)].append(position)
    rows: list[Row] = []
    top = 0
    for ref, several in taken.items():
        rows.append(_row(ref, top, several, axis))
        top += rows[-1].height
    return PositionRows(tuple(rows), axis.ticks, top)


def _row(ref: str, top: int, positions: list[Position], axis: DayAxis) -> Row:
    found = sorted(_clusters(positions, axis), key=lambda pair: (pair[0].start, pair[0].end))
    drawn = [(extent.start, extent.end + FIGURE * (len(several) > 1)) for extent, several in found]
    lanes = lanes_for(drawn, pixels(26))
    stands = tuple(
        Stand(several[0].kind, extent, top + HEAD + LANE * lane + LANE // 2, tuple(several))
        for lane, (extent, several) in zip(lanes, found, strict=True)
    )
    return Row(ref, top, HEAD + LANE * (max(lanes) + 1), stands)


def _clusters(positions: list[Position], axis: DayAxis) -> list[tuple[Extent, list[Position]]]:
    """Put together days of one kind that are nearer than a mark is wide, and equal stretches."""
    found: list[tuple[Extent, list[Position]]] = []
    for position in sorted(positions, key=lambda one: (one.kind, one.sort_key)):
        extent = axis.extent(position.day)
        last = found[-1] if found and found[-1][1][0].kind == position.kind else None
        if last and last[0] == extent:
            last[1].append(position)
        elif last and _are_near(last, extent):
            joined = Extent(last[0].start, extent.end)
            found[-1] = (joined, [*last[1], position])
        else:
            found.append((extent, [position]))
    return found


def _are_near(cluster: tuple[Extent, list[Position]], extent: Extent) -> bool:
    days_only = extent.is_point and all(one.day.is_a_day for one in cluster[1])
    return days_only and extent.start - cluster[0].end < pixels(24)
