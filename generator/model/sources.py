"""Sources and their claims."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from generator.model.parts import (
    Allegation,
    Capture,
    Correction,
    Credit,
    ItemText,
    LookedAt,
    Part,
    Reading,
    Sentence,
    Stance,
    Withdrawn,
)
from generator.model.records import Plan, Record
from generator.model.references import ActorId, ClaimRef, DraftId, Reference, RelayRef
from generator.model.text_types import Language, Locator, Text, WebAddress, When, one_or_more

if TYPE_CHECKING:
    from generator.model.dates import Date

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
    """The records that the sentence is about; each of their pages shows the claim."""
    answers: dict[str, Any] = Field(default_factory=dict)
    """Answers as written, by question; `generator.corpus.link` reads them."""
    speaker: ActorId | None = None
    """The actor who says it, if that is not the publisher."""
    said: When | None = None
    """When it was said, if the source gives that."""
    mode: Mode = "states"
    """How it is said: as a statement, report, estimate, expectation, guess or denial."""
    credited_to: tuple[Credit, ...] = ()
    """The voices that the source credits; each entry is a chain of its own."""
    stance: Stance | None = None
    """The position of an actor that the claim reports."""
    allegation: Allegation | None = None
    """The person whom the claim accuses of wrongdoing."""
    replies_to: ClaimRef | None = None
    """The claim to which it reports a reply."""
    draft: DraftId | None = None
    """The draft that it speaks of, if it is not the source's draft."""
    quote: Text | None = None
    """The words of the source that say it."""
    words_of: Literal["speaker"] | None = None
    """`speaker` if the source prints the quote as the speaker's own words; else they are prose."""
    before: Text | None = None
    """The words just before the quote, if the quote occurs more than once."""
    after: Text | None = None
    """The words just after the quote, if the quote occurs more than once."""
    no_quote: Text | None = None
    """Why there is no quote."""
    quote_lang: Language | None = None
    """The language of the quote, as `fr`, if it is not the site's own language."""
    in_english: Text | None = None
    """Our translation of a quote in another language."""
    at: Locator
    """The place in the source where the quote is."""
    looked_at: LookedAt | None = None
    withdrawn: Withdrawn | None = None
    """When and why the source took the claim back."""
    note: Text | None = None
    corrections: tuple[Correction, ...] = ()
    formerly: tuple[Text, ...] = ()
    """Its former ids; their addresses lead to it."""

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
    """The names of its authors as printed on it; one name may be written without a list."""
    published: When
    as_of: When | None = None
    """The day that the text speaks of, if it was published on another day."""
    why: Text | None = None
    """The reason for `as-of`: how we know that day."""
    url: WebAddress | None = None
    copies: tuple[WebAddress, ...] = ()
    """Addresses of the same text on other sites."""
    archived: tuple[WebAddress, ...] = ()
    """Addresses of saved versions in web archives."""
    kind: Literal[
        "plan-text", "official-statement", "wire", "news", "explainer", "analysis", "poll"
    ]
    language: Language
    title_lang: Language | None = None
    """The language of the title, if we give the title in another language than the source's.

    This happens if we have not seen the original title.
    """
    draft: DraftId | None = None
    """The draft that its claims speak of, if it is not the plan's draft."""
    read: Reading
    capture: Capture | None = None
    relays: tuple[RelayRef, ...] = ()
    """The sources whose report it repeats, or the publisher of one that was not read."""
    summary: tuple[Sentence, ...] = ()
    texts: tuple[ItemText, ...] = ()
    """The words of the plan's text that it prints, item by item."""
    looked_at: LookedAt | None = None
    claims: tuple[Claim, ...]

    @property
    def day(self) -> Date:
        """The day that the text speaks of: `as-of`, or else its publication."""
        return self.as_of or self.published
