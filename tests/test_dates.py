"""Dates as sources give them: what is read, how it is printed, and what it may mean."""

from __future__ import annotations

from datetime import datetime

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
        ("2024-06/2024-07", "2024-06-01T00:00", "2024-07-31T23:59", "1 June to 31 July 2024"),
        ("[..2024-06-04]", "0001-01-01T00:00", "2024-06-04T23:59", "by 4 June 2024"),
        ("[2024-06-04..]", "2024-06-04T00:00", "9999-12-31T23:59", "from 4 June 2024 on"),
        ("[2024-06..2024-06]", "2024-06-01T00:00", "2024-06-30T23:59", "June 2024"),
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
    ],
)
def test_what_is_no_date_is_refused_with_the_forms_there_are(written: str) -> None:
    with pytest.raises(ValueError, match="Write it as 2025-11-20, 2025-11"):
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
    ],
)
def test_a_date_belongs_to_the_month_or_year_that_is_known_of_it(written: str, month: str) -> None:
    assert Date.parse(written).month_or_year == month
    assert Date.parse(month).iso == month


@given(st.dates())
def test_every_day_of_the_calendar_can_be_written(day: object) -> None:
    date = Date.parse(str(day))

    assert str(date.first.date()) == str(date.last.date()) == str(day)


@given(st.text(alphabet="0123456789-~/[].TZ:+ x", max_size=24))
def test_any_text_is_a_date_or_is_refused_in_words(written: str) -> None:
    try:
        date = Date.parse(written)
    except ValueError as error:
        assert "'" in str(error)  # noqa: PT017 - both ways are right; neither may crash
    else:
        assert date.first <= date.last
