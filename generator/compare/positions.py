"""The positions that actors take, in order of time. A later one never replaces an earlier one."""

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
    """The reference of the actor who takes it."""
    on: str
    """The reference of the plan or the point."""
    kind: str
    """`supports`, `rejects`, `conditional` or `noncommittal`."""
    claim: ClaimOf

    @property
    def day(self) -> Date:
        """When it was taken, or else the day that its source speaks of."""
        return self.claim.day

    @property
    def told_by(self) -> str:
        """Who reports it: the speaker, or else the publisher; empty if it is the actor itself."""
        return "" if self.claim.voice == self.of else self.claim.voice

    @property
    def sort_key(self) -> tuple[object, ...]:
        return (*self.day.sort_key, self.claim.ref)


def positions_in(corpus: Corpus) -> tuple[Position, ...]:
    """Return every stance of a claim that was not withdrawn, in order of time."""
    positions = (
        Position(stance.of.ref, stance.on.ref, stance.kind, claim)
        for claim in corpus.claims.values()
        if (stance := claim.claim.stance) and stance.of and not claim.claim.withdrawn
    )
    return tuple(sorted(positions, key=lambda position: position.sort_key))
