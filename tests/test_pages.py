"""Which pages there are, at which address, and what each is given; no words, no markup."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING
from urllib.parse import urljoin

import pytest

from generator.build import read
from generator.compare.compare import compare
from generator.pages.plan import plan_pages, plan_site
from generator.settings import Settings
from generator.views import ordered
from generator.views.actors import ActorView
from generator.views.addresses import Address, Directory
from generator.views.events import EventView
from generator.views.plan import PlanView
from generator.views.points import PointView
from generator.views.sources import SourceView
from generator.views.updates import Updates

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from generator.compare.findings import Findings
    from generator.corpus.corpus import Corpus
    from generator.pages.site import Page

    CorpusOf = Callable[[Mapping[str, str | bytes | None]], Corpus]


@pytest.fixture(scope="module")
def corpus(root: Path) -> Corpus:
    return read(Settings(content=root / "tests" / "sites" / "market" / "content"))[0]


@pytest.fixture(scope="module")
def findings(corpus: Corpus) -> Findings:
    return compare(corpus)


@pytest.fixture(scope="module")
def pages(corpus: Corpus, findings: Findings) -> dict[str, Page]:
    return {page.src_uri: page for page in plan_pages(plan_site(corpus, findings))}


def actor_view(page: Page) -> ActorView:
    assert isinstance(page.view, ActorView)
    return page.view


def test_every_record_has_a_page_or_an_anchor_on_one(
    corpus: Corpus, findings: Findings, pages: dict[str, Page]
) -> None:
    directory = Directory(corpus, findings)

    assert {directory.address(ref).src_uri for ref in corpus.records.all()} <= set(pages)
    assert {directory.address(ref).src_uri for ref in corpus.claims} <= set(pages)


@pytest.mark.parametrize(
    ("ref", "src_uri", "anchor"),
    [
        ("plan", "plan.md", ""),
        ("point/stalls", "points/stalls.md", ""),
        ("point/dog-ban", "points/dog-ban.md", ""),
        ("actor/mayor", "actors/mayor.md", ""),
        ("event/hearing", "events/hearing.md", ""),
        ("place/market-square", "places.md", "market-square"),
        ("draft/first-paper", "drafts/first-paper.md", ""),
        ("source/daily-2024-06-01", "sources/daily-2024-06-01.md", ""),
        ("daily-2024-06-01#half", "sources/daily-2024-06-01.md", "half"),
        ("point/stalls.limit", "questions/point-stalls--limit.md", ""),
        ("point/music.who-decides", "points/music.md", "q-who-decides"),
        ("page/corrections.md", "corrections.md", ""),
    ],
)
def test_an_address_is_made_of_ids_alone(
    corpus: Corpus, findings: Findings, ref: str, src_uri: str, anchor: str
) -> None:
    assert Directory(corpus, findings).address(ref) == Address(src_uri, anchor)


@pytest.mark.parametrize("here", ["index.md", "plan.md", "points/index.md", "points/a.md"])
@pytest.mark.parametrize(
    ("there", "url"),
    [
        ("index.md", "https://market.example/rules/#x"),
        ("plan.md", "https://market.example/rules/plan/#x"),
        ("points/index.md", "https://market.example/rules/points/#x"),
        ("points/a.md", "https://market.example/rules/points/a/#x"),
        ("sources/b.md", "https://market.example/rules/sources/b/#x"),
    ],
)
def test_a_link_leads_from_any_page_to_any_other_in_markdown_and_in_html(
    here: str, there: str, url: str
) -> None:
    address, stem = Address(there, "x"), here.removesuffix(".md").removesuffix("index")
    base = f"https://market.example/rules/{stem}" + ("/" if stem.strip("/") == stem else "")

    link = posixpath.normpath(
        posixpath.join(posixpath.dirname(here), address.seen_from(here.count("/")))
    )
    assert link == f"{there}#x"
    assert urljoin(base.replace("rules//", "rules/"), address.url_from(here)) == url


def test_pages_stand_in_the_order_of_their_addresses_and_no_address_comes_twice(
    corpus: Corpus, findings: Findings
) -> None:
    addresses = [page.src_uri for page in plan_pages(plan_site(corpus, findings))]

    assert addresses == sorted(set(addresses))


@pytest.mark.parametrize(
    ("last", "here", "first_listed", "last_listed"),
    [
        (10, 0, 0, 10),
        (10, 10, 0, 10),
        (11, 0, 0, 5),
        (11, 5, 0, 10),
        (11, 6, 1, 11),
        (11, 11, 6, 11),
    ],
)
def test_the_side_bar_lists_all_of_eleven_records_and_five_on_each_side_of_more(
    corpus_of: CorpusOf, last: int, here: int, first_listed: int, last_listed: int
) -> None:
    numbers = range(last - 1)  # the base has two actors, whose names come later
    corpus = corpus_of(
        {f"actors/a{number:02}.yaml": f"label: A{number:02}\nkind: body\n" for number in numbers}
    )
    site = plan_site(corpus, compare(corpus))
    pages = [page for page in plan_pages(site) if page.template == "actor"]
    by_ref = {page.ref: page for page in pages}
    refs = ordered("actor", corpus)
    neighbours = by_ref[refs[here]].neighbours

    assert len(refs) == last + 1
    assert neighbours
    assert neighbours.refs == refs[first_listed : last_listed + 1]


def test_only_a_question_with_two_answers_has_a_page(pages: dict[str, Page]) -> None:
    assert [src_uri for src_uri in pages if src_uri.startswith("questions/p")] == [
        "questions/plan--exists.md",
        "questions/point-hours--days.md",
        "questions/point-stalls--limit.md",
    ]


def test_points_follow_each_other_by_number_and_reported_terms_come_last(
    pages: dict[str, Page],
) -> None:
    steps = {page.ref: (page.previous, page.next) for page in pages.values() if page.next}

    assert pages["points/stalls.md"].previous == ""
    assert steps["point/stalls"] == ("", "point/hours")
    assert steps["point/start"] == ("point/waste", "point/dog-ban")
    assert pages["points/dog-ban.md"].next == ""


def test_the_side_bar_lists_every_point_and_marks_none_of_another_kind(
    pages: dict[str, Page],
) -> None:
    neighbours = pages["points/stalls.md"].neighbours

    assert neighbours is not None
    assert neighbours.index == "page/points/index.md"
    assert len(neighbours.refs) == 6
    assert pages["plan.md"].neighbours is None


def test_a_page_prints_each_claim_with_an_anchor_once(pages: dict[str, Page]) -> None:
    views = [
        page.view
        for page in pages.values()
        if isinstance(page.view, PlanView | PointView | ActorView | EventView)
    ]

    assert len(views) > 10
    for view in views:
        printed = [
            claim
            for under in view.questions.by_heading
            for question in under.questions
            for group in question.groups
            for claim in (*group.claims.shown, *group.claims.folded)
        ]
        if isinstance(view, ActorView):
            printed += [*view.statements.shown, *view.statements.folded]
        printed += [*view.further.claims.shown, *view.further.claims.folded]
        anchors = [claim.anchor for claim in printed if not claim.is_repeated]
        assert len(anchors) == len(set(anchors)) == len({claim.of.ref for claim in printed})


def test_disputes_come_first_on_a_page(pages: dict[str, Page]) -> None:
    view = pages["events/hearing.md"].view

    assert isinstance(view, EventView)
    found = [
        question.finding.found.name
        for under in view.questions.by_heading
        for question in under.questions
    ]
    assert found[:2] == ["DISPUTE", "DISPUTE"]
    assert "DISPUTE" not in found[2:]


def test_a_denial_is_printed_with_what_it_denies(pages: dict[str, Page]) -> None:
    view = pages["sources/daily-2024-06-01.md"].view

    assert isinstance(view, SourceView)
    replies = {
        claim.of.claim.id: [reply.claim.id for reply in claim.replies]
        for claim in view.claims.shown
    }
    assert replies["bribe"] == ["bribe-denied"]
    assert replies["half"] == []


def test_an_actor_page_tells_what_is_tied_to_it(pages: dict[str, Page]) -> None:
    view = actor_view(pages["actors/town-daily.md"])

    assert view.voices == ("actor/daily-clerk",)
    assert view.acting_for_it == ()


def test_an_outlets_page_tells_what_it_published(pages: dict[str, Page]) -> None:
    (published,) = actor_view(pages["actors/town-daily.md"]).published

    assert published.source.id == "daily-2024-06-01"
    assert [listed.of.claim.id for listed in published.claims.shown][:2] == [
        "plan-reported",
        "mayor-named",
    ]


def test_what_is_printed_above_is_not_mentioned_again_below(pages: dict[str, Page]) -> None:
    view = actor_view(pages["actors/mayor.md"])
    printed = {claim.of.ref for claim in (*view.statements.shown, *view.further.claims.shown)}

    assert printed
    assert view.statements.more == view.further.claims.more == 0
    assert not printed & {mention.by for mention in view.further.mentioned}


def test_the_latest_events_stand_on_the_home_page_the_last_first(
    corpus: Corpus, findings: Findings
) -> None:
    site = plan_site(corpus, findings)

    assert [entry.event.id for entry in site.latest] == ["band-evening", "hearing"]
    assert (site.points_numbered, site.source_count, site.claim_count) == (5, 3, 18)


def test_corrections_are_listed_with_what_they_mend(pages: dict[str, Page]) -> None:
    view = pages["changes.md"].view

    assert isinstance(view, Updates)
    assert [(made.ref, made.correction.was) for made in view.corrections] == [
        ("herald-2024-06-02#bands", "Bands played.")
    ]
    assert [listed.of.ref for listed in view.withdrawn] == ["herald-2024-06-02#dogs"]


def test_the_sources_published_last_stand_on_the_home_page(
    corpus: Corpus, findings: Findings
) -> None:
    updates = plan_site(corpus, findings).updates

    assert [source.id for source in updates.sources] == [
        "herald-2024-06-02",
        "notice-2024-06-01",
        "daily-2024-06-01",
    ]
    assert str(updates.last_read) == "6 June 2024"
