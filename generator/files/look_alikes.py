"""Words in which a letter of another script stands for one that looks the same.

A name with one Cyrillic letter among Latin ones looks right, and no search finds it. Scripts may
meet in a word all the same, as in `VIPы`: a word is refused only if each of its letters of one
script looks like a letter of the other.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from unicodedata import name

if TYPE_CHECKING:
    from collections.abc import Iterator

_LATIN_OF = dict(
    zip(
        "аеорсухіјѕԁһԛԝкАВЕКМНОРСТУХІЈЅԚԜ" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο",
        "aeopcyxijsdhqwkABEKMHOPCTYXIJSQW" + "ABEZHIKMNOPTYXo",
        strict=True,
    )
)
"""The Latin letter that each of these Cyrillic and Greek letters looks like."""

_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
_OTHER = re.compile(r"[\u0370-\u052f]+")
"""Greek and Cyrillic letters. Looking for them alone is fast, and most texts have none."""
_WORD = re.compile(r"[^\W\d_]+")
_ENDING = re.compile(r"[A-Z]{2,}[\u0370-\u052f]+")
"""A Latin abbreviation with the ending of another language, as in `PRом`."""


def look_alikes(text: str) -> Iterator[tuple[int, str, str]]:
    """Yield each word with a letter that only looks right.

    Each has the index of the letter, what is wrong, and what to write instead.
    """
    beside = (match for match in _OTHER.finditer(text) if _is_beside_latin(match))
    words = dict.fromkeys(_word_at(match) for match in beside)
    for start, word in words:
        latin = [letter for letter in word if _LATIN.match(letter)]
        other = [letter for letter in word if _OTHER.match(letter)]
        instead = {} if _ENDING.fullmatch(word) else _instead(latin, other)
        wrong = next((index for index, letter in enumerate(word) if letter in instead), None)
        if wrong is not None:
            letter = word[wrong]
            fact = f"In the word '{word}' the letter '{letter}' is {_script(letter)}"
            fact += f" (U+{ord(letter):04X}), and others are {_script(instead[letter])}."
            wanted = f"Write the {_script(instead[letter])} '{instead[letter]}'."
            yield start + wrong, fact, wanted


def _is_beside_latin(match: re.Match[str]) -> bool:
    text, (start, end) = match.string, match.span()
    return bool((start and _LATIN.match(text, start - 1)) or _LATIN.match(text, end))


def _word_at(match: re.Match[str]) -> tuple[int, str]:
    """Return the word around some letters, with its index in the text."""
    start = match.start()
    while start and _WORD.match(match.string[start - 1]):
        start -= 1
    word = _WORD.match(match.string, start)
    assert word  # noqa: S101 - it has at least the letters themselves
    return start, word[0]


def _instead(latin: list[str], other: list[str]) -> dict[str, str]:
    """Return the letters of a mixed word that look like others, with what they look like."""
    to_latin = {letter: _LATIN_OF[letter] for letter in other if letter in _LATIN_OF}
    scripts = {_script(letter) for letter in other}
    from_latin = {
        like: letter
        for letter, like in _LATIN_OF.items()
        if like in latin and _script(letter) in scripts
    }
    if len(other) > len(latin) and all(letter in from_latin for letter in latin):
        return from_latin
    return to_latin if all(letter in to_latin for letter in other) else {}


def _script(letter: str) -> str:
    """Return `Latin`, `Cyrillic` or `Greek`."""
    return name(letter).partition(" ")[0].title()
