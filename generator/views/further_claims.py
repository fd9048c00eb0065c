"""What a record's page shows after its questions: other claims, and sentences that name it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.views.folding import Folded, fold_after
from generator.views.listed import ListedMention, list_mentions

if TYPE_CHECKING:
    from generator.views.claims import PageClaims, PlacedClaim

MOST_CLAIMS_OPEN = 12
"""How many claims outside any question are shown unfolded. Some records have a hundred."""


@dataclass(frozen=True, slots=True)
class FurtherClaims:
    """What sources say of a record beside the answers to its questions."""

    claims: Folded[PlacedClaim]
    """The claims about the record, and the claims that take a position on it."""
    mentioned: tuple[ListedMention, ...]
    """Sentences that name the record and that the page does not already show as claims."""


def claims_naming(ref: str, key: str, page: PageClaims) -> list[str]:
    """Return the references of what names a record under a key, such as `about` or `speaker`."""
    mentions = page.corpus.mentions_of.get(ref, ())
    return [mention.by for mention in mentions if mention.key == key]


def gather_further(
    ref: str, page: PageClaims, most_open: int | None = MOST_CLAIMS_OPEN
) -> FurtherClaims:
    """Gather what the page of a record does not have yet, by the record's reference."""
    about = claims_naming(ref, "about", page) + claims_naming(ref, "stance", page)
    claims = fold_after(page.place_new(about), most_open)
    mentions = page.corpus.mentions_of.get(ref, ())
    unseen = (mention for mention in mentions if mention.by not in page.seen)
    return FurtherClaims(claims, list_mentions(unseen, page.corpus))
