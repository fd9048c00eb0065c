"""Numbers belong to a draft: labels, stretches of them, and points that are several items."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.corpus.draft_items import DraftItems, is_inside
from generator.views.coverage import find_coverage
from generator.views.crosswalk import find_crosswalk
from generator.views.indexes import ordered

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from generator.corpus.corpus import Corpus

    CorpusOf = Callable[[Mapping[str, str | bytes | None]], Corpus]


@pytest.mark.parametrize(
    ("label", "outer", "expected"),
    [
        ("6", "6", True),
        ("1.2", "1", True),
        ("1a", "1", True),
        ("12", "1", False),
        ("2.10", "2.1", False),
        ("2.1.1", "2.1", True),
        ("Annex I.2", "Annex I", True),
        ("Annex II", "Annex I", False),
        ("1", "1.2", False),
        ("", "", True),
        ("1", "", False),
    ],
)
def test_a_label_is_inside_another_one_only_if_it_goes_on_in_another_kind_of_character(
    label: str, outer: str, *, expected: bool
) -> None:
    assert is_inside(label, outer) is expected


TEXT = DraftItems(
    labels=("1", "2", "2.1", "2.2", "3", "", "10", "Annex I.1"),
    points=(("a",), (), ("b",), ("c", "d"), ("a",), ("e",), ("f",), ("g",)),
)


@pytest.mark.parametrize(
    ("extent", "points"),
    [
        ("points 1", ""),  # a is item 3 too, which was not read
        ("points 1, 3", "a"),
        ("points 1-3", "a b c d"),
        ("points 2", "b c d"),
        ("points 2.2", "c d"),
        ("points 3-10", "e f"),  # the item without a label is between them
        ("points Annex I.1", "g"),
        ("points Annex I", "g"),
        ("points 1-Annex I.1", "a b c d e f g"),
        ("points 4-9", ""),
    ],
)
def test_a_point_was_read_if_each_of_its_items_was(extent: str, points: str) -> None:
    assert TEXT.wholly_in(extent) == {*points.split()}


def test_a_point_is_labelled_by_each_of_its_items() -> None:
    assert [TEXT.label(point) for point in "abcdefgx"] == [
        "1, 3", "2.1", "2.2", "2.2", "", "10", "Annex I.1", "",
    ]  # fmt: skip


def point(title: str) -> str:
    return f"title: {title}\ntheme: stone\nwhy: No source gives it.\n"


def letter(draft: str, extent: str) -> str:
    return (
        "title: A letter\npublisher: gazette\npublished: 2024-05-21\nkind: plan-text\n"
        f"language: en\ndraft: {draft}\nread: {{on: 2024-05-22, extent: {extent}}}\n"
        "claims:\n  - {id: stone, says: The letter speaks of stone., about: [plan], quote: stone, "
        "at: whole}\n"
    )


FILES = {
    "drafts/sketch.yaml": (
        "title: The sketch\nsort: 2024-05-01\nitems:\n"
        "  - {label: '1', points: [point/arches]}\n"
        "  - {label: '2', points: [point/lamps, point/toll]}\n"
        "  - {label: '3', points: [point/mason]}\n"
    ),
    "drafts/reply.yaml": (
        "title: The reply\nsort: 2024-05-20\nitems:\n"
        "  - {label: '1', points: [point/toll]}\n"
        "  - {label: '2', points: [point/mason]}\n"
        "  - {label: '3', points: [point/arches]}\n"
        "  - {label: '4', points: [point/mason]}\n"
    ),
    "points/02-lamps.yaml": point("Lamps"),
    "points/02-toll.yaml": point("Toll"),
    "points/03-mason.yaml": point("Mason"),
    "points/01-arches.yaml": point("Arches"),
    "sources/gazette.yaml": None,
    "sources/letter.yaml": letter("sketch", "points 1"),
    "sources/reply.yaml": letter("reply", "points 1-3"),
}


def test_the_labels_of_a_second_text_are_its_own(corpus_of: CorpusOf) -> None:
    corpus = corpus_of(
        FILES
        | {
            "sources/reply.yaml": letter("reply", "points 1-3")
            + "  - {id: one, says: The sketch is long., draft: sketch, about: [plan], quote: long, "
            "at: whole}\n"
        }
    )
    coverage = find_coverage(corpus)
    states = {
        source: [coverage.cell(point, source).state for point in coverage.points]
        for source in coverage.sources
    }

    assert ordered("point", corpus) == ("point/arches", "point/lamps", "point/toll", "point/mason")
    assert states == {
        "source/letter": ["silent", "unread", "unread", "unread"],
        # In its own text, arches is item 3 and toll item 1; mason is item 4 too, and lamps is none.
        "source/reply": ["silent", "unread", "silent", "unread"],
    }


def test_the_crosswalk_shows_the_label_of_each_text(corpus_of: CorpusOf) -> None:
    crosswalk = find_crosswalk(corpus_of(FILES))
    cells = {
        point: [
            cell.label if cell.is_in_the_text else "no item" if cell.has_no_item else "-"
            for _, cell in crosswalk.history(point)
        ]
        for point in crosswalk.points
    }

    assert cells == {
        "point/arches": ["1", "3"],
        "point/lamps": ["2", "no item"],
        "point/toll": ["2", "1"],
        "point/mason": ["3", "2, 4"],
    }
