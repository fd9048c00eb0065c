"""The words by which a claim can carry an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model import SET_MEMBERS, Named, Option, Several, Wording
from generator.status.name_words import names_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.corpus import Corpus
    from generator.model import Answer, Question


def answer_ids(answer: Answer) -> tuple[str, ...]:
    """Return the ids of the choices, actors or places that an answer is; none for another kind."""
    if isinstance(answer, Option | Named):
        return (answer.id,)
    return answer.ids if isinstance(answer, Several) else ()


def answer_in_words(answer: Answer, question: Question, corpus: Corpus) -> str:
    """Return an answer in words: labels, names or its text; empty for a number or a date."""
    if isinstance(answer, Wording):
        return answer.text
    names = (wordings(answer_id, question, corpus)[0] for answer_id in answer_ids(answer))
    return "\n".join(names)


def wordings(answer_id: str, question: Question, corpus: Corpus) -> tuple[str, ...]:
    """Return how a choice, an actor or a place can be worded; its label or name comes first."""
    kind = SET_MEMBERS.get(question.answer, question.answer)
    if kind == "actor":
        return tuple(names_of(corpus.records.actors[answer_id]))
    if kind == "place":
        return tuple(names_of(corpus.records.places[answer_id]))
    return (question.choices.get(answer_id, ""),)  # `yes` and `no` have no label


def within(answer_id: str, kind: str, corpus: Corpus) -> Iterator[str]:
    """Yield the ids of the actors that act for an actor, or of the places in a place."""
    inner_to_outer = corpus.within.get(kind, {})
    return (inner for inner, outer in inner_to_outer.items() if outer == answer_id)
