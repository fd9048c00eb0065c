"""What can be found, in which form words are looked up, and that the files hold all of it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from generator.build import build
from generator.search.entries import entries
from generator.search.entry import KINDS, Entry
from generator.search.index_files import BLOCK, index_files
from generator.search.page_titles import title_of
from generator.search.weights import weights_of
from generator.search.words import synonym_forms, words
from generator.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from generator.pages.site import Built

    Lay = Callable[[Mapping[str, str | bytes | None]], Path]

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
]


@pytest.fixture(scope="module")
def market(built_of: Callable[[str], Built]) -> Built:
    return built_of("market")


@pytest.mark.parametrize(("one", "other"), SAME)
def test_words_that_readers_take_for_one_have_one_form(one: str, other: str) -> None:
    assert words(one) == words(other)


SYNONYMS = {"soldiers": "troop", "speech": "addresses", "Tweet": "Post", "brook": "Stream"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("600 000 soldiers", "600,000 troops"),
        ("a tweet", "a post"),
        ("her speeches", "her addresses"),
        ("brook-side", "stream-side"),
    ],
)
def test_a_word_and_its_synonym_have_one_form_whatever_their_endings(one: str, other: str) -> None:
    synonyms = synonym_forms(SYNONYMS)

    assert words(one) != words(other)
    assert words(one, synonyms)[:2] == words(other, synonyms)[:2]


def test_the_synonyms_of_a_plan_are_in_the_index_and_in_its_head(lay: Lay, root: Path) -> None:
    plan = (root / "tests" / "problems" / "base" / "plan.yaml").read_text()
    content = lay({"plan.yaml": f"{plan}search-synonyms: {{crossings: bridge, arches: vaults}}\n"})
    built = build(Settings(content=content, templates=root / "site_templates"))
    files = index_files(entries(built), built.site.plan)
    head = json.loads(files["head.json"])
    indexed = {
        word for name, text in files.items() if "/words-" in name for word in json.loads(text)
    }

    assert head["synonyms"] == {"crosing": "bridge", "arch": "vault"}
    assert "vault" in indexed
    assert "arch" not in indexed


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


@pytest.mark.parametrize(
    ("markdown", "title"),
    [
        ("# Market days\n\nText.\n", "Market days"),
        ("Text.\n\n# Market days\n", "Market days"),
        ("---\n# a comment\ntitle: Days\n---\n\n# Market days\n", "Market days"),
        ("---\ntitle: Days\n...\n# Market days\n", "Market days"),
        ("```sh\n# a comment\n```\n\n# Market days\n", "Market days"),
        ("~~~~\n```\n# code\n~~~\n# code\n~~~~~\n# Market days\n", "Market days"),
        ("  ```\n# code\n  ```\n# Market days\n", "Market days"),
        ("<!-- once\n# Fair days\n-->\n# Market days\n", "Market days"),
        ("## Market\n\n# Market days\n", "Market days"),
        ("    # code\n# Market days\n", "Market days"),
        ("# <span>3</span> Days &#38; nights {#days}\n", "3 Days & nights"),
        ("# Days {: #days .long }\n", "Days"),
        ('---\ntitle: "Market days"\n---\nText.\n', "Market days"),
        ("---\ntitle: Market days\n---\n```\n# code that goes on\n", "Market days"),
        ("Text.\n", "Market days"),
        ("---\n# title: Days\n---\nText.\n", "Market days"),
    ],
)
def test_the_title_of_a_page_is_its_heading_and_never_a_comment_or_code(
    markdown: str, title: str
) -> None:
    assert title_of(markdown, "about/market-days.md") == title


def test_a_comment_in_the_head_of_a_hand_written_page_is_not_its_title(
    lay: Lay, root: Path
) -> None:
    text = "---\n# only for editors\ntitle: Help\n---\n\n```\n# a command\n```\n\n# How to help\n"
    content = lay({"pages/help.md": text})
    built = build(Settings(content=content, templates=root / "site_templates"))

    assert [entry.title for entry in entries(built) if entry.url == "help/"] == ["How to help"]


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


@pytest.fixture
def small(lay: Lay, root: Path) -> dict[str, Entry]:
    """Return the entries of a small content by their addresses."""
    files = {
        "actors/mason.yaml": (
            "{label: Mira, kind: person, also-written: [{as: Міра}], formerly: [smith]}"
        ),
        "drafts/second.yaml": "{title: The second sketch, sort: 2024-05-20}",
        "events/fair.yaml": "{title: Fair, sort: 2024-05-01}",
        "sources/a.yaml": """
