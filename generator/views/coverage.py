"""The two overviews: which source says what of which point, and who takes which position."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Literal

from generator.compare import silence_on
from generator.model import Option
from generator.views.indexes import ordered

if TYPE_CHECKING:
    from collections.abc import Iterator

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
    def read(self) -> tuple[str, ...]:
        """The sources that say something of a point, or are silent on one."""
        unread = len(self.points)
        return tuple(ref for ref in self.sources if self.count("unread", source=ref) < unread)

    @property
    def not_read(self) -> tuple[str, ...]:
        """The sources of which no part on any point was read."""
        read = {*self.read}
        return tuple(ref for ref in self.sources if ref not in read)

    def runs(self, source: str) -> Iterator[tuple[Cell, tuple[str, ...]]]:
        """Yield a row's cells, each with its points: one, or as many as are empty side by side."""

        def kind(point: str) -> tuple[State, str]:
            cell = self.cells[point, source]
            return cell.state, point if cell.claims else ""

        for _, run in groupby(self.points, kind):
            points = tuple(run)
            yield self.cells[points[0], source], points


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
