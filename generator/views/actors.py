"""What the page of an actor and the index of actors show."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model import BUILT_IN
from generator.pictures import position_rows
from generator.views.claims import PageClaims
from generator.views.folding import Folded, fold_after
from generator.views.further_claims import (
    MOST_CLAIMS_OPEN,
    FurtherClaims,
    claims_naming,
    gather_further,
)
from generator.views.indexes import IndexRow, count_sources, index_rows
from generator.views.listed import ListedPosition, list_positions
from generator.views.own_words import OwnWords, own_words_of
from generator.views.publications import (
    CreditingSource,
    Publication,
    crediting,
    published_by,
    relaying,
)
from generator.views.question_list import QuestionList, gather_questions
from generator.views.related import named_with, naming_records, quoted_beside
from generator.views.sides import Sides, differences_of
from generator.views.standings import KindOfStanding, by_kind

if TYPE_CHECKING:
    from generator.compare import Findings, Position
    from generator.corpus import Corpus
    from generator.model import Actor
    from generator.pictures import PositionRows
    from generator.views.claims import PlacedClaim

ACTOR_KINDS = ("person", "state", "body", "organisation", "outlet", "group", "unnamed")
"""The kinds of actor, in the order in which the index lists them."""


@dataclass(frozen=True, slots=True)
class ActorView:
    """An actor: what it says and what is said of it, its positions, and what it published."""

    ref: str
    record: Actor
    source_count: int
    """How many sources name it."""
    own_words: OwnWords
    standings: tuple[KindOfStanding, ...]
    """Where it stands on the plan and on points."""
    differences: tuple[Sides, ...]
    """The most contested of what is asked of it, names and offices apart."""
    questions: QuestionList
    statements: Folded[PlacedClaim]
    """The claims in its voice that answer none of its questions."""
    further: FurtherClaims
    positions: tuple[ListedPosition, ...]
    """The positions that it takes, in order of time."""
    position_rows: PositionRows | None
    """The picture of them."""
    side: tuple[ListedPosition, ...]
    """The positions of actors who act for it. The page shows them if it has none of its own."""
    published: tuple[Publication, ...]
    relaying: tuple[Publication, ...]
    """The sources that relay what it published."""
    crediting: tuple[CreditingSource, ...]
    """For an outlet: the other sources that credit it in single claims."""
    acting_for_it: tuple[str, ...]
    """The references of the actors who act for it."""
    voices: tuple[str, ...]
    """The references of the unnamed voices that are known through it."""
    quoted_beside: tuple[str, ...]
    """The references of those whom the same sources quote on the same matters."""
    events: tuple[str, ...]
    """The references of events that a claim names together with it."""

    @property
    def publication_count(self) -> int:
        return len(self.published)


@dataclass(frozen=True, slots=True)
class ActorGroup:
    """The actors of one kind in the index."""

    kind: str
    rows: tuple[IndexRow, ...]


def view_actor(actor: Actor, corpus: Corpus, findings: Findings) -> ActorView:
    """Gather what the page of an actor shows."""
    ref = f"actor/{actor.id}"
    page = PageClaims(corpus, findings)
    # A claim that answers a question is under that question, and nowhere else on the page.
    questions = gather_questions(ref, page)
    statements = fold_after(page.place_new(claims_naming(ref, "speaker", page)), MOST_CLAIMS_OPEN)
    positions = findings.positions_of.get(ref, ())
    return ActorView(
        ref=ref,
        record=actor,
        own_words=own_words_of(ref, corpus),
        standings=by_kind(positions),
        differences=differences_of(ref, corpus, findings, without=BUILT_IN["actor"]),
        source_count=count_sources(ref, corpus),
        questions=questions,
        statements=statements,
        further=gather_further(ref, page),
        positions=list_positions(positions, corpus),
        position_rows=position_rows(positions, by="on"),
        side=list_positions(_positions_of_side(ref, corpus, findings), corpus),
        published=published_by(actor, corpus),
        relaying=relaying(ref, corpus),
        crediting=crediting(ref, corpus) if actor.kind == "outlet" else (),
        acting_for_it=naming_records(ref, "for", corpus),
        voices=naming_records(ref, "known-through", corpus),
        quoted_beside=quoted_beside(ref, corpus),
        events=named_with(ref, "event", corpus),
    )


def _positions_of_side(ref: str, corpus: Corpus, findings: Findings) -> list[Position]:
    return [
        position
        for member in naming_records(ref, "for", corpus)
        for position in findings.positions_of.get(member, ())
        if position.of == member
    ]


def index_actors(corpus: Corpus, findings: Findings) -> tuple[ActorGroup, ...]:
    """Return the index of actors, kind by kind; a kind without actors is left out."""
    rows = index_rows("actor", corpus, findings)
    groups = (
        ActorGroup(
            kind, tuple(row for row in rows if corpus.records.actors[row.record.id].kind == kind)
        )
        for kind in ACTOR_KINDS
    )
    return tuple(group for group in groups if group.rows)
