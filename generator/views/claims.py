"""Prints claims and questions on one page: in their order, and each claim with one anchor."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.compare import Finding, Findings, Found, find_independence
from generator.pictures import answer_spread, relay_map
from generator.views.addresses import anchor_of, question_anchor

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from generator.compare import Group, Independence
    from generator.corpus import ClaimOf, Corpus
    from generator.pictures import AnswerSpread, RelayMap


@dataclass(frozen=True, slots=True)
class Printed:
    """A claim as printed once on a page."""

    of: ClaimOf
    anchor: str
    """Its anchor there."""
    is_repeated: bool
    """Whether the page has printed it before, with that anchor."""
    replies: tuple[ClaimOf, ...]
    """Claims that report a reply to it, or its denial."""
    disputes: tuple[Finding, ...]
    """Disputes in which its answers take part, but for the one under which it is printed."""


@dataclass(frozen=True, slots=True)
class GroupView:
    """One answer with the claims that give it."""

    group: Group
    claims: tuple[Printed, ...]
    independence: Independence
    """How many independent reports give it, and who relays them."""
    fits_both: bool
    relay_map: RelayMap | None = None
    """The picture of who relays whom; None where nobody does."""


@dataclass(frozen=True, slots=True)
class FindingView:
    """One question about one draft, as printed on a page."""

    finding: Finding
    groups: tuple[GroupView, ...]
    has_page: bool
    anchor: str
    """Where it stands on its record's page: the first draft's findings have the question's own."""
    answer_spread: AnswerSpread | None = None
    """The picture of its answers, where they are numbers or dates that differ."""
    beside: int = 0
    """Asked whether the plan holds a point: how many more sources say something of the point."""


def print_claim(claim: ClaimOf, anchor: str, corpus: Corpus, findings: Findings) -> Printed:
    """Print a claim with an anchor of its own."""
    disputes = findings.disputes_of.get(claim.ref, ())
    return Printed(claim, anchor, False, replies_to(claim, corpus), disputes)  # noqa: FBT003


def replies_to(claim: ClaimOf, corpus: Corpus) -> tuple[ClaimOf, ...]:
    """Return the claims that report a reply to a claim."""
    mentions = corpus.mentions_of.get(claim.ref, ())
    return tuple(corpus.claims[one.by] for one in mentions if one.key == "replies-to")


class PrintedPage:
    """Prints claims on one page: the first time with an anchor, then without."""

    def __init__(self, corpus: Corpus, findings: Findings) -> None:
        self.corpus = corpus
        self.findings = findings
        self.seen: set[str] = set()

    def printed(self, claims: Iterable[ClaimOf]) -> tuple[Printed, ...]:
        return tuple(self._print(claim) for claim in claims)

    def _print(self, claim: ClaimOf) -> Printed:
        is_new = claim.ref not in self.seen
        self.seen.add(claim.ref)
        printed = print_claim(claim, anchor_of(claim), self.corpus, self.findings)
        return printed if is_new else replace(printed, is_repeated=True)

    def new(self, refs: Iterable[str]) -> tuple[Printed, ...]:
        """Print the claims among `refs` that the page has not printed yet."""
        wanted = dict.fromkeys(
            ref for ref in refs if ref in self.corpus.claims and ref not in self.seen
        )
        return self.printed(self.corpus.claims[ref] for ref in wanted)

    def finding(self, finding: Finding) -> FindingView:
        groups = tuple(
            GroupView(
                group,
                tuple(_without(finding, one) for one in self.printed(group.claims)),
                independence,
                group.fits_both(finding.groups),
                relay_map(independence),
            )
            for group in finding.groups
            for independence in (find_independence(group.claims, self.corpus),)
        )
        question = finding.question
        anchor = question_anchor(question.id)
        if finding is not self.findings.by_question[question.ref][0]:
            anchor += f"--{finding.draft}"
        spread = answer_spread(finding, self.findings.by_question[question.ref])
        has_page = self.findings.has_page(question.ref)
        return FindingView(finding, groups, has_page, anchor, spread, self._beside(finding))

    def _beside(self, finding: Finding) -> int:
        """Count who speaks of a point without answering whether the plan's own draft holds it."""
        if finding.question.id != "in-the-plan" or finding.draft != self.corpus.records.plan.draft:
            return 0
        said = self.corpus.said_in(finding.question.owner, finding.draft)
        return len({claim.source.id for claim in said} - {*finding.sources})

    def questions(self, ref: str) -> tuple[FindingView, ...]:
        found = [
            finding
            for question in self.findings.by_owner.get(ref, ())
            for finding in self.findings.by_question[question]
        ]
        return tuple(self.finding(finding) for finding in sorted(found, key=_in_order(self.corpus)))


def _without(finding: Finding, printed: Printed) -> Printed:
    """Leave out of a claim's disputes the one under which it is printed; that is told above it."""
    others = tuple(one for one in printed.disputes if one is not finding)
    return replace(printed, disputes=others) if len(others) < len(printed.disputes) else printed


_ORDER = (Found.PRECISION, Found.AGREEMENT, Found.SINGLE)


def _in_order(corpus: Corpus) -> Callable[[Finding], tuple[bool, int, int, str]]:
    """Order findings by draft, the plan's own first; then conflicts by size; others as asked."""
    own = ("", corpus.records.plan.draft)

    def key(finding: Finding) -> tuple[bool, int, int, str]:
        later = finding.draft not in own
        if finding.found in (Found.DISPUTE, Found.FORECAST):
            return later, -1, -len(finding.sources), finding.question.ref
        record = corpus.record(finding.question.owner)
        asked = list(getattr(record, "questions", {}))
        question_id = finding.question.id
        place = asked.index(question_id) if question_id in asked else -1
        return later, _ORDER.index(finding.found), place, finding.question.ref

    return key
