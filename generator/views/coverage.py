"""What each source says of each point."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING, Literal

from generator.compare import silence_on
from generator.model import Option
from generator.views.indexes import ordered

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.corpus import ClaimOf, Corpus

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


@dataclass(frozen=True)
class Coverage:
    """Sources by points."""

    points: tuple[str, ...]
    """References, in the order of the index of points."""
    sources: tuple[str, ...]
    """References of those that speak of the plan's own draft, in order of time."""
    cells: dict[tuple[str, str], Cell]
    """The cell of a point and a source, by their references."""

    def count(self, state: State, *, point: str = "", source: str = "") -> int:
        """Count the cells of a state in a row, a column, or everywhere."""
        if point and source:
            return int(self.cells[point, source].state == state)
        return self._counts[state, point, source]

    @cached_property
    def _counts(self) -> Counter[tuple[State, str, str]]:
        """The number of cells by state and point, by state and source, and by state alone."""
        counts: Counter[tuple[State, str, str]] = Counter()
        for (point, source), cell in self.cells.items():
            counts[cell.state, point, ""] += 1
            counts[cell.state, "", source] += 1
            counts[cell.state, "", ""] += 1
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

        def kind(point: str) -> tuple[State, str]:
            cell = self.cells[point, source]
            return cell.state, point if cell.claims else ""

        for _, run in groupby(self.points, kind):
            points = tuple(run)
            yield self.cells[points[0], source], points


def find_coverage(corpus: Corpus) -> Coverage:
    """Find for every point and source what the source says of it."""
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
        in_own_draft = {claim.ref for claim in corpus.said_in(point, draft)}
        for source in sources:
            source_id = source.partition("/")[2]
            if said := claims[source_id]:
                denials = {claim.ref for claim in said if _denies(point, claim, corpus)}
                cells[point, source] = _filled(said, in_own_draft, denials)
            else:
                cells[point, source] = Cell("silent" if source_id in silent else "unread", ())
    return Coverage(points, sources, cells)


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
