"""What sentences name in words: numbers, dates and languages, and letters that only look right."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.check.named_dates import dates_in
from generator.check.number_words import numbers_in
from generator.files.look_alikes import look_alikes
from generator.model.dates import Date
from generator.model.languages import language_mistake

TEXTS = st.text() | st.text("0123456789.,½²٤ andhunredthousmilo-%$kbn") | st.text("12 May2024,to–")


@given(TEXTS)
def test_any_text_can_be_searched_for_numbers_dates_and_letters(text: str) -> None:
    assert all(isinstance(number, Fraction) for number in numbers_in(text))
    for named in dates_in(text):
        assert named.fits(Date.parse("2024-02")) in (True, False)
    assert all(text[index] for index, *_ in look_alikes(text))


@given(st.integers(0, 10**12))
def test_a_number_is_found_however_its_thousands_are_grouped(number: int) -> None:
    for mark in (",", "\u00a0", "\u202f", "’", " "):
        assert Fraction(number) in numbers_in(f"about {number:,} people".replace(",", mark))
    if number >= 1000:
        assert Fraction(number) in numbers_in(f"{number:,}".replace(",", "."))


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("600k", "600000"),
        ("0.6 million", "600000"),
        ("$100bn", "100000000000"),
        ("280 to 330 billion", "280000000000"),
        ("five to seven hundred", "500"),
        ("one hundred and fifty thousand", "150000"),
        ("a quarter of a million", "250000"),
        ("two thirds", "66.7"),
        ("a third", "33"),
        ("shared equally", "50"),
        ("twenty-two", "22"),
        ("the third round", "3"),
        ("over a decade", "10"),
    ],
)
def test_a_number_in_words_is_found(text: str, number: str) -> None:
    assert Fraction(number) in numbers_in(text)


@pytest.mark.parametrize(
    ("text", "number"), [("600,000", "600"), ("100 billion", "100"), ("800.000", "800")]
)
def test_a_number_with_its_thousands_is_no_smaller_one(text: str, number: str) -> None:
    assert Fraction(number) not in numbers_in(text)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("ua", "uk"), ("German", "de"), ("deutsch", "de"), ("EN", "en"), ("de_AT", "de-AT"),
        ("jp", "ja"), ("deu", "de"), ("germn", "de"),
    ],
)  # fmt: skip
def test_a_language_written_in_another_way_is_recognised(written: str, meant: str) -> None:
    _, wanted = language_mistake(written) or ("", "")

    assert wanted.startswith(f"Did you mean '{meant}' (")


@given(st.text())
def test_any_text_can_be_a_wrong_language(text: str) -> None:
    assert language_mistake(text) is None or language_mistake(text)
