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
from generator.model.text_types import Locator, Text, WebAddress, When, one_or_more

Mode = Literal["states", "reports", "estimates", "expects", "conjectures", "denies"]
FORECASTS: frozenset[Mode] = frozenset({"estimates", "expects", "conjectures"})
"""Modes that do not contradict a plain statement of another source."""


class Claim(Part):
    """One source that says one thing: the smallest part of the content.

    Claims are never merged or made to agree. Two sources that contradict each other stay two
    claims; only `generator.compare` compares them.
    """

    id: Text
    says: Text
    """One sentence of ours, neutral, that names whose words it reports."""
    about: tuple[Reference, ...] = ()
    answers: dict[str, Any] = Field(default_factory=dict)
    """Answers as written, by question; `generator.corpus.link` reads them."""
    speaker: ActorId | None = None
    """The actor who says it, if that is not the publisher."""
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
    """When the quote was last compared with a copy, if the source has no capture."""
    withdrawn: Withdrawn | None = None
    note: Text | None = None
    corrections: tuple[Correction, ...] = ()
    formerly: tuple[Text, ...] = ()

    def draft_in(self, source: Source, plan: Plan) -> str:
        """Return the draft that the claim speaks of; empty if the source is older than the plan."""
        since = plan.known_since
        is_older = since is not None and source.published.last < since.first
        return self.draft or source.draft or ("" if is_older else plan.draft)


class Source(Record):
    """One document that was read, in whole or in part, and summarised."""

    title: Text
    publisher: ActorId
    author: Annotated[tuple[Text, ...], BeforeValidator(one_or_more)] = ()
    published: When
    as_of: When | None = None
    """The day that the text speaks of, if it is another than that of publication; see `why`."""
    why: Text | None = None
    url: WebAddress | None = None
    copies: tuple[WebAddress, ...] = ()
    archived: tuple[WebAddress, ...] = ()
    kind: Literal[
        "plan-text", "official-statement", "wire", "news", "explainer", "analysis", "poll"
    ]
    language: Text
    title_lang: Text | None = None
    """The language of the title, if it is not the source's: the real title was not seen."""
    draft: DraftId | None = None
    read: Reading
    capture: Capture | None = None
    relays: tuple[RelayRef, ...] = ()
    """The sources whose report it repeats, or the publisher of one that was not read."""
    summary: tuple[Sentence, ...] = ()
    claims: tuple[Claim, ...]
