"""What a page says of itself to a search engine, and to whoever shows a link to it."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from lxml import html  # type: ignore[import-untyped]

if TYPE_CHECKING:
    from pathlib import Path

SITE_URL = "https://example.org/market/"


def head(path: Path) -> dict[str, str]:
    page = html.document_fromstring(path.read_bytes())
    told = {
        str(one.get("property") or one.get("name")): str(one.get("content"))
        for one in page.xpath("//head/meta[@property or @name]")
    }
    return (
        told
        | {"title": page.xpath("string(//head/title)")}
        | {"canonical": page.xpath("string(//link[@rel='canonical']/@href)")}
    )


def test_every_page_has_a_title_a_description_and_one_address(market_site: Path) -> None:
    titles = []
    for path in market_site.rglob("index.html"):
        told = head(path)
        folder = path.parent.relative_to(market_site).as_posix().removeprefix(".")
        address = f"{SITE_URL}{folder}/" if folder else SITE_URL
        assert told["description"], path
        assert "[[" not in told["description"], path
        assert told["og:title"] in told["title"]
        assert told["og:description"] == told["description"]
        assert told["canonical"] == told["og:url"] == address
        titles.append(told["title"])

    assert sorted(set(titles)) == sorted(titles)


def test_marks_in_a_head_are_read_as_they_were_written(market_site: Path) -> None:
    told = head(market_site / "corrections" / "index.html")
    made = head(market_site / "sources" / "daily-2024-06-01" / "index.html")

    assert told["og:title"] == "Corrections & replies"
    assert told["title"] == "Corrections & replies - Market rules"
    assert told["description"] == 'How to have something "mended", it\'s <easy>.'
    assert not any("&amp;" in text or "&#" in text for text in (*told.values(), *made.values()))


def test_the_picture_of_a_shared_link_is_a_file_of_the_site(market_site: Path) -> None:
    told = head(market_site / "points" / "stalls" / "index.html")
    picture = market_site / told["og:image"].removeprefix(SITE_URL)

    size = struct.unpack(">II", picture.read_bytes()[16:24])
    assert size == (int(told["og:image:width"]), int(told["og:image:height"])) == (1200, 630)
    assert told["og:image:alt"]


def test_the_page_for_lost_readers_is_not_found_by_search_engines(market_site: Path) -> None:
    told = head(market_site / "404.html")

    assert told["robots"] == "noindex"
    assert told["canonical"] == ""
