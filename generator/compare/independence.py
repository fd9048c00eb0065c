"""What makes reports independent: the first origin of the answer of each claim.

A claim has the last outlet of each of its credit chains as a root. If its credits name no outlet,
it has the roots of what its source relays: an actor is a root itself, and another source hands on
its own roots if it gives the same answer. If there are none, the root is the publisher of its
source. So in a credit only outlets count: persons, bodies and unnamed voices are shown and not
counted. Two claims with one root are one report, no matter how often it is repeated.

Sources that relay each other in a circle never reach this module: the rule `cycle` refuses them.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model import kind_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.corpus import ClaimOf, Corpus


@dataclass(frozen=True, slots=True)
class Report:
    """One independent report of an answer, and the sources that relay it."""

    root: str
    """The id of the actor that it comes from."""
    claims: tuple[ClaimOf, ...]
    """The claims that come from it, in order of time."""
    relays: tuple[str, ...]
    """The ids of the sources that relay it: those that another actor published."""


@dataclass(frozen=True, slots=True)
class Independence:
    """How independent of each other the claims with one answer are."""

    reports: tuple[Report, ...]
    """The independent reports, the one with the most claims first."""
    not_found: tuple[tuple[ClaimOf, str], ...]
    """Each claim whose source repeats an original, if the original was read and does not give this
    answer; with the id of the original."""

    @property
    def relays(self) -> int:
        """How many sources only relay the answer."""
        relaying = {source for report in self.reports for source in report.relays}
        reporting = {
            claim.source.id
            for report in self.reports
            for claim in report.claims
            if claim.source.publisher == report.root
        }
        return len(relaying - reporting)


def find_independence(claims: Iterable[ClaimOf], corpus: Corpus) -> Independence:
    """Fold the claims with one answer into independent reports."""
    claims = tuple(claims)
    finder = _RootFinder(claims, corpus)
    by_root: dict[str, list[ClaimOf]] = defaultdict(list)
    for claim in claims:
        for root in finder.roots(claim):
            by_root[root].append(claim)
    reports = [
        Report(root, tuple(same_root), _relaying(root, same_root))
        for root, same_root in by_root.items()
    ]
    reports.sort(key=lambda report: (-len(report.claims), report.root))
    return Independence(tuple(reports), tuple(finder.not_found))


def _relaying(root: str, claims: list[ClaimOf]) -> tuple[str, ...]:
    sources = (claim.source for claim in claims)
    return tuple(dict.fromkeys(source.id for source in sources if source.publisher != root))


class _RootFinder:
    """Follows each claim with one answer to its roots, and remembers them.

    It remembers the roots, because several sources may relay the same one. Without this memory, a
    chain of sources that each relay all earlier ones would take twice as long with each source.
    """

    def __init__(self, claims: tuple[ClaimOf, ...], corpus: Corpus) -> None:
        self.actors = corpus.records.actors
        self.by_source: dict[str, list[ClaimOf]] = defaultdict(list)
        for claim in claims:
            self.by_source[claim.source.id].append(claim)
        self.not_found: list[tuple[ClaimOf, str]] = []
        self._roots: dict[str, tuple[str, ...]] = {}

    def roots(self, claim: ClaimOf) -> tuple[str, ...]:
        """Return the roots of a claim; more than one if it credits several voices side by side."""
        if claim.ref not in self._roots:
            roots = self._credited(claim) or self._originals(claim) or [str(claim.source.publisher)]
            self._roots[claim.ref] = tuple(dict.fromkeys(roots))
        return self._roots[claim.ref]

    def _credited(self, claim: ClaimOf) -> list[str]:
        """Return the last outlet of each credit chain."""
        outlets = (
            [str(name) for name in credit.via if self.actors[name].kind == "outlet"]
            for credit in claim.claim.credited_to
        )
        return [chain[-1] for chain in outlets if chain]

    def _originals(self, claim: ClaimOf) -> list[str]:
        """Return the roots of what its source relays.

        If the original gives the same answer, the claim has the roots of the original. If the
        original was read and does not give it, the claim is noted in `not_found`.
        """
        roots: list[str] = []
        for relayed in dict.fromkeys(claim.source.relays):
            original = relayed.partition("/")[2]
            if kind_of(relayed) == "actor":
                roots.append(original)
            elif original in self.by_source:
                roots += [root for same in self.by_source[original] for root in self.roots(same)]
            else:
                self.not_found.append((claim, original))
        return roots
