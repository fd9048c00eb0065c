"""What readers type, and what they are offered."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml
from playwright.sync_api import expect

from generator.search.entries import entries
from generator.search.entry import Entry
from generator.search.index_files import index_files
from generator.search.words import synonym_forms, words

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Browser, BrowserContext, Page, Route

    from generator.pages.site import Built

pytestmark = pytest.mark.browser

SPOKEN = [
    "600 тисяч", "100 млрд", "2,5 млн", "пункт 21", "28-Punkte-Plan",
    "600,000", "600 000 people", "600k", "$100bn", "$100 billion", "1.5 million", "2.5bn",
    "Zelenskyy’s", "Зеленський", "Їжак і ґанок", "Королёв", "Erdoğan", "Türkiye", "Orbán",
    "İstanbul", "U.S. Army",
    "J.D. Vance", "28th point", "point seven", "demilitarised", "demilitarized zone", "analysed",
    "cease-fire", "non‑nuclear", "stories leaks buses boxes status crisis", "programmes", "centre",
    "neighbours", "defence", "tweets", "soldiers of the pact",
    "2025-11-20", "世界新聞網", "Словʼянськ", "“K.”", "½ of it", "Fußball",
    "1.2345 thousand", "0.0 thousand", "600\u00a0000", "600\u202f000", "กัน", "٥ ٠٠٠",
    "२५ million", "𠮷野",
    "600.000 Soldaten", "1.000.000", "1.5.2025", "six hundred thousand", "one hundred and five",
    "twenty-eight", "twenty, thirty", "hundred and", "sechshunderttausend", "achtundzwanzig",
    "einundzwanzig", "двадцать восемь", "шістсот тисяч", "280 to 330 billion", "280–330bn",
    "2,5 Mrd.", "60万人", "80萬", "修改川普28點俄烏和平方案", "평화위원회가 감독", "แผนสันติภาพ",
    "cease\u00adfire", "\u200bamnesty", "Ukraine`s", "Selenskyj Zelenski Зеленському", "Dmitrijew",
    "Uschakow Lawrow", "know the window",
]  # fmt: skip


def queries_of(name: str) -> dict[str, list[str]]:
    """Return what readers type, with the pages that answer it, from a file of this folder."""
    read = yaml.safe_load((Path(__file__).parent / name).read_text(encoding="utf-8"))
    return {
        str(typed): [right] if isinstance(right, str) else right for typed, right in read.items()
    }


def opened(context: BrowserContext, site: str, path: str) -> Page:
    """Open a small page of a site, with the search's engine at hand."""
    page = context.new_page()
    page.goto(site + path)
    page.evaluate(
        """async () => {
            const { index } = document.querySelector("dialog.search").dataset;
            const folder = new URL(index, location);
            const engine = folder.href.replace(/search\\/([0-9a-f]+)\\/$/, "search-engine.$1.js");
            window.engine = await (await import(engine)).openIndex(folder);
        }"""
    )
    return page


@pytest.fixture
def page(desk: BrowserContext, bridge: str) -> Page:
    """Open a small page of the bridge."""
    return opened(desk, bridge, "places/")


@pytest.fixture
def real_page(desk: BrowserContext, real: str) -> Page:
    """Open a small page of the real site."""
    return opened(desk, real, "privacy/")


def name_in_search(url: str) -> str:
    """Return the name that the index gives to a file: its path inside the folder of the engine."""
    return url.partition("/assets/search/")[2].partition("/")[2]


def offered(page: Page) -> list[str]:
    """Return the addresses that the dialog offers, the best first, from the site's root."""
    links = page.locator(".search-results[aria-busy=false] li a")
    expect(links.first).to_be_visible()
    paths = links.evaluate_all("links => links.map((link) => link.pathname + link.hash)")
    return [str(path).removeprefix("/") for path in paths]


def ask(page: Page, typed: str) -> list[str]:
    """Type into the search and return the addresses that it offers."""
    page.keyboard.press("/")
    page.keyboard.insert_text(typed)
    return offered(page)


