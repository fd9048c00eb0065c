"""The navigation of a site whose own mkdocs.yml has none, or of which none is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.export.own_config import NavigationEntry

if TYPE_CHECKING:
    from generator.export.own_config import Navigation
    from generator.pages import Built

SECTIONS = (
    ("Home", ("index.md",)),
    ("Plan", ("plan.md", "drafts/index.md", "drafts/crosswalk.md")),
    ("Points", ("points/index.md", "points/all.md", "themes/index.md")),
    ("Actors", ("actors/index.md",)),
    ("Timeline", ("timeline.md", "events/index.md", "as-known/index.md", "places.md")),
    ("Disputes", ("disputes.md", "questions/index.md", "coverage.md", "positions.md")),
    ("Sources", ("sources/index.md",)),
)
"""The sections with their pages; hand-written pages and what follows are under "About"."""

ABOUT = ("changes.md", "search/index.md")


def derived_navigation(built: Built) -> Navigation:
    """Return a navigation with every index, every overview and every hand-written page."""
    made = [page.src_uri for page in built.pages]
    listed = {src_uri for _, pages in SECTIONS for src_uri in pages}
    own = [
        page.src_uri
        for page in built.pages
        if page.template == "hand-written" and page.src_uri not in listed
    ]
    sections = (*SECTIONS, ("About", (*own, *ABOUT)))
    existing = [
        (title, [src_uri for src_uri in pages if src_uri in made]) for title, pages in sections
    ]
    return tuple(_section(title, pages) for title, pages in existing if pages)


def _section(title: str, pages: list[str]) -> NavigationEntry:
    if len(pages) == 1:
        return NavigationEntry(title, pages[0])
    return NavigationEntry(title, children=tuple(NavigationEntry("", page) for page in pages))
