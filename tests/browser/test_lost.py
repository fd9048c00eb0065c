"""An address that leads nowhere offers a search for its words, and the lists."""

from __future__ import annotations

import mimetypes
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext, Route

pytestmark = pytest.mark.browser

SITE_URL = "https://example.org/market/"


@pytest.fixture
def hosted(desk: BrowserContext, market_site: Path) -> BrowserContext:
    """Answer for the site's own host as a static host does: in a folder, with its own 404."""

    def answer(route: Route) -> None:
        name = urlsplit(route.request.url).path.removeprefix("/market/")
        path = market_site / name / "index.html" if name.endswith("/") else market_site / name
        found = path.is_file()
        shown = path if found else market_site / "404.html"
        kind = mimetypes.guess_type(shown.name)[0]
        route.fulfill(status=200 if found else 404, body=shown.read_bytes(), content_type=kind)

    desk.route(f"{SITE_URL}**", answer)
    return desk


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("points/number-of-stals/", "points number of stals"),
        ("actors/ana_%C5%A0imi%C4%87.html", "actors ana Šimić"),
    ],
)
def test_the_search_is_filled_with_the_words_of_the_address(
    hosted: BrowserContext, address: str, words: str
) -> None:
    page = hosted.new_page()
    failures: list[str] = []
    page.on("pageerror", lambda error: failures.append(str(error)))
    page.goto(SITE_URL + address)

    expect(page.get_by_role("searchbox", name="words of the address")).to_have_value(words)
    page.get_by_role("button", name="Search", exact=True).click()

    assert urlsplit(page.url).path == "/market/search/"
    assert urlsplit(page.url).query.startswith("q=")
    expect(page.get_by_role("textbox", name="What to search for")).to_have_value(words)
    assert failures == []


def test_the_form_leads_to_plain_lists_without_scripts(browser: Browser, market: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{market}404.html")
    form = page.locator("form.lost")

    assert urlsplit(form.evaluate("form => form.action")).path == "/market/search/"
    context.close()


def test_the_lists_are_one_tap_away(hosted: BrowserContext) -> None:
    page = hosted.new_page()
    page.goto(f"{SITE_URL}points/nothing/")

    page.get_by_role("main").get_by_role("link", name="Actors").click()

    expect(page).to_have_url(f"{SITE_URL}actors/")
