"""What links records: a claim with its source, the answers that it gives, and who names whom."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.model import Answer, Claim, Date, Source


@dataclass(frozen=True, slots=True)
class ClaimOf:
    """A claim and the source that makes it."""

    source: Source
    claim: Claim
    index: int
    """Its index among the claims of its source, from 0."""

    @property
    def ref(self) -> str:
        return f"{self.source.id}#{self.claim.id}"

    @property
    def reply_ref(self) -> str:
        """The reference of the claim to which it reports a reply; empty if there is none."""
        return whole_claim_ref(self.claim.replies_to or "", self.source.id)

    @property
    def day(self) -> Date:
        """When it was said, or else the day that its source speaks of."""
        return self.claim.said or self.source.day

    @property
    def voice(self) -> str:
        """The reference of the actor who says it: the speaker, or else the publisher."""
        return (self.claim.speaker or self.source.publisher).ref

    @property
    def owner_of_words(self) -> str:
        """The reference of the actor whose words the quote is: the speaker, or the publisher.

        A quote is the source's own prose unless it says that it is the speaker's.
        """
        claim, publisher = self.claim, self.source.publisher
        return (claim.speaker if claim.words_of and claim.speaker else publisher).ref

    @property
    def checked(self) -> Date | None:
        """When its quote was last compared with a copy of the source."""
        capture = self.source.capture
        return self.claim.checked or (capture.checked if capture else None)

    @property
    def sort_key(self) -> tuple[object, ...]:
        """The day that the source speaks of, then the place in the source."""
        return (
            *self.source.day.sort_key,
            self.source.id,
            _place_in(self.claim),
        )


def _place_in(claim: Claim) -> tuple[object, ...]:
    """Return a sort key for its place in its source: by the numbers of its locator, then by id."""
    numbers = tuple(int(number) for number in re.findall(r"\d+", claim.at))
    return not numbers, numbers, claim.id


@dataclass(frozen=True, slots=True)
class Given:
    """An answer, the question it answers, and the claim that gives it."""

    question: str
    claim: str
    answer: Answer
    draft: str
    """The draft that it speaks of; empty if the question is not about the plan."""


@dataclass(frozen=True, slots=True)
class Mention:
    """One record, or one claim, that names another."""

    of: str
    by: str
    """The reference of the record, or of the claim, that names it."""
    key: str
    """The key under which it is named, as `about` or `speaker`; `answers` for values of answers."""
    sentence: str
    """The sentence of the claim, or the text that holds the link; empty for a key of a record."""

    @property
    def says_something(self) -> bool:
        """Whether a claim says something about it, and does not only credit or note it."""
        return "#" in self.by and self.key in ("about", "answers", "stance", "says")


def whole_claim_ref(reference: str, source_id: str) -> str:
    """Return the whole reference of a claim: inside its own source it may be its id alone."""
    return reference if "#" in reference or not reference else f"{source_id}#{reference}"
