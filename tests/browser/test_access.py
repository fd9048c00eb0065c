"""Whoever reads with a keyboard, a screen reader or other colours reads the same site."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import APIResponse, Browser, BrowserContext, Page, Route

pytestmark = pytest.mark.browser

TAGS = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]
OPTIONS = {
    "runOnly": {"type": "tag", "values": TAGS},
    # 7:1 for all text, not only for what is read at length.
    "rules": {"color-contrast-enhanced": {"enabled": True}},
    "resultTypes": ["violations"],
}
LOOKS = [
    pytest.param((390, "light"), id="390-light"),
    pytest.param((1280, "dark"), id="1280-dark"),
    pytest.param((390, "dark"), id="390-dark", marks=pytest.mark.long),
    pytest.param((1280, "light"), id="1280-light", marks=pytest.mark.long),
]


def violations(page: Page) -> list[str]:
    found = Axe().run(page, options=OPTIONS).response["violations"]
    return [f"{rule['id']}: {node['html'][:150]}" for rule in found for node in rule["nodes"]]


def at_root(route: Route) -> APIResponse:
    # The page for lost readers knows only the folder where the site is published.
    return route.fetch(url=route.request.url.replace("/market/", "/"))


@pytest.fixture(params=LOOKS)
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """Open a page of a width and scheme, into which the helper may put axe."""
    width, scheme = request.param
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True
    )
    context.route("**/market/**", lambda route: route.fulfill(response=at_root(route)))
    yield context.new_page()
    context.close()


def violations_on(page: Page, addresses: list[str]) -> dict[str, list[str]]:
    found = {}
    for address in addresses:
        page.goto(address, wait_until="load")
        if wrong := violations(page):
            found[address] = wrong
    return found


def test_axe_finds_nothing_on_any_kind_of_page(
    page: Page, market: str, every_kind: list[str]
) -> None:
    assert violations_on(page, [*every_kind, f"{market}404.html"]) == {}


@pytest.mark.content
@pytest.mark.long
def test_axe_finds_nothing_on_any_kind_of_page_of_the_real_site(
    page: Page, every_real_kind: list[str]
) -> None:
    page.set_default_timeout(60_000)
    assert violations_on(page, every_real_kind) == {}


def test_axe_finds_nothing_in_the_search(page: Page, bridge: str) -> None:
    page.goto(f"{bridge}places/", wait_until="load")
    page.get_by_role("link", name="Search").click()
    page.get_by_role("textbox", name="What to search for").fill("crowns")
    page.get_by_text("Narrow", exact=True).click()
    expect(page.locator(".search-results mark").first).to_be_visible()
    expect(page.locator("select[name=month] option").nth(1)).to_be_attached()

    assert violations(page) == []


def test_axe_finds_nothing_while_a_preview_and_a_citation_are_open(page: Page, market: str) -> None:
    page.goto(f"{market}questions/point-stalls--limit/")
    page.locator(".part > summary").last.click()
    page.locator(".part > summary").first.click()
    page.locator(".claim .cite summary").first.click()
    # The last link: a preview that half covers a button would count as a button too small.
    page.locator('article a[href*="/sources/"]:visible').last.hover()
    expect(page.get_by_role("tooltip")).to_be_visible()
    page.wait_for_timeout(300)

    assert violations(page) == []


RING = """() => {
  const focused = document.activeElement;
  const style = getComputedStyle(focused);
  const box = focused.getBoundingClientRect();
  return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 && box.width > 0;
}"""


def tab_to(page: Page, href: str) -> None:
    """Press Tab until a link inside the article has the focus; every stop must show it."""
    page.wait_for_load_state()
    for _ in range(400):
        page.keyboard.press("Tab")
        page.wait_for_timeout(5)
        assert page.evaluate(RING), page.evaluate("document.activeElement.outerHTML")
        here = "(s) => document.activeElement.matches(`article a[href*='${s}']`)"
        if page.evaluate(here, href):
            return
    pytest.fail(f"Tab never came to {href}")


def test_by_keyboard_alone_from_home_to_the_words_of_a_source_and_back(
    desk: BrowserContext, market: str
) -> None:
    page = desk.new_page()
    page.goto(market)
    way = ["points/stalls/", "questions/point-stalls--limit/", "sources/daily-2024-06-01/#half"]
    for target in way:
        tab_to(page, target)
        page.keyboard.press("Enter")
        expect(page).to_have_url(re.compile(re.escape(target) + "$"))

    claim = page.locator('[id="half"]')
    expect(claim).to_be_in_viewport()
    claim.locator("summary").focus()
    page.keyboard.press("Enter")
    tab_to(page, "example.org/daily#:~:text=cut%20by%20half")
    expect(claim.locator("a.passage")).to_be_focused()
    for target in (*reversed(way[:-1]), ""):
        page.go_back()
        expect(page).to_have_url(market + target)


@pytest.mark.content
@pytest.mark.long
def test_by_keyboard_alone_through_the_real_site(desk: BrowserContext, real: str) -> None:
    page = desk.new_page()
    page.goto(real)
    visited = [page.url]
    for target in ("points/armed-forces-cap/", "questions/", "sources/"):
        tab_to(page, target)
        page.keyboard.press("Enter")
        expect(page).to_have_url(re.compile(f"^{re.escape(real)}{target}"))
        visited.append(page.url)

    page.locator(".claim .cite summary").first.focus()
    page.keyboard.press("Enter")
    tab_to(page, "#:~:text=")
    expect(page.locator(".claim a.passage:focus")).to_be_in_viewport()
    for url in reversed(visited[:-1]):
        page.go_back()
        expect(page).to_have_url(url)
