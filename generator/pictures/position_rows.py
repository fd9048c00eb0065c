"""Positions in time: a row for each actor that takes one, or for each subject of one."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.pictures.axes import AXIS_HEIGHT, DayAxis, Tick
from generator.pictures.extents import Extent, lanes_for, pixels

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.compare import Position

ROW_NAME_HEIGHT = 22
MARK_HEIGHT = 26
MARK_GAP = pixels(26)
"""The least room between two marks on one line of a row."""
JOINED_GAP = pixels(24)
"""Days of one kind that are nearer than this are drawn as one mark."""
COUNT_WIDTH = pixels(16)
"""The room for the number beside a mark that shows several positions."""
FEWEST_POSITIONS = 2
"""How many positions there must be for an order in time."""


@dataclass(frozen=True, slots=True)
class PositionMark:
    """A position, or several of one kind that are too near to each other to be drawn apart."""

    kind: str
    extent: Extent
    y: int
    positions: tuple[Position, ...]


@dataclass(frozen=True, slots=True)
class PositionRow:
    """An actor or subject, with the positions that it takes, or that are taken on it."""

    ref: str
    top: int
    height: int
    marks: tuple[PositionMark, ...]


@dataclass(frozen=True, slots=True)
class PositionRows:
    """All positions on a page, on one line of days."""

    rows: tuple[PositionRow, ...]
    ticks: tuple[Tick, ...]
    base: int
    """Where the axis below the rows is."""

    @property
    def height(self) -> int:
        return self.base + AXIS_HEIGHT


def position_rows(positions: Iterable[Position], *, by: str) -> PositionRows | None:
    """Return a picture with a row for each `of` or `on` of the positions, as `by` says.

    The rows are in the order of their first positions. None if there are fewer than two.
    """
    positions = tuple(positions)
    if len(positions) < FEWEST_POSITIONS:
        return None
    axis = DayAxis.around(position.day for position in positions)
    by_ref: dict[str, list[Position]] = defaultdict(list)
    for position in positions:
        by_ref[getattr(position, by)].append(position)
    rows: list[PositionRow] = []
    top = 0
    for ref, same_ref in by_ref.items():
        rows.append(_row(ref, top, same_ref, axis))
        top += rows[-1].height
    return PositionRows(tuple(rows), axis.ticks, top)


def _row(ref: str, top: int, positions: list[Position], axis: DayAxis) -> PositionRow:
    clusters = sorted(_clusters(positions, axis), key=lambda pair: (pair[0].start, pair[0].end))
    stretches = [
        (extent.start, extent.end + COUNT_WIDTH * (len(cluster) > 1))
        for extent, cluster in clusters
    ]
    lanes = lanes_for(stretches, MARK_GAP)
    lanes_top = top + ROW_NAME_HEIGHT
    marks = tuple(
        PositionMark(
            cluster[0].kind,
            extent,
            lanes_top + MARK_HEIGHT * lane + MARK_HEIGHT // 2,
            tuple(cluster),
        )
        for lane, (extent, cluster) in zip(lanes, clusters, strict=True)
    )
    return PositionRow(ref, top, ROW_NAME_HEIGHT + MARK_HEIGHT * (max(lanes) + 1), marks)


def _clusters(positions: list[Position], axis: DayAxis) -> list[tuple[Extent, list[Position]]]:
    """Join positions of one kind: days nearer than a mark is wide, and equal stretches."""
    clusters: list[tuple[Extent, list[Position]]] = []
    for position in sorted(positions, key=lambda position: (position.kind, position.sort_key)):
        extent = axis.extent(position.day)
        last = clusters[-1] if clusters and clusters[-1][1][0].kind == position.kind else None
        if last and last[0] == extent:
            last[1].append(position)
        elif last and _are_near(last, extent):
            joined = Extent(last[0].start, extent.end)
            clusters[-1] = (joined, [*last[1], position])
        else:
            clusters.append((extent, [position]))
    return clusters


def _are_near(cluster: tuple[Extent, list[Position]], extent: Extent) -> bool:
    days_only = extent.is_point and all(position.day.is_a_day for position in cluster[1])
    return days_only and extent.start - cluster[0].end < JOINED_GAP
