"""How two answers to one question relate to each other.

Two answers are the same if their keys are equal. They are compatible if both can be true together,
and in conflict if they cannot. Seen from the other answer, each relation has a counterpart: if the
first answer is finer than the second, the second is vaguer than the first.
"""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping


class Relation(Enum):
    """How an answer relates to another one."""

    SAME = "the same"
    FINER = "finer"
    VAGUER = "vaguer"
    FITS = "fits"
    WORDED = "worded differently"
    CONFLICT = "cannot both hold"

    @property
    def mirrored(self) -> Relation:
        """The relation as seen from the other answer."""
        return {Relation.FINER: Relation.VAGUER, Relation.VAGUER: Relation.FINER}.get(self, self)


class Answer(Protocol):
    """A value that a claim gives for a question."""

    @property
    def key(self) -> Hashable: ...

    def against(self, other: Answer, within: Mapping[str, str]) -> Relation:
        """Return how this answer relates to a different answer to the same question.

        `within` maps a place to the place around it, or an actor to the side it acts for.
        """
        ...


def relate(first: Answer, second: Answer, within: Mapping[str, str]) -> Relation:
    """Return how the first of two answers to the same question relates to the second."""
    return Relation.SAME if first.key == second.key else first.against(second, within)


def is_within(inner: str, outer: str, within: Mapping[str, str]) -> bool:
    """Return whether `inner` is `outer`, or is within it over any number of steps."""
    step: str | None = inner
    while step is not None and step != outer:
        step = within.get(step)
    return step is not None


def is_subsequence(part: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    """Return whether `whole` has all members of `part` in their order, with or without others."""
    rest = iter(whole)
    return all(member in rest for member in part)


Bound = TypeVar("Bound", datetime, tuple[Decimal, int])


def relate_ranges(low: Bound, high: Bound, other_low: Bound, other_high: Bound) -> Relation:
    """Relate two ranges of anything that can be ordered; both ends belong to a range."""
    if high < other_low or other_high < low:
        return Relation.CONFLICT
    if (low, high) == (other_low, other_high):
        return Relation.FITS
    if low >= other_low and high <= other_high:
        return Relation.FINER
    if low <= other_low and high >= other_high:
        return Relation.VAGUER
    return Relation.FITS
