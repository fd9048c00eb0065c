"""What readers do: follow a statement to its words, search, and read on any screen."""

from __future__ import annotations

import gzip
import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from tests.unfolding import unfold

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext, Page

pytestmark = pytest.mark.browser


def search(page: Page, words: str) -> list[str]:
    """Type words into the search and return the paths of what it offers, the best first."""
    page.get_by_role("link", name="Search").click()
    page.get_by_role("textbox", name="What to search for").press_sequentially(words)
    expect(page.locator(".search-results mark").first).to_be_visible()
    results = page.locator(".search-results li a")
    expect(results.first).to_be_visible()
    return [urlsplit(str(link.get_attribute("href"))).path for link in results.all()]


def test_from_home_over_a_point_to_the_very_words_of_a_source(
    desk: BrowserContext, market: str
) -> None:
    page = desk.new_page()
    page.goto(market)
    page.locator("article").get_by_role("link", name="Number of stalls").first.click()
    expect(page).to_have_url(re.compile(r"/points/stalls/$"))

    unfold(page)
    claim = page.locator('[id="daily-2024-06-01--half"]')
    expect(claim).to_contain_text("cut by half")
    claim.locator('a[href$="/daily-2024-06-01/#half"]').first.click()

    expect(page).to_have_url(re.compile(r"/sources/daily-2024-06-01/#half$"))
    stands = page.locator('[id="half"]')
    expect(stands).to_contain_text("cut by half")
    expect(stands).to_be_in_viewport()


@pytest.mark.parametrize(
    ("words", "path"),
    [
        ("Anna Simic", "/actors/mayor/"),
        ("stalls", "/points/stalls/"),
        ("Markt Square", "/places/"),
        ("Union of Traders", "/actors/traders/"),
    ],
)
def test_a_search_for_any_spelling_offers_the_record_among_the_first_three(
    desk: BrowserContext, market: str, words: str, path: str
) -> None:
    page = desk.new_page()
    page.goto(market)

    assert path in search(page, words)[:3]


def test_no_page_asks_another_host_for_anything(
    desk: BrowserContext, every_kind: list[str]
) -> None:
    requested: list[str] = []
    desk.on("request", lambda request: requested.append(request.url))

    tabs = [desk.new_page() for _ in every_kind]
    for tab, address in zip(tabs, every_kind, strict=True):
        tab.goto(address, wait_until="load")
    for tab in tabs:
        tab.wait_for_load_state("networkidle")

    own = tuple({f"http://{urlsplit(address).netloc}/" for address in every_kind})
    assert {*every_kind} <= {*requested}
    assert [url for url in requested if not url.startswith((*own, "data:", "blob:"))] == []


def test_no_page_says_that_something_in_it_failed(
    desk: BrowserContext, every_kind: list[str]
) -> None:
    page = desk.new_page()
    failures: list[str] = []
    page.on("pageerror", lambda error: failures.append(str(error)))
    page.on("response", lambda answer: failures.extend([answer.url] * (answer.status >= 400)))
    for address in every_kind:
        answer = page.goto(address, wait_until="load")
        assert answer is not None
        assert answer.status < 400, address

    assert failures == []


def too_wide(context: BrowserContext, addresses: list[str]) -> dict[str, int]:
    """Return the pages that scroll sideways on the narrowest phone, with how wide they are."""
    page = context.new_page()
    widths = {}
    for address in addresses:
        page.goto(address, wait_until="load")
        widths[address] = page.evaluate("document.documentElement.scrollWidth")
    return {address: width for address, width in widths.items() if width > 320}


def test_no_page_scrolls_sideways_on_the_narrowest_phone(
    phone: BrowserContext, every_kind: list[str]
) -> None:
    assert too_wide(phone, every_kind) == {}


@pytest.mark.content
def test_no_page_of_the_real_site_scrolls_sideways_on_the_narrowest_phone(
    phone: BrowserContext, every_real_kind: list[str]
) -> None:
    assert too_wide(phone, every_real_kind) == {}


