"""Rules about the words of our own sentences.

Quotes, names and titles keep the source's words, and so do words between quotation marks.
"""

from __future__ import annotations

import re
from functools import lru_cache, partial
from typing import TYPE_CHECKING

from generator.corpus import WHOLE_LINK, our_sentences, outside_quotes, torn_links_in

if TYPE_CHECKING:
    from generator.check.reporter import ReportProblem
    from generator.corpus import Corpus
    from generator.model import Plan, Record


def check_wording(report: ReportProblem, record: Record, corpus: Corpus) -> None:
    """Our own sentences use the plan's spelling and none of the words that it avoids."""
    plan = corpus.records.plan
    for path, text in our_sentences(record):
        said = outside_quotes(text)
        _check_spelling(partial(report, path, "house-spelling"), said, plan)
        _check_loaded_words(partial(report, path, "loaded-word"), said, plan)


def check_links(report: ReportProblem, record: Record, _: Corpus) -> None:
    """A link in our own sentences is whole, or readers would see its brackets."""
    for path, text in our_sentences(record):
        for line, column in torn_links_in(text):
            cut = text.split("\n")[line - 1][column - 1 :][:20]
            fact = f"A link begins at '{cut}' and is not whole."
            report(path, "torn-link", fact, WHOLE_LINK)


def _check_spelling(report: partial[None], said: str, plan: Plan) -> None:
    """One name is spelt one way, the plan's; other spellings stand in `also-written`."""
    for match in _found(tuple(plan.spelling), said):
        report(f"'{match}' is written here.", f"Write '{plan.spelling[match]}'.")


def _check_loaded_words(report: partial[None], said: str, plan: Plan) -> None:
    """The site takes no side: what judges stands in quotation marks, with its voice."""
    suggestion = "Say it neutrally, or quote it in quotation marks with its voice."
    for match in _found(plan.words_to_avoid, said, re.IGNORECASE):
        report(f"'{match}' takes a side.", suggestion)


def _found(words: tuple[str, ...], said: str, flags: int = 0) -> list[str]:
    return _any_of(words, flags).findall(said) if words else []


@lru_cache(maxsize=4)  # a plan has two lists, asked for once a record
def _any_of(words: tuple[str, ...], flags: int = 0) -> re.Pattern[str]:
    # Not \b: a word such as "U.S." ends in a mark.
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?!\w)", flags)
