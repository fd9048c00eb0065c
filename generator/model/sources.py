"""Sources and their claims."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from generator.model.parts import (
    Allegation,
    Capture,
    Correction,
    Credit,
    Part,
    Reading,
    Sentence,
    Stance,
    Withdrawn,
)
from generator.model.records import Plan, Record
from generator.model.references import ActorId, ClaimRef, DraftId, Reference, RelayRef
from generator.model.text_types import Address, Locator, Text, When, one_or_more

Mode = Literal["states", "reports", "estimates", "expects", "conjectures", "denies"]
FORECASTS: frozenset[Mode] = frozenset({"estimates", "expects", "conjectures"})
"""Modes that never make another source's plain statement wrong."""


class Claim(Part):
    """One source saying one thing: the atom of the site.

    A claim is never merged or mended. Two sources that contradict each other stay two claims;
    `generator.compare.compare` is the only place that compares them.
    """

    id: Text
    says: Text
    """One sentence of our own, neutral and attributed."""
    about: tuple[Reference, ...] = ()
    answers: dict[str, Any] = Field(default_factory=dict)
    """Answers as written, by question; `generator.corpus.link` reads them by their kinds."""
    speaker: ActorId | None = None
    """The actor whose voice it is, where that is not the publisher."""
    said: When | None = None
    mode: Mode = "states"
    credited_to: tuple[Credit, ...] = ()
    stance: Stance | None = None
    allegation: Allegation | None = None
    replies_to: ClaimRef | None = None
    draft: DraftId | None = None
    quote: Text | None = None
    before: Text | None = None
    after: Text | None = None
    no_quote: Text | None = None
    """Why there is no quote."""
    quote_lang: Text | None = None
    in_english: Text | None = None
    at: Locator
    checked: When | None = None
    """When the quote was compared with a copy, for a source without a capture."""
    withdrawn: Withdrawn | None = None
    note: Text | None = None
    corrections: tuple[Correction, ...] = ()
    formerly: tuple[Text, ...] = ()

    def draft_in(self, source: Source, plan: Plan) -> str:
        """Return the draft that the claim speaks of; empty in a source older than the plan."""
        since = plan.known_since
        is_older = since is not None and source.published.last < since.first
        return self.draft or source.draft or ("" if is_older else plan.draft)


class Source(Record):
    """One document that was read, wholly or in part, and summarised."""

    title: Text
    publisher: ActorId
    author: Annotated[tuple[Text, ...], BeforeValidator(one_or_more)] = ()
    published: When
    as_of: When | None = None
    """The day the text speaks of, where it was plainly written as of another; `why` tells."""
    why: Text | None = None
    url: Address | None = None
    copies: tuple[Address, ...] = ()
    archived: tuple[Address, ...] = ()
    kind: Literal[
        "plan-text", "official-statement", "wire", "news", "explainer", "analysis", "poll"
    ]
    language: Text
    title_lang: Text | None = None
    """The language of the title, where it is not the source's: the title itself was not seen."""
    draft: DraftId | None = None
    read: Reading
    capture: Capture | None = None
    relays: tuple[RelayRef, ...] = ()
    """Sources, or the publisher of an unread original, whose report this one repeats."""
    summary: tuple[Sentence, ...] = ()
    claims: tuple[Claim, ...]