def test_the_scheme_follows_the_system_until_a_reader_chooses_and_the_choice_stays(
    browser: Browser, market: str
) -> None:
    context = browser.new_context(color_scheme="dark")
    page = context.new_page()
    page.goto(market)
    paper = "getComputedStyle(document.body).backgroundColor"
    bar = "document.querySelector('meta[name=theme-color][media*=dark]').content"
    dark, dark_bar = page.evaluate(paper), page.evaluate(bar)

    page.get_by_role("button", name="Switch to light").press("Enter")
    light = page.evaluate(paper)
    expect(page.get_by_role("button", name="Switch to dark")).to_be_focused()
    page.goto(f"{market}actors/")
    assert page.evaluate(paper) == page.evaluate(bar) == light != dark

    page.get_by_role("button", name="Switch to dark").click()
    page.reload()
    assert page.evaluate(paper) == dark

    page.get_by_role("button", name="Switch to the system's choice").click()
    assert page.evaluate(bar) == dark_bar
    page.emulate_media(color_scheme="light")
    assert page.evaluate(paper) == light
    context.close()


@pytest.mark.content
@pytest.mark.parametrize(
    "kind", ["", "plan/", "points/territories/", "questions/plan--number-of-points/", "timeline/"]
)
def test_the_first_load_of_a_page_weighs_little(
    desk: BrowserContext, real: str, real_site: Path, kind: str
) -> None:
    page = desk.new_page()
    requested: list[str] = []
    page.on("request", lambda request: requested.append(urlsplit(request.url).path.lstrip("/")))
    page.goto(real + kind, wait_until="load")
    page.wait_for_load_state("networkidle")

    files = [
        real_site / path / "index.html" if path == kind else real_site / path for path in requested
    ]
    assert sum(len(gzip.compress(file.read_bytes())) for file in files) <= 250_000


def test_every_fact_is_there_without_scripts(browser: Browser, bridge: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{bridge}points/toll/")

    article = page.locator("article")
    folded = article.locator("details.part", has=page.locator(".claim")).first
    expect(folded.locator(".claim q").first).to_be_hidden()
    folded.locator(":scope > summary").click()
    expect(folded.locator(".claim q").first).to_be_visible()
    article.locator('a[href*="/questions/"]:visible').first.click()
    expect(page).to_have_url(re.compile("/questions/"))
    article.locator("details.part > summary").first.click()
    article.locator(".claim .who a[href*='/sources/']:visible").first.click()
    expect(page).to_have_url(re.compile("/sources/"))
    context.close()


@pytest.mark.parametrize("path", ["timeline/", "positions/", "questions/point-stalls--limit/"])
def test_no_picture_is_wider_than_the_narrowest_phone(
    phone: BrowserContext, market: str, path: str
) -> None:
    page = phone.new_page()
    page.goto(market + path)
    unfold(page)
    pictures = page.locator("figure.picture")

    expect(pictures.locator("svg:visible").first).to_be_visible()
    wide = "svgs => svgs.filter((svg) => svg.scrollWidth > svg.clientWidth).length"
    assert pictures.locator("svg:visible").evaluate_all(wide) == 0
    assert pictures.locator(".frame:visible").count() == 0


def test_positions_stand_below_each_other_on_a_phone(phone: BrowserContext, market: str) -> None:
    page = phone.new_page()
    page.goto(f"{market}actors/mayor/")
    unfold(page)
    table = page.locator(".stacked").first

    expect(table.locator("q").first).to_be_visible()
    assert table.evaluate("(frame) => frame.scrollWidth <= frame.clientWidth")


def test_a_page_can_be_read_without_scripts(browser: Browser, market: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{market}points/stalls/")

    article = page.locator("article")
    expect(article.get_by_role("heading", level=1)).to_contain_text("Number of stalls")
    parts = article.locator("details.part > summary")
    for part in parts.all():
        part.click()
    expect(article.get_by_text("no more than forty").first).to_be_visible()
    article.locator('a[href*="/notice-2024-06-01/"]:visible').first.click()
    expect(page).to_have_url(re.compile(r"/sources/notice-2024-06-01/"))
    article.locator(".claim .cite > summary").first.click()
    expect(article.locator("a.passage").first).to_have_attribute("href", re.compile("^https?:"))
    context.close()
