"""What comparing the answers gives: groups of the same answer, and how the groups relate."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING

from generator.compare.silence import Quiet, quiet_on
from generator.model import FORECASTS

if TYPE_CHECKING:
    from generator.compare.positions import Position
    from generator.corpus import ClaimOf, Corpus
    from generator.model import Answer, Mode, QuestionOf


class Found(Enum):
    """What comparing the answers to one question gives."""

    SINGLE = "one source answers"
    AGREEMENT = "the answers are the same"
    PRECISION = "the answers are compatible"
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

    @cached_property
    def sources(self) -> tuple[str, ...]:
        """The ids of the sources that give the answer, each once, in order of time."""
        return tuple(dict.fromkeys(claim.source.id for claim in self.claims))

    @cached_property
    def modes(self) -> frozenset[Mode]:
        return frozenset(claim.claim.mode for claim in self.claims)

    @cached_property
    def voices(self) -> frozenset[tuple[str, str]]:
        """Who gives the answer: each source with the speaker it quotes, if any."""
        return frozenset((claim.source.id, str(claim.claim.speaker or "")) for claim in self.claims)

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
        if not self._conflicts:
            return Found.PRECISION
        # An expectation or estimate alone does not make a plain statement wrong.
        conflicts = self._conflicts
        statements_differ = any(not a.is_forecast and not b.is_forecast for a, b in conflicts)
        only_forecasts_differ = all(a.is_forecast and b.is_forecast for a, b in conflicts)
        is_dispute = statements_differ or only_forecasts_differ
        return Found.DISPUTE if is_dispute else Found.FORECAST

    @property
    def is_disputed(self) -> bool:
        return self.found is Found.DISPUTE

    @cached_property
    def contradicting(self) -> tuple[str, ...]:
        """The ids of sources that give two answers which cannot both hold, in one voice."""
        voices = {voice for left, right in self._conflicts for voice in left.voices & right.voices}
        return tuple(sorted({source for source, _ in voices}))

    @cached_property
    def _conflicts(self) -> tuple[tuple[Group, Group], ...]:
        """Every two groups that contradict each other, in both orders."""
        return tuple(
            (group, self.groups[index]) for group in self.groups for index in group.conflicts
        )

    @cached_property
    def sources(self) -> tuple[str, ...]:
        """The ids of all sources that answer, each once."""
        return tuple(dict.fromkeys(source for group in self.groups for source in group.sources))


@dataclass(frozen=True)
class Findings:
    """Everything that comparing gives."""

    by_question: dict[str, tuple[Finding, ...]]
    """The findings of each answered question by its reference, one for each draft."""
    positions: tuple[Position, ...]
    """Every stance, in order of time."""
    published: frozenset[str] = frozenset()
    """Questions whose page was published, by reference: it stays, whatever is answered now."""

    @cached_property
    def disputed(self) -> tuple[Finding, ...]:
        """The findings in dispute, the ones with the most sources first."""
        return self._largest_first(Found.DISPUTE)

    @cached_property
    def forecasts(self) -> tuple[Finding, ...]:
        """The findings in which only an expectation differs, the largest first."""
        return self._largest_first(Found.FORECAST)

    def _largest_first(self, found: Found) -> tuple[Finding, ...]:
        wanted = [
            finding
            for findings in self.by_question.values()
            for finding in findings
            if finding.found is found
        ]
        wanted.sort(
            key=lambda finding: (
                -len(finding.sources),
                -len(finding.groups),
                finding.question.ref,
            )
        )
        return tuple(wanted)

    @cached_property
    def positions_of(self) -> dict[str, tuple[Position, ...]]:
        """The positions of each actor, and those on the plan and on each point, by reference."""
        positions_of: dict[str, list[Position]] = defaultdict(list)
        for position in self.positions:
            positions_of[position.of].append(position)
            positions_of[position.on].append(position)
        return {ref: tuple(positions) for ref, positions in positions_of.items()}

    @cached_property
    def disputes_of(self) -> dict[str, tuple[Finding, ...]]:
        """The disputes that each claim takes part in, by the claim's reference."""
        disputes: dict[str, list[Finding]] = defaultdict(list)
        for finding in self.disputed:
            for group in finding.groups:
                for claim in group.claims:
                    disputes[claim.ref].append(finding)
        return {ref: tuple(findings) for ref, findings in disputes.items()}

    @cached_property
    def by_owner(self) -> dict[str, tuple[str, ...]]:
        """The references of the answered questions of each record, by its reference."""
        owned: dict[str, list[str]] = defaultdict(list)
        for ref, findings in self.by_question.items():
            owned[findings[0].question.owner].append(ref)
        return {owner: tuple(refs) for owner, refs in owned.items()}

    @cached_property
    def with_page(self) -> tuple[str, ...]:
        """The questions with a page of their own: two answers, or a page that was published."""
        differ = (
            ref
            for ref, findings in self.by_question.items()
            if len({group.answer.key for finding in findings for group in finding.groups}) > 1
        )
        return tuple(sorted({*differ, *self.published}))

    def has_page(self, question: str) -> bool:
        """Whether a question has a page of its own."""
        return question in self._with_page

    @cached_property
    def _with_page(self) -> frozenset[str]:
        return frozenset(self.with_page)
