"""The kinds of answers, and how two answers of one kind relate to each other."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from generator.model.relations import Relation, is_subsequence, is_within, relate_ranges

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping

    from generator.model.dates import Date
    from generator.model.relations import Answer


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
        return relate_ranges(*_ordered(mine), *_ordered(theirs))

    def widened(self) -> Number:
        """Return the range that it may mean: wider than written if it is "about"."""
        if not self.about or self.low is None or self.high is None:
            return self
        margin = abs(self.low) * self.TOLERANCE
        return Number(self.low - margin, self.high + margin)


@dataclass(frozen=True, slots=True)
class Moment:
    """A date, or a minute of a day; see `generator.model.dates`."""

    date: Date

    @property
    def key(self) -> Hashable:
        return self.date.key

    def against(self, other: Answer, within: Mapping[str, str]) -> Relation:  # noqa: ARG002
        assert isinstance(other, Moment)  # noqa: S101
        mine, theirs = self.date, other.date
        if mine.instant and theirs.instant:
            return Relation.CONFLICT
        relation = relate_ranges(*mine.bounds, *theirs.bounds)
        if relation is Relation.FITS and mine.lasting and theirs.lasting:
            # Both say when the same thing began and ended. If neither stretch is inside the other,
            # both can hold only if their first days may be the same, and their last days too.
            return Relation.FITS if mine.may_share_ends(theirs) else Relation.CONFLICT
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
    """Several actors, places or choices: exactly these, at least these, or these in this order."""

    how: str
    """`all`, `among` or `chain`; the answer `none` is `all` without ids."""
    ids: tuple[str, ...]

    @property
    def key(self) -> Hashable:
        return (self.how, self.ids if self.how == "chain" else frozenset(self.ids))

    def against(self, other: Answer, within: Mapping[str, str]) -> Relation:
        # this set       other set      relation
        # chain          chain          finer if it has all of the other, in the same order
        # among          among          finer if it covers the other; never in conflict
        # among          all, chain     vaguer if the other covers it; else in conflict
        # all, chain     among          the same, seen from the other set
        # all, chain     all            finer if it covers the other and has nothing outside it
        # all            chain          the same, seen from the other set
        assert isinstance(other, Several)  # noqa: S101
        if self.how == "chain" and other.how == "chain":
            return self._against_chain(other)
        if self.how == "among" and other.how == "among":
            return self._against_among(other, within)
        if self.how == "among":
            return Relation.VAGUER if other._covers(self, within) else Relation.CONFLICT
        if other.how == "among":
            return other.against(self, within).mirrored
        return self._against_whole(other, within)

    def _against_chain(self, other: Several) -> Relation:
        if is_subsequence(self.ids, other.ids):
            return Relation.VAGUER
        return Relation.FINER if is_subsequence(other.ids, self.ids) else Relation.CONFLICT

    def _against_among(self, other: Several, within: Mapping[str, str]) -> Relation:
        covers_other, is_covered = self._covers(other, within), other._covers(self, within)
        if covers_other == is_covered:
            return Relation.FITS
        return Relation.FINER if covers_other else Relation.VAGUER

    def _against_whole(self, other: Several, within: Mapping[str, str]) -> Relation:
        """Relate two exact sets; at most one of them is a chain."""
        if set(self.ids) == set(other.ids):
            return Relation.FINER if self.how == "chain" else Relation.VAGUER
        is_finer = self._covers(other, within) and self._is_inside(other, within)
        is_vaguer = other._covers(self, within) and other._is_inside(self, within)
        if is_finer and is_vaguer:
            return Relation.FITS
        if is_finer:
            return Relation.FINER
        return Relation.VAGUER if is_vaguer else Relation.CONFLICT

    def _is_inside(self, other: Several, within: Mapping[str, str]) -> bool:
        """Return whether each member here is within a member of `other`."""
        return all(any(is_within(mine, its, within) for its in other.ids) for mine in self.ids)

    def _covers(self, other: Several, within: Mapping[str, str]) -> bool:
        """Return whether each member of `other` has a member here that is within it."""
        return all(any(is_within(mine, its, within) for mine in self.ids) for its in other.ids)


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


def _ordered(number: Number) -> tuple[tuple[Decimal, int], tuple[Decimal, int]]:
    """Return both ends as pairs that can be ordered.

    The second member of a pair is 0 if the number itself is allowed. If it is not, the second
    member is 1 for the low end (just above the number) and -1 for the high end (just below it).
    """
    infinite = Decimal("Infinity")
    low = (-infinite, 0) if number.low is None else (number.low, int(number.low_open))
    high = (infinite, 0) if number.high is None else (number.high, -int(number.high_open))
    return low, high
