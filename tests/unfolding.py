"""Unfolds the parts of a page in a browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page


def unfold(page: Page) -> None:
    """Unfold every part of a page, as a reader who wants all of it."""
    page.evaluate("document.querySelectorAll('details').forEach((part) => { part.open = true; })")
