"""What a reader does with the large tables: sorts them, and narrows them to what matters."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.unfolding import unfold

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Locator, Page

pytestmark = pytest.mark.browser

SHOWN = """rows => rows.map(row => [...row.cells].filter(cell => !cell.hidden)
  .flatMap(cell => Array(cell.colSpan).fill(cell.textContent)))"""
"""What each row shows in each of its columns."""

MOVED = """() => new Promise(done => {
  const sum = list => done(list.getEntries().reduce((all, entry) => all + entry.value, 0));
  new PerformanceObserver(sum).observe({type: "layout-shift", buffered: true});
  setTimeout(() => done(0), 500);
})"""
"""How much of a page moved after it was first shown, by the browser's own measure."""


@pytest.fixture
def page(desk: BrowserContext, market: str) -> Page:
    page = desk.new_page()
    page.goto(f"{market}coverage/")
    return page


@pytest.fixture
def matrix(page: Page) -> Locator:
    return page.locator("table.matrix")


def column(table: Locator, number: int) -> list[str]:
    return [row[number] for row in table.locator("tbody tr:visible").evaluate_all(SHOWN)]


def narrow(page: Page, choice: str, value: str) -> None:
    page.locator(".filters:has(+ .frame .matrix)").get_by_label(choice).select_option(value)


def test_a_table_is_sorted_up_and_then_down(matrix: Locator) -> None:
    button = matrix.get_by_role("button", name="Sort by Says it")
    head = matrix.get_by_role("columnheader", name="Says it")
    before = column(matrix, 0)

    button.click()
    expect(head).to_have_attribute("aria-sort", "ascending")
    assert column(matrix, 1) == ["2", "2", "4"]
    button.click()
    expect(head).to_have_attribute("aria-sort", "descending")
    assert column(matrix, 1) == ["4", "2", "2"]
    assert sorted(column(matrix, 0)) == sorted(before)


def test_a_column_is_sorted_by_what_stands_in_it_though_cells_are_wide(matrix: Locator) -> None:
    matrix.get_by_role("button", name="Sort by Ban on dogs").click()

    assert column(matrix, -1) == ["not read", "says it", "silent"]


def test_a_table_is_narrowed_to_a_theme_and_to_a_kind_of_source(
    page: Page, matrix: Locator
) -> None:
    rows = matrix.locator("tr:visible")
    whole = rows.evaluate_all(SHOWN)

    narrow(page, "Theme", "Music and noise")
    assert rows.evaluate_all(SHOWN) == [[*row[:3], row[5]] for row in whole]
    narrow(page, "Kind", "news")
    assert [row[3] for row in rows.evaluate_all(SHOWN)[1:-1]] == ["silent", "silent"]
    narrow(page, "Theme", "all")
    narrow(page, "Kind", "all")
    assert rows.evaluate_all(SHOWN) == whole


def test_dates_are_sorted_by_time_and_not_by_their_words(desk: BrowserContext, bridge: str) -> None:
    page = desk.new_page()
    page.goto(f"{bridge}sources/")
    page.get_by_role("button", name="Sort by Published").click()

    dates = page.locator("tbody td[data-key]")
    keys = dates.evaluate_all("cells => cells.map((cell) => cell.dataset.key)")
    words = dates.all_inner_texts()
    assert len(keys) == 10
    assert keys == sorted(keys)
    assert words != sorted(words)


def test_a_phone_shows_sources_without_scrolling_and_narrows_them(
    phone: BrowserContext, market: str
) -> None:
    page = phone.new_page()
    page.goto(f"{market}sources/")
    frame, rows = page.locator(".frame"), page.locator("tbody tr:visible")
    assert frame.evaluate("(frame) => frame.scrollWidth <= frame.clientWidth")
    everything = rows.count()
    assert page.locator("tbody tr").count() == everything

    for choice, value in (("Language", "de"), ("Kind", "news")):
        page.locator(".filters").get_by_label(choice).select_option(value)
        assert 0 < rows.count() < everything
    of_kind = rows.evaluate_all(
        "rows => rows.map((row) => row.dataset.kind + row.dataset.language)"
    )
    assert {*of_kind} == {"newsde"}


WITH_TABLES = ["coverage/", "positions/", "disputes/", "sources/", "drafts/crosswalk/"]


@pytest.mark.parametrize("path", WITH_TABLES)
def test_nothing_moves_when_a_table_gets_its_buttons_and_choices(
    desk: BrowserContext, market: str, path: str
) -> None:
    page = desk.new_page()
    page.goto(market + path)

    expect(page.get_by_role("button", name="Sort by").first).to_be_visible()
    assert page.evaluate(MOVED) < 0.01


@pytest.mark.parametrize("path", ["coverage/", "positions/"])
def test_each_mark_of_a_table_leads_to_the_statement_behind_it(
    desk: BrowserContext, market: str, path: str
) -> None:
    page = desk.new_page()
    page.goto(market + path)
    page.locator(".matrix tbody td a").first.click()

    expect(page.locator(":target")).to_be_in_viewport()


@pytest.mark.content  # only where positions are many does a mark stand for several of them
def test_a_mark_of_the_picture_leads_to_its_row_on_a_phone(
    phone: BrowserContext, real: str
) -> None:
    page = phone.new_page()
    page.goto(f"{real}points/territories/")
    unfold(page)
    page.locator("figure.stances a[href^='#position-']").last.click()

    expect(page.locator("tr:has(:target)")).to_be_in_viewport()
