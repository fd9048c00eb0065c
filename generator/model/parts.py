"""The parts that records are made of: small groups of keys."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from generator.model.references import ActorId, ActorRef, ClaimRef, PointRef, PositionRef
from generator.model.text_types import Amount, Language, Locator, ReadExtent, Sha256, Text, When


class Part(BaseModel):
    """A group of keys that an editor writes. No other key is allowed, and no value changes."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        alias_generator=lambda name: name.replace("_", "-"),
        use_attribute_docstrings=True,
    )


SITE_LANGUAGE = "en"
"""The language of the site's own sentences, as BCP 47 names it."""


class Spelling(Part):
    """Another way in which a name is written."""

    written: Text = Field(alias="as")
    lang: Language | None = None
    """The language of the spelling, as `fr`; left out if it is the site's own."""
    claim: ClaimRef | None = Field(None, alias="in")
    """The claim whose source writes it so."""
    identified_by: Literal["editor"] | None = None
    """Who says that the name means this record, if the source does not."""
    why: Text | None = None


class Sentence(Part):
    """A sentence of ours, and the claims that support it."""

    says: Text
    claims: tuple[ClaimRef, ...] = Field(alias="from")


class LookedAt(Part):
    """Says that an editor looked at what `status` lists, and why it stays as it is."""

    on: When
    why: Text


class Correction(Part):
    """A mistake of ours that was corrected; the page keeps it."""

    on: When
    was: Text
    now: Text
    why: Text


class Settled(Part):
    """Why a question is no longer open."""

    by: ClaimRef
    why: Text


class Question(Part):
    """A question that sources may answer."""

    asks: Text
    """A whole question that can be understood by itself."""
    under: Text | None = None
    """The heading under which the page of its record asks it, if there are many questions."""
    label: Text | None = None
    """What stands before its answer in a line, as `mediator`."""
    answer: Literal[
        "number",
        "share",
        "date",
        "choice",
        "yes-no",
        "actor",
        "place",
        "actors",
        "places",
        "choices",
        "text",
    ]
    unit: Text | None = None
    """What a number counts, as `people`."""
    of: Text | None = None
    """What a share is a share of."""
    choices: dict[str, Text] = Field(default_factory=dict)
    compatible: tuple[tuple[str, str], ...] = ()
    """Pairs of choices that can both hold."""
    exclusive: bool = False
    """For text: whether two different texts cannot both hold."""
    over_time: bool = False
    """Whether the right answer may change with time, so that each holds for its day only."""
    vague: bool = False
    """Whether its answers are labels that a difference of words alone may tell apart."""
    bears_on: tuple[Text, ...] = ()
    """Other questions that a reader should see beside it, by reference."""
    lowest: Amount | None = None
    """The lowest number that is allowed, if it is not 0."""
    highest: Amount | None = None
    """The highest number that is allowed; for a share it is 100 if none is written."""
    looked_at: LookedAt | None = None
    would_settle: Text | None = None
    settled: Settled | None = None
    superseded: Settled | None = None
    note: Text | None = None
    formerly: tuple[Text, ...] = ()
    """Former ids of the question; their addresses lead here."""


class Highlight(Sentence):
    """A question that the home page lifts to its top, with claims of at least two sides."""

    on: Text
    """The question, by reference."""


class DatedSentence(Sentence):
    """A sentence on where things stand, and the day that it is about."""

    on: When


class DraftItem(Part):
    """One item of a draft's text, as the text itself labels it."""

    label: Text | None = None
    """Its label in that text, as `6`, `1.1`, `11a` or `Annex I.2`."""
    points: tuple[PointRef, ...] = ()
    """The points of the site that it is: one, several, or none."""


class ItemText(Part):
    """The exact words of one item, as a source prints the plan's text. They are no quote."""

    item: Text
    """The label of the item in the source's draft."""
    words: Text
    lang: Language | None = None
    """The language of the words, if it is not the language of the source."""
    in_english: Text | None = None
    """Our translation of words in another language."""
    at: Locator | None = None
    """The place in the source, if the label alone does not give it."""


class Reading(Part):
    """How much of a source was read, and when."""

    on: When
    extent: ReadExtent
    of: Text | None = None
    """What was read instead of the original, as the name of a mirror."""


class Capture(Part):
    """The text of a source as it was read, kept outside the repository."""

    sha256: Sha256


class Credit(Part):
    """Whom the source credits for what it says, the nearest first."""

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
    """Says that the source took a claim back, when and why. The claim keeps its address."""

    on: When
    why: Text
