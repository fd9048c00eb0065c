"""A page last changed when its records say so: never by a clock, and never after the plan's day."""

from __future__ import annotations

import gzip
import re
from datetime import date
from typing import TYPE_CHECKING

import pytest

from generator.build import build
from generator.pages import last_changed
from generator.publish.site_settings import build_time_mistake
from generator.settings import Settings

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable
    from pathlib import Path
    from typing import Protocol

    from generator.pages.site import Built
    from tests.conftest import Lay

    class Mkdocs(Protocol):
        def __call__(
            self, project: Path, *arguments: str, **environment: str
        ) -> subprocess.CompletedProcess[str]: ...


LASTMOD = re.compile(r"<loc>https://example.org/market/(.*?)</loc>\s*<lastmod>(.*?)</lastmod>")

DAYS = {
    "sources/notice-2024-06-01/": "2024-06-05",
    "sources/herald-2024-06-02/": "2024-06-20",
    "sources/": "2024-06-20",
    "events/band-evening/": "2024-06-07",
    "events/hearing/": "2024-06-06",
    "events/": "2024-06-07",
    "timeline/": "2024-06-07",
    "points/waste/": "2024-06-20",
    "points/music/": "2024-06-05",
    "themes/music/": "2024-06-05",
    "themes/stalls/": "2024-06-20",
    "points/": "2024-06-20",
    "actors/council/": "2024-06-05",
    "actors/mayor/": "2024-06-06",
    "places/": "2024-06-06",
    "questions/plan--exists/": "2024-06-06",
    "drafts/first-paper/": "2024-06-05",
    "search/2024-06/": "2024-06-20",
    "changes/": "2024-06-20",
    "points/start/": "2024-06-30",
    "corrections/": "2024-06-30",
    "": "2024-06-30",
}
"""The day of pages of the market, by their addresses. Two of its sources were read on 5 June.

The Herald was read on 6 June; its claim on the band was corrected on 7 June, and its claim on waste
withdrawn on 20 June. No source names the point "start". The plan is as of 30 June.
"""


def test_the_sitemap_gives_each_page_the_day_of_its_records(market_site: Path) -> None:
    days = dict(LASTMOD.findall((market_site / "sitemap.xml").read_text()))

    assert {url: days[url] for url in DAYS} == DAYS


def test_the_packed_sitemap_is_the_plain_one_without_a_time(market_site: Path) -> None:
    packed = (market_site / "sitemap.xml.gz").read_bytes()

    assert gzip.decompress(packed) == (market_site / "sitemap.xml").read_bytes()
    assert packed[4:8] == bytes(4)  # RFC 1952: MTIME


def days_of(built: Built) -> dict[str, date]:
    return last_changed(built.pages, built.site.corpus)


@pytest.mark.parametrize(
    ("as_of", "day"),
    [
        ("2025-11-30", date(2025, 11, 30)),
        ("2025-12-24", date(2025, 11, 30)),
        ("2025-11-22", date(2025, 11, 22)),
        ("2025-11", date(2025, 11, 1)),
    ],
)
def test_a_month_counts_by_its_last_day_and_no_page_changes_after_the_plan_s_day(
    lay: Lay, root: Path, as_of: str, day: date
) -> None:
    content = lay({})
    for path in (content / "sources").iterdir():
        path.write_text(re.sub(r"\bon: [-\d]+", "on: 2025-11", path.read_text()))
    plan = content / "plan.yaml"
    both = f"as-of: {as_of}\nlooked-until: {as_of}"
    plan.write_text(re.sub(r"(?m)^as-of: .*\nlooked-until: .*$", both, plan.read_text()))
    built = build(Settings(content, root / "site_templates"))
    days = days_of(built)

    sources = [page.src_uri for page in built.pages if page.template == "source"]
    assert sources
    assert {days[src_uri] for src_uri in sources} == {day}
    assert max(days.values()) <= built.site.plan.as_of.first.date()


@pytest.mark.parametrize("case", ["market", "bridge", "choir", "texts"])
def test_a_list_changes_no_earlier_than_what_it_lists(
    built_of: Callable[[str], Built], case: str
) -> None:
    built = built_of(case)
    days = days_of(built)
    undated = built.site.plan.as_of.first.date()
    for kind in ("point", "actor", "event", "draft", "source"):
        dated = [
            days[page.src_uri]
            for page in built.pages
            if page.template == kind and days[page.src_uri] < undated
        ]
        assert days[f"{kind}s/index.md"] >= max(dated, default=date.min)


@pytest.mark.parametrize(
    "as_of", ["0001-01-01", pytest.param("9999-12-31", marks=pytest.mark.long)]
)
def test_a_plan_of_any_year_can_be_published(
    market_project: Callable[[], Path], mkdocs: Mkdocs, as_of: str
) -> None:
    project = market_project()
    plan = project / "market" / "content" / "plan.yaml"
    text = plan.read_text()
    for key, day in (("as-of", as_of), ("looked-until", max(as_of, "2024-06-30"))):
        text = text.replace(f"{key}: 2024-06-30", f"{key}: {day}")
    plan.write_text(text.replace("on: 2024-06-03", f"on: {min(as_of, '2024-06-03')}"))

    ended = mkdocs(project, "--strict", "-f", "market.yml")

    assert ended.returncode == 0, ended.stderr
    days = dict(LASTMOD.findall((project / "site" / "sitemap.xml").read_text()))
    assert days["corrections/"] == as_of
    assert days["actors/mayor/"] == min(as_of, "2024-06-06")


@pytest.mark.parametrize("seconds", ["abc", "", "1.5", "9" * 30])
def test_a_build_time_is_a_number_of_seconds(seconds: str) -> None:
    assert f"SOURCE_DATE_EPOCH is '{seconds}'. Make it" in build_time_mistake(seconds)
    assert build_time_mistake("0") == build_time_mistake(None) == ""


def test_a_build_time_that_cannot_be_read_is_refused_in_a_sentence(
    market_project: Callable[[], Path], mkdocs: Mkdocs
) -> None:
    seconds = "abc"
    ended = mkdocs(market_project(), "-f", "market.yml", SOURCE_DATE_EPOCH=seconds)

    assert ended.returncode == 1
    assert f"SOURCE_DATE_EPOCH is '{seconds}'. Make it a whole number" in ended.stderr
    assert "Traceback" not in ended.stderr


def test_the_build_time_changes_nothing(
    market_site: Path, market_project: Callable[[], Path], mkdocs: Mkdocs
) -> None:
    project = market_project()

    ended = mkdocs(project, "-f", "market.yml", SOURCE_DATE_EPOCH="-62135596800")

    assert ended.returncode == 0, ended.stderr
    for name in ("sitemap.xml", "sitemap.xml.gz", "index.html"):
        assert (project / "site" / name).read_bytes() == (market_site / name).read_bytes()
