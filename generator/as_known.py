"""What was known on a day: the same corpus with only what had been published by then."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.compare import Findings, compare
from generator.indexes import rows

if TYPE_CHECKING:
    from generator.corpus import Corpus
    from generator.dates import Date
    from generator.views import Row


@dataclass(frozen=True, slots=True)
class AsKnown:
    """One day's view."""

    on: Date
    sources: int
    points: tuple[Row, ...]
    """The points that some source had reported."""
    findings: Findings


def as_known(on: Date, corpus: Corpus) -> AsKnown:
    """Return what the sources published by the end of a day give.

    A source of which only the month is known counts from that month's end.
    """
    then = until(on, corpus)
    findings = compare(then)
    reported = tuple(row for row in rows("point", then, findings) if row.claims)
    return AsKnown(on, len(then.records.sources), reported, findings)


def until(on: Date, corpus: Corpus) -> Corpus:
    """Return the corpus without the sources that were published later."""
    sources = {
        source.id: source
        for source in corpus.records.sources.values()
        if source.published.bounds[1] <= on.last
    }
    claims = {ref: claim for ref, claim in corpus.claims.items() if claim.source.id in sources}
    return replace(
        corpus,
        records=replace(corpus.records, sources=sources),
        claims=claims,
        given=tuple(given for given in corpus.given if given.claim in claims),
        mentions=tuple(one for one in corpus.mentions if "#" not in one.by or one.by in claims),
    )
