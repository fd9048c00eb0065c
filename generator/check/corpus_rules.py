"""Rules about several records together, one small function each."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from generator.model import kind_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.check.reporter import Checker
    from generator.corpus import Corpus


def check_numbers(checker: Checker, corpus: Corpus) -> None:
    """No two points have one number."""
    first: dict[int, str] = {}
    for point in corpus.records.points.values():
        if point.number is not None and first.setdefault(point.number, point.id) != point.id:
            fact = f"Point {point.number} is also '{first[point.number]}'."
            checker.at(f"point/{point.id}")(
                ("number",), "number-and-name", fact, "Give one of them another number."
            )


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
        for ref in graph:
            if chain := _way_back(ref, graph):
                places = ", ".join(
                    f"{step} ({records.record_places[step].place(key)})" for step in chain
                )
                checker.at(ref)(
                    (key,),
                    "cycle",
                    f"Following '{key}' leads back here: {places}.",
                    "Cut one of them.",
                )


def _way_back(start: str, graph: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return the records on a way from `start` back to it; empty if there is no such way."""
    ways: list[tuple[str, ...]] = [(start,)]
    seen: set[str] = set()
    while ways:
        way = ways.pop()
        for step in graph.get(way[-1], ()):
            if step == start:
                return way
            if step not in seen:
                seen.add(step)
                ways.append((*way, step))
    return ()


CORPUS_RULES = (check_numbers, check_cycles)
