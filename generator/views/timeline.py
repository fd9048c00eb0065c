"""What the timeline shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model import Moment
from generator.pictures import Dated, DateLanes, date_lanes
from generator.views.indexes import ordered

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.compare import Finding, Findings
    from generator.corpus import Corpus
    from generator.model import Event

LATEST_EVENTS = 8
"""How many events the home page lists: about as many as fit on a screen."""


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """An event on the timeline, with what the sources say of its date, place and people."""

    event: Event
    when: Finding | None
    """None if no source answers the question."""
    where: Finding | None
    who: Finding | None


@dataclass(frozen=True, slots=True)
class TimelineView:
    """Every event in order of time."""

    entries: tuple[TimelineEntry, ...]
    date_lanes: DateLanes | None
    """The picture of when something happened, was said and was published."""
    named_by: dict[str, str]
    """The name that the list beside the picture gives each date. Keys and values are references.

    An event is named by itself, a claim by its voice, a source by its publisher.
    """


def timeline(corpus: Corpus, findings: Findings) -> tuple[TimelineEntry, ...]:
    """Return every event, in the order of the index of events."""

    def finding_on(ref: str, question: str) -> Finding | None:
        return next(iter(findings.by_question.get(f"{ref}.{question}", ())), None)

    return tuple(
        TimelineEntry(
            event=corpus.records.events[ref.partition("/")[2]],
            when=finding_on(ref, "when"),
            where=finding_on(ref, "where"),
            who=finding_on(ref, "who"),
        )
        for ref in ordered("event", corpus)
    )


def latest_events(entries: Iterable[TimelineEntry]) -> tuple[TimelineEntry, ...]:
    """Return the last events for which a source gives a date, the latest first."""
    dated = [entry for entry in entries if entry.when]
    return tuple(reversed(dated[-LATEST_EVENTS:]))


def view_timeline(corpus: Corpus, entries: tuple[TimelineEntry, ...]) -> TimelineView:
    """Return the timeline with its picture: each date that a source gives, on its own clock."""
    happened: list[Dated] = [
        (f"event/{entry.event.id}", group.answer.date)
        for entry in entries
        if entry.when
        for group in entry.when.groups
        if isinstance(group.answer, Moment)
    ]
    said = [
        (claim_of.ref, claim_of.claim.said)
        for claim_of in corpus.claims.values()
        if claim_of.claim.said and not claim_of.claim.withdrawn
    ]
    sources = {f"source/{source.id}": source for source in corpus.records.sources.values()}
    published = [(ref, source.published) for ref, source in sources.items()]
    named_by = {ref: ref for ref, _ in happened}
    named_by |= {ref: corpus.claims[ref].voice for ref, _ in said}
    named_by |= {ref: source.publisher.ref for ref, source in sources.items()}
    lanes = date_lanes((happened, said, sorted(published, key=_by_day)))
    return TimelineView(entries, lanes, named_by)


def _by_day(dated: Dated) -> tuple[object, ...]:
    ref, date = dated
    return (*date.sort_key, ref)
