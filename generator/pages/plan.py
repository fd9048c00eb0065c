"""Which pages exist, at which address, from which template, and with what to show.

The words on a page are in its template. This module decides only addresses, order and neighbours.
"""

from __future__ import annotations

from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING

from generator.files import RULES
from generator.model import ANSWER_KINDS, PLAN, split_question
from generator.pages.moved import moved_pages
from generator.pages.site import Neighbours, Page, Site, given
from generator.views import (
    Directory,
    as_known,
    find_browse_lists,
    find_crosswalk,
    find_updates,
    index_actors,
    index_events,
    index_points,
    index_questions,
    index_rows,
    index_sources,
    largest_disputes,
    latest_events,
    list_findings,
    ordered,
    timeline,
    view_actor,
    view_coverage,
    view_crosswalk,
    view_disputes,
    view_draft,
    view_event,
    view_locations,
    view_plan,
    view_point,
    view_positions,
    view_question,
    view_source,
    view_themes,
    view_timeline,
    view_unanswered,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from generator.compare import Findings
    from generator.corpus import Corpus
    from generator.pages.site import RecordView

NEIGHBOURS = 5
"""How many records before and after its own a page's side bar lists, if it cannot list all."""
MOST_NEIGHBOURS = 60
"""How many points, or questions of one record, a side bar lists. More of them on each of their own
pages would make the site grow with the square of their number; the index has them all."""


def plan_site(corpus: Corpus, findings: Findings) -> Site:
    """Gather what several pages show."""
    entries = timeline(corpus, findings)
    disputes = list_findings(findings.disputed)
    return Site(
        plan=corpus.records.plan,
        corpus=corpus,
        findings=findings,
        directory=Directory(corpus, findings),
        points=index_points(corpus, findings),
        crosswalk=find_crosswalk(corpus),
        timeline=entries,
        latest=latest_events(entries),
        disputes=disputes,
        largest_disputes=largest_disputes(disputes),
        updates=find_updates(corpus),
        rules=RULES,
        answer_kinds=ANSWER_KINDS,
    )


def plan_pages(site: Site) -> tuple[Page, ...]:
    """Decide every page, in the order of their addresses."""
    written = site.corpus.records.pages.items()
    pages = [
        *_record_pages(site),
        *_question_pages(site),
        *_theme_pages(site),
        *_index_pages(site),
        *_overview_pages(site),
        *_as_known_pages(site),
        *_browse_pages(site),
        *(Page(src_uri, template="hand-written", gather=given(text)) for src_uri, text in written),
    ]
    pages += moved_pages(site.corpus, site.findings, pages)
    return tuple(sorted(pages, key=lambda page: page.src_uri))


def _record_pages(site: Site) -> Iterator[Page]:
    yield Page(
        "plan.md", template=PLAN, gather=partial(view_plan, site.corpus, site.findings), ref=PLAN
    )
    for kind, view_of in _record_views(site).items():
        refs = ordered(kind, site.corpus)
        for index, ref in enumerate(refs):
            yield Page(
                site.directory.address(ref).src_uri,
                template=kind,
                gather=partial(view_of, ref.partition("/")[2]),
                ref=ref,
                neighbours=Neighbours(f"page/{kind}s/index.md", _near(refs, index, kind)),
                previous=refs[index - 1] if index else "",
                next=refs[index + 1] if index + 1 < len(refs) else "",
            )


def _record_views(site: Site) -> dict[str, Callable[[str], RecordView]]:
    """Return for each kind of record what gathers the view of one, by the record's id."""
    corpus, findings, records = site.corpus, site.findings, site.corpus.records
    return {
        "point": lambda point: view_point(
            records.points[point], corpus, findings, crosswalk=site.crosswalk
        ),
        "actor": lambda actor: view_actor(records.actors[actor], corpus, findings),
        "event": lambda event: view_event(records.events[event], corpus, findings),
        "draft": lambda draft: view_draft(records.drafts[draft], corpus, findings),
        "source": lambda source: view_source(records.sources[source], corpus, findings),
    }


def _near(refs: tuple[str, ...], index: int, kind: str) -> tuple[str, ...]:
    """Return the records beside one in the side bar."""
    if kind == "point":
        return _around(refs, index)
    if len(refs) <= 2 * NEIGHBOURS + 1:
        return refs
    return refs[max(0, index - NEIGHBOURS) : index + NEIGHBOURS + 1]


def _around(refs: tuple[str, ...], index: int) -> tuple[str, ...]:
    """Return all references, or those around one if there are too many for a side bar."""
    first = max(0, min(index - MOST_NEIGHBOURS // 2, len(refs) - MOST_NEIGHBOURS))
    return refs[first : first + MOST_NEIGHBOURS]


def _question_pages(site: Site) -> Iterator[Page]:
    corpus, findings = site.corpus, site.findings
    for _, own in groupby(findings.with_page, key=lambda ref: split_question(ref)[0]):
        refs = tuple(own)
        for index, ref in enumerate(refs):
            is_answered = ref in findings.by_question
            yield Page(
                f"questions/{corpus.questions[ref].slug}.md",
                template="question" if is_answered else "unanswered",
                gather=partial(
                    view_question if is_answered else view_unanswered, ref, corpus, findings
                ),
                ref=ref,
                neighbours=Neighbours("page/questions/index.md", _around(refs, index)),
            )


def _theme_pages(site: Site) -> Iterator[Page]:
    views = view_themes(
        site.corpus, site.findings, points=site.points.rows, crosswalk=site.crosswalk
    )
    neighbours = Neighbours("page/themes/index.md", tuple(f"theme/{view.theme}" for view in views))
    for view in views:
        yield Page(
            f"themes/{view.theme}.md",
            template="theme",
            gather=given(view),
            ref=f"theme/{view.theme}",
            neighbours=neighbours,
        )
    yield Page("themes/index.md", template="themes", gather=given(views))


def _index_pages(site: Site) -> Iterator[Page]:
    corpus, findings = site.corpus, site.findings
    actors = index_actors(corpus, findings)
    events = index_events(corpus, findings, site.timeline)
    yield Page("points/index.md", template="points", gather=given(site.points))
    yield Page("points/all.md", template="all-points", gather=given(site.points))
    yield Page("actors/index.md", template="actors", gather=given(actors))
    yield Page("events/index.md", template="events", gather=given(events))
    yield Page(
        "drafts/index.md", template="drafts", gather=partial(index_rows, "draft", corpus, findings)
    )
    yield Page("sources/index.md", template="sources", gather=partial(index_sources, corpus))
    yield Page(
        "questions/index.md", template="questions", gather=partial(index_questions, findings)
    )
    yield Page("places.md", template="places", gather=partial(view_locations, corpus))


def _overview_pages(site: Site) -> Iterator[Page]:
    corpus, findings = site.corpus, site.findings
    crosswalk = view_crosswalk(site.crosswalk, corpus, site.findings)
    yield Page(
        "timeline.md", template="timeline", gather=partial(view_timeline, corpus, site.timeline)
    )
    yield Page("disputes.md", template="disputes", gather=partial(view_disputes, corpus, findings))
    yield Page("coverage.md", template="coverage", gather=partial(view_coverage, corpus))
    yield Page(
        "positions.md", template="positions", gather=partial(view_positions, corpus, findings)
    )
    yield Page("drafts/crosswalk.md", template="crosswalk", gather=given(crosswalk))
    yield Page("changes.md", template="changes", gather=given(site.updates))


def _as_known_pages(site: Site) -> Iterator[Page]:
    days = tuple(as_known(day, site.corpus) for day in site.plan.as_known_on)
    neighbours = Neighbours("page/as-known/index.md")
    yield Page("as-known/index.md", template="as-known", gather=given(days))
    for day in days:
        src_uri = f"as-known/{day.on.iso}.md"
        yield Page(src_uri, template="as-known-on", gather=given(day), neighbours=neighbours)


def _browse_pages(site: Site) -> Iterator[Page]:
    lists = find_browse_lists(site.corpus, site.findings)
    neighbours = Neighbours("page/search/index.md")
    yield Page("search/index.md", template="search", gather=given(lists))
    for month in lists.months:
        src_uri = f"search/{month.of.iso}.md"
        yield Page(src_uri, template="by-month", gather=given(month), neighbours=neighbours)
