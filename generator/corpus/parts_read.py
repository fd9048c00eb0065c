"""How much of each source was read, and whether that includes a point of the plan."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.corpus.draft_items import DraftItems
    from generator.model import Plan, Source


class PartRead(NamedTuple):
    """How much of a source was read, in the labels of a draft."""

    draft: str
    """The id of the source's own draft."""
    extent: str
    """`whole`, `part`, or labels as `points 1-9, 14`."""


@dataclass(frozen=True)
class PartsRead:
    """How much of each source was read. Its labels are those of the source's own draft."""

    plan: Plan
    sources: Mapping[str, Source]
    items: Mapping[str, DraftItems]
    """The items of each draft by its id."""

    def of(self, source_id: str) -> PartRead:
        """Return how much of a source was read."""
        source = self.sources[source_id]
        return PartRead(source.draft or self.plan.draft, source.read.extent)

    def include(self, part: PartRead, ref: str) -> bool:
        """Return whether what was read of a source is enough to find it silent on a record.

        If not the whole of it was read, it may speak of the record in the rest. Only a point can
        be told from the labels that were read.
        """
        if part.extent in ("whole", "part"):
            return part.extent == "whole"
        return ref in self._wholly_in[part]

    @cached_property
    def _wholly_in(self) -> dict[PartRead, frozenset[str]]:
        """The points of which every item was read, by the part that was read."""
        parts = {self.of(source) for source in self.sources}
        return {part: self.items[part.draft].wholly_in(part.extent) for part in parts}
