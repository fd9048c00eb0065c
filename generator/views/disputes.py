"""What the page of all differences shows: four lists, the most contested first in each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.compare import Differences, list_differences
from generator.model import Point
from generator.views.listed import ListedFinding, list_findings

if TYPE_CHECKING:
    from generator.compare import Finding, Findings
    from generator.corpus import Corpus

LARGEST_DISPUTES = 5
"""How many disputes the home page names."""


@dataclass(frozen=True, slots=True)
class DifferenceRow:
    """A question that sources answer differently, in one of the lists."""

    listed: ListedFinding
    theme: str
    """The theme of the point that it is about, in words; empty for any other record."""
    contestedness: int
    """How many independent reports the second-largest side has."""


@dataclass(frozen=True, slots=True)
class DifferenceListView:
    """One of the four lists."""

    kind: Differences
    rows: tuple[DifferenceRow, ...]


@dataclass(frozen=True, slots=True)
class DisputesView:
    """Every difference, by the kind of what differs."""

    lists: tuple[DifferenceListView, ...]
    """The four lists in their order; an empty one is kept."""

    @property
    def disputed_count(self) -> int:
        """How many of them have answers that exclude each other."""
        return sum(
            row.listed.finding.is_disputed for differences in self.lists for row in differences.rows
        )

    @property
    def difference_count(self) -> int:
        return sum(len(differences.rows) for differences in self.lists)


def view_disputes(corpus: Corpus, findings: Findings) -> DisputesView:
    """Gather what the page of differences shows."""
    return DisputesView(
        tuple(
            DifferenceListView(kind, tuple(_row(finding, corpus) for finding in differing))
            for kind, differing in list_differences(findings).items()
        )
    )


def _row(finding: Finding, corpus: Corpus) -> DifferenceRow:
    owner = corpus.record(finding.question.owner)
    (listed,) = list_findings((finding,))
    return DifferenceRow(
        listed=listed,
        theme=corpus.records.plan.themes[owner.theme] if isinstance(owner, Point) else "",
        contestedness=finding.contestedness,
    )


def largest_disputes(disputes: tuple[ListedFinding, ...]) -> tuple[ListedFinding, ...]:
    """Return the disputes that the home page names, of all in the order of their size."""
    return disputes[:LARGEST_DISPUTES]
