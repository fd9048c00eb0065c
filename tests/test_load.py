"""A content folder becomes records; what cases in `problems/` cannot show of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.corpus.load import load
from generator.files.problems import ContentError, Place, Problems
from generator.model.dates import Date
from generator.model.references import page_id_mistake

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    Lay = Callable[[Mapping[str, str | bytes | None]], Path]

LAMPS = "number: 12\ntitle: Lamps\ntheme: stone\nwhy: No source gives it.\n"


def test_a_record_has_the_id_of_its_file_and_a_numbered_point_that_without_its_number(
    lay: Lay,
) -> None:
    places = "brook: {name: Brook}\n"
    content = lay({"points/012-street-2-lamps.yaml": LAMPS, "places.yaml": places})

    records = load(content, Problems())

    assert list(records.points) == ["arches", "street-2-lamps"]
    assert list(records.actors) == ["gazette", "mason"]
    assert list(records.places) == ["brook"]
    assert list(records.all()) == [
        "plan",
        "point/arches",
        "point/street-2-lamps",
        "actor/gazette",
        "actor/mason",
        "place/brook",
        "draft/sketch",
        "source/gazette",
    ]


def test_keys_that_are_words_of_the_language_have_other_names_in_records(lay: Lay) -> None:
    records = load(
        lay(
            {
                "actors/mason.yaml": "{label: Mira, kind: person, for: gazette, also-written: "
                "[{as: Мира, lang: sr, in: gazette#three-arches}]}\n"
            }
        ),
        Problems(),
    )

    mason = records.actors["mason"]
    assert mason.side == "gazette"
    assert mason.also_written[0].written == "Мира"
    assert mason.also_written[0].claim == "gazette#three-arches"
    gist = records.points["arches"].gist
    assert gist is not None
    assert gist.claims == ("gazette#three-arches",)


def test_one_author_is_a_list_of_one(lay: Lay) -> None:
    source = "title: A\npublisher: gazette\nauthor: B. Writer\npublished: 2024\nkind: news\n"
    content = lay(
        {"sources/a.yaml": source + "language: en\nread: {on: 2024, extent: part}\nclaims: []\n"}
    )

    assert load(content, Problems()).sources["a"].author == ("B. Writer",)


def test_a_record_knows_where_each_of_its_parts_was_written(lay: Lay) -> None:
    records = load(lay({"places.yaml": "brook:\n  name: Brook\n"}), Problems())

    assert records.record_places["place/brook"].place("name") == Place("content/places.yaml", 2, 3)
    assert str(records.record_places["source/gazette"].place("claims", 0, "quote")) == (
        "content/sources/gazette.yaml:12:5"
    )


def test_records_cannot_be_changed(lay: Lay) -> None:
    records = load(lay({}), Problems())

    with pytest.raises(ValueError, match="frozen"):
        records.plan.title = "Another"  # type: ignore[misc]


def test_hand_written_pages_are_read_as_they_are(lay: Lay) -> None:
    pages = load(lay({"pages/about/us.md": "# Us\r\n"}), Problems()).pages

    assert pages["about/us.md"] == "# Us\n"
    assert set(pages) == {"about/us.md", "index.md"}


def test_dates_are_read_as_dates(lay: Lay) -> None:
    assert load(lay({}), Problems()).sources["gazette"].published == Date.parse("2024-05-10")


def test_a_link_to_another_file_is_refused(lay: Lay) -> None:
    content = lay({})
    (content / "actors" / "miller.yaml").symlink_to(content / "actors" / "mason.yaml")
    (content / "people").symlink_to(content / "actors", target_is_directory=True)
    (content / "pages" / "more.md").symlink_to(content / "pages" / "index.md")

    with pytest.raises(ContentError) as refused:
        load(content, Problems())

    said = "This is a link to another file. Copy it here. [stray-file]"
    assert [str(problem) for problem in refused.value.problems] == [
        f"content/actors/miller.yaml:1:1: {said}",
        f"content/pages/more.md:1:1: {said}",
        f"content/people:1:1: {said}",
    ]


def test_a_folder_that_does_not_exist_is_reported_as_a_missing_plan(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"nowhere/plan\.yaml:1:1: There is no plan.yaml"):
        load(tmp_path / "nowhere", Problems())


def test_places_begin_with_the_name_of_the_folder_that_was_given(lay: Lay, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    moved = lay({"actors/mason.yaml": "label: Mira\n"}).rename(tmp_path / "other" / "words")

    with pytest.raises(ContentError, match=r"^words/actors/mason\.yaml:1:1: 'kind' is missing"):
        load(moved, Problems())


@pytest.mark.parametrize("device", ["con", "prn", "aux", "nul", "com1", "com9", "lpt1", "lpt9"])
def test_no_page_has_the_name_of_a_device_of_windows(device: str) -> None:
    assert page_id_mistake(device)
    assert page_id_mistake(f"{device}-0") is None


@pytest.mark.parametrize("name", ["com0", "com10", "lpt0"])
def test_a_page_may_have_a_name_that_is_no_device(name: str) -> None:
    assert page_id_mistake(name) is None
