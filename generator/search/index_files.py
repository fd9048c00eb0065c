"""The search's files: what a browser loads, in pieces, to find an entry by its words.

One whole index would have to be loaded before the first answer, and it would grow with the site. So
there is a small head, one piece for each two letters that words begin with, the entries in blocks,
and a file for what narrows a search. A reader loads the head and the pieces of the words typed.

docs/decisions/0001-own-search.md compares this index with other search engines, in measured
numbers, and says why it is our own.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from functools import partial
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from generator.search.folding import LETTERS
from generator.search.spellings import spelling_forms
from generator.search.weights import weights_of
from generator.search.word_tables import TABLES
from generator.search.words import is_unparted, small_forms, stemmed_endings, synonym_forms, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.model import Plan
    from generator.search.entry import Entry
    from generator.search.words import WordsOf

BLOCK = 16
"""How many entries are stored in one file."""

CORRECTED_KINDS = frozenset({"point", "actor", "event", "place"})
"""Kinds whose names are also found with a slip in typing."""

SHORTEST_CORRECTED = 4
"""How many letters a word needs to be recognised with a slip in it."""


def index_files(entries: tuple[Entry, ...], plan: Plan) -> dict[str, str]:
    """Return the text of each file by its name; the head names the folder of all others."""
    own = synonym_forms(plan.search_synonyms)
    spellings = spelling_forms(entries)
    synonyms = {form: own.get(name, name) for form, name in spellings.items()} | own
    words_of = partial(words, synonyms=synonyms)
    pieces = _pieces(entries, words_of)
    keys = sorted(pieces)
    inner = {f"words-{number}.json": _json(pieces[key]) for number, key in enumerate(keys)}
    for start in range(0, len(entries), BLOCK):
        rows = [_entry_row(entry) for entry in entries[start : start + BLOCK]]
        inner[f"entries-{start // BLOCK}.json"] = _json(rows)
    inner["facets.json"] = _json(_facets(entries, plan.themes))
    version = sha256("".join(inner.values()).encode()).hexdigest()[:10]
    head = {
        "version": version,
        "block": BLOCK,
        "entries": len(entries),
        "kinds": list(Counter(entry.kind for entry in entries).items()),
        "pieces": keys,
        "names": " ".join(_vocabulary(entries, words_of)),
        "synonyms": synonyms,
        "tables": TABLES | {"small": small_forms(), "endings": stemmed_endings()},
        "letters": LETTERS,
    }
    return {"head.json": _json(head)} | {f"{version}/{name}": inner[name] for name in inner}


def _pieces(entries: tuple[Entry, ...], words_of: WordsOf) -> dict[str, dict[str, Any]]:
    """Return in which entries each word is: by its first two letters, then by its weight."""
    numbers: dict[str, dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
    for number, entry in enumerate(entries):
        for word, weight in weights_of(entry, words_of).items():
            numbers[word][weight].append(number)
    pieces: dict[str, dict[str, Any]] = defaultdict(dict)
    for word, by_weight in sorted(numbers.items()):
        postings = [[weight, *_steps(by_weight[weight])] for weight in sorted(by_weight)]
        pieces[piece_of(word)][word] = postings
    return pieces


def piece_of(word: str) -> str:
    """Return the name of the piece that a word is in: its first letters.

    A script without blanks has thousands of signs, so 256 that are neighbours share a piece.
    """
    start = word.removeprefix("=")[:2]
    return f"+{ord(start[0]) >> 8:x}" if is_unparted(start) else start


def _vocabulary(entries: Iterable[Entry], words_of: WordsOf) -> list[str]:
    """Return the words of names that are long enough to be recognised with a slip in them."""
    names = (
        name
        for entry in entries
        if entry.kind in CORRECTED_KINDS
        for name in (entry.title, *entry.names)
    )
    all_words = {word for name in names for word in words_of(name)}
    return sorted(word for word in all_words if len(word) >= SHORTEST_CORRECTED)


def _entry_row(entry: Entry) -> list[str | int]:
    """Return what is shown of an entry; the last value is there only if it was withdrawn."""
    row: list[str | int] = [entry.url, entry.title, entry.sentence, entry.date, int(entry.disputed)]
    return [*row, 1] if entry.withdrawn else row


def _facets(entries: tuple[Entry, ...], themes: Mapping[str, str]) -> dict[str, Any]:
    """Return, for each value that narrows a search, its label and the entries that have it."""
    labels: dict[str, Mapping[str, str]] = {
        "theme": themes,
        "actor": _titles(entries, "actor"),
        "source": _titles(entries, "source"),
        "month": {},
    }
    numbers: dict[str, dict[str, list[int]]] = {facet: defaultdict(list) for facet in labels}
    for number, entry in enumerate(entries):
        values_by_facet = (entry.themes, entry.actors, entry.sources, entry.months)
        for facet, values in zip(labels, values_by_facet, strict=True):
            for value in values:
                numbers[facet][value].append(number)
    facets: dict[str, Any] = {
        facet: {
            value: [labels[facet].get(value, value), *_steps(by_value[value])]
            for value in sorted(by_value)
        }
        for facet, by_value in numbers.items()
    }
    disputed = [number for number, entry in enumerate(entries) if entry.disputed]
    return facets | {"disputed": {"yes": ["", *_steps(disputed)]}}


def _titles(entries: Iterable[Entry], kind: str) -> dict[str, str]:
    """Return the titles of the records of a kind by their ids."""
    return {getattr(entry, f"{kind}s")[0]: entry.title for entry in entries if entry.kind == kind}


def _steps(numbers: list[int]) -> list[int]:
    """Return rising numbers as the steps between them, which are small and compress well."""
    return [number - before for before, number in zip([0, *numbers], numbers, strict=False)]


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
