"""Which sources say nothing. A source counts as silent only on what was read of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.model import kind_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.corpus import Corpus
    from generator.model import Source


def split_silence(
    ref: str, sources: Iterable[Source], corpus: Corpus
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Split sources that say nothing into the silent ones and those not read far enough to tell.

    `ref` is the record that they say nothing of. A source is silent on a numbered point if what was
    read includes that point, and on any other record only if the whole source was read. The result
    holds ids.
    """
    point = corpus.records.points.get(ref.partition("/")[2]) if kind_of(ref) == "point" else None
    read: dict[bool, list[str]] = {True: [], False: []}
    for source in sources:
        read[_was_read(source, point.number if point else None)].append(source.id)
    return tuple(read[True]), tuple(read[False])


def _was_read(source: Source, number: int | None) -> bool:
    """Whether what was read includes the point with that number; None asks for the whole source."""
    extent = source.read.extent
    if number is None or extent in ("whole", "part"):
        return extent == "whole"
    return any(
        int(first) <= number <= int(last or first)
        for first, last in re.findall(r"(\d+)(?:-(\d+))?", extent)
    )


def silence_on(ref: str, corpus: Corpus) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the sources on the plan's own draft that say nothing of a point.

    The first ids are the silent sources, the second ones those not read far enough to tell.
    """
    speaking = {claim.source.id for claim in corpus.said_of.get(ref, ())}
    draft = corpus.records.plan.draft
    not_speaking = [
        source
        for source in corpus.records.sources.values()
        if source.id not in speaking and draft in corpus.drafts_of[source.id]
    ]
    return split_silence(ref, not_speaking, corpus)
