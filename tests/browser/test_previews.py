"""What a link leads to shows beside it: for pointer, keyboard and finger, and Esc closes it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Locator, Page

pytestmark = pytest.mark.browser


def preview(page: Page) -> Locator:
    return page.get_by_role("tooltip")


def link(page: Page, target: str) -> Locator:
    return page.locator(f'article a[href*="{target}"]:not(svg a, .acts a):visible').first


@pytest.fixture
def page(desk: BrowserContext, market: str) -> Page:
    page = desk.new_page()
    page.goto(f"{market}questions/point-stalls--limit/")
    return page


@pytest.mark.parametrize(
    ("start", "target", "shown"),
    [
        ("", "points/stalls/", "Number of stalls"),
        ("questions/point-stalls--limit/", "sources/daily-2024-06-01/#half", "cut by half"),
        ("events/hearing/", "actors/mayor/", "Ana Šimić"),
        ("timeline/", "events/hearing/", "hearing"),
    ],
)
def test_a_link_to_a_record_or_a_claim_shows_what_it_leads_to(
    desk: BrowserContext, market: str, start: str, target: str, shown: str
) -> None:
    page = desk.new_page()
    page.goto(market + start)

    link(page, target).hover()

    expect(preview(page)).to_contain_text(re.compile(shown, re.IGNORECASE))
    expect(link(page, target)).to_have_attribute("aria-describedby", "preview")
    expect(preview(page).locator("a")).to_have_count(0)


def test_a_claim_that_was_taken_back_is_shown_as_such(desk: BrowserContext, market: str) -> None:
    page = desk.new_page()
    page.goto(f"{market}search/2024-06/")

    link(page, "#dogs").hover()

    expect(preview(page)).to_contain_text("Withdrawn by the source on 20 June 2024")


def test_a_claim_is_never_shown_without_whose_it_is(page: Page) -> None:
    link(page, "sources/daily-2024-06-01/#half").hover()

    expect(preview(page).locator("p")).to_contain_text("would be halved")
    expect(preview(page).locator("small")).to_contain_text("Town Daily")
    expect(preview(page).locator("small")).to_contain_text("2024")


def test_the_pointer_can_move_onto_it_and_leaving_closes_it(page: Page) -> None:
    link(page, "sources/daily-2024-06-01/#half").hover()
    expect(preview(page)).to_be_visible()
    preview(page).hover()
    page.wait_for_timeout(600)
    expect(preview(page)).to_be_visible()

    page.mouse.move(1, 1)

    expect(preview(page)).to_be_hidden()


def test_focus_by_keyboard_shows_it_and_esc_closes_it(page: Page) -> None:
    shown = link(page, "sources/daily-2024-06-01/#half")
    page.keyboard.press("Tab")
    shown.focus()
    expect(preview(page)).to_be_visible()

    page.keyboard.press("Escape")

    expect(preview(page)).to_be_hidden()
    expect(shown).to_be_focused()


def test_a_page_is_read_once(page: Page) -> None:
    requested: list[str] = []
    page.on("request", lambda request: requested.append(request.url))
    for _ in range(2):
        link(page, "sources/daily-2024-06-01/#half").hover()
        expect(preview(page)).to_be_visible()
        page.keyboard.press("Escape")
        page.mouse.move(1, 1)

    assert len([url for url in requested if "/sources/daily-2024-06-01/" in url]) == 1


def test_a_finger_that_rests_on_a_link_shows_it_and_a_tap_elsewhere_closes_it(
    browser: Browser, market: str
) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True)
    page = context.new_page()
    page.goto(market)
    shown = link(page, "points/stalls/")
    shown.scroll_into_view_if_needed()
    box = shown.bounding_box()
    assert box
    at = {"x": box["x"] + 9, "y": box["y"] + 9}
    finger = context.new_cdp_session(page)

    finger.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [at]})
    expect(preview(page)).to_contain_text("Number of stalls")
    finger.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    expect(preview(page)).to_be_visible()
    assert page.url == market
    page.touchscreen.tap(200, 20)

    expect(preview(page)).to_be_hidden()
    context.close()


def test_a_tap_follows_the_link_as_ever(browser: Browser, market: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True)
    page = context.new_page()
    page.goto(market)

    link(page, "points/stalls/").tap()

    expect(page).to_have_url(f"{market}points/stalls/")
    context.close()


def test_without_scripts_there_is_none(browser: Browser, market: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(market)

    expect(preview(page)).to_have_count(0)
    context.close()


@pytest.mark.parametrize("status", [None, 503])
def test_a_page_that_could_not_be_read_is_requested_for_again(
    page: Page, status: int | None
) -> None:
    target = "**/points/stalls/"
    page.route(target, lambda route: route.fulfill(status=status) if status else route.abort())
    page.goto(page.url.partition("questions/")[0])
    with page.expect_event("requestfinished" if status else "requestfailed"):
        link(page, "points/stalls/").hover()
    page.mouse.move(0, 0)
    page.unroute(target)
    link(page, "points/stalls/").hover()

    expect(preview(page)).to_contain_text("Number of stalls")
