"""What the page of a question shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model import QuestionOf, kind_of
from generator.views.claims import FindingView, PrintedPage

if TYPE_CHECKING:
    from generator.compare import Findings, Group
    from generator.corpus import ClaimOf, Corpus
    from generator.model import Date


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer as one claim gives it, for telling what was said in which order."""

    claim: ClaimOf
    group: Group
    draft: str

    @property
    def day(self) -> Date:
        """When it was said, else the day that the source speaks of, else its publication."""
        return self.claim.claim.said or self.claim.source.as_of or self.claim.source.published


@dataclass(frozen=True, slots=True)
class QuestionView:
    """A question with its answers draft by draft, their order in time, and where they are used."""

    of: QuestionOf
    findings: tuple[FindingView, ...]
    in_time: tuple[Answered, ...]
    used_by: tuple[str, ...]
    """The records whose pages print one of the answers, by reference."""


def view_question(ref: str, corpus: Corpus, findings: Findings) -> QuestionView:
    """Gather what the page of a question shows, draft by draft."""
    page = PrintedPage(corpus, findings)
    found = findings.by_question[ref]
    answered = [
        Answered(claim, group, finding.draft)
        for finding in found
        for group in finding.groups
        for claim in group.claims
    ]
    used = {
        mention.of
        for one in answered
        for mention in corpus.mentions_by[one.claim.ref]
        if mention.key in ("about", "answers", "speaker") and kind_of(mention.of) != "place"
    }
    return QuestionView(
        corpus.questions[ref],
        tuple(page.finding(finding) for finding in found),
        tuple(sorted(answered, key=lambda one: (one.day.sort_key, one.claim.sort_key))),
        tuple(sorted(used)),
    )
