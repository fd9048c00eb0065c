"""What each kind of page is given to show: chosen, ordered and complete, without a word of prose.

Templates loop and test; whatever has to be looked up, sorted or counted is done here.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.compare import Finding, Group, Independence, Position
    from generator.corpus import ClaimOf, Mention
    from generator.model import Change, Date, QuestionOf, Record, Source
    from generator.pictures import RelayMap, Spread, Stances


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
    spread: Spread | None = None
    """The picture of its answers, where they are numbers or dates that differ."""
    beside: int = 0
    """Asked whether the plan holds a point: how many more sources say something of the point."""


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


@dataclass(frozen=True, slots=True)
class Published:
    """A source on its publisher's page."""

    source: Source
    claims: tuple[ClaimOf, ...]


@dataclass(frozen=True, slots=True)
class Account:
    """What one source answers to the questions that every event has."""

    source: str
    """Its id."""
    answers: dict[str, tuple[Group, ...]]
    """The groups in which it stands, for `when`, `where` and `who`."""


@dataclass(frozen=True, slots=True)
class RecordView:
    """What the pages of points, actors, events, drafts and the plan have in common."""

    ref: str
    record: Record
    findings: tuple[FindingView, ...]
    """Its questions, disputes first."""
    statements: tuple[Printed, ...]
    """For an actor, what is said in its voice."""
    others: tuple[Printed, ...]
    """What else is said about it."""
    positions: tuple[Position, ...]
    """For an actor those it takes; else those taken on it."""
    stances: Stances | None
    """The same in time, as a picture."""
    mentioned: tuple[Mention, ...]
    """What names it and is not printed above."""
    sources: tuple[str, ...]
    """The sources that say something about it, by id."""
    reports: int
    """For a point: how many independent reports say something of it."""
    silent: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()
    history: tuple[tuple[str, tuple[Change, ...]], ...] = ()
    """For a point: each draft with what it did with it."""
    published: tuple[Published, ...] = ()
    """For an actor: the sources it published, in order of time."""
    relaying: tuple[Published, ...] = ()
    """For an actor: the sources that relay what it published, in order of time."""
    crediting: tuple[tuple[str, int], ...] = ()
    """For an outlet: other sources that credit it, by id, and in how many claims."""
    side: tuple[Position, ...] = ()
    """For an actor: the positions of those who act for it."""
    accounts: tuple[Account, ...] = ()
    """For an event: the sources' accounts of it, in order of time."""
    related: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """References of other records, by what ties them to this one."""

    @property
    def by_heading(self) -> tuple[tuple[str, tuple[FindingView, ...]], ...]:
        """Its questions under their editor's headings; those without one stand first, under ""."""
        asked = getattr(self.record, "questions", {}).values()
        several: dict[str, list[FindingView]] = {"": [], **{one.under or "": [] for one in asked}}
        for view in self.findings:
            several[view.finding.question.question.under or ""].append(view)
        return tuple((heading, tuple(views)) for heading, views in several.items() if views)

    @property
    def disputed(self) -> tuple[FindingView, ...]:
        return tuple(view for view in self.findings if view.finding.is_disputed)


@dataclass(frozen=True, slots=True)
class Difference:
    """A dispute as one of its sources sees it."""

    finding: Finding
    own: tuple[Group, ...]
    others: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class SourceView:
    """A source with all its claims."""

    source: Source
    claims: tuple[Printed, ...]
    differs: tuple[Difference, ...]
    """Disputes in which it takes part, with its own side and the others."""
    contradicts_itself: tuple[Finding, ...]
    alone: tuple[Finding, ...]
    """Questions that no other source answers."""
    credits: tuple[tuple[str, int], ...]
    """Whom it credits, by reference, and in how many claims."""
    mentioned: tuple[Mention, ...]
