"""Which sources say nothing. A source counts as silent only on what was read of it."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from heapq import merge
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.corpus import Corpus


@dataclass(frozen=True, slots=True)
class Quiet:
    """The sources on one draft that say nothing of a record.

    A source is silent on a point if what was read of it includes each item that the point is in the
    source's own draft, and on any other record only if the whole source was read. Otherwise it may
    speak of it in the rest. A site has many points and sources, so they are counted without a walk
    over all of them.
    """

    far_enough: tuple[tuple[str, ...], ...]
    """The ids of the sources on the draft that were read far enough, sorted within each group."""
    not_far_enough: tuple[tuple[str, ...], ...]
    """The ids of the others, sorted within each group."""
    speaking: frozenset[str]
    """The ids of those that do say something."""

    @property
    def silent(self) -> tuple[str, ...]:
        """The ids of the sources that were read far enough."""
        return self.first_silent(None)

    @property
    def unread(self) -> tuple[str, ...]:
        """The ids of the sources that were not read far enough to tell."""
        return self.first_unread(None)

    def first_silent(self, most: int | None) -> tuple[str, ...]:
        """Return the first few silent sources."""
        return tuple(islice(self._quiet(were_read=True), most))

    def first_unread(self, most: int | None) -> tuple[str, ...]:
        """Return the first few sources that were not read far enough."""
        return tuple(islice(self._quiet(were_read=False), most))

    @property
    def silent_count(self) -> int:
        """How many sources are silent."""
        return self._count(were_read=True)

    @property
    def unread_count(self) -> int:
        """How many sources were not read far enough."""
        return self._count(were_read=False)

    def _quiet(self, *, were_read: bool) -> Iterator[str]:
        sources = merge(*(self.far_enough if were_read else self.not_far_enough))
        return (source for source in sources if source not in self.speaking)

    def _count(self, *, were_read: bool) -> int:
        groups = self.far_enough if were_read else self.not_far_enough
        return sum(len(group) for group in groups) - sum(
            _holds(group, source) for group in groups for source in self.speaking
        )


def _holds(group: tuple[str, ...], source: str) -> bool:
    """Return whether a sorted group has a source."""
    index = bisect_left(group, source)
    return index < len(group) and group[index] == source


def quiet_on(ref: str, draft: str, speaking: Iterable[str], corpus: Corpus) -> Quiet:
    """Return the sources on a draft that say nothing of a record; without a draft, none."""
    groups = corpus.sources_on.get(draft, {}) if draft else {}
    far_enough = {part for part in groups if corpus.parts_read.include(part, ref)}
    return Quiet(
        tuple(sources for part, sources in groups.items() if part in far_enough),
        tuple(sources for part, sources in groups.items() if part not in far_enough),
        frozenset(speaking),
    )


def silence_on(ref: str, corpus: Corpus) -> Quiet:
    """Return the sources on the plan's own draft that say nothing of a point."""
    speaking = {claim.source.id for claim in corpus.said_of.get(ref, ())}
    return quiet_on(ref, corpus.records.plan.draft, speaking, corpus)
