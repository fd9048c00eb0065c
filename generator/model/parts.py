"""The parts that records are made of: typed texts, and small groups of keys."""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    InstanceOf,
    StringConstraints,
)

from generator.model.dates import Date
from generator.model.references import ActorId, ActorRef, ClaimRef, PositionRef


def _address(text: str) -> str:
    form = r"https?://[^\s\\@<>\"'`{}|^]+\.[^\s\\@<>\"`{}|^]+"
    if not re.fullmatch(form, text) or not _has_host(text):
        message = f"'{text}' is not a web address."
        raise ValueError(message)
    if ":~:" in text:
        message = f"'{text}' names words on its page; the site does that itself, from the quote."
        raise ValueError(message, "Leave out ':~:' and what follows it.")
    return text


def _has_host(address: str) -> bool:
    try:
        return bool(urlsplit(address).hostname)
    except ValueError:  # as of brackets round no number
        return False


LOCATOR = (
    r"(¶\d+(, ¶\d+)*|point \d+[a-z]?|pp?\. [\d–-]+|\d{1,2}:\d{2}:\d{2}|heading \"[^\"]+\"|whole)"
)
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
    for stretch in re.finditer(r"(\d+)-(\d+)", text):
        if int(stretch[1]) > int(stretch[2]):
            message = f"'{stretch[0]}' ends before it begins."
            raise ValueError(message)
    return text


def _digits(value: Any) -> Any:  # noqa: ANN401 - pydantic hands us whatever was written
    if isinstance(value, str) and not re.fullmatch(r"[0-9]+", value):
        message = f"'{value[:40]}' is not a whole number."
        raise ValueError(message)
    return value


def one_or_more(value: Any) -> Any:  # noqa: ANN401 - pydantic hands us whatever was written
    """Take one text as a list of one."""
    return [value] if isinstance(value, str) else value


Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
When = Annotated[InstanceOf[Date], BeforeValidator(lambda text: Date.parse(str(text)))]
WholeNumber = Annotated[int, BeforeValidator(_digits)]
"""A whole number in digits; pydantic alone would take `1.0`, `+1` and `1_0` too."""

Address = Annotated[str, AfterValidator(_address)]
Locator = Annotated[str, AfterValidator(_locator)]
Extent = Annotated[str, AfterValidator(_extent)]


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
    formerly: tuple[Text, ...] = ()
    """Former ids of the question; their addresses lead here."""


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
