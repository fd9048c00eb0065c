"""The overviews: every cell and every total is what the YAML files give when counted otherwise.

What is expected is worked out here from plain texts; the generator's own stages give only what is
compared with it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest

from generator.compare.compare import compare
from generator.views.coverage import find_coverage
from generator.views.crosswalk import find_crosswalk
from generator.views.indexes import index_rows
from generator.views.position_table import find_position_table
from tests.coverage_cells import cells_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from generator.corpus.corpus import Corpus
    from generator.views.coverage import State

    Plain = dict[str, dict[str, Any]]
    Twice = tuple[Plain, Corpus]
    CorpusOf = Callable[[Mapping[str, str | bytes | None]], Corpus]

STATES: tuple[State, ...] = ("says", "absent", "other", "silent", "unread")


def of_kind(plain: Plain, kind: str) -> dict[str, dict[str, Any]]:
    return {ref: record for ref, record in plain.items() if ref.startswith(f"{kind}/")}


def claims_in(source: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the claims of a source that stand."""
    return [claim for claim in source["claims"] if "withdrawn" not in claim]


def is_on(claim: dict[str, Any], ref: str) -> bool:
    """Whether a claim is about a record, answers a question of it, or takes a stance on it."""
    owners = {question.split(".")[0] for question in claim.get("answers", {})}
    linked = re.findall(r"\[\[([^\]|]+)", claim["says"])
    on = claim.get("stance", {}).get("on")
    return ref in {*claim.get("about", ()), *owners, *linked, on}


def was_read(source: dict[str, Any], number: str | None) -> bool:
    extent = source["read"]["extent"]
    if extent == "whole":
        return True
    read: set[int] = set()
    for part in extent.removeprefix("points").split(",") if extent != "part" else ():
        first, _, last = part.strip().partition("-")
        read |= set(range(int(first), int(last or first) + 1))
    return number is not None and int(number) in read


def draft_of(source: dict[str, Any], plan: dict[str, Any], claim: dict[str, Any]) -> str:
    """Return the draft of a claim; a source from before the plan was known speaks of none."""
    earlier = day(source["published"])[1] < day(plan.get("known-since", "0001"))[0]
    return str(claim.get("draft", source.get("draft", "" if earlier else plan["draft"])))


def expected_claims(source: dict[str, Any], ref: str, plan: dict[str, Any]) -> tuple[str, set[str]]:
    """Return the state of a filled cell, and the ids of the claims that fill it."""
    said = [claim for claim in claims_in(source) if is_on(claim, ref)]
    own = [claim for claim in said if draft_of(source, plan, claim) == plan["draft"]]
    denies = [claim.get("answers", {}).get(f"{ref}.in-the-plan") == "no" for claim in own]
    state = "absent" if any(denies) else "says" if own else "other" if said else ""
    return state, {claim["id"] for claim in own or said}


def expected_state(source: dict[str, Any], ref: str, plain: Plain) -> str:
    read = "silent" if was_read(source, plain[ref].get("number")) else "unread"
    return expected_claims(source, ref, plain["plan"])[0] or read


def speaks_of(draft: str, source: dict[str, Any], plain: Plain) -> bool:
    """Whether a source, or one of its claims, is on a draft."""
    drafts = {draft_of(source, plain["plan"], claim) for claim in source["claims"] or [{}]}
    return draft in drafts


def covering(plain: Plain) -> dict[str, dict[str, Any]]:
    """Return the sources that speak of the plan's own draft."""
    draft = plain["plan"]["draft"]
    sources = of_kind(plain, "source").items()
    return {ref: source for ref, source in sources if speaks_of(draft, source, plain)}


def expected_states(plain: Plain) -> dict[tuple[str, str], str]:
    return {
        (ref, source): expected_state(record, ref, plain)
        for ref in of_kind(plain, "point")
        for source, record in covering(plain).items()
    }


def day(text: str) -> tuple[str, str]:
    """Return the first and the last moment that a date of a source may mean."""
    first, _, last = re.sub(r"[\[\]~]", "", text).replace("/", "..").partition("..")
    last = last or ("" if ".." in text else first)
    ends = {4: "-12-31", 7: "-31"}  # that some months are shorter changes no order
    begin = first + {4: "-01-01", 7: "-01", 0: "0001-01-01"}.get(len(first), "")
    return begin, last + ends.get(len(last), "") or "9999"


def expected_positions(plain: Plain) -> dict[tuple[str, str], list[tuple[str, str]]]:
    """Return the kind and the claim of each position, on what and by whom, in order of time."""
    found = []
    for ref, source in of_kind(plain, "source").items():
        for claim in claims_in(source):
            if "stance" in claim:
                taken = claim["stance"]
                when = claim.get("said") or source.get("as-of") or source["published"]
                name = f"{ref.partition('/')[2]}#{claim['id']}"
                found.append((day(when), name, taken["on"], taken["of"], taken["is"]))
    cells: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
    for _, name, on, of, kind in sorted(found):
        cells[on, of].append((kind, name))
    return cells


