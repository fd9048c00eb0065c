"""One form for every spelling of a name: the other spellings in the records are synonyms.

A record that is written Zelenskyy, Selenskyj and Зеленський says that these are one name. So a
statement about it is found by each of them, whichever spelling the statement has.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.search.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.search.entry import Entry

NAMED_KINDS = frozenset({"actor", "place"})
"""The kinds of entries that have a name; the other spellings of a point are other words for it."""

FEWEST_CONSONANTS = 3
"""Two spellings with the same consonants are one name only if there are at least so many."""

_OTHER_SCRIPT = re.compile(r"[^\W\d_A-Za-z\u00c0-\u024f]")
_SOFT = re.compile(r"[aeiouyjhw]")
_ALIKE = str.maketrans("cqvdbzg", "kkftpsk")


def spelling_forms(entries: Iterable[Entry]) -> dict[str, str]:
    """Return the form of each other spelling of a name, with the form of the name's own word.

    A word that stands in the title of any of the entries keeps its form.
    """
    named = [entry for entry in entries if entry.kind in NAMED_KINDS]
    own = {word for entry in named for word in words(entry.title)}
    forms: dict[str, str] = {}
    for entry in named:
        for spelled, word in _same_words(entry):
            if spelled not in own:
                forms.setdefault(spelled, word)
    return forms


def _same_words(entry: Entry) -> Iterator[tuple[str, str]]:
    """Yield each word of another spelling with the word of the title that it stands for."""
    title = words(entry.title)
    by_sound = {_sound(word): word for word in reversed(title)}
    for name in entry.names:
        spelled = words(name)
        if len(title) == len(spelled) == 1 and _OTHER_SCRIPT.search(name):
            yield spelled[0], title[0]  # it may be a translation
        for word in spelled:
            sound = _sound(word)
            if len(sound) >= FEWEST_CONSONANTS and sound in by_sound:
                yield word, by_sound[sound]


def _sound(form: str) -> str:
    """Return the consonants of a form, those that spellings exchange as one."""
    return re.sub(r"(.)\1", r"\1", _SOFT.sub("", form).translate(_ALIKE))
