"""Words as the search knows them: one form for every spelling that readers use of the same word.

The site's script makes the same forms from what a reader types: `theme/assets/search-words.js` has
`folding`, `numbers` and this module again, line by line, and a browser test compares them.
"""

from __future__ import annotations

import re
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from generator.search.folding import fold
from generator.search.numbers import in_digits
from generator.search.word_tables import ASKING, ENDINGS, SMALL

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    WordsOf = Callable[[str], list[str]]
    """Gives the words of a text in the form in which they are looked up."""

NO_SYNONYMS: Mapping[str, str] = MappingProxyType({})

UNPARTED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3"
    "\uf900-\ufaff\U00020000-\U0003ffff"
)
"""The signs of scripts that set no blanks between words, as ranges of a regular expression."""

ASKING_WORDS = 5
"""A question asks with one of so many first words."""

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_SCRIPTS = re.compile(f"[{UNPARTED}]+|[^{UNPARTED}]+")
_UNPARTED_SIGN = re.compile(f"[{UNPARTED}]")


def words(text: str, synonyms: Mapping[str, str] = NO_SYNONYMS) -> list[str]:
    """Return the words of a text in the form in which they are looked up, in their order.

    `synonyms` maps forms to forms, as `synonym_forms` returns them. A compound with hyphens gives
    its parts, and then the whole. A run of a script without blanks gives each two signs that follow
    each other.
    """
    forms: list[str] = []
    for match in _WORD.finditer(in_digits(fold(text))):
        parts = match[0].split("-")
        for part in parts:
            forms += _forms(part)
        if len(parts) > 1 and not any(part.isdecimal() for part in parts):
            forms.append(stem("".join(parts)))
    return [synonyms.get(form, form) for form in forms]


def synonym_forms(synonyms: Mapping[str, str]) -> dict[str, str]:
    """Return synonyms, one word for one word, in the forms in which words are looked up."""
    return {"".join(words(word)): "".join(words(synonym)) for word, synonym in synonyms.items()}


def small_forms() -> list[str]:
    """Return the forms of words that a query does not need."""
    return sorted({stem(word) for word in SMALL})


def stemmed_endings() -> dict[str, list[str]]:
    """Return the endings of words by their script, as forms have them, the longest first."""
    begun = "bcd"  # an ending changes only behind a word
    forms = {script: {stem(begun + ending) for ending in of} for script, of in ENDINGS.items()}
    return {
        script: sorted(
            (form.removeprefix(begun) for form in of if form != begun),
            key=lambda ending: (-len(ending), ending),
        )
        for script, of in forms.items()
    }


def is_unparted(form: str) -> bool:
    """Whether a form is a part of a run without blanks."""
    return bool(_UNPARTED_SIGN.match(form))


def asked_for(text: str) -> str:
    """Return what a question asks for, a value of `ASKING`, and nothing if it asks nothing.

    "By when" asks for a time and "how many" for a number: the most definite word counts.
    """
    first = _WORD.findall(fold(text))[:ASKING_WORDS]
    if not first or not any(word in ASKING for word in first[:2]):
        return ""
    asked = [ASKING[word] for word in first if word in ASKING]
    definite = [kind for kind in asked if kind not in ("other", "whether")]
    return (definite or asked)[0]


@lru_cache(maxsize=100_000)  # a site uses the same few thousand words again and again
def stem(word: str) -> str:
    """Return the form that singular and plural, British and American spelling share.

    Doubled letters count once, since few people know where a name has them. A name that ends in
    -skyy, -skiy or -ski, in -ow or in -ov has one form.
    """
    if not re.fullmatch(r"[a-z]{4,}", word):
        return word
    word = re.sub(r"ies$", "y", word)
    word = re.sub(r"(?<=sh|ch|.x|ss)es$", "", word)
    word = re.sub(r"(?<![sui])s$", "", word)
    word = re.sub(r"is(e|ed|ing|ation)$", r"iz\1", word)
    word = re.sub(r"yse(d?)$", r"yze\1", word)
    word = re.sub(r"(?<=...)our(?=$|ed$|able$)", "or", word)
    word = re.sub(r"(?<=[tb])re$", "er", word)
    word = re.sub(r"ence$", "ense", word)
    word = re.sub(r"mme$", "m", word)
    if re.search(r"[eo]w$", word):
        word = word.replace("w", "v")
    word = re.sub(r"(?<=..[^aeiou])[iy][ijy]?$", "y", word)
    word = word.replace("sch", "sh")
    word = re.sub(r"[iy]j?(?=e[vw]$)", "i", word)
    return re.sub(r"(.)\1", r"\1", word)


def _forms(part: str) -> list[str]:
    """Return the forms of a word without a hyphen."""
    if not _UNPARTED_SIGN.search(part):
        return [stem(part)]
    forms: list[str] = []
    for run in _SCRIPTS.findall(part):
        if is_unparted(run) and len(run) > 1:
            forms += [run[at : at + 2] for at in range(len(run) - 1)]
        else:
            forms.append(stem(run))
    return forms
