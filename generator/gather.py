"""Gathers what each page shows: looks up, orders and counts, so that templates need not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.addresses import anchor_of
from generator.compare import Finding, Findings, Found, silence_on
from generator.model import Actor, Draft, Event, Point, Record, Source
from generator.questions import kind_of
from generator.views import (
    Entry,
    FindingView,
    GroupView,
    PlaceView,
    Printed,
    RecordView,
    Row,
    SourceView,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.corpus import ClaimOf, Corpus


def replies_to(claim: ClaimOf, corpus: Corpus) -> tuple[ClaimOf, ...]:
    """Return the claims that report a reply to a claim."""
    mentions = corpus.mentions_of.get(claim.ref, ())
    return tuple(corpus.claims[one.by] for one in mentions if one.key == "replies-to")


class _Page:
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
        return Printed(claim, anchor_of(claim) if is_new else "", replies_to(claim, self.corpus))

    def new(self, refs: Iterable[str]) -> tuple[Printed, ...]:
        """Print the claims among `refs` that the page has not printed yet."""
        wanted = dict.fromkeys(
            ref for ref in refs if ref in self.corpus.claims and ref not in self.seen
        )
        return self.printed(self.corpus.claims[ref] for ref in wanted)

    def finding(self, finding: Finding) -> FindingView:
        groups = tuple(
            GroupView(group, self.printed(group.claims), group.fits_both(finding.groups))
            for group in finding.groups
        )
        return FindingView(finding, groups, self.findings.has_page(finding.question.ref))

    def questions(self, ref: str) -> tuple[FindingView, ...]:
        found = [
            finding
            for question in self.findings.by_owner.get(ref, ())
            for finding in self.findings.by_question[question]
        ]
        return tuple(
            self.finding(finding) for finding in sorted(found, key=_as_written(self.corpus))
        )


_ORDER = (Found.DISPUTE, Found.FORECAST, Found.PRECISION, Found.AGREEMENT, Found.SINGLE)


def _as_written(corpus: Corpus):  # type: ignore[no-untyped-def]  # noqa: ANN202
    """Order findings by what was found, then as their record asks the questions."""

    def key(finding: Finding) -> tuple[int, int, str]:
        record = corpus.records.all()[finding.question.owner]
        asked = list(getattr(record, "questions", {}))
        question_id = finding.question.id
        place = asked.index(question_id) if question_id in asked else -1
        return _ORDER.index(finding.found), place, finding.question.ref

    return key


def view_record(ref: str, record: Record, corpus: Corpus, findings: Findings) -> RecordView:
    """Gather what the page of a point, actor, event, draft or the plan shows."""
    page = _Page(corpus, findings)
    mentions = corpus.mentions_of.get(ref, ())
    questions = page.questions(ref)
    by_key = {
        key: [one.by for one in mentions if one.key == key]
        for key in ("speaker", "about", "stance")
    }
    statements = page.new(by_key["speaker"])
    others = page.new(by_key["about"] + by_key["stance"])
    is_actor = isinstance(record, Actor)
    silent, unread = silence_on(ref, corpus) if isinstance(record, Point) else ((), ())
    return RecordView(
        ref,
        record,
        questions,
        statements,
        others,
        tuple(one for one in findings.positions if (one.of if is_actor else one.on) == ref),
        tuple(one for one in mentions if one.sentence and one.by not in page.seen),
        tuple(dict.fromkeys(one.by.partition("#")[0] for one in mentions if "#" in one.by)),
        silent,
        unread,
        _related(ref, record, corpus),
    )


def _related(ref: str, record: Record, corpus: Corpus) -> dict[str, tuple[str, ...]]:
    """Return what is tied to a record, under the name of the tie."""
    records = corpus.records
    ties: dict[str, Iterable[str]] = {}
    if isinstance(record, Point):
        ties["corresponds-to"] = record.corresponds_to
        ties["reported-terms"] = (
            f"point/{one.id}" for one in records.points.values() if ref in one.corresponds_to
        )
        ties["events"] = _named_with(ref, "event", corpus)
    elif isinstance(record, Actor):
        ties["acts-for"] = (record.side.ref,) if record.side else ()
        ties["acting-for-it"] = (
            f"actor/{one.id}" for one in records.actors.values() if one.side == record.id
        )
        ties["known-through"] = (record.known_through.ref,) if record.known_through else ()
        ties["voices"] = (
            f"actor/{one.id}" for one in records.actors.values() if one.known_through == record.id
        )
        ties["publishes"] = (
            f"source/{one.id}" for one in records.sources.values() if one.publisher == record.id
        )
        ties["events"] = _named_with(ref, "event", corpus)
    elif isinstance(record, Event):
        ties["part-of"] = (record.part_of.ref,) if record.part_of else ()
        ties["parts"] = (
            f"event/{one.id}" for one in records.events.values() if one.part_of == record.id
        )
        ties["points"] = _named_with(ref, "point", corpus)
        ties["actors"] = _named_with(ref, "actor", corpus)
    elif isinstance(record, Draft):
        ties["texts"] = (
            f"source/{one.id}" for one in records.sources.values() if one.draft == record.id
        )
    return {tie: found for tie, refs in ties.items() if (found := tuple(refs))}


def _named_with(ref: str, kind: str, corpus: Corpus) -> tuple[str, ...]:
    """Return the records of a kind that one claim names together with `ref`, in order."""
    claims = {mention.by for mention in corpus.mentions_of.get(ref, ()) if "#" in mention.by}
    keys = ("about", "answers", "speaker")
    found = {
        one.of
        for one in corpus.mentions
        if one.by in claims and one.key in keys and kind_of(one.of) == kind
    }
    return tuple(one for one in ordered(kind, corpus) if one in found and one != ref)


def ordered(kind: str, corpus: Corpus) -> tuple[str, ...]:
    """Return the references of a kind as its index lists them."""
    records = corpus.records.of_kind(kind).values()
    return tuple(f"{kind}/{record.id}" for record in sorted(records, key=_index_key))


def _index_key(record: Record) -> tuple[object, ...]:
    if isinstance(record, Point):
        return record.number is None, record.number or 0, record.title.casefold()
    if isinstance(record, Event | Draft):
        return (*record.sort.sort_key, record.id)
    if isinstance(record, Source):
        return (*record.published.sort_key, record.id)
    if isinstance(record, Actor):
        return (record.label.casefold(), record.id)
    return (str(getattr(record, "name", record.id)).casefold(),)


def view_source(source: Source, corpus: Corpus, findings: Findings) -> SourceView:
    """Gather what the page of a source shows."""
    own = (claim for claim in corpus.claims.values() if claim.source.id == source.id)
    return SourceView(
        source,
        tuple(Printed(claim, claim.claim.id, replies_to(claim, corpus)) for claim in own),
        tuple(finding for finding in findings.disputed if source.id in finding.sources),
        tuple(
            one
            for one in corpus.mentions_of.get(f"source/{source.id}", ())
            if one.sentence and not one.by.startswith(f"{source.id}#")
        ),
    )


def view_question(ref: str, corpus: Corpus, findings: Findings) -> tuple[FindingView, ...]:
    """Gather what the page of a question shows, draft by draft."""
    page = _Page(corpus, findings)
    return tuple(page.finding(finding) for finding in findings.by_question[ref])


def view_places(corpus: Corpus) -> tuple[PlaceView, ...]:
    """Gather what the page of places shows."""
    places = (corpus.records.places[ref.partition("/")[2]] for ref in ordered("place", corpus))
    return tuple(
        PlaceView(
            place,
            tuple(one for one in corpus.mentions_of.get(f"place/{place.id}", ()) if one.sentence),
        )
        for place in places
    )


def rows(kind: str, corpus: Corpus, findings: Findings) -> tuple[Row, ...]:
    """Return the rows of the index of a kind."""
    disputes = [finding.question.owner for finding in findings.disputed]
    found = []
    for ref in ordered(kind, corpus):
        claims = {one.by for one in corpus.mentions_of.get(ref, ()) if "#" in one.by}
        sources = {claim.partition("#")[0] for claim in claims}
        record = corpus.records.of_kind(kind)[ref.partition("/")[2]]
        found.append(Row(ref, record, len(claims), len(sources), disputes.count(ref)))
    return tuple(found)


def timeline(corpus: Corpus, findings: Findings) -> tuple[Entry, ...]:
    """Return every event in order, with what the sources say of its date."""
    return tuple(
        Entry(
            corpus.records.events[ref.partition("/")[2]],
            next(iter(findings.by_question.get(f"{ref}.when", ())), None),
        )
        for ref in ordered("event", corpus)
    )
