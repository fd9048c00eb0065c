"""One word for every spelling of a name: the reference of the actor or place."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from generator.model import Actor
from generator.status.content_words import tokens

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.corpus import Corpus
    from generator.model import Location


def names_of(record: Actor | Location) -> Iterable[str]:
    """Return every name of an actor or a place, in any language."""
    name = record.label if isinstance(record, Actor) else record.name
    return (name, *(spelling.written for spelling in record.also_written))


class NameWords:
    """Finds names in the words of a text, the longest first."""

    def __init__(self, corpus: Corpus) -> None:
        records = corpus.records
        self._by_first: dict[str, dict[tuple[str, ...], str]] = defaultdict(dict)
        named: list[tuple[str, Actor | Location]]
        named = [(f"actor/{actor.id}", actor) for actor in records.actors.values()]
        named += [(f"place/{place.id}", place) for place in records.places.values()]
        for ref, record in named:
            for name in names_of(record):
                words = _key(tokens(name))
                if words:
                    self._by_first[words[0]].setdefault(words, ref)
        self._longest = {
            first: sorted({len(name) for name in names}, reverse=True)
            for first, names in self._by_first.items()
        }

    def folded(self, words: list[str]) -> list[str]:
        """Return words with each name replaced by the reference of whom or what it names."""
        keys = _key(words)
        folded: list[str] = []
        index = 0
        while index < len(words):
            ref, length = self._name_at(keys, index)
            folded.append(ref or words[index])
            index += length
        return folded

    def _name_at(self, keys: tuple[str, ...], index: int) -> tuple[str, int]:
        """Return the name that begins at a word, and of how many words it is."""
        first = keys[index]
        for length in self._longest.get(first, ()):
            ref = self._by_first[first].get(keys[index : index + length])
            if ref:
                return ref, length
        return "", 1


def _key(words: Iterable[str]) -> tuple[str, ...]:
    """Return words in the form in which names are found: "US" is not "us"."""
    return tuple(word if word.isupper() else word.casefold() for word in words)
