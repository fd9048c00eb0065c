"""What the page of a question and the index of questions show."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.compare import Found
from generator.model import QuestionOf, kind_of
from generator.views.answers import FindingView, gather_finding
from generator.views.claims import PageClaims
from generator.views.quiet_sources import MOST_SILENT_NAMED
from generator.views.sides import Sides, gather_sides

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.compare import Finding, Findings, Group
    from generator.corpus import ClaimOf, Corpus
    from generator.model import Date, Source

MOST_SIDES_ALONE = 5
"""How many sides of a difference are open on its question's own page."""
MOST_OPEN_ALONE = 4
"""How many claims are open under an answer on its question's own page."""


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer as one claim gives it, for a list in order of time."""

    claim_of: ClaimOf
    group: Group
    draft: str

    @property
    def day(self) -> Date:
        """When it was said, or else the day that the source speaks of."""
        return self.claim_of.day

    @property
    def sort_key(self) -> tuple[object, ...]:
        return self.day.sort_key, self.claim_of.sort_key


@dataclass(frozen=True, slots=True)
class DraftAnswers:
    """The answers about one draft, and who does not answer."""

    finding_view: FindingView
    sides: Sides
    silent: tuple[Source, ...]
    """The first of the sources that were read far enough and do not answer."""
    silent_count: int
    """How many these sources are in all."""
    unread_count: int
    """How many sources do not answer and were not read far enough to tell."""

    @property
    def more_silent(self) -> int:
        """How many silent sources are not named."""
        return self.silent_count - len(self.silent)


@dataclass(frozen=True, slots=True)
class QuestionView:
    """A question with its answers draft by draft, their order in time, and where they are used."""

    of: QuestionOf
    by_draft: tuple[DraftAnswers, ...]
    in_time: tuple[Answered, ...]
    used_by: tuple[str, ...]
    """The references of the records whose pages print one of the answers; sources are apart."""
    used_by_sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class FoundQuestions:
    """The questions for which comparing gives the same."""

    found: Found
    findings: tuple[Finding, ...]

    @property
    def question_count(self) -> int:
        return len(self.findings)


def view_question(ref: str, corpus: Corpus, findings: Findings) -> QuestionView:
    """Gather what the page of a question shows, draft by draft."""
    page = PageClaims(corpus, findings)
    compared = findings.by_question[ref]
    answered = [
        Answered(claim_of, group, finding.draft)
        for finding in compared
        for group in finding.groups
        for claim_of in group.claims
    ]
    used = _used_by(answered, corpus)
    sources = corpus.records.sources
    return QuestionView(
        of=corpus.questions[ref],
        by_draft=tuple(_gather_draft(finding, page) for finding in compared),
        in_time=tuple(sorted(answered, key=lambda answer: answer.sort_key)),
        used_by=tuple(used_ref for used_ref in used if kind_of(used_ref) != "source"),
        used_by_sources=tuple(
            sources[used_ref.partition("/")[2]]
            for used_ref in used
            if kind_of(used_ref) == "source"
        ),
    )


def _gather_draft(finding: Finding, page: PageClaims) -> DraftAnswers:
    sources, quiet = page.corpus.records.sources, finding.quiet
    return DraftAnswers(
        sides=gather_sides(finding, page.corpus, MOST_SIDES_ALONE),
        finding_view=gather_finding(finding, page, most_open=MOST_OPEN_ALONE, draws_relays=True),
        silent=tuple(sources[source] for source in quiet.first_silent(MOST_SILENT_NAMED)),
        silent_count=quiet.silent_count,
        unread_count=quiet.unread_count,
    )


def _used_by(answered: Iterable[Answered], corpus: Corpus) -> list[str]:
    return sorted(
        {
            named
            for answer in answered
            for named in corpus.named_by[answer.claim_of.ref]
            if kind_of(named) != "place"
        }
    )


def index_questions(findings: Findings) -> tuple[FoundQuestions, ...]:
    """Return every answered question by what comparing its answers gives, disputes first."""
    every = [finding for compared in findings.by_question.values() for finding in compared]
    return tuple(
        FoundQuestions(found, tuple(finding for finding in every if finding.found is found))
        for found in reversed(Found)
    )
