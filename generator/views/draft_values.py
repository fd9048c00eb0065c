"""The value of a point in each draft: the answer to the question that stands for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.compare import Finding, Findings, Group
    from generator.corpus import Corpus
    from generator.model import Question
    from generator.views.crosswalk import Crosswalk, CrosswalkCell


@dataclass(frozen=True, slots=True)
class DraftValue:
    """What one draft has for a point."""

    draft: str
    """The reference of the draft."""
    cell: CrosswalkCell
    """What the draft did with the point."""
    question: Question | None
    """The question that is answered; None if no source answers it about this draft."""
    groups: tuple[Group, ...]
    """The answers; the one that most sources give comes first."""


def values_of(
    point: str, corpus: Corpus, findings: Findings, crosswalk: Crosswalk
) -> tuple[DraftValue, ...]:
    """Return the value of a point, by its reference, in each draft that something is known of."""
    by_draft = _answers_of(point, corpus, findings)
    values = []
    for draft, cell in crosswalk.history(point):
        finding = by_draft.get(draft.partition("/")[2])
        if finding or cell.changes or cell.is_in_the_text or cell.has_no_item:
            values.append(
                DraftValue(
                    draft,
                    cell,
                    finding.question.question if finding else None,
                    finding.groups if finding else (),
                )
            )
    return tuple(values)


def value_in_the_plan(point: str, corpus: Corpus, findings: Findings) -> Finding | None:
    """Return the answers that stand for a point in the plan's own draft."""
    return _answers_of(point, corpus, findings).get(corpus.records.plan.draft)


def _answers_of(point: str, corpus: Corpus, findings: Findings) -> dict[str, Finding]:
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
