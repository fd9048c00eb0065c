"""The numbers that a text names, in digits or in English words: `600,000`, `$100bn`, `half`.

The reading is generous: where a text has two meanings, both numbers count as named. The words of
other languages are not read; the translation beside a quote has them in English.
"""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_ONES = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
]  # fmt: skip
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_UNITS = {word: number for number, word in enumerate(_ONES)} | {
    word: 10 * number for number, word in enumerate(_TENS, 2)
}
_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12,
}  # fmt: skip
_PARTS = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5,
    "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8,
    "ninth": 9, "ninths": 9, "tenth": 10, "tenths": 10,
}  # fmt: skip
"""Into how many parts a whole is divided, by the name of a part."""
_SIGNS = {"½": "1/2", "⅓": "1/3", "⅔": "2/3", "¼": "1/4", "¾": "3/4", "⅕": "1/5", "⅛": "1/8"}
_SCALES = {
    "hundred": 2, "k": 3, "thousand": 3, "thousands": 3, "m": 6, "mn": 6, "mln": 6, "million": 6,
    "millions": 6, "b": 9, "bn": 9, "bln": 9, "billion": 9, "billions": 9, "tn": 12, "trn": 12,
    "trillion": 12, "trillions": 12,
}  # fmt: skip
"""How many zeros each word or sign of a scale adds."""
_COUNTING = {
    "a": (1,), "an": (1,), "single": (1,), "sole": (1,), "only": (1,), "once": (1,), "both": (2,),
    "pair": (2,), "couple": (2,), "twice": (2,), "double": (2, 200), "doubled": (2, 200),
    "triple": (3, 300), "trio": (3,), "none": (0,), "nothing": (0,), "no": (0,), "dozen": (12,),
    "dozens": (12, 24), "hundreds": (100, 200), "thousands": (1000, 2000), "several": (1, 2, 3),
    "equal": (50,), "equally": (50,), "evenly": (50,), "all": (100,), "entire": (100,),
    "entirely": (100,), "whole": (100,), "wholly": (100,), "full": (100,), "fully": (100,),
    "every": (100,), "decade": (10,), "century": (100,),
}  # fmt: skip
"""Words that count without being numbers, with the numbers or percentages that they may mean."""

_NUMBER_WORDS = frozenset({*_UNITS, *_ORDINALS, *_PARTS, *_SIGNS, *_SCALES, *_COUNTING})
"""Every word with which a number can begin."""

_MOST_WORDS = 8
"""How many words of a number are read: `two hundred and fifty-six thousand` has six."""
_BLANKS = " \u00a0\u202f\u2009"
_DIGITS = rf"\d+(?:[.,’'{_BLANKS}]\d{{3}}(?!\d))*(?:[.,]\d+)?"
_TOKEN = re.compile(rf"(?P<digits>{_DIGITS})|[{''.join(_SIGNS)}]|[^\W\d_]+")


def numbers_in(text: str) -> frozenset[Fraction]:
    """Return every number that a text may name; a share is given in percent."""
    # "and" and "of" only join the words of a number: "two hundred and six", "half of a million".
    matches = _TOKEN.finditer(text.casefold())
    tokens = [match[0] for match in matches if match[0] not in ("and", "of")]
    found: set[Fraction] = set()
    for index, token in enumerate(tokens):
        is_digits = token[0].isdecimal()  # a raised 2 is a digit, and no number
        if is_digits or token in _NUMBER_WORDS:
            phrase = tokens[index : index + _MOST_WORDS]
            found |= set(_in_digits(phrase) if is_digits else _in_words(phrase))
    return frozenset(found)


@cache
def scale_of(unit: str) -> int:
    """Return how much one of a unit is: 1,000,000,000 for `billion dollars`, 1 for `people`."""
    words = re.findall(r"[^\W\d_]{2,}", unit.casefold())
    return max((_scale(word) for word in words), default=1)


def _scale(word: str) -> int:
    return int(10 ** _SCALES.get(word, 0))


def _in_digits(phrase: list[str]) -> Iterator[Fraction]:
    """Yield what the digits that begin a phrase may mean, with the scale behind them."""
    digits, following, *rest = (*phrase, "", "")
    scales = {_scale(following)}
    if following in ("to", "or") or following[:1].isdecimal():
        # "250 to 330 billion": the scale behind the second number may be that of the first too.
        scales |= {_scale(word) for word in rest[:2]}
    for scale in scales:
        yield from (number * scale for number in _readings(digits))


def _readings(digits: str) -> Iterator[Fraction]:
    """Yield what digits with marks may mean: `600.000` is 600,000, and `1.5` is a fraction."""
    whole, mark, rest = re.fullmatch(r"(.*?)(?:([.,])(\d+))?", digits).groups("")  # type: ignore[union-attr]
    is_group = len(rest) == 3 and whole.strip("0")  # noqa: PLR2004 - thousands are three digits
    plain = re.sub(r"\D", "", whole)
    yield Fraction(plain + rest if is_group else f"{plain}.{rest}" if mark else plain)
    if re.search(f"[{_BLANKS}]", digits):  # it may be a row of numbers: "in 2025 600 people"
        yield from map(Fraction, re.findall(r"\d+", digits))


def _in_words(phrase: list[str]) -> Iterator[Fraction]:
    """Yield the numbers that the words at the beginning of a phrase may mean."""
    first, *rest = phrase
    yield from map(Fraction, _COUNTING.get(first, ()))
    if first in _ORDINALS:
        yield Fraction(_ORDINALS[first])
    if first in _SIGNS:
        yield from _of_a_whole(Fraction(_SIGNS[first]), rest)
    elif first in _PARTS:
        yield from _of_a_whole(Fraction(1, _PARTS[first]), rest)
    elif first in _UNITS and rest and rest[0] in _PARTS:
        yield from _of_a_whole(Fraction(_UNITS[first], _PARTS[rest[0]]), rest[1:])
    elif first in _UNITS and rest and rest[0] in ("to", "or"):  # "five to seven hundred"
        yield from (Fraction(_UNITS[first] * _scale(word)) for word in rest[2:3])
    yield from _spelled_out(phrase)


def _of_a_whole(part: Fraction, following: list[str]) -> Iterator[Fraction]:
    """Yield a part of a whole, in percent too, or of the scale that follows: `half a million`."""
    percent = part * 100
    yield from (part, percent, Fraction(round(percent)), Fraction(str(round(float(percent), 1))))
    yield from (part * _scale(word) for word in following[:2] if word in _SCALES)


def _spelled_out(phrase: list[str]) -> Iterator[Fraction]:
    """Yield the numbers that begin a phrase: of `two hundred six` these are 2, 200 and 206."""
    total = group = 0
    before = ""
    for word in phrase[1:] if phrase[0] in ("a", "an") else phrase:
        if word in _UNITS and (not before or before in _TENS or before in _SCALES):
            group += _UNITS[word]
        elif word == "hundred":
            group = (group or 1) * 100
        elif word in _SCALES and len(word) > 1 and (group or not before):
            total, group = total + (group or 1) * _scale(word), 0
        else:
            return
        before = word
        yield Fraction(total + group)
