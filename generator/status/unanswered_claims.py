"""Claims that answer nothing and take no stance, although a claim like them does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model import PLAN, kind_of, split_question
from generator.status.notice import Notice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.corpus import ClaimOf
    from generator.status.overview import Overview

ENOUGH_TO_NAME = 0.3
"""How like a claim must be to one that answers. Most claims only tell what surrounds a matter."""


def find_unanswered(overview: Overview) -> Iterator[Notice]:
    """Yield the claims without answer and stance, if one like them answers for their record."""
    for claim_of in overview.open_claims:
        if claim_of.claim.answers or claim_of.claim.stance:
            continue
        owners = [ref for ref in _records_about(claim_of) if _asks(ref, claim_of, overview)]
        nearest = _nearest(claim_of, owners, overview) if owners else ""
        if nearest:
            fact = f"'{claim_of.ref}' answers no question of '{owners[0]}' and takes no stance."
            advice = f"Let it answer one{nearest}; else say in 'looked-at' why it gives none."
            yield Notice(overview.claim_place(claim_of), fact, advice)


def _records_about(claim_of: ClaimOf) -> list[str]:
    return list(dict.fromkeys(reference.ref for reference in claim_of.claim.about))


def _asks(ref: str, claim_of: ClaimOf, overview: Overview) -> bool:
    """Whether a record asks questions of its own that the claim can answer."""
    if not getattr(overview.corpus.record(ref), "questions", {}):
        return False
    # A source that is older than the plan speaks of no draft, so it answers nothing about one.
    plan = overview.corpus.records.plan
    draft = claim_of.claim.draft_in(claim_of.source, plan)
    return bool(draft) or kind_of(ref) not in (PLAN, "point")


def _nearest(claim_of: ClaimOf, owners: list[str], overview: Overview) -> str:
    """Return which question the most similar claim answers, in words; empty if none is similar."""
    words = overview.words[claim_of.ref]
    like = [
        (overview.likeness.between(words, overview.words[other.ref]), other.ref, owner)
        for owner in owners
        for other in overview.answering.get(owner, ())
    ]
    most, ref, owner = max(like, default=(0.0, "", ""))
    if most < ENOUGH_TO_NAME:
        return ""
    questions = (given.question for given in overview.corpus.given_by[ref])
    question = next(name for name in questions if split_question(name)[0] == owner)
    return f", perhaps '{question}' as '{ref}' does"
