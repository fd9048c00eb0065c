"""A difference in brief: its sides, each with its weight and the best witnesses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.compare import EVIDENCE, Found, find_independence, most_contested_first
from generator.views.folding import Folded, fold_after

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from generator.compare import Finding, Findings, Group
    from generator.corpus import ClaimOf, Corpus

DIFFERING = frozenset({Found.DISPUTE, Found.FORECAST, Found.COURSE})
"""What is more than a difference of words."""
MOST_DIFFERENCES = 3
"""How many differences stand at the top of the page of a record."""
MOST_SIDES = 4
"""How many sides of a difference are shown before the page of the question."""
MOST_WITNESSES = 2
"""How many sources are named for a side; the page of the question has them all."""


@dataclass(frozen=True, slots=True)
class Side:
    """One answer with its weight."""

    group: Group
    report_count: int
    """How many independent reports give it."""
    share: int
    """Its reports in percent of those of the side with the most."""
    witnesses: Folded[ClaimOf]
    """One claim of each source that gives it; the best evidence first."""

    @property
    def best(self) -> ClaimOf:
        """The claim of the best witness."""
        return self.witnesses.shown[0]

    @property
    def others(self) -> tuple[ClaimOf, ...]:
        """The claims of the other witnesses that are named."""
        return self.witnesses.shown[1:]


@dataclass(frozen=True, slots=True)
class Sides:
    """A question about one draft, as its sides."""

    finding: Finding
    sides: Folded[Side]
    """The side with the most reports first."""
    source_count: int
    """How many sources answer."""


def gather_sides(finding: Finding, corpus: Corpus, most: int | None = MOST_SIDES) -> Sides:
    """Return the sides of a finding, those with the most reports first."""
    reports = [len(find_independence(group.claims, corpus).reports) for group in finding.groups]
    largest = max(reports)
    sides = [
        Side(
            group=group,
            report_count=count,
            share=round(100 * count / largest),
            witnesses=fold_after(_one_of_each_source(group.claims), MOST_WITNESSES),
        )
        for group, count in zip(finding.groups, reports, strict=True)
    ]
    sides.sort(key=lambda side: -side.report_count)
    return Sides(finding, fold_after(sides, most), len(finding.sources))


def best_first(claims: Iterable[ClaimOf]) -> list[ClaimOf]:
    """Order claims as evidence: texts, officials, agencies, own reports, then what is relayed."""
    return sorted(
        claims,
        key=lambda claim: (
            bool(claim.source.relays or claim.claim.credited_to),
            EVIDENCE.index(claim.source.kind),
            claim.sort_key,
        ),
    )


def _one_of_each_source(claims: Iterable[ClaimOf]) -> list[ClaimOf]:
    first: dict[str, ClaimOf] = {}
    for claim in best_first(claims):
        first.setdefault(claim.source.id, claim)
    return [*first.values()]


def differences_of(
    ref: str, corpus: Corpus, findings: Findings, *, without: Container[str] = ()
) -> tuple[Sides, ...]:
    """Return the most contested questions of a record; those on the plan's own draft come first.

    The questions whose ids are in `without` are left out.
    """
    own = ("", corpus.records.plan.draft)
    differing = sorted(
        (
            finding
            for question in findings.by_owner.get(ref, ())
            for finding in findings.by_question[question]
            if finding.found in DIFFERING and finding.question.id not in without
        ),
        key=lambda finding: (finding.draft not in own, *most_contested_first(finding)),
    )
    return tuple(gather_sides(finding, corpus) for finding in differing[:MOST_DIFFERENCES])
