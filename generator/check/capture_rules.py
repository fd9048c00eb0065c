"""Compares our words with the captures: the texts of sources as they were read.

Captures are other people's texts and stay outside the repository, so these rules run only if a
folder of them is given.
"""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from generator.check.capture_text import CaptureText
from generator.check.copied_words import check_copied_words
from generator.check.quote_rules import check_quotes
from generator.check.reporter import Checker

if TYPE_CHECKING:
    from pathlib import Path

    from generator.check.reporter import ReportProblem
    from generator.corpus import Corpus
    from generator.files import Problems


def check_captures(corpus: Corpus, folder: Path, problems: Problems) -> tuple[str, ...]:
    """Compare every source with its copy; return the references of the claims whose quote holds.

    The copy of a source is the file `<source id>.txt` in the folder. A source that names a capture
    must have it there, unchanged.
    """
    checker = Checker(corpus, problems)
    captures: list[CaptureText] = []
    holding: list[str] = []
    for source in corpus.records.sources.values():
        path, report = folder / f"{source.id}.txt", checker.at(f"source/{source.id}")
        if not source.capture and not path.is_file():
            continue
        capture = _read(path, source.capture.sha256 if source.capture else None, report)
        if capture:
            captures.append(capture)
            claims = check_quotes(source, capture, report)
            holding += [f"{source.id}#{claim.id}" for claim in claims]
    check_copied_words(corpus, captures, checker)
    return tuple(holding)


def _read(path: Path, checksum: str | None, report: ReportProblem) -> CaptureText | None:
    """Return a copy; None, with a problem, if it is missing, changed or not UTF-8."""
    if not path.is_file():
        fact = f"There is no {path.name} in the captures folder."
        report(("capture",), "capture-missing", fact, "Put it there, or remove 'capture'.")
        return None
    raw = path.read_bytes()
    actual = sha256(raw).hexdigest()
    if checksum and actual != checksum:
        fact = f"{path.name} has the SHA-256 {actual}."
        suggestion = "Read it again, correct the claims, then write this checksum."
        report(("capture", "sha256"), "capture-changed", fact, suggestion)
        return None
    try:
        return CaptureText.of(raw.decode("utf-8"))
    except UnicodeDecodeError as error:
        fact = f"{path.name} is not UTF-8 from byte {error.start + 1} on."
        suggestion = "Save it as UTF-8, compare the quotes, then write its checksum."
        report(("capture",), "not-utf-8", fact, suggestion)
        return None
