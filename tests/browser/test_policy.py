"""A browser finds nothing on any kind of page that the page's own policy forbids."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext

pytestmark = pytest.mark.browser

TELL = """window.broken = [];
document.addEventListener("securitypolicyviolation", (event) =>
  window.broken.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`));"""


def test_no_page_does_what_its_policy_forbids(desk: BrowserContext, every_kind: list[str]) -> None:
    desk.add_init_script(TELL)
    page = desk.new_page()
    said: list[str] = []
    page.on("console", lambda line: said.append(line.text) if line.type == "error" else None)
    for address in every_kind:
        page.goto(address, wait_until="load")
        page.wait_for_function("!document.documentElement.classList.contains('no-js')")
        assert page.evaluate("window.broken") == [], address

    assert said == []


def test_a_script_that_slipped_into_a_page_does_not_run(desk: BrowserContext, market: str) -> None:
    desk.add_init_script(TELL)
    page = desk.new_page()
    page.route(
        "**/points/stalls/",
        lambda route: route.fulfill(
            response=(answer := route.fetch()),
            body=answer.text().replace("<article", "<script>window.ran = 1</script><article"),
        ),
    )

    page.goto(f"{market}points/stalls/", wait_until="load")

    assert page.evaluate("window.ran") is None
    assert len(page.evaluate("window.broken")) == 1
