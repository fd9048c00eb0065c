"""The records an editor writes, made of the parts in `generator.model.parts`.

Records are frozen and name each other by id, never by object; `generator.corpus.link` follows the
ids. Keys are written with hyphens (`as-of`). A field whose key is a Python word has another name
(`for` is `side`, `from` is `claims`). The text under a field says what it means to an editor.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from generator.model.parts import (
    Correction,
    Part,
    Question,
    Sentence,
    Spelling,
    Text,
    When,
    WholeNumber,
)
from generator.model.references import (
    ActorId,
    ClaimRef,
    DraftId,
    EventId,
    LocationId,
    PointRef,
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
    search_synonyms: dict[Text, Text] = Field(default_factory=dict)
    """Words that readers type, and the word of the texts that each of them stands for.

    Both are single words, in any of their forms. A search treats them as one word.
    """
    summary: tuple[Sentence, ...] = ()
    also_written: tuple[Spelling, ...] = ()


class Point(Asked):
    """A numbered point of the plan, or a reported term without a number."""

    number: WholeNumber | None = None
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


class Location(Record):
    """A place on the map; a capital is not the government that sits in it."""

    name: Text
    within: LocationId | None = None
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
