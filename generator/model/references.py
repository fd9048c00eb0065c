"""References: how one record names another, and which kinds it may name.

A reference is a text whose type says which kinds of record it may name. So
`generator.corpus.link` finds every key that holds a reference by the type of the key. Links inside
our sentences are different: a new key with such sentences must also be listed in `PROSE` in
`generator.corpus.own_sentences`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar

from pydantic_core import core_schema

from generator.files import quoted_name

if TYPE_CHECKING:
    from typing import Self

    from pydantic import GetCoreSchemaHandler

PLAN = "plan"
"""The reference of the record in plan.yaml, and its kind."""

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
LONGEST_ID = 64
IN_PROSE = re.compile(r"\[\[([^\[\]|\n]+)(?:\|((?:[^\[\]\n]|\[(?!\[)|\n(?![^\S\n]*[\n>]))+))?\]\]")
"""A link in prose: `[[point/amnesty]]` or `[[actor/kaja-kallas|the EU's top diplomat]]`.

Its words may go on in the next line, as in markdown, and not in the next paragraph. No link is in
another one: so each `[[` is read only up to the next.
"""


class Reference(str):
    """The name of a record, as an editor wrote it."""

    __slots__ = ()
    kinds: ClassVar[tuple[str, ...]] = (
        "plan",
        "point",
        "actor",
        "event",
        "place",
        "draft",
        "source",
    )
    """The kinds of record it may name."""

    is_bare: ClassVar[bool] = False
    """Whether it is written without its kind."""

    @property
    def ref(self) -> str:
        """The reference with its kind: `plan`, `actor/x`, `source/y`."""
        return str(self)

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: type[Self], handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.no_info_after_validator_function(
            cls, core_schema.str_schema(min_length=1)
        )


class PositionRef(Reference):
    """What an actor can take a position on: the plan or a point."""

    kinds = (PLAN, "point")


class PointRef(Reference):
    """A point, written `point/x`."""

    kinds = ("point",)


class RelayRef(Reference):
    """What a source repeats: a source, or the publisher of a source that was not read."""

    kinds = ("source", "actor")


class ClaimRef(Reference):
    """A claim, written `source-id#claim-id`; inside its own source also `claim-id`."""

    kinds = ("claim",)


class ActorRef(Reference):
    """An actor, written `actor/x`."""

    kinds = ("actor",)


class _Bare(Reference):
    """An id written without its kind, under a key that allows one kind only."""

    is_bare = True

    @property
    def ref(self) -> str:
        return f"{self.kinds[0]}/{self}"


class ActorId(_Bare):
    """An actor's id."""

    kinds = ("actor",)


class EventId(_Bare):
    """An event's id."""

    kinds = ("event",)


class LocationId(_Bare):
    """A place's id."""

    kinds = ("place",)


class DraftId(_Bare):
    """A draft's id."""

    kinds = ("draft",)


def id_mistake(text: str) -> tuple[str, str] | None:
    """Return why a text cannot be an id, and what to write instead; None if it can be one."""
    if ID.fullmatch(text) and len(text) <= LONGEST_ID:
        return None
    form = f"Use lower-case letters, digits and single hyphens, at most {LONGEST_ID}."
    return f"{quoted_name(text)} cannot be an id.", form


def page_id_mistake(text: str) -> tuple[str, str] | None:
    """Return the same for the id of a record or theme: it names a folder, on every system."""
    if text in _RESERVED:
        return f"{quoted_name(text)} cannot be an id: this word is reserved.", "Choose another id."
    return id_mistake(text)


# Names that Windows keeps for devices, and addresses that the site itself uses.
_RESERVED = frozenset(
    {
        PLAN,
        "con",
        "prn",
        "aux",
        "nul",
        *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10)),
    }
    | {
        "index",
        "all",
        "crosswalk",
        "search",
        "assets",
        "404",
        "sitemap",
        "tags",
        "templates",
        "readme",
    }
)
