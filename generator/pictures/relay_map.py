"""Who relays whom: on the left those whom an answer comes from, on the right who repeats them.

On a narrow page each has a row of its own, and those who repeat a report stand below it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.compare import Independence
    from generator.corpus import ClaimOf

ROW = 26


@dataclass(frozen=True, slots=True)
class Root:
    """One whose report it is."""

    actor: str
    """Its id."""
    claim: ClaimOf
    """The first claim that has the answer from it."""
    y: int
    row: int


@dataclass(frozen=True, slots=True)
class Relay:
    """A source that repeats the report of another."""

    claim: ClaimOf
    y: int
    row: int
    """Where it stands on a narrow page."""


@dataclass(frozen=True, slots=True)
class Edge:
    """From a report to a source that relays it."""

    start: int
    end: int
    rows: tuple[int, int]
    """The same two places on a narrow page."""


@dataclass(frozen=True, slots=True)
class RelayMap:
    """The relayed reports of one answer, and the sources that relay them, each once."""

    roots: tuple[Root, ...]
    relays: tuple[Relay, ...]
    edges: tuple[Edge, ...]
    alone: int
    """How many reports nobody relays; they are not drawn."""
    height: int
    height_of_rows: int


def relay_map(independence: Independence) -> RelayMap | None:
    """Return the picture of an answer's reports; None where nobody relays one."""
    if not independence.relays:
        return None
    roots: list[Root] = []
    relays: dict[str, Relay] = {}
    edges: list[Edge] = []
    top = rows = 0
    relayed = [report for report in independence.reports if report.relays]
    for report in relayed:
        first = {claim.source.id: claim for claim in reversed(report.claims)}
        own = [source for source in report.relays if source not in relays]
        for row, source in enumerate(own):
            y = top + ROW * row + ROW // 2
            relays[source] = Relay(first[source], y, rows + ROW * (row + 1) + ROW // 2)
        y = top + ROW * max(1, len(own)) // 2
        roots.append(Root(report.root, report.claims[0], y, rows + ROW // 2))
        edges += [
            Edge(y, relays[source].y, (rows + ROW // 2, relays[source].row))
            for source in report.relays
        ]
        top += ROW * max(1, len(own))
        rows += ROW * (1 + len(own))
    return RelayMap(
        tuple(roots),
        tuple(relays.values()),
        tuple(edges),
        len(independence.reports) - len(relayed),
        top,
        rows,
    )
