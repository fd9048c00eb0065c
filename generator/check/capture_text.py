"""The capture of a source, its text as it was read, and where a quote is in it.

A paragraph `¶n` is the n-th line of a capture that holds more than white space.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.check.whole_words import whole_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from generator.model import Claim


@dataclass(frozen=True, order=True, slots=True)
class Span:
    """Where a quote is in a capture."""

    paragraph: int
    """From 1."""
    start: int
    """The index of its first letter in the paragraph, from 0."""
    end: int
    """The index behind its last letter."""


@dataclass(frozen=True, slots=True)
class CaptureText:
    """One capture, by paragraphs."""

    paragraphs: tuple[str, ...]

    @classmethod
    def of(cls, text: str) -> CaptureText:
        return cls(tuple(line for line in text.split("\n") if line.strip()))

    def occurrences(
        self, claim: Claim, pattern_of: Callable[[str], str] = whole_words
    ) -> list[Span]:
        """Return where a claim's quote is between its context, in order.

        `pattern_of` makes a pattern from words; by default they must be whole words.
        """
        parts = (claim.before, claim.quote, claim.after)
        before, quote, after = (pattern_of(part) if part else "" for part in parts)
        # Context is words: any blanks and marks may be between them and the quote.
        pattern = re.compile(
            (rf"{before}\W*?" if before else "")
            + f"(?P<quote>{quote})"
            + (rf"\W*?{after}" if after else "")
        )
        return [
            Span(number, match.start("quote"), match.end("quote"))
            for number, paragraph in enumerate(self.paragraphs, 1)
            for match in pattern.finditer(paragraph)
        ]

    def words_in(self, spans: Iterable[Span]) -> int:
        """Return how many words some quotes have together."""
        quotes = (self.paragraphs[span.paragraph - 1][span.start : span.end] for span in spans)
        return sum(len(quote.split()) for quote in quotes)

    def between(self, first: Span, second: Span) -> str:
        """Return what is between two quotes in one paragraph; empty if they overlap."""
        return self.paragraphs[first.paragraph - 1][first.end : second.start]

    @property
    def words(self) -> int:
        """How many words the whole text has."""
        return sum(len(paragraph.split()) for paragraph in self.paragraphs)
