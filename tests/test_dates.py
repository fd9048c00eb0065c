"""Dates as sources give them: what is read, how it is printed, and what it may mean."""

from __future__ import annotations

import re
from calendar import month_name
from datetime import date as day
from datetime import datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.dates import Date


@pytest.mark.parametrize(
    ("written", "first", "last", "printed"),
    [
        ("2024-06-01", "2024-06-01T00:00", "2024-06-01T23:59", "1 June 2024"),
        ("2024-06", "2024-06-01T00:00", "2024-06-30T23:59", "June 2024"),
        ("2024-02", "2024-02-01T00:00", "2024-02-29T23:59", "February 2024"),
        ("2024", "2024-01-01T00:00", "2024-12-31T23:59", "2024"),
        ("2024-06-01~", "2024-06-01T00:00", "2024-06-01T23:59", "about 1 June 2024"),
        ("2024-06~", "2024-06-01T00:00", "2024-06-30T23:59", "about June 2024"),
        ("2024~", "2024-01-01T00:00", "2024-12-31T23:59", "about 2024"),
        ("2024-06-01/2024-06-04", "2024-06-01T00:00", "2024-06-04T23:59", "1 to 4 June 2024"),
        ("2024-06-28/2024-07-02", "2024-06-28T00:00", "2024-07-02T23:59", "28 June to 2 July 2024"),
        (
            "2023-12-30/2024-01-02",
            "2023-12-30T00:00",
            "2024-01-02T23:59",
            "30 December 2023 to 2 January 2024",
        ),
        (
            "[2024-06-01..2024-06-04]",
            "2024-06-01T00:00",
            "2024-06-04T23:59",
            "some day of 1 to 4 June 2024",
        ),
        ("2024-06-01/2024-06-01", "2024-06-01T00:00", "2024-06-01T23:59", "1 June 2024"),
        ("2024-06-01/2024-06-30", "2024-06-01T00:00", "2024-06-30T23:59", "all of June 2024"),
        ("2024/2024", "2024-01-01T00:00", "2024-12-31T23:59", "all of 2024"),
        ("2024-06/2024-07", "2024-06-01T00:00", "2024-07-31T23:59", "June to July 2024"),
        ("2024/2025", "2024-01-01T00:00", "2025-12-31T23:59", "2024 to 2025"),
        (
            "2025-11/2026-01",
            "2025-11-01T00:00",
            "2026-01-31T23:59",
            "November 2025 to January 2026",
        ),
        ("2024-11/2025", "2024-11-01T00:00", "2025-12-31T23:59", "November 2024 to 2025"),
        ("2024/2025-06-04", "2024-01-01T00:00", "2025-06-04T23:59", "2024 to 4 June 2025"),
        (
            "2024-06-03/2024-07",
            "2024-06-03T00:00",
            "2024-07-31T23:59",
            "3 June 2024 to July 2024",
        ),
        ("[..2024-06-04]", "0001-01-01T00:00", "2024-06-04T23:59", "by 4 June 2024"),
        ("[2024-06-04..]", "2024-06-04T00:00", "9999-12-31T23:59", "from 4 June 2024 on"),
        ("[..2024-06]", "0001-01-01T00:00", "2024-06-30T23:59", "no later than June 2024"),
        ("[..2024]", "0001-01-01T00:00", "2024-12-31T23:59", "no later than 2024"),
        ("[2024-06..]", "2024-06-01T00:00", "9999-12-31T23:59", "from June 2024 on"),
        ("[2024..]", "2024-01-01T00:00", "9999-12-31T23:59", "from 2024 on"),
        ("[2024-06..2024-06]", "2024-06-01T00:00", "2024-06-30T23:59", "June 2024"),
        ("[2024-06-01..2024-06-30]", "2024-06-01T00:00", "2024-06-30T23:59", "June 2024"),
        (
            "[2024-06..2024-07]",
            "2024-06-01T00:00",
            "2024-07-31T23:59",
            "some time from June to July 2024",
        ),
        ("[2024..2026]", "2024-01-01T00:00", "2026-12-31T23:59", "some time from 2024 to 2026"),
        ("0001-01-01", "0001-01-01T00:00", "0001-01-01T23:59", "1 January 1"),
        ("0001-01", "0001-01-01T00:00", "0001-01-31T23:59", "January 1"),
        ("0001", "0001-01-01T00:00", "0001-12-31T23:59", "1"),
        ("0001-01-01/0001-01-02", "0001-01-01T00:00", "0001-01-02T23:59", "1 to 2 January 1"),
        ("[..0001-01-01]", "0001-01-01T00:00", "0001-01-01T23:59", "by 1 January 1"),
        ("9999-12-31", "9999-12-31T00:00", "9999-12-31T23:59", "31 December 9999"),
        ("9999-12", "9999-12-01T00:00", "9999-12-31T23:59", "December 9999"),
        (
            "[9999-12-30..9999-12-31]",
            "9999-12-30T00:00",
            "9999-12-31T23:59",
            "some day of 30 to 31 December 9999",
        ),
        ("[9999-12-31..]", "9999-12-31T00:00", "9999-12-31T23:59", "from 31 December 9999 on"),
    ],
)
def test_a_date_knows_the_first_and_last_moment_it_may_mean(
    written: str, first: str, last: str, printed: str
) -> None:
    date = Date.parse(written)

    assert (date.first, date.last) == (datetime.fromisoformat(first), datetime.fromisoformat(last))
    assert str(date) == printed