title: Four arches
publisher: gazette
published: 2024-05-11
kind: news
language: en
read: {on: 2024-05-12, extent: whole}
summary:
  - {says: First., from: [four]}
  - {says: Second., from: [four]}
  - {says: Third., from: [four]}
claims:
  - id: four
    says: Mira now wants four.
    about: [actor/mason]
    draft: second
    answers: {point/arches.arches: 4, event/fair.when: 2024-05-01}
    quote: four
    at: whole
""",
    }
    built = build(Settings(content=lay(files), templates=root / "site_templates"))
    return {entry.url: entry for entry in entries(built)}


def test_a_point_is_found_by_its_number_and_by_all_that_is_said_of_it(
    small: dict[str, Entry],
) -> None:
    point = small["points/arches/"]

    assert point.title == "1. Arches"
    assert point.names == ("1", "point 1", "pt 1")
    assert point.sentence == "The bridge has three arches."
    assert point.also == (
        "How many arches has the bridge? 3 arches",
        "How many arches has the bridge? 4 arches",
    )
    assert point.said == ("The Gazette reports three arches.", "Mira now wants four.")


def test_an_actor_is_found_by_each_spelling_and_not_by_what_is_said_of_it(
    small: dict[str, Entry],
) -> None:
    actor = small["actors/mason/"]

    assert (actor.title, actor.names, actor.sentence, actor.said) == ("Mira", ("Міра",), "Міра", ())


def test_a_source_is_shown_with_the_first_two_sentences_of_its_summary(
    small: dict[str, Entry],
) -> None:
    assert small["sources/a/"].sentence == "First. Second."


def test_a_question_is_shown_with_its_answers_and_what_they_are_about(
    small: dict[str, Entry],
) -> None:
    questions = {
        entry.title: entry.sentence for entry in small.values() if entry.kind == "question"
    }

    assert questions == {
        "How many arches has the bridge?": "3 arches · The second sketch: 4 arches",
        "Fair: When was it?": "1 May 2024",
    }


def test_a_former_address_is_no_entry(small: dict[str, Entry]) -> None:
    assert "actors/mason/" in small
    assert "actors/smith/" not in small


def test_entries_are_in_order_of_their_kinds(small: dict[str, Entry]) -> None:
    kinds = [entry.kind for entry in small.values()]

    assert kinds == sorted(kinds, key=KINDS.index)


def test_a_point_is_found_by_words_that_only_its_sources_use(market: Built) -> None:
    stalls = next(entry for entry in entries(market) if entry.url == "points/stalls/")
    shown = words(" ".join((stalls.title, *stalls.names, stalls.sentence, *stalls.also)))

    assert "halved" not in shown
    assert "halved" in words(" ".join(stalls.said))


def test_a_statement_that_was_taken_back_is_found_as_such(market: Built) -> None:
    withdrawn = [entry for entry in entries(market) if entry.withdrawn]
    files = index_files(entries(market), market.site.plan)
    rows = [
        row
        for name, text in files.items()
        if name.partition("/")[2].startswith("entries-")
        for row in json.loads(text)
    ]

    assert [entry.url for entry in withdrawn] == ["sources/herald-2024-06-02/#dogs"]
    assert [row[0] for row in rows if row[5:] == [1]] == [entry.url for entry in withdrawn]


def test_a_word_weighs_most_in_a_name_then_in_the_sentence_then_elsewhere() -> None:
    entry = Entry(
        kind="event",
        url="events/fair/",
        title="The harbour fair",
        names=("Fair", "The who"),
        sentence="The fair opens late.",
        also=("Who opens it by night?",),
        said=("By night it is raining.",),
    )

    assert weights_of(entry, words) == {
        "=harbor fair": 12, "=fair": 12, "=the who": 12,
        "fair": 11, "harbor": 10, "the": 10, "who": 10,
        "open": 3, "late": 3,
        "it": 2, "by": 2, "night": 2,
        "is": 1, "raining": 1,
    }  # fmt: skip


@pytest.mark.parametrize(("number", "weight"), [(1, 11), (5, 7), (6, 6), (7, 6), (20, 6)])
def test_a_word_of_a_name_weighs_less_the_more_words_the_name_has(number: int, weight: int) -> None:
    name = " ".join(f"x{index}" for index in range(number))
    weights = weights_of(Entry("actor", "actors/a/", name), words)

    assert weights["x0"] == weight
    assert weights[f"={name}"] == 12


def test_a_statement_is_found_by_its_sentence_and_its_publisher_but_has_no_name() -> None:
    entry = Entry("claim", "sources/a/#b", "Daily", sentence="It rains.", also=("rains all day",))

    assert weights_of(entry, words) == {"daily": 2, "all": 2, "day": 2, "it": 3, "rain": 3}


def head_of(stored: tuple[Entry, ...], market: Built) -> dict[str, object]:
    return dict(json.loads(index_files(stored, market.site.plan)["head.json"]))


@pytest.mark.parametrize(("number", "files"), [(15, 1), (16, 1), (17, 2), (32, 2), (33, 3)])
def test_sixteen_entries_are_stored_in_one_file(market: Built, number: int, files: int) -> None:
    stored = tuple(Entry("page", f"{index}/", str(index)) for index in range(number))
    names = [name.partition("/")[2] for name in index_files(stored, market.site.plan)]

    assert [name for name in names if name.startswith("entries-")] == [
        f"entries-{index}.json" for index in range(files)
    ]
    assert head_of(stored, market)["block"] == 16


def test_only_words_of_four_letters_in_names_of_records_are_known_with_a_slip(
    market: Built,
) -> None:
    stored = tuple(
        Entry(
            kind, f"{kind}/", f"{kind}name abc abcd", ("also-known",), actors=("a",), sources=("a",)
        )
        for kind in KINDS
    )

    assert str(head_of(stored, market)["names"]).split() == sorted(
        ["abcd", "actorname", "also", "alsoknown", "eventname", "known", "placename", "pointname"]
    )


def test_what_narrows_a_search_has_a_label_and_its_entries(market: Built) -> None:
    stored = (
        Entry("actor", "actors/ann/", "Ann", actors=("ann",)),
        Entry("source", "sources/daily/", "The Daily", sources=("daily",), months=("2024-06",)),
        Entry(
            "claim", "sources/daily/#a", "Daily", disputed=True,
            themes=("trade", "other"), actors=("ann",), sources=("daily",), months=("2024-06",),
        ),
        Entry("claim", "sources/daily/#b", "Daily", disputed=True),
    )  # fmt: skip
    plan = market.site.plan.model_copy(update={"themes": {"trade": "Trade"}})
    files = index_files(stored, plan)
    (facets,) = (json.loads(text) for name, text in files.items() if name.endswith("facets.json"))

    assert facets == {
        "theme": {"other": ["other", 2], "trade": ["Trade", 2]},
        "actor": {"ann": ["Ann", 0, 2]},
        "source": {"daily": ["The Daily", 1, 1]},
        "month": {"2024-06": ["2024-06", 1, 1]},
        "disputed": {"yes": ["", 2, 1]},
    }


def test_the_files_hold_each_word_once_and_each_entry_once(market: Built) -> None:
    stored = entries(market)
    files = index_files(stored, market.site.plan)
    head = json.loads(files["head.json"])
    inner = {
        name.partition("/")[2]: json.loads(text) for name, text in files.items() if "/" in name
    }

    assert head["entries"] == len(stored) == sum(count for _, count in head["kinds"])
    shown = [
        row for block in range(-(-len(stored) // BLOCK)) for row in inner[f"entries-{block}.json"]
    ]
    assert [row[0] for row in shown] == [entry.url for entry in stored]
    for number, key in enumerate(head["pieces"]):
        assert all(word.removeprefix("=")[:2] == key for word in inner[f"words-{number}.json"])


def test_the_same_content_gives_the_same_files(market: Built) -> None:
    plan = market.site.plan

    assert index_files(entries(market), plan) == index_files(entries(market), plan)
