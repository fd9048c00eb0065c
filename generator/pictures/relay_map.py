"""Who relays whom: on the left the actors that an answer comes from, on the right who repeats them.

On a narrow page each has a row of its own, and the sources that repeat a report are below it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.compare import Independence
    from generator.corpus import ClaimOf

RELAY_HEIGHT = 26


@dataclass(frozen=True, slots=True)
class Root:
    """The actor that a relayed report comes from."""

    actor: str
    """Its id."""
    y: int
    row: int
    """Where it is on a narrow page."""


@dataclass(frozen=True, slots=True)
class Relay:
    """A source that repeats the report of another."""

    claim: ClaimOf
    """Its first claim that repeats it."""
    y: int
    row: int
    """Where it is on a narrow page."""


@dataclass(frozen=True, slots=True)
class RelayEdge:
    """A line from a report to a source that relays it."""

    start: int
    end: int
    rows: tuple[int, int]
    """Both ends on a narrow page."""


@dataclass(frozen=True, slots=True)
class RelayMap:
    """The relayed reports of one answer, and the sources that relay them, each once."""

    roots: tuple[Root, ...]
    relays: tuple[Relay, ...]
    edges: tuple[RelayEdge, ...]
    not_relayed: int
    """How many reports nobody relays; they are not drawn."""
    height: int
    height_of_rows: int
    """The height on a narrow page."""


def relay_map(independence: Independence) -> RelayMap | None:
    """Return the picture of an answer's reports; None if nobody relays one."""
    if not independence.relays:
        return None
    roots: list[Root] = []
    relays: dict[str, Relay] = {}
    edges: list[RelayEdge] = []
    half = RELAY_HEIGHT // 2
    top = row = 0
    relayed = [report for report in independence.reports if report.relays]
    for report in relayed:
        first_claims = {claim.source.id: claim for claim in reversed(report.claims)}
        new = [source for source in report.relays if source not in relays]
        for number, source in enumerate(new):
            below = RELAY_HEIGHT * number + half
            relays[source] = Relay(first_claims[source], top + below, row + RELAY_HEIGHT + below)
        height = RELAY_HEIGHT * max(1, len(new))
        root = Root(report.root, top + height // 2, row + half)
        roots.append(root)
        edges += [
            RelayEdge(root.y, relays[source].y, (root.row, relays[source].row))
            for source in report.relays
        ]
        top += height
        row += RELAY_HEIGHT * (1 + len(new))
    return RelayMap(
        tuple(roots),
        tuple(relays.values()),
        tuple(edges),
        len(independence.reports) - len(relayed),
        top,
        row,
    )
