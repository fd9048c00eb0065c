"""Rules that compare our words with the captures: the texts of sources as they were read.

Captures are other people's texts and stay outside the repository, so these rules run only where a
folder is given. A paragraph `¶n` is the n-th line of a capture that holds more than white space.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from typing import TYPE_CHECKING

from generator.check.reporter import Checker
from generator.check.whole_words import whole
from generator.corpus import our_sentences, outside_quotes
from generator.files import Problems, counted

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from generator.check.reporter import ReportProblem
    from generator.corpus import Corpus
    from generator.model import Claim, Source

LARGEST_SHARE = 1 / 3
LONGEST_RUN = 8
"""So many words in a row shared with a source are copied, not said in our own words."""

_WORD = re.compile(r"\w+(?:[’'.,-]\w+)*")


@dataclass(frozen=True, order=True, slots=True)
class Span:
    """Where a quote stands in a capture."""

    paragraph: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class CaptureText:
    """One capture, by paragraphs."""

    paragraphs: tuple[str, ...]

    @classmethod
    def of(cls, text: str) -> CaptureText:
        return cls(tuple(line for line in text.split("\n") if line.strip()))

    def occurrences(self, claim: Claim, pattern_of: Callable[[str], str] = whole) -> list[Span]:
        """Return where the quote stands between its context, in whole words."""
        parts = (claim.before, claim.quote, claim.after)
        before, quote, after = (pattern_of(part) if part else "" for part in parts)
        # Context is words: between them and the quote any blanks and marks may stand.
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


def check_captures(corpus: Corpus, folder: Path, problems: Problems) -> int:
    """Compare every source that names a capture with it; return how many quotes were compared."""
    checker = Checker(corpus, problems)
    texts: list[CaptureText] = []
    compared = 0
    for source in corpus.records.sources.values():
        if source.capture:
            report = checker.at(f"source/{source.id}")
            text = _read(folder, source, report)
            if text:
                texts.append(text)
                compared += _check_source(source, text, report)
    shingles = {run for text in texts for paragraph in text.paragraphs for run in runs(paragraph)}
    for ref, record in corpus.records.all().items():
        for path, sentence in our_sentences(record):
            if shared := next(
                (run for run in runs(outside_quotes(sentence)) if run in shingles), None
            ):
                fact = f"These words stand in a source too: {' '.join(shared)}."
                checker.at(ref)(path, "copied-words", fact, "Say it in other words, or quote it.")
    return compared


def _read(folder: Path, source: Source, report: ReportProblem) -> CaptureText | None:
    path = folder / f"{source.id}.txt"
    if not path.is_file():
        fact = f"There is no {path.name} in the captures folder."
        report(("capture",), "capture-missing", fact, "Put it there, or remove 'capture'.")
        return None
    raw = path.read_bytes()
    if source.capture and sha256(raw).hexdigest() != source.capture.sha256:
        fact = f"{path.name} has the SHA-256 {sha256(raw).hexdigest()}."
        report(
            ("capture", "sha256"),
            "capture-changed",
            fact,
            "Read it again, mend the claims, then write this sum.",
        )
        return None
    try:
        return CaptureText.of(raw.decode("utf-8"))
    except UnicodeDecodeError as error:
        fact = f"{path.name} is not UTF-8 from byte {error.start + 1} on."
        report(
            ("capture",),
            "not-utf-8",
            fact,
            "Save it as UTF-8, compare the quotes, then write its sum.",
        )
        return None


def _check_source(source: Source, text: CaptureText, report: ReportProblem) -> int:
    spans: dict[Span, Claim] = {}
    compared = 0
    for index, claim in enumerate(source.claims):
        named = [int(number) for number in re.findall(r"¶(\d+)", claim.at)]
        for number in named:
            if number > len(text.paragraphs):
                whole = counted(len(text.paragraphs), "paragraph")
                fact = f"The capture has {whole}; there is no ¶{number}."
                report(("claims", index, "at"), "paragraph-missing", fact)
        if claim.quote:
            compared += 1
            report_quote = partial(report, ("claims", index, "quote"))
            span = _find(claim, named, text, report_quote)
            if span:
                _check_neighbours(span, claim, spans, text, report_quote)
                spans[span] = claim
    quoted = sum(
        len(text.paragraphs[span.paragraph - 1][span.start : span.end].split()) for span in spans
    )
    total = sum(len(paragraph.split()) for paragraph in text.paragraphs)
    if quoted > total * LARGEST_SHARE:
        fact = f"All quotes together have {quoted} of the source's {total} words."
        report(("claims",), "quoted-too-much", fact, "Shorten some.")
    return compared


def _find(claim: Claim, named: list[int], text: CaptureText, report: partial[None]) -> Span | None:
    """Return the one place where the quote stands, if its claim says it right."""
    found = text.occurrences(claim)
    here = [span for span in found if span.paragraph in named]
    if not here:
        elsewhere = ", ".join(f"¶{span.paragraph}" for span in found)
        fact = f"The quote does not stand in {claim.at}."
        if found:
            suggestion = f"It stands in {elsewhere}: mend 'at'."
        elif any(span.paragraph in named for span in text.occurrences(claim, re.escape)):
            fact = f"In {claim.at} the quote or its context begins or ends inside a word."
            suggestion = "Quote whole words."
        else:
            suggestion = "Copy it letter by letter, from one paragraph."
        report("quote-not-found", fact, suggestion)
        return None
    if len(found) > 1:
        places = ", ".join(f"¶{span.paragraph}" for span in found)
        suggestion = "Add up to three words with 'before' or 'after', or quote more."
        report("quote-not-unique", f"The quote stands {len(found)} times ({places}).", suggestion)
        return None
    return here[0]


def _check_neighbours(
    span: Span, claim: Claim, spans: dict[Span, Claim], text: CaptureText, report: partial[None]
) -> None:
    """Quotes that touch would add up to a longer one. The very same words may serve two claims."""
    for other, its_claim in spans.items():
        if other == span or other.paragraph != span.paragraph:
            continue
        first, second = sorted((span, other))
        between = text.paragraphs[span.paragraph - 1][first.end : second.start]
        if second.start < first.end or not _WORD.search(between):
            fact = f"The quotes of '{its_claim.id}' and '{claim.id}' touch."
            report(
                "quotes-touch",
                fact,
                "Leave at least a word between them, or quote the very same words.",
            )


def runs(text: str) -> list[tuple[str, ...]]:
    """Return every run of `LONGEST_RUN` words in a text, in order, without case and marks."""
    words = [word.casefold() for word in _WORD.findall(text)]
    return [
        tuple(words[start : start + LONGEST_RUN]) for start in range(len(words) - LONGEST_RUN + 1)
    ]
