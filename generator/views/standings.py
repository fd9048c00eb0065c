"""Who supports, rejects or sets conditions, as a line: each actor where it stands last."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.compare import Standing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.compare import Position

POSITION_KINDS = ("supports", "conditional", "noncommittal", "rejects")
"""The kinds of position, in the order in which the site lists them."""


@dataclass(frozen=True, slots=True)
class StandingOf:
    """Where one actor stands on one subject."""

    actor: str
    on: str
    """The references of the actor, and of the plan or the point."""
    standing: Standing


@dataclass(frozen=True, slots=True)
class KindOfStanding:
    """Everyone who is reported to take a position of one kind on their latest day."""

    kind: str
    standings: tuple[StandingOf, ...]


def standings_of(positions: Iterable[Position]) -> tuple[StandingOf, ...]:
    """Return where each actor stands on each subject, in the order of their latest positions.

    The positions are in order of time.
    """
    taken: dict[tuple[str, str], list[Position]] = defaultdict(list)
    for position in positions:
        taken[position.of, position.on].append(position)
    latest_last = sorted(taken.items(), key=lambda item: item[1][-1].sort_key)
    return tuple(StandingOf(of, on, Standing.of(those)) for (of, on), those in latest_last)


def by_kind(positions: Iterable[Position]) -> tuple[KindOfStanding, ...]:
    """Return who stands where, kind by kind; a mixed standing is under each of its kinds."""
    standings = standings_of(positions)
    kinds = (
        KindOfStanding(
            kind,
            tuple(of for of in standings if kind in {taken for taken, _ in of.standing.latest}),
        )
        for kind in POSITION_KINDS
    )
    return tuple(kind for kind in kinds if kind.standings)