@pytest.mark.parametrize(
    "written",
    [
        "2024-02-30",
        "2023-02-29",
        "2024-13",
        "2024-00",
        "2024-06-00",
        "0001-01-01T00:00+14:00",
        "9999-12-31T23:59-05:00",
        "0000",
        "2024-06-01T24:01Z",
        "2024-06-01T09:00+25:00",
        "2024-06-31T09:00Z",
    ],
)
def test_a_day_that_no_calendar_has_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match="in the calendar"):
        Date.parse(written)


@pytest.mark.parametrize(
    "written",
    [
        "",
        "soon",
        "1 June 2024",
        "24-06-01",
        "2024-6-1",
        "2024/06/01/02",
        "2024-06-01?",
        "2024-06-01T09:00",
        "2024-06-01 09:00Z",
        "[2024-06-01]",
        "[..]",
        "[2024-06-01..2024-06-02",
        "2024-06-01\n",
        " 2024",
        "[..2024~]",
    ],
)
def test_what_is_no_date_is_refused_with_the_forms_there_are(written: str) -> None:
    with pytest.raises(ValueError, match="Write it as 2025-11-20, 2025-11"):
        Date.parse(written)


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("\u0662\u0660\u0662\u0664", "2024"),
        ("\uff12\uff10\uff12\uff14-06-01", "2024-06-01"),
        ("2024\u201306\u201301", "2024-06-01"),
        ("\u201c2024-06-01\u201d", "2024-06-01"),
    ],
)
def test_a_date_in_digits_or_marks_of_other_scripts_is_refused_with_the_plain_one(
    written: str, plain: str
) -> None:
    with pytest.raises(ValueError, match=f"of other scripts. Write {plain}."):
        Date.parse(written)


@pytest.mark.parametrize("written", ["2024-06-04/2024-06-01", "[2024-06-04..2024-06-01]"])
def test_a_stretch_that_ends_before_it_begins_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match="ends before it begins"):
        Date.parse(written)


@pytest.mark.parametrize("written", ["2024-06~/2024-07", "2024-06/2024-07~", "[2024-06~..2024-07]"])
def test_a_stretch_cannot_be_about(written: str) -> None:
    with pytest.raises(ValueError, match=r"without ~|Write it as"):
        Date.parse(written)


