"""One question about one draft, compared: groups of the same answer, and how the groups relate."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING

from generator.compare.independence import find_independence
from generator.compare.silence import Quiet, quiet_on
from generator.model import FORECASTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.corpus import ClaimOf, Corpus
    from generator.model import Answer, Mode, QuestionOf


class Found(Enum):
    """What comparing the answers to one question gives."""

    SINGLE = "one source answers"
    AGREEMENT = "the answers are the same"
    PRECISION = "the answers are compatible"
    WORDING = "the answers are worded differently"
    COURSE = "the answer changed with time"
    FORECAST = "an expectation differs"
    DISPUTE = "the answers cannot all hold"


@dataclass(frozen=True)
class Group:
    """The claims that give the same answer."""

    answer: Answer
    claims: tuple[ClaimOf, ...]
    """In order of time."""
    fits: tuple[int, ...]
    """The other groups of the finding that it is compatible with, by index."""
    conflicts: tuple[int, ...]
    """The other groups of the finding that it contradicts, by index."""
    worded: tuple[int, ...] = ()
    """The other groups of the finding that only use other words, by index."""
    changed: tuple[int, ...] = ()
    """The other groups of the finding that it would contradict if both were of one day, by index.

    Only the answers to a question whose answers change with time have such groups.
    """

    @cached_property
    def sources(self) -> tuple[str, ...]:
        """The ids of the sources that give the answer, each once, in order of time."""
        return tuple(dict.fromkeys(claim.source.id for claim in self.claims))

    @cached_property
    def modes(self) -> frozenset[Mode]:
        return frozenset(claim.claim.mode for claim in self.claims)

    def voices(self, *, over_time: bool) -> frozenset[tuple[str, str, str]]:
        """Who gives the answer: each source with the speaker it quotes, if any.

        If answers change with time, also the day: a voice may say another thing later.
        """
        return frozenset(
            (
                claim.source.id,
                str(claim.claim.speaker or ""),
                claim.day.iso if over_time else "",
            )
            for claim in self.claims
        )

    @cached_property
    def days(self) -> frozenset[str]:
        """The days on which it is given, as `2025-11-20`; a date known only roughly is none."""
        return frozenset(claim.day.iso for claim in self.claims if claim.day.is_a_day)

    @property
    def is_forecast(self) -> bool:
        """Whether every claim only expects, estimates or guesses it."""
        return self.modes <= FORECASTS

    def fits_both(self, groups: tuple[Group, ...]) -> bool:
        """Whether it is compatible with two answers that are in conflict with each other."""
        return any(conflict in self.fits for fit in self.fits for conflict in groups[fit].conflicts)


@dataclass(frozen=True)
class Finding:
    """The answers to one question about one draft, compared."""

    question: QuestionOf
    draft: str
    """The draft's id; empty if the question is not about the plan or a point."""
    groups: tuple[Group, ...]
    """One for each different answer; the answer of the most sources comes first."""
    corpus: Corpus = field(repr=False, compare=False)

    @property
    def quiet(self) -> Quiet:
        """The sources that do not answer; none without a draft, since they need not speak of it."""
        return quiet_on(self.question.owner, self.draft, self.sources, self.corpus)

    @property
    def silent(self) -> tuple[str, ...]:
        """The ids of sources that were read far enough and do not answer."""
        return self.quiet.silent

    @property
    def unread(self) -> tuple[str, ...]:
        """The ids of sources that do not answer in what was read, but may in the rest."""
        return self.quiet.unread

    @cached_property
    def found(self) -> Found:
        if len(self.groups) == 1:
            return Found.SINGLE if len(self.groups[0].sources) == 1 else Found.AGREEMENT
        if self.question.question.vague:
            return Found.WORDING
        if not self._conflicts:
            return self._found_without_conflict
        # An expectation or estimate alone does not make a plain statement wrong.
        conflicts = self._conflicts
        statements_differ = any(not a.is_forecast and not b.is_forecast for a, b in conflicts)
        only_forecasts_differ = all(a.is_forecast and b.is_forecast for a, b in conflicts)
        is_dispute = statements_differ or only_forecasts_differ
        return Found.DISPUTE if is_dispute else Found.FORECAST

    @property
    def _found_without_conflict(self) -> Found:
        if any(group.changed for group in self.groups):
            return Found.COURSE
        return Found.WORDING if any(group.worded for group in self.groups) else Found.PRECISION

    @property
    def is_disputed(self) -> bool:
        return self.found is Found.DISPUTE

    @cached_property
    def contradicting(self) -> tuple[str, ...]:
        """The ids of sources that give two answers which cannot both hold, in one voice."""
        over_time = self.question.question.over_time
        voices = {
            voice
            for left, right in self._conflicts
            for voice in left.voices(over_time=over_time) & right.voices(over_time=over_time)
        }
        return tuple(sorted({source for source, *_ in voices}))

    @cached_property
    def _conflicts(self) -> tuple[tuple[Group, Group], ...]:
        """Every two groups that contradict each other, in both orders."""
        return tuple(
            (group, self.groups[index]) for group in self.groups for index in group.conflicts
        )

    @property
    def contestedness(self) -> int:
        """How many independent reports the second-largest of the sides that differ has.

        The sides are answers that cannot both hold; if none are, those of different days, and
        else those that differ in words.
        """
        pairs = tuple(self._differing())
        return max((min(map(self._reports, pair)) for pair in pairs), default=0)

    def _differing(self) -> Iterator[tuple[int, int]]:
        for relation in ("conflicts", "changed", "worded"):
            pairs = [
                (index, other)
                for index, group in enumerate(self.groups)
                for other in getattr(group, relation)
            ]
            if pairs:
                yield from pairs
                return

    def _reports(self, index: int) -> int:
        return self._report_counts[index]

    @cached_property
    def _report_counts(self) -> tuple[int, ...]:
        return tuple(
            len(find_independence(group.claims, self.corpus).reports) for group in self.groups
        )

    @cached_property
    def sources(self) -> tuple[str, ...]:
        """The ids of all sources that answer, each once."""
        return tuple(dict.fromkeys(source for group in self.groups for source in group.sources))
