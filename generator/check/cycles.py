"""Records that lead back to themselves, found in one walk over all records.

Records that all lead to each other are a component (Tarjan, "Depth-first search and linear graph
algorithms", 1972). A record leads back to itself if its component has another record, or if it
names itself.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    Graph = Mapping[str, tuple[str, ...]]
    """The references that each record names under one key, by its own reference."""

LONGEST_WAY = 20
"""The longest way back that a message tells, in records."""
MOST_TRIED = 1_000
"""The most steps that are tried to find one."""


def ways_back(graph: Graph) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each record that leads back to itself, with the records on the shortest way.

    They begin with the record itself; there are none if the way is too long to be told.
    """
    component_of = _components(graph)
    sizes: dict[str, int] = {}
    for root in component_of.values():
        sizes[root] = sizes.get(root, 0) + 1
    for ref in graph:
        if sizes[component_of[ref]] > 1 or ref in graph[ref]:
            yield ref, _way_back(ref, graph)


def _components(graph: Graph) -> dict[str, str]:
    """Return the component of each record, named by the record in it that was reached first."""
    order: dict[str, int] = {}
    lowest: dict[str, int] = {}
    component_of: dict[str, str] = {}
    open_refs: list[str] = []
    for start in graph:
        if start in order:
            continue
        walk = [(start, iter(graph[start]))]
        order[start] = lowest[start] = len(order)
        open_refs.append(start)
        while walk:
            ref, steps = walk[-1]
            step = next(steps, None)
            if step is None:
                walk.pop()
                if walk:
                    lowest[walk[-1][0]] = min(lowest[walk[-1][0]], lowest[ref])
                if lowest[ref] == order[ref]:
                    _close(ref, open_refs, component_of)
            elif step not in order:
                order[step] = lowest[step] = len(order)
                open_refs.append(step)
                walk.append((step, iter(graph.get(step, ()))))
            elif step not in component_of:
                lowest[ref] = min(lowest[ref], order[step])
    return component_of


def _close(ref: str, open_refs: list[str], component_of: dict[str, str]) -> None:
    """Make a component of a record and of all that were reached from it and are still open."""
    while ref not in component_of:
        component_of[open_refs.pop()] = ref


def _way_back(start: str, graph: Graph) -> tuple[str, ...]:
    ways: deque[tuple[str, ...]] = deque([(start,)])
    seen: set[str] = set()
    tried = 0
    while ways and tried < MOST_TRIED:
        way = ways.popleft()
        for step in graph.get(way[-1], ()):
            tried += 1
            if step == start:
                return way
            if step not in seen and len(way) < LONGEST_WAY:
                seen.add(step)
                ways.append((*way, step))
    return ()
