"""The corpus: all records and claims, linked, with who mentions whom."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from generator.corpus.address_reader import AddressReader

if TYPE_CHECKING:
    from generator.corpus.record_set import Records
    from generator.model import Answer, Claim, Date, QuestionOf, Record, Source


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


@dataclass(frozen=True)
class Corpus:
    """All records, linked."""

    records: Records
    claims: dict[str, ClaimOf]
    """Every claim by reference, in the order of `ClaimOf.sort_key`."""
    questions: dict[str, QuestionOf]
    """Every question that a record asks and every answered built-in one, by reference."""
    given: tuple[Given, ...]
    """Every answer, in the order of the claims."""
    mentions: tuple[Mention, ...]
    """Every mention, in the order of the claims, then of the records."""

    @cached_property
    def addresses(self) -> AddressReader:
        """What the addresses of the site name, those of former ids too."""
        return AddressReader(self.records, self.questions)

    @cached_property
    def mentions_of(self) -> dict[str, tuple[Mention, ...]]:
        """The mentions of a record, by its reference."""
        mentions_of: dict[str, list[Mention]] = defaultdict(list)
        for mention in self.mentions:
            mentions_of[mention.of].append(mention)
        return {ref: tuple(mentions) for ref, mentions in mentions_of.items()}

    @cached_property
    def mentions_by(self) -> dict[str, tuple[Mention, ...]]:
        """The mentions that a record or claim makes, by its reference."""
        mentions_by: dict[str, list[Mention]] = defaultdict(list)
        for mention in self.mentions:
            mentions_by[mention.by].append(mention)
        return {ref: tuple(mentions) for ref, mentions in mentions_by.items()}

    @cached_property
    def claims_of(self) -> dict[str, tuple[ClaimOf, ...]]:
        """The claims of each source by its id, in the order of `ClaimOf.sort_key`."""
        claims_of: dict[str, list[ClaimOf]] = defaultdict(list)
        for claim in self.claims.values():
            claims_of[claim.source.id].append(claim)
        return {source_id: tuple(claims) for source_id, claims in claims_of.items()}

    @cached_property
    def said_of(self) -> dict[str, tuple[ClaimOf, ...]]:
        """The claims that say something about a record and are not withdrawn, by its reference."""
        return {
            ref: tuple(
                claim
                for by in dict.fromkeys(
                    mention.by for mention in mentions if mention.says_something
                )
                if not (claim := self.claims[by]).claim.withdrawn
            )
            for ref, mentions in self.mentions_of.items()
        }

    def naming(self, ref: str) -> tuple[str, ...]:
        """Return the references of the claims that name a record and are not withdrawn."""
        mentions = self.mentions_of.get(ref, ())
        claims = dict.fromkeys(mention.by for mention in mentions if "#" in mention.by)
        return tuple(claim for claim in claims if not self.claims[claim].claim.withdrawn)

    def said_in(self, ref: str, draft: str) -> tuple[ClaimOf, ...]:
        """Return the claims that say something about a record and speak of one draft."""
        plan, claims = self.records.plan, self.said_of.get(ref, ())
        return tuple(of for of in claims if of.claim.draft_in(of.source, plan) == draft)

    @cached_property
    def drafts_of(self) -> dict[str, frozenset[str]]:
        """The drafts that each source speaks of, by its id: it is not silent about any other."""
        plan = self.records.plan
        return {
            source.id: frozenset(claim.draft_in(source, plan) for claim in source.claims)
            or frozenset({source.draft or plan.draft})
            for source in self.records.sources.values()
        }

    @cached_property
    def given_by(self) -> dict[str, tuple[Given, ...]]:
        """The answers that each claim gives, by its reference."""
        given_by: dict[str, list[Given]] = defaultdict(list)
        for given in self.given:
            given_by[given.claim].append(given)
        return {claim: tuple(answers) for claim, answers in given_by.items()}

    def record(self, ref: str) -> Record:
        """Return a record by its reference."""
        kind, _, record_id = ref.partition("/")
        return self.records.of_kind(kind)[record_id or kind]

    @cached_property
    def within(self) -> dict[str, dict[str, str]]:
        """The place around each place, and the side that each actor acts for, by kind and id."""
        places, actors = self.records.places.values(), self.records.actors.values()
        return {
            "place": {place.id: str(place.within) for place in places if place.within},
            "actor": {actor.id: str(actor.side) for actor in actors if actor.side},
        }


def whole_claim_ref(reference: str, source_id: str) -> str:
    """Return the whole reference of a claim: inside its own source it may be its id alone."""
    return reference if "#" in reference or not reference else f"{source_id}#{reference}"
