"""Answers that no word of their claim carries.

An answer is compared with others, so it must not say more than its claim. Words are compared, not
meanings. So a choice also counts as carried by words that claims with this answer share, and no
claim with another answer to the question has.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from generator.files import listed
from generator.model import BUILT_IN, SET_MEMBERS, Wording, kind_of
from generator.status.answer_words import answer_ids, within, wordings
from generator.status.content_words import (
    carries_meaning,
    denies,
    english_of,
    says_absent,
    tokens,
)
from generator.status.notice import Notice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.corpus import ClaimOf, Given
    from generator.model import Question, QuestionOf
    from generator.status.overview import Overview

SHORT, LONG = 4, 5
"""How many first letters two forms of a word share, if it is short or long."""


def find_unsupported(overview: Overview) -> Iterator[Notice]:
    """Yield the answers of which no word is in the sentence or the quote of their claim."""
    finder = _Finder(overview)
    corpus = overview.corpus
    for claim_of in overview.open_claims:
        for given in corpus.given_by.get(claim_of.ref, ()):
            question = corpus.questions[given.question].question
            fact = "" if question.looked_at else finder.fact(given, claim_of)
            if fact:
                place = overview.claim_place(claim_of, "answers", given.question)
                advice = (
                    "Word the sentence or choose the quote so that it carries the answer, or give "
                    "another answer; else say in 'looked-at' why it is right."
                )
                yield Notice(place, fact, advice)


class _Finder:
    """Finds the words of answers in claims."""

    def __init__(self, overview: Overview) -> None:
        self._overview = overview
        self._corpus = overview.corpus

    def fact(self, given: Given, claim_of: ClaimOf) -> str:
        """Return what is missing in the words of a claim; empty if they carry its answer."""
        question = self._corpus.questions[given.question]
        if question.question.answer == "yes-no":
            return _wrong_side(given, claim_of, self._asked(question))
        if BUILT_IN.get(kind_of(question.owner), {}).get(question.id) and question.id == "status":
            return ""  # that something took place is said in a hundred ways
        missing = tuple(self._missing(given, claim_of, question.question))
        if not missing:
            return ""
        answer = f"'{given.claim}' answers '{given.question}' with {listed(missing, 'and')}"
        return f"{answer}, and its sentence and quote have no word of that."

    def _asked(self, question: QuestionOf) -> str:
        """Return what a question asks, with the title and the gist of a point that it is about."""
        record = self._corpus.record(question.owner)
        gist = getattr(record, "gist", None)
        texts = (question.question.asks, getattr(record, "title", ""), gist.says if gist else "")
        return "\n".join(texts)

    def _missing(self, given: Given, claim_of: ClaimOf, question: Question) -> Iterator[str]:
        """Yield the choices, names or words of an answer that a claim does not have."""
        words = _ClaimTokens(claim_of)
        if isinstance(given.answer, Wording) and not words.have(given.answer.text):
            yield given.answer.text
        kind = SET_MEMBERS.get(question.answer, question.answer)
        for answer_id in answer_ids(given.answer):
            names = self._names(answer_id, question)
            own = self._overview.words[claim_of.ref]
            carried = any(words.have(name) or self._overview.words_in(name) & own for name in names)
            if kind == "choice":
                shared = self._shared_words(given.question, answer_id)
                carried = carried or bool(shared & self._overview.words[claim_of.ref])
            elif kind == "actor":
                carried = carried or claim_of.claim.speaker == answer_id
            if not carried:
                yield names[0]

    def _names(self, answer_id: str, question: Question) -> tuple[str, ...]:
        """Return how an answer can be worded, by the names of what is within it too."""
        kind = SET_MEMBERS.get(question.answer, question.answer)
        names = wordings(answer_id, question, self._corpus)
        if kind == "choice":
            return (*names, answer_id.replace("-", " "))
        inner = within(answer_id, kind, self._corpus)
        return (
            *names,
            *(name for each in inner for name in wordings(each, question, self._corpus)),
        )

    def _shared_words(self, question: str, choice: str) -> frozenset[str]:
        """Return the words of two claims that give a choice, and of none that gives another."""
        claims = self._claims_by_choice[question]
        own = Counter(word for ref in claims[choice] for word in self._overview.words[ref])
        others = (ref for other, refs in claims.items() if other != choice for ref in refs)
        of_others = {word for ref in others for word in self._overview.words[ref]}
        asked = self._overview.words_in(self._corpus.questions[question].question.asks)
        shared = {word for word, count in own.items() if count > 1}
        return frozenset(shared - of_others - asked)

    @cached_property
    def _claims_by_choice(self) -> dict[str, dict[str, set[str]]]:
        """The references of the claims that give each choice, by question and choice."""
        claims: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        for given in self._corpus.given:
            for choice in answer_ids(given.answer):
                claims[given.question][choice].add(given.claim)
        return claims


def _wrong_side(given: Given, claim_of: ClaimOf, asked: str) -> str:
    """Return what is odd about a yes or no; empty if a word of denial is where it should be."""
    text = english_of(claim_of)
    if denies(asked):
        return ""
    if answer_ids(given.answer) == ("yes",) and denies(text):
        return f"'{claim_of.ref}' answers '{given.question}' with 'yes' and has a word of denial."
    if answer_ids(given.answer) == ("no",) and not says_absent(text):
        return f"'{claim_of.ref}' answers '{given.question}' with 'no' and has no word of denial."
    return ""


class _ClaimTokens:
    """The words of a claim and its quote, in every language, by their beginnings."""

    def __init__(self, claim_of: ClaimOf) -> None:
        claim = claim_of.claim
        texts = (claim.says, claim.quote, claim.in_english, claim.before, claim.after)
        words = [word.casefold() for text in texts if text for word in tokens(text)]
        self._beginnings = {word[:length] for word in words for length in (SHORT, LONG)}

    def have(self, text: str) -> bool:
        """Whether any word of a text that carries meaning is among them, in any form.

        If none carries meaning, as in "all", any word of the text will do.
        """
        words = tokens(text)
        words = [word for word in words if carries_meaning(word)] or words
        return any(_beginning(word.casefold()) in self._beginnings for word in words)


def _beginning(word: str) -> str:
    """Return what the forms of a word share: of a short word, less than of a long one."""
    return word[:SHORT] if len(word) <= LONG else word[:LONG]
