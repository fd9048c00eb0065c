"""Pictures are true to what they draw: all of it once, in its place, inside the box, every time."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from itertools import combinations, pairwise
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.build import build
from generator.compare.finding import Found
from generator.model.answers import Moment, Number
from generator.model.dates import Date
from generator.pictures.answer_spread import answer_spread
from generator.pictures.axes import DayAxis, NumberAxis, days_to_write
from generator.pictures.date_lanes import date_lanes
from generator.pictures.extents import FADE_WIDTH, FULL_WIDTH, Extent, lanes_for, pixels
from generator.pictures.position_rows import position_rows
from generator.pictures.relay_map import relay_map
from generator.pictures.time_columns import MOST_COLUMNS, time_columns
from generator.settings import Settings

if TYPE_CHECKING:
    from generator.compare.finding import Finding
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
    far_apart = (max(values) - min(values)) / 100
    assert all(
        place < next_place
        for (value, place), (next_value, next_place) in pairwise(zip(in_order, places, strict=True))
        if next_value - value > far_apart
    )
    assert all(0 <= mark.y < drawn.base < drawn.height for mark in drawn.marks)


@given(st.lists(amounts, min_size=1))
def test_what_is_written_under_a_line_of_numbers_is_evenly_apart(values: list[Decimal]) -> None:
    ticks = NumberAxis.around(map(number, values)).ticks

    assert 2 <= len(ticks) <= 6
    assert len({after.value - before.value for before, after in pairwise(ticks)}) == 1  # type: ignore[operator]
    assert all(0 <= tick.x <= FULL_WIDTH for tick in ticks)


@pytest.mark.parametrize(
    ("low", "high", "written"),
    [
        (100, 200, [80, 120, 160, 200]),  # five steps between the two
        (100, 201, [50, 100, 150, 200, 250]),
        (100, 130, [90, 110, 130]),
        (0, 8, [0, 4, 8]),
        (-1, 8, [-4, 0, 4, 8]),
        (3, 3, [2, 3, 4]),
    ],
)
def test_a_line_of_numbers_has_few_round_steps(low: int, high: int, written: list[int]) -> None:
    ticks = NumberAxis.around([number(low), number(high)]).ticks

    assert [tick.value for tick in ticks] == written


@pytest.mark.parametrize(
    ("last", "written"),
    [
        ("2024-01-05", ["01-01", "01-02", "01-03", "01-04", "01-05"]),
        ("2024-01-06", ["01-01", "01-03", "01-05"]),
        ("2024-01-10", ["01-01", "01-03", "01-05", "01-07", "01-09"]),
        ("2024-01-11", ["01-01", "01-08"]),
        ("2024-02-04", ["01-01", "01-08", "01-15", "01-22", "01-29"]),
        ("2024-02-05", ["01-01", "01-15", "01-29"]),
        ("2024-03-10", ["01-01", "01-15", "01-29", "02-12", "02-26"]),
        ("2024-03-11", ["01-01", "02-01", "03-01"]),
        ("2024-05-31", ["01-01", "02-01", "03-01", "04-01", "05-01"]),
        ("2024-06-01", ["01-01", "03-01", "05-01"]),
    ],
)
def test_at_most_five_days_are_written_under_a_line_of_days(last: str, written: list[str]) -> None:
    days = days_to_write(date(2024, 1, 1), date.fromisoformat(last), 5)

    assert [f"{day:%m-%d}" for day in days] == written


def test_all_years_of_the_calendar_are_divided_by_five_hundred_years() -> None:
    days = days_to_write(date.min, date.max, 5)

    assert {after.year - before.year for before, after in pairwise(days)} == {500}


@pytest.mark.parametrize(
    ("last", "number_of_columns", "second"),
    [
        ("2024-01-24", 22, "2024-01-04"),  # days
        ("2024-01-25", 4, "2024-01-08"),  # weeks, from a Monday
        ("2024-06-02", 22, "2024-01-08"),
        ("2024-06-03", 12, "2024-01-15"),  # two weeks
        ("2024-11-03", 22, "2024-01-15"),
        ("2024-11-04", 11, "2024-02-01"),  # months
        ("2025-10-31", 22, "2024-02-01"),
        ("2025-11-01", 8, "2024-04-01"),  # three months
    ],
)
def test_columns_are_the_shortest_unit_of_which_twenty_two_are_enough(
    last: str, number_of_columns: int, second: str
) -> None:
    dates = [Date.parse("2024-01-03"), Date.parse(last)]
    starts = time_columns([when.first.date() for when in dates], dates).starts

    assert len(starts) - 1 == number_of_columns
    assert starts[1].date() == date.fromisoformat(second)


@pytest.mark.parametrize(("near", "is_apart"), [(18, False), (19, True), (38, True)])
def test_of_twenty_dates_one_may_be_drawn_at_the_edge(near: int, *, is_apart: bool) -> None:
    dates = [Date.parse("2024-05-01")] * near + [Date.parse("2030-01-01")]

    drawn = date_lanes([[(f"source/{index}", when) for index, when in enumerate(dates)]])

    assert drawn
    assert (drawn.has_earlier, drawn.has_later) == (False, is_apart)


def test_a_column_at_the_edge_has_room_for_its_word_and_no_year() -> None:
    dates = [Date.parse("2020-01-01"), *(Date.parse(f"2024-05-{day:02}") for day in range(1, 21))]

    drawn = date_lanes([[(f"source/{index}", when) for index, when in enumerate(dates)]])

    assert drawn
    assert drawn.has_earlier
    assert [tick.value for tick in drawn.ticks][:2] == [date(2024, 5, 3), date(2024, 5, 5)]
    assert [drawn.begins_a_year(index) for index in (1, 2, 3)] == [True, False, False]


@pytest.mark.parametrize(
    ("first", "last", "begins"),
    [
        ("2023-12-30", "2024-01-02", [True, False, True, False]),
        ("2024-01-30", "2024-02-02", [True, False, False, False]),
    ],
)
def test_a_year_is_written_at_the_first_column_and_where_it_changes(
    first: str, last: str, begins: list[bool]
) -> None:
    drawn = date_lanes([[("source/a", Date.parse(first)), ("source/b", Date.parse(last))]])

    assert drawn
    assert [drawn.begins_a_year(index) for index in range(4)] == begins


def test_a_bar_is_as_tall_as_its_count_and_never_too_short_to_be_seen() -> None:
    counts = {"2024-05-01": 100, "2024-05-02": 50, "2024-05-03": 1}
    dates = [(f"{day}#{index}", day) for day, count in counts.items() for index in range(count)]

    drawn = date_lanes([[(ref, Date.parse(day)) for ref, day in dates]])

    assert drawn
    assert [bar.height for bar in drawn.lanes[0].bars] == [62, 31, 3]


def test_a_narrow_page_shows_each_bar_beside_its_day() -> None:
    lanes = [
        [("a", "2024-05-01"), ("b", "2024-05-01"), ("c", "2024-05"), ("d", "2024-05-03")],
        [("e", "2024-05-02")],
    ]
    drawn = date_lanes([[(ref, Date.parse(day)) for ref, day in lane] for lane in lanes])
    assert drawn
    narrow = drawn.narrow
    first, second = narrow.lanes

    assert narrow.rows == (24, 48, 72, 96)
    assert (narrow.end, narrow.height) == (120, 168)
    assert [(lane.x, lane.name_y) for lane in narrow.lanes] == [(2400, 15), (6200, 15)]
    assert [(bar.number, bar.y, bar.width) for bar in first.bars] == [(1, 24, 1900), (3, 72, 950)]
    assert [(bar.number, bar.y, bar.width) for bar in second.bars] == [(1, 48, 1900)]


@pytest.mark.parametrize(
    ("number_of_lanes", "name_ys", "head"), [(3, [15, 15, 15], 24), (4, [15, 31, 15, 31], 40)]
)
def test_the_names_of_more_than_three_lanes_take_two_lines(
    number_of_lanes: int, name_ys: list[int], head: int
) -> None:
    drawn = date_lanes([[("a", Date.parse("2024-05-01"))]] * number_of_lanes)

    assert drawn
    assert [lane.name_y for lane in drawn.narrow.lanes] == name_ys
    assert drawn.narrow.head == head


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
    assert (first.start, first.has_no_start, first.has_no_end) == (0, True, False)
    assert (last.end, last.has_no_start, last.has_no_end) == (FULL_WIDTH, False, True)
    for extent in (first, last):
        assert sum(piece.width for piece in extent.pieces) == extent.width
    assert [piece.strength for piece in first.pieces] == sorted(
        piece.strength for piece in first.pieces
    )


def test_a_mark_grows_with_the_sources_that_give_the_answer_up_to_a_largest_one() -> None:
    disputed = finding(*map(number, range(12)))

    drawn = answer_spread(disputed, (disputed,))

    assert drawn
    radii = {mark.group + 1: mark.radius for mark in drawn.marks}
    assert [radii[sources] for sources in (1, 2, 3, 8, 9, 12)] == [5, 6, 7, 10, 11, 11]


@pytest.mark.parametrize(("about", "widened"), [(True, 10), (False, 0)])
def test_a_picture_says_how_far_an_about_number_is_widened(*, about: bool, widened: int) -> None:
    disputed = finding(number(1), Number(Decimal(9), Decimal(9), about=about))

    drawn = answer_spread(disputed, (disputed,))

    assert drawn
    assert drawn.widened == widened


def test_the_words_of_an_answer_are_at_an_end_that_it_has() -> None:
    disputed = finding(Number(None, Decimal(2)), number(5), Number(Decimal(8), None))

    drawn = answer_spread(disputed, (disputed,))

    assert drawn
    under, middle, over = drawn.marks
    assert (under.words_x, over.words_x) == (under.extent.end, over.extent.start)
    assert middle.words_x == middle.extent.middle


@pytest.mark.parametrize(("width", "is_point"), [(pixels(8) - 1, True), (pixels(8), False)])
def test_a_stretch_is_drawn_as_a_point_where_it_is_too_short(width: int, *, is_point: bool) -> None:
    assert Extent(100, 100 + width).is_point is is_point


@pytest.mark.parametrize(("gap", "lanes"), [(10, [0, 0, 0]), (11, [0, 1, 0])])
def test_a_stretch_takes_the_lowest_lane_with_room(gap: int, lanes: list[int]) -> None:
    assert lanes_for([(0, 10), (20, 30), (40, 50)], gap) == lanes


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

    assert extent.has_no_start
    assert extent.width == FADE_WIDTH


@pytest.mark.parametrize("written", ["0001-01-01", "9999-12-31", "0001~", "9999~"])
def test_a_date_at_the_end_of_the_calendar_is_not_drawn_as_open(written: str) -> None:
    when = Date.parse(written)

    extent = DayAxis.around([when, Date.parse("2020-01-01")]).extent(when)

    assert not extent.has_no_start
    assert not extent.has_no_end


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


@pytest.mark.parametrize(("second", "marks"), [("2024-05-05", 2), ("2024-05-06", 3)])
def test_days_of_one_kind_are_joined_where_a_mark_has_no_room_between_them(
    second: str, marks: int
) -> None:
    drawn = position_rows(map(position, ("2024-05-01", second, "2024-05-31")), by="of")

    assert drawn
    assert len(drawn.rows[0].marks) == marks


@pytest.mark.parametrize(("second", "lines"), [("2024-05-05", 2), ("2024-05-06", 1)])
def test_marks_are_on_one_line_where_there_is_room_between_them(second: str, lines: int) -> None:
    positions = [position("2024-05-01"), position(second, kind="supports"), position("2024-05-31")]

    drawn = position_rows(positions, by="of")

    assert drawn
    assert len({mark.y for mark in drawn.rows[0].marks}) == lines


def test_two_positions_have_an_order_in_time() -> None:
    assert position_rows([position("2025-11-20"), position("2025-11-21")], by="of")


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
    drawn = re.sub(r'<svg class="bar".*?</svg>', "", pages[page], flags=re.DOTALL)
    picture = drawn.partition("<svg")[2].partition("</svg>")[0]
    golden = GOLDEN / f"{Path(page).stem}.svg"
    if pytestconfig.getoption("--update-golden", default=False):
        golden.write_text(f"<svg{picture}</svg>\n", encoding="utf-8")

    assert f"<svg{picture}</svg>\n" == golden.read_text(encoding="utf-8")


def test_the_same_content_gives_the_same_pictures() -> None:
    site = Settings(ROOT / "tests/sites/market/content", ROOT / "site_templates")

    assert build(site).markdown == build(site).markdown
