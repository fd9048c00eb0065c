"""Finished pages of `mkdocs serve`: kept in memory, and not laid into the theme again for nothing.

Laying a page into the theme and writing it takes most of MkDocs's time. So the HTML of each page is
kept with what it was made of. If that is the same in the next build, the page gets a template that
prints nothing. No page is written when it is finished, but when a browser first asks for it.
"""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.pages import Page as MkDocsPage

    from generator.pages import Page

TEMPLATE = "kept.html"
"""The theme's template for a page whose HTML is kept."""


class KeptHtml:
    """The finished pages of a site, and what each was made of."""

    def __init__(self) -> None:
        self.pages: dict[str, tuple[tuple[object, ...], str]] = {}
        """What each page was made of and its HTML, by its file in the built site."""
        self._made_of: dict[str, tuple[object, ...]] = {}
        """What each page of the current build is made of."""
        # MkDocs has a line for each page that is not written. Here that is every page.
        logging.getLogger("mkdocs.commands.build").addFilter(_is_no_skipped_page)

    def begin(self) -> None:
        """Begin a build."""
        self._made_of = {}

    def choose(self, page: MkDocsPage, made_of: tuple[object, ...]) -> None:
        """Leave a page as it is if it is made of the same as in the build before."""
        name = page.file.dest_uri
        self._made_of[name] = made_of
        if name in self.pages and self.pages[name][0] == made_of:
            page.meta = {**page.meta, "template": TEMPLATE}

    def keep(self, page: MkDocsPage, html: str) -> None:
        """Keep the finished HTML of a page; of a page that was left as it is, there is none."""
        name = page.file.dest_uri
        if html.strip() and name in self._made_of:
            self.pages[name] = self._made_of[name], html

    def end(self) -> None:
        """End a build: forget pages that it does not have."""
        self.pages = {name: page for name, page in self.pages.items() if name in self._made_of}

    def write(self, name: str, site: Path) -> None:
        """Write the page of a file into the folder of the site, if there is such a page."""
        path = site / name
        if name in self.pages and not path.is_file():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(self.pages[name][1], encoding="utf-8", errors="xmlcharrefreplace")


def _is_no_skipped_page(record: logging.LogRecord) -> bool:
    return not record.getMessage().startswith("Page skipped:")


def made_of(
    page: MkDocsPage, made: Page | None, in_side_bar: Callable[[str], object]
) -> tuple[object, ...]:
    """Return what a page shows of its own: its text, its head, and its neighbours' names.

    `in_side_bar` gives what a side bar shows of a record, by its reference.
    """
    neighbours = made.neighbours.refs if made and made.neighbours else ()
    names = tuple(map(in_side_bar, neighbours))
    return page.content, page.title, dict(page.meta), names  # a template adds to the head


def shared(config: MkDocsConfig, names: Mapping[str, str], navigation: str) -> tuple[object, ...]:
    """Return what all pages show: the settings, the theme, and the navigation."""
    files = [Path(config.config_file_path), *_files_of(config.theme.custom_dir)]
    return tuple(file.read_bytes() for file in files), dict(names), navigation


def _files_of(folder: str | None) -> list[Path]:
    return sorted(path for path in Path(folder).rglob("*") if path.is_file()) if folder else []
