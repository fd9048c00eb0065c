"""The corpus: all records, linked, and which draft and which question each claim speaks of."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from generator.corpus.draft_items import DraftItems
from generator.corpus.linked_records import LinkedRecords, grouped
from generator.corpus.parts_read import PartsRead

if TYPE_CHECKING:
    from generator.corpus.linked import ClaimOf
    from generator.corpus.parts_read import PartRead
    from generator.model import ItemText, Source


@dataclass(frozen=True)
class Corpus(LinkedRecords):
    """All records, linked; the views and the comparison read it."""

    @cached_property
    def spoken_by(self) -> dict[str, tuple[ClaimOf, ...]]:
        """The standing claims whose quote is an actor's own words, by the actor's reference.

        What an outlet writes is prose; what any other publisher writes are its own words.
        """
        return grouped(
            (claim_of.owner_of_words, claim_of)
            for claim_of in self.claims.values()
            if claim_of.claim.quote
            and not claim_of.claim.withdrawn
            and (
                claim_of.claim.words_of
                or self.records.actors[claim_of.source.publisher].kind != "outlet"
            )
        )

    @cached_property
    def bearing_on(self) -> dict[str, tuple[str, ...]]:
        """The questions to see beside each question, by reference: those that either one names."""
        pairs = [
            (ref, other)
            for ref, question_of in self.questions.items()
            for other in question_of.question.bears_on
        ]
        return grouped(dict.fromkeys((*pairs, *((other, ref) for ref, other in pairs))))

    @cached_property
    def texts_on(self) -> dict[str, tuple[tuple[Source, ItemText], ...]]:
        """The words of items that sources print, by the id of the draft; each with its source."""
        own = self.records.plan.draft
        return grouped(
            (source.draft or own, (source, text))
            for source in self.records.sources.values()
            for text in source.texts
        )

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
    def sources_on(self) -> dict[str, dict[PartRead, tuple[str, ...]]]:
        """The ids of the sources that speak of each draft, by how much of them was read."""
        parts: dict[str, list[tuple[PartRead, str]]] = defaultdict(list)
        for source in sorted(self.drafts_of):
            for draft in self.drafts_of[source]:
                parts[draft].append((self.parts_read.of(source), source))
        return {draft: grouped(pairs) for draft, pairs in parts.items()}

    @cached_property
    def parts_read(self) -> PartsRead:
        """How much of each source was read."""
        return PartsRead(self.records.plan, self.records.sources, self.items)

    @cached_property
    def items(self) -> dict[str, DraftItems]:
        """The items of each draft by its id; none if no source shows them.

        If the plan's own draft lists none, the numbers of the points are its labels.
        """
        items = {draft.id: DraftItems.of(draft.items) for draft in self.records.drafts.values()}
        own = self.records.plan.draft
        if not items.get(own):
            items[own] = DraftItems.numbered(self.records.points.values())
        return items

    @property
    def own_items(self) -> DraftItems:
        """The items of the plan's own draft."""
        return self.items[self.records.plan.draft]
