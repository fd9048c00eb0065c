"""The kinds of record, by the names that references and folders use."""

from __future__ import annotations

from generator.model.records import Actor, Draft, Event, Location, Plan, Point, Record
from generator.model.references import PLAN
from generator.model.sources import Source

RECORDS: dict[str, type[Record]] = {
    PLAN: Plan, "point": Point, "actor": Actor, "event": Event, "place": Location, "draft": Draft,
    "source": Source,
}  # fmt: skip
"""Each kind of record, in the order in which the site names them."""


KIND_OF_TYPE: dict[type[Record], str] = {record: kind for kind, record in RECORDS.items()}
"""The kind that references and folders name, by type of record."""
