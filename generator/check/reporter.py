"""How a rule says what it finds: by the key path inside a record, which gives the place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from generator.corpus import Corpus
    from generator.files import KeyPath, Problems


class ReportProblem(Protocol):
    """Says what a rule has found, at a key path inside the record or claim that it looked at."""

    def __call__(self, path: KeyPath, rule: str, fact: str, suggestion: str = "", /) -> None: ...


class Checker:
    """Turns the reference of a record into the place where a rule's finding belongs."""

    def __init__(self, corpus: Corpus, problems: Problems) -> None:
        self._written = corpus.records.record_places
        self._problems = problems

    def at(self, ref: str, *root: str | int) -> ReportProblem:
        def report(path: KeyPath, rule: str, fact: str, suggestion: str = "") -> None:
            place = self._written[ref].place(*root, *path)
            self._problems.add(place, rule, fact, suggestion)

        return report
