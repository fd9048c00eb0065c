"""Rules about the form of our own sentences and names: nothing is left in them by mistake."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.corpus import outside_quotes
from generator.files import quoted

if TYPE_CHECKING:
    from generator.check.reporter import ReportProblem
    from generator.files import KeyPath
    from generator.model import Plan

_PLACEHOLDERS = re.compile(r"\b(?:TODO|TBD|FIXME|XXX)\b|\?\?\?|[Ll]orem ipsum")
_PARTS_OF_THEM = ("TODO", "TBD", "FIXME", "XXX", "???", "orem ipsum")
"""One of these is in each placeholder. Looking for them first is faster; nearly no text has any."""
_NO_TEXT = frozenset({"none", "null", "nil", "n/a", "na", "-", "–", "—", "?", "...", "…", "tba"})
"""Whole texts that say nothing. A choice may be `None`, and so may an answer."""

_TAGS = "a|b|blockquote|br|code|div|em|h[1-6]|hr|i|img|li|ol|p|q|s|small|span|strong|sub|sup|u|ul"
_MARKUP = re.compile(
    rf"(?P<tag></?(?:{_TAGS})\b[^<>]*>)"
    r"|(?P<entity>&(?:[A-Za-z]{2,}|#\w+);)"
    r"|(?P<address>https?://|\bwww\.)"
    r"|(?P<link>\[[^\[\]]*\]\([^)]*\))"
    r"|(?P<reference>(?<!\[)\[(?:plan|(?:point|actor|event|place|draft|source)/)[^\]]*\](?!\]))"
    r"|(?P<stars>(?P<mark>\*\*|__|`)\S.*?(?P=mark))"
)
_MARKS = re.compile(r"[<&\[*_`]|//|www")
"""What all markup has; looking for it first is faster."""
_INSTEAD = {
    "tag": "Write plain text.",
    "entity": "Write the character itself.",
    "address": "Leave it out: an address belongs to the 'url' of a source.",
    "link": "Write a link to a record as '[[actor/x|words]]'.",
    "reference": "Write a link with two brackets on each side, as '[[actor/x]]'.",
    "stars": "Write plain text.",
}
"""What to write instead of each kind of markup."""

_ENDED = re.compile(r"[.!?…][”’\"'»)\]]*\s*$")
"""The mark that ends a sentence, and what may close behind it."""

_BLANKS = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_ODD_BLANK = re.compile(f"[{_BLANKS}]")
_IN_MARKS = re.compile(r"[“„«‘][^“”„«»‘’]*[”“»’]")
_TYPOGRAPHIC = "\u00a0\u2009\u202f"
"""The blanks that keep a number and its unit, or a word and its mark, on one line."""


def check_placeholder(report: ReportProblem, path: KeyPath, text: str, _: Plan) -> None:
    """No word stands for a text that somebody meant to write later."""
    left = None
    if any(word in text for word in _PARTS_OF_THEM):
        left = _PLACEHOLDERS.search(outside_quotes(text))
    is_one_word = text.strip().casefold() in _NO_TEXT
    says_nothing = is_one_word and not {"choices", "answers"} & {*path}
    if left or says_nothing:
        word = left[0] if left else text.strip()
        fact = f"{quoted(word)} stands here instead of a text."
        report(path, "placeholder", fact, "Write the text, or remove the key.")


def check_markup(report: ReportProblem, path: KeyPath, text: str, _: Plan) -> None:
    """A sentence is plain text, and links only to records: readers would see anything else."""
    if _MARKS.search(text) and (found := _MARKUP.search(outside_quotes(text))):
        fact = f"Readers would see {quoted(found[0])} as it stands."
        report(path, "markup", fact, _INSTEAD[str(found.lastgroup)])


def check_end(report: ReportProblem, path: KeyPath, text: str, _: Plan) -> None:
    """A sentence has a mark at its end; without one, something is cut off."""
    if path[-1] == "says" and text[-1] not in ".!?" and not _ENDED.search(text):
        fact = f"The sentence ends at {quoted(' '.join(text.split())[-20:])}, without a full stop."
        wanted = "Write it to its end; if a '#' cut it, put quotes round the text."
        report(path, "unfinished-sentence", fact, wanted)


def check_blanks(report: ReportProblem, path: KeyPath, text: str, _: Plan) -> None:
    """Blanks are plain; one that does not break a line may stand beside a number or a mark."""
    for match in () if text.isascii() else _ODD_BLANK.finditer(text):
        before, after = text[: match.start()][-1:], text[match.end() :][:1]
        is_typographic = match[0] in _TYPOGRAPHIC and not (before + after).isalpha()
        if not (is_typographic and before and after):
            fact = f"The blank between {quoted(_word_before(text, match.start()))} and what follows"
            fact += f" is U+{ord(match[0]):04X}, which only looks like a blank."
            report(path, "odd-blank", fact, "Type a plain blank.")
            return


def _word_before(text: str, index: int) -> str:
    return text[:index].rsplit(" ", 1)[-1]


SENTENCE_RULES = (check_placeholder, check_markup, check_end, check_blanks)


def check_quotation_marks(report: ReportProblem, path: KeyPath, text: str, _: Plan) -> None:
    """A label is not in quotation marks: YAML knows only straight ones, and keeps all others."""
    if path[-1] in ("label", "name") and _IN_MARKS.fullmatch(text):
        fact = f"{quoted(text)} is in quotation marks that belong to the text."
        report(path, "quoted-name", fact, f"Write '{text[1:-1]}'.")


NAME_FORM_RULES = (check_placeholder, check_blanks, check_quotation_marks)
