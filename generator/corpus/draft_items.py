"""The items of a draft's text: which points each label names, and what a stretch of labels holds.

Numbers belong to a draft. "Point 6" of a text is the item that this text labels 6, whatever another
text calls it. One item may be several points, and one point may be several items.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.model import DraftItem, Point

STRETCH = re.compile(r"(?P<first>[^,-]+?)(?:-(?P<last>[^,-]+))?(?:, |$)")
"""One part of an extent: a label, or a first and a last one."""


@dataclass(frozen=True)
class DraftItems:
    """The items of one draft, in the order of its text."""

    labels: tuple[str, ...]
    """The label of each item; empty for one without a label."""
    points: tuple[tuple[str, ...], ...]
    """The references of the points that each item is."""

    @classmethod
    def of(cls, items: Iterable[DraftItem]) -> DraftItems:
        """Return the items that a draft lists."""
        items = tuple(items)
        return cls(
            tuple(item.label or "" for item in items),
            tuple(tuple(map(str, item.points)) for item in items),
        )

    @classmethod
    def numbered(cls, points: Iterable[Point]) -> DraftItems:
        """Return the items of a draft that lists none, from the numbers of the points."""
        numbered = sorted((point.number, point.id) for point in points if point.number is not None)
        return cls(
            tuple(str(number) for number, _ in numbered),
            tuple((f"point/{point_id}",) for _, point_id in numbered),
        )

    def __bool__(self) -> bool:
        return bool(self.labels)

    @cached_property
    def items_of(self) -> dict[str, tuple[int, ...]]:
        """The indexes of the items that each point is, by its reference."""
        items: dict[str, tuple[int, ...]] = {}
        for index, refs in enumerate(self.points):
            for ref in refs:
                items[ref] = (*items.get(ref, ()), index)
        return items

    def label(self, point: str) -> str:
        """Return how the text labels a point, as `6` or `3, 11`; empty if it has no label."""
        labels = (self.labels[index] for index in self.items_of.get(point, ()))
        return ", ".join(dict.fromkeys(label for label in labels if label))

    def has(self, label: str) -> bool:
        """Return whether a label names an item of the text, items inside it, or a part of one."""
        return any(is_inside(own, label) or is_inside(label, own) for own in self.labels)

    def wholly_in(self, extent: str) -> frozenset[str]:
        """Return the points of which every item is in an extent, as `points 1-9, 14`."""
        covered = self._covered(extent)
        return frozenset(
            point for point, items in self.items_of.items() if covered.issuperset(items)
        )

    def _covered(self, extent: str) -> set[int]:
        covered: set[int] = set()
        for first, last in stretches(extent):
            begins, ends = self.indexes(first), self.indexes(last)
            if begins and ends:
                covered |= {*range(begins[0], ends[-1] + 1)}
        return covered

    def indexes(self, label: str) -> list[int]:
        """Return where an item is in the text, with the items inside it."""
        return [index for index, own in enumerate(self.labels) if is_inside(own, label)]


def stretches(extent: str) -> Iterator[tuple[str, str]]:
    """Yield the first and the last label of each part of an extent, as `points 1-9, 14`."""
    for match in STRETCH.finditer(extent.removeprefix("points ")):
        yield match["first"], match["last"] or match["first"]


def is_inside(label: str, outer: str) -> bool:
    """Return whether a label is another one or inside it: 1.2 and 1a are inside 1, 12 is not."""
    if not label.startswith(outer):
        return False
    if not outer or label == outer:
        return label == outer
    # A label goes on in the same kind of character: 12 is no part of 1, nor II of I.
    last, following = outer[-1], label[len(outer)]
    return not any(kind(last) and kind(following) for kind in (str.isdigit, str.isalpha))
