"""What the page of a point and the index of points show."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.compare import find_independence, words_of
from generator.pictures import position_rows
from generator.views.claims import PageClaims
from generator.views.draft_values import DraftValue, values_of
from generator.views.further_claims import FurtherClaims, gather_further
from generator.views.indexes import IndexRow, count_reports, count_sources, index_rows
from generator.views.listed import ListedPosition, list_positions
from generator.views.question_list import QuestionList, gather_questions
from generator.views.quiet_sources import QuietSources, find_quiet
from generator.views.related import named_with, naming_records
from generator.views.sides import Sides, differences_of
from generator.views.standings import KindOfStanding, by_kind

if TYPE_CHECKING:
    from generator.compare import Findings, ItemWords, Report
    from generator.corpus import Corpus
    from generator.model import Point
    from generator.pictures import PositionRows
    from generator.views.crosswalk import Crosswalk, History

MOST_ORIGINS = 3
"""How many outlets that reports go back to are named there."""


@dataclass(frozen=True, slots=True)
class PointView:
    """A point: what sources answer and say of it, who takes which position, and who is silent."""

    ref: str
    record: Point
    words: tuple[ItemWords, ...]
    """Its words in each text that has it, in order of time."""
    own_words: tuple[ItemWords, ...]
    """The same in the plan's own text, if a page shows them."""
    values: tuple[DraftValue, ...]
    """What each draft has for it, in order of time."""
    differences: tuple[Sides, ...]
    """The most contested of its questions."""
    standings: tuple[KindOfStanding, ...]
    """Who stands where on it."""
    origins: tuple[Report, ...]
    """The reports that most claims on it go back to."""
    source_count: int
    """How many sources name it."""
    report_count: int
    """How many independent reports say something of it."""
    questions: QuestionList
    further: FurtherClaims
    positions: tuple[ListedPosition, ...]
    """The positions taken on it, in order of time."""
    position_rows: PositionRows | None
    """The picture of them."""
    history: History
    """What each draft did with it; empty if it is in no text, or with only one draft."""
    quiet: QuietSources
    """Who says nothing of it."""
    is_in_the_plan: bool
    """Whether the plan's own text has it."""
    texts_without: tuple[str, ...]
    """References of the drafts whose text is known and does not have it."""
    reported_terms: tuple[str, ...]
    """The references of terms without a number to see beside it."""
    corresponds_to: tuple[str, ...]
    """For such a term: the references of the numbered points to see beside it."""
    events: tuple[str, ...]
    """The references of events that a claim names together with it."""


@dataclass(frozen=True, slots=True)
class PointIndex:
    """Every point, each with its counts."""

    numbered: tuple[IndexRow, ...]
    terms: tuple[IndexRow, ...]
    """The points that the plan's own text does not have."""

    @property
    def rows(self) -> tuple[IndexRow, ...]:
        return (*self.numbered, *self.terms)


def view_point(
    point: Point, corpus: Corpus, findings: Findings, *, crosswalk: Crosswalk
) -> PointView:
    """Gather what the page of a point shows."""
    ref = f"point/{point.id}"
    words = words_of(ref, corpus)
    page = PageClaims(corpus, findings)
    questions = gather_questions(ref, page)
    positions = findings.positions_of.get(ref, ())
    has_history = ref in crosswalk.points and len(crosswalk.drafts) > 1
    return PointView(
        ref=ref,
        record=point,
        words=words,
        own_words=tuple(
            item for item in words if item.first and item.draft == corpus.records.plan.draft
        ),
        values=values_of(ref, corpus, findings, crosswalk),
        differences=differences_of(ref, corpus, findings),
        standings=by_kind(positions),
        origins=find_independence(corpus.said_of.get(ref, ()), corpus).reports[:MOST_ORIGINS],
        source_count=count_sources(ref, corpus),
        report_count=count_reports(ref, corpus, findings),
        questions=questions,
        further=gather_further(ref, page),
        positions=list_positions(positions, corpus),
        position_rows=position_rows(positions, by="of"),
        history=crosswalk.history(ref) if has_history else (),
        quiet=find_quiet(ref, corpus),
        is_in_the_plan=ref in corpus.own_items.items_of,
        texts_without=tuple(
            draft for draft in crosswalk.drafts if crosswalk.cell(ref, draft).has_no_item
        ),
        reported_terms=naming_records(ref, "corresponds-to", corpus),
        corresponds_to=point.corresponds_to,
        events=named_with(ref, "event", corpus),
    )


def index_points(corpus: Corpus, findings: Findings) -> PointIndex:
    """Return the index of points."""
    rows = index_rows("point", corpus, findings)
    in_the_text = corpus.own_items.items_of
    return PointIndex(
        numbered=tuple(row for row in rows if row.ref in in_the_text),
        terms=tuple(row for row in rows if row.ref not in in_the_text),
    )