@pytest.mark.content
@pytest.mark.parametrize(
    ("name", "number", "wanted_first", "wanted_in_three"),
    [
        ("queries.yml", 450, 0.9, 0.98),
        ("held-queries.yml", 60, 0.7, 0.9),  # the aim is 0.85 and 0.95
    ],
)
def test_queries_find_their_page(
    real_page: Page, name: str, number: int, wanted_first: float, wanted_in_three: float
) -> None:
    queries = queries_of(name)
    assert len(queries) >= number
    best = real_page.evaluate(
        """(queries) => Promise.all(queries.map(async (query) => {
            const { found } = await window.engine.search(query);
            const best = found.slice(0, 3);
            const read = async ({ entry }) => (await window.engine.entry(entry)).url;
            return Promise.all(best.map(read));
        }))""",
        list(queries),
    )
    pages = [[url.partition("#")[0] for url in urls] for urls in best]
    pairs = list(zip(pages, queries.values(), strict=True))
    first = sum(urls[:1] != [] and urls[0] in right for urls, right in pairs)
    three = sum(any(url in right for url in urls) for urls, right in pairs)

    assert first >= wanted_first * len(queries)
    assert three >= wanted_in_three * len(queries)


def test_an_entry_comes_first_by_its_name_then_by_its_sentence_then_by_other_texts(
    desk: BrowserContext, bridge: str, built_of: Callable[[str], Built]
) -> None:
    worst_first = (
        Entry("event", "said/", "One", said=("It is on the quay.",)),
        Entry("event", "also/", "Two", also=("It is on the quay.",)),
        Entry("event", "sentence/", "Three", sentence="It is on the quay."),
        Entry("event", "long-name/", "Evening fair on the old quay"),
        Entry("event", "short-name/", "Quay fair"),
        Entry("event", "whole-name/", "The quay"),
    )
    files = index_files(worst_first, built_of("bridge").site.plan)
    page = desk.new_page()
    page.route(
        "**/assets/search/**",
        lambda route: route.fulfill(body=files[name_in_search(route.request.url)]),
    )
    page.goto(f"{bridge}places/")

    assert ask(page, "quay") == [entry.url for entry in reversed(worst_first)]


def test_results_follow_each_key(page: Page) -> None:
    before = ask(page, "lan")
    assert "actors/wire/" in before
    page.keyboard.press("t")

    expect(page.locator(".search-status")).not_to_have_text(f"{len(before)} results")
    after = offered(page)
    assert "points/lanterns/" in after
    assert "actors/wire/" not in after


@pytest.mark.parametrize("file", ["head.json", "*/words-*.json", "*/entries-*.json"])
def test_a_file_that_could_not_be_read_is_asked_for_again(page: Page, file: str) -> None:
    target = f"**/assets/search/*/{file}"
    page.route(target, lambda route: route.abort())
    page.keyboard.press("/")
    page.keyboard.insert_text("lan")
    expect(page.locator(".search-status")).to_contain_text("could not be loaded")
    page.unroute(target)
    page.keyboard.press("t")

    assert offered(page)


@pytest.mark.parametrize("file", ["head.json", "*/words-*.json", "*/entries-*.json"])
def test_a_key_pressed_while_a_file_fails_asks_for_it_again(page: Page, file: str) -> None:
    target = f"**/assets/search/*/{file}"
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route(target, hold)
    page.keyboard.press("/")
    page.keyboard.insert_text("lan")
    while not held:
        page.wait_for_timeout(10)
    page.route(target, lambda route: route.continue_())
    page.keyboard.press("t")
    for route in held:
        route.abort()

    assert offered(page)


def texts_of(built: Built) -> list[str]:
    return [
        text for entry in entries(built) for text in (entry.title, entry.sentence, *entry.names)
    ]


