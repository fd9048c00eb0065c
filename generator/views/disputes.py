"""What the page of all disputes shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model import Point
from generator.views.listed import ListedFinding, list_findings

if TYPE_CHECKING:
    from generator.compare import Findings
    from generator.corpus import Corpus

LARGEST_DISPUTES = 5
"""How many disputes the home page names."""


@dataclass(frozen=True, slots=True)
class DisputeRow:
    """A question in dispute, in the table of all."""

    listed: ListedFinding
    theme: str
    """The theme of the point that it is about, in words; empty for any other record."""


@dataclass(frozen=True, slots=True)
class DisputesView:
    """All questions in dispute."""

    rows: tuple[DisputeRow, ...]
    """The one that most sources answer comes first."""
    expectations: tuple[ListedFinding, ...]
    """The questions where only an expectation differs; the largest comes first."""

    @property
    def dispute_count(self) -> int:
        return len(self.rows)


def view_disputes(corpus: Corpus, findings: Findings) -> DisputesView:
    """Gather what the page of disputes shows."""
    themes = corpus.records.plan.themes
    rows = []
    for listed in list_findings(findings.disputed):
        owner = corpus.record(listed.finding.question.owner)
        theme = themes[owner.theme] if isinstance(owner, Point) else ""
        rows.append(DisputeRow(listed, theme))
    return DisputesView(tuple(rows), list_findings(findings.forecasts))


def largest_disputes(disputes: tuple[ListedFinding, ...]) -> tuple[ListedFinding, ...]:
    """Return the disputes that the home page names, of all in the order of their size."""
    return disputes[:LARGEST_DISPUTES]
