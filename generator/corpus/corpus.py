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
    """A claim together with the source that makes it."""

    source: Source
    claim: Claim
    index: int
    """Where it stands in its source, from 0."""

    @property
    def ref(self) -> str:
        return f"{self.source.id}#{self.claim.id}"

    @property
    def reply_ref(self) -> str:
        """The reference of the claim that it reports a reply to; empty where there is none."""
        return whole_claim_ref(self.claim.replies_to or "", self.source.id)

    @property
    def checked(self) -> Date | None:
        """When its quote was last compared with a copy of the source."""
        capture = self.source.capture
        return self.claim.checked or (capture.checked if capture else None)

    @property
    def sort_key(self) -> tuple[object, ...]:
        """By the day the source speaks of, then by the place in it; never by a file's order."""
        return (
            *(self.source.as_of or self.source.published).sort_key,
            self.source.id,
            _place_in(self.claim),
        )


def _place_in(claim: Claim) -> tuple[object, ...]:
    """Return where a claim stands in its source, so that claims can be told in its order."""
    numbers = tuple(int(number) for number in re.findall(r"\d+", claim.at))
    return not numbers, numbers, claim.id


@dataclass(frozen=True, slots=True)
class Given:
    """An answer, the question it answers, and the claim that gives it."""

    question: str
    claim: str
    answer: Answer
    draft: str
    """The draft it speaks of; empty where the question is not of the plan."""


@dataclass(frozen=True, slots=True)
class Mention:
    """One record naming another."""

    of: str
    by: str
    """The reference of the record, or of the claim, that names it."""
    key: str
    """The key under which it does, as `about` or `speaker`; `answers` for values of answers."""
    sentence: str
    """The sentence that names it; empty where a record's key does, and no sentence."""

    @property
    def says(self) -> bool:
        """Whether a claim says something of it, and does not only credit it or note it."""
        return "#" in self.by and self.key in ("about", "answers", "stance", "says")


@dataclass(frozen=True)
class Corpus:
    """All records, linked."""

    records: Records
    claims: dict[str, ClaimOf]
    """Every claim by reference, in the order of `ClaimOf.sort_key`."""
    questions: dict[str, QuestionOf]
    """Every question that a record asks, and every built-in one that is answered."""
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
        """Who mentions a record, by its reference."""
        found: dict[str, list[Mention]] = defaultdict(list)
        for mention in self.mentions:
            found[mention.of].append(mention)
        return {ref: tuple(mentions) for ref, mentions in found.items()}

    @cached_property
    def mentions_by(self) -> dict[str, tuple[Mention, ...]]:
        """What a record or claim mentions, by its reference."""
        found: dict[str, list[Mention]] = defaultdict(list)
        for mention in self.mentions:
            found[mention.by].append(mention)
        return {ref: tuple(mentions) for ref, mentions in found.items()}

    @cached_property
    def claims_of(self) -> dict[str, tuple[ClaimOf, ...]]:
        """The claims of each source, by its id, in the order in which it makes them."""
        found: dict[str, list[ClaimOf]] = defaultdict(list)
        for claim in self.claims.values():
            found[claim.source.id].append(claim)
        return {source: tuple(claims) for source, claims in found.items()}

    @cached_property
    def said_of(self) -> dict[str, tuple[ClaimOf, ...]]:
        """The standing claims that say something of a record, by its reference; a note does not."""
        return {
            ref: tuple(
                claim
                for by in dict.fromkeys(one.by for one in mentions if one.says)
                if not (claim := self.claims[by]).claim.withdrawn
            )
            for ref, mentions in self.mentions_of.items()
        }

    def naming(self, ref: str) -> tuple[str, ...]:
        """Return the standing claims that name a record in any way, by their references."""
        by = dict.fromkeys(one.by for one in self.mentions_of.get(ref, ()) if "#" in one.by)
        return tuple(claim for claim in by if not self.claims[claim].claim.withdrawn)

    def said_in(self, ref: str, draft: str) -> tuple[ClaimOf, ...]:
        """Return what is said of a record as one draft has it."""
        plan, said = self.records.plan, self.said_of.get(ref, ())
        return tuple(one for one in said if one.claim.draft_in(one.source, plan) == draft)

    @cached_property
    def drafts_of(self) -> dict[str, frozenset[str]]:
        """The drafts that each source speaks of, by its id: of others it cannot be silent."""
        plan = self.records.plan
        return {
            source.id: frozenset(claim.draft_in(source, plan) for claim in source.claims)
            or frozenset({source.draft or plan.draft})
            for source in self.records.sources.values()
        }

    @cached_property
    def given_by(self) -> dict[str, tuple[Given, ...]]:
        """The answers of each claim, by its reference."""
        found: dict[str, list[Given]] = defaultdict(list)
        for given in self.given:
            found[given.claim].append(given)
        return {claim: tuple(answers) for claim, answers in found.items()}

    def record(self, ref: str) -> Record:
        """Return a record by its reference."""
        kind, _, record_id = ref.partition("/")
        return self.records.of_kind(kind)[record_id or kind]

    @cached_property
    def within(self) -> dict[str, dict[str, str]]:
        """For places the place around each, for actors the side each acts for, by id."""
        places, actors = self.records.places.values(), self.records.actors.values()
        return {
            "place": {place.id: str(place.within) for place in places if place.within},
            "actor": {actor.id: str(actor.side) for actor in actors if actor.side},
        }


def whole_claim_ref(reference: str, source_id: str) -> str:
    """Return the reference of a claim that may be named from inside its own source."""
    return reference if "#" in reference or not reference else f"{source_id}#{reference}"
