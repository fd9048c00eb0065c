"""Which pages exist, at which address, from which template, and with what to show.

The words on a page are its template's; here stand only addresses, order and neighbours.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.compare import Found
from generator.files import RULES
from generator.model import ANSWER_KINDS, PLAN, kind_of
from generator.pages.site import Neighbours, Page, Site
from generator.views import (
    Directory,
    as_known,
    find_browse_lists,
    find_coverage,
    find_crosswalk,
    find_position_table,
    find_updates,
    index_rows,
    ordered,
    timeline,
    view_locations,
    view_question,
    view_record,
    view_source,
    view_themes,
    view_timeline,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare import Finding, Findings
    from generator.corpus import Corpus

OWN_PAGE = ("point", "actor", "event", "draft")
"""Kinds whose records each have a page of the common form."""

NEIGHBOURS = 5
"""How many records before and after its own a page's side bar lists, where it cannot list all."""


def plan_pages(corpus: Corpus, findings: Findings) -> tuple[Page, ...]:
    """Decide every page, in the order of their addresses."""
    pages = [
        *_record_pages(corpus, findings),
        *_question_pages(corpus, findings),
        *_theme_pages(corpus, findings),
        *_index_pages(corpus, findings),
        *_moved_pages(corpus, findings),
        *(Page(src_uri, "hand-written", text) for src_uri, text in corpus.records.pages.items()),
    ]
    return tuple(sorted(pages, key=lambda page: page.src_uri))


def plan_site(corpus: Corpus, findings: Findings) -> Site:
    """Gather what every page may show."""
    dated = [entry for entry in timeline(corpus, findings) if entry.when]
    return Site(
        corpus.records.plan,
        corpus,
        findings,
        Directory(corpus, findings),
        index_rows("point", corpus, findings),
        tuple(reversed(dated[-8:])),
        find_updates(corpus),
        RULES,
        ANSWER_KINDS,
    )


def _record_pages(corpus: Corpus, findings: Findings) -> Iterator[Page]:
    plan = corpus.records.plan
    yield Page("plan.md", PLAN, view_record(PLAN, plan, corpus, findings), PLAN)
    directory = Directory(corpus, findings)
    for kind in (*OWN_PAGE, "source"):
        refs = ordered(kind, corpus)
        for place, ref in enumerate(refs):
            record = corpus.record(ref)
            view: object = (
                view_source(corpus.records.sources[record.id], corpus, findings)
                if kind == "source"
                else view_record(ref, record, corpus, findings)
            )
            near = (
                refs
                if kind == "point" or len(refs) <= 2 * NEIGHBOURS + 1
                else refs[max(0, place - NEIGHBOURS) : place + NEIGHBOURS + 1]
            )
            yield Page(
                directory.address(ref).src_uri,
                kind,
                view,
                ref,
                Neighbours(f"page/{kind}s/index.md", near),
                refs[place - 1] if place else "",
                refs[place + 1] if place + 1 < len(refs) else "",
            )


def _theme_pages(corpus: Corpus, findings: Findings) -> Iterator[Page]:
    views = view_themes(corpus, findings)
    refs = tuple(f"theme/{view.theme}" for view in views)
    neighbours = Neighbours("page/themes/index.md", refs)
    for ref, view in zip(refs, views, strict=True):
        yield Page(f"themes/{view.theme}.md", "theme", view, ref, neighbours)
    yield Page("themes/index.md", "themes", views)


def _question_pages(corpus: Corpus, findings: Findings) -> Iterator[Page]:
    asked = [ref for ref in findings.by_question if findings.has_page(ref)]
    for ref in asked:
        question = findings.by_question[ref][0].question
        own = tuple(other for other in asked if other.partition(".")[0] == question.owner)
        neighbours = Neighbours("page/questions/index.md", own)
        view = view_question(ref, corpus, findings)
        yield Page(f"questions/{question.slug}.md", "question", view, ref, neighbours)


def _index_pages(corpus: Corpus, findings: Findings) -> Iterator[Page]:
    for kind in (*OWN_PAGE, "source"):
        yield Page(f"{kind}s/index.md", f"{kind}s", index_rows(kind, corpus, findings))
    yield Page("points/all.md", "all-points", index_rows("point", corpus, findings))
    yield Page("places.md", "places", view_locations(corpus))
    yield Page("timeline.md", "timeline", view_timeline(corpus, findings))
    yield Page("questions/index.md", "questions", _by_found(findings))
    yield Page("disputes.md", "disputes", findings.disputed)
    yield Page("coverage.md", "coverage", find_coverage(corpus))
    yield Page("positions.md", "positions", find_position_table(corpus, findings))
    yield Page("drafts/crosswalk.md", "crosswalk", find_crosswalk(corpus))
    days = [as_known(day, corpus) for day in corpus.records.plan.as_known_on]
    yield Page("as-known/index.md", "as-known", days)
    for day in days:
        near = Neighbours("page/as-known/index.md")
        yield Page(f"as-known/{day.on.iso}.md", "as-known-on", day, neighbours=near)
    yield Page("changes.md", "changes", find_updates(corpus))
    lists = find_browse_lists(corpus, findings)
    yield Page("search/index.md", "search", lists)
    for month in lists.months:
        near = Neighbours("page/search/index.md")
        yield Page(f"search/{month.of.iso}.md", "by-month", month, neighbours=near)


def _moved_pages(corpus: Corpus, findings: Findings) -> Iterator[Page]:
    """Decide a page at each address that a record and its questions had under an id of before."""
    for ref, record in corpus.records.all().items():
        kind = kind_of(ref)
        if kind in (*OWN_PAGE, "source"):
            for before in record.formerly:
                yield Page(f"{kind}s/{before}.md", "moved", ref)
    for ref in filter(findings.has_page, findings.by_question):
        question = corpus.questions[ref]
        for before in corpus.record(question.owner).formerly:
            owner = f"{kind_of(question.owner)}/{before}"
            yield Page(f"questions/{replace(question, owner=owner).slug}.md", "moved", ref)


def _by_found(findings: Findings) -> dict[str, tuple[Finding, ...]]:
    every = [finding for several in findings.by_question.values() for finding in several]
    return {found.name: tuple(one for one in every if one.found is found) for found in Found}