def test_every_cell_of_the_coverage_is_what_its_source_gives(twice: Twice) -> None:
    plain, corpus = twice
    found = {key: cell.state for key, cell in cells_of(find_coverage(corpus)).items()}
    expected = expected_states(plain)

    assert found.keys() == expected.keys()
    assert {key: (found[key], expected[key]) for key in found if found[key] != expected[key]} == {}


def test_every_filled_cell_of_the_coverage_holds_the_claims_that_fill_it(twice: Twice) -> None:
    plain, corpus = twice
    sources = of_kind(plain, "source")

    for (point, source), cell in cells_of(find_coverage(corpus)).items():
        state, wanted = expected_claims(sources[source], point, plain["plan"])
        assert {claim.claim.id for claim in cell.claims} == wanted, (point, source)
        if state == "absent":
            assert cell.claims[0].claim.answers[f"{point}.in-the-plan"] == "no"


def test_every_total_of_the_coverage_is_the_sum_of_its_cells(twice: Twice) -> None:
    plain, corpus = twice
    coverage, expected = find_coverage(corpus), expected_states(plain)

    by_point = Counter((point, state) for (point, _), state in expected.items())
    by_source = Counter((source, state) for (_, source), state in expected.items())
    every = Counter(expected.values())
    for state in STATES:
        assert coverage.count(state) == every[state]
        for point in coverage.points:
            assert coverage.count(state, point=point) == by_point[point, state]
        for source in coverage.sources:
            assert coverage.count(state, source=source) == by_source[source, state]


def test_the_rows_and_columns_of_the_coverage_are_all_points_and_the_sources_on_the_plans_draft(
    twice: Twice,
) -> None:
    plain, corpus = twice
    coverage = find_coverage(corpus)
    points, sources = of_kind(plain, "point"), covering(plain)

    assert sorted(coverage.points) == sorted(points)
    numbers = [int(points[ref]["number"]) for ref in coverage.points if "number" in points[ref]]
    assert numbers == sorted(numbers)
    assert all("number" not in points[ref] for ref in coverage.points[len(numbers) :])
    assert list(coverage.sources) == sorted(
        sources, key=lambda ref: (day(sources[ref]["published"]), ref)
    )


def test_every_source_that_was_read_on_any_point_is_told_of_cell_by_cell(twice: Twice) -> None:
    plain, corpus = twice
    coverage, expected = find_coverage(corpus), expected_states(plain)
    read = {source for (_, source), state in expected.items() if state != "unread"}

    assert {*coverage.read} == read
    assert [*coverage.read, *coverage.not_read] == sorted(
        coverage.sources, key=lambda ref: (ref not in read, coverage.sources.index(ref))
    )
    for source in coverage.sources:
        runs = [*coverage.runs(source)]
        assert [point for _, points in runs for point in points] == [*coverage.points]
        for cell, points in runs:
            assert len(points) == 1 or not cell.claims
            assert {expected[point, source] for point in points} == {cell.state}
        empty = [not cell.claims and cell.state for cell, _ in runs]
        assert all(left != right for left, right in pairwise(empty) if left and right)


def test_every_cell_of_the_positions_holds_what_an_actor_takes_in_order_of_time(
    twice: Twice,
) -> None:
    plain, corpus = twice
    positions = find_position_table(corpus, compare(corpus))

    assert {
        key: [(position.kind, position.claim.ref) for position in taken]
        for key, taken in positions.cells.items()
    } == expected_positions(plain)


def test_a_row_of_the_positions_is_as_wide_as_what_a_position_is_taken_on(twice: Twice) -> None:
    plain, corpus = twice
    positions, expected = find_position_table(corpus, compare(corpus)), expected_positions(plain)

    for actor in positions.actors:
        cells: list[list[str]] = []
        for taken, width in positions.runs(actor):
            cells += [[position.claim.ref for position in taken]] * width
        wanted = [expected.get((on, actor), []) for on in positions.taken_on]
        assert cells == [[ref for _, ref in taken] for taken in wanted]


def test_every_total_of_the_positions_is_the_sum_of_its_cells(twice: Twice) -> None:
    plain, corpus = twice
    positions, expected = find_position_table(corpus, compare(corpus)), expected_positions(plain)

    assert positions.total == sum(map(len, expected.values())) == len(positions.in_time)
    assert sorted(positions.actors) == sorted({of for _, of in expected})
    assert sorted(positions.subjects) == sorted({"plan", *of_kind(plain, "point")})
    taken_on = {on for on, _ in expected}
    assert {*positions.taken_on} == taken_on
    assert {*positions.untaken} == {*positions.subjects} - taken_on
    for subject in positions.subjects:
        assert positions.actors_on(subject) == len({of for on, of in expected if on == subject})
    for actor in positions.actors:
        taken = [some for (_, of), some in expected.items() if of == actor]
        assert positions.positions_of(actor) == sum(map(len, taken))


def test_those_who_act_for_a_side_follow_it_in_the_positions(twice: Twice) -> None:
    plain, corpus = twice
    actors = [*find_position_table(corpus, compare(corpus)).actors]

    for place, actor in enumerate(actors):
        side = f"actor/{plain[actor].get('for')}"
        if side in actors:
            between = actors[actors.index(side) + 1 : place]
            assert actors.index(side) < place
            assert all(side in sides(member, plain) for member in between)


