"""The claims of one page: in its order, and each with one anchor there."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.views.addresses import anchor_of
from generator.views.listed import replies_to

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.compare import Finding, Findings
    from generator.corpus import ClaimOf, Corpus


@dataclass(frozen=True, slots=True)
class PlacedClaim:
    """A claim at one place of a page."""

    of: ClaimOf
    anchor: str
    """Its anchor on that page."""
    is_repeated: bool
    """Whether the page has it already, at an earlier place with that anchor."""
    replies: tuple[ClaimOf, ...]
    """The claims that report a reply to it, or its denial."""
    disputes: tuple[Finding, ...]
    """The disputes in which its answers take part, without the question that it is placed under."""


def place_claim(
    claim_of: ClaimOf, corpus: Corpus, findings: Findings, *, anchor: str
) -> PlacedClaim:
    """Return a claim for its first place on a page, with an anchor of its own."""
    return PlacedClaim(
        of=claim_of,
        anchor=anchor,
        is_repeated=False,
        replies=replies_to(claim_of, corpus),
        disputes=findings.disputes_of.get(claim_of.ref, ()),
    )


class PageClaims:
    """Gathers the claims of one page: each has its anchor at the first of its places."""

    def __init__(self, corpus: Corpus, findings: Findings) -> None:
        self.corpus = corpus
        self.findings = findings
        self.seen: set[str] = set()
        """The references of the claims placed so far."""

    def place(self, claims: Iterable[ClaimOf]) -> tuple[PlacedClaim, ...]:
        """Place claims on the page, also those that it has already."""
        return tuple(self._place(claim_of) for claim_of in claims)

    def _place(self, claim_of: ClaimOf) -> PlacedClaim:
        is_new = claim_of.ref not in self.seen
        self.seen.add(claim_of.ref)
        placed = place_claim(claim_of, self.corpus, self.findings, anchor=anchor_of(claim_of))
        return placed if is_new else replace(placed, is_repeated=True)

    def place_new(self, refs: Iterable[str]) -> tuple[PlacedClaim, ...]:
        """Place the claims among `refs` that the page does not have yet."""
        wanted = dict.fromkeys(
            ref for ref in refs if ref in self.corpus.claims and ref not in self.seen
        )
        return self.place(self.corpus.claims[ref] for ref in wanted)

    def place_under(self, finding: Finding, claims: Iterable[ClaimOf]) -> tuple[PlacedClaim, ...]:
        """Place claims under a question that they answer; its own dispute is named above them."""
        return tuple(_without(finding, placed) for placed in self.place(claims))


def _without(finding: Finding, placed: PlacedClaim) -> PlacedClaim:
    others = tuple(dispute for dispute in placed.disputes if dispute is not finding)
    return replace(placed, disputes=others) if len(others) < len(placed.disputes) else placed
