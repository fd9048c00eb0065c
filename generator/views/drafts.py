"""What the page of a draft shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.compare import words_of_item
from generator.model import kind_of
from generator.views.claims import PageClaims
from generator.views.further_claims import FurtherClaims, gather_further
from generator.views.indexes import count_sources
from generator.views.related import naming_records

if TYPE_CHECKING:
    from generator.compare import Findings, ItemWords
    from generator.corpus import Corpus
    from generator.model import Draft, Source


@dataclass(frozen=True, slots=True)
class DraftItemView:
    """An item of a draft's text."""

    words: ItemWords
    points: tuple[str, ...]
    """The references of the points that it is."""


@dataclass(frozen=True, slots=True)
class DraftView:
    """A draft: the sources on it, and what is said of it."""

    ref: str
    record: Draft
    source_count: int
    """How many sources name it in a claim."""
    texts: tuple[Source, ...]
    """The sources that give its text or speak of it."""
    further: FurtherClaims
    items: tuple[DraftItemView, ...]
    """The items of its text, in the text's own order."""


def view_draft(draft: Draft, corpus: Corpus, findings: Findings) -> DraftView:
    """Gather what the page of a draft shows."""
    ref = f"draft/{draft.id}"
    page = PageClaims(corpus, findings)
    naming = naming_records(ref, "draft", corpus)
    return DraftView(
        ref=ref,
        record=draft,
        source_count=count_sources(ref, corpus),
        texts=tuple(
            corpus.records.sources[naming_ref.partition("/")[2]]
            for naming_ref in naming
            if kind_of(naming_ref) == "source"
        ),
        further=gather_further(ref, page),
        items=tuple(
            DraftItemView(words_of_item(draft.id, index, corpus), points)
            for index, points in enumerate(corpus.items[draft.id].points)
        ),
    )
