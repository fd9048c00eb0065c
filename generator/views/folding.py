"""Long lists: a page shows their first entries, and the rest when a reader opens it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Folded(Generic[Item]):
    """A list in two parts."""

    shown: tuple[Item, ...]
    """The first entries."""
    folded: tuple[Item, ...]
    """The rest; empty where all are shown."""

    @property
    def more(self) -> int:
        """How many entries are folded."""
        return len(self.folded)

    @property
    def total(self) -> int:
        """How many entries there are in all."""
        return len(self.shown) + len(self.folded)


def fold_after(entries: Iterable[Item], most: int | None) -> Folded[Item]:
    """Fold all but the first `most` entries; fold none if `most` is None."""
    every = tuple(entries)
    return Folded(every[:most], () if most is None else every[most:])
