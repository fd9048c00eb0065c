"""Questions whose answers agree while other claims may say otherwise.

A page would tell its readers that the sources agree. A claim may say otherwise if it is about the
same record, is like the question and the claims that answer it, gives no answer itself, and

- denies something, where no claim that answers does,
- denies nothing, where every claim that answers `no` does, and is very like them,
- or has the words of another choice.

Only a person can tell whether it does. Other numbers and dates are not found: no word tells them.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from generator.compare import Found
from generator.files import counted, listed
from generator.model import BUILT_IN, kind_of
from generator.status.answer_words import answer_ids, answer_in_words
from generator.status.content_words import denies
from generator.status.notice import Notice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare import Finding
    from generator.corpus import ClaimOf
    from generator.model import Date, QuestionOf
    from generator.status.overview import Overview

MOST_CLAIMS_NAMED = 5
"""How many claims a notice names."""

ENOUGH = 0.2
"""How like a claim is, at least, to the question and to a claim that answers it, taken together."""

ENOUGH_TO_AFFIRM = 0.4
"""The same for a claim that only lacks a word of denial, as most claims do."""

ENOUGH_TO_COUNT = 5
"""How many claims a record has, at least, before the words of most of them count as common."""

MEASURED = frozenset({"number", "share", "date"})
"""Kinds of answers that a word of denial says nothing about."""


def find_one_sided(overview: Overview) -> Iterator[Notice]:
    """Yield the questions whose answers agree while other claims may say otherwise."""
    for findings in overview.findings.by_question.values():
        for finding in findings:
            if finding.found not in (Found.SINGLE, Found.AGREEMENT):
                continue
            others = _claims_otherwise(finding, overview)
            if others:
                yield _notice(finding, others, overview)


def _notice(finding: Finding, others: list[ClaimOf], overview: Overview) -> Notice:
    question = finding.question
    answering = finding.groups[0].claims
    agree = f"The {len(answering)} answers to '{question.ref}' agree"
    if len(answering) == 1:
        agree = f"Only one claim answers '{question.ref}'"
    named = listed((claim.ref for claim in others[:MOST_CLAIMS_NAMED]), "and")
    first = "first " if len(others) > MOST_CLAIMS_NAMED else ""
    fact = f"{agree}, and {counted(len(others), 'other claim')} may say otherwise: {first}{named}."
    where = "each" if _is_built_in(question) else "the question"
    advice = f"Let those claims answer it, or say in 'looked-at' of {where} why they do not."
    return Notice(overview.place(question.owner, "questions", question.id), fact, advice)


def _is_built_in(question: QuestionOf) -> bool:
    """Whether no record writes the question, so that it has no `looked-at` of its own."""
    built_in = BUILT_IN.get(kind_of(question.owner), {})
    return built_in.get(question.id) is question.question


def _claims_otherwise(finding: Finding, overview: Overview) -> list[ClaimOf]:
    """Return the claims that may say otherwise, those on the other side of a denial first."""
    said = _said(finding, overview)
    common = _common_words(said, overview)
    topic = _topic(finding, overview) - common
    answers = [overview.words[claim.ref] - common for claim in finding.groups[0].claims]
    other_choices = _other_choices(finding, overview)
    denials = _denials_that_count(finding, overview)
    between = overview.likeness.between
    found: list[tuple[bool, float, str]] = []
    for claim in filter(lambda claim: _is_open(claim, finding.question, overview), said):
        words = overview.words[claim.ref] - common
        denies_it = claim.ref in overview.denials
        is_opposite = denies_it in denials
        if not is_opposite and not any(choice <= words for choice in other_choices):
            continue
        like = between(words, topic) + max(between(words, answer) for answer in answers)
        if like >= (ENOUGH_TO_AFFIRM if is_opposite and not denies_it else ENOUGH):
            found.append((not is_opposite, -like, claim.ref))
    return [overview.corpus.claims[ref] for *_, ref in sorted(found)]


def _said(finding: Finding, overview: Overview) -> list[ClaimOf]:
    """Return the claims about the question's record; for the plan, those on the same draft."""
    corpus, draft = overview.corpus, finding.draft
    if draft:
        return list(corpus.said_in(finding.question.owner, draft))
    return list(corpus.said_of.get(finding.question.owner, ()))


def _common_words(said: list[ClaimOf], overview: Overview) -> frozenset[str]:
    """Return the words of more than half of the claims about a record, as its own name."""
    if len(said) < ENOUGH_TO_COUNT:
        return frozenset()
    counts = Counter(word for claim in said for word in overview.words[claim.ref])
    return frozenset(word for word, count in counts.items() if count > len(said) / 2)


def _is_open(claim: ClaimOf, question: QuestionOf, overview: Overview) -> bool:
    """Whether a claim gives no answer, and nobody has looked at it beside the question.

    What an editor saw of a question holds for the sources that had been read by then.
    """
    given = overview.corpus.given_by.get(claim.ref, ())
    if claim.claim.looked_at or any(given.question == question.ref for given in given):
        return False
    seen = _looked_at(question, overview)
    return not seen or claim.source.read.on.first > seen.last


def _looked_at(question: QuestionOf, overview: Overview) -> Date | None:
    """Return when an editor looked at a question; at one without a text, when at its point."""
    looked_at = question.question.looked_at
    if _is_built_in(question):
        looked_at = getattr(overview.corpus.record(question.owner), "looked_at", None)
    return looked_at.on if looked_at else None


def _topic(finding: Finding, overview: Overview) -> frozenset[str]:
    """Return the words of the question and of the answer."""
    answer = answer_in_words(finding.groups[0].answer, finding.question.question, overview.corpus)
    return overview.words_in(f"{finding.question.question.asks}\n{answer}")


def _denials_that_count(finding: Finding, overview: Overview) -> set[bool]:
    """Return whether another answer may have a word of denial, or may lack one; empty if neither.

    The answers must be on one side: none has such a word, or all have one and say `no`.
    """
    question = finding.question
    if question.question.answer in MEASURED or denies(question.question.asks):
        return set()
    if _is_built_in(question) and kind_of(question.owner) != "point":
        return set()  # who met where and when: a word of denial is about something else
    sides = {claim.ref in overview.denials for claim in finding.groups[0].claims}
    if sides == {True} and answer_ids(finding.groups[0].answer) == ("no",):
        return {False}
    return {True} if sides == {False} else set()


def _other_choices(finding: Finding, overview: Overview) -> list[frozenset[str]]:
    """Return the words of each choice that no claim gives, without those of the question."""
    question, chosen = finding.question.question, answer_ids(finding.groups[0].answer)
    topic = _topic(finding, overview)
    labels = (label for choice, label in question.choices.items() if choice not in chosen)
    return [words for label in labels if (words := overview.words_in(label) - topic)]
