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
    shown = {
        str(meta.get("property") or meta.get("name")): str(meta.get("content"))
        for meta in page.xpath("//head/meta[@property or @name]")
    }
    return (
        shown
        | {"title": page.xpath("string(//head/title)")}
        | {"canonical": page.xpath("string(//link[@rel='canonical']/@href)")}
    )


def test_every_page_has_a_title_a_description_and_one_address(market_site: Path) -> None:
    titles = []
    for path in market_site.rglob("index.html"):
        shown = head(path)
        folder = path.parent.relative_to(market_site).as_posix().removeprefix(".")
        address = f"{SITE_URL}{folder}/" if folder else SITE_URL
        assert shown["description"], path
        assert "[[" not in shown["description"], path
        assert shown["og:title"] in shown["title"]
        assert shown["og:description"] == shown["description"]
        assert shown["canonical"] == shown["og:url"] == address
        titles.append(shown["title"])

    assert sorted(set(titles)) == sorted(titles)


def test_marks_in_a_head_are_read_as_they_were_written(market_site: Path) -> None:
    shown = head(market_site / "corrections" / "index.html")
    made = head(market_site / "sources" / "daily-2024-06-01" / "index.html")

    assert shown["og:title"] == "Corrections & replies"
    assert shown["title"] == "Corrections & replies - Market rules"
    assert shown["description"] == 'How to have something "mended", it\'s <easy>.'
    assert not any("&amp;" in text or "&#" in text for text in (*shown.values(), *made.values()))


def test_the_picture_of_a_shared_link_is_a_file_of_the_site(market_site: Path) -> None:
    shown = head(market_site / "points" / "stalls" / "index.html")
    picture = market_site / shown["og:image"].removeprefix(SITE_URL)

    size = struct.unpack(">II", picture.read_bytes()[16:24])
    assert size == (int(shown["og:image:width"]), int(shown["og:image:height"])) == (1200, 630)
    assert shown["og:image:alt"]


def test_the_page_for_lost_readers_is_not_found_by_search_engines(market_site: Path) -> None:
    shown = head(market_site / "404.html")

    assert shown["robots"] == "noindex"
    assert shown["canonical"] == ""
