"""Rules about the words of our own sentences.

Quotes, names and titles keep the words of the source, and so does all between quotation marks.
"""

from __future__ import annotations

import re
from functools import cache, partial
from typing import TYPE_CHECKING

from generator.corpus import WHOLE_LINK, outside_quotes, torn_links_in

if TYPE_CHECKING:
    from generator.check.reporter import ReportProblem
    from generator.files import KeyPath
    from generator.model import Plan


def check_wording(report: ReportProblem, path: KeyPath, sentence: str, plan: Plan) -> None:
    """A sentence uses the plan's spelling and none of the words that it avoids."""
    said = outside_quotes(sentence)
    _check_spelling(partial(report, path, "house-spelling"), said, plan)
    _check_loaded_words(partial(report, path, "loaded-word"), said, plan)


def check_links(report: ReportProblem, path: KeyPath, sentence: str, _: Plan) -> None:
    """Every link in a sentence is whole; readers would see the brackets of any other."""
    if "[[" not in sentence:
        return
    lines = sentence.split("\n")
    for line, column in torn_links_in(sentence):
        cut = lines[line - 1][column - 1 : column + 19]
        fact = f"A link begins at '{cut}' and is not whole."
        report(path, "torn-link", fact, WHOLE_LINK)


def _check_spelling(report: partial[None], said: str, plan: Plan) -> None:
    """A name has one spelling, the plan's; other spellings belong to `also-written`."""
    for word in _matches(tuple(plan.spelling), said):
        report(f"'{word}' is written here.", f"Write '{plan.spelling[word]}'.")


def _check_loaded_words(report: partial[None], said: str, plan: Plan) -> None:
    """The site takes no side: a word that judges is in quotation marks, with its voice."""
    suggestion = "Say it neutrally, or quote it in quotation marks with its voice."
    for word in _matches(plan.words_to_avoid, said, re.IGNORECASE):
        report(f"'{word}' takes a side.", suggestion)


def _matches(words: tuple[str, ...], said: str, flags: int = 0) -> list[str]:
    return _any_of(words, flags).findall(said) if words else []


@cache
def _any_of(words: tuple[str, ...], flags: int = 0) -> re.Pattern[str]:
    # Not \b: a word such as "U.S." ends in a mark.
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?!\w)", flags)


WORDING_RULES = (check_wording, check_links)
