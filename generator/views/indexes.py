"""What the indexes list, in which order, and with which counts."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.compare import find_independence
from generator.model import Actor, Draft, Event, Point, Record, Source
from generator.views.listed import DisputeCounts, count_disputes
from generator.views.point_values import PointValue, value_in_the_plan

if TYPE_CHECKING:
    from generator.compare import Finding, Findings
    from generator.corpus import Corpus


@dataclass(frozen=True, slots=True)
class IndexRow:
    """A record in an index, with what can be counted of it."""

    ref: str
    record: Record
    claim_count: int
    """How many claims name it."""
    source_count: int
    """How many sources these claims are from."""
    report_count: int
    """How many independent reports say something of it; 0 for all but points."""
    disputes: tuple[Finding, ...]
    """Its questions that are in dispute."""
    dispute_counts: DisputeCounts
    value: PointValue | None
    """For a point: what stands for it in the plan's own draft."""
    publication_count: int
    """How many sources it published; 0 for all but actors."""

    @property
    def dispute_count(self) -> int:
        """How many of its questions are in dispute."""
        return len(self.disputes)


def ordered(kind: str, corpus: Corpus) -> tuple[str, ...]:
    """Return the references of a kind as its index lists them."""
    records = corpus.records.of_kind(kind).values()
    return tuple(
        f"{kind}/{record.id}"
        for record in sorted(records, key=lambda record: index_key(record, corpus))
    )


def index_key(record: Record, corpus: Corpus) -> tuple[object, ...]:
    """Return what an index of its kind is ordered by; points by the text of the plan's draft."""
    if isinstance(record, Point):
        items = corpus.own_items.items_of.get(f"point/{record.id}", ())
        return not items, items[:1], record.title.casefold()
    if isinstance(record, Event | Draft):
        return (*record.sort.sort_key, record.id)
    if isinstance(record, Source):
        return (*record.published.sort_key, record.id)
    if isinstance(record, Actor):
        return (record.label.casefold(), record.id)
    return (str(getattr(record, "name", record.id)).casefold(),)


def index_rows(kind: str, corpus: Corpus, findings: Findings) -> tuple[IndexRow, ...]:
    """Return the rows of the index of a kind."""
    disputes: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings.disputed:
        disputes[finding.question.owner].append(finding)
    published = Counter(source.publisher.ref for source in corpus.records.sources.values())
    return tuple(
        IndexRow(
            ref=ref,
            record=corpus.record(ref),
            claim_count=len(corpus.naming(ref)),
            source_count=count_sources(ref, corpus),
            report_count=count_reports(ref, corpus, findings) if kind == "point" else 0,
            disputes=tuple(disputes[ref]),
            dispute_counts=count_disputes(disputes[ref], corpus.records.plan),
            value=value_in_the_plan(ref, corpus, findings) if kind == "point" else None,
            publication_count=published[ref],
        )
        for ref in ordered(kind, corpus)
    )


def count_sources(ref: str, corpus: Corpus) -> int:
    """Count the sources that name a record in a standing claim."""
    return len({corpus.claims[claim].source.id for claim in corpus.naming(ref)})


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
    independences = (find_independence(claims, corpus) for claims in groups)
    return len({report.root for found in independences for report in found.reports})
