"""How much each word of an entry counts: this depends on the part of the entry that has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.search.words import asked_for, is_unparted, small_forms

if TYPE_CHECKING:
    from generator.search.entry import Entry
    from generator.search.words import WordsOf

NAME_WEIGHT = 12
"""What a whole name weighs. One of its words weighs less, the more words the name has."""
MOST_SHARING = 6
"""A name with more words than this counts as if it had this many."""
SENTENCE_WEIGHT = 3
"""What a word weighs in the sentence shown with an entry."""
ALSO_WEIGHT = 2
"""What a word weighs in a hidden text of an entry, or in the name of a claim's publisher."""
SAID_WEIGHT = 1
"""What a word weighs in what sources say of a record."""

_SMALL = frozenset(small_forms())


def weights_of(entry: Entry, words_of: WordsOf) -> dict[str, int]:
    """Return what each word of an entry weighs, by its form.

    A word at several places has the highest of their weights. `=…` is a whole name, `?…` what a
    question asks for. Each sign of a run without blanks is a word too.
    """
    is_claim = entry.kind == "claim"  # its title is only the name of its publisher
    weights: dict[str, int] = {}
    for text in entry.said:
        weights |= dict.fromkeys(words_of(text), SAID_WEIGHT)
    for text in (*entry.also, entry.title) if is_claim else entry.also:
        weights |= dict.fromkeys(words_of(text), ALSO_WEIGHT)
    weights |= dict.fromkeys(words_of(entry.sentence), SENTENCE_WEIGHT)
    for name in () if is_claim else sorted({entry.title, *entry.names}):
        all_words = words_of(name)
        inside = [word for word in all_words if word not in _SMALL] or all_words
        weight = NAME_WEIGHT - min(len(inside), MOST_SHARING)
        for word in inside:
            weights[word] = max(weights.get(word, 0), weight)
        weights[f"={' '.join(inside)}"] = NAME_WEIGHT
    if entry.kind == "question" and (asked := asked_for(entry.title)):
        weights[f"?{asked}"] = ALSO_WEIGHT
    return _with_signs(weights)


def _with_signs(weights: dict[str, int]) -> dict[str, int]:
    """Return weights with those of each sign that stands in a run without blanks."""
    signs: dict[str, int] = {}
    for word, weight in weights.items():
        for sign in word if is_unparted(word) else ():
            signs[sign] = max(signs.get(sign, 0), weight)
    return signs | weights if signs else weights
