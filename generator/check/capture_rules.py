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


def check_captures(corpus: Corpus, folder: Path, problems: Problems) -> int:
    """Compare every source that names a capture with it; return how many quotes were compared.

    The capture of a source is the file `<source id>.txt` in the folder.
    """
    checker = Checker(corpus, problems)
    captures: list[CaptureText] = []
    compared = 0
    for source in corpus.records.sources.values():
        if source.capture:
            report = checker.at(f"source/{source.id}")
            capture = _read(folder / f"{source.id}.txt", source.capture.sha256, report)
            if capture:
                captures.append(capture)
                check_quotes(source, capture, report)
                compared += sum(claim.quote is not None for claim in source.claims)
    check_copied_words(corpus, captures, checker)
    return compared


def _read(path: Path, checksum: str, report: ReportProblem) -> CaptureText | None:
    """Return a capture; None, with a problem, if it is missing, changed or not UTF-8."""
    if not path.is_file():
        fact = f"There is no {path.name} in the captures folder."
        report(("capture",), "capture-missing", fact, "Put it there, or remove 'capture'.")
        return None
    raw = path.read_bytes()
    actual = sha256(raw).hexdigest()
    if actual != checksum:
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
