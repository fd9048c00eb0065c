"""What an actor published, and which sources repeat or credit that."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.views.folding import Folded, fold_after
from generator.views.indexes import index_key
from generator.views.listed import ListedClaim, list_claims

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.corpus import Corpus
    from generator.model import Actor, Source

MOST_CLAIMS_LISTED = 6
"""How many claims of a source its publisher's page lists; the source's own page has them all."""


@dataclass(frozen=True, slots=True)
class Publication:
    """A source, with the first things that it says."""

    source: Source
    claims: Folded[ListedClaim]


@dataclass(frozen=True, slots=True)
class CreditingSource:
    """A source that credits an actor, and in how many claims."""

    source: Source
    claim_count: int


def published_by(actor: Actor, corpus: Corpus) -> tuple[Publication, ...]:
    """Return the sources that an actor published, in order of time."""
    return _publications(corpus.published_by.get(f"actor/{actor.id}", ()), corpus)


def relaying(ref: str, corpus: Corpus) -> tuple[Publication, ...]:
    """Return the sources that relay what an actor published, in order of time."""
    return _publications(corpus.relaying.get(ref, ()), corpus)


def _publications(sources: Iterable[Source], corpus: Corpus) -> tuple[Publication, ...]:
    return tuple(
        Publication(
            source,
            fold_after(
                list_claims(corpus.claims_of.get(source.id, ()), corpus), MOST_CLAIMS_LISTED
            ),
        )
        for source in sorted(sources, key=lambda source: index_key(source, corpus))
    )


def crediting(ref: str, corpus: Corpus) -> tuple[CreditingSource, ...]:
    """Return the sources that credit an actor in some claims and do not relay it as a whole.

    The one with the most such claims comes first.
    """
    mentions = corpus.mentions_of.get(ref, ())
    credited = dict.fromkeys(mention.by for mention in mentions if mention.key == "credited-to")
    claims = (corpus.claims[claim] for claim in credited)
    relaying_whole = {source.id for source in corpus.relaying.get(ref, ())}
    counts = Counter(
        claim_of.source.id
        for claim_of in claims
        if not claim_of.claim.withdrawn and claim_of.source.id not in relaying_whole
    )
    return tuple(
        CreditingSource(corpus.records.sources[source], number)
        for source, number in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    )
