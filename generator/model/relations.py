"""How two answers to one question stand to each other.

An answer knows the set of states of the world it allows. Two answers are the same if their keys are
equal, compatible if some state fits both, and in conflict if none does. `SAME` therefore is an
equivalence by construction, and every relation has its mirror image.
"""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping


class Relation(Enum):
    """How one answer stands to another."""

    SAME = "the same"
    FINER = "finer"
    VAGUER = "vaguer"
    FITS = "fits"
    WORDED = "worded differently"
    CONFLICT = "cannot both hold"

    @property
    def mirrored(self) -> Relation:
        """The relation seen from the other answer."""
        return {Relation.FINER: Relation.VAGUER, Relation.VAGUER: Relation.FINER}.get(self, self)


class Answer(Protocol):
    """A value that a claim gives for a question."""

    @property
    def key(self) -> Hashable: ...

    def against(self, other: Answer, within: Mapping[str, str]) -> Relation:
        """Relate two answers of one question that are not the same.

        `within` maps a place to the one around it, or an actor to the side it acts for.
        """
        ...


def relate(one: Answer, other: Answer, within: Mapping[str, str]) -> Relation:
    """Return how `one` stands to `other`, both being answers of the same question."""
    return Relation.SAME if one.key == other.key else one.against(other, within)


def is_within(inner: str, outer: str, within: Mapping[str, str]) -> bool:
    """Whether `inner` is `outer` or lies within it, over any number of steps."""
    step: str | None = inner
    while step is not None and step != outer:
        step = within.get(step)
    return step is not None


def is_subsequence(some: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    """Whether `some` stand in `whole` in the same order, whatever is between them."""
    rest = iter(whole)
    return all(one in rest for one in some)


Bound = TypeVar("Bound", datetime, tuple[Decimal, int])


def relate_ranges(low: Bound, high: Bound, other_low: Bound, other_high: Bound) -> Relation:
    """Relate two ranges of anything that can be ordered, ends included."""
    if high < other_low or other_high < low:
        return Relation.CONFLICT
    if (low, high) == (other_low, other_high):
        return Relation.FITS
    if low >= other_low and high <= other_high:
        return Relation.FINER
    if low <= other_low and high >= other_high:
        return Relation.VAGUER
    return Relation.FITS
