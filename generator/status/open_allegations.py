"""Accusations against persons that nobody replies to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.status.notice import Notice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.corpus import ClaimOf
    from generator.status.overview import Overview


def find_open_allegations(overview: Overview) -> Iterator[Notice]:
    """Yield the allegations without a reply: to them, or to the same one in another source."""
    corpus = overview.corpus
    replied = {
        _who_against_whom(of) for of in corpus.claims.values() if corpus.replies_to.get(of.ref)
    }
    for claim_of in overview.open_claims:
        allegation = claim_of.claim.allegation
        if allegation and _who_against_whom(claim_of) not in replied:
            fact = (
                f"Nobody replies to '{claim_of.ref}', an allegation against '{allegation.against}'."
            )
            advice = (
                "Look for the person's reply and link it with 'replies-to', "
                "or say in 'looked-at' where one was looked for."
            )
            yield Notice(overview.claim_place(claim_of, "allegation"), fact, advice)


def _who_against_whom(claim_of: ClaimOf) -> tuple[str, str]:
    """Return the voice behind a claim, and the person whom it accuses."""
    claim = claim_of.claim
    credited = [credit.via[-1].ref for credit in claim.credited_to if credit.via]
    voice = claim_of.voice if claim.speaker or not credited else credited[0]
    return voice, claim.allegation.against.ref if claim.allegation else ""
