"""What the timeline shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model import Moment
from generator.pictures import Dated, DateLanes, date_lanes
from generator.views.indexes import ordered

if TYPE_CHECKING:
    from generator.compare import Finding, Findings
    from generator.corpus import Corpus
    from generator.model import Event


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """An event on the timeline."""

    event: Event
    when: Finding | None
    where: Finding | None
    who: Finding | None


@dataclass(frozen=True, slots=True)
class Timeline:
    """Every event in order, and when what happened, was said and was published."""

    entries: tuple[TimelineEntry, ...]
    date_lanes: DateLanes | None


def timeline(corpus: Corpus, findings: Findings) -> tuple[TimelineEntry, ...]:
    """Return every event in order, with what the sources say of its date, place and people."""

    def asked(ref: str, question: str) -> Finding | None:
        return next(iter(findings.by_question.get(f"{ref}.{question}", ())), None)

    return tuple(
        TimelineEntry(
            corpus.records.events[ref.partition("/")[2]],
            asked(ref, "when"),
            asked(ref, "where"),
            asked(ref, "who"),
        )
        for ref in ordered("event", corpus)
    )


def view_timeline(corpus: Corpus, findings: Findings) -> Timeline:
    """Return the timeline with its picture: each date that a source gives, on its own clock."""
    entries = timeline(corpus, findings)
    happened: list[Dated] = [
        (f"event/{entry.event.id}", group.answer.date)
        for entry in entries
        if entry.when
        for group in entry.when.groups
        if isinstance(group.answer, Moment)
    ]
    said = [
        (claim.ref, claim.claim.said)
        for claim in corpus.claims.values()
        if claim.claim.said and not claim.claim.withdrawn
    ]
    published = [(f"source/{one.id}", one.published) for one in corpus.records.sources.values()]
    return Timeline(entries, date_lanes((happened, said, sorted(published, key=_by_day))))


def _by_day(dated: Dated) -> tuple[object, ...]:
    return (*dated[1].sort_key, dated[0])
