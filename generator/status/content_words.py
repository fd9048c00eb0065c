"""The words of a sentence that carry its meaning, and whether it denies something.

Sentences are in the site's own language, English. Words are only compared, never printed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.model import IN_PROSE, SITE_LANGUAGE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.corpus import ClaimOf

_WORD = re.compile(r"[^\W_]+")

_SMALL = frozenset((
    "a", "about", "after", "all", "also", "an", "and", "any", "are", "as", "at", "be", "been",
    "before", "between", "but", "by", "could", "did", "do", "does", "for", "from", "had", "has",
    "have", "he", "her", "his", "how", "in", "into", "is", "it", "its", "may", "might", "more",
    "most", "of", "on", "only", "or", "other", "over", "she", "some", "than", "that", "the",
    "their", "them", "then", "they", "this", "to", "two", "under", "was", "were", "what", "when",
    "where", "which", "who", "whom", "will", "with", "would",
))  # fmt: skip
_OF_REPORTING = frozenset((
    "called", "plan", "reported", "reports", "said", "say", "says", "told", "writes", "wrote",
))  # fmt: skip
"""Words that say only that a source says something, and the word for what all claims are about."""

_SHORT_WORD = 2
"""How many letters a word of grammar has at most, if it is not listed above."""

_SHORTEST_STEM = 4
"""How many letters a stem has at least."""

_DENIAL = re.compile(
    r"\b(?:not?|nor|neither|never|nobody|without|nothing|none|contrary|instead|cannot|unlike"
    r"|den(?:y|ies|ied|ying|ials?)|falsely?|against|rule[ds]? out|ban(?:s|ned)?|bars|barr?ed"
    r"|(?:reject|refus|disput|dismiss|contradict|prohibit|forbid|exclud|oppos)\w*)\b|n[’']t\b",
    re.IGNORECASE,
)
_NO_DENIAL = re.compile(
    r"\bnot? (?:less|more|fewer|later|earlier) than\b|\bnot only\b", re.IGNORECASE
)
_ABSENCE = re.compile(
    r"\b(?:(?:remov|delet|cancel|postpon)\w*|un(?!der|i|til|less)\w+"
    r"|short of|still|out|off|closed)\b",
    re.IGNORECASE,
)
"""Words by which a sentence says that something is gone, open or missing."""


def tokens(text: str) -> list[str]:
    """Return the words and numbers of a text in their order, as written; of a link, its words."""
    return _WORD.findall(IN_PROSE.sub(lambda link: link[2] or link[1], text))


def content_words(words: Iterable[str]) -> frozenset[str]:
    """Return the words that carry meaning, in a form that singular and plural share."""
    return frozenset(word_form(word) for word in words if carries_meaning(word))


def carries_meaning(word: str) -> bool:
    """Whether a word is a number, an abbreviation or a word of more than grammar."""
    small = word.casefold()
    is_long_enough = len(word) > _SHORT_WORD or word.isupper() or word.isdecimal()
    return is_long_enough and small not in _SMALL and small not in _OF_REPORTING


def word_form(word: str) -> str:
    """Return a form that singular and plural, present and past share."""
    small = word.casefold()
    if small.endswith("ies") and len(small) >= _SHORTEST_STEM + len("ies"):
        return small.removesuffix("ies") + "y"
    for ending in ("ing", "ed", "es", "s"):
        if small.endswith(ending) and len(small) >= _SHORTEST_STEM + len(ending):
            return small.removesuffix(ending)
    return small


def denies(text: str) -> bool:
    """Whether a text has a word of denial, as "not" or "rejects"."""
    return bool(_DENIAL.search(_NO_DENIAL.sub("", text)))


def says_absent(text: str) -> bool:
    """Whether a text denies something, or says that it is gone, open or missing."""
    return denies(text) or bool(_ABSENCE.search(text))


def english_of(claim_of: ClaimOf) -> str:
    """Return the sentence of a claim with its quote, in English; a quote without one is left out.

    The sentence and the quote are lines of their own.
    """
    claim = claim_of.claim
    is_english = claim_of.source.language == SITE_LANGUAGE and not claim.quote_lang
    quote = claim.in_english or (claim.quote if is_english else None)
    return "\n".join(filter(None, (claim.says, quote)))
