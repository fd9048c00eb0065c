"""Numbers in digits, however people write them: grouped, scaled, as a range, or in words.

The site's script does the same: `theme/assets/search-words.js`.
"""

from __future__ import annotations

import re
from functools import lru_cache

from generator.search.word_tables import BETWEEN, HUNDREDS, NUMBERS, SCALES

_NUMBER = r"[0-9]+(?:[.,][0-9]+)?"
_LONGEST_FIRST = sorted(SCALES, key=lambda word: (-len(word), word))
_LATIN_SCALES = "|".join(word for word in _LONGEST_FIRST if word.isascii())
_OTHER_SCALES = "|".join(word for word in _LONGEST_FIRST if not word.isascii())
_SCALE = rf"[ -]?(?:({_LATIN_SCALES})(?!\w)|({_OTHER_SCALES}))"
_BETWEEN = rf" ?[-–—] ?| (?:{'|'.join(BETWEEN)}) "

_DIGIT = re.compile(r"[0-9]")
_GROUPED = re.compile(r"(?<![0-9.,])([0-9]{1,3})((?:,[0-9]{3})+|(?: [0-9]{3})+)(?![0-9])")
_DOTTED = re.compile(r"(?<![0-9.,])([1-9][0-9]{0,2})((?:\.[0-9]{3})+)(?![0-9])")
_RANGE = re.compile(rf"({_NUMBER})({_BETWEEN})({_NUMBER}){_SCALE}")
_SCALED = re.compile(rf"({_NUMBER}){_SCALE}")
_ORDINAL = re.compile(r"\b([0-9]+)(?:st|nd|rd|th)\b")

_WORD = re.compile(r"([^\W_]+)")
_JOINS = "und"
_SHORTEST_SCALE = 3
_PARTS = sorted({*NUMBERS, *HUNDREDS, *SCALES, _JOINS}, key=lambda word: (-len(word), word))
_PART = re.compile(
    "|".join(word for word in _PARTS if word.isascii() and len(word) >= _SHORTEST_SCALE)
)
_SHORTEST_IN_ONE = 9
_TEN, _TWENTY, _HUNDRED = 10, 20, 100
_GAPS = frozenset((" ", "-"))


def in_digits(plain: str) -> str:
    """Return a folded text with all its numbers in digits, without signs inside them."""
    if _DIGIT.search(plain):  # most texts have no number
        plain = _GROUPED.sub(lambda match: re.sub(r"[ ,]", "", match[0]), plain)
        plain = _RANGE.sub(_scaled_range, plain)
        plain = _SCALED.sub(lambda match: _whole(match[1], match[2] or match[3]), plain)
        plain = _DOTTED.sub(lambda match: match[0].replace(".", ""), plain)
        plain = _ORDINAL.sub(r"\1", plain)
    return _words_in_digits(plain)


def _scaled_range(match: re.Match[str]) -> str:
    """Return both ends of a range: what scales the second number scales the first too."""
    scale = match[4] or match[5]
    return _whole(match[1], scale) + match[2] + _whole(match[3], scale)


def _whole(number: str, scale: str) -> str:
    """Return a number, which may have decimals, times a power of ten."""
    zeros = SCALES[scale]
    before, _, after = number.replace(",", ".").partition(".")
    full = (before + after[:zeros].ljust(zeros, "0")).lstrip("0") or "0"
    rest = after[zeros:].rstrip("0")
    return f"{full}.{rest}" if rest else full


def _words_in_digits(plain: str) -> str:
    """Return a text whose number words, alone or together, are digits."""
    pieces = _WORD.split(plain)  # a word is at each odd index
    if not any(map(_number_words, pieces[1::2])):
        return plain
    at = 1
    while at < len(pieces):
        run, end = _run(pieces, at)
        if run:
            pieces[at:end] = [" ".join(map(str, _values(run)))]
        at += 2
    return "".join(pieces)


@lru_cache(maxsize=100_000)  # a site uses the same few thousand words again and again
def _number_words(word: str) -> tuple[str, ...]:
    """Return the number words that a word is made of; German writes them as one word."""
    if word in NUMBERS or word in HUNDREDS:
        return (word,)
    if len(word) < _SHORTEST_IN_ONE:
        return ()
    parts = _PART.findall(word)
    if "".join(parts) != word or len(parts) == 1:
        return ()
    while _JOINS in parts[1:-1]:  # "acht und zwanzig" says the tens last
        at = parts.index(_JOINS)
        parts[at - 1 : at + 2] = [parts[at + 1], parts[at - 1]]
    return tuple(parts)


def _run(pieces: list[str], at: int) -> tuple[list[str], int]:
    """Return the number words that follow each other from an index on, and the index after them."""
    run, end = list(_number_words(pieces[at])), at + 1
    while run and end + 1 < len(pieces) and pieces[end] in _GAPS:
        word, steps = pieces[end + 1], 2
        goes_on = pieces[end + 2] == " " and end + 3 < len(pieces)
        if word == "and" and run[-1] in HUNDREDS and goes_on:
            word, steps = pieces[end + 3], 4
        is_scale = word in SCALES and len(word) >= _SHORTEST_SCALE
        more = (word,) if is_scale else _number_words(word)
        if not more:
            break
        run += more
        end += steps
    return run, end


def _values(run: list[str]) -> list[int]:
    """Return the numbers that a run of number words says."""
    values: list[int] = []
    total, current = 0, 0
    for word in run:
        value = NUMBERS.get(word, _HUNDRED)
        if word in SCALES:
            total, current = total + max(current, 1) * 10 ** SCALES[word], 0
        elif word in HUNDREDS and current < _TEN:
            current = max(current, 1) * _HUNDRED
        elif not current or _fits(current, value):
            current += value
        else:
            values.append(total + current)
            total, current = 0, value
    return [*values, total + current]


def _fits(current: int, value: int) -> bool:
    """Whether a number fills the zeros of a larger one, as 8 does in 20, and 30 does not."""
    if current % _HUNDRED == 0:
        return 0 < value < _HUNDRED
    return current % _HUNDRED >= _TWENTY and current % _TEN == 0 and 0 < value < _TEN
