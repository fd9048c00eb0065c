"""A former address leads a reader to the page of today, to the very statement."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext

pytestmark = pytest.mark.browser

CLAIM = "daily-2024-06-01--half"


@pytest.mark.parametrize("anchor", [CLAIM, "daily-old--half"])
def test_a_former_address_carries_query_and_anchor_to_the_statement(
    desk: BrowserContext, moved: str, anchor: str
) -> None:
    page = desk.new_page()
    failures: list[str] = []
    page.on("pageerror", lambda error: failures.append(str(error)))

    page.goto(f"{moved}points/booths/?x=1#{anchor}")

    expect(page).to_have_url(f"{moved}points/stalls/?x=1#{anchor}")
    expect(page.locator(f"#{CLAIM}")).to_be_in_viewport()
    assert failures == []


def test_the_way_back_does_not_stop_at_the_former_address(desk: BrowserContext, moved: str) -> None:
    page = desk.new_page()
    page.goto(f"{moved}actors/")
    page.goto(f"{moved}points/booths/")
    expect(page).to_have_url(f"{moved}points/stalls/")

    page.go_back()

    expect(page).to_have_url(f"{moved}actors/")


def test_a_former_address_forwards_without_scripts_too(browser: Browser, moved: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()

    page.goto(f"{moved}points/booths/")

    expect(page).to_have_url(f"{moved}points/stalls/")
    context.close()
