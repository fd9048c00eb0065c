"""Claims as one page prints them: in its order, and each with one anchor."""

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
class Printed:
    """A claim as printed once on a page."""

    of: ClaimOf
    anchor: str
    """Its anchor on that page."""
    is_repeated: bool
    """Whether the page has already printed it, with that anchor."""
    replies: tuple[ClaimOf, ...]
    """The claims that report a reply to it, or its denial."""
    disputes: tuple[Finding, ...]
    """The disputes in which its answers take part, without the one that it is printed under."""


def print_claim(claim: ClaimOf, corpus: Corpus, findings: Findings, *, anchor: str) -> Printed:
    """Print a claim for the first time on a page, with an anchor of its own."""
    return Printed(
        of=claim,
        anchor=anchor,
        is_repeated=False,
        replies=replies_to(claim, corpus),
        disputes=findings.disputes_of.get(claim.ref, ()),
    )


class PrintedPage:
    """Prints claims on one page: the first time with an anchor, then without."""

    def __init__(self, corpus: Corpus, findings: Findings) -> None:
        self.corpus = corpus
        self.findings = findings
        self.seen: set[str] = set()
        """The references of the claims printed so far."""

    def printed(self, claims: Iterable[ClaimOf]) -> tuple[Printed, ...]:
        """Print claims, also those that the page has already printed."""
        return tuple(self._print(claim) for claim in claims)

    def _print(self, claim: ClaimOf) -> Printed:
        is_new = claim.ref not in self.seen
        self.seen.add(claim.ref)
        printed = print_claim(claim, self.corpus, self.findings, anchor=anchor_of(claim))
        return printed if is_new else replace(printed, is_repeated=True)

    def new(self, refs: Iterable[str]) -> tuple[Printed, ...]:
        """Print the claims among `refs` that the page has not printed yet."""
        wanted = dict.fromkeys(
            ref for ref in refs if ref in self.corpus.claims and ref not in self.seen
        )
        return self.printed(self.corpus.claims[ref] for ref in wanted)

    def under(self, finding: Finding, claims: Iterable[ClaimOf]) -> tuple[Printed, ...]:
        """Print claims under a question that they answer; its own dispute is named above them."""
        return tuple(_without(finding, printed) for printed in self.printed(claims))


def _without(finding: Finding, printed: Printed) -> Printed:
    others = tuple(dispute for dispute in printed.disputes if dispute is not finding)
    return replace(printed, disputes=others) if len(others) < len(printed.disputes) else printed
