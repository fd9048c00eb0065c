"""The records an editor writes. This module is the only home of the schema.

Records are frozen and refer to each other by id, never by object: `generator.link` follows the ids.
Keys are written with hyphens (`as-of`); a field whose key is a Python word has another name here
(`for` is `side`, `from` is `claims`). The sentence under a field is what an editor is told about it.
"""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, InstanceOf

from generator.dates import Date
from generator.reference import (
    PLAN,
    ActorId,
    ActorRef,
    ClaimRef,
    DraftId,
    EventId,
    PlaceId,
    PointRef,
    PositionRef,
    Reference,
    RelayRef,
)


def _address(text: str) -> str:
    if not re.fullmatch(r"https?://[^\s\\@<>\"'`{}|^]+\.[^\s\\@<>\"`{}|^]+", text):
        message = f"'{text}' is not a web address."
        raise ValueError(message)
    return text


LOCATOR = r"(¶\d+(, ¶\d+)*|point \d+[a-z]?|pp?\. [\d–-]+|\d{1,2}:\d{2}:\d{2}|heading \"[^\"]+\"|whole)"
EXTENT = r"whole|part|points \d+(-\d+)?(, \d+(-\d+)?)*"


def _locator(text: str) -> str:
    if not re.fullmatch(LOCATOR, text):
        message = f"'{text}' does not say where in the source."
        raise ValueError(message)
    return text


def _extent(text: str) -> str:
    if not re.fullmatch(EXTENT, text):
        message = f"'{text}' does not say how far the source was read."
        raise ValueError(message)
    return text


def _one_or_more(value: Any) -> Any:  # noqa: ANN401 - pydantic hands us whatever was written
    return [value] if isinstance(value, str) else value


Text = Annotated[str, Field(min_length=1)]
When = Annotated[InstanceOf[Date], BeforeValidator(lambda text: Date.parse(str(text)))]
Address = Annotated[str, AfterValidator(_address)]
Locator = Annotated[str, AfterValidator(_locator)]
Extent = Annotated[str, AfterValidator(_extent)]

Mode = Literal["states", "reports", "estimates", "expects", "conjectures", "denies"]
FORECASTS: frozenset[Mode] = frozenset({"estimates", "expects", "conjectures"})
"""Modes that never make another source's plain statement wrong."""


class Part(BaseModel):
    """Anything an editor writes: exact keys, plain words, and fixed once read."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        alias_generator=lambda name: name.replace("_", "-"),
        use_attribute_docstrings=True,
    )


class Spelling(Part):
    """Another way in which a name is written."""

    written: Text = Field(alias="as")
    lang: Text | None = None
    """The language of the spelling, as `uk`; left out where it is the site's own."""
    claim: ClaimRef | None = Field(None, alias="in")
    """The claim whose source writes it so."""
    identified_by: Literal["editor"] | None = None
    """Who says that the name means this record, where the source does not."""
    why: Text | None = None


class Sentence(Part):
    """A sentence of ours, and the claims it rests on."""

    says: Text
    claims: tuple[ClaimRef, ...] = Field(alias="from")


class Correction(Part):
    """A mistake of ours, mended; it stays on the page."""

    on: When
    was: Text
    now: Text
    why: Text


class Settled(Part):
    """Why a question is no longer open."""

    by: ClaimRef
    why: Text


class Question(Part):
    """A thing that sources may answer."""

    asks: Text
    """A whole question that can be understood alone."""
    answer: Literal[
        "number", "share", "date", "choice", "yes-no", "actor", "place", "actors", "places", "choices", "text"
    ]
    unit: Text | None = None
    """What a number counts, as `people`."""
    of: Text | None = None
    """What a share is a share of."""
    choices: dict[str, Text] = {}
    compatible: tuple[tuple[str, str], ...] = ()
    """Pairs of choices that can both hold."""
    exclusive: bool = False
    """For text: whether two different texts cannot both hold."""
    would_settle: Text | None = None
    settled: Settled | None = None
    superseded: Settled | None = None
    note: Text | None = None


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

    questions: dict[str, Question] = {}


class Plan(Asked):
    """The subject of the site."""

    title: Text
    short_title: Text
    as_of: When
    looked_until: When
    """The day until which sources were looked for."""
    draft: DraftId
    """The draft that answers belong to where neither source nor claim names another."""
    themes: dict[str, Text]
    as_known_on: tuple[When, ...] = ()
    spelling: dict[str, Text] = {}
    """Spellings that our sentences do not use, and the one they do."""
    words_to_avoid: tuple[Text, ...] = ()
    summary: tuple[Sentence, ...] = ()


class Point(Asked):
    """A numbered point of the plan, or a reported term without a number."""

    number: int | None = None
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
    """A place on the map; Kyiv the city is not Kyiv the government."""

    name: Text
    within: PlaceId | None = None
    also_written: tuple[Spelling, ...] = ()


class Draft(Record):
    """One version of the plan's text."""

    title: Text
    sort: When


class Reading(Part):
    """What was read of a source, and when."""

    on: When
    extent: Extent
    of: Text | None = None
    """What was read where it was not the original, as a mirror's name."""


class Capture(Part):
    """The text of a source as it was read, kept outside the repository."""

    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    checked: When | None = None
    """When the quotes were last compared with it."""


class Credit(Part):
    """To whom the source credits what it says, nearest first."""

    via: tuple[ActorId, ...]


class Stance(Part):
    """An actor's position on the plan or on a point."""

    of: ActorRef | None = None
    on: PositionRef
    kind: Literal["supports", "rejects", "conditional", "noncommittal"] = Field(alias="is")


class Allegation(Part):
    """An accusation of wrongdoing against a person."""

    against: ActorRef


class Withdrawn(Part):
    """A claim that the source took back; it stays at its address."""

    on: When
    why: Text


class Claim(Part):
    """One source saying one thing: the atom of the site.

    A claim is never merged or mended. Two sources that contradict each other stay two claims;
    `generator.compare` is the only place that compares them.
    """

    id: Text
    says: Text
    """One sentence of our own, neutral and attributed."""
    about: tuple[Reference, ...] = ()
    answers: dict[str, Any] = {}
    """Answers as written, by question; `generator.link` reads them as their questions ask."""
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
        """Return the draft that the claim speaks of."""
        return self.draft or source.draft or plan.draft


class Source(Record):
    """One document that was read, wholly or in part, and summarised."""

    title: Text
    publisher: ActorId
    author: Annotated[tuple[Text, ...], BeforeValidator(_one_or_more)] = ()
    published: When
    as_of: When | None = None
    """The day the text speaks of, where it was plainly written as of another; `why` tells."""
    why: Text | None = None
    url: Address | None = None
    copies: tuple[Address, ...] = ()
    archived: tuple[Address, ...] = ()
    kind: Literal["plan-text", "official-statement", "wire", "news", "explainer", "analysis", "poll"]
    language: Text
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
