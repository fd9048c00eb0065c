"""What a list says in a line or two: claims, mentions, positions, and compared questions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.compare import Finding, Group, Position
    from generator.corpus import ClaimOf, Corpus, Mention
    from generator.model import Plan


@dataclass(frozen=True, slots=True)
class ListedClaim:
    """A claim in a list, which shows only its sentence."""

    of: ClaimOf
    replies: tuple[ClaimOf, ...]
    """The claims that report a reply to it, or its denial. A list never leaves them out."""


@dataclass(frozen=True, slots=True)
class ListedMention:
    """A sentence that names a record."""

    sentence: str
    by: str
    """The reference of the claim or record that contains it."""
    claim: ListedClaim | None
    """The claim that contains it; None for a record."""


@dataclass(frozen=True, slots=True)
class ListedPosition:
    """A row in a table of positions."""

    position: Position
    claim: ListedClaim
    """The claim that reports the position."""


@dataclass(frozen=True, slots=True)
class ListedAnswer:
    """An answer, and how many sources give it."""

    group: Group
    source_count: int


@dataclass(frozen=True, slots=True)
class ListedFinding:
    """A question about one draft with its answers, each in a few words."""

    finding: Finding
    answers: tuple[ListedAnswer, ...]
    """The answer that most sources give comes first."""
    source_count: int
    """How many sources answer the question."""

    @property
    def answer_count(self) -> int:
        return len(self.answers)


@dataclass(frozen=True, slots=True)
class DisputeCounts:
    """How many questions are in dispute, by the draft that they are about."""

    own: int
    """Those about the plan's own draft, or about no draft."""
    others: int
    """Those about other drafts."""

    @property
    def total(self) -> int:
        return self.own + self.others


def replies_to(claim: ClaimOf, corpus: Corpus) -> tuple[ClaimOf, ...]:
    """Return the claims that report a reply to a claim."""
    return corpus.replies_to.get(claim.ref, ())


def list_claims(claims: Iterable[ClaimOf], corpus: Corpus) -> tuple[ListedClaim, ...]:
    """Return claims as a list prints them, in the order given."""
    return tuple(list_claim(claim, corpus) for claim in claims)


def list_claim(claim: ClaimOf, corpus: Corpus) -> ListedClaim:
    """Return a claim as a list prints it."""
    return ListedClaim(claim, replies_to(claim, corpus))


def list_mentions(mentions: Iterable[Mention], corpus: Corpus) -> tuple[ListedMention, ...]:
    """Return mentions as a list prints them; those without a sentence are left out."""
    return tuple(
        ListedMention(
            mention.sentence,
            mention.by,
            list_claim(corpus.claims[mention.by], corpus) if "#" in mention.by else None,
        )
        for mention in mentions
        if mention.sentence
    )


def list_positions(positions: Iterable[Position], corpus: Corpus) -> tuple[ListedPosition, ...]:
    """Return positions as a table prints them, in the order given."""
    return tuple(
        ListedPosition(position, list_claim(position.claim, corpus)) for position in positions
    )


def list_findings(findings: Iterable[Finding]) -> tuple[ListedFinding, ...]:
    """Return compared questions as a list prints them, in the order given."""
    return tuple(
        ListedFinding(
            finding,
            tuple(ListedAnswer(group, len(group.sources)) for group in finding.groups),
            len(finding.sources),
        )
        for finding in findings
    )


def count_disputes(disputes: Iterable[Finding], plan: Plan) -> DisputeCounts:
    """Count questions in dispute, those about other drafts apart."""
    is_own = [finding.draft in ("", plan.draft) for finding in disputes]
    return DisputeCounts(own=sum(is_own), others=len(is_own) - sum(is_own))
