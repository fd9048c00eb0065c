"""Rules about several records together, one small function each."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from generator.check.cycles import LONGEST_WAY, ways_back
from generator.check.draft_rules import DRAFT_RULES
from generator.model import kind_of

if TYPE_CHECKING:
    from generator.check.reporter import Checker
    from generator.corpus import Corpus


def check_cycles(checker: Checker, corpus: Corpus) -> None:
    """No record lies within, acts for, is part of or relays itself, over any number of steps."""
    steps: dict[str, dict[str, tuple[str, ...]]] = defaultdict(dict)
    records = corpus.records
    for actor in records.actors.values():
        steps["for"][f"actor/{actor.id}"] = (actor.side.ref,) if actor.side else ()
    for event in records.events.values():
        steps["part-of"][f"event/{event.id}"] = (event.part_of.ref,) if event.part_of else ()
    for place in records.places.values():
        steps["within"][f"place/{place.id}"] = (place.within.ref,) if place.within else ()
    for source in records.sources.values():
        steps["relays"][f"source/{source.id}"] = tuple(
            ref for ref in source.relays if kind_of(ref) == "source"
        )
    for key, graph in steps.items():
        for ref, way in ways_back(graph):
            places = ", ".join(f"{step} ({records.record_places[step].place(key)})" for step in way)
            over = f": {places}" if way else f" over more than {LONGEST_WAY} records"
            fact = f"Following '{key}' leads back here{over}."
            checker.at(ref)((key,), "cycle", fact, "Cut one of them.")


CORPUS_RULES = (*DRAFT_RULES, check_cycles)
