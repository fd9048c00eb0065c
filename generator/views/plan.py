"""What the page of the plan as a whole shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model import PLAN
from generator.views.claims import PageClaims
from generator.views.folding import Folded, fold_after
from generator.views.further_claims import FurtherClaims, gather_further
from generator.views.indexes import count_sources
from generator.views.listed import ListedPosition, list_positions
from generator.views.question_list import QuestionList, gather_questions
from generator.views.sides import Sides, differences_of
from generator.views.standings import KindOfStanding, by_kind
from generator.views.summaries import SummarySentence, number_sentences

if TYPE_CHECKING:
    from generator.compare import Findings
    from generator.corpus import Corpus
    from generator.model import Plan

MOST_POSITIONS_OPEN = 12
"""How many positions are open on the page of the plan; the page of positions has them all."""


@dataclass(frozen=True, slots=True)
class PlanView:
    """The plan: its many questions in short, and who takes which position on it."""

    ref: str
    record: Plan
    summary: tuple[SummarySentence, ...]
    source_count: int
    """How many sources name it."""
    differences: tuple[Sides, ...]
    """The most contested of its questions."""
    standings: tuple[KindOfStanding, ...]
    """Who stands where on it."""
    questions: QuestionList
    positions: Folded[ListedPosition]
    """The positions taken on it, in order of time."""
    further: FurtherClaims


def view_plan(corpus: Corpus, findings: Findings) -> PlanView:
    """Gather what the page of the plan shows."""
    plan = corpus.records.plan
    page = PageClaims(corpus, findings)
    questions = gather_questions(PLAN, page, in_short=True)
    positions = list_positions(findings.positions_of.get(PLAN, ()), corpus)
    return PlanView(
        ref=PLAN,
        record=plan,
        summary=number_sentences(plan.summary),
        source_count=count_sources(PLAN, corpus),
        differences=differences_of(PLAN, corpus, findings),
        standings=by_kind(findings.positions_of.get(PLAN, ())),
        questions=questions,
        positions=fold_after(positions, MOST_POSITIONS_OPEN),
        further=gather_further(PLAN, page, most_open=None),  # they take a line each
    )
