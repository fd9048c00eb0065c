"""Pictures are true to what they draw: all of it once, in its place, inside the box, every time."""

from __future__ import annotations

from decimal import Decimal
from itertools import combinations, pairwise
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.build import build
from generator.compare.findings import Found
from generator.model.answers import Moment, Number
from generator.model.dates import Date
from generator.pictures.answer_spread import answer_spread
from generator.pictures.axes import DayAxis, NumberAxis
from generator.pictures.date_lanes import date_lanes
from generator.pictures.extents import FADE_WIDTH, FULL_WIDTH, pixels
from generator.pictures.position_rows import position_rows
from generator.pictures.relay_map import relay_map
from generator.pictures.time_columns import MOST_COLUMNS
from generator.settings import Settings

if TYPE_CHECKING:
    from generator.compare.findings import Finding
    from generator.compare.independence import Independence
    from generator.compare.positions import Position
    from generator.model.relations import Answer

ROOT = Path(__file__).parent.parent
GOLDEN = Path(__file__).parent / "pictures"

amounts = st.decimals(-(10**12), 10**12, places=2, allow_nan=False)
days = st.dates().map(lambda day: Date.parse(day.isoformat()))
stretches = st.tuples(st.dates(), st.dates()).map(
    lambda two: Date.parse("/".join(day.isoformat() for day in sorted(two)))
)
open_ended = st.tuples(st.dates(), st.sampled_from(["[..{}]", "[{}..]"])).map(
    lambda pair: Date.parse(pair[1].format(pair[0].isoformat()))
)


def number(written: int | str | Decimal) -> Number:
    value = Decimal(written)
    return Number(value, value)


def finding(*answers: Answer, found: Found = Found.DISPUTE) -> Finding:
    groups = tuple(
        SimpleNamespace(answer=answer, sources=("a",) * (index + 1))
        for index, answer in enumerate(answers)
    )
    return cast("Finding", SimpleNamespace(groups=groups, found=found))


def position(day: str, *, of: str = "actor/a", on: str = "plan", kind: str = "rejects") -> Position:
    when = Date.parse(day)
    return cast(
        "Position",
        SimpleNamespace(of=of, on=on, kind=kind, day=when, sort_key=(*when.sort_key, of)),
    )


@given(st.lists(amounts, min_size=2, unique=True))
def test_every_number_is_drawn_once_in_its_order_and_inside(values: list[Decimal]) -> None:
    disputed = finding(*map(number, values))

    drawn = answer_spread(disputed, (disputed,))

    assert drawn
    assert sorted(mark.group for mark in drawn.marks) == list(range(len(values)))
    in_order = [values[mark.group] for mark in drawn.marks]
    places = [mark.extent.start for mark in drawn.marks]
    assert all(0 <= place <= FULL_WIDTH for place in places)
    assert places == sorted(places)
    assert all(
        a < b for a, b in pairwise(in_order) if abs(a - b) > (max(values) - min(values)) / 100
    )
    assert all(0 <= mark.y < drawn.base < drawn.height for mark in drawn.marks)


@given(st.lists(amounts, min_size=1))
def test_what_is_written_under_a_line_of_numbers_is_evenly_apart(values: list[Decimal]) -> None:
    ticks = NumberAxis.around(map(number, values)).ticks

    assert 2 <= len(ticks) <= 6
    assert len({after.value - before.value for before, after in pairwise(ticks)}) == 1  # type: ignore[operator]
    assert all(0 <= tick.x <= FULL_WIDTH for tick in ticks)


