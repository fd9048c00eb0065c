"""What ties a record to others, apart from the claims that its page prints."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model import PLAN, Actor, Draft, Event, Point, Record, kind_of
from generator.views.indexes import index_key

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.compare import Findings, Group, Position
    from generator.corpus import ClaimOf, Corpus
    from generator.model import Source


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


def published_by(actor: Actor, corpus: Corpus) -> tuple[Published, ...]:
    """Return the sources that an actor published, each with what it says."""
    own = (source for source in corpus.records.sources.values() if source.publisher == actor.id)
    return tuple(
        Published(source, corpus.claims_of.get(source.id, ()))
        for source in sorted(own, key=index_key)
    )


def relaying(ref: str, corpus: Corpus) -> tuple[Published, ...]:
    """Return the sources that relay what an actor published, each with what it says."""
    sources = corpus.records.sources.values()
    return tuple(
        Published(source, corpus.claims_of.get(source.id, ()))
        for source in sorted((one for one in sources if _relays(ref, one, corpus)), key=index_key)
    )


def _relays(ref: str, source: Source, corpus: Corpus) -> bool:
    """Whether a source relays what an actor published, whether or not the original was read."""
    originals = (one.partition("/")[2] for one in source.relays if kind_of(one) == "source")
    publishers = {corpus.records.sources[one].publisher.ref for one in originals}
    return ref in {*source.relays, *publishers} and source.publisher.ref != ref


def crediting(ref: str, corpus: Corpus) -> tuple[tuple[str, int], ...]:
    """Return the sources that credit an actor in some claims and relay it nowhere else.

    Each stands with the number of those claims, the most first.
    """
    by = dict.fromkeys(
        one.by for one in corpus.mentions_of.get(ref, ()) if one.key == "credited-to"
    )
    claims = (corpus.claims[one] for one in by)
    counted = Counter(
        claim.source.id
        for claim in claims
        if not claim.claim.withdrawn and not _relays(ref, claim.source, corpus)
    )
    return tuple(sorted(counted.items(), key=lambda one: (-one[1], one[0])))


def side_of(ref: str, corpus: Corpus, findings: Findings) -> tuple[Position, ...]:
    """Return the positions of those who act for an actor; they are not its own."""
    members = (one.by for one in corpus.mentions_of.get(ref, ()) if one.key == "for")
    return tuple(
        position
        for member in members
        for position in findings.positions_of.get(member, ())
        if position.of == member
    )


def accounts_of(ref: str, findings: Findings) -> tuple[Account, ...]:
    """Lay what each source says of an event's date, place and people side by side."""
    asked = {
        key: finding.groups
        for key in ("when", "where", "who")
        for finding in findings.by_question.get(f"{ref}.{key}", ())
    }
    telling = [claim for groups in asked.values() for group in groups for claim in group.claims]
    in_time = sorted(telling, key=lambda claim: claim.sort_key)
    return tuple(
        Account(source, {key: _with(source, groups) for key, groups in asked.items()})
        for source in dict.fromkeys(claim.source.id for claim in in_time)
    )


def _with(source: str, groups: tuple[Group, ...]) -> tuple[Group, ...]:
    return tuple(group for group in groups if source in group.sources)


def ties_of(ref: str, record: Record, corpus: Corpus) -> dict[str, tuple[str, ...]]:
    """Return what is tied to a record, under the name of the tie."""
    named_by: dict[str, list[str]] = defaultdict(list)
    for mention in corpus.mentions_of.get(ref, ()):
        if "#" not in mention.by and not mention.sentence:
            named_by[mention.key].append(mention.by)
    ties: dict[str, Iterable[str]] = {}
    if isinstance(record, Point):
        ties["corresponds-to"] = record.corresponds_to
        ties["reported-terms"] = named_by["corresponds-to"]
        ties["events"] = named_with(ref, "event", corpus)
    elif isinstance(record, Actor):
        ties["acting-for-it"] = named_by["for"]
        ties["voices"] = named_by["known-through"]
        ties["events"] = named_with(ref, "event", corpus)
        ties["quoted-beside"] = _quoted_beside(ref, corpus)
    elif isinstance(record, Event):
        ties["parts"] = named_by["part-of"]
        ties["points"] = named_with(ref, "point", corpus)
        ties["actors"] = named_with(ref, "actor", corpus)
    elif isinstance(record, Draft):
        ties["texts"] = (one for one in named_by["draft"] if kind_of(one) == "source")
    return {tie: found for tie, refs in ties.items() if (found := tuple(refs))}


def _quoted_beside(ref: str, corpus: Corpus) -> tuple[str, ...]:
    """Return whom the same sources quote on the same points, events, and the plan."""
    own = (one.by for one in corpus.mentions_of.get(ref, ()) if one.key == "speaker")
    subjects = {(corpus.claims[by].source.id, of) for by in own for of in _subjects(by, corpus)}
    others = {
        speaker.ref
        for _, of in subjects
        for mention in corpus.mentions_of[of]
        if (claim := corpus.claims.get(mention.by))
        and (speaker := claim.claim.speaker)
        and (claim.source.id, of) in subjects
    }
    return tuple(sorted(others - {ref}, key=lambda one: index_key(corpus.record(one))))


def _subjects(claim: str, corpus: Corpus) -> set[str]:
    kinds = (PLAN, "point", "event")
    return {one.of for one in corpus.mentions_by[claim] if kind_of(one.of) in kinds}


def named_with(ref: str, kind: str, corpus: Corpus) -> tuple[str, ...]:
    """Return the records of a kind that one claim names together with `ref`, in order."""
    claims = {mention.by for mention in corpus.mentions_of.get(ref, ()) if "#" in mention.by}
    found = {
        one.of
        for claim in claims
        for one in corpus.mentions_by[claim]
        if one.key in ("about", "answers", "speaker") and kind_of(one.of) == kind
    }
    return tuple(sorted(found - {ref}, key=lambda one: index_key(corpus.record(one))))
