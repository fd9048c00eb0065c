"""All records of a content folder by id, before they are linked."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.model import PLAN, RECORDS

if TYPE_CHECKING:
    from generator.corpus.compared_list import Compared
    from generator.files import Place, RecordPlace
    from generator.model import Actor, Draft, Event, Location, Plan, Point, Record, Source


@dataclass(frozen=True, slots=True)
class Records:
    """All records of a content folder, by id, in the order of their ids."""

    plan: Plan
    points: dict[str, Point] = field(default_factory=dict)
    actors: dict[str, Actor] = field(default_factory=dict)
    events: dict[str, Event] = field(default_factory=dict)
    places: dict[str, Location] = field(default_factory=dict)
    drafts: dict[str, Draft] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
    record_places: dict[str, RecordPlace] = field(default_factory=dict)
    """Where each record was written, by reference."""
    pages: dict[str, str] = field(default_factory=dict)
    """The hand-written pages: markdown by `src_uri`."""
    addresses: dict[str, Place] = field(default_factory=dict)
    """Every address that the site has published, and where it is listed."""
    compared: dict[str, Compared] = field(default_factory=dict)
    """The quotes that were compared with a copy of their source, by the reference of the claim."""

    def of_kind(self, kind: str) -> dict[str, Record]:
        """Return the records of one kind by id."""
        return {PLAN: self.plan} if kind == PLAN else getattr(self, f"{kind}s")

    def all(self) -> dict[str, Record]:
        """Return every record by its reference."""
        return {
            ref_of(kind, record_id): record
            for kind in RECORDS
            for record_id, record in self.of_kind(kind).items()
        }


def ref_of(kind: str, record_id: str) -> str:
    """Return the reference of a record: `actor/x`, or `plan`."""
    return PLAN if kind == PLAN else f"{kind}/{record_id}"
