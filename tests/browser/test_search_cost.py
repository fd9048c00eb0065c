"""What the first answer of the search costs over the page, now and on a site of 4,000 pages."""

from __future__ import annotations

import gzip
import re
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from generator.search.entries import entries
from generator.search.entry import KINDS
from generator.search.index_files import index_files

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import BrowserContext, Route

    from generator.pages.site import Built

IN_FOLDER = re.compile(r".*/?assets/search/[0-9a-f]+/")
"""The folder of the engine, before the names that the index gives to its files."""

pytestmark = [pytest.mark.browser, pytest.mark.content]

BUDGET = 300_000
"""Bytes over the wire, gzipped, with the choices that narrow a search opened."""

TYPED = [
    "zelensky", "putn", "600,000", "point 21", "who wrote the plan", "russia and ukraine agreement",
    "it is not going to happen", "security guarantees for ukraine", "control the united states",
]  # fmt: skip


@pytest.fixture(scope="session")
def large(built: Built) -> dict[str, bytes]:
    """Return the search's files for a site of 4,000 pages, each with a name of its own."""
    real = entries(built)
    more = [
        replace(
            entry,
            url=f"{turn}/{entry.url}",
            title=f"{entry.title} {number * 7919 % 5077:x}x{turn}",
        )
        for turn in range(1, -(-4000 // len(built.pages)))
        for number, entry in enumerate(real)
    ]
    every = tuple(sorted((*real, *more), key=lambda entry: KINDS.index(entry.kind)))
    files = index_files(every, built.site.plan)
    return {name: text.encode() for name, text in files.items()}


@pytest.fixture(params=["this content", "4,000 pages"])
def files(request: pytest.FixtureRequest, large: dict[str, bytes]) -> dict[str, bytes]:
    """Return the files that stand in for those of the real site; none for this content."""
    return large if request.param == "4,000 pages" else {}


@pytest.mark.parametrize("typed", TYPED)
def test_the_first_answer_costs_little(
    desk: BrowserContext, real: str, real_site: Path, files: dict[str, bytes], typed: str
) -> None:
    requested: list[str] = []

    def serve(route: Route) -> None:
        route.fulfill(body=files[IN_FOLDER.sub("", route.request.url)])

    page = desk.new_page()
    if files:
        page.route("**/assets/search/**", serve)
    page.goto(f"{real}privacy/", wait_until="load")
    page.on("request", lambda request: requested.append(urlsplit(request.url).path.lstrip("/")))
    page.keyboard.press("/")
    page.get_by_text("Narrow", exact=True).click()
    page.get_by_role("textbox", name="What to search for").fill(typed)
    expect(page.locator(".search-results mark").first).to_be_visible()
    expect(page.locator("select[name=month] option").nth(1)).to_be_attached()
    expect(page.locator(".search-results[aria-busy=false]")).to_be_visible()

    bodies = [
        files.get(IN_FOLDER.sub("", path)) or (real_site / path).read_bytes() for path in requested
    ]
    cost = sum(len(gzip.compress(body)) for body in bodies)
    print(f"{len(bodies)} files, {cost / 1000:.0f} KB for {typed!r}")  # noqa: T201 - a measure
    assert cost <= BUDGET
