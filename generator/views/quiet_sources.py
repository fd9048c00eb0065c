"""The sources that say nothing of a point: silent, or not read far enough to tell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.compare import silence_on

if TYPE_CHECKING:
    from generator.corpus import Corpus
    from generator.model import Source

MOST_SILENT_NAMED = 60
MOST_UNREAD_NAMED = 200
"""How many silent sources, and how many that were not read far enough, the page of a point names.
The coverage has them all. With more points and more sources, the site would otherwise grow with
their product."""


@dataclass(frozen=True, slots=True)
class QuietSources:
    """The sources that say nothing of a point."""

    silent: tuple[Source, ...]
    """The first of the sources that were read far enough."""
    silent_count: int
    """How many these sources are in all."""
    unread: tuple[Source, ...]
    """The first of the sources that were not read far enough to tell."""
    unread_count: int
    """How many these sources are in all."""

    @property
    def more_silent(self) -> int:
        """How many silent sources are not named."""
        return self.silent_count - len(self.silent)

    @property
    def more_unread(self) -> int:
        """How many sources that were not read far enough are not named."""
        return self.unread_count - len(self.unread)


def find_quiet(point: str, corpus: Corpus) -> QuietSources:
    """Return who says nothing of a point, by its reference."""
    quiet, sources = silence_on(point, corpus), corpus.records.sources
    return QuietSources(
        silent=tuple(sources[source] for source in quiet.first_silent(MOST_SILENT_NAMED)),
        silent_count=quiet.silent_count,
        unread=tuple(sources[source] for source in quiet.first_unread(MOST_UNREAD_NAMED)),
        unread_count=quiet.unread_count,
    )