def test_a_number_stands_in_proportion_between_two_others() -> None:
    axis = NumberAxis.around([number(200), number(400)])

    low, middle, high = (axis.x(Decimal(value)) for value in (200, 300, 400))

    assert abs((low + high) // 2 - middle) <= 1


def test_a_bound_fades_to_the_edge_that_it_leaves_open() -> None:
    under, over = Number(None, Decimal(400)), Number(Decimal(800), None)
    disputed = finding(under, over)

    drawn = answer_spread(disputed, (disputed,))

    assert drawn
    first, last = (mark.extent for mark in drawn.marks)
    assert (first.start, first.opens, first.stays_open) == (0, True, False)
    assert (last.end, last.opens, last.stays_open) == (FULL_WIDTH, False, True)
    for extent in (first, last):
        assert sum(piece.width for piece in extent.pieces) == extent.width
    assert [piece.strength for piece in first.pieces] == sorted(
        piece.strength for piece in first.pieces
    )


@pytest.mark.parametrize("found", [Found.SINGLE, Found.AGREEMENT, Found.PRECISION])
def test_only_answers_that_differ_are_drawn(found: Found) -> None:
    compared = finding(number(1), number(2), found=found)

    assert answer_spread(compared, (compared,)) is None


def test_findings_of_one_question_share_one_line() -> None:
    both = finding(number(1), number(2)), finding(number(50), number(99))

    drawn = [answer_spread(disputed, both) for disputed in both]

    assert drawn[0]
    assert drawn[1]
    assert drawn[0].ticks == drawn[1].ticks


@given(st.lists(st.one_of(days, stretches, open_ended), min_size=2))
def test_every_date_is_drawn_inside(dates: list[Date]) -> None:
    disputed = finding(*map(Moment, dates))

    drawn = answer_spread(disputed, (disputed,))

    assert drawn
    assert len(drawn.marks) == len(dates)
    assert all(0 <= mark.extent.start <= mark.extent.end <= FULL_WIDTH for mark in drawn.marks)
    assert all(0 <= tick.x <= FULL_WIDTH for tick in drawn.ticks)


def test_a_month_is_a_stretch_and_a_day_of_a_long_year_a_point() -> None:
    dates = [Date.parse(written) for written in ("2025-03", "2025-01-01", "2025-12-31")]
    axis = DayAxis.around(dates)

    assert [axis.extent(when).is_point for when in dates] == [False, True, True]


def test_a_date_without_a_beginning_is_drawn_short_and_faded() -> None:
    by = Date.parse("[..2025-11-30]")

    extent = DayAxis.around([by, Date.parse("2020-01-01")]).extent(by)

    assert extent.opens
    assert extent.width == FADE_WIDTH


@pytest.mark.parametrize("written", ["0001-01-01", "9999-12-31", "0001~", "9999~"])
def test_a_date_at_the_end_of_the_calendar_is_not_drawn_as_open(written: str) -> None:
    when = Date.parse(written)

    extent = DayAxis.around([when, Date.parse("2020-01-01")]).extent(when)

    assert not extent.opens
    assert not extent.stays_open


def test_a_day_far_from_all_others_is_counted_at_the_edge_and_one_that_is_open_is_not() -> None:
    near = [(f"near/{day}", Date.parse(f"2025-11-{day}")) for day in range(10, 30)]
    far = [(one, Date.parse(one)) for one in ("0001-01-01", "9999-12-31", "[..0001-01-01]")]

    drawn = date_lanes([[*near, *near, *far]])

    assert drawn
    bars = {ref: bar for bar in drawn.lanes[0].bars for ref in bar.refs}
    assert str(bars["0001-01-01"].when) == "by 10 November 2025"
    assert str(bars["9999-12-31"].when) == "from 29 November 2025 on"
    assert [band.refs for band in drawn.lanes[0].bands] == [("[..0001-01-01]",)]


def test_dates_of_other_precision_are_drawn_apart_each_in_its_own_words() -> None:
    dates = ("2025-11-20", "[2025-10..2025-12]", "[2025-10-01..2025-12-31]")

    drawn = date_lanes([[(one, Date.parse(one)) for one in dates]])

    assert drawn
    assert {str(band.when) for band in drawn.lanes[0].bands} == {
        "some time from October to December 2025",
        "some day of 1 October to 31 December 2025",
    }


@given(st.lists(st.lists(st.one_of(days, stretches, open_ended)), min_size=1, max_size=4))
def test_three_clocks_count_each_date_once(lanes: list[list[Date]]) -> None:
    dated = [
        [(f"source/{lane}-{index}", when) for index, when in enumerate(dates)]
        for lane, dates in enumerate(lanes)
    ]

    drawn = date_lanes(dated)

    if drawn is None:
        assert not any(
            when.is_a_day and 1 < when.first.year < 9999 for lane in lanes for when in lane
        )
        return
    for lane, given_dates in zip(drawn.lanes, dated, strict=True):
        refs = [ref for mark in lane.marks for ref in mark.refs]
        assert sorted(refs) == sorted(ref for ref, _ in given_dates)
        for mark in lane.marks:
            assert 0 <= mark.extent.start <= mark.extent.end <= FULL_WIDTH
            assert drawn.top <= lane.top <= mark.y < drawn.base
        assert len({bar.extent for bar in lane.bars}) == len(lane.bars) <= MOST_COLUMNS + 2
        assert all(drawn.columns[bar.column] == bar.when for bar in lane.bars)
        assert sum(len(bar.refs) for bar in lane.bars) + lane.vague == len(given_dates)
    assert all(0 <= tick.x <= FULL_WIDTH for tick in drawn.ticks)


def test_a_vague_date_is_never_counted_in_a_bar_of_days() -> None:
    days_of_a_week = [(f"a/{day}", Date.parse(f"2025-11-{day}")) for day in range(10, 17)]

    drawn = date_lanes([[*days_of_a_week, ("b/b", Date.parse("2025-11"))]])

    assert drawn
    assert len(drawn.lanes[0].bars) == 7
    assert [band.refs for band in drawn.lanes[0].bands] == [("b/b",)]


def test_stretches_that_overlap_lie_one_below_the_other() -> None:
    dates = ("2025-11-01", "2025-11-20", "2025-11", "2025-10/2025-12", "[2025-11-03..2025-11-15]")

    drawn = date_lanes([[(written, Date.parse(written)) for written in dates]])

    assert drawn
    bands = drawn.lanes[0].bands
    assert len({band.y for band in bands}) == len(bands) == 3


def test_positions_that_would_overlap_are_stacked_or_counted() -> None:
    positions = [
        position("2025-11-20"),
        position("2025-11-20"),
        position("2025-11-21"),
        position("2025-11-20", kind="supports"),
        position("2026-03-01"),
        position("2025-11"),
    ]

    drawn = position_rows(positions, by="of")

    assert drawn
    (row,) = drawn.rows
    assert sum(len(mark.positions) for mark in row.marks) == len(positions)
    assert max(len(mark.positions) for mark in row.marks) == 3
    for left, right in combinations(sorted(row.marks, key=lambda mark: mark.extent.start), 2):
        if left.y == right.y:
            assert right.extent.start - left.extent.end >= pixels(24)
    assert all(row.top < mark.y < row.top + row.height for mark in row.marks)


def test_each_who_takes_a_position_has_a_row() -> None:
    positions = [position("2025-11-20", of=f"actor/{name}") for name in "abc"]

    drawn = position_rows(positions, by="of")

    assert drawn
    assert [row.ref for row in drawn.rows] == ["actor/a", "actor/b", "actor/c"]
    assert drawn.base == sum(row.height for row in drawn.rows)


def test_one_position_has_no_order_in_time() -> None:
    assert position_rows([position("2025-11-20")], by="of") is None


def relayed(**reports: tuple[str, ...]) -> Independence:
    made: list[Any] = []
    for root, sources in reports.items():
        claims = tuple(
            SimpleNamespace(source=SimpleNamespace(id=source)) for source in (root, *sources)
        )
        made.append(SimpleNamespace(root=root, claims=claims, relays=sources))
    relays = len({source for sources in reports.values() for source in sources})
    return cast("Independence", SimpleNamespace(reports=tuple(made), relays=relays))


def test_each_relay_is_drawn_once_and_joined_to_all_that_it_repeats() -> None:
    drawn = relay_map(relayed(one=("x", "y"), two=("y",), three=()))

    assert drawn
    assert [root.actor for root in drawn.roots] == ["one", "two"]
    assert [relay.claim.source.id for relay in drawn.relays] == ["x", "y"]
    assert len(drawn.edges) == 3
    assert drawn.not_relayed == 1
    heights = [*(root.y for root in drawn.roots), *(relay.y for relay in drawn.relays)]
    assert all(0 < y < drawn.height for y in heights)
    assert len({relay.y for relay in drawn.relays}) == len(drawn.relays)
    rows = [*(root.row for root in drawn.roots), *(relay.row for relay in drawn.relays)]
    assert len(set(rows)) == len(rows)
    assert all(0 < row < drawn.height_of_rows for row in rows)


def test_where_nobody_relays_anything_there_is_no_picture() -> None:
    assert relay_map(relayed(one=(), two=())) is None


@pytest.mark.parametrize("page", ["points/stalls.md", "timeline.md"])
def test_the_first_picture_of_a_page_is_the_one_that_was_agreed_on(
    page: str, pytestconfig: pytest.Config
) -> None:
    pages = build(Settings(ROOT / "tests/sites/market/content", ROOT / "site_templates")).markdown
    picture = pages[page].partition("<svg")[2].partition("</svg>")[0]
    golden = GOLDEN / f"{Path(page).stem}.svg"
    if pytestconfig.getoption("--update-golden", default=False):
        golden.write_text(f"<svg{picture}</svg>\n", encoding="utf-8")

    assert f"<svg{picture}</svg>\n" == golden.read_text(encoding="utf-8")


def test_the_same_content_gives_the_same_pictures() -> None:
    site = Settings(ROOT / "tests/sites/market/content", ROOT / "site_templates")

    assert build(site).markdown == build(site).markdown
