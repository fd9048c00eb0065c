"""Gathers what each page shows: looks up, orders and counts, so that templates need not."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from generator.compare import silence_on
from generator.crosswalk import find_crosswalk
from generator.indexes import count_reports, ordered, rows
from generator.list_views import PlaceView, PointInTheme, ThemeView
from generator.model import Actor, Event, Point, Record, Source, kind_of
from generator.pictures import stances_of
from generator.printing import PrintedPage, print_claim
from generator.ties import (
    accounts_of,
    crediting,
    named_with,
    published_by,
    relaying,
    side_of,
    ties_of,
)
from generator.views import (
    Answered,
    Difference,
    QuestionView,
    RecordView,
    SourceView,
)

if TYPE_CHECKING:
    from generator.compare import Finding, Findings
    from generator.corpus import ClaimOf, Corpus
    from generator.model import ActorId


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
        stances=stances_of(positions, by="on" if kind_of(ref) == "actor" else "of"),
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


def view_source(source: Source, corpus: Corpus, findings: Findings) -> SourceView:
    """Gather what the page of a source shows."""
    own = corpus.claims_of.get(source.id, ())
    given = dict.fromkeys(
        one.question for claim in own for one in corpus.given_by.get(claim.ref, ())
    )
    every = [finding for ref in given for finding in findings.by_question[ref]]
    credited = Counter(name.ref for claim in own for name in set(_credited(claim)))
    mentions = corpus.mentions_of.get(f"source/{source.id}", ())
    return SourceView(
        source,
        tuple(print_claim(claim, claim.claim.id, corpus, findings) for claim in own),
        tuple(
            _difference(one, source.id)
            for one in every
            if one.is_disputed and source.id in one.sources
        ),
        tuple(finding for finding in every if source.id in finding.contradicting),
        tuple(finding for finding in every if finding.sources == (source.id,)),
        tuple(sorted(credited.items(), key=lambda pair: (-pair[1], pair[0]))),
        tuple(one for one in mentions if one.sentence and not one.by.startswith(f"{source.id}#")),
    )


def _credited(claim: ClaimOf) -> list[ActorId]:
    return [name for credit in claim.claim.credited_to for name in credit.via]


def _difference(finding: Finding, source_id: str) -> Difference:
    own = tuple(group for group in finding.groups if source_id in group.sources)
    others = {index for group in own for index in group.conflicts}
    return Difference(
        finding, own, tuple(group for index, group in enumerate(finding.groups) if index in others)
    )


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


def view_themes(corpus: Corpus, findings: Findings) -> tuple[ThemeView, ...]:
    """Gather what the pages of themes show, as the plan lists them."""
    listed, crosswalk = rows("point", corpus, findings), find_crosswalk(corpus)
    views = []
    for theme in corpus.records.plan.themes:
        of_theme = [row for row in listed if corpus.records.points[row.record.id].theme == theme]
        points = tuple(
            PointInTheme(row, crosswalk.history(row.ref), findings.positions_of.get(row.ref, ()))
            for row in of_theme
        )
        touching = {event for row in of_theme for event in named_with(row.ref, "event", corpus)}
        events = tuple(ref for ref in ordered("event", corpus) if ref in touching)
        views.append(ThemeView(theme, points, events))
    return tuple(views)


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
