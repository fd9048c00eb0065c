"""Which questions there are: those that records ask, and the built-in ones that are answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.files import Place, Problems, did_you_mean, listed, quoted, quoted_name
from generator.model import BUILT_IN, QuestionOf, Reference, kind_of, split_question

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.corpus.resolver import Resolver
    from generator.model import Record


class QuestionSet:
    """All questions by reference; a built-in one joins them once it is answered."""

    def __init__(
        self, records: Mapping[str, Record], resolver: Resolver, problems: Problems
    ) -> None:
        """Collect the questions of `records`, which are given by reference."""
        self._resolver = resolver
        self._problems = problems
        self._questions = {
            question.ref: question
            for owner, record in records.items()
            for question_id, written in getattr(record, "questions", {}).items()
            for question in (QuestionOf(owner, question_id, written),)
        }

    def answered(self, ref: str, place: Place) -> QuestionOf | None:
        """Return the question that an answer at a place names; None if it names none."""
        owner, question_id = split_question(ref)
        if ref in self._questions:
            return self._questions[ref]
        if not self._resolver.check(owner, Reference.kinds, place):
            return None
        built_in = BUILT_IN.get(kind_of(owner), {})
        if question_id in built_in:
            question = QuestionOf(owner, question_id, built_in[question_id])
            return self._questions.setdefault(ref, question)
        fact = f"{quoted_name(owner)} asks no question {quoted(question_id)}."
        if not question_id:
            fact = f"{quoted_name(ref)} names a record, and no question of it."
        self._problems.add(place, "unknown-question", fact, self._suggestion(owner, question_id))
        return None

    def _suggestion(self, owner: str, question_id: str) -> str:
        own = [question.id for question in self._questions.values() if question.owner == owner]
        known = list(dict.fromkeys((*own, *BUILT_IN.get(kind_of(owner), {}))))
        if known and not question_id:
            return f"Write {listed(f'{owner}.{name}' for name in known)}."
        return did_you_mean(question_id, known) or "Write the question into its record first."

    def all(self) -> dict[str, QuestionOf]:
        """Return every question by its reference, in the order of the references."""
        return dict(sorted(self._questions.items()))
