"""The value of a point in each draft, and the crosswalk: the values of all points."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.views.point_values import PointValue, values_by_draft

if TYPE_CHECKING:
    from generator.compare import Findings
    from generator.corpus import Corpus
    from generator.views.crosswalk import Crosswalk, CrosswalkCell


@dataclass(frozen=True, slots=True)
class DraftValue:
    """What one draft has for a point."""

    draft: str
    """The reference of the draft."""
    cell: CrosswalkCell
    """What the draft did with the point."""
    value: PointValue | None
    """The answers that stand for the point; None if no source gives any about this draft."""


def values_of(
    point: str, corpus: Corpus, findings: Findings, crosswalk: Crosswalk
) -> tuple[DraftValue, ...]:
    """Return the value of a point, by its reference, in each draft that something is known of."""
    by_draft = values_by_draft(point, corpus, findings)
    return tuple(
        DraftValue(draft, cell, value)
        for draft, cell in crosswalk.history(point)
        for value in (by_draft.get(draft.partition("/")[2]),)
        if value or cell.changes or cell.is_in_the_text or cell.has_no_item
    )


@dataclass(frozen=True, slots=True)
class CrosswalkRow:
    """A point with its value in each draft."""

    point: str
    """Its reference."""
    theme: str
    """In words."""
    values: tuple[DraftValue, ...]
    """One for each draft of the table."""


@dataclass(frozen=True, slots=True)
class CrosswalkView:
    """The crosswalk as a table, without columns that would be empty."""

    drafts: tuple[str, ...]
    """The references of the drafts that have a column."""
    rows: tuple[CrosswalkRow, ...]
    unreported: tuple[str, ...]
    """The references of the other drafts."""


def view_crosswalk(crosswalk: Crosswalk, corpus: Corpus, findings: Findings) -> CrosswalkView:
    """Lay the crosswalk out as a table."""
    values = {point: values_by_draft(point, corpus, findings) for point in crosswalk.points}
    answered = {f"draft/{draft}" for by_draft in values.values() for draft in by_draft}
    shown = {*crosswalk.reported} | answered
    drafts = tuple(draft for draft in crosswalk.drafts if draft in shown)
    points, themes = corpus.records.points, corpus.records.plan.themes
    rows = tuple(
        CrosswalkRow(
            point,
            themes[points[point.partition("/")[2]].theme],
            tuple(
                DraftValue(
                    draft, crosswalk.cell(point, draft), values[point].get(draft.partition("/")[2])
                )
                for draft in drafts
            ),
        )
        for point in crosswalk.points
    )
    unreported = tuple(draft for draft in crosswalk.drafts if draft not in shown)
    return CrosswalkView(drafts, rows, unreported)
