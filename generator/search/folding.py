"""A text in the plainest letters: small, Latin if possible, without marks and invisible signs.

The site's script does the same: `fold` in `theme/assets/search-words.js`.
"""

from __future__ import annotations

import re
import unicodedata

LETTERS = {
    "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "ё": "e", "є": "ie",
    "ж": "zh", "з": "z", "и": "i", "і": "i", "ї": "i", "й": "i", "к": "k", "л": "l", "м": "m",
    "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ў": "u", "ф": "f",
    "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sch", "ъ": "", "ы": "y", "ь": "", "э": "e",
    "ю": "iu", "я": "ia",
    "ı": "i", "ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe",
    "’": "'", "‘": "'", "ʼ": "'", "ʻ": "'", "ʹ": "'", "′": "'", "`": "'", "´": "'", "＇": "'",
    "‑": "-", "‐": "-",
}  # fmt: skip
"""Cyrillic letters, and letters that Unicode does not decompose, in Latin letters; odd signs."""

NOT_KEPT = frozenset(("Mn", "Cf"))
"""Unicode categories: marks over letters, and signs of no width, such as a soft hyphen."""

_LATIN = str.maketrans(LETTERS)
_DROPPED = re.compile(r"'s\b|(?<=\b[a-z])\.(?=[a-z]\b)")  # ends of genitives, and dots of initials


def fold(text: str) -> str:
    """Return a text in small letters, in Latin ones if possible, without marks over them."""
    latin = unicodedata.normalize("NFC", text).lower().translate(_LATIN)
    if not latin.isascii():
        decomposed = unicodedata.normalize("NFKD", latin)
        kept = (sign for sign in decomposed if unicodedata.category(sign) not in NOT_KEPT)
        latin = unicodedata.normalize("NFC", "".join(kept))  # a syllable of Hangul is one sign
    return _DROPPED.sub("", latin).replace("'", "")
