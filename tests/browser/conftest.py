"""A real browser in front of the built sites, each served from a thread on this machine."""

from __future__ import annotations

import os
import shutil
import threading
from contextlib import ExitStack, contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect, sync_playwright

from generator.build import build
from generator.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext

    from generator.pages.site import Built, Page

QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]

expect.set_options(timeout=15_000)  # milliseconds; a busy machine is no fault of a page

SORTED = ("actor", "source", "point")
"""Templates of pages that differ with the sort of their record."""


class _Silent(SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name it has there
        """Keep the report of the tests readable."""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start Chromium once; skip where there is none, or fail where it is required."""
    chromium = shutil.which("chromium")
    if not chromium:
        if os.environ.get("BROWSER_TESTS") == "required":
            pytest.fail("There is no Chromium, and BROWSER_TESTS says that it is required.")
        pytest.skip("There is no Chromium.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=QUIET)
        yield browser
        browser.close()


@pytest.fixture
def phone(browser: Browser) -> Iterator[BrowserContext]:
    """Open a window as narrow as the narrowest phone, with nothing in its memory."""
    context = browser.new_context(viewport={"width": 320, "height": 640})
    yield context
    context.close()


@pytest.fixture
def desk(browser: Browser) -> Iterator[BrowserContext]:
    """Open a window as on a desk, with nothing in its memory."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context
    context.close()


def _served(site: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Silent, directory=str(site)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}/"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def serve() -> Iterator[Callable[[Path], str]]:
    """Return a function that serves a site until the test ends, and gives its address."""
    with ExitStack() as stack:
        yield lambda site: stack.enter_context(contextmanager(_served)(site))


@pytest.fixture(scope="session")
def market(market_site: Path) -> Iterator[str]:
    """Serve the site of the market and return its address."""
    yield from _served(market_site)


@pytest.fixture(scope="session")
def moved(moved_site: Path) -> Iterator[str]:
    """Serve the site of the market with former addresses and return its address."""
    yield from _served(moved_site)


@pytest.fixture(scope="session")
def bridge(bridge_site: Path) -> Iterator[str]:
    """Serve the site of the bridge, which has the most sources, and return its address."""
    yield from _served(bridge_site)


@pytest.fixture(scope="session")
def choir(choir_site: Path) -> Iterator[str]:
    """Serve the site of the choir, of which pages have moved, and return its address."""
    yield from _served(choir_site)


@pytest.fixture(scope="session")
def texts(texts_site: Path) -> Iterator[str]:
    """Serve the site of the reading room, full of marks, and return its address."""
    yield from _served(texts_site)


@pytest.fixture(scope="session")
def real(real_site: Path) -> Iterator[str]:
    """Serve the site of the project's own content and return its address."""
    yield from _served(real_site)


@pytest.fixture(scope="session")
def built(root: Path) -> Built:
    """Return the pages of the project's own content."""
    return build(Settings(content=root / "content", templates=root / "site_templates"))


@pytest.fixture(scope="session")
def every_kind(
    request: pytest.FixtureRequest, built_of: Callable[[str], Built], small_sites: dict[str, Path]
) -> list[str]:
    """Return the address of the largest page of each kind among those of the small sites.

    What one template prints is one kind; so is each page that is written by hand.
    """
    pages = [
        (
            (page.template, page.src_uri if page.template == "hand-written" else ""),
            *_built_page(page, site, request.getfixturevalue(case)),
        )
        for case, site in small_sites.items()
        for page in built_of(case).pages
    ]
    return _largest(pages)


@pytest.fixture(scope="session")
def every_real_kind(built: Built, real_site: Path, real: str) -> list[str]:
    """Return the address of the largest page of each kind of the project's own site.

    Actors and sources of each sort, and terms without a number, are kinds of their own.
    """
    return _largest(
        ((page.template, *_sort(page, built)), *_built_page(page, real_site, real))
        for page in built.pages
    )


def _sort(page: Page, built: Built) -> tuple[str, str]:
    if page.template == "hand-written":
        return page.src_uri, ""
    record = built.site.corpus.record(page.ref) if page.template in SORTED else None
    return getattr(record, "kind", ""), str(getattr(record, "number", 0) is None)


def _built_page(page: Page, site: Path, address: str) -> tuple[int, str]:
    """Return the size of a page as MkDocs built it, and where it is served."""
    folder = page.src_uri.removesuffix(".md").removesuffix("index").rstrip("/")
    path = f"{folder}/" if folder else ""
    return (site / path / "index.html").stat().st_size, address + path


def _largest(pages: Iterable[tuple[tuple[str, ...], int, str]]) -> list[str]:
    largest: dict[tuple[str, ...], tuple[int, str]] = {}
    for kind, size, address in pages:
        largest[kind] = max(largest.get(kind, (0, "")), (size, address))
    return sorted(address for _, address in largest.values())
