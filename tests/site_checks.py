"""What can be wrong with a built site: functions that find it, given to tests as fixtures."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache, lru_cache
from typing import TYPE_CHECKING
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from lxml import html  # type: ignore[import-untyped]

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

LOADED = "//link[not(@rel='canonical')]/@href | //script/@src | //img/@src"
"""What a browser loads by itself; a canonical address is only named."""

MARKS = re.compile(r"\{[:#]|\*\*|\]\(|&[a-z]+;")
"""What stands in markdown for something else, and in no sentence of the contents."""

ARTICLE = "//article | //*[@role='main' and not(.//article)]"
"""What a page says, without what the theme has around it."""

FORWARD = "//script/@data-target"
"""Where the page of a former address leads on to."""

LEADS = {"a": "href", "link": "href", "img": "src", "script": "src"}
"""The elements that lead somewhere, and the attribute that says where."""


@pytest.fixture(scope="session")
def dead_ends() -> Callable[[Path, str], list[str]]:
    """Return a function that gives each link, picture, script and forward that leads nowhere."""

    def dead_ends(site: Path, site_url: str) -> list[str]:
        pages = _pages(site)
        anchors = {path: _anchors(page) for path, page in pages.items()}
        found = []
        joined = cache(urljoin)  # a link stands on many pages of a folder
        for path, page in pages.items():
            here = site_url + path.removesuffix("index.html")
            for target in _targets(page):
                whole, _, anchor = joined(here, target).partition("#")
                if not whole.startswith(site_url):
                    if not urlsplit(target).scheme and not target.startswith("//"):
                        found.append(f"{path}: {target} is outside the site")
                    continue
                file = unquote(urlsplit(whole.removeprefix(site_url)).path)
                file = f"{file}index.html" if file.endswith("/") or not file else file
                if not (site / file).is_file():
                    found.append(f"{path}: {target} is no file")
                elif anchor and file in anchors and unquote(anchor) not in anchors[file]:
                    found.append(f"{path}: {target} has no such anchor")
        return found

    return dead_ends


@pytest.fixture(scope="session")
def repeated_ids() -> Callable[[Path], list[str]]:
    """Return a function that gives every id that a page of a site has more than once."""

    def repeated_ids(site: Path) -> list[str]:
        found = []
        for path, page in _pages(site).items():
            ids: defaultdict[str, int] = defaultdict(int)
            for identifier in page.xpath("//@id"):
                ids[str(identifier)] += 1
            found += [f"{path}: {identifier}" for identifier, times in ids.items() if times > 1]
        return found

    return repeated_ids


@pytest.fixture(scope="session")
def marks_shown() -> Callable[[Path], dict[str, list[object]]]:
    """Return a function that gives the pages of a site that show a mark of markdown as text.

    Each page with how many lists stand in a list's item alone, and the marks.
    """

    def marks_shown(site: Path) -> dict[str, list[object]]:
        found: dict[str, list[object]] = {}
        for path, page in _pages(site).items():
            article = next(iter(page.xpath(ARTICLE)), None)
            if article is None:
                continue  # a page that only forwards
            lists = article.xpath(".//li/ol[1][not(preceding-sibling::*)]")
            marks = MARKS.findall(article.text_content())
            if lists or marks:
                found[path] = [len(lists), *marks]
        return found

    return marks_shown


@pytest.fixture(scope="session")
def loads_from_elsewhere() -> Callable[[Path, str], list[str]]:
    """Return a function that gives all that the pages of a site load from other hosts."""

    def loads_from_elsewhere(site: Path, site_url: str) -> list[str]:
        own = urlsplit(site_url).netloc
        return [
            f"{path}: {address}"
            for path, page in _pages(site).items()
            for address in page.xpath(LOADED)
            if urlsplit(str(address)).netloc not in ("", own)
        ]

    return loads_from_elsewhere


@lru_cache(maxsize=1)  # several tests read one site after the other
def _pages(site: Path) -> dict[str, html.HtmlElement]:
    return {
        path.relative_to(site).as_posix(): html.document_fromstring(path.read_bytes())
        for path in sorted(site.rglob("*.html"))
        if path.name != "404.html"
    }


def _anchors(page: html.HtmlElement) -> set[str]:
    return {"", *map(str, page.xpath("//@id | //a/@name"))}


def _targets(page: html.HtmlElement) -> list[str]:
    paths = [f"//{element}/@{attribute}" for element, attribute in LEADS.items()]
    return [str(target) for path in (*paths, FORWARD) for target in page.xpath(path)]
