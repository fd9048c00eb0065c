"""What the page of an event and the index of events show."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.views.claims import PageClaims
from generator.views.further_claims import FurtherClaims, gather_further
from generator.views.indexes import IndexRow, count_sources, index_rows
from generator.views.question_list import QuestionList, gather_questions
from generator.views.related import named_with, naming_records

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.compare import Finding, Findings, Group
    from generator.corpus import ClaimOf, Corpus
    from generator.model import Event, Question, Source
    from generator.views.timeline import TimelineEntry

MOST_SAID = 4
"""How many quotes stand at the top of the page of an event."""
IN_FACTS = ("when", "where", "who", "status")
"""The questions whose answers stand at the top of the page of an event, in their order."""
IN_ACCOUNTS = ("when", "where", "who")
"""The questions whose answers make up a source's account of an event."""


@dataclass(frozen=True, slots=True)
class AccountAnswer:
    """What one source answers to one question about an event."""

    groups: tuple[Group, ...]
    """The answers that the source gives, each as its group; empty if it gives none."""
    question: Question | None
    """None if no source answers the question."""


@dataclass(frozen=True, slots=True)
class Account:
    """What one source says of the date, the place and the people of an event."""

    source: Source
    answers: tuple[AccountAnswer, ...]
    """One for each of `IN_ACCOUNTS`."""


@dataclass(frozen=True, slots=True)
class EventView:
    """An event: the sources' accounts of it side by side, and what else they say."""

    ref: str
    record: Event
    source_count: int
    """How many sources name it."""
    facts: tuple[Finding, ...]
    """What sources answer of when, where, who and whether it took place."""
    said: tuple[ClaimOf, ...]
    """The first of the quotes on it that are somebody's own words, in order of time."""
    questions: QuestionList
    further: FurtherClaims
    accounts: tuple[Account, ...]
    """In order of time; empty if there are fewer than two."""
    parts: tuple[str, ...]
    """The references of the events that it is made up of."""
    points: tuple[str, ...]
    actors: tuple[str, ...]
    """The references of points and of actors that a claim names together with it."""


@dataclass(frozen=True, slots=True)
class EventRow:
    """An event in the index, with what the sources say of its date."""

    row: IndexRow
    when: Finding | None


def view_event(event: Event, corpus: Corpus, findings: Findings) -> EventView:
    """Gather what the page of an event shows."""
    ref = f"event/{event.id}"
    page = PageClaims(corpus, findings)
    questions = gather_questions(ref, page)
    accounts = _accounts_of(ref, corpus, findings)
    return EventView(
        ref=ref,
        record=event,
        source_count=count_sources(ref, corpus),
        facts=tuple(
            finding
            for question in IN_FACTS
            for finding in findings.by_question.get(f"{ref}.{question}", ())
        ),
        said=tuple(of for of in corpus.said_of.get(ref, ()) if of.claim.words_of)[:MOST_SAID],
        questions=questions,
        further=gather_further(ref, page),
        accounts=accounts if len(accounts) > 1 else (),
        parts=naming_records(ref, "part-of", corpus),
        points=named_with(ref, "point", corpus),
        actors=named_with(ref, "actor", corpus),
    )


def _accounts_of(ref: str, corpus: Corpus, findings: Findings) -> tuple[Account, ...]:
    """Return what each source answers to the questions that make up an account."""
    answered = [findings.by_question.get(f"{ref}.{question}", ()) for question in IN_ACCOUNTS]
    claims = [
        claim
        for compared in answered
        for finding in compared
        for group in finding.groups
        for claim in group.claims
    ]
    in_time = sorted(claims, key=lambda claim: claim.sort_key)
    return tuple(
        Account(
            corpus.records.sources[source],
            tuple(_answer_of(source, compared) for compared in answered),
        )
        for source in dict.fromkeys(claim.source.id for claim in in_time)
    )


def _answer_of(source: str, compared: Sequence[Finding]) -> AccountAnswer:
    if not compared:
        return AccountAnswer((), None)
    (finding,) = compared  # what happened is not asked draft by draft
    groups = tuple(group for group in finding.groups if source in group.sources)
    return AccountAnswer(groups, finding.question.question)


def index_events(
    corpus: Corpus, findings: Findings, entries: Sequence[TimelineEntry]
) -> tuple[EventRow, ...]:
    """Return the index of events, in the order of the timeline's entries."""
    rows = index_rows("event", corpus, findings)
    return tuple(EventRow(row, entry.when) for row, entry in zip(rows, entries, strict=True))
