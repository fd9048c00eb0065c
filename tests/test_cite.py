"""Each statement and each page says how to cite it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import html  # type: ignore[import-untyped]

if TYPE_CHECKING:
    from pathlib import Path

SITE_URL = "https://example.org/market/"


def cited(page: Path, where: str) -> str:
    (found,) = html.document_fromstring(page.read_bytes()).xpath(
        f"{where}/details[@class='cite']/p[@class='citation']"
    )
    return " ".join(found.text_content().split())


def test_a_statement_is_cited_by_its_source_and_its_own_address_wherever_it_stands(
    market_site: Path,
) -> None:
    claim = (
        "B. Reporter, C. Writer, “Forty stalls & no more: what is in the plan”, Town Daily, "
        "1 June 2024, ¶3: “cut by half”. https://example.org/daily. "
        "In: Market rules, as of 30 June 2024, "
        f"{SITE_URL}sources/daily-2024-06-01/#half (accessed …)"
    )
    source = market_site / "sources" / "daily-2024-06-01" / "index.html"
    point = market_site / "points" / "stalls" / "index.html"

    assert cited(source, "//div[@id='half']") == claim
    assert cited(point, "//div[@id='daily-2024-06-01--half']") == claim


def test_every_page_says_how_to_cite_it(market_site: Path) -> None:
    for path in market_site.rglob("index.html"):
        folder = path.parent.relative_to(market_site).as_posix().removeprefix(".")
        address = f"{SITE_URL}{folder}/" if folder else SITE_URL
        words = cited(path, "//article")
        assert words.endswith(f"In: Market rules, as of 30 June 2024, {address} (accessed …)"), path
