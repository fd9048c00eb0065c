"""The two overviews: which source says what of which point, and who takes which position."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Literal

from generator.compare import silence_on
from generator.indexes import ordered
from generator.model import PLAN, Option
from generator.pictures import Clocks, clocks_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare import Findings, Position
    from generator.corpus import ClaimOf, Corpus

State = Literal["says", "absent", "other", "silent", "unread"]
"""Of a point as the plan's own draft has it, a source says something or that it is not there; or it
speaks of it in another draft only, is silent, or was not read that far."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What one source says of one point."""

    state: State
    claims: tuple[ClaimOf, ...]
    """What it says there, what gives the state first."""


@dataclass(frozen=True)
class Coverage:
    """Sources by points."""

    points: tuple[str, ...]
    """References, as the index of points lists them."""
    sources: tuple[str, ...]
    """References of those that speak of the plan's own draft, in order of time."""
    cells: dict[tuple[str, str], Cell]

    def count(self, state: State, *, point: str = "", source: str = "") -> int:
        """Count the cells of a state in a row, a column, or everywhere."""
        points = (point,) if point else self.points
        sources = (source,) if source else self.sources
        return sum(self.cells[one, other].state == state for one in points for other in sources)

    @property
    def telling(self) -> tuple[str, ...]:
        """The sources that say something of a point, or are silent on one."""
        unread = len(self.points)
        return tuple(ref for ref in self.sources if self.count("unread", source=ref) < unread)

    @property
    def untold(self) -> tuple[str, ...]:
        """The sources of which no part on any point was read."""
        telling = {*self.telling}
        return tuple(ref for ref in self.sources if ref not in telling)

    def runs(self, source: str) -> Iterator[tuple[Cell, tuple[str, ...]]]:
        """Yield a row's cells, each with its points: one, or as many as are empty side by side."""

        def kind(point: str) -> tuple[State, str]:
            cell = self.cells[point, source]
            return cell.state, point if cell.claims else ""

        for _, run in groupby(self.points, kind):
            points = tuple(run)
            yield self.cells[points[0], source], points


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

    def clocks(self, kinds: tuple[str, ...]) -> Clocks | None:
        """Return the picture of all positions in time, with a lane for each kind."""
        return clocks_of(
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


def find_coverage(corpus: Corpus) -> Coverage:
    """Tell for every point and source what the source says of it."""
    points, draft = ordered("point", corpus), corpus.records.plan.draft
    sources = tuple(
        ref for ref in ordered("source", corpus) if draft in corpus.drafts_of[ref.partition("/")[2]]
    )
    cells: dict[tuple[str, str], Cell] = {}
    for point in points:
        silent = {*silence_on(point, corpus)[0]}
        claims: dict[str, list[ClaimOf]] = defaultdict(list)
        for claim in corpus.said_of.get(point, ()):
            claims[claim.source.id].append(claim)
        for source in sources:
            source_id = source.partition("/")[2]
            empty = Cell("silent" if source_id in silent else "unread", ())
            said = claims[source_id]
            cells[point, source] = _filled(point, said, corpus) if said else empty
    return Coverage(points, sources, cells)


def _filled(point: str, said: list[ClaimOf], corpus: Corpus) -> Cell:
    """Tell what it comes to that a source says something of a point."""
    own = [claim for claim in said if claim in corpus.said_in(point, corpus.records.plan.draft)]
    denying = [claim for claim in own if _denies(point, claim, corpus)]
    if denying:
        return Cell("absent", (*denying, *(claim for claim in own if claim not in denying)))
    return Cell("says", tuple(own)) if own else Cell("other", tuple(said))


def _denies(point: str, claim: ClaimOf, corpus: Corpus) -> bool:
    """Whether a claim says that the plan does not hold a point."""
    asked = f"{point}.in-the-plan"
    given = corpus.given_by.get(claim.ref, ())
    return any(one.question == asked and one.answer == Option("no") for one in given)


def find_positions(corpus: Corpus, findings: Findings) -> Positions:
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
