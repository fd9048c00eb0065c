"""Long lists: a page shows their first entries, and the rest where a reader opens it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable

Entry = TypeVar("Entry")


@dataclass(frozen=True, slots=True)
class Folded(Generic[Entry]):
    """A list in two parts."""

    shown: tuple[Entry, ...]
    """The first entries."""
    folded: tuple[Entry, ...]
    """The rest; empty where all are shown."""

    @property
    def more(self) -> int:
        """How many entries are folded."""
        return len(self.folded)

    @property
    def total(self) -> int:
        """How many entries there are in all."""
        return len(self.shown) + len(self.folded)


def fold(entries: Iterable[Entry], most: int | None) -> Folded[Entry]:
    """Fold all but the first `most` entries; fold none where `most` is None."""
    every = tuple(entries)
    return Folded(every[:most], () if most is None else every[most:])
