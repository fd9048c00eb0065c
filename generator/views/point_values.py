"""The question that stands for a point in a line, with its answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.compare import Finding, Findings
    from generator.corpus import Corpus


def value_in_the_plan(point: str, corpus: Corpus, findings: Findings) -> Finding | None:
    """Return the answers that stand for a point, by its reference, in the plan's own draft."""
    return values_by_draft(point, corpus, findings).get(corpus.records.plan.draft)


def values_by_draft(point: str, corpus: Corpus, findings: Findings) -> dict[str, Finding]:
    """Return the findings of the question that stands for a point, by draft.

    It is the one that the point names as its `value`, or else its first one with an answer.
    """
    record = corpus.records.points[point.partition("/")[2]]
    wanted = [record.value] if record.value else [*record.questions]
    for question in wanted:
        compared = findings.by_question.get(f"{point}.{question}", ())
        if compared:
            return {finding.draft: finding for finding in compared}
    return {}
