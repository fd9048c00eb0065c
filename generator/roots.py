"""What makes reports independent: where each of them has its answer from, in the end.

The root of a claim is the last outlet of its credit chain; else the original that its source
relays; else its source's own publisher. Unnamed voices are shown and never counted. Two claims with
one root are one report, however often it is repeated.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.questions import kind_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.corpus import ClaimOf, Corpus
    from generator.model import Source


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
        return len({source for report in self.reports for source in report.relays})


def find_independence(claims: Iterable[ClaimOf], corpus: Corpus) -> Independence:
    """Fold the claims with one answer into independent reports."""
    claims = tuple(claims)
    answering = {claim.source.id for claim in claims}
    by_root: dict[str, list[ClaimOf]] = defaultdict(list)
    not_found: list[tuple[ClaimOf, str]] = []
    for claim in claims:
        roots, missing = _roots(claim, answering, corpus)
        for root in roots:
            by_root[root].append(claim)
        not_found += [(claim, original) for original in missing]
    reports = [
        Report(root, tuple(several), _relaying(root, several)) for root, several in by_root.items()
    ]
    reports.sort(key=lambda report: (-len(report.claims), report.root))
    return Independence(tuple(reports), tuple(not_found))


def _relaying(root: str, claims: list[ClaimOf]) -> tuple[str, ...]:
    sources = (claim.source for claim in claims)
    return tuple(dict.fromkeys(source.id for source in sources if source.publisher != root))


def _roots(
    claim: ClaimOf, answering: set[str], corpus: Corpus
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the roots of a claim, and the read originals that do not give its answer."""
    if credited := _credited(claim, corpus):
        return credited, ()
    originals, missing = _originals(claim.source, answering, corpus)
    return originals or (str(claim.source.publisher),), missing


def _credited(claim: ClaimOf, corpus: Corpus) -> tuple[str, ...]:
    """Return the last outlet of each credit chain; several chains are parallel credits."""
    actors = corpus.records.actors
    last = (
        next((str(name) for name in reversed(credit.via) if actors[name].kind == "outlet"), "")
        for credit in claim.claim.credited_to
    )
    return tuple(dict.fromkeys(filter(None, last)))


def _originals(
    source: Source, answering: set[str], corpus: Corpus
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Follow what a source relays to where it began.

    A source folds into an original that was read only if the original gives the answer too.
    """
    found: list[str] = []
    missing: list[str] = []
    for relayed in source.relays:
        original = relayed.partition("/")[2]
        if kind_of(relayed) == "actor":
            found.append(original)
        elif original in answering:
            record = corpus.records.sources[original]
            further, _ = _originals(record, answering, corpus)
            found += further or (str(record.publisher),)
        else:
            missing.append(original)
    return tuple(dict.fromkeys(found)), tuple(missing)
