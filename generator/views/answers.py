"""A question with its answers on a page: each answer with the claims that give it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.compare import find_independence
from generator.pictures import answer_spread, relay_map
from generator.views.addresses import question_anchor
from generator.views.folding import Folded, fold_after

if TYPE_CHECKING:
    from generator.compare import Finding, Findings, Group, Independence
    from generator.corpus import Corpus
    from generator.model import Date
    from generator.pictures import AnswerSpread, RelayMap
    from generator.views.claims import PageClaims, PlacedClaim

MOST_COURSE_STEPS = 8
"""How many steps of a course are unfolded."""
MOST_ANSWERS_BESIDE = 2
"""How many answers of a related question are shown beside another one."""
MOST_DRAWN_OPEN = 6
"""With more relays than this, the picture of them is taller than a screen, and stays closed."""


@dataclass(frozen=True, slots=True)
class GroupView:
    """One answer with the claims that give it."""

    group: Group
    claims: Folded[PlacedClaim]
    source_count: int
    """How many sources give it."""
    independence: Independence
    """The independent reports that give it, and who relays them."""
    fits_both: bool
    """Whether it is compatible with two answers that are in conflict with each other."""
    relay_map: RelayMap | None
    """The picture of who relays whom; None if nobody does, or if the page has no room for it."""

    @property
    def report_count(self) -> int:
        """How many independent reports give it."""
        return len(self.independence.reports)

    @property
    def opens_relay_map(self) -> bool:
        """Whether the picture is small enough to be shown at once."""
        return self.relay_map is not None and len(self.relay_map.relays) <= MOST_DRAWN_OPEN


@dataclass(frozen=True, slots=True)
class RelatedQuestion:
    """A question to see beside another one."""

    finding: Finding
    answers: Folded[Group]
    """The answers that most sources give are shown."""


@dataclass(frozen=True, slots=True)
class CourseStep:
    """What was answered from a day on, to a question whose answers change with time."""

    day: Date
    groups: tuple[Group, ...]
    """The answers of the day: several if voices differ on it."""


@dataclass(frozen=True, slots=True)
class FindingView:
    """One question about one draft, on a page."""

    finding: Finding
    groups: tuple[GroupView, ...]
    """Its answers."""
    source_count: int
    """How many sources answer it."""
    conflicting_count: int
    """How many of its answers cannot hold together with another one."""
    has_page: bool
    """Whether the question has a page of its own."""
    anchor: str
    """Its anchor on its record's page: only the first draft's findings have the question's own."""
    answer_spread: AnswerSpread | None
    """The picture of its answers, if they are numbers or dates that differ."""
    related: tuple[RelatedQuestion, ...]
    """The questions to see beside it, with their answers."""
    course: Folded[CourseStep]
    """The answers in order of time, if they change with time; a step for each change."""
    beside: int
    """For "Is this in the plan?": how many more sources say something of the point."""

    @property
    def answer_count(self) -> int:
        """How many different answers there are."""
        return len(self.groups)


def gather_finding(
    finding: Finding, page: PageClaims, *, most_open: int | None, draws_relays: bool = False
) -> FindingView:
    """Gather a question for a page, with at most `most_open` claims unfolded under each answer."""
    corpus, findings = page.corpus, page.findings
    compared = findings.by_question[finding.question.ref]
    return FindingView(
        finding=finding,
        groups=tuple(
            _gather_group(group, finding, page, most_open=most_open, draws_relays=draws_relays)
            for group in finding.groups
        ),
        source_count=len(finding.sources),
        conflicting_count=sum(bool(group.conflicts) for group in finding.groups),
        has_page=findings.has_page(finding.question.ref),
        anchor=_anchor(finding, findings),
        answer_spread=answer_spread(finding, compared),
        related=_related(finding, page),
        course=_course(finding),
        beside=_beside(finding, corpus),
    )


def _related(finding: Finding, page: PageClaims) -> tuple[RelatedQuestion, ...]:
    """Return the related questions, of the same draft where they have answers on it."""
    related: list[Finding] = []
    for ref in page.corpus.bearing_on.get(finding.question.ref, ()):
        compared = page.findings.by_question.get(ref, ())
        same_draft = [other for other in compared if other.draft == finding.draft]
        related += same_draft or compared[:1]
    return tuple(
        RelatedQuestion(other, fold_after(other.groups, MOST_ANSWERS_BESIDE)) for other in related
    )


def _course(finding: Finding) -> Folded[CourseStep]:
    if not any(group.changed for group in finding.groups):
        return fold_after((), None)
    answers: dict[tuple[object, ...], tuple[Date, list[Group]]] = {}
    for group in finding.groups:
        for claim in group.claims:
            _, groups = answers.setdefault(claim.day.sort_key, (claim.day, []))
            groups += [group] if group not in groups else []
    steps: list[CourseStep] = []
    for _, (day, groups) in sorted(answers.items()):
        if not steps or steps[-1].groups != tuple(groups):
            steps.append(CourseStep(day, tuple(groups)))
    return fold_after(steps, MOST_COURSE_STEPS)


def _gather_group(
    group: Group, finding: Finding, page: PageClaims, *, most_open: int | None, draws_relays: bool
) -> GroupView:
    independence = find_independence(group.claims, page.corpus)
    return GroupView(
        group=group,
        claims=fold_after(page.place_under(finding, group.claims), most_open),
        source_count=len(group.sources),
        independence=independence,
        fits_both=group.fits_both(finding.groups),
        relay_map=relay_map(independence) if draws_relays else None,
    )


def _anchor(finding: Finding, findings: Findings) -> str:
    question = finding.question
    is_first = finding is findings.by_question[question.ref][0]
    return question_anchor(question.id) + ("" if is_first else f"--{finding.draft}")


def _beside(finding: Finding, corpus: Corpus) -> int:
    """Count who speaks of a point without answering whether the plan's own draft holds it."""
    if finding.question.id != "in-the-plan" or finding.draft != corpus.records.plan.draft:
        return 0
    said = corpus.said_in(finding.question.owner, finding.draft)
    return len({claim.source.id for claim in said} - {*finding.sources})
