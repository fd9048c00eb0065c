"""What views choose: what a page shows at once, what it folds, and what it counts apart."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.build import read
from generator.compare.compare import compare
from generator.model.parts import Sentence
from generator.pages.plan import plan_site
from generator.settings import Settings
from generator.views.actors import view_actor
from generator.views.folding import fold_after
from generator.views.indexes import index_rows
from generator.views.plan import view_plan
from generator.views.points import view_point
from generator.views.questions import view_question
from generator.views.sources import view_source
from generator.views.summaries import number_sentences
from generator.views.themes import view_themes
from generator.views.timeline import view_timeline

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from generator.corpus.corpus import Corpus
    from generator.pages.site import Site
    from generator.views.points import PointView

    CorpusOf = Callable[[Mapping[str, str | bytes | None]], Corpus]

BRIDGE = Path(__file__).parent / "sites" / "bridge" / "content"


def source(*claims: str, day: int = 20) -> str:
    """Return a source of the Gazette with claims, each given by its keys."""
    head = (
        f"title: A\npublisher: gazette\npublished: 2024-05-{day:02}\nkind: news\nlanguage: en\n"
        "read: {on: 2024-05-30, extent: whole}\nclaims:\n"
    )
    same = "quote: words, at: whole"
    return head + "".join(
        f"  - {{id: c{index}, says: It says thing {index}, {same}, {keys}}}\n"
        for index, keys in enumerate(claims)
    )


def sources(count: int, keys: str) -> dict[str, str]:
    """Return so many sources with one claim each, each published a day after the one before."""
    return {f"sources/s{index}.yaml": source(keys, day=index + 1) for index in range(count)}


def point_view(corpus: Corpus) -> PointView:
    site = site_of(corpus)
    return view_point(
        corpus.records.points["arches"], corpus, site.findings, crosswalk=site.crosswalk
    )


def site_of(corpus: Corpus) -> Site:
    return plan_site(corpus, compare(corpus))


@pytest.mark.parametrize(
    ("most", "shown", "more"), [(0, 0, 3), (2, 2, 1), (3, 3, 0), (4, 3, 0), (None, 3, 0)]
)
def test_a_folded_list_shows_its_first_entries_and_keeps_the_rest(
    most: int | None, shown: int, more: int
) -> None:
    folded = fold_after("abc", most)

    assert (*folded.shown, *folded.folded) == ("a", "b", "c")
    assert (len(folded.shown), folded.more, folded.total) == (shown, more, 3)


def test_the_claims_of_a_summary_are_numbered_on_from_sentence_to_sentence() -> None:
    summary = [
        Sentence.model_validate({"says": "One.", "from": ["a", "other#b"]}),
        Sentence.model_validate({"says": "Two.", "from": ["c"]}),
        Sentence.model_validate({"says": "Three.", "from": ["a", "c"]}),
    ]
    numbered = number_sentences(summary, "own")

    assert [sentence.before for sentence in numbered] == [0, 2, 3]
    assert numbered[0].claims == ("own#a", "other#b")


@pytest.mark.parametrize("count", [12, 13])
def test_a_page_opens_twelve_claims_that_no_question_sorts(corpus_of: CorpusOf, count: int) -> None:
    corpus = corpus_of({"sources/a.yaml": source(*["about: [point/arches]"] * count)})
    claims = point_view(corpus).further.claims

    assert (len(claims.shown), claims.more) == (12, count - 12)


def test_an_answer_opens_two_claims_beside_other_questions_and_four_on_its_own_page(
    corpus_of: CorpusOf,
) -> None:
    corpus = corpus_of(sources(6, "answers: {point/arches.arches: 4}"))
    (under,) = point_view(corpus).questions.by_heading
    beside = under.questions[0].groups[0]
    alone = view_question("point/arches.arches", corpus, compare(corpus)).by_draft[0].finding_view

    assert beside.source_count == 6
    assert (len(beside.claims.shown), beside.claims.more) == (2, 4)
    assert (len(alone.groups[0].claims.shown), alone.groups[0].claims.more) == (4, 2)


PLAN = (
    "title: The plan\nas-of: 2024-05-31\nlooked-until: 2024-05-31\ndraft: sketch\n"
    "themes: {stone: Stone, toll: Toll}\n"
    "questions: {exists: {asks: Does it exist?, answer: yes-no}}\n"
)


@pytest.mark.parametrize(("other", "shown"), [("yes", 3), ("no", 1)])
def test_the_plan_shows_one_claim_an_answer_where_the_questions_own_page_has_the_rest(
    corpus_of: CorpusOf, other: str, shown: int
) -> None:
    files = {
        "plan.yaml": PLAN,
        **sources(2, "answers: {plan.exists: yes}"),
        "sources/other.yaml": source(f"answers: {{plan.exists: {other}}}"),
    }
    corpus = corpus_of(files)
    (under,) = view_plan(corpus, compare(corpus)).questions.by_heading
    first = under.questions[0].groups[0]

    assert len(first.claims.shown) == shown
    assert first.claims.total == (3 if other == "yes" else 2)


def test_the_plan_opens_twelve_positions(corpus_of: CorpusOf) -> None:
    stance = "stance: {of: actor/mason, on: plan, is: rejects}"
    corpus = corpus_of({"sources/a.yaml": source(*[stance] * 14)})
    positions = view_plan(corpus, compare(corpus)).positions

    assert (len(positions.shown), positions.more) == (12, 2)


def test_a_publishers_page_lists_the_first_six_claims_of_each_source(corpus_of: CorpusOf) -> None:
    corpus = corpus_of({"sources/a.yaml": source(*["about: [actor/mason]"] * 8)})
    gazette = corpus.records.actors["gazette"]
    *_, published = view_actor(gazette, corpus, compare(corpus)).published

    assert (published.source.id, len(published.claims.shown), published.claims.more) == ("a", 6, 2)


def test_a_source_names_five_of_those_that_differ_from_it(corpus_of: CorpusOf) -> None:
    corpus = corpus_of(sources(7, "answers: {point/arches.arches: 4}"))
    gazette = corpus.records.sources["gazette"]
    (difference,) = view_source(gazette, corpus, compare(corpus)).differs.shown
    (other,) = difference.others

    assert [named.id for named in other.sources.shown] == ["s0", "s1", "s2", "s3", "s4"]
    assert other.sources.more == 2


def test_the_home_page_names_the_last_five_sources(corpus_of: CorpusOf) -> None:
    updates = site_of(corpus_of(sources(6, "about: [actor/mason]"))).updates

    assert [named.id for named in updates.sources] == ["gazette", "s5", "s4", "s3", "s2"]


def test_the_home_page_names_the_last_three_corrections_and_withdrawn_claims(
    corpus_of: CorpusOf,
) -> None:
    corrected = [
        f"about: [actor/mason], corrections: [{{on: 2024-05-{day}, was: x, now: y, why: z}}]"
        for day in (21, 23, 22, 24)
    ]
    withdrawn = [
        f"about: [actor/mason], withdrawn: {{on: 2024-05-{day}, why: z}}"
        for day in (21, 23, 22, 24)
    ]
    updates = site_of(corpus_of({"sources/a.yaml": source(*corrected, *withdrawn)})).updates

    assert [made.ref for made in updates.latest_corrections] == ["a#c3", "a#c1", "a#c2"]
    assert [claim.of.ref for claim in updates.latest_withdrawn] == ["a#c7", "a#c5", "a#c6"]
    assert (len(updates.corrections), len(updates.withdrawn)) == (4, 4)


def test_the_home_page_names_the_last_eight_events_that_have_a_date(corpus_of: CorpusOf) -> None:
    events = {
        f"events/e{index}.yaml": f"title: E\nsort: 2024-04-{index + 1:02}\n" for index in range(10)
    }
    dates = [f"answers: {{event/e{index}.when: 2024-04-0{index + 1}}}" for index in range(9)]
    site = site_of(corpus_of({**events, "sources/a.yaml": source(*dates)}))

    assert [entry.event.id for entry in site.latest] == [f"e{index}" for index in range(8, 0, -1)]
    assert len(site.timeline) == 10


def questions(count: int) -> str:
    """Return a point that asks so many questions, `q1` and on."""
    asked = "".join(
        f"  q{index}: {{asks: Which?, answer: number}}\n" for index in range(1, count + 1)
    )
    return f"number: 1\ntitle: Arches\ntheme: stone\nwhy: None.\nquestions:\n{asked}"


def test_the_home_page_names_the_five_largest_disputes(corpus_of: CorpusOf) -> None:
    files = {"points/01-arches.yaml": questions(7), "sources/gazette.yaml": None}
    for index in range(1, 8):
        answers = [
            f"answers: {{point/arches.q{question}: {index}}}"
            for question in range(1, max(2, index) + 1)
        ]
        files[f"sources/s{index}.yaml"] = source(*answers)
    site = site_of(corpus_of(files))

    assert [listed.source_count for listed in site.disputes] == [7, 7, 5, 4, 3, 2]
    assert [listed.source_count for listed in site.largest_disputes] == [7, 7, 5, 4, 3]
    assert site.dispute_count == 6


@pytest.mark.parametrize(("count", "has_contents"), [(8, False), (9, True)])
def test_a_page_with_more_than_eight_questions_first_lists_them(
    corpus_of: CorpusOf, count: int, *, has_contents: bool
) -> None:
    answers = [f"answers: {{point/arches.q{index}: 1}}" for index in range(1, count + 1)]
    files = {
        "points/01-arches.yaml": questions(count),
        "sources/gazette.yaml": source(*answers),
    }
    view = point_view(corpus_of(files)).questions

    assert (view.question_count, view.has_contents) == (count, has_contents)


@pytest.mark.parametrize(("relays", "is_open"), [(6, True), (7, False)])
def test_the_picture_of_more_than_six_relays_stays_closed(
    corpus_of: CorpusOf, relays: int, *, is_open: bool
) -> None:
    relaying = source("answers: {point/arches.arches: 3}").replace(
        "publisher: gazette", "publisher: mason\nrelays: [source/gazette]"
    )
    corpus = corpus_of({f"sources/s{index}.yaml": relaying for index in range(relays)})
    view = view_question("point/arches.arches", corpus, compare(corpus))
    (group,) = view.by_draft[0].finding_view.groups

    assert (group.report_count, group.independence.relays) == (1, relays)
    assert group.opens_relay_map is is_open


def test_what_a_date_is_listed_as_is_known_for_every_date_of_the_timeline(
    corpus_of: CorpusOf,
) -> None:
    events = {"events/fair.yaml": "title: Fair\nsort: 2024-04-01\n"}
    said = source(
        "answers: {event/fair.when: 2024-04-01}",
        "about: [actor/mason], said: 2024-04-02",
        "about: [actor/mason], said: 2024-04-03, speaker: mason",
    )
    site = site_of(corpus_of({**events, "sources/a.yaml": said}))
    view = view_timeline(site.corpus, site.timeline)
    lanes = view.date_lanes

    assert lanes
    assert {ref for lane in lanes.lanes for mark in lane.marks for ref in mark.refs} == {
        *view.named_by
    }
    assert view.named_by == {
        "event/fair": "event/fair",
        "a#c1": "actor/gazette",
        "a#c2": "actor/mason",
        "source/a": "actor/gazette",
        "source/gazette": "actor/gazette",
    }


@pytest.mark.parametrize(
    ("draft", "own", "others"), [("sketch", 1, 0), ("later", 0, 1)], ids=["own", "another"]
)
def test_disputes_about_another_draft_are_counted_apart(
    corpus_of: CorpusOf, draft: str, own: int, others: int
) -> None:
    answers = [f"draft: {draft}, answers: {{point/arches.arches: {arches}}}" for arches in (4, 5)]
    files = {
        "drafts/later.yaml": "title: Later\nsort: 2024-05-02\n",
        "sources/a.yaml": source(answers[0]),
        "sources/b.yaml": source(answers[1]),
        "sources/gazette.yaml": source("about: [actor/mason]").replace("c0", "three-arches"),
    }
    corpus = corpus_of(files)
    (row,) = index_rows("point", corpus, compare(corpus))

    assert (row.dispute_counts.own, row.dispute_counts.others) == (own, others)
    assert row.dispute_counts.total == row.dispute_count == 1
    assert point_view(corpus).questions.disputes == row.dispute_counts


def test_what_is_asked_of_the_plans_own_draft_comes_first_and_then_disputes(
    corpus_of: CorpusOf,
) -> None:
    answers = {"a": ("later", 4), "b": ("later", 5), "c": ("sketch", 3)}
    files = {
        f"sources/{name}.yaml": source(
            f"draft: {draft}, answers: {{point/arches.arches: {arches}}}",
            "draft: later, answers: {point/arches.since: 2024}",
        )
        for name, (draft, arches) in answers.items()
    }
    corpus = corpus_of({"drafts/later.yaml": "title: Later\nsort: 2024-05-02\n", **files})
    (under,) = point_view(corpus).questions.by_heading

    assert [(view.finding.draft, view.finding.found.name) for view in under.questions] == [
        ("sketch", "AGREEMENT"),
        ("later", "DISPUTE"),
        ("later", "AGREEMENT"),
    ]


def test_every_point_stands_on_the_page_of_its_theme_alone() -> None:
    corpus, _ = read(Settings(BRIDGE))
    site = site_of(corpus)
    views = view_themes(corpus, site.findings, points=site.points.rows, crosswalk=site.crosswalk)

    assert [view.theme for view in views] == [*corpus.records.plan.themes]
    for view in views:
        assert [in_theme.row.ref for in_theme in view.points] == [
            row.ref
            for row in site.points.rows
            if corpus.records.points[row.record.id].theme == view.theme
        ]
