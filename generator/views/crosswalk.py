"""What became of each point from draft to draft, as far as a source says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.views.indexes import ordered

if TYPE_CHECKING:
    from generator.corpus import Corpus
    from generator.model import Change


@dataclass(frozen=True, slots=True)
class Crosswalk:
    """Points by drafts."""

    points: tuple[str, ...]
    """References of the numbered points, and of others that a draft changes."""
    drafts: tuple[str, ...]
    """References, in order of time; others are compared with the plan's own draft."""
    changes: dict[tuple[str, str], tuple[Change, ...]]
    """What a draft did with a point; where nothing stands, nothing is reported."""
    in_the_text: tuple[tuple[str, str], ...]
    """The points of the plan's own draft, which need no report, each with that draft."""

    @property
    def reported(self) -> tuple[str, ...]:
        """The drafts of which there is something to say, on one point at least."""
        drafts = {draft for _, draft in (*self.changes, *self.in_the_text)}
        return tuple(draft for draft in self.drafts if draft in drafts)

    @property
    def unreported(self) -> tuple[str, ...]:
        """The drafts that would be empty columns."""
        return tuple(draft for draft in self.drafts if draft not in self.reported)

    def history(self, point: str) -> tuple[tuple[str, tuple[Change, ...]], ...]:
        """Return a point's own row: each draft with what it did."""
        return tuple((draft, self.changes.get((point, draft), ())) for draft in self.drafts)


def find_crosswalk(corpus: Corpus) -> Crosswalk:
    """Lay the drafts side by side."""
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
    in_the_text = tuple((ref, own) for ref in points if ref in numbered)
    return Crosswalk(points, ordered("draft", corpus), changes, in_the_text)
