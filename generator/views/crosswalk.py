"""What became of each point from draft to draft, if a source says so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.views.indexes import ordered

if TYPE_CHECKING:
    from generator.corpus import Corpus
    from generator.model import Change

History = tuple[tuple[str, tuple["Change", ...]], ...]
"""The reference of each draft, with what it did with one point."""


@dataclass(frozen=True, slots=True)
class Crosswalk:
    """Points by drafts."""

    points: tuple[str, ...]
    """References of the numbered points, and of others that a draft changes."""
    drafts: tuple[str, ...]
    """References, in order of time; others are compared with the plan's own draft."""
    changes: dict[tuple[str, str], tuple[Change, ...]]
    """What a draft did with a point; a pair that is missing is not reported."""
    in_the_text: tuple[tuple[str, str], ...]
    """The points of the plan's own draft, which need no report, each with that draft."""

    @property
    def reported(self) -> tuple[str, ...]:
        """The drafts for which at least one point has something to say."""
        drafts = {draft for _, draft in (*self.changes, *self.in_the_text)}
        return tuple(draft for draft in self.drafts if draft in drafts)

    @property
    def unreported(self) -> tuple[str, ...]:
        """The drafts that would be empty columns."""
        reported = {*self.reported}
        return tuple(draft for draft in self.drafts if draft not in reported)

    def history(self, point: str) -> History:
        """Return a point's own row: each draft with what it did."""
        return tuple((draft, self.changes.get((point, draft), ())) for draft in self.drafts)


@dataclass(frozen=True, slots=True)
class CrosswalkCell:
    """What one draft did with one point."""

    changes: tuple[Change, ...]
    """Empty where nothing is reported."""
    is_in_the_text: bool
    """Whether it is the plan's own draft, and the point one of its own."""


@dataclass(frozen=True, slots=True)
class CrosswalkRow:
    """A point with what became of it."""

    point: str
    """Its reference."""
    theme: str
    """In words."""
    cells: tuple[CrosswalkCell, ...]
    """One for each draft of the table."""


@dataclass(frozen=True, slots=True)
class CrosswalkView:
    """The crosswalk as a table, without columns that would be empty."""

    drafts: tuple[str, ...]
    """The references of the drafts that have a column."""
    rows: tuple[CrosswalkRow, ...]
    unreported: tuple[str, ...]
    """The references of the other drafts."""


def find_crosswalk(corpus: Corpus) -> Crosswalk:
    """Compare the drafts point by point."""
    changes: dict[tuple[str, str], tuple[Change, ...]] = {}
    for draft in corpus.records.drafts.values():
        for change in draft.changes:
            key = (str(change.point), f"draft/{draft.id}")
            changes[key] = (*changes.get(key, ()), change)
    changed = {point for point, _ in changes}
    every = ordered("point", corpus)
    numbered = {
        ref for ref in every if corpus.records.points[ref.partition("/")[2]].number is not None
    }
    points = tuple(ref for ref in every if ref in numbered | changed)
    own = f"draft/{corpus.records.plan.draft}"
    return Crosswalk(
        points=points,
        drafts=ordered("draft", corpus),
        changes=changes,
        in_the_text=tuple((ref, own) for ref in points if ref in numbered),
    )


def view_crosswalk(crosswalk: Crosswalk, corpus: Corpus) -> CrosswalkView:
    """Lay the crosswalk out as a table."""
    drafts, in_the_text = crosswalk.reported, {*crosswalk.in_the_text}
    points, themes = corpus.records.points, corpus.records.plan.themes
    rows = tuple(
        CrosswalkRow(
            point,
            themes[points[point.partition("/")[2]].theme],
            tuple(
                CrosswalkCell(
                    crosswalk.changes.get((point, draft), ()), (point, draft) in in_the_text
                )
                for draft in drafts
            ),
        )
        for point in crosswalk.points
    )
    return CrosswalkView(drafts, rows, crosswalk.unreported)
