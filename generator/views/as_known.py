"""What was known on a day: the same corpus with only what had been published by then."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.compare import compare
from generator.views.indexes import IndexRow, index_rows
from generator.views.listed import ListedFinding, ListedPosition, list_findings, list_positions

if TYPE_CHECKING:
    from generator.compare import Findings
    from generator.corpus import ClaimOf, Corpus
    from generator.model import Date


@dataclass(frozen=True, slots=True)
class AsKnown:
    """What was known by the end of a day."""

    on: Date
    source_count: int
    """How many sources had been published."""
    points: tuple[IndexRow, ...]
    """The points that some source had reported."""
    findings: Findings
    disputes: tuple[ListedFinding, ...]
    positions: tuple[ListedPosition, ...]
    """In order of time."""
    withdrawn_since: tuple[ClaimOf, ...]
    """The claims that stood that day and were withdrawn later, in the order of the claims."""

    @property
    def point_count(self) -> int:
        return len(self.points)

    @property
    def dispute_count(self) -> int:
        return len(self.disputes)

    @property
    def position_count(self) -> int:
        return len(self.positions)


def as_known(on: Date, corpus: Corpus) -> AsKnown:
    """Return what the sources published by the end of a day give.

    If only the month of a source is known, the source counts from the end of that month.
    """
    then = until(on, corpus)
    findings = compare(then)
    return AsKnown(
        on=on,
        source_count=len(then.records.sources),
        points=tuple(row for row in index_rows("point", then, findings) if row.claim_count),
        findings=findings,
        disputes=list_findings(findings.disputed),
        positions=list_positions(findings.positions, corpus),
        withdrawn_since=tuple(
            claim_of
            for ref, claim_of in corpus.claims.items()
            if claim_of.claim.withdrawn
            and ref in then.claims
            and not then.claims[ref].claim.withdrawn
        ),
    )


def until(on: Date, corpus: Corpus) -> Corpus:
    """Return the corpus without later sources and later withdrawals."""
    sources = {
        source.id: source
        for source in corpus.records.sources.values()
        if source.published.bounds[1] <= on.last
    }
    claims = {
        ref: _as_it_stood(claim_of, on)
        for ref, claim_of in corpus.claims.items()
        if claim_of.source.id in sources
    }
    return replace(
        corpus,
        # Which pages the site keeps is a matter of today; a day's own view has no need to know it.
        records=replace(corpus.records, sources=sources, addresses={}),
        claims=claims,
        given=tuple(given for given in corpus.given if given.claim in claims),
        mentions=tuple(
            mention for mention in corpus.mentions if "#" not in mention.by or mention.by in claims
        ),
    )


def _as_it_stood(claim_of: ClaimOf, on: Date) -> ClaimOf:
    """Return a claim as it was on a day.

    A withdrawal counts from the end of the day or of the month in which it was made.
    """
    withdrawn = claim_of.claim.withdrawn
    if withdrawn and withdrawn.on.bounds[1] > on.last:
        return replace(claim_of, claim=claim_of.claim.model_copy(update={"withdrawn": None}))
    return claim_of
