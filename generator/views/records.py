"""Gathers what each page shows: looks up, orders and counts, so that templates need not."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.compare import silence_on
from generator.model import Actor, Event, Point, Record, kind_of
from generator.pictures import position_rows
from generator.views.claims import FindingView, Printed, PrintedPage
from generator.views.crosswalk import find_crosswalk
from generator.views.indexes import count_reports
from generator.views.related import (
    Account,
    Published,
    accounts_of,
    crediting,
    published_by,
    relaying,
    side_of,
    ties_of,
)

if TYPE_CHECKING:
    from generator.compare import Findings, Position
    from generator.corpus import Corpus, Mention
    from generator.model import Change
    from generator.pictures import PositionRows


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
    position_rows: PositionRows | None
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


def view_record(ref: str, record: Record, corpus: Corpus, findings: Findings) -> RecordView:
    """Gather what the page of a point, actor, event, draft or the plan shows."""
    page = PrintedPage(corpus, findings)
    mentions = corpus.mentions_of.get(ref, ())
    questions = page.questions(ref)
    by_key = {
        key: [one.by for one in mentions if one.key == key]
        for key in ("speaker", "about", "stance")
    }
    statements = page.new(by_key["speaker"])
    others = page.new(by_key["about"] + by_key["stance"])
    silent, unread = silence_on(ref, corpus) if isinstance(record, Point) else ((), ())
    positions = findings.positions_of.get(ref, ())
    is_outlet = isinstance(record, Actor) and record.kind == "outlet"
    return RecordView(
        ref=ref,
        record=record,
        findings=questions,
        statements=statements,
        others=others,
        positions=positions,
        position_rows=position_rows(positions, by="on" if kind_of(ref) == "actor" else "of"),
        mentioned=tuple(one for one in mentions if one.sentence and one.by not in page.seen),
        sources=tuple(dict.fromkeys(claim.partition("#")[0] for claim in corpus.naming(ref))),
        reports=count_reports(ref, corpus, findings) if isinstance(record, Point) else 0,
        silent=silent,
        unread=unread,
        history=find_crosswalk(corpus).history(ref) if isinstance(record, Point) else (),
        published=published_by(record, corpus) if isinstance(record, Actor) else (),
        relaying=relaying(ref, corpus) if isinstance(record, Actor) else (),
        crediting=crediting(ref, corpus) if is_outlet else (),
        side=side_of(ref, corpus, findings),
        accounts=accounts_of(ref, findings) if isinstance(record, Event) else (),
        related=ties_of(ref, record, corpus),
    )
