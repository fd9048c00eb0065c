"""The value of a point in each draft: the answer to the question that stands for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.views.point_values import values_by_draft

if TYPE_CHECKING:
    from generator.compare import Findings, Group
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
    by_draft = values_by_draft(point, corpus, findings)
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
