"""What the indexes list, in which order, and with which counts."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from generator.compare import find_independence
from generator.list_views import Row, Timeline, TimelineEntry
from generator.model import Actor, Draft, Event, Moment, Point, Record, Source
from generator.pictures import Dated, clocks_of

if TYPE_CHECKING:
    from generator.compare import Finding, Findings
    from generator.corpus import Corpus


def ordered(kind: str, corpus: Corpus) -> tuple[str, ...]:
    """Return the references of a kind as its index lists them."""
    records = corpus.records.of_kind(kind).values()
    return tuple(f"{kind}/{record.id}" for record in sorted(records, key=index_key))


def index_key(record: Record) -> tuple[object, ...]:
    """Return what an index of its kind is ordered by."""
    if isinstance(record, Point):
        return record.number is None, record.number or 0, record.title.casefold()
    if isinstance(record, Event | Draft):
        return (*record.sort.sort_key, record.id)
    if isinstance(record, Source):
        return (*record.published.sort_key, record.id)
    if isinstance(record, Actor):
        return (record.label.casefold(), record.id)
    return (str(getattr(record, "name", record.id)).casefold(),)


def rows(kind: str, corpus: Corpus, findings: Findings) -> tuple[Row, ...]:
    """Return the rows of the index of a kind."""
    disputes: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings.disputed:
        disputes[finding.question.owner].append(finding)
    published = Counter(source.publisher.ref for source in corpus.records.sources.values())
    found = []
    for ref in ordered(kind, corpus):
        claims = corpus.naming(ref)
        sources = {claim.partition("#")[0] for claim in claims}
        reports = count_reports(ref, corpus, findings) if kind == "point" else 0
        counts = (len(claims), len(sources), reports, tuple(disputes[ref]), published[ref])
        found.append(Row(ref, corpus.record(ref), *counts))
    return tuple(found)


def count_reports(ref: str, corpus: Corpus, findings: Findings) -> int:
    """Count the roots of what is said of a point: of each answer, and of other claims."""
    groups = [
        group.claims
        for question in findings.by_owner.get(ref, ())
        for finding in findings.by_question[question]
        for group in finding.groups
    ]
    answering = {claim.ref for claims in groups for claim in claims}
    others = (claim for claim in corpus.said_of.get(ref, ()) if claim.ref not in answering)
    groups += [(claim,) for claim in others]
    reports = (find_independence(claims, corpus).reports for claims in groups)
    return len({report.root for several in reports for report in several})


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
    return Timeline(entries, clocks_of((happened, said, sorted(published, key=_by_day))))


def _by_day(dated: Dated) -> tuple[object, ...]:
    return (*dated[1].sort_key, dated[0])
