"""The records an editor writes, made of the parts in `generator.model.parts`.

Records are frozen and name each other by id, never by object; `generator.corpus.link` follows the
ids. Keys are written with hyphens (`as-of`). A field whose key is a Python word has another name
(`for` is `side`, `from` is `claims`). The text under a field says what it means to an editor.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from generator.model.parts import (
    Address,
    Allegation,
    Capture,
    Correction,
    Credit,
    Locator,
    Number,
    Part,
    Question,
    Reading,
    Sentence,
    Spelling,
    Stance,
    Text,
    When,
    Withdrawn,
    one_or_more,
)
from generator.model.references import (
    PLAN,
    ActorId,
    ClaimRef,
    DraftId,
    EventId,
    PlaceId,
    PointRef,
    Reference,
    RelayRef,
)


class Record(Part):
    """What all records share."""

    id: str
    """The file's stem; for a point without its number."""
    note: Text | None = None
    """An editor's note; it says only what the records show."""
    corrections: tuple[Correction, ...] = ()
    formerly: tuple[Text, ...] = ()
    """Ids it had before; their addresses lead here."""


class Asked(Record):
    """A record that can ask questions."""

    questions: dict[str, Question] = Field(default_factory=dict)


class Plan(Asked):
    """The subject of the site."""

    title: Text
    as_of: When
    looked_until: When
    """The day until which sources were looked for."""
    draft: DraftId
    """The draft that answers belong to where neither source nor claim names another."""
    known_since: When | None = None
    """From when on a source can speak of it; an older one speaks of no draft."""
    themes: dict[str, Text]
    as_known_on: tuple[When, ...] = ()
    spelling: dict[str, Text] = Field(default_factory=dict)
    """Spellings that our sentences do not use, and the one they do."""
    words_to_avoid: tuple[Text, ...] = ()
    summary: tuple[Sentence, ...] = ()
    also_written: tuple[Spelling, ...] = ()


class Point(Asked):
    """A numbered point of the plan, or a reported term without a number."""

    number: Number | None = None
    title: Text
    theme: Text
    gist: Sentence | None = None
    why: Text | None = None
    """Why there is no gist."""
    corresponds_to: tuple[PointRef, ...] = ()
    """For a reported term: the numbered points to see beside it."""
    also_written: tuple[Spelling, ...] = ()


class Actor(Asked):
    """A person, state, body, organisation, outlet, group or unnamed voice."""

    label: Text
    kind: Literal["person", "state", "body", "organisation", "outlet", "group", "unnamed"]
    side: ActorId | None = Field(None, alias="for")
    """The actor it acts for; listed with it, never merged with it."""
    also_written: tuple[Spelling, ...] = ()
    known_through: ActorId | None = None
    """For an unnamed voice: the outlet that quotes it."""
    described_as: Text | None = None
    """For an unnamed voice: the words that describe it."""


class Event(Asked):
    """Something that happened, or is planned. When, where and who are answers, not fields."""

    title: Text
    sort: When
    """Where it stands in order; never printed."""
    part_of: EventId | None = None
    also_written: tuple[Spelling, ...] = ()


class Place(Record):
    """A place on the map; a capital is not the government that sits in it."""

    name: Text
    within: PlaceId | None = None
    also_written: tuple[Spelling, ...] = ()


class Change(Part):
    """What one draft did with a point, and the claims that say so."""

    point: PointRef
    kind: Literal["kept", "changed", "split", "merged", "dropped", "new"] = Field(alias="is")
    says: Text
    claims: tuple[ClaimRef, ...] = Field(alias="from")


class Draft(Record):
    """One version of the plan's text."""

    title: Text
    sort: When
    changes: tuple[Change, ...] = ()
    """What became of points in it, as far as a source says; of others nothing is reported."""
    also_written: tuple[Spelling, ...] = ()


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


RECORDS: dict[str, type[Record]] = {
    PLAN: Plan, "point": Point, "actor": Actor, "event": Event, "place": Place, "draft": Draft,
    "source": Source,
}  # fmt: skip
"""Each kind of record, in the order in which the site names them."""
