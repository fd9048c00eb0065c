"""A rule that finds words copied from a source outside quotation marks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.corpus import our_sentences, outside_quotes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.check.capture_text import CaptureText
    from generator.check.reporter import Checker
    from generator.corpus import Corpus

LONGEST_RUN = 8
"""How many words in a row, shared with a source, count as copied."""

RUNNING_WORD = re.compile(r"\w+(?:[’'.,-]\w+)*")
"""A word of running text, with the marks inside it: `one's`, `1,000`, `twenty-two`."""


def check_copied_words(corpus: Corpus, captures: Iterable[CaptureText], checker: Checker) -> None:
    """Our own sentences share no long run of words with any source that was captured."""
    copied = {
        run for capture in captures for paragraph in capture.paragraphs for run in runs(paragraph)
    }
    for ref, record in corpus.records.all().items():
        for path, sentence in our_sentences(record):
            shared = [run for run in runs(outside_quotes(sentence)) if run in copied]
            if shared:
                fact = f"These words are in a source too: {' '.join(shared[0])}."
                checker.at(ref)(path, "copied-words", fact, "Say it in other words, or quote it.")


def runs(text: str) -> list[tuple[str, ...]]:
    """Return every run of `LONGEST_RUN` words in a text, in order, without case and marks."""
    words = [word.casefold() for word in RUNNING_WORD.findall(text)]
    return [
        tuple(words[start : start + LONGEST_RUN]) for start in range(len(words) - LONGEST_RUN + 1)
    ]
