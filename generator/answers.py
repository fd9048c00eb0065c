"""The answers that claims give, and when two are the same, compatible or in conflict.

An answer knows the set of states of the world it allows. Two answers are the same if their keys are
equal, compatible if some state fits both, and in conflict if none does. `SAME` therefore is an
equivalence by construction, and every relation has its mirror image.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping

    from generator.dates import Date


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


@dataclass(frozen=True, slots=True)
class Number:
    """A number, a bound or a range; for a share, in percent."""

    low: Decimal | None
    high: Decimal | None
    low_open: bool = False
    high_open: bool = False
    about: bool = False

    # A source's "about" says no width; ten percent either way keeps "about 600" apart from 800
    # and lets it fit 580.
    TOLERANCE = Decimal("0.1")

    @property
    def key(self) -> Hashable:
        return (self.low, self.high, self.low_open, self.high_open, self.about)

    def against(self, other: Answer, within: Mapping[str, str]) -> Relation:  # noqa: ARG002
        assert isinstance(other, Number)  # noqa: S101 - one question has one kind
        mine, theirs = self.widened(), other.widened()
        return _relate_ranges(*_ordered(mine), *_ordered(theirs))

    def widened(self) -> Number:
        """The range that it may mean, where it is "about"."""
        if not self.about or self.low is None or self.high is None:
            return self
        margin = abs(self.low) * self.TOLERANCE
        return Number(self.low - margin, self.high + margin)


@dataclass(frozen=True, slots=True)
class Moment:
    """A date or time; see `generator.dates`."""

    date: Date

    @property
    def key(self) -> Hashable:
        return self.date.key

    def against(self, other: Answer, within: Mapping[str, str]) -> Relation:  # noqa: ARG002
        assert isinstance(other, Moment)  # noqa: S101
        one, two = self.date, other.date
        if one.instant and two.instant:
            return Relation.CONFLICT
        relation = _relate_ranges(*one.bounds, *two.bounds)
        if (
            relation is Relation.FITS
            and one.lasting
            and two.lasting
            and not (one.about or two.about)
        ):
            # Two stretches that only overlap begin and end on other days: not both can be right.
            return Relation.CONFLICT
        return relation


@dataclass(frozen=True, slots=True)
class Option:
    """One of a question's choices, or yes or no."""

    id: str
    compatible: frozenset[frozenset[str]] = frozenset()

    @property
    def key(self) -> Hashable:
        return self.id

    def against(self, other: Answer, within: Mapping[str, str]) -> Relation:  # noqa: ARG002
        assert isinstance(other, Option)  # noqa: S101
        fits = frozenset((self.id, other.id)) in self.compatible
        return Relation.FITS if fits else Relation.CONFLICT


@dataclass(frozen=True, slots=True)
class Named:
    """One actor or one place, by id."""

    id: str

    @property
    def key(self) -> Hashable:
        return self.id

    def against(self, other: Answer, within: Mapping[str, str]) -> Relation:
        assert isinstance(other, Named)  # noqa: S101
        if is_within(self.id, other.id, within):
            return Relation.FINER
        return Relation.VAGUER if is_within(other.id, self.id, within) else Relation.CONFLICT


@dataclass(frozen=True, slots=True)
class Several:
    """A set of actors, places or choices: exactly these, at least these, or these in this order."""

    how: str
    """`all`, `among` or `chain`; none of them is `all` of nothing."""
    ids: tuple[str, ...]

    @property
    def key(self) -> Hashable:
        return (self.how, self.ids if self.how == "chain" else frozenset(self.ids))

    def against(self, other: Answer, within: Mapping[str, str]) -> Relation:
        assert isinstance(other, Several)  # noqa: S101
        if self.how == "chain" and other.how == "chain":
            return self._against_chain(other)
        if self.how == "among" and other.how == "among":
            inside, outside = self._covers(other, within), other._covers(self, within)
            return {(True, False): Relation.FINER, (False, True): Relation.VAGUER}.get(
                (inside, outside), Relation.FITS
            )
        if self.how == "among":
            return Relation.VAGUER if other._covers(self, within) else Relation.CONFLICT
        if other.how == "among":
            return other.against(self, within).mirrored
        return self._against_whole(other, within)

    def _against_chain(self, other: Several) -> Relation:
        if _is_subsequence(self.ids, other.ids):
            return Relation.VAGUER
        return Relation.FINER if _is_subsequence(other.ids, self.ids) else Relation.CONFLICT

    def _against_whole(self, other: Several, within: Mapping[str, str]) -> Relation:
        """Relate two exact sets: each member of one must be, or lie within, one of the other."""
        if set(self.ids) == set(other.ids):
            return Relation.FINER if self.how == "chain" else Relation.VAGUER
        mine = all(any(is_within(one, two, within) for two in other.ids) for one in self.ids)
        theirs = all(any(is_within(one, two, within) for two in self.ids) for one in other.ids)
        finer, vaguer = mine and self._covers(other, within), theirs and other._covers(self, within)
        if finer and vaguer:
            return Relation.FITS
        if finer:
            return Relation.FINER
        return Relation.VAGUER if vaguer else Relation.CONFLICT

    def _covers(self, other: Several, within: Mapping[str, str]) -> bool:
        """Whether each member of `other` is here, or has something here that lies within it."""
        return all(any(is_within(mine, one, within) for mine in self.ids) for one in other.ids)


@dataclass(frozen=True, slots=True)
class Wording:
    """Free text."""

    text: str
    exclusive: bool = False

    @property
    def key(self) -> Hashable:
        return " ".join(self.text.split()).casefold()

    def against(self, other: Answer, within: Mapping[str, str]) -> Relation:  # noqa: ARG002
        assert isinstance(other, Wording)  # noqa: S101
        return Relation.CONFLICT if self.exclusive else Relation.WORDED


def is_within(inner: str, outer: str, within: Mapping[str, str]) -> bool:
    """Whether `inner` is `outer` or lies within it, over any number of steps."""
    step: str | None = inner
    while step is not None and step != outer:
        step = within.get(step)
    return step is not None


def _is_subsequence(some: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    rest = iter(whole)
    return all(one in rest for one in some)


def _ordered(number: Number) -> tuple[tuple[Decimal, int], tuple[Decimal, int]]:
    """Return both ends so that they compare by size: an open end lies just inside its number."""
    infinite = Decimal("Infinity")
    low = (-infinite, 0) if number.low is None else (number.low, int(number.low_open))
    high = (infinite, 0) if number.high is None else (number.high, -int(number.high_open))
    return low, high


Bound = TypeVar("Bound", datetime, tuple[Decimal, int])


def _relate_ranges(low: Bound, high: Bound, other_low: Bound, other_high: Bound) -> Relation:
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
