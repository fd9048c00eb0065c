"""Claims that say almost the same, in one source or in two of one publisher and day."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from generator.status.content_words import tokens
from generator.status.notice import Notice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.corpus import ClaimOf
    from generator.status.overview import Overview

SAME_WORDS = 0.6
"""Which share of the words of two sentences both have, from which on they are almost the same."""

OF_ONE_QUOTE = 0.5
"""The same for two claims with one quote."""


def find_similar_claims(overview: Overview) -> Iterator[Notice]:
    """Yield the claims that say almost the same as an earlier one, on the same records."""
    words = {of.ref: frozenset(tokens(of.claim.says.casefold())) for of in overview.open_claims}
    for first, second in sorted(_pairs(overview)):
        mine, theirs = overview.corpus.claims[first], overview.corpus.claims[second]
        share = len(words[first] & words[second]) / len(words[first] | words[second])
        quote = mine.claim.quote
        is_one_quote = bool(quote) and quote == theirs.claim.quote
        if share >= (OF_ONE_QUOTE if is_one_quote else SAME_WORDS):
            what = " with the same quote" if is_one_quote else ""
            fact = f"'{second}' says almost the same as '{first}'{what}."
            advice = "Keep one of them, or say in 'looked-at' how they differ."
            yield Notice(overview.claim_place(theirs), fact, advice)


def _pairs(overview: Overview) -> set[tuple[str, str]]:
    """Return the pairs of claims of one source, or of one publisher and day, on one matter.

    The claims of a pair are about the same records, and are said by the same actor.
    """
    groups: dict[tuple[object, ...], list[str]] = defaultdict(list)
    for claim_of in overview.open_claims:
        source, matter = claim_of.source, _matter(claim_of)
        groups[source.id, matter].append(claim_of.ref)
        if source.day.is_a_day:
            groups[source.publisher, source.day.iso, matter].append(claim_of.ref)
    return {pair for refs in groups.values() for pair in combinations(refs, 2)}


def _matter(claim_of: ClaimOf) -> tuple[object, ...]:
    """Return what a claim is about, and who says it."""
    return frozenset(claim_of.claim.about), claim_of.claim.speaker