def synonyms_of(page: Page) -> dict[str, str]:
    """Return the synonyms that the index gives to the script."""
    head: dict[str, dict[str, str]] = page.evaluate(
        """async () => {
            const { index } = document.querySelector("dialog.search").dataset;
            return (await fetch(new URL("head.json", new URL(index, location)))).json();
        }"""
    )
    return head["synonyms"]


def known_to_the_script(page: Page, texts: list[str]) -> list[list[str]]:
    known: list[list[str]] = page.evaluate(
        "(texts) => texts.map((text) => window.engine.forms(text))", texts
    )
    return known


def test_the_script_knows_words_as_the_generator_does(
    page: Page, built_of: Callable[[str], Built]
) -> None:
    cases = ("market", "bridge", "choir", "texts")
    texts = [*SPOKEN, *(text for case in cases for text in texts_of(built_of(case)))]

    synonyms = synonyms_of(page)
    assert known_to_the_script(page, texts) == [words(text, synonyms) for text in texts]


@pytest.mark.content
def test_the_script_knows_the_words_of_the_real_site_as_the_generator_does(
    real_page: Page, built: Built
) -> None:
    texts = texts_of(built)
    synonyms = synonyms_of(real_page)
    assert synonym_forms(built.site.plan.search_synonyms).items() <= synonyms.items()

    assert known_to_the_script(real_page, texts) == [words(text, synonyms) for text in texts]


def test_marks_alone_find_nothing(page: Page) -> None:
    page.keyboard.press("/")
    page.keyboard.insert_text("?! — 🙂")

    expect(page.locator(".search-status")).to_contain_text("Nothing has these words")
    expect(page.locator(".search-results li")).to_have_count(0)


def test_the_way_back_from_a_statement_leads_to_the_search_that_found_it(
    page: Page, bridge: str
) -> None:
    ask(page, "the Bulletin gives four metres")
    page.locator('.search-results a[href$="/bulletin/#width"]').first.click()
    expect(page).to_have_url(f"{bridge}sources/bulletin/#width")
    page.go_back()

    expect(page.locator('.search-results a[href$="/bulletin/#width"]').first).to_be_visible()


def test_a_hit_leads_to_the_very_statement(page: Page, bridge: str) -> None:
    assert "sources/bulletin/#width" in ask(page, "the Bulletin gives four metres")
    page.locator('.search-results a[href$="/bulletin/#width"]').first.click()

    expect(page).to_have_url(f"{bridge}sources/bulletin/#width")
    expect(page.locator("#width")).to_be_in_viewport()


def test_results_are_grouped_by_kind_with_sentence_date_and_dispute(page: Page) -> None:
    ask(page, "9k")

    results = page.locator(".search-results")
    headings = results.get_by_role("heading", level=2).all_inner_texts()
    assert headings[0] == "Best matches"
    assert "Statements" in headings
    assert len(set(headings)) == len(headings)
    statement = results.locator("section", has_text="Statements").locator("li").first
    expect(statement.locator(".sentence mark").first).to_have_text("9,000")
    expect(statement.locator("time")).to_have_text(re.compile("20"))
    expect(results.locator(".flag").first).to_have_text("disputed")


def test_a_statement_that_was_taken_back_is_marked(desk: BrowserContext, market: str) -> None:
    page = desk.new_page()
    page.goto(market)
    ask(page, "dogs banned")

    hit = page.locator('.search-results a[href$="#dogs"]')
    expect(hit.locator(".taken-back")).to_have_text("withdrawn")
    expect(page.locator('.search-results a[href$="#bands"] .taken-back')).to_have_count(0)


def test_a_search_and_what_it_is_narrowed_to_can_be_sent(page: Page, desk: BrowserContext) -> None:
    ask(page, "crowns")
    page.get_by_text("Narrow", exact=True).click()
    page.get_by_label("Kind", exact=True).select_option("claim")
    page.get_by_label("Month", exact=True).select_option("2024-03")
    page.get_by_label("In dispute only").check()
    expect(page.get_by_role("status")).to_have_text(re.compile(r"^\d+ result"))
    state = parse_qs(urlsplit(page.url).query)
    assert state == {"q": ["crowns"], "kind": ["claim"], "month": ["2024-03"], "disputed": ["yes"]}
    here = offered(page)

    second = desk.new_page()
    second.goto(page.url)
    assert offered(second) == here
    assert all(url.startswith("sources/") and "#" in url for url in here)


