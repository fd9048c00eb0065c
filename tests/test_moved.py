"""A former address forwards to the page of today, and is nothing by itself to a search engine."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING
from urllib.parse import urljoin

import pytest
from lxml import html  # type: ignore[import-untyped]

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SITE_URL = "https://example.org/market/"

MOVED = {
    "points/booths/": "points/stalls/",
    "sources/daily-old/": "sources/daily-2024-06-01/",
    "themes/booths/": "themes/stalls/",
    "questions/point-booths--limit/": "questions/point-stalls--limit/",
}


def page_at(site: Path, url: str) -> html.HtmlElement:
    return html.document_fromstring((site / url / "index.html").read_bytes())


@pytest.mark.parametrize("url", MOVED)
def test_a_former_address_names_the_new_one_in_every_way_that_forwards(
    moved_site: Path, url: str
) -> None:
    page, target = page_at(moved_site, url), SITE_URL + MOVED[url]

    (refresh,) = page.xpath("//head/noscript/meta[@http-equiv='refresh']/@content")
    (script,) = page.xpath("//head/script[@data-target]")
    (link,) = page.xpath("//main//p/a/@href")
    (canonical,) = page.xpath("//link[@rel='canonical']/@href")
    seconds, _, refreshed = refresh.partition("; url=")
    assert seconds == "0"
    here = SITE_URL + url
    led = [urljoin(here, path) for path in (refreshed, script.get("data-target"), link, canonical)]
    assert led == [target] * 4
    assert (moved_site / script.get("src").removeprefix("../../")).is_file()


@pytest.mark.parametrize("url", MOVED)
def test_a_former_address_is_not_found_or_cited(moved_site: Path, url: str) -> None:
    page = page_at(moved_site, url)
    sitemap = (moved_site / "sitemap.xml").read_text()
    searched = "".join(path.read_text() for path in (moved_site / "assets/search").rglob("*.json"))

    assert page.xpath("//meta[@name='robots']/@content") == ["noindex"]
    assert page.xpath("//*[@class='cite']") == []
    assert f"<loc>{SITE_URL}{MOVED[url]}</loc>" in sitemap
    assert f"{SITE_URL}{url}" not in sitemap
    assert json.dumps(MOVED[url])[1:-1] in searched
    assert url not in searched


@pytest.mark.parametrize("url", MOVED)
def test_a_page_that_forwards_says_so_and_runs_no_script_inside_it(
    moved_site: Path, url: str
) -> None:
    page = page_at(moved_site, url)

    assert page.xpath("string(//title)").startswith("Moved: ")
    assert page.xpath("string(//main//p)").startswith("This page has moved: ")
    assert page.xpath("//script[not(@src)]") == []
    assert page.xpath("//meta[@http-equiv='Content-Security-Policy']")


def test_every_link_of_a_site_with_former_addresses_leads_somewhere(
    moved_site: Path,
    dead_ends: Callable[[Path, str], list[str]],
    repeated_ids: Callable[[Path], list[str]],
) -> None:
    assert dead_ends(moved_site, SITE_URL) == []
    assert repeated_ids(moved_site) == []


def test_no_page_links_to_an_address_that_forwards(moved_site: Path) -> None:
    linking = re.compile("|".join(f'href="[./]*{re.escape(url)}' for url in MOVED))

    assert [path for path in moved_site.rglob("*.html") if linking.search(path.read_text())] == []
