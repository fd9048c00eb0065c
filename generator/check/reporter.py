"""How a rule reports a problem: by the key path inside a record, which gives the place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from generator.corpus import Corpus
    from generator.files import KeyPath, Problems


class ReportProblem(Protocol):
    """Adds a problem at a key path inside the record or claim that a rule looks at.

    Raises `LookupError` if the rule has no name in `RULES`.
    """

    def __call__(self, path: KeyPath, rule: str, fact: str, suggestion: str = "", /) -> None: ...


class Checker:
    """Knows where each record is written, and so finds the place of a problem in it."""

    def __init__(self, corpus: Corpus, problems: Problems) -> None:
        self._record_places = corpus.records.record_places
        self._problems = problems

    def at(self, ref: str, *root: str | int) -> ReportProblem:
        """Return a function that reports problems below the key path `root` of a record."""

        def report(path: KeyPath, rule: str, fact: str, suggestion: str = "") -> None:
            place = self._record_places[ref].place(*root, *path)
            self._problems.add(place, rule, fact, suggestion)

        return report
