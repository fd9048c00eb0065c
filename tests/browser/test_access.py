"""Whoever reads with a keyboard, a screen reader or other colours reads the same site."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import expect

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import APIResponse, Browser, BrowserContext, Page, Route

pytestmark = pytest.mark.browser

TAGS = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]
OPTIONS = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]}
LOOKS = [(390, "light"), (390, "dark"), (1280, "light"), (1280, "dark")]


def kinds(site: Path) -> list[str]:
    """Return a page of each kind: the lists, and of records the page that holds most."""
    largest: dict[str, Path] = {}
    alone = []
    for path in sorted(site.rglob("index.html")):
        folder = path.parent.relative_to(site)
        if len(folder.parts) < 2 or path.parent.name in ("all", "crosswalk"):
            alone.append(path)
        elif path.stat().st_size > largest.get(folder.parts[0], path).stat().st_size:
            largest[folder.parts[0]] = path
        else:
            largest.setdefault(folder.parts[0], path)
    every = [*alone, *largest.values()]
    return [f"{path.parent.relative_to(site).as_posix()}/".removeprefix("./") for path in every]


def violations(page: Page) -> list[str]:
    found = Axe().run(page, options=OPTIONS).response["violations"]
    return [f"{one['id']}: {node['html'][:150]}" for one in found for node in one["nodes"]]


def at_root(route: Route) -> APIResponse:
    return route.fetch(url=route.request.url.replace("/market/", "/"))


@pytest.mark.parametrize(("width", "scheme"), LOOKS)
def test_axe_finds_nothing_on_any_kind_of_page(
    browser: Browser, market: str, market_site: Path, width: int, scheme: str
) -> None:
    # The helper puts axe into the page as a script, which the page's own policy forbids.
    context = browser.new_context(
        viewport={"width": width, "height": 900},
        color_scheme="dark" if scheme == "dark" else "light",
        bypass_csp=True,
    )
    # The page for lost readers knows only the folder where the site is published.
    context.route("**/market/**", lambda route: route.fulfill(response=at_root(route)))
    page = context.new_page()
    found = {}
    for kind in [*kinds(market_site), "404.html"]:
        page.goto(market + kind, wait_until="load")
        if wrong := violations(page):
            found[kind] = wrong
    context.close()

    assert found == {}


@pytest.mark.parametrize(("width", "scheme"), LOOKS)
def test_axe_finds_nothing_while_a_preview_and_a_citation_are_open(
    browser: Browser, market: str, width: int, scheme: str
) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 900},
        color_scheme="dark" if scheme == "dark" else "light",
        bypass_csp=True,
    )
    context.set_default_timeout(5_000)
    page = context.new_page()
    page.goto(f"{market}questions/point-stalls--limit/")
    page.locator(".claim .cite summary").first.click()
    page.locator('article td a[href*="/sources/"]').first.hover()
    expect(page.get_by_role("tooltip")).to_be_visible()
    page.wait_for_timeout(300)

    assert violations(page) == []
    context.close()


RING = """() => {
  const focused = document.activeElement;
  const style = getComputedStyle(focused);
  const box = focused.getBoundingClientRect();
  return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 && box.width > 0;
}"""


def tab_to(page: Page, href: str) -> None:
    """Press Tab until a link inside the article has the focus; every stop must show it."""
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
    tab_to(page, "example.org/daily#:~:text=cut%20by%20half")
    expect(claim.locator("a.passage")).to_be_focused()
    for target in (*reversed(way[:-1]), ""):
        page.go_back()
        expect(page).to_have_url(market + target)
