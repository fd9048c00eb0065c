"""What the page of places shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.views.indexes import ordered

if TYPE_CHECKING:
    from generator.corpus import Corpus, Mention
    from generator.model import Location


@dataclass(frozen=True, slots=True)
class LocationView:
    """A place and the sentences that name it."""

    record: Location
    named: tuple[Mention, ...]


def view_locations(corpus: Corpus) -> tuple[LocationView, ...]:
    """Gather what the page of places shows."""
    places = (corpus.records.places[ref.partition("/")[2]] for ref in ordered("place", corpus))
    return tuple(
        LocationView(
            place,
            tuple(one for one in corpus.mentions_of.get(f"place/{place.id}", ()) if one.sentence),
        )
        for place in places
    )
