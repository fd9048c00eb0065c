"""The records an editor writes, made of the parts in `generator.model.parts`.

Records are frozen and name each other by id, never by object; `generator.corpus.link` follows the
ids. Keys are written with hyphens (`as-of`). A field whose key is a word of Python has another name
(`for` is `side`, `from` is `claims`). The text under a field gives its meaning.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from generator.model.parts import (
    Correction,
    DatedSentence,
    DraftItem,
    Highlight,
    LookedAt,
    Part,
    Question,
    Sentence,
    Spelling,
)
from generator.model.references import (
    ActorId,
    ClaimRef,
    DraftId,
    EventId,
    LocationId,
    PointRef,
)
from generator.model.text_types import Text, When, WholeNumber


class Record(Part):
    """What all records share."""

    id: str
    """The name of its file without the ending; for a point, also without the number."""
    note: Text | None = None
    """An editor's note. It says only what the records show."""
    corrections: tuple[Correction, ...] = ()
    formerly: tuple[Text, ...] = ()
    """Its former ids; their addresses lead to it."""


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
    """The draft that answers belong to, unless their source or claim names another one."""
    known_since: When | None = None
    """The day from which sources can speak of the plan; an older source speaks of no draft."""
    themes: dict[str, Text]
    former_themes: dict[str, Text] = Field(default_factory=dict)
    """Former ids of themes, each with the id that the theme has now."""
    as_known_on: tuple[When, ...] = ()
    spelling: dict[str, Text] = Field(default_factory=dict)
    """Spellings that our sentences do not use, and for each the spelling that they use."""
    words_to_avoid: tuple[Text, ...] = ()
    search_synonyms: dict[Text, Text] = Field(default_factory=dict)
    """Words that readers type, each with the word that our texts use instead.

    Both are single words, in any of their forms. A search treats them as one word.
    """
    summary: tuple[Sentence, ...] = ()
    now: tuple[DatedSentence, ...] = ()
    """Where things stand, in up to six dated sentences."""
    highlights: tuple[Highlight, ...] = ()
    """The differences that matter most to readers, up to seven."""
    also_written: tuple[Spelling, ...] = ()

    @property
    def latest_first(self) -> tuple[DatedSentence, ...]:
        """Where things stand, the latest sentence first, as pages print it."""
        return self.now[::-1]


class Point(Asked):
    """A numbered point of the plan, or a reported term without a number."""

    number: WholeNumber | None = None
    title: Text
    theme: Text
    value: Text | None = None
    """The question whose answer stands for the point in a line; else its first one is taken."""
    gist: Sentence | None = None
    why: Text | None = None
    """Why there is no gist."""
    within: PointRef | None = None
    """The chapter or point that it is a part of."""
    looked_at: LookedAt | None = None
    corresponds_to: tuple[PointRef, ...] = ()
    """For a reported term: the numbered points to see beside it."""
    also_written: tuple[Spelling, ...] = ()


class Actor(Asked):
    """A person, state, body, organisation, outlet, group or unnamed voice."""

    label: Text
    kind: Literal["person", "state", "body", "organisation", "outlet", "group", "unnamed"]
    side: ActorId | None = Field(None, alias="for")
    """The actor that it acts for. It is listed with that actor and never merged with it."""
    also_written: tuple[Spelling, ...] = ()
    known_through: ActorId | None = None
    """For an unnamed voice: the outlet that quotes it."""
    described_as: Text | None = None
    """For an unnamed voice: the words that describe it."""


class Event(Asked):
    """What happened, or is planned. When, where and who are answers of claims, not fields."""

    title: Text
    sort: When
    """Its date for sorting; never printed."""
    part_of: EventId | None = None
    also_written: tuple[Spelling, ...] = ()


class Location(Record):
    """A place on the map. A capital is a place, and is not the government in it."""

    name: Text
    within: LocationId | None = None
    also_written: tuple[Spelling, ...] = ()


class Change(Part):
    """What a draft did with a point, and the claims that say so."""

    point: PointRef
    kind: Literal["kept", "changed", "split", "merged", "dropped", "new"] = Field(alias="is")
    says: Text
    claims: tuple[ClaimRef, ...] = Field(alias="from")


class Draft(Record):
    """One version of the plan's text."""

    title: Text
    short: Text | None = None
    """A short name, for heads of columns."""
    sort: When
    items: tuple[DraftItem, ...] = ()
    """The items of its text, in the text's own order, if a source shows them."""
    changes: tuple[Change, ...] = ()
    """What it did with points, if a source says so; about other points nothing is reported."""
    also_written: tuple[Spelling, ...] = ()
