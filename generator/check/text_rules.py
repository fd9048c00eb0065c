"""Rules about the words of the plan's text that a source prints."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.files import quoted
from generator.model import SITE_LANGUAGE, Source

if TYPE_CHECKING:
    from generator.check.reporter import ReportProblem
    from generator.corpus import Corpus
    from generator.model import Record

MOST_ITEM_WORDS = 150
"""How many words of an item a source may carry."""


def check_texts(report: ReportProblem, record: Record, _: Corpus) -> None:
    """A text is short enough, stands once, and has its English beside it."""
    if not isinstance(record, Source):
        return
    seen: set[tuple[str, str]] = set()
    for index, text in enumerate(record.texts):
        path = ("texts", index)
        words = len(text.words.split())
        if words > MOST_ITEM_WORDS:
            fact = f"These are {words} words of one item."
            wanted = f"Cut them to {MOST_ITEM_WORDS} at most, and say in 'at' which part they are."
            report((*path, "words"), "item-text", fact, wanted)
        if (text.lang or record.language) != SITE_LANGUAGE and not text.in_english:
            fact = "These words are in another language."
            report((*path, "words"), "foreign-quote", fact, "Write 'in-english' beside them.")
        if (text.item, text.at or "") in seen:
            fact = f"The words of item {quoted(text.item)} are here twice."
            wanted = "Remove one of them, or say in 'at' which part each is."
            report((*path, "item"), "item-text", fact, wanted)
        seen.add((text.item, text.at or ""))
