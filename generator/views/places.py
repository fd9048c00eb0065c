"""What the page of places shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.views.indexes import ordered
from generator.views.listed import ListedMention, list_mentions

if TYPE_CHECKING:
    from generator.corpus import Corpus
    from generator.model import Location


@dataclass(frozen=True, slots=True)
class LocationView:
    """A place and the sentences that name it."""

    record: Location
    mentioned: tuple[ListedMention, ...]


def view_locations(corpus: Corpus) -> tuple[LocationView, ...]:
    """Gather what the page of places shows, in the order of their names."""
    return tuple(
        LocationView(
            corpus.records.places[ref.partition("/")[2]],
            list_mentions(corpus.mentions_of.get(ref, ()), corpus),
        )
        for ref in ordered("place", corpus)
    )