def sides(actor: str, plain: Plain) -> Iterator[str]:
    while side := plain[actor].get("for"):
        actor = f"actor/{side}"
        yield actor


def test_every_cell_of_the_crosswalk_is_what_a_draft_says_of_a_point(twice: Twice) -> None:
    plain, corpus = twice
    crosswalk = find_crosswalk(corpus)
    expected: dict[tuple[str, str], list[tuple[str, str, tuple[str, ...]]]] = defaultdict(list)
    for draft, record in of_kind(plain, "draft").items():
        for change in record.get("changes", ()):
            expected_change = (change["is"], change["says"], tuple(change["from"]))
            expected[change["point"], draft].append(expected_change)

    found = {
        key: [(change.kind, change.says, tuple(map(str, change.claims))) for change in changes]
        for key, changes in crosswalk.changes.items()
    }
    assert found == expected
    for point in crosswalk.points:
        kinds = [
            (draft, [change.kind for change in cell.changes])
            for draft, cell in crosswalk.history(point)
        ]
        assert kinds == [
            (draft, [kind for kind, *_ in expected.get((point, draft), ())])
            for draft in crosswalk.drafts
        ]


def test_the_crosswalk_has_every_numbered_point_every_changed_one_and_every_draft_in_time(
    twice: Twice,
) -> None:
    plain, corpus = twice
    crosswalk = find_crosswalk(corpus)
    drafts = of_kind(plain, "draft")
    changed = {
        change["point"] for record in drafts.values() for change in record.get("changes", ())
    }
    numbered = {ref for ref, point in of_kind(plain, "point").items() if "number" in point}

    assert sorted(crosswalk.points) == sorted(numbered | changed)
    assert list(crosswalk.drafts) == sorted(drafts, key=lambda ref: (day(drafts[ref]["sort"]), ref))


def test_the_crosswalk_tells_which_drafts_would_be_empty_columns(twice: Twice) -> None:
    plain, corpus = twice
    crosswalk = find_crosswalk(corpus)
    own = f"draft/{plain['plan']['draft']}"
    changing = {ref for ref, draft in of_kind(plain, "draft").items() if draft.get("changes")}

    assert {*crosswalk.reported} == {own} | changing
    assert sorted((*crosswalk.reported, *crosswalk.unreported)) == sorted(crosswalk.drafts)
    for draft in crosswalk.unreported:
        assert not any(draft in key for key in crosswalk.changes)


SILENT = (
    "title: A\npublisher: gazette\npublished: 2024-05-11\nkind: news\nlanguage: en\n"
    "read: {on: 2024-05-12, extent: whole}\nclaims:\n"
    "  - {id: c, says: It names the mason, quote: words, at: whole, about: [actor/mason], MORE}\n"
)


@pytest.mark.parametrize(
    ("more", "state"),
    [
        ('note: "Of [[point/arches]] it says nothing."', "silent"),
        ("about: [actor/mason, point/arches]", "says"),
        ("stance: {of: actor/mason, on: point/arches, is: rejects}", "says"),
        ("answers: {point/arches.in-the-plan: no}", "absent"),
        ("answers: {point/arches.in-the-plan: yes}", "says"),
    ],
)
def test_a_source_that_was_read_whole_says_something_of_a_point_or_is_silent(
    corpus_of: CorpusOf, more: str, state: str
) -> None:
    text = SILENT.replace(
        "about: [actor/mason], MORE", more if "about" in more else f"{more}, about: [actor/mason]"
    )
    coverage = find_coverage(corpus_of({"sources/a.yaml": text}))

    assert coverage.cell("point/arches", "source/a").state == state


def test_a_note_of_the_editors_makes_no_report_of_a_point(corpus_of: CorpusOf) -> None:
    files = {
        "actors/echo.yaml": "{label: Echo, kind: outlet}\n",
        "sources/a.yaml": SILENT.replace("gazette", "echo").replace(
            "MORE", 'note: "Of [[point/arches]] it says nothing."'
        ),
    }
    corpus = corpus_of(files)

    assert [row.report_count for row in index_rows("point", corpus, compare(corpus))] == [1]


WITHDRAWN = "withdrawn: {on: 2024-05-13, why: A slip.}"
MORE = "  - {id: d, says: It counts, quote: more, at: whole, answers: {point/arches.arches: 3}}\n"


@pytest.mark.parametrize(
    ("beside", "state"), [("", "silent"), (MORE, "says")], ids=["alone", "beside-another"]
)
def test_a_denial_that_was_withdrawn_fills_no_cell(
    corpus_of: CorpusOf, beside: str, state: str
) -> None:
    denial = SILENT.replace("MORE", f"answers: {{point/arches.in-the-plan: no}}, {WITHDRAWN}")
    coverage = find_coverage(corpus_of({"sources/a.yaml": denial + beside}))
    cell = coverage.cell("point/arches", "source/a")

    assert cell.state == state
    assert [claim.claim.id for claim in cell.claims] == (["d"] if beside else [])
