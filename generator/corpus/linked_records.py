"""All records and claims, linked, and who mentions whom."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from generator.corpus.address_reader import AddressReader
from generator.model import PLAN, kind_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.corpus.linked import ClaimOf, Given, Mention
    from generator.corpus.record_set import Records
    from generator.model import QuestionOf, Record, Source

Key = TypeVar("Key")
Grouped = TypeVar("Grouped")


@dataclass(frozen=True)
class LinkedRecords:
    """All records, linked, and what names what."""

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
        return grouped((mention.of, mention) for mention in self.mentions)

    @cached_property
    def mentions_by(self) -> dict[str, tuple[Mention, ...]]:
        """The mentions that a record or claim makes, by its reference."""
        return grouped((mention.by, mention) for mention in self.mentions)

    @cached_property
    def named_by(self) -> dict[str, tuple[str, ...]]:
        """The records that each claim is about, that its answers name, and its speaker."""
        return {
            claim: tuple(
                mention.of
                for mention in self.mentions_by.get(claim, ())
                if mention.key in ("about", "answers", "speaker")
            )
            for claim in self.claims
        }

    def matters_of(self, claim: str) -> set[tuple[str, str]]:
        """Return the points and events, and the plan, that a claim names; each with its source."""
        source, kinds = self.claims[claim].source.id, (PLAN, "point", "event")
        mentions = self.mentions_by.get(claim, ())
        return {(source, mention.of) for mention in mentions if kind_of(mention.of) in kinds}

    @cached_property
    def quoted_on(self) -> dict[tuple[str, str], set[str]]:
        """The speakers that a source quotes on a point, an event or the plan, by both."""
        quoted: dict[tuple[str, str], set[str]] = defaultdict(set)
        for ref, claim_of in self.claims.items():
            if claim_of.claim.speaker:
                for matter in self.matters_of(ref):
                    quoted[matter].add(claim_of.claim.speaker.ref)
        return dict(quoted)

    @cached_property
    def replies_to(self) -> dict[str, tuple[ClaimOf, ...]]:
        """The claims that report a reply to a claim, by the reference of that claim."""
        return grouped(
            (mention.of, self.claims[mention.by])
            for mention in self.mentions
            if mention.key == "replies-to"
        )

    @cached_property
    def published_by(self) -> dict[str, tuple[Source, ...]]:
        """The sources that each actor published, by the actor's reference."""
        return grouped((source.publisher.ref, source) for source in self.records.sources.values())

    @cached_property
    def relaying(self) -> dict[str, tuple[Source, ...]]:
        """The sources that relay what an actor published, even if the original was not read."""
        return grouped(
            (actor, source)
            for source in self.records.sources.values()
            for actor in dict.fromkeys(map(self._publisher_of, source.relays))
            if actor != source.publisher.ref
        )

    def _publisher_of(self, relayed: str) -> str:
        """Return the actor behind what a source relays, which is a source or an actor."""
        sources = self.records.sources
        is_source = kind_of(relayed) == "source"
        return sources[relayed.partition("/")[2]].publisher.ref if is_source else str(relayed)

    @cached_property
    def claims_of(self) -> dict[str, tuple[ClaimOf, ...]]:
        """The claims of each source by its id, in the order of `ClaimOf.sort_key`."""
        return grouped((claim.source.id, claim) for claim in self.claims.values())

    def naming(self, ref: str) -> tuple[str, ...]:
        """Return the references of the claims that name a record and are not withdrawn."""
        mentions = self.mentions_of.get(ref, ())
        claims = dict.fromkeys(mention.by for mention in mentions if "#" in mention.by)
        return tuple(claim for claim in claims if not self.claims[claim].claim.withdrawn)

    @cached_property
    def given_by(self) -> dict[str, tuple[Given, ...]]:
        """The answers that each claim gives, by its reference."""
        return grouped((given.claim, given) for given in self.given)

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


def grouped(pairs: Iterable[tuple[Key, Grouped]]) -> dict[Key, tuple[Grouped, ...]]:
    """Return what belongs to each key, in the order given."""
    groups: dict[Key, list[Grouped]] = defaultdict(list)
    for key, item in pairs:
        groups[key].append(item)
    return {key: tuple(items) for key, items in groups.items()}