@pytest.mark.parametrize(
    ("zone", "printed"),
    [
        ("Z", "UTC"),
        ("+00:00", "UTC"),
        ("+01:00", "UTC+1"),
        ("+05:45", "UTC+5:45"),
        ("-03:30", "UTC−3:30"),
        ("-11:00", "UTC−11"),
    ],
)
def test_a_minute_is_printed_with_its_zone(zone: str, printed: str) -> None:
    assert str(Date.parse(f"2024-06-01T09:05{zone}")) == f"1 June 2024, 09:05 ({printed})"


def test_a_day_may_be_written_as_a_stretch() -> None:
    assert Date.parse("2024-06-01/2024-06-01").key == Date.parse("2024-06-01").key


def test_a_minute_is_the_same_in_any_zone() -> None:
    here, there = Date.parse("2024-06-01T09:00+02:00"), Date.parse("2024-06-01T07:00Z")

    assert here.key == there.key
    assert here.first != there.first


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2024-06", "2024-06~"),
        ("2024-06-01/2024-06-30", "2024-06"),
        ("2024-06-01", "2024-06-02"),
        ("2024-06-01T09:00Z", "2024-06-01"),
        ("2024-06/2024-07", "2024-06-01/2024-07-31"),
        ("[2024-06..2024-07]", "[2024-06-01..2024-07-31]"),
        ("[..2024]", "[..2024-12-31]"),
        ("[..2024]", "[0001..2024]"),
        ("[2024..]", "[2024..9999]"),
        ("[..0001-01-01]", "0001-01-01"),
    ],
)
def test_dates_that_mean_other_moments_or_mean_them_otherwise_are_not_the_same(
    one: str, other: str
) -> None:
    assert Date.parse(one).key != Date.parse(other).key


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2024-06-10~", "2024-06-09T00:00", "2024-06-11T23:59"),
        ("2024-06~", "2024-05-02T00:00", "2024-07-30T23:59"),
        ("0001~", "0001-01-01T00:00", "0002-12-31T23:59"),
        ("9999~", "9998-01-01T00:00", "9999-12-31T23:59"),
        ("2024-06-10", "2024-06-10T00:00", "2024-06-10T23:59"),
    ],
)
def test_about_is_as_much_again_on_either_side(written: str, first: str, last: str) -> None:
    assert Date.parse(written).bounds == (
        datetime.fromisoformat(first),
        datetime.fromisoformat(last),
    )


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2024-06-01", "2024-06-01"),
        ("2024-06", "2024-06"),
        ("2024", "2024"),
        ("2024-06-01T09:00Z", "2024-06-01"),
        ("2024-06-01/2024-06-04", ""),
        ("2024-06-01/2024-06-30", "2024-06"),
        ("2024/2025", ""),
        ("[..2024]", ""),
        ("[2024..]", ""),
        ("[..0001-01-01]", ""),
        ("0001-01-01", "0001-01-01"),
        ("9999-12-31", "9999-12-31"),
    ],
)
def test_a_page_can_mark_days_months_and_years_for_machines(written: str, iso: str) -> None:
    assert Date.parse(written).iso == iso


@pytest.mark.parametrize(
    ("written", "month"),
    [
        ("2024-06-03", "2024-06"),
        ("2024-06-30/2024-07-02", "2024-06"),
        ("[..2022-03-31]", "2022-03"),
        ("[2022-03-31..]", "2022-03"),
        ("0987-06-03", "0987-06"),
        ("0987", "0987"),
        ("2024~", "2024"),
        ("[..2024]", "2024"),
        ("[2024..]", "2024"),
        ("[..2024-05]", "2024-05"),
        ("2024/2025", "2024"),
        ("2024-11/2025", "2024-11"),
        ("2024/2025-06-04", "2024"),
        ("2024-01-01/2024-12-31", "2024"),
        ("0001-01-01", "0001-01"),
        ("[..0001-01-01]", "0001-01"),
        ("9999-12-31", "9999-12"),
    ],
)
def test_a_date_belongs_to_the_month_or_year_that_is_known_of_it(written: str, month: str) -> None:
    assert Date.parse(written).month_or_year == month
    assert Date.parse(month).iso == month


