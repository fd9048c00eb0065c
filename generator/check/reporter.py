"""How a rule says what it finds: by the key path inside a record, which gives the place."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.corpus import Corpus
    from generator.files import KeyPath, Problems

Report = Callable[..., None]
"""Called with the key path inside the record, the rule, the fact and a suggestion."""


class Checker:
    """Turns the reference of a record into the place where a rule's finding belongs."""

    def __init__(self, corpus: Corpus, problems: Problems) -> None:
        self._written = corpus.records.written
        self._problems = problems

    def at(self, ref: str, *root: str | int) -> Report:
        def report(path: KeyPath, rule: str, fact: str, suggestion: str = "") -> None:
            place = self._written[ref].place(*root, *path)
            self._problems.add(place, rule, fact, suggestion)

        return report
