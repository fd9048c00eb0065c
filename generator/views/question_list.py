"""The questions of a record as its page lists them: under headings, disputes first."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.compare import Found
from generator.views.answers import FindingView, gather_finding
from generator.views.listed import DisputeCounts, count_disputes

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.compare import Finding
    from generator.corpus import Corpus
    from generator.views.claims import PageClaims

MOST_OPEN_BESIDE_OTHERS = 2
"""How many claims are unfolded under an answer if the page has other questions too."""
MOST_OPEN_IN_SHORT = 1
"""The same if a page lists so many questions that each has only a few lines."""
MOST_WITHOUT_CONTENTS = 8
"""With more questions than this, a page begins with a list of them: a phone shows no other one."""


@dataclass(frozen=True, slots=True)
class QuestionsUnderHeading:
    """The questions under one of the editor's headings."""

    heading: str
    """Empty for those without a heading."""
    questions: tuple[FindingView, ...]

    @property
    def anchor(self) -> str:
        """The anchor of the heading: its words in any script, joined by hyphens."""
        return "-".join(["under", *re.findall(r"\w+", self.heading.lower())])


@dataclass(frozen=True, slots=True)
class QuestionList:
    """Every answered question of a record, once for each draft."""

    by_heading: tuple[QuestionsUnderHeading, ...]
    """In the editor's order; the questions without a heading come first."""
    question_count: int
    """How many questions there are."""
    disputes: DisputeCounts

    @property
    def has_contents(self) -> bool:
        """Whether there are so many that the page first lists them."""
        return self.question_count > MOST_WITHOUT_CONTENTS


def gather_questions(ref: str, page: PageClaims, *, in_short: bool = False) -> QuestionList:
    """Gather the questions of a record, by its reference; `in_short`, in a few lines each."""
    findings, corpus = page.findings, page.corpus
    own = [
        finding
        for question in findings.by_owner.get(ref, ())
        for finding in findings.by_question[question]
    ]
    views = [
        gather_finding(finding, page, most_open=_most_open(finding, page, in_short=in_short))
        for finding in sorted(own, key=_in_order(corpus))
    ]
    disputes = (finding for finding in own if finding.is_disputed)
    return QuestionList(
        by_heading=_by_heading(ref, views, corpus),
        question_count=len(views),
        disputes=count_disputes(disputes, corpus.records.plan),
    )


def _most_open(finding: Finding, page: PageClaims, *, in_short: bool) -> int | None:
    """Return how many claims are unfolded under an answer: None, all, if no page has the rest."""
    if not in_short:
        return MOST_OPEN_BESIDE_OTHERS
    return MOST_OPEN_IN_SHORT if page.findings.has_page(finding.question.ref) else None


def _by_heading(
    ref: str, views: list[FindingView], corpus: Corpus
) -> tuple[QuestionsUnderHeading, ...]:
    questions = getattr(corpus.record(ref), "questions", {}).values()
    headings: dict[str, list[FindingView]] = {"": []}
    headings |= {question.under or "": [] for question in questions}
    for view in views:
        headings[view.finding.question.question.under or ""].append(view)
    return tuple(
        QuestionsUnderHeading(heading, tuple(under)) for heading, under in headings.items() if under
    )


_ORDER = (Found.COURSE, Found.WORDING, Found.PRECISION, Found.AGREEMENT, Found.SINGLE)


def _in_order(corpus: Corpus) -> Callable[[Finding], tuple[bool, int, int, str]]:
    """Return the key that sorts the findings of a record.

    Findings on the plan's own draft come before those on other drafts. In both parts, conflicts
    come first, with the largest at the head. The others follow by kind, then in the order of the
    record's questions.
    """
    own = ("", corpus.records.plan.draft)

    def key(finding: Finding) -> tuple[bool, int, int, str]:
        is_later = finding.draft not in own
        question = finding.question
        if finding.found in (Found.DISPUTE, Found.FORECAST):
            return is_later, -1, -len(finding.sources), question.ref
        questions = list(getattr(corpus.record(question.owner), "questions", {}))
        index = questions.index(question.id) if question.id in questions else -1
        return is_later, _ORDER.index(finding.found), index, question.ref

    return key
