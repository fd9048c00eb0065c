"""What can be found, in which form words are looked up, and that the files hold all of it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from generator.search.entries import entries
from generator.search.index_files import BLOCK, index_files
from generator.search.words import words

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.pages.site import Built

SAME = [
    ("600,000", "600000"),
    ("600 000", "600k"),
    ("600\u00a0000", "600k"),
    ("600\u202f000", "600k"),
    ("600k", "600 thousand"),
    ("$100bn", "100 billion"),
    ("2.5 million", "2500000"),
    ("28th point", "28 point"),
    ("point seven", "point 7"),
    ("elections", "election"),
    ("treaties", "treaty"),
    ("demilitarised", "demilitarized"),
    ("programme", "program"),
    ("neighbours", "neighbor"),
    ("defence", "defense"),
    ("Orbán", "orban"),
    ("Türkiye", "turkiye"),
    ("Witkof", "Witkoff"),
    ("U.S.", "US"),
    ("Trader’s", "trader"),
    ("Москва", "moskva"),
    ("Королёв", "korolev"),
    ("Быкаў", "bykau"),
    ("600 000 soldiers", "600,000 troops"),
    ("a tweet", "a post"),
    ("her speeches", "her addresses"),
]


@pytest.fixture(scope="module")
def market(built_of: Callable[[str], Built]) -> Built:
    return built_of("market")


@pytest.mark.parametrize(("one", "other"), SAME)
def test_words_that_readers_take_for_one_have_one_form(one: str, other: str) -> None:
    assert words(one) == words(other)


def test_a_compound_is_found_in_one_word_and_in_two() -> None:
    assert words("cease-fire") == ["cease", "fire", "ceasefire"]


def test_every_record_question_page_and_claim_can_be_found(market: Built) -> None:
    corpus = market.site.corpus
    urls = {entry.url for entry in entries(market)}
    refs = [*corpus.records.all(), *market.site.findings.by_question, *corpus.claims]

    assert {market.site.directory.address(ref).url for ref in refs} <= urls
    assert {
        market.site.directory.address(f"page/{page.src_uri}").url for page in market.pages
    } <= urls


def test_a_claim_is_found_at_its_own_address_with_all_that_narrows_a_search(market: Built) -> None:
    half = next(entry for entry in entries(market) if entry.url.endswith("#half"))

    assert half.url == "sources/daily-2024-06-01/#half"
    assert half.kind == "claim"
    assert half.sources == ("daily-2024-06-01",)
    assert half.months == ("2024-06",)
    assert half.themes
    assert half.actors[0] == "town-daily"


def test_an_accusation_is_never_shown_without_the_reply_to_it(market: Built) -> None:
    bribe = next(entry for entry in entries(market) if entry.url.endswith("#bribe"))

    assert bribe.sentence.endswith("Ana Šimić denies having sold places.")


def test_a_point_is_found_by_words_that_only_its_sources_use(market: Built) -> None:
    stalls = next(entry for entry in entries(market) if entry.url == "points/stalls/")
    shown = words(" ".join((stalls.title, *stalls.names, stalls.sentence, *stalls.also)))

    assert "halved" not in shown
    assert "halved" in words(" ".join(stalls.said))


def test_a_statement_that_was_taken_back_is_found_as_such(market: Built) -> None:
    withdrawn = [entry for entry in entries(market) if entry.withdrawn]
    files = index_files(entries(market), market.site.plan.themes)
    rows = [
        row
        for name, text in files.items()
        if name.partition("/")[2].startswith("entries-")
        for row in json.loads(text)
    ]

    assert [entry.url for entry in withdrawn] == ["sources/herald-2024-06-02/#dogs"]
    assert [row[0] for row in rows if row[5:] == [1]] == [entry.url for entry in withdrawn]


def test_the_files_hold_each_word_once_and_each_entry_once(market: Built) -> None:
    found = entries(market)
    files = index_files(found, market.site.plan.themes)
    head = json.loads(files["head.json"])
    inner = {
        name.partition("/")[2]: json.loads(text) for name, text in files.items() if "/" in name
    }

    assert head["entries"] == len(found) == sum(count for _, count in head["kinds"])
    shown = [
        row for block in range(-(-len(found) // BLOCK)) for row in inner[f"entries-{block}.json"]
    ]
    assert [row[0] for row in shown] == [entry.url for entry in found]
    for number, key in enumerate(head["pieces"]):
        assert all(word.removeprefix("=")[:2] == key for word in inner[f"words-{number}.json"])


def test_the_same_content_gives_the_same_files(market: Built) -> None:
    themes = market.site.plan.themes

    assert index_files(entries(market), themes) == index_files(entries(market), themes)