@pytest.mark.parametrize("facet", ["Kind", "Theme", "Actor", "Source", "Month"])
def test_a_choice_leaves_as_many_as_it_says(page: Page, facet: str) -> None:
    ask(page, "crowns")
    page.get_by_text("Narrow", exact=True).click()
    choice = page.get_by_label(facet, exact=True)
    counted = choice.locator("option", has_text="(").first
    expect(counted).to_be_attached()
    label = counted.inner_text()
    choice.select_option(index=1)

    count = int(label.rpartition("(")[2].rstrip(")"))
    said = f"{count:,} results" if count != 1 else "1 result"
    expect(page.get_by_role("status")).to_have_text(said)


@pytest.mark.parametrize(("facet", "value"), [("Kind", "claim"), ("Theme", None)])
def test_a_choice_that_leaves_nothing_keeps_its_name(
    page: Page, facet: str, value: str | None
) -> None:
    ask(page, "crowns")
    page.get_by_text("Narrow", exact=True).click()
    choice = page.get_by_label(facet, exact=True)
    expect(choice.locator("option", has_text="(").first).to_be_attached()
    choice.select_option(value) if value else choice.select_option(index=1)
    name = choice.locator("option:checked").inner_text().rpartition(" (")[0]
    page.get_by_role("textbox", name="What to search for").fill("qqqqq")

    expect(choice.locator("option:checked")).to_have_text(f"{name} (0)")


def test_the_keyboard_alone_opens_walks_and_closes_the_search(page: Page) -> None:
    ask(page, "point 4")
    field = page.get_by_role("textbox", name="What to search for")
    links = page.locator(".search-results li a")
    expect(field).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(links.nth(0)).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(links.nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(field).to_be_focused()
    page.keyboard.press("Escape")

    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page).to_have_url(re.compile(r"^[^?]+$"))
    page.keyboard.press("/")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/points/opening/$"))


def test_enter_without_a_choice_opens_the_page_of_results(page: Page, bridge: str) -> None:
    here = ask(page, "crowns")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{bridge}search/?q=crowns")

    assert offered(page) == here
    field = page.get_by_role("textbox", name="What to search for")
    expect(field).to_have_value("crowns")
    expect(page.get_by_role("heading", name="By theme")).to_be_visible()
    field.fill("point 4")
    expect(page).to_have_url(f"{bridge}search/?q=point+4")
    assert offered(page)[0] == "points/opening/"


def test_enter_takes_along_what_was_typed_last_and_what_narrows_it(page: Page, bridge: str) -> None:
    ask(page, "crowns")
    page.get_by_text("Narrow", exact=True).click()
    page.get_by_label("Kind", exact=True).select_option("claim")
    page.evaluate("() => { window.fetch = () => new Promise(() => {}); }")  # nothing more arrives
    page.get_by_role("textbox", name="What to search for").fill("toll")
    page.keyboard.press("Enter")

    expect(page).to_have_url(f"{bridge}search/?q=toll&kind=claim")
    assert all("#" in url for url in offered(page))


def test_keys_of_an_input_method_are_left_alone(page: Page, bridge: str) -> None:
    ask(page, "crowns")
    field = page.get_by_role("textbox", name="What to search for")
    field.evaluate(
        """(field) => {
            const key = { key: "ArrowDown", bubbles: true, cancelable: true, isComposing: true };
            window.taken = !field.dispatchEvent(new KeyboardEvent("keydown", key));
            field.dispatchEvent(new CompositionEvent("compositionstart"));
            field.form.requestSubmit();
        }"""
    )
    expect(field).to_be_focused()
    assert page.evaluate("window.taken") is False
    assert page.url == f"{bridge}places/?q=crowns"
    field.evaluate("(field) => field.dispatchEvent(new CompositionEvent('compositionend'))")
    page.keyboard.press("ArrowDown")

    expect(page.locator(".search-results li a").first).to_be_focused()


