"""Who takes which position on what: actors by the plan and its points."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from generator.compare import Standing
from generator.model import PLAN
from generator.pictures import DateLanes, date_lanes
from generator.views.indexes import ordered
from generator.views.listed import ListedPosition, list_positions
from generator.views.standings import POSITION_KINDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.compare import Findings, Position
    from generator.corpus import Corpus
    from generator.model import Actor


@dataclass(frozen=True)
class PositionTable:
    """Actors by the plan and its points."""

    subjects: tuple[str, ...]
    """References of the plan and of points."""
    actors: tuple[str, ...]
    """References of the actors who take a position, each side followed by those acting for it."""
    cells: dict[tuple[str, str], tuple[Position, ...]]
    """The positions on a subject of an actor, in order of time."""

    @property
    def in_time(self) -> tuple[Position, ...]:
        """All positions, by the day they were taken or published."""
        every = (position for taken in self.cells.values() for position in taken)
        return tuple(sorted(every, key=lambda position: position.sort_key))

    @property
    def total(self) -> int:
        return sum(map(len, self.cells.values()))

    @cached_property
    def taken_on(self) -> tuple[str, ...]:
        """References of what any actor takes a position on."""
        return tuple(ref for ref in self.subjects if self.actors_on(ref))

    @property
    def untaken(self) -> tuple[str, ...]:
        """References of what no actor takes a position on."""
        return tuple(ref for ref in self.subjects if not self.actors_on(ref))

    def runs(self, actor: str) -> Iterator[tuple[tuple[Position, ...], int]]:
        """Yield a row's cells, each with its width: several if they are empty side by side."""
        start = 0
        for index, taken in sorted(self._taken_by.get(actor, {}).items()):
            if index > start:
                yield (), index - start
            yield taken, 1
            start = index + 1
        if start < len(self.taken_on):
            yield (), len(self.taken_on) - start

    @cached_property
    def _taken_by(self) -> dict[str, dict[int, tuple[Position, ...]]]:
        """The positions of each actor, by the index of their subject."""
        indexes = {subject: index for index, subject in enumerate(self.taken_on)}
        taken_by: dict[str, dict[int, tuple[Position, ...]]] = defaultdict(dict)
        for (subject, actor), taken in self.cells.items():
            taken_by[actor][indexes[subject]] = taken
        return dict(taken_by)

    def actors_on(self, subject: str) -> int:
        """Count the actors with a position on the plan or a point."""
        return self._actor_counts[subject]

    @cached_property
    def _actor_counts(self) -> Counter[str]:
        return Counter(subject for subject, _ in self.cells)

    def positions_of(self, actor: str) -> int:
        """Count the positions of an actor."""
        return sum(map(len, self._taken_by.get(actor, {}).values()))


@dataclass(frozen=True, slots=True)
class PositionSubject:
    """The plan or a point, as a column of the table."""

    ref: str
    theme: str
    """The point's theme in words; empty for the plan."""
    actor_count: int
    """How many actors take a position on it."""


@dataclass(frozen=True, slots=True)
class PositionRun:
    """A cell of a row; an empty one is as wide as all that are empty side by side."""

    standing: Standing | None
    """None if no position is reported."""
    width: int


@dataclass(frozen=True, slots=True)
class PositionTableRow:
    """An actor with its positions."""

    ref: str
    actor: Actor
    position_count: int
    """How many positions it takes in all."""
    runs: tuple[PositionRun, ...]


@dataclass(frozen=True, slots=True)
class PositionsView:
    """All positions: in a picture, actor by actor, and in order of time."""

    kinds: tuple[str, ...]
    """The names of the picture's lanes."""
    date_lanes: DateLanes | None
    subjects: tuple[PositionSubject, ...]
    """What an actor takes a position on: the plan, then points by number."""
    rows: tuple[PositionTableRow, ...]
    """Each side is followed by those acting for it."""
    untaken: tuple[str, ...]
    """The references of what no actor takes a position on."""
    in_time: tuple[ListedPosition, ...]

    @property
    def actor_count(self) -> int:
        """How many actors take a position."""
        return len(self.rows)

    @property
    def total(self) -> int:
        """How many positions there are."""
        return len(self.in_time)


def find_position_table(corpus: Corpus, findings: Findings) -> PositionTable:
    """Find for every actor with a position which it takes on what."""
    cells: dict[tuple[str, str], list[Position]] = defaultdict(list)
    for position in findings.positions:
        cells[position.on, position.of].append(position)
    subjects = (PLAN, *ordered("point", corpus))
    holders = {actor for _, actor in cells}
    taken = {key: tuple(positions) for key, positions in cells.items()}
    return PositionTable(subjects, tuple(_by_side(holders, corpus)), taken)


def _by_side(holders: set[str], corpus: Corpus) -> list[str]:
    """Order actors so that those acting for a side follow it."""

    def key(ref: str) -> tuple[str, ...]:
        chain = [ref.partition("/")[2]]
        while side := corpus.records.actors[chain[-1]].side:
            chain.append(side)
        return tuple(corpus.records.actors[actor].label.casefold() for actor in reversed(chain))

    return sorted(holders, key=key)


def view_positions(corpus: Corpus, findings: Findings) -> PositionsView:
    """Gather what the page of positions shows."""
    table, records = find_position_table(corpus, findings), corpus.records
    themes = {f"point/{point.id}": point.theme for point in records.points.values()}
    return PositionsView(
        kinds=POSITION_KINDS,
        date_lanes=_picture(table.in_time),
        subjects=tuple(
            PositionSubject(
                ref, records.plan.themes[themes[ref]] if ref != PLAN else "", table.actors_on(ref)
            )
            for ref in table.taken_on
        ),
        rows=tuple(
            PositionTableRow(
                ref=ref,
                actor=records.actors[ref.partition("/")[2]],
                position_count=table.positions_of(ref),
                runs=tuple(
                    PositionRun(Standing.of(taken) if taken else None, width)
                    for taken, width in table.runs(ref)
                ),
            )
            for ref in table.actors
        ),
        untaken=table.untaken,
        in_time=list_positions(table.in_time, corpus),
    )


def _picture(positions: Iterable[Position]) -> DateLanes | None:
    """Draw positions in time, with a lane for each kind."""
    every = tuple(positions)
    return date_lanes(
        tuple((position.claim.ref, position.day) for position in every if position.kind == kind)
        for kind in POSITION_KINDS
    )
