"""How current the site is: the sources published last, what was corrected, what was withdrawn.

It follows from the records alone and not from a clock: the same content gives the same page on any
day.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.views.indexes import ordered
from generator.views.listed import ListedClaim, list_claims

if TYPE_CHECKING:
    from generator.corpus import Corpus
    from generator.model import Correction, Date, Source

LATEST_SOURCES = 5
"""How many sources the home page names."""
LATEST_CHANGES = 3
"""How many corrections, and how many withdrawn claims, the home page names."""
HOW_TO_CORRECT = "corrections.md"
"""The hand-written page that says how to have a mistake corrected, if the site has one."""


@dataclass(frozen=True, slots=True)
class CorrectionOf:
    """A correction together with what it corrects."""

    ref: str
    """The reference of the record or claim."""
    correction: Correction


@dataclass(frozen=True, slots=True)
class Updates:
    """What is new, the latest first."""

    sources: tuple[Source, ...]
    """The sources published last."""
    last_read: Date | None
    """The last day on which a source was read; None if there is no source."""
    corrections: tuple[CorrectionOf, ...]
    """Every correction."""
    withdrawn: tuple[ListedClaim, ...]
    """Every claim that its source withdrew."""
    says_how_to_correct: bool
    """Whether the site has the page `HOW_TO_CORRECT`."""

    @property
    def latest_corrections(self) -> tuple[CorrectionOf, ...]:
        return self.corrections[:LATEST_CHANGES]

    @property
    def latest_withdrawn(self) -> tuple[ListedClaim, ...]:
        return self.withdrawn[:LATEST_CHANGES]


def find_updates(corpus: Corpus) -> Updates:
    """Gather what is new."""
    refs = reversed(ordered("source", corpus)[-LATEST_SOURCES:])
    read = [source.read.on for source in corpus.records.sources.values()]
    return Updates(
        sources=tuple(corpus.records.sources[ref.partition("/")[2]] for ref in refs),
        last_read=max(read, key=lambda day: day.sort_key, default=None),
        corrections=_corrections(corpus),
        withdrawn=_withdrawn(corpus),
        says_how_to_correct=HOW_TO_CORRECT in corpus.records.pages,
    )


def _corrections(corpus: Corpus) -> tuple[CorrectionOf, ...]:
    corrected = {ref: record.corrections for ref, record in corpus.records.all().items()}
    corrected |= {ref: claim_of.claim.corrections for ref, claim_of in corpus.claims.items()}
    every = [
        CorrectionOf(ref, correction)
        for ref, corrections in corrected.items()
        for correction in corrections
    ]
    every.sort(key=lambda made: (made.correction.on.sort_key, made.ref), reverse=True)
    return tuple(every)


def _withdrawn(corpus: Corpus) -> tuple[ListedClaim, ...]:
    dated = [
        (claim_of.claim.withdrawn.on.sort_key, claim_of.ref)
        for claim_of in corpus.claims.values()
        if claim_of.claim.withdrawn
    ]
    latest_first = sorted(dated, reverse=True)
    return list_claims((corpus.claims[ref] for _, ref in latest_first), corpus)