@pytest.mark.parametrize(
    ("written", "bounds"),
    [
        ("0001-01-01", ["0001-01-01T00:00", "0001-01-01T23:59"]),
        ("[..0001-01-01]", ["0001-01-01T23:59"]),
        ("[9999-12-31..]", ["9999-12-31T00:00"]),
        ("0001~", ["0001-01-01T00:00", "0002-12-31T23:59"]),
        ("2024/2025", ["2024-01-01T00:00", "2025-12-31T23:59"]),
    ],
)
def test_an_open_end_has_no_bound_and_the_ends_of_the_calendar_have(
    written: str, bounds: list[str]
) -> None:
    assert [bound.isoformat("T", "minutes") for bound in Date.parse(written).known_bounds] == bounds


def test_what_has_no_start_comes_first_and_what_has_no_end_comes_after_what_has() -> None:
    in_order = [
        "[..0001-01-01]",
        "[..2024]",
        "0001-01-01",
        "2024-06-01",
        "2024-06",
        "[2024-06..9999]",
        "[2024-06..]",
        "2024-06-02",
    ]

    keys = [Date.parse(written).sort_key for written in in_order]
    assert all(before < after for before, after in pairwise(keys))


@pytest.mark.parametrize(
    ("written", "is_a_day", "is_a_year"),
    [
        ("2024-06-01", True, False),
        ("2024-06-01T09:00Z", True, False),
        ("2024-06", False, False),
        ("2024", False, True),
        ("2024-01/2024-12", False, True),
        ("[..0001-01-01]", False, False),
        ("[9999-12-31..]", False, False),
        ("[..0001]", False, False),
    ],
)
def test_a_date_knows_whether_it_is_one_day_or_one_year(
    written: str, *, is_a_day: bool, is_a_year: bool
) -> None:
    date = Date.parse(written)

    assert (date.is_a_day, date.is_a_year) == (is_a_day, is_a_year)


# From the year 1000 on: in print, the number of an earlier year looks like that of a day.
units = st.tuples(st.dates(min_value=day(1000, 1, 1)), st.sampled_from([4, 7, 10])).map(
    lambda pair: pair[0].isoformat()[: pair[1]]
)
"""Years, months and days, as they are written."""


@st.composite
def forms(draw: st.DrawFn) -> str:
    """Return a date in any form that has no time of day."""
    start, end = sorted((draw(units), draw(units)))
    return draw(
        st.sampled_from(
            [
                start,
                f"{start}~",
                f"{start}/{end}",
                f"[{start}..{end}]",
                f"[..{end}]",
                f"[{start}..]",
            ]
        )
    )


@given(forms())
def test_what_is_printed_names_no_unit_finer_than_what_was_written(written: str) -> None:
    printed = str(Date.parse(written))
    lengths = [len(unit) for unit in re.findall(r"[\d-]{4,10}", written)]

    days = re.findall(r"\b\d{1,2}\b", printed)
    months = re.findall("|".join(month_name[1:]), printed)
    assert len(days) <= lengths.count(len("2024-06-01"))
    assert len(months) <= len(lengths) - lengths.count(len("2024"))
    assert "day" not in printed or set(lengths) == {len("2024-06-01")}


@given(forms())
def test_what_a_date_is_filed_under_is_no_finer_than_what_was_written(written: str) -> None:
    date = Date.parse(written)
    filed = (date.iso, date.month_or_year)

    lengths = [len(unit) for unit in re.findall(r"[\d-]{4,10}", written)]
    assert all(len(name) <= max(lengths) for name in filed)


@given(st.dates())
def test_every_day_of_the_calendar_can_be_written(written: day) -> None:
    date = Date.parse(str(written))

    assert str(date.first.date()) == str(date.last.date()) == str(written)


@given(st.text(alphabet="0123456789-~/[].TZ:+ x", max_size=24))
def test_any_text_is_a_date_or_is_refused_in_words(written: str) -> None:
    try:
        date = Date.parse(written)
    except ValueError as error:
        assert "'" in str(error)  # noqa: PT017 - both ways are right; neither may crash
    else:
        assert date.first <= date.last
