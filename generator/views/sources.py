"""What the page of a source and the index of sources show."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.views.claims import PlacedClaim, place_claim
from generator.views.folding import Folded, fold_after
from generator.views.further_claims import MOST_CLAIMS_OPEN
from generator.views.indexes import ordered
from generator.views.listed import ListedMention, list_mentions
from generator.views.related import naming_records
from generator.views.summaries import SummarySentence, number_sentences

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.compare import Finding, Findings, Group
    from generator.corpus import ClaimOf, Corpus
    from generator.model import ActorId, Source

MOST_DIFFERENCES_OPEN = 6
"""How many of its differences the page of a source shows unfolded."""
MOST_SOURCES_NAMED = 5
"""How many sources a difference names for each other answer; the question's page has them all."""


@dataclass(frozen=True, slots=True)
class OtherAnswer:
    """An answer that conflicts with the source's own, and the sources that give it."""

    group: Group
    sources: Folded[Source]


@dataclass(frozen=True, slots=True)
class Difference:
    """A dispute as one of its sources sees it."""

    finding: Finding
    own: tuple[Group, ...]
    """The answers that it gives."""
    others: tuple[OtherAnswer, ...]
    """The answers that conflict with them."""


@dataclass(frozen=True, slots=True)
class CreditedActor:
    """An actor whom a source credits, and in how many claims."""

    ref: str
    claim_count: int


@dataclass(frozen=True, slots=True)
class SourceView:
    """A source with all its claims."""

    source: Source
    summary: tuple[SummarySentence, ...]
    relayed_by: tuple[Source, ...]
    """The sources that repeat it."""
    claims: Folded[PlacedClaim]
    """In the order of the source."""
    differs: Folded[Difference]
    """The disputes in which it takes part."""
    contradicts_itself: tuple[Finding, ...]
    """The questions to which it gives two answers in one voice that cannot both hold."""
    alone: tuple[Finding, ...]
    """The questions that no other source answers."""
    credits: tuple[CreditedActor, ...]
    """Whom it credits, the one with the most claims first."""
    mentioned: tuple[ListedMention, ...]
    """The sentences of others that name it."""

    @property
    def claim_count(self) -> int:
        return self.claims.total


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A source in the index."""

    ref: str
    source: Source
    claim_count: int
    """How many claims it makes."""


def view_source(source: Source, corpus: Corpus, findings: Findings) -> SourceView:
    """Gather what the page of a source shows."""
    claims = corpus.claims_of.get(source.id, ())
    answered = dict.fromkeys(
        given.question for claim in claims for given in corpus.given_by.get(claim.ref, ())
    )
    compared = [finding for ref in answered for finding in findings.by_question.get(ref, ())]
    mentions = corpus.mentions_of.get(f"source/{source.id}", ())
    by_others = (mention for mention in mentions if not mention.by.startswith(f"{source.id}#"))
    return SourceView(
        source=source,
        summary=number_sentences(source.summary, source.id),
        relayed_by=tuple(
            corpus.records.sources[ref.partition("/")[2]]
            for ref in naming_records(f"source/{source.id}", "relays", corpus)
        ),
        claims=fold_after(
            (
                place_claim(claim_of, corpus, findings, anchor=claim_of.claim.id)
                for claim_of in claims
            ),
            MOST_CLAIMS_OPEN,
        ),
        differs=fold_after(
            (
                _difference(finding, source.id, corpus)
                for finding in compared
                if finding.is_disputed and source.id in finding.sources
            ),
            MOST_DIFFERENCES_OPEN,
        ),
        contradicts_itself=tuple(
            finding for finding in compared if source.id in finding.contradicting
        ),
        alone=tuple(finding for finding in compared if finding.sources == (source.id,)),
        credits=_credits(claims),
        mentioned=list_mentions(by_others, corpus),
    )


def _credits(claims: Iterable[ClaimOf]) -> tuple[CreditedActor, ...]:
    counts = Counter(actor.ref for claim in claims for actor in set(_credited(claim)))
    most_first = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    return tuple(CreditedActor(ref, number) for ref, number in most_first)


def _credited(claim_of: ClaimOf) -> list[ActorId]:
    return [actor for credit in claim_of.claim.credited_to for actor in credit.via]


def _difference(finding: Finding, source_id: str, corpus: Corpus) -> Difference:
    own = tuple(group for group in finding.groups if source_id in group.sources)
    conflicting = {index for group in own for index in group.conflicts}
    sources = corpus.records.sources
    others = tuple(
        OtherAnswer(group, fold_after(map(sources.__getitem__, group.sources), MOST_SOURCES_NAMED))
        for index, group in enumerate(finding.groups)
        if index in conflicting
    )
    return Difference(finding, own, others)


def index_sources(corpus: Corpus) -> tuple[SourceRow, ...]:
    """Return the index of sources, in order of time."""
    rows = []
    for ref in ordered("source", corpus):
        source = corpus.records.sources[ref.partition("/")[2]]
        rows.append(SourceRow(ref, source, len(source.claims)))
    return tuple(rows)
