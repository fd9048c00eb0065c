"""Checking takes twice as long for twice as much content, also if somebody wants it to take longer.

Each case writes one thing again and again. Times are processor times of this process, compared with
each other and not with a clock: four times as much may take eight times as long, while work that
grows with the square takes sixteen times as long.
"""

from __future__ import annotations

import re
from contextlib import suppress
from time import process_time
from typing import TYPE_CHECKING

import pytest

from generator.build import build
from generator.files.problems import MOST_PRINTED, ContentError, Place, Problems, quoted
from generator.pages.plan import MOST_NEIGHBOURS
from generator.settings import Settings
from generator.views.quiet_sources import MOST_SILENT_NAMED

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    Lay = Callable[[Mapping[str, str | bytes | None]], Path]
    Files = dict[str, str]

MOST_LONGER = 8
SHORTEST = 0.01
"""Seconds. What takes less is not compared, since other things than the content decide it."""

PERSON = "label: Z\nkind: person\n"


def source(claims: str, more: str = "") -> str:
    """Return a source with claims."""
    return (
        "title: S\npublisher: gazette\npublished: 2024-05-01\nkind: news\nlanguage: en\n"
        f"read: {{on: 2024-05-02, extent: whole}}\n{more}claims:\n{claims}"
    )


def claim(claim_id: str, says: str = "It says.", more: str = "") -> str:
    """Return a claim about the plan."""
    return (
        f"  - id: {claim_id}\n    says: {says}\n    about: [plan]\n    quote: some words\n"
        f"    at: ¶1\n{more}"
    )


def relays_of_relays(size: int) -> Files:
    """Return sources that each relay all before, and give one answer."""
    answer = claim("c", "It says 3.", more="    answers: {point/arches.arches: 3}\n")
    return {
        f"sources/r{number:03}.yaml": source(
            answer, f"relays: [{', '.join(f'source/r{before:03}' for before in range(number))}]\n"
        )
        for number in range(size)
    }


