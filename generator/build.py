"""The whole flow, from a content folder to pages: `read` checks content, `build` makes pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.check import check, check_captures
from generator.compare import compare
from generator.corpus import link, load
from generator.files import Problems
from generator.pages import Built, plan_pages, plan_site, render

if TYPE_CHECKING:
    from generator.corpus import Corpus
    from generator.settings import Settings


def read(settings: Settings) -> tuple[Corpus, int]:
    """Read and check the content; return it with the number of quotes compared with captures.

    Raises `ContentError` with everything that is wrong.
    """
    problems = Problems()
    records = load(settings.content, problems, settings.hidden_pages)
    corpus = link(records, problems)
    problems.raise_any()  # rules over records that lead nowhere would only add noise
    check(corpus, problems)
    compared = check_captures(corpus, settings.captures, problems) if settings.captures else 0
    problems.raise_any()
    return corpus, compared


def build(settings: Settings) -> Built:
    """Turn the content into pages, or raise `ContentError`."""
    corpus, _ = read(settings)
    findings = compare(corpus)
    site = plan_site(corpus, findings)
    pages = plan_pages(site)
    return Built(site, pages, render(pages, site, settings))
