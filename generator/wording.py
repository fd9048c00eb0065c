"""Rules about the words of our own sentences; `generator.check` applies them.

Quotes, names and titles keep the source's words, and so do words between quotation marks.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.model import Plan
from generator.sentences import our_sentences, outside_quotes

if TYPE_CHECKING:
    from generator.corpus import Corpus
    from generator.model import Record
    from generator.report import Report


def check_spelling(report: Report, record: Record, corpus: Corpus) -> None:
    """One name is spelt one way, the plan's; other spellings stand in `also-written`."""
    spelling = corpus.records.plan.spelling
    if isinstance(record, Plan) or not spelling:
        return
    pattern = _any_of(tuple(spelling))
    for path, text in our_sentences(record):
        for match in pattern.finditer(outside_quotes(text)):
            suggestion = f"Write '{spelling[match[0]]}'."
            report(path, "house-spelling", f"'{match[0]}' is written here.", suggestion)


def check_loaded_words(report: Report, record: Record, corpus: Corpus) -> None:
    """The site takes no side: what judges stands in quotation marks, with its voice."""
    words = corpus.records.plan.words_to_avoid
    if isinstance(record, Plan) or not words:
        return
    pattern = _any_of(words, re.IGNORECASE)
    for path, text in our_sentences(record):
        for match in pattern.finditer(outside_quotes(text)):
            fact = f"'{match[0]}' takes a side."
            suggestion = "Say it neutrally, or quote it in quotation marks with its voice."
            report(path, "loaded-word", fact, suggestion)


@lru_cache(maxsize=4)  # a plan has two lists, asked for once a record
def _any_of(words: tuple[str, ...], flags: int = 0) -> re.Pattern[str]:
    return re.compile(r"\b(" + "|".join(map(re.escape, words)) + r")\b", flags)


WORDING_RULES = (check_spelling, check_loaded_words)
