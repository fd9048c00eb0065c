"""What is decided about pages before any is rendered, and the whole site when all are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.compare import Findings
    from generator.corpus import Corpus
    from generator.model import AnswerKind, Plan
    from generator.views import (
        ActorGroup,
        ActorView,
        AsKnown,
        BrowseLists,
        CoverageView,
        Crosswalk,
        CrosswalkView,
        Directory,
        DisputesView,
        DraftView,
        EventRow,
        EventView,
        FoundQuestions,
        IndexRow,
        ListedFinding,
        LocationView,
        Month,
        PlanView,
        PointIndex,
        PointView,
        PositionsView,
        QuestionView,
        SourceRow,
        SourceView,
        ThemeView,
        TimelineEntry,
        TimelineView,
        UnansweredView,
        Updates,
    )

    RecordView: TypeAlias = (
        PlanView
        | PointView
        | ActorView
        | EventView
        | DraftView
        | SourceView
        | QuestionView
        | UnansweredView
    )
    IndexView: TypeAlias = (
        PointIndex
        | tuple[ActorGroup, ...]
        | tuple[EventRow, ...]
        | tuple[IndexRow, ...]
        | tuple[SourceRow, ...]
        | tuple[FoundQuestions, ...]
        | tuple[LocationView, ...]
        | tuple[ThemeView, ...]
        | tuple[AsKnown, ...]
    )
    OverviewView: TypeAlias = (
        ThemeView
        | TimelineView
        | DisputesView
        | CoverageView
        | PositionsView
        | CrosswalkView
        | AsKnown
        | Updates
        | BrowseLists
        | Month
    )
    View: TypeAlias = RecordView | IndexView | OverviewView | str
    """What a template shows. A text is a hand-written page, or the reference for a moved page."""


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
    gather: Callable[[], View]
    """Gathers what the template shows. Views are large: no page keeps its own."""
    ref: str = ""
    """The record, question or theme that it is about; empty for all other pages."""
    neighbours: Neighbours | None = None
    previous: str = ""
    next: str = ""
    """The records before and after its own; empty at the ends."""

    @property
    def view(self) -> View:
        """What the template shows, gathered anew each time."""
        return self.gather()


def given(view: View) -> Callable[[], View]:
    """Return what hands on a view that is gathered already, since several pages need it."""
    return lambda: view


@dataclass(frozen=True, slots=True)
class Site:
    """What is the same on every page, and what several pages show, gathered once."""

    plan: Plan
    corpus: Corpus
    findings: Findings
    directory: Directory
    points: PointIndex
    crosswalk: Crosswalk
    timeline: tuple[TimelineEntry, ...]
    latest: tuple[TimelineEntry, ...]
    """The last events, the latest first."""
    disputes: tuple[ListedFinding, ...]
    """The one that most sources take part in comes first."""
    largest_disputes: tuple[ListedFinding, ...]
    """The first few of them."""
    updates: Updates
    rules: dict[str, str]
    """What each rule asks for, by its name."""
    answer_kinds: tuple[AnswerKind, ...]

    @property
    def points_numbered(self) -> int:
        return len(self.points.numbered)

    @property
    def claim_count(self) -> int:
        return len(self.corpus.claims)

    @property
    def source_count(self) -> int:
        return len(self.corpus.records.sources)

    @property
    def dispute_count(self) -> int:
        """How many questions are in dispute."""
        return len(self.disputes)


@dataclass(frozen=True, slots=True)
class Built:
    """Every page of a site, decided and rendered."""

    site: Site
    pages: tuple[Page, ...]
    markdown: dict[str, str]
    """The text of each page by its `src_uri`."""
