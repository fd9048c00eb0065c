"""What comes out of a printer: the page alone, whole, with addresses to find it again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page

pytestmark = pytest.mark.browser

PAPER = {"width": 680, "height": 980}
"""A4 without its margins, in CSS pixels."""

PRINTED = [
    "",
    "plan/",
    "points/all/",
    "points/stalls/",
    "questions/point-stalls--limit/",
    "sources/daily-2024-06-01/",
    "actors/mayor/",
    "events/hearing/",
    "timeline/",
    "disputes/",
    "coverage/",
    "positions/",
    "drafts/crosswalk/",
]

SHOWN = "parts => parts.filter((part) => part.getBoundingClientRect().height > 1).length"


BARS = ".md-header, .md-tabs, .md-sidebar, .search-open, .steps, article button, article .acts"


def printed(context: BrowserContext, url: str = "about:blank") -> Page:
    """Open a page as it is printed."""
    page = context.new_page()
    page.set_viewport_size({"width": PAPER["width"], "height": PAPER["height"]})
    page.emulate_media(media="print")
    page.goto(url)
    return page


def test_nothing_is_cut_at_the_edge_of_the_paper(desk: BrowserContext, market: str) -> None:
    page = printed(desk)
    beyond = """parts => parts.filter((part) => {
        const box = part.getBoundingClientRect();
        return box.width > 1 && box.right > innerWidth + 1;
    }).map((part) => part.outerHTML.slice(0, 99))"""

    for path in PRINTED:
        page.goto(market + path)
        assert page.locator("article *").evaluate_all(beyond) == [], path


def test_bars_and_buttons_stay_off_the_paper(desk: BrowserContext, market: str) -> None:
    page = printed(desk)

    for path in PRINTED:
        page.goto(market + path)
        assert page.locator(BARS).count(), path
        assert page.locator(BARS).evaluate_all(SHOWN) == 0, path


def printed_whole(context: BrowserContext, url: str) -> Page:
    """Open a page as it is printed once a reader has unfolded every part of it."""
    page = context.new_page()
    page.set_viewport_size({"width": PAPER["width"], "height": PAPER["height"]})
    page.goto(url)
    page.locator("details.part > summary").evaluate_all(
        "parts => parts.forEach((part) => part.click())"
    )
    page.emulate_media(media="print")
    return page


def test_what_is_folded_inside_a_part_lies_open_on_paper(desk: BrowserContext, market: str) -> None:
    page = printed_whole(desk, f"{market}questions/point-stalls--limit/")
    folded = page.locator("details.relays > ul")

    assert folded.count()
    assert folded.evaluate_all(SHOWN) == folded.count()


def test_each_statement_and_each_page_has_its_address_on_paper(
    desk: BrowserContext, market: str
) -> None:
    page = printed_whole(desk, f"{market}points/stalls/")
    addresses = page.locator(".claim .address")

    assert addresses.count() == page.locator(".claim:not(.repeated)").count()
    assert addresses.evaluate_all(SHOWN) == addresses.count()
    assert "/market/sources/daily-2024-06-01/#half" in " ".join(addresses.all_inner_texts())
    assert page.get_by_text("https://example.org/market/points/stalls/").evaluate_all(SHOWN) == 1


def test_a_part_that_the_reader_left_folded_is_not_printed(
    desk: BrowserContext, market: str
) -> None:
    page = printed(desk, f"{market}points/stalls/")
    # As the theme does before it prints.
    page.locator("details").evaluate_all("parts => parts.forEach((part) => { part.open = true; })")

    assert page.locator("details.part").count()
    assert page.locator("details.part").evaluate_all(SHOWN) == 0


@pytest.mark.parametrize("path", ["coverage/", "positions/"])
def test_a_table_too_wide_for_paper_gives_its_totals_and_its_address(
    desk: BrowserContext, market: str, path: str
) -> None:
    page = printed(desk, market + path)

    assert page.locator(".matrix tbody .count").first.is_visible()
    assert page.get_by_text(f"https://example.org/market/{path}").first.is_visible()
