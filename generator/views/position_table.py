"""Who takes which position on what: actors by the plan and its points."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from generator.model import PLAN
from generator.pictures import DateLanes, date_lanes
from generator.views.indexes import ordered

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare import Findings, Position
    from generator.corpus import Corpus


@dataclass(frozen=True)
class Positions:
    """Actors by the plan and its points."""

    subjects: tuple[str, ...]
    """References of the plan and of points."""
    actors: tuple[str, ...]
    """References of the actors who take a position, each side followed by those acting for it."""
    cells: dict[tuple[str, str], tuple[Position, ...]]
    """The positions of an actor on a subject, in order of time; the last is the latest."""

    @property
    def in_time(self) -> tuple[Position, ...]:
        """All positions, by the day they were taken or published."""
        every = (position for taken in self.cells.values() for position in taken)
        return tuple(sorted(every, key=lambda one: one.sort_key))

    def date_lanes(self, kinds: tuple[str, ...]) -> DateLanes | None:
        """Return the picture of all positions in time, with a lane for each kind."""
        return date_lanes(
            tuple((one.claim.ref, one.day) for one in self.in_time if one.kind == kind)
            for kind in kinds
        )

    @property
    def total(self) -> int:
        return sum(map(len, self.cells.values()))

    @property
    def taken_on(self) -> tuple[str, ...]:
        """References of what any actor takes a position on."""
        return tuple(ref for ref in self.subjects if self.actors_on(ref))

    @property
    def untaken(self) -> tuple[str, ...]:
        """References of what no actor takes a position on."""
        return tuple(ref for ref in self.subjects if not self.actors_on(ref))

    def runs(self, actor: str) -> Iterator[tuple[tuple[Position, ...], int]]:
        """Yield a row's cells, each with its width: one, or as many as are empty side by side."""
        cells = [self.cells.get((on, actor), ()) for on in self.taken_on]
        for taken, run in groupby(cells):
            yield taken, len(tuple(run))

    def actors_on(self, subject: str) -> int:
        """Count the actors with a position on the plan or a point."""
        return sum(on == subject for on, _ in self.cells)

    def positions_of(self, actor: str) -> int:
        """Count the positions of an actor."""
        return sum(len(taken) for (_, of), taken in self.cells.items() if of == actor)


def find_position_table(corpus: Corpus, findings: Findings) -> Positions:
    """Tell for every actor with a position which it takes on what."""
    cells: dict[tuple[str, str], tuple[Position, ...]] = defaultdict(tuple)
    for position in findings.positions:
        cells[position.on, position.of] += (position,)
    subjects = (PLAN, *ordered("point", corpus))
    holders = {actor for _, actor in cells}
    return Positions(subjects, tuple(_by_side(holders, corpus)), dict(cells))


def _by_side(holders: set[str], corpus: Corpus) -> list[str]:
    """Order actors so that those acting for a side follow it."""

    def key(ref: str) -> tuple[str, ...]:
        chain = [ref.partition("/")[2]]
        while side := corpus.records.actors[chain[-1]].side:
            chain.append(side)
        return tuple(corpus.records.actors[one].label.casefold() for one in reversed(chain))

    return sorted(holders, key=key)
