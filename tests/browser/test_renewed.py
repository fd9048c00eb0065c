"""A page that was open while the site was published again, and what pages load at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page, Route

pytestmark = pytest.mark.browser

RENEWED = "The site was published again after you opened this page."


@pytest.fixture
def page(desk: BrowserContext, market: str) -> Page:
    """Open a page whose search has loaded nothing yet."""
    page = desk.new_page()
    page.goto(f"{market}points/stalls/")
    return page


@pytest.mark.parametrize(
    "gone", ["search-engine.*.js", "search/*/head.json", "search/*/*/words-*.json"]
)
def test_a_page_of_the_site_before_says_so_and_offers_to_load_it_again(
    page: Page, gone: str
) -> None:
    loaded_again: list[bool] = []

    def answer(route: Route) -> None:
        """Have the file only for a page that was loaded again, whichever request comes first."""
        if loaded_again:
            route.continue_()
        else:
            route.fulfill(status=404, body="gone")

    page.route(f"**/assets/{gone}", answer)
    page.on("domcontentloaded", lambda _: loaded_again.append(True))
    page.keyboard.press("/")
    page.keyboard.insert_text("dogs")
    status = page.locator(".search-status")
    button = page.get_by_role("button", name="Load the page again")
    expect(status).to_have_text(RENEWED)
    expect(button).to_be_visible()
    button.click()

    expect(page.get_by_role("textbox", name="What to search for")).to_have_value("dogs")
    expect(page.locator(".search-results a").first).to_be_visible()
    expect(button).to_be_hidden()


def test_a_search_goes_on_when_only_the_content_was_published_again(page: Page) -> None:
    heads: list[str] = []

    def answer(route: Route) -> None:
        """Give the first head the name of a folder that is gone, as a publication leaves it."""
        head = route.fetch().json()
        heads.append(head["version"])
        version = head["version"] if len(heads) > 1 else "0123456789"
        route.fulfill(json=head | {"version": version})

    page.route("**/assets/search/*/head.json", answer)
    page.keyboard.press("/")
    page.keyboard.insert_text("dogs")

    expect(page.locator(".search-results a").first).to_be_visible()
    expect(page.get_by_role("button", name="Load the page again")).to_be_hidden()
    assert len(heads) == 2


@pytest.mark.parametrize("lost", ["search-engine.*.js", "search/*/head.json"])
def test_a_page_without_a_network_does_not_say_so(page: Page, lost: str) -> None:
    page.route(f"**/assets/{lost}", lambda route: route.abort())
    page.keyboard.press("/")
    page.keyboard.insert_text("dogs")

    expect(page.locator(".search-status")).to_contain_text("could not be loaded")
    expect(page.get_by_role("button", name="Load the page again")).to_be_hidden()


def test_more_results_that_are_gone_are_no_silent_button(desk: BrowserContext, bridge: str) -> None:
    page = desk.new_page()
    page.goto(f"{bridge}places/")
    page.keyboard.press("/")
    page.keyboard.insert_text("the")
    more = page.locator(".search-more:visible").last
    expect(more).to_be_visible()
    page.route("**/assets/search/*/*/entries-*.json", lambda route: route.fulfill(status=404))
    more.click()

    expect(page.locator(".search-status")).to_have_text(RENEWED)


def test_no_page_asks_for_what_is_not_published(
    desk: BrowserContext, every_kind: list[str]
) -> None:
    statuses: dict[str, int] = {}
    failed: list[str] = []
    page = desk.new_page()
    page.on("response", lambda answer: statuses.update({answer.url: answer.status}))
    page.on("requestfailed", lambda request: failed.append(request.url))
    for address in every_kind:
        page.goto(address, wait_until="load")
        page.keyboard.press("/")
        page.keyboard.insert_text("the a of")
        expect(page.locator(".search-status")).not_to_be_empty()

    assert failed == []
    assert [url for url, status in statuses.items() if status not in (200, 304)] == []
    assert any("/assets/search-engine." in url for url in statuses)
    assert [url for url in statuses if "lunr" in url or "/workers/" in url] == []
