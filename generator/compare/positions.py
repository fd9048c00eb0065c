"""The positions that actors take, in order of time; first and later ones stand side by side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.corpus import ClaimOf, Corpus
    from generator.model import Date


@dataclass(frozen=True, slots=True)
class Position:
    """A stance that a claim reports, of one actor on the plan or a point."""

    of: str
    on: str
    kind: str
    claim: ClaimOf

    @property
    def day(self) -> Date:
        """When it was taken, else the day that its source speaks of, else its publication."""
        source = self.claim.source
        return self.claim.claim.said or source.as_of or source.published

    @property
    def told_by(self) -> str:
        """Who tells of it, where that is not the holder: another voice, else the publisher."""
        teller = (self.claim.claim.speaker or self.claim.source.publisher).ref
        return "" if teller == self.of else teller

    @property
    def sort_key(self) -> tuple[object, ...]:
        return (*self.day.sort_key, self.claim.ref)


def positions_in(corpus: Corpus) -> tuple[Position, ...]:
    """Return every stance that a standing claim reports."""
    positions = (
        Position(stance.of.ref, stance.on.ref, stance.kind, claim)
        for claim in corpus.claims.values()
        if (stance := claim.claim.stance) and stance.of and not claim.claim.withdrawn
    )
    return tuple(sorted(positions, key=lambda position: position.sort_key))