def test_a_search_with_many_results_shows_the_first_fifty_and_a_way_to_more(
    desk: BrowserContext, real: str
) -> None:
    page = desk.new_page()
    page.goto(f"{real}search/?q=plan")
    status = page.get_by_role("status")
    expect(status).to_have_text(re.compile(r"^The first 50 of [\d,]+ results$"))
    results = page.locator(".search-results")
    for _ in range(20):
        more = results.locator(".search-more:visible")
        if not more.count():
            break
        more.first.click()
        page.wait_for_timeout(50)
    expect(results.locator("li")).to_have_count(50)
    page.get_by_role("button", name=re.compile(r"^More results")).click()

    expect(status).to_have_text(re.compile(r"^The first 100 of [\d,]+ results$"))


@pytest.mark.parametrize(
    "query", ["source=rss", "theme=nothing", "kind=rows", "disputed=maybe", "month=1999-01&actor=x"]
)
def test_an_address_from_elsewhere_opens_no_empty_search(
    desk: BrowserContext, bridge: str, query: str
) -> None:
    page = desk.new_page()
    page.goto(f"{bridge}places/?{query}", wait_until="networkidle")

    expect(page.get_by_role("dialog")).to_have_count(0)
    page.goto(f"{bridge}places/?{query}&q=crowns", wait_until="networkidle")
    known = offered(page)
    page.goto(f"{bridge}places/?q=crowns")
    assert known == offered(page)


def test_the_way_back_from_a_statement_on_the_same_page_leads_to_the_search(
    desk: BrowserContext, bridge: str
) -> None:
    page = desk.new_page()
    page.goto(f"{bridge}sources/bulletin/")
    ask(page, "the Bulletin gives four metres")
    page.locator('.search-results a[href$="/bulletin/#width"]').first.click()
    expect(page).to_have_url(f"{bridge}sources/bulletin/#width")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.locator("#width")).to_be_in_viewport()
    assert page.evaluate("document.querySelector(':target').id") == "width"
    page.go_back()

    expect(page.locator('.search-results a[href$="/bulletin/#width"]').first).to_be_visible()
    page.go_forward()
    expect(page).to_have_url(f"{bridge}sources/bulletin/#width")
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_words_inside_runs_without_blanks_are_highlighted_alone(
    desk: BrowserContext, real: str
) -> None:
    page = desk.new_page()
    page.goto(f"{real}privacy/")
    ask(page, "和平方案")

    first = page.locator(".search-results li a").first
    assert "".join(first.locator("b mark").all_inner_texts()) == "和平方案"


def test_a_page_opened_from_a_disk_says_why_it_has_no_search(
    desk: BrowserContext, bridge_site: Path
) -> None:
    page = desk.new_page()
    page.goto((bridge_site / "places" / "index.html").as_uri())
    page.keyboard.press("/")
    page.keyboard.insert_text("lan")

    expect(page.locator(".search-status")).to_contain_text("from a disk")


def test_the_search_leads_to_plain_lists_without_scripts(browser: Browser, bridge: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{bridge}points/toll/")
    page.get_by_role("link", name="Search").click()
    expect(page).to_have_url(f"{bridge}search/")

    article = page.locator("article")
    for name in (
        "Points",
        "Actors",
        "Events",
        "Places",
        "Questions in dispute",
        "Money",
        "March 2024",
    ):
        expect(article.get_by_role("link", name=name, exact=True)).to_be_visible()
    article.get_by_role("link", name="March 2024").click()
    article.get_by_role("link", name="#").nth(3).click()
    expect(page).to_have_url(re.compile(r"/sources/[^/]+/#"))
    context.close()
