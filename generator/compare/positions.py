"""The positions that actors take, in order of time. A later one never replaces an earlier one."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

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


@dataclass(frozen=True, slots=True)
class Standing:
    """Where one actor stands on one subject: mixed if its last day has several kinds."""

    latest: tuple[tuple[str, tuple[Position, ...]], ...]
    """Each kind of position that is reported of its latest day, the most often reported first."""
    course: tuple[str, ...]
    """The kinds before that day, in order of time; the same kind is named once in a row."""

    @classmethod
    def of(cls, taken: Sequence[Position]) -> Standing:
        """Return where an actor stands after positions, given in order of time; at least one.

        A day that is known only roughly, as a month, counts to the latest day if it may be it.
        """
        last = taken[-1].day
        latest = [position for position in taken if position.day.last >= last.first]
        by_kind = {
            kind: tuple(position for position in latest if position.kind == kind)
            for kind in dict.fromkeys(position.kind for position in latest)
        }
        before = (position.kind for position in taken if position not in latest)
        return cls(
            tuple(sorted(by_kind.items(), key=lambda kind: (-len(kind[1]), kind[0]))),
            tuple(kind for kind, _ in groupby(before)),
        )

    @property
    def is_mixed(self) -> bool:
        return len(self.latest) > 1


def positions_in(corpus: Corpus) -> tuple[Position, ...]:
    """Return every stance of a claim that was not withdrawn, in order of time."""
    positions = (
        Position(stance.of.ref, stance.on.ref, stance.kind, claim)
        for claim in corpus.claims.values()
        if (stance := claim.claim.stance) and stance.of and not claim.claim.withdrawn
    )
    return tuple(sorted(positions, key=lambda position: position.sort_key))
