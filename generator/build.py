"""The whole flow, from a content folder to pages: `read` checks content, `build` makes pages."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.check import check, check_captures
from generator.compare import compare
from generator.corpus import KeptFiles, link, load
from generator.files import Problems
from generator.pages import Built, KeptPages, plan_pages, plan_site, render

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.corpus import Corpus
    from generator.settings import Settings


@contextmanager
def _without_collections() -> Iterator[None]:
    """Stop Python's search for cycles of unused objects for a while.

    It looks through all records again and again, and finds nothing: they form no cycles.
    `benchmarks/README.md` says what that costs.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@dataclass(frozen=True, slots=True)
class Kept:
    """What builds in one process, as under `mkdocs serve`, keep for those that follow."""

    files: KeptFiles = field(default_factory=KeptFiles)
    pages: KeptPages = field(default_factory=KeptPages)


@_without_collections()
def read(settings: Settings, kept: Kept | None = None) -> tuple[Corpus, tuple[str, ...]]:
    """Read and check the content; return it with the claims whose quote is in a copy at hand.

    A claim is named by its reference.

    Raises `ContentError` with everything that is wrong.
    """
    problems = Problems()
    files = kept.files if kept else None
    records = load(settings.content, problems, settings.hidden_pages, files)
    corpus = link(records, problems)
    problems.raise_any()  # rules over records that lead nowhere would only add noise
    check(corpus, problems)
    holding = check_captures(corpus, settings.captures, problems) if settings.captures else ()
    problems.raise_any()
    return corpus, holding


def build(settings: Settings, kept: Kept | None = None) -> Built:
    """Turn the content into pages, or raise `ContentError`.

    What is `kept` from a build before is not made again where it would be the same.
    """
    with _without_collections():
        return _build(settings, kept)


def _build(settings: Settings, kept: Kept | None) -> Built:
    corpus, _ = read(settings, kept)
    findings = compare(corpus)
    site = plan_site(corpus, findings)
    pages = plan_pages(site)
    markdown = render(pages, site, settings, kept.pages if kept else None)
    return Built(site, pages, markdown)
