"""What became of each point from draft to draft, if a source says so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.views.indexes import ordered

if TYPE_CHECKING:
    from generator.corpus import Corpus
    from generator.model import Change

History = tuple[tuple[str, "CrosswalkCell"], ...]
"""The reference of each draft, with what it did with one point."""


@dataclass(frozen=True, slots=True)
class Crosswalk:
    """Points by drafts."""

    points: tuple[str, ...]
    """References of the points that are in a text, and of others that a draft changes."""
    drafts: tuple[str, ...]
    """References, in order of time; others are compared with the plan's own draft."""
    changes: dict[tuple[str, str], tuple[Change, ...]]
    """What a draft did with a point; a pair that is missing is not reported."""
    labels: dict[tuple[str, str], str]
    """How the text of a draft labels each point that is in it, by both; empty if without a label.

    What is in a text needs no report.
    """
    listed: frozenset[str]
    """The drafts whose items are known: a point that is not among them has no item there."""

    @property
    def reported(self) -> tuple[str, ...]:
        """The drafts for which at least one point has something to say."""
        drafts = {draft for _, draft in (*self.changes, *self.labels)}
        return tuple(draft for draft in self.drafts if draft in drafts)

    @property
    def unreported(self) -> tuple[str, ...]:
        """The drafts that would be empty columns."""
        reported = {*self.reported}
        return tuple(draft for draft in self.drafts if draft not in reported)

    def history(self, point: str) -> History:
        """Return a point's own row: each draft with what it did."""
        return tuple((draft, self.cell(point, draft)) for draft in self.drafts)

    def cell(self, point: str, draft: str) -> CrosswalkCell:
        """Return what one draft did with one point."""
        return CrosswalkCell(
            changes=self.changes.get((point, draft), ()),
            is_in_the_text=(point, draft) in self.labels,
            label=self.labels.get((point, draft), ""),
            has_no_item=draft in self.listed and (point, draft) not in self.labels,
        )


@dataclass(frozen=True, slots=True)
class CrosswalkCell:
    """What one draft did with one point."""

    changes: tuple[Change, ...]
    """Empty where nothing is reported."""
    is_in_the_text: bool
    """Whether an item of the draft's text is the point."""
    label: str
    """How the text labels it; empty if it does not."""
    has_no_item: bool
    """Whether the items of the text are known, and none of them is the point."""


def find_crosswalk(corpus: Corpus) -> Crosswalk:
    """Compare the drafts point by point."""
    changes: dict[tuple[str, str], tuple[Change, ...]] = {}
    for draft in corpus.records.drafts.values():
        for change in draft.changes:
            key = (str(change.point), f"draft/{draft.id}")
            changes[key] = (*changes.get(key, ()), change)
    changed = {point for point, _ in changes}
    every = ordered("point", corpus)
    in_a_text = {ref for items in corpus.items.values() for ref in items.items_of}
    drafts = ordered("draft", corpus)
    points = tuple(ref for ref in every if ref in in_a_text | changed)
    return Crosswalk(
        points=points,
        drafts=drafts,
        changes=changes,
        labels={
            (point, draft): items.label(point)
            for draft in drafts
            for items in (corpus.items[draft.partition("/")[2]],)
            for point in items.items_of
        },
        listed=frozenset(draft for draft in drafts if corpus.items[draft.partition("/")[2]]),
    )
