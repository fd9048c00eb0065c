"""What the page of a source shows."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.views.claims import Printed, print_claim

if TYPE_CHECKING:
    from generator.compare import Finding, Findings, Group
    from generator.corpus import ClaimOf, Corpus, Mention
    from generator.model import ActorId, Source


@dataclass(frozen=True, slots=True)
class Difference:
    """A dispute as one of its sources sees it."""

    finding: Finding
    own: tuple[Group, ...]
    others: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class SourceView:
    """A source with all its claims."""

    source: Source
    claims: tuple[Printed, ...]
    differs: tuple[Difference, ...]
    """Disputes in which it takes part, with its own side and the others."""
    contradicts_itself: tuple[Finding, ...]
    alone: tuple[Finding, ...]
    """Questions that no other source answers."""
    credits: tuple[tuple[str, int], ...]
    """Whom it credits, by reference, and in how many claims."""
    mentioned: tuple[Mention, ...]


def view_source(source: Source, corpus: Corpus, findings: Findings) -> SourceView:
    """Gather what the page of a source shows."""
    own = corpus.claims_of.get(source.id, ())
    given = dict.fromkeys(
        one.question for claim in own for one in corpus.given_by.get(claim.ref, ())
    )
    every = [finding for ref in given for finding in findings.by_question.get(ref, ())]
    credited = Counter(name.ref for claim in own for name in set(_credited(claim)))
    mentions = corpus.mentions_of.get(f"source/{source.id}", ())
    return SourceView(
        source,
        tuple(print_claim(claim, claim.claim.id, corpus, findings) for claim in own),
        tuple(
            _difference(one, source.id)
            for one in every
            if one.is_disputed and source.id in one.sources
        ),
        tuple(finding for finding in every if source.id in finding.contradicting),
        tuple(finding for finding in every if finding.sources == (source.id,)),
        tuple(sorted(credited.items(), key=lambda pair: (-pair[1], pair[0]))),
        tuple(one for one in mentions if one.sentence and not one.by.startswith(f"{source.id}#")),
    )


def _credited(claim: ClaimOf) -> list[ActorId]:
    return [name for credit in claim.claim.credited_to for name in credit.via]


def _difference(finding: Finding, source_id: str) -> Difference:
    own = tuple(group for group in finding.groups if source_id in group.sources)
    others = {index for group in own for index in group.conflicts}
    return Difference(
        finding, own, tuple(group for index, group in enumerate(finding.groups) if index in others)
    )
