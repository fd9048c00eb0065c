"""Rules that compare the quotes of a source with its capture."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from generator.check.copied_words import RUNNING_WORD
from generator.files import counted

if TYPE_CHECKING:
    from generator.check.capture_text import CaptureText, Span
    from generator.check.reporter import ReportProblem
    from generator.model import Claim, Source

LARGEST_SHARE = 1 / 3
"""How much of a source its quotes may take up together, in words."""


def check_quotes(source: Source, capture: CaptureText, report: ReportProblem) -> tuple[Claim, ...]:
    """Check each quote of a source, then all of them together; return the claims that hold."""
    claim_by_span: dict[Span, Claim] = {}
    holding: list[Claim] = []
    for index, claim in enumerate(source.claims):
        named = [int(number) for number in re.findall(r"¶(\d+)", claim.at)]
        _check_paragraphs(named, capture, partial(report, ("claims", index, "at")))
        if claim.quote:
            report_quote = partial(report, ("claims", index, "quote"))
            span = _find_span(claim, named, capture, report_quote)
            if span:
                _check_neighbours(span, claim, claim_by_span, capture, report_quote)
                claim_by_span[span] = claim
                holding.append(claim)
    quoted = capture.words_in(claim_by_span)
    if quoted > capture.words * LARGEST_SHARE:
        fact = f"All quotes together have {quoted} of the source's {capture.words} words."
        report(("claims",), "quoted-too-much", fact, "Shorten some.")
    return tuple(holding)


def _check_paragraphs(named: list[int], capture: CaptureText, report: partial[None]) -> None:
    """A claim names only paragraphs that its source has."""
    for number in named:
        if number > len(capture.paragraphs):
            paragraphs = counted(len(capture.paragraphs), "paragraph")
            fact = f"The capture has {paragraphs}; there is no ¶{number}."
            report("paragraph-missing", fact)


def _find_span(
    claim: Claim, named: list[int], capture: CaptureText, report: partial[None]
) -> Span | None:
    """Return where the quote is; None, with a problem, if it is nowhere or at many places."""
    spans = capture.occurrences(claim)
    paragraphs = ", ".join(f"¶{span.paragraph}" for span in spans)
    # A locator such as `whole` or `point 6` names no paragraph: there it may be in any.
    in_named = [span for span in spans if span.paragraph in named or not named]
    if not in_named:
        fact = f"The quote is not in {claim.at}."
        if spans:
            suggestion = f"It is in {paragraphs}: correct 'at'."
        elif any(span.paragraph in named for span in capture.occurrences(claim, re.escape)):
            fact = f"In {claim.at} the quote or its context begins or ends inside a word."
            suggestion = "Quote whole words."
        else:
            suggestion = "Copy it letter by letter, from one paragraph."
        report("quote-not-found", fact, suggestion)
        return None
    if len(spans) > 1:
        suggestion = "Add up to three words with 'before' or 'after', or quote more."
        report(
            "quote-not-unique", f"The quote occurs {len(spans)} times ({paragraphs}).", suggestion
        )
        return None
    return in_named[0]


def _check_neighbours(
    span: Span,
    claim: Claim,
    claim_by_span: dict[Span, Claim],
    capture: CaptureText,
    report: partial[None],
) -> None:
    """Quotes that touch would add up to a longer one. The very same words may serve two claims."""
    for neighbour, its_claim in claim_by_span.items():
        if neighbour == span or neighbour.paragraph != span.paragraph:
            continue
        first, second = sorted((span, neighbour))
        if not RUNNING_WORD.search(capture.between(first, second)):
            report(
                "quotes-touch",
                f"The quotes of '{its_claim.id}' and '{claim.id}' touch.",
                "Leave at least a word between them, or quote the very same words.",
            )
