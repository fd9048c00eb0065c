"""The question that stands for a point in a line, with its answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.compare import Finding, Findings, Group
    from generator.corpus import Corpus
    from generator.model import Question


MOST_OTHERS = 3
"""How many answers stand in a line."""


@dataclass(frozen=True, slots=True)
class PointValue:
    """What stands for a point in one draft."""

    question: Question
    groups: tuple[Group, ...]
    """The answers: first what a text of the plan has, then what most sources give."""

    @property
    def others(self) -> tuple[Group, ...]:
        """The next answers after the first, as many as a line has room for."""
        return self.groups[1:MOST_OTHERS]


def value_in_the_plan(point: str, corpus: Corpus, findings: Findings) -> PointValue | None:
    """Return what stands for a point, by its reference, in the plan's own draft."""
    return values_by_draft(point, corpus, findings).get(corpus.records.plan.draft)


def values_by_draft(point: str, corpus: Corpus, findings: Findings) -> dict[str, PointValue]:
    """Return what stands for a point in each draft, by the draft's id.

    It answers the question that the point names as its `value`, or else its first one with an
    answer.
    """
    record = corpus.records.points[point.partition("/")[2]]
    wanted = [record.value] if record.value else [*record.questions]
    for question in wanted:
        compared = findings.by_question.get(f"{point}.{question}", ())
        if compared:
            return {finding.draft: _value(finding) for finding in compared}
    return {}


def _value(finding: Finding) -> PointValue:
    def order(group: Group) -> tuple[bool, int]:
        is_in_a_text = any(claim.source.kind == "plan-text" for claim in group.claims)
        return not is_in_a_text, -len(group.sources)

    return PointValue(finding.question.question, tuple(sorted(finding.groups, key=order)))
