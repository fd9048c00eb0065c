"""How current the site is: the sources published last, what was mended, and what was taken back.

Told from the records alone, and not by a clock: the same content gives the same page on any day.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.views.indexes import ordered

if TYPE_CHECKING:
    from generator.corpus import ClaimOf, Corpus
    from generator.model import Correction, Date, Source

LATEST = 5
"""How many sources the home page names."""


@dataclass(frozen=True, slots=True)
class Updates:
    """What is new, the latest first."""

    sources: tuple[Source, ...]
    """The sources published last."""
    last_read: Date | None
    """The day on which a source was read last; None where there is no source."""
    corrections: tuple[tuple[str, Correction], ...]
    """Every correction with the reference of what it mends."""
    withdrawn: tuple[ClaimOf, ...]
    """Every claim that its source took back."""


def find_updates(corpus: Corpus) -> Updates:
    """Gather what is new."""
    refs = reversed(ordered("source", corpus)[-LATEST:])
    read = [source.read.on for source in corpus.records.sources.values()]
    return Updates(
        tuple(corpus.records.sources[ref.partition("/")[2]] for ref in refs),
        max(read, key=lambda day: day.sort_key, default=None),
        _corrections(corpus),
        _withdrawn(corpus),
    )


def _corrections(corpus: Corpus) -> tuple[tuple[str, Correction], ...]:
    made = [
        (ref, one) for ref, record in corpus.records.all().items() for one in record.corrections
    ]
    made += [
        (claim.ref, one) for claim in corpus.claims.values() for one in claim.claim.corrections
    ]
    return tuple(sorted(made, key=lambda pair: (pair[1].on.sort_key, pair[0]), reverse=True))


def _withdrawn(corpus: Corpus) -> tuple[ClaimOf, ...]:
    dated = [
        (claim.claim.withdrawn.on.sort_key, claim.ref)
        for claim in corpus.claims.values()
        if claim.claim.withdrawn
    ]
    return tuple(corpus.claims[ref] for _, ref in sorted(dated, reverse=True))
