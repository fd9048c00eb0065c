"""How much two sets of words have in common: a word that few sentences have counts more."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from math import log, sqrt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection


class Likeness:
    """Compares sets of words, by how rare their words are among all sentences."""

    def __init__(self, sentences: Collection[frozenset[str]]) -> None:
        counts = Counter(word for sentence in sentences for word in sentence)
        # Squared, as a word counts in both sets. Even a word of all sentences weighs a little.
        self._weights = {
            word: log(1 + len(sentences) / count) ** 2 for word, count in counts.items()
        }
        self._rarest = log(1 + len(sentences)) ** 2
        self._length = lru_cache(maxsize=None)(self._length_of)

    def between(self, first: frozenset[str], second: frozenset[str]) -> float:
        """Return a number from 0, nothing in common, to 1, the same words."""
        common = first & second
        if not common:
            return 0.0
        return self._sum(common) / ((self._length(first) * self._length(second)) or 1.0)

    def _length_of(self, words: frozenset[str]) -> float:
        return sqrt(self._sum(words))

    def _sum(self, words: frozenset[str]) -> float:
        # In a fixed order: a sum of decimals depends on it, and the order of a set on the process.
        return sum(sorted(self._weights.get(word, self._rarest) for word in words))
