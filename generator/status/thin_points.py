"""Points of the plan's own text that rest on little."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare import find_independence
from generator.corpus import DraftItems
from generator.files import counted
from generator.status.notice import Notice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.corpus import ClaimOf
    from generator.model import Source
    from generator.status.overview import Overview

FEWEST_REPORTS = 2
"""How many independent reports a point should have."""


def find_thin_points(overview: Overview) -> Iterator[Notice]:
    """Yield the points of the plan's own text that rest on little."""
    corpus = overview.corpus
    with_words = _points_with_words(overview)
    for ref in corpus.own_items.items_of:
        record = corpus.record(ref)
        if getattr(record, "looked_at", None):
            continue
        claims = corpus.said_in(ref, corpus.records.plan.draft)
        thin = list(_thinness(claims, overview))
        if ref not in with_words:
            thin.append("no source prints its words under 'texts'")
        if thin:
            fact = f"'{ref}' rests on little: {'; '.join(thin)}."
            advice = "Look for further sources, or say in 'looked-at' that there are none."
            yield Notice(overview.place(ref), fact, advice)


def _thinness(claims: tuple[ClaimOf, ...], overview: Overview) -> Iterator[str]:
    """Yield why the claims about a point are little."""
    reports = len(find_independence(claims, overview.corpus).reports)
    if reports < FEWEST_REPORTS:
        yield counted(reports, "independent report")
    if not claims:
        return
    languages = {claim.source.language for claim in claims}
    if len(languages) == 1:
        yield f"all claims are from sources in one language, '{languages.pop()}'"
    if all(claim.source.relays or claim.claim.credited_to for claim in claims):
        yield "all claims pass on what another source reports"


def _points_with_words(overview: Overview) -> frozenset[str]:
    """Return the points of which a source on the plan's own draft prints the words."""
    sources = overview.corpus.records.sources.values()
    return frozenset(ref for source in sources for ref in _printed_in(source, overview))


def _printed_in(source: Source, overview: Overview) -> Iterator[str]:
    """Yield the points whose words a source prints; of an item inside another, those of both."""
    plan, items = overview.corpus.records.plan, overview.corpus.own_items
    if (source.draft or plan.draft) != plan.draft:
        return
    for text in source.texts:
        inside = items.indexes(text.item)
        printed = DraftItems((text.item,), ((),))
        for index, label in enumerate(items.labels):
            if index in inside or printed.indexes(label):
                yield from items.points[index]