CASES: dict[str, tuple[int, Callable[[int], Files]]] = {
    "sources that relay all before": (12, relays_of_relays),
    "links that are torn in a sentence": (
        1_000,
        lambda size: {"sources/z.yaml": source(claim("c", f"'{'[[' * size}'"))},
    ),
    "links with words that are torn in a sentence": (
        1_000,
        lambda size: {"sources/z.yaml": source(claim("c", f"'{'[[a|b' * size}'"))},
    ),
    "links that are torn in a page": (2_000, lambda size: {"pages/z.md": "[[" * size}),
    "links in a page": (3_000, lambda size: {"pages/z.md": "[[plan|b]] " * size}),
    "code in a page that never ends": (
        30,
        lambda size: {"pages/z.md": " a ".join("`" * length for length in range(1, size))},
    ),
    "fences in a page": (2_000, lambda size: {"pages/z.md": "```x\n" * size}),
    "keys that are unknown": (
        1_000,
        lambda size: {"actors/z.yaml": PERSON + "".join(f"k{n}: v\n" for n in range(size))},
    ),
    "keys without a value": (
        800,
        lambda size: {"actors/z.yaml": PERSON + "".join(f"k{n} : #\n" for n in range(size))},
    ),
    "former ids that are empty": (
        1_000,
        lambda size: {"actors/z.yaml": PERSON + "formerly: [" + "''," * size + "]\n"},
    ),
    "former ids of one claim": (
        4_000,
        lambda size: {
            "sources/z.yaml": source(
                claim("c", more=f"    formerly: [{', '.join(f'a{n}' for n in range(size))}]\n")
            )
        },
    ),
    "claims of one source": (
        700,
        lambda size: {"sources/z.yaml": source("".join(claim(f"c{n}") for n in range(size)))},
    ),
    "values on one line": (
        4_000,
        lambda size: {
            "actors/z.yaml": f"{PERSON}also-written: [{', '.join(['{as: a}'] * size)}]\n"
        },
    ),
    "a date of dots": (
        4_000,
        lambda size: {"events/z.yaml": f"title: Z\nsort: '[{'.' * size}'\n"},
    ),
    "an address of dots": (
        4_000,
        lambda size: {"sources/z.yaml": source(claim("c"), f"url: https://{'.' * size} x\n")},
    ),
    "quotation marks that are never closed": (
        10_000,
        lambda size: {"sources/z.yaml": source(claim("c", f"'{'“a «b ' * size}'"))},
    ),
    "places within each other": (
        400,
        lambda size: {
            "places.yaml": "p0: {name: P0}\n"
            + "".join(f"p{n}: {{name: P{n}, within: p{n - 1}}}\n" for n in range(1, size))
        },
    ),
    "places in a ring": (
        300,
        lambda size: {
            "places.yaml": "".join(
                f"p{n}: {{name: P{n}, within: p{(n + 1) % size}}}\n" for n in range(size)
            )
        },
    ),
    "many marks in a sentence": (
        2_000,
        lambda size: {"sources/z.yaml": source(claim("c", f"'{'&' * size}'"))},
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_four_times_as_much_takes_about_four_times_as_long(case: str, lay: Lay) -> None:
    size, made = CASES[case]

    short, long = (min(seconds(lay(made(times * size))) for _ in range(2)) for times in (1, 4))

    assert long < MOST_LONGER * max(short, SHORTEST)


def seconds(content: Path) -> float:
    """Build content, with or without problems, and return the processor seconds that it takes."""
    start = process_time()
    with suppress(ContentError):
        build(Settings(content=content))
    return process_time() - start


def test_only_the_first_problems_are_printed_and_the_others_are_counted() -> None:
    problems = Problems()
    for line in range(1, MOST_PRINTED + 3):
        problems.add(Place("content/plan.yaml", line), "bad-id", "No id.")

    with pytest.raises(ContentError) as error:
        problems.raise_any()

    assert len(error.value.problems) == MOST_PRINTED + 2
    *printed, last = str(error.value).split("\n")
    assert printed == [f"content/plan.yaml:{n}:1: No id. [bad-id]" for n in range(1, 201)]
    assert last == "… and 2 more problems."


def test_a_message_quotes_no_more_than_the_beginning_of_a_long_text() -> None:
    assert quoted("a" * 40) == f"'{'a' * 40}'"
    assert quoted("a" * 41) == f"'{'a' * 39}…'"


def test_a_ring_too_long_to_be_told_is_reported_at_each_of_its_records(
    lay: Lay, problems_of: Callable[[Path, Path | None], list[str]]
) -> None:
    ring = "".join(f"p{n}: {{name: P{n}, within: p{(n + 1) % 30}}}\n" for n in range(30))

    found = problems_of(lay({"places.yaml": ring}), None)

    fact = "Following 'within' leads back here over more than 20 records. Cut one of them. [cycle]"
    assert [line.partition(": ")[2] for line in found] == [fact] * 30


def test_a_side_bar_lists_the_nearest_of_very_many_points(lay: Lay) -> None:
    number = 100
    points = {
        f"points/reported/t{n:03}.yaml": f"title: T{n:03}\ntheme: stone\n" for n in range(number)
    }
    about = ", ".join(f"point/t{n:03}" for n in range(number))
    claims = source(claim("c").replace("[plan]", f"[{about}]"))

    built = build(Settings(content=lay({**points, "sources/z.yaml": claims})))

    pages = [page for page in built.pages if page.template == "point"]
    assert len(pages) > number
    for page in pages:
        assert page.neighbours is not None
        assert len(page.neighbours.refs) == MOST_NEIGHBOURS
        assert page.ref in page.neighbours.refs


def test_a_page_names_the_first_of_very_many_silent_sources_and_counts_the_others(
    lay: Lay,
) -> None:
    number = MOST_SILENT_NAMED + 5
    silent = {f"sources/s{n:03}.yaml": source(claim("c")) for n in range(number)}
    answers = [
        claim(f"c{n}", f"It says {n}.", more=f"    answers: {{point/arches.arches: {n}}}\n")
        for n in (1, 2)
    ]

    built = build(Settings(content=lay({**silent, "sources/z.yaml": source("".join(answers))})))

    for page in ("points/arches.md", "questions/point-arches--arches.md"):
        markdown = built.markdown[page]
        words = re.sub(r"<a [^>]*>|\[", "", " ".join(markdown.split()))
        assert "5 more sources: see the coverage" in words
    assert built.markdown["points/arches.md"].count("<li><a href") >= MOST_SILENT_NAMED
