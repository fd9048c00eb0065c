"""The words of all languages in one table: a text does not say in which language it is.

The site's script gets the same table with the search's files.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.search.folding import fold
from generator.search.languages import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping


def _folded(text: str) -> list[str]:
    return [fold(word) for word in text.split()]


def _all(texts: Iterable[str]) -> list[str]:
    """Return the words of some texts, each once and in a fixed order."""
    return sorted({word for text in texts for word in _folded(text)})


def _numbers() -> Iterator[tuple[str, int]]:
    for language in LANGUAGES.values():
        for value, word in enumerate(language.counts.split()):
            if word != "-":
                yield fold(word), value
        for value, text in language.more.items():
            yield from ((word, value) for word in _folded(text))


def _by_word(keyed: Iterable[Mapping[str, str]]) -> dict[str, str]:
    """Return the key of each word; a word that several languages have keeps its first key."""
    by_word: dict[str, str] = {}
    for texts in keyed:
        for key, text in texts.items():
            for word in _folded(text):
                by_word.setdefault(word, key)
    return by_word


def page_names_of(template: str) -> tuple[str, ...]:
    """Return what readers call a page that every site has, in all languages."""
    texts = (language.pages.get(template, "") for language in LANGUAGES.values())
    return tuple(name for text in texts for name in text.split("; ") if name)


NUMBERS = dict(_numbers())
"""Words for numbers under a thousand, with their values."""

HUNDREDS = _all(language.hundreds for language in LANGUAGES.values())
"""Words that make the number before them a hundred times as large."""

SCALES = {
    word: zeros
    for language in LANGUAGES.values()
    for zeros, text in language.scales.items()
    for word in _folded(text)
}
"""How many zeros a word or letter after a number adds."""

BETWEEN = _all(language.between for language in LANGUAGES.values())
"""Words between the two numbers of a range."""

SMALL = frozenset(_all(language.small for language in LANGUAGES.values()))
"""Words that a query does not need."""

ASKING = _by_word(language.asking for language in LANGUAGES.values())
"""What a word at the beginning of a question asks for."""

ENDINGS = {
    script: _all(of.endings for of in LANGUAGES.values() if of.script == script)
    for script in ("latin", "cyrillic")
}
"""Endings by which forms of one word differ, by their script, in Latin letters."""

TABLES = {
    "numbers": NUMBERS,
    "hundreds": HUNDREDS,
    "scales": SCALES,
    "between": BETWEEN,
    "asking": ASKING,
}
"""The tables as the site's script gets them."""
