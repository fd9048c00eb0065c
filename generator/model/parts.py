"""The parts that records are made of: small groups of keys."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from generator.model.references import ActorId, ActorRef, ClaimRef, PositionRef
from generator.model.text_types import Extent, Sha256, Text, When


class Part(BaseModel):
    """Anything an editor writes: exact keys, plain words, and fixed once read."""

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
    under: Text | None = None
    """The heading under which its record's page asks it, where there are many."""
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
    would_settle: Text | None = None
    settled: Settled | None = None
    superseded: Settled | None = None
    note: Text | None = None


class Reading(Part):
    """What was read of a source, and when."""

    on: When
    extent: Extent
    of: Text | None = None
    """What was read where it was not the original, as a mirror's name."""


class Capture(Part):
    """The text of a source as it was read, kept outside the repository."""

    sha256: Sha256
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
