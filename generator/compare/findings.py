"""Everything that comparing the answers of a corpus gives."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from generator.compare.finding import Found

if TYPE_CHECKING:
    from generator.compare.finding import Finding
    from generator.compare.positions import Position


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
        """The findings in dispute, the most contested first."""
        return self.with_result(Found.DISPUTE)

    def with_result(self, *results: Found) -> tuple[Finding, ...]:
        """Return the findings with one of these results, the most contested first."""
        wanted = (
            finding
            for findings in self.by_question.values()
            for finding in findings
            if finding.found in results
        )
        return tuple(sorted(wanted, key=most_contested_first))

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


def most_contested_first(finding: Finding) -> tuple[int, int, int, str]:
    """Return what findings are ordered by; equal ones by how many sources and answers they have."""
    return (
        -finding.contestedness,
        -len(finding.sources),
        -len(finding.groups),
        finding.question.ref,
    )
