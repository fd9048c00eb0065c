"""Sources of which little was read, or of which little is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.status.notice import Notice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model import Source
    from generator.status.overview import Overview


def find_partly_read(overview: Overview) -> Iterator[Notice]:
    """Yield the sources that were read in part: no page can call them silent on the rest."""
    for source in _open_sources(overview):
        if source.read.extent != "whole":
            labels = f": {source.read.extent}" if source.read.extent != "part" else ""
            fact = f"'{source.id}' was read in part{labels}."
            advice = "Read the rest, or say in 'looked-at' why it cannot be read."
            yield Notice(overview.place(f"source/{source.id}", "read", "extent"), fact, advice)


def find_unlisted_labels(overview: Overview) -> Iterator[Notice]:
    """Yield the sources read by labels of a draft whose items nobody has listed."""
    corpus = overview.corpus
    for source in _open_sources(overview):
        draft = corpus.records.drafts[source.draft or corpus.records.plan.draft]
        if source.read.extent in ("whole", "part") or draft.items:
            continue
        fact = f"'{source.id}' was read by labels, and the draft '{draft.id}' lists no items."
        advice = "List the items in the draft, or say in 'looked-at' why no source shows them."
        yield Notice(overview.place(f"source/{source.id}", "read", "extent"), fact, advice)


def find_single_claims(overview: Overview) -> Iterator[Notice]:
    """Yield the sources that make one claim only."""
    for source in _open_sources(overview):
        if len(source.claims) == 1:
            fact = f"'{source.id}' makes one claim only."
            advice = "Add what else it says of the plan, or say in 'looked-at' that it is all."
            yield Notice(overview.place(f"source/{source.id}", "claims"), fact, advice)


def _open_sources(overview: Overview) -> Iterator[Source]:
    """Return the sources that no editor has looked at."""
    sources = overview.corpus.records.sources.values()
    return (source for source in sources if not source.looked_at)
