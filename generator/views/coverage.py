"""What each source says of each point."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING, Literal

from generator.model import Option
from generator.views.indexes import ordered

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.corpus import ClaimOf, Corpus, PartRead

State = Literal["says", "absent", "other", "silent", "unread"]
"""What a source does about a point of the plan's own draft:

- `says`: it says something of the point.
- `absent`: it says that the draft does not have the point.
- `other`: it speaks of the point only in another draft.
- `silent`: it does not speak of the point.
- `unread`: too little of it was read to tell.
"""


@dataclass(frozen=True, slots=True)
class Cell:
    """What one source says of one point."""

    state: State
    claims: tuple[ClaimOf, ...]
    """The claims on the point. The claims that decide the state come first."""


_EMPTY = {True: Cell("silent", ()), False: Cell("unread", ())}
"""The cells of a source that says nothing of a point, by whether the point was read in it."""


@dataclass(frozen=True)
class Coverage:
    """Sources by points. Most cells are empty, and only the others are kept."""

    points: tuple[str, ...]
    """References, in the order of the index of points."""
    sources: tuple[str, ...]
    """References of those that speak of the plan's own draft, in order of time."""
    filled: dict[str, dict[int, Cell]]
    """The cells that have claims: by the source's reference and the index of the point."""
    parts: dict[str, PartRead]
    """How much of each source was read, by its reference."""
    read_in: dict[PartRead, tuple[bool, ...]]
    """For each part that was read, whether it includes each of the points."""

    def cell(self, point: str, source: str) -> Cell:
        """Return what a source says of a point, by their references."""
        index = self.points.index(point)
        cell = self.filled[source].get(index)
        return cell or _EMPTY[self.read_in[self.parts[source]][index]]

    def count(self, state: State, *, point: str = "", source: str = "") -> int:
        """Count the cells of a state in a row, a column, or everywhere."""
        if point and source:
            return int(self.cell(point, source).state == state)
        return self._counts[state, point, source]

    @cached_property
    def _counts(self) -> Counter[tuple[State, str, str]]:
        """The number of cells by state and point, by state and source, and by state alone."""
        counts: Counter[tuple[State, str, str]] = Counter()

        def add(state: State, point: str, source: str, number: int) -> None:
            counts[state, point, source] += number
            counts[state, "", ""] += number * bool(source)

        for part, number in Counter(self.parts.values()).items():
            for point, was_read in zip(self.points, self.read_in[part], strict=True):
                add(_EMPTY[was_read].state, point, "", number)
        for source in self.sources:
            read_in = self.read_in[self.parts[source]]
            for was_read, number in Counter(read_in).items():
                add(_EMPTY[was_read].state, "", source, number)
            for index, cell in self.filled[source].items():
                empty = _EMPTY[read_in[index]].state
                for point, of_source in ((self.points[index], ""), ("", source)):
                    add(empty, point, of_source, -1)
                    add(cell.state, point, of_source, 1)
        return counts

    @property
    def read(self) -> tuple[str, ...]:
        """The sources that say something of a point, or are silent on one."""
        unread = len(self.points)
        return tuple(ref for ref in self.sources if self.count("unread", source=ref) < unread)

    @property
    def not_read(self) -> tuple[str, ...]:
        """The sources without any part that was read for a point."""
        read = {*self.read}
        return tuple(ref for ref in self.sources if ref not in read)

    def runs(self, source: str) -> Iterator[tuple[Cell, tuple[str, ...]]]:
        """Yield a row's cells, each with its points: several if they are empty side by side."""
        read_in, start = self.read_in[self.parts[source]], 0
        filled = self.filled[source]
        for end in (*sorted(filled), len(self.points)):
            for was_read, run in groupby(read_in[start:end]):
                width = len(tuple(run))
                yield _EMPTY[was_read], self.points[start : start + width]
                start += width
            if end in filled:
                yield filled[end], (self.points[end],)
            start = end + 1


def find_coverage(corpus: Corpus) -> Coverage:
    """Find for every point and source what the source says of it."""
    points, draft = ordered("point", corpus), corpus.records.plan.draft
    sources = tuple(
        ref for ref in ordered("source", corpus) if draft in corpus.drafts_of[ref.partition("/")[2]]
    )
    filled: dict[str, dict[int, Cell]] = {source: {} for source in sources}
    for index, point in enumerate(points):
        claims: dict[str, list[ClaimOf]] = defaultdict(list)
        for claim in corpus.said_of.get(point, ()):
            claims[f"source/{claim.source.id}"].append(claim)
        in_own_draft = {claim.ref for claim in corpus.said_in(point, draft)}
        for source, said in claims.items():
            if source in filled:
                denials = {claim.ref for claim in said if _denies(point, claim, corpus)}
                filled[source][index] = _filled(said, in_own_draft, denials)
    parts = {source: corpus.parts_read.of(source.partition("/")[2]) for source in sources}
    read_in = {
        part: tuple(corpus.parts_read.include(part, point) for point in points)
        for part in sorted({*parts.values()})
    }
    return Coverage(points, sources, filled, parts, read_in)


def _filled(said: list[ClaimOf], in_own_draft: set[str], denials: set[str]) -> Cell:
    """Return the cell of a source that says something of a point.

    `in_own_draft` and `denials` are the references of the claims that speak of the plan's own
    draft, and of those that say that the point is not in the plan.
    """
    own = [claim for claim in said if claim.ref in in_own_draft]
    denying = [claim for claim in own if claim.ref in denials]
    if denying:
        return Cell("absent", (*denying, *(claim for claim in own if claim.ref not in denials)))
    return Cell("says", tuple(own)) if own else Cell("other", tuple(said))


def _denies(point: str, claim: ClaimOf, corpus: Corpus) -> bool:
    """Whether a claim says that the plan does not hold a point."""
    question = f"{point}.in-the-plan"
    answers = corpus.given_by.get(claim.ref, ())
    return any(given.question == question and given.answer == Option("no") for given in answers)
