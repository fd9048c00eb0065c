"""The search's files: what a browser loads, in pieces, to find an entry by its words.

A whole index would have to be loaded before the first answer, and grows with the site. So there is
a small head, a piece for each two letters that words begin with, the entries in blocks, and what
narrows a search apart. A reader loads the head and the pieces of the words typed.

Why our own, measured on 14,055 entries, which is what 4,000 pages have: MiniSearch loads 937 KB
gzipped before the first answer. Pagefind 1.5 loads 200 KB and finds nothing where one word of a
query is in no entry (untuned, it had the right page among the first three for 72 % of our queries);
the names for slips in typing and the facets would be our own files all the same, and it needs
WebAssembly, for which a site's content policy must make an exception.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from generator.search.words import SMALL, words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.search.entry import Entry

BLOCK = 16
"""How many entries are stored together."""

NAMED = frozenset({"point", "actor", "event", "place"})
"""Kinds whose names are also looked through for a slip in typing."""

NAME, SENTENCE, ALSO, SAID = 12, 3, 2, 1
"""What a word weighs where it stands; in a name, shared with the name's other words."""


def index_files(entries: tuple[Entry, ...], themes: dict[str, str]) -> dict[str, str]:
    """Return the text of each file by its name; the head names the folder of all others."""
    pieces = _pieces(entries)
    keys = sorted(pieces)
    inner = {f"words-{number}.json": _json(pieces[key]) for number, key in enumerate(keys)}
    for start in range(0, len(entries), BLOCK):
        shown = [_shown(entry) for entry in entries[start : start + BLOCK]]
        inner[f"entries-{start // BLOCK}.json"] = _json(shown)
    inner["facets.json"] = _json(_facets(entries, themes))
    version = sha256("".join(inner.values()).encode()).hexdigest()[:10]
    head = {
        "version": version,
        "block": BLOCK,
        "entries": len(entries),
        "kinds": list(Counter(entry.kind for entry in entries).items()),
        "pieces": keys,
        "names": " ".join(_vocabulary(entries)),
    }
    return {"head.json": _json(head)} | {f"{version}/{name}": inner[name] for name in inner}


def _pieces(entries: tuple[Entry, ...]) -> dict[str, dict[str, Any]]:
    """Return where each word stands: by its first two letters, then by its weight."""
    found: dict[str, dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
    for number, entry in enumerate(entries):
        for word, weight in sorted(_weights(entry).items()):
            found[word][weight].append(number)
    pieces: dict[str, dict[str, Any]] = defaultdict(dict)
    for word in sorted(found):
        postings = [[weight, *_steps(found[word][weight])] for weight in sorted(found[word])]
        pieces[word.removeprefix("=")[:2]][word] = postings
    return pieces


def _weights(entry: Entry) -> dict[str, int]:
    """Return what each word of an entry weighs; `=…` is a whole name."""
    weights: dict[str, int] = {}
    for text in entry.said:
        weights |= dict.fromkeys(words(text), SAID)
    for text in entry.also:
        weights |= dict.fromkeys(words(text), ALSO)
    weights |= dict.fromkeys(words(entry.sentence), SENTENCE)
    if entry.kind == "claim":
        return weights | {word: ALSO for word in words(entry.title) if word not in weights}
    for name in sorted({entry.title, *entry.names}):
        inside = [word for word in words(name) if word not in SMALL] or words(name)
        for word in inside:
            weights[word] = max(weights.get(word, 0), NAME - min(len(inside), 6))
        weights[f"={' '.join(inside)}"] = NAME
    return weights


def _vocabulary(entries: Iterable[Entry]) -> list[str]:
    """Return the words of names that are long enough to be recognised with a slip in them."""
    names = (
        name for entry in entries if entry.kind in NAMED for name in (entry.title, *entry.names)
    )
    return sorted({word for name in names for word in words(name) if len(word) > 3})  # noqa: PLR2004


def _shown(entry: Entry) -> list[str | int]:
    row: list[str | int] = [entry.url, entry.title, entry.sentence, entry.date, int(entry.disputed)]
    return [*row, 1] if entry.withdrawn else row


def _facets(entries: tuple[Entry, ...], themes: dict[str, str]) -> dict[str, Any]:
    """Return, for each value that narrows a search, its label and the entries that have it."""
    labels = {
        "theme": themes,
        "actor": _titles(entries, "actor"),
        "source": _titles(entries, "source"),
        "month": {},
    }
    found: dict[str, dict[str, list[int]]] = {name: defaultdict(list) for name in labels}
    disputed = []
    for number, entry in enumerate(entries):
        values = (entry.themes, entry.actors, entry.sources, entry.months)
        for name, several in zip(labels, values, strict=True):
            for value in several:
                found[name][value].append(number)
        disputed += [number] * entry.disputed
    by_value = {
        name: {value: [labels[name].get(value, value), *_steps(of[value])] for value in sorted(of)}
        for name, of in found.items()
    }
    return by_value | {"disputed": {"yes": ["", *_steps(disputed)]}}


def _titles(entries: Iterable[Entry], kind: str) -> dict[str, str]:
    """Return the titles of the records of a kind by their ids."""
    return {getattr(entry, f"{kind}s")[0]: entry.title for entry in entries if entry.kind == kind}


def _steps(numbers: list[int]) -> list[int]:
    """Return rising numbers as the steps between them, which are small and pack well."""
    return [number - before for before, number in zip([0, *numbers], numbers, strict=False)]


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
