"""Words as the search knows them: one form for every spelling that readers use of the same word.

The site's script makes the same forms from what a reader types: `theme/assets/search-words.js` is
this module again, line by line, and a browser test compares the two.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    WordsOf = Callable[[str], list[str]]
    """Gives the words of a text in the form in which they are looked up."""

LETTERS = {
    "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "ё": "e", "є": "ie",
    "ж": "zh", "з": "z", "и": "i", "і": "i", "ї": "i", "й": "i", "к": "k", "л": "l", "м": "m",
    "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ў": "u", "ф": "f",
    "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sch", "ъ": "", "ы": "y", "ь": "", "э": "e",
    "ю": "iu", "я": "ia",
    "ı": "i", "ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe",
}  # fmt: skip
"""Cyrillic letters, and letters that Unicode does not decompose, in Latin letters."""

COUNTS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen", "twenty",
)  # fmt: skip
"""Numbers in words, each at its own index."""

TIMES = {
    "k": 3, "thousand": 3, "m": 6, "mn": 6, "million": 6, "bn": 9, "b": 9, "billion": 9,
    "tn": 12, "trillion": 12,
    "tis": 3, "tys": 3, "tisiach": 3, "tysiach": 3, "mln": 6, "mio": 6, "milioniv": 6,
    "millionov": 6, "mlrd": 9, "mrd": 9, "miliardiv": 9, "milliardov": 9,
}  # fmt: skip
"""How many zeros a word or letter after a number adds."""

NO_SYNONYMS: Mapping[str, str] = MappingProxyType({})

SMALL = frozenset((
    "a", "an", "and", "are", "as", "at", "be", "by", "did", "do", "does", "for", "from", "has",
    "have", "how", "in", "into", "is", "it", "its", "of", "on", "or", "that", "the", "their",
    "there", "this", "to", "was", "were", "what", "when", "where", "which", "who", "will", "with",
    "would",
    "v", "i", "o", "z", "s", "na", "po", "pro", "ta", "za", "dlia", "chi", "kto", "khto", "chto",
    "scho", "kak", "iak",
))  # fmt: skip
"""Words that a query does not need."""

_LATIN = str.maketrans(LETTERS)
_DROPPED = re.compile(r"'s\b|(?<=\b[a-z])\.(?=[a-z]\b)")  # ends of genitives, and dots of initials
_DIGIT = re.compile(r"[0-9]")
_GROUPED = re.compile(r"(?<![0-9.])([0-9]{1,3})((?:[, \u00a0\u202f][0-9]{3})+)(?![0-9])")
_UNITS = "|".join(sorted(TIMES, key=len, reverse=True))
_SCALED = re.compile(rf"([0-9]+(?:\.[0-9]+)?)[ -]?({_UNITS})\b")
_ORDINAL = re.compile(r"\b([0-9]+)(?:st|nd|rd|th)\b")
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")


def words(text: str, synonyms: Mapping[str, str] = NO_SYNONYMS) -> list[str]:
    """Return the words of a text in the form in which they are looked up, in their order.

    `synonyms` maps forms to forms, as `synonym_forms` returns them. A compound with hyphens gives
    its parts, and then the whole.
    """
    plain = fold(text)
    if _DIGIT.search(plain):  # most texts have no number
        plain = _GROUPED.sub(lambda match: match[1] + re.sub(r"[^0-9]", "", match[2]), plain)
        plain = _SCALED.sub(lambda match: _whole(match[1], TIMES[match[2]]), plain)
        plain = _ORDINAL.sub(r"\1", plain)
    forms: list[str] = []
    for match in _WORD.finditer(plain):
        parts = match[0].split("-")
        forms += [stem(part) for part in parts]
        if len(parts) > 1 and not any(part.isdecimal() for part in parts):
            forms.append(stem("".join(parts)))
    return [synonyms.get(form, form) for form in forms]


def synonym_forms(synonyms: Mapping[str, str]) -> dict[str, str]:
    """Return synonyms, one word for one word, in the forms in which words are looked up."""
    return {"".join(words(word)): "".join(words(synonym)) for word, synonym in synonyms.items()}


def fold(text: str) -> str:
    """Return a text in small letters, in Latin ones if possible, without marks over them."""
    small = unicodedata.normalize("NFC", text).lower()
    small = small.replace("’", "'").replace("ʼ", "'").replace("‑", "-")
    latin = small.translate(_LATIN)
    if not latin.isascii():
        decomposed = unicodedata.normalize("NFKD", latin)
        latin = "".join(sign for sign in decomposed if unicodedata.category(sign) != "Mn")
    return _DROPPED.sub("", latin).replace("'", "")


@lru_cache(maxsize=100_000)  # a site uses the same few thousand words again and again
def stem(word: str) -> str:
    """Return the form that singular and plural, British and American spelling share.

    Doubled letters count once, since few people know where a name has them.
    """
    if word in COUNTS:
        return str(COUNTS.index(word))
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
    return re.sub(r"(.)\1", r"\1", word)


def _whole(number: str, zeros: int) -> str:
    """Return a number, which may have decimals, times a power of ten."""
    before, _, after = number.partition(".")
    full = (before + after[:zeros].ljust(zeros, "0")).lstrip("0") or "0"
    rest = after[zeros:].rstrip("0")
    return f"{full}.{rest}" if rest else full
