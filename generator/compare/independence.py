"""What makes reports independent: where each of them has its answer from, in the end.

The root of a claim is the last outlet of its credit chain; else the original that its source
relays; else its source's own publisher. Unnamed voices are shown and never counted. Two claims with
one root are one report, however often it is repeated.
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
    """The independent reports, the most relayed first."""
    not_found: tuple[tuple[ClaimOf, str], ...]
    """Claims in a rewrite of a source that was read and does not give it, with that source."""

    @property
    def relays(self) -> int:
        """How many sources only relay the answer."""
        relaying = {source for report in self.reports for source in report.relays}
        telling = {
            claim.source.id
            for report in self.reports
            for claim in report.claims
            if claim.source.publisher == report.root
        }
        return len(relaying - telling)


def find_independence(claims: Iterable[ClaimOf], corpus: Corpus) -> Independence:
    """Fold the claims with one answer into independent reports."""
    claims = tuple(claims)
    folder = _Folder(claims, corpus)
    by_root: dict[str, list[ClaimOf]] = defaultdict(list)
    for claim in claims:
        for root in folder.roots(claim):
            by_root[root].append(claim)
    reports = [
        Report(root, tuple(several), _relaying(root, several)) for root, several in by_root.items()
    ]
    reports.sort(key=lambda report: (-len(report.claims), report.root))
    return Independence(tuple(reports), tuple(folder.not_found.values()))


def _relaying(root: str, claims: list[ClaimOf]) -> tuple[str, ...]:
    sources = (claim.source for claim in claims)
    return tuple(dict.fromkeys(source.id for source in sources if source.publisher != root))


class _Folder:
    """Follows claims with one answer to where they began."""

    def __init__(self, claims: tuple[ClaimOf, ...], corpus: Corpus) -> None:
        self.actors = corpus.records.actors
        self.by_source: dict[str, list[ClaimOf]] = defaultdict(list)
        for claim in claims:
            self.by_source[claim.source.id].append(claim)
        self.not_found: dict[tuple[str, str], tuple[ClaimOf, str]] = {}
        """By claim and source: a claim is met again for every one that relays it."""

    def roots(self, claim: ClaimOf) -> tuple[str, ...]:
        """Return the roots of a claim; more than one where it names parallel credits."""
        found = self.credited(claim) or self.originals(claim) or (str(claim.source.publisher),)
        return tuple(dict.fromkeys(found))

    def credited(self, claim: ClaimOf) -> tuple[str, ...]:
        """Return the last outlet of each credit chain."""
        last = (
            next((str(name) for name in reversed(credit.via) if self.is_outlet(name)), "")
            for credit in claim.claim.credited_to
        )
        return tuple(filter(None, last))

    def is_outlet(self, actor: str) -> bool:
        return self.actors[actor].kind == "outlet"

    def originals(self, claim: ClaimOf) -> tuple[str, ...]:
        """Return the roots of what its source relays.

        A source folds into an original that was read only for an answer that the original gives.
        """
        found: list[str] = []
        for relayed in claim.source.relays:
            original = relayed.partition("/")[2]
            if kind_of(relayed) == "actor":
                found.append(original)
            elif original in self.by_source:
                found += [root for one in self.by_source[original] for root in self.roots(one)]
            else:
                self.not_found[claim.ref, original] = claim, original
        return tuple(found)
