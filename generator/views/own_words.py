"""What an actor said in its own words: the newest and the oldest, with day and place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.corpus import ClaimOf, Corpus

MOST_NEWEST = 3
MOST_OLDEST = 1
"""How many of the newest and of the oldest quotes stand at the top of a page."""


@dataclass(frozen=True, slots=True)
class OwnWords:
    """Quotes that sources print as an actor's own words."""

    newest: tuple[ClaimOf, ...]
    """The newest first."""
    oldest: tuple[ClaimOf, ...]
    """The oldest, the newer of them first; empty if the newest are all."""
    between: int
    """How many there are between the two."""


def own_words_of(ref: str, corpus: Corpus) -> OwnWords:
    """Return the own words of an actor; of the same quote on one day, the first source's."""
    first: dict[tuple[str, str], ClaimOf] = {}
    for claim_of in corpus.spoken_by.get(ref, ()):
        key = str(claim_of.day), (claim_of.claim.quote or "").casefold()
        first.setdefault(key, claim_of)
    latest_first = sorted(first.values(), key=lambda claim: claim.day.sort_key, reverse=True)
    newest, rest = latest_first[:MOST_NEWEST], latest_first[MOST_NEWEST:]
    oldest = rest[-MOST_OLDEST:]
    return OwnWords(tuple(newest), tuple(oldest), len(rest) - len(oldest))
