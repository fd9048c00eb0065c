"""A pattern that finds words only as whole words: `cart` is in “a cart”, and not in “carts”."""

from __future__ import annotations

import re

_UNSPACED = "\u0e00-\u109f\u1780-\u17ff\u2e80-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"
"""Letters of scripts without spaces between words: Thai, Lao and Tibetan, Burmese, Khmer, then
Chinese and Japanese. In these scripts a pattern cannot tell whether a cut is inside a word."""

_LETTER = rf"[^\W{_UNSPACED}]"
_BEGINS = rf"(?<!{_LETTER})"
_ENDS = rf"(?!{_LETTER})"

_NUMBER_BEGINS = r"(?<!\d[.,])"
_NUMBER_ENDS = r"(?![.,]\d)"
"""A number includes its marks: `1` is not in `1,000`, and not in `1.5`."""

_SHORTENED = r"(?![’'](?!s\b)\w)"
"""A contraction belongs to its word: “can” is not in “can't”. A possessive may follow a word."""


def whole_words(words: str) -> str:
    """Return a pattern that finds words only if neither end cuts a longer word or a number."""
    return (
        (_BEGINS if re.match(_LETTER, words) else "")
        + (_NUMBER_BEGINS if re.match(r"\d", words) else "")
        + re.escape(words)
        + (_ENDS + _SHORTENED if re.match(_LETTER, words[-1:]) else "")
        + (_NUMBER_ENDS if re.match(r"\d", words[-1:]) else "")
    )
