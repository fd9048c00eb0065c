"""Sources that may be one: nearly one title, or many of the same quotes."""

from __future__ import annotations

from collections import defaultdict
from difflib import SequenceMatcher
from itertools import combinations
from typing import TYPE_CHECKING

from generator.files import counted
from generator.status.notice import Notice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model import Source
    from generator.status.overview import Overview

SAME_TITLE = 0.6
"""How alike two titles are that may be one, from 0 to 1."""

DAYS_APART = 2
"""How many days apart two sources of one publisher may be that are compared by title."""

MANY_QUOTES = 3
"""How many quotes two sources share that may be one; at least half of those of one of them."""

LONG_QUOTE = 3
"""How many words a quote has that two sources do not share by chance."""


def find_similar_sources(overview: Overview) -> Iterator[Notice]:
    """Yield the sources that may be one with another source."""
    sources = overview.corpus.records.sources
    opened = [source for source in sources.values() if not source.looked_at]
    quotes = {source.id: _quotes(source) for source in opened}
    for first, second in _pairs(opened, quotes):
        shared = len(quotes[first.id] & quotes[second.id])
        half = min(len(quotes[first.id]), len(quotes[second.id])) / 2
        fact = ""
        if shared >= max(MANY_QUOTES, half):
            fact = f"'{second.id}' shares {counted(shared, 'quote')} with '{first.id}'."
        elif _has_same_title(first, second):
            fact = f"'{second.id}' has almost the title of '{first.id}', of the same publisher."
        if fact:
            advice = "Merge them if they are one text, or say in 'looked-at' how they differ."
            yield Notice(overview.place(f"source/{second.id}", "title"), fact, advice)


def _quotes(source: Source) -> frozenset[str]:
    """Return the longer quotes of a source, in small letters."""
    quotes = (claim.quote.casefold() for claim in source.claims if claim.quote)
    return frozenset(quote for quote in quotes if len(quote.split()) >= LONG_QUOTE)


def _pairs(sources: list[Source], quotes: dict[str, frozenset[str]]) -> list[tuple[Source, Source]]:
    """Return the pairs of sources that have a publisher or a quote in common."""
    by_id = {source.id: source for source in sources}
    groups: dict[tuple[str, str], list[str]] = defaultdict(list)
    for source in sources:
        groups["publisher", source.publisher].append(source.id)
        for quote in quotes[source.id]:
            groups["quote", quote].append(source.id)
    pairs = {pair for ids in groups.values() for pair in combinations(sorted(ids), 2)}
    return [(by_id[first], by_id[second]) for first, second in sorted(pairs)]


def _has_same_title(first: Source, second: Source) -> bool:
    """Whether two sources of one publisher have nearly one title, within a few days."""
    if first.publisher != second.publisher:
        return False
    starts = (first.published.first.date(), second.published.first.date())
    ends = (first.published.last.date(), second.published.last.date())
    if (max(starts) - min(ends)).days > DAYS_APART:
        return False
    titles = (first.title.casefold(), second.title.casefold())
    return SequenceMatcher(None, *titles).ratio() >= SAME_TITLE
