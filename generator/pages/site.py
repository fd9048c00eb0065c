"""What is decided about pages before any is rendered, and the whole site when all are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.compare import Findings
    from generator.corpus import Corpus
    from generator.model import AnswerKind, Plan
    from generator.views import Directory, IndexRow, TimelineEntry, Updates


@dataclass(frozen=True, slots=True)
class Neighbours:
    """What the side bar of a record's page lists."""

    index: str
    """The reference of the index page they belong to."""
    refs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """A page decided but not yet rendered."""

    src_uri: str
    template: str
    """Its file in `site_templates/pages/`, without the ending."""
    view: object
    """What the template shows."""
    ref: str = ""
    """The record it is about; empty for indexes."""
    neighbours: Neighbours | None = None
    previous: str = ""
    next: str = ""
    """The records before and after its own; empty at the ends."""


@dataclass(frozen=True, slots=True)
class Site:
    """What is the same on every page, and what the home page and inserts show."""

    plan: Plan
    corpus: Corpus
    findings: Findings
    directory: Directory
    points: tuple[IndexRow, ...]
    latest: tuple[TimelineEntry, ...]
    updates: Updates
    rules: dict[str, str]
    answer_kinds: tuple[AnswerKind, ...]

    @property
    def points_numbered(self) -> int:
        return sum(point.number is not None for point in self.corpus.records.points.values())

    @property
    def claims(self) -> int:
        return len(self.corpus.claims)

    @property
    def sources(self) -> int:
        return len(self.corpus.records.sources)


@dataclass(frozen=True, slots=True)
class Built:
    """Every page of a site, decided and rendered."""

    site: Site
    pages: tuple[Page, ...]
    markdown: dict[str, str]
    """The text of each page by its `src_uri`."""
