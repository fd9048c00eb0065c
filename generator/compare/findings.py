"""What comparing the answers gives: groups of the same answer, and how they stand to each other.

What is found is derived from the claims alone: no source outranks another, and nothing is decided.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING

from generator.compare.silence import split_silence
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
    fits: tuple[int, ...]
    """Which other groups of the finding it is compatible with, by index."""
    conflicts: tuple[int, ...]
    """Which other groups cannot hold if it does."""

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
        """Whether nobody states it plainly."""
        return self.modes <= FORECASTS

    def fits_both(self, groups: tuple[Group, ...]) -> bool:
        """Whether it is compatible with two answers that are in conflict with each other."""
        return any(other in groups[one].conflicts for one in self.fits for other in self.fits)


@dataclass(frozen=True)
class Finding:
    """The answers to one question about one draft, compared."""

    question: QuestionOf
    draft: str
    """The draft's id; empty where the question is not of the plan."""
    groups: tuple[Group, ...]
    """One for each different answer; the one that most sources give comes first."""
    corpus: Corpus = field(repr=False, compare=False)

    @property
    def silent(self) -> tuple[str, ...]:
        """Sources that were read far enough and do not answer, by id."""
        return self._not_answering[0]

    @property
    def unread(self) -> tuple[str, ...]:
        """Sources that do not answer in what was read, and were not read far enough to tell."""
        return self._not_answering[1]

    @cached_property
    def _not_answering(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        if not self.draft:
            return (), ()  # nobody is silent on what the plan does not say
        answering = frozenset(self.sources)
        others = (
            source
            for source in self.corpus.records.sources.values()
            if source.id not in answering and self.draft in self.corpus.drafts_of[source.id]
        )
        return split_silence(self.question.owner, others, self.corpus)

    @cached_property
    def found(self) -> Found:
        if len(self.groups) == 1:
            return Found.SINGLE if len(self.groups[0].sources) == 1 else Found.AGREEMENT
        pairs = [(group, self.groups[other]) for group in self.groups for other in group.conflicts]
        if not pairs:
            return Found.PRECISION
        # What somebody only expects or estimates does not make a plain statement wrong by itself.
        plain = any(not one.is_forecast and not two.is_forecast for one, two in pairs)
        both_forecast = all(one.is_forecast and two.is_forecast for one, two in pairs)
        return Found.DISPUTE if plain or both_forecast else Found.FORECAST

    @property
    def is_disputed(self) -> bool:
        return self.found is Found.DISPUTE

    @cached_property
    def contradicting(self) -> tuple[str, ...]:
        """Sources that in one voice give two answers which cannot both hold."""
        pairs = [(group, self.groups[other]) for group in self.groups for other in group.conflicts]
        both = {voice for one, other in pairs for voice in one.voices & other.voices}
        return tuple(sorted({source for source, _ in both}))

    @cached_property
    def sources(self) -> tuple[str, ...]:
        """Every source that answers, each once."""
        return tuple(dict.fromkeys(source for group in self.groups for source in group.sources))


@dataclass(frozen=True)
class Findings:
    """Everything that comparing gives."""

    by_question: dict[str, tuple[Finding, ...]]
    """The findings of each answered question, one a draft."""
    positions: tuple[Position, ...]
    """Every stance, in order of time."""
    published: frozenset[str] = frozenset()
    """Questions whose page was published, by reference: it stays, whatever is answered now."""

    @cached_property
    def disputed(self) -> tuple[Finding, ...]:
        """The findings in dispute, the ones that most sources take part in first."""
        return self._largest_first(Found.DISPUTE)

    @cached_property
    def forecasts(self) -> tuple[Finding, ...]:
        """The findings in which only an expectation differs, the largest first."""
        return self._largest_first(Found.FORECAST)

    def _largest_first(self, found: Found) -> tuple[Finding, ...]:
        every = (finding for several in self.by_question.values() for finding in several)
        return tuple(
            sorted(
                (finding for finding in every if finding.found is found),
                key=lambda one: (-len(one.sources), -len(one.groups), one.question.ref),
            )
        )

    @cached_property
    def positions_of(self) -> dict[str, tuple[Position, ...]]:
        """The positions that an actor takes, or that are taken on a point, by reference."""
        found: dict[str, list[Position]] = defaultdict(list)
        for position in self.positions:
            found[position.of].append(position)
            found[position.on].append(position)
        return {ref: tuple(positions) for ref, positions in found.items()}

    @cached_property
    def disputes_of(self) -> dict[str, tuple[Finding, ...]]:
        """The disputes in which each claim takes part, by the claim's reference."""
        taking: dict[str, list[Finding]] = defaultdict(list)
        for finding in self.disputed:
            for group in finding.groups:
                for claim in group.claims:
                    taking[claim.ref].append(finding)
        return {ref: tuple(findings) for ref, findings in taking.items()}

    @cached_property
    def by_owner(self) -> dict[str, tuple[str, ...]]:
        """The answered questions of each record, by its reference."""
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
