"""Rules that compare an answer with the words of its claim, and with what its question allows."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from generator.check.named_dates import dates_in
from generator.check.number_words import numbers_in, scale_of
from generator.check.sentence_rules import check_blanks, check_placeholder
from generator.files import listed, quoted, quoted_name
from generator.model import Moment, Number, Wording

if TYPE_CHECKING:
    from decimal import Decimal

    from generator.check.reporter import ReportProblem
    from generator.corpus import ClaimOf, Corpus
    from generator.model import Claim, Question

WHOLE = 100
"""The highest share in percent, unless its question allows more."""

_RELATIVE = re.compile(
    r"\b(?:before|after|earlier|later|next|following|previous|last|weeks?|weekends?|eve|"
    r"tomorrow|yesterday|then|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?!,? \d))\b"
)
"""Words that move a date: "on the day after 20 November" names another day than 20 November."""

_SAYING = re.compile(
    r"\b(?:said|says|wrote|writes|announced|reported|reports|told \w+|posted|declared)"
    r"(?: on)?(?: \w+day,?)? $"
)
"""Words before a date that is the day of saying, and not what is said."""


def check_number(report: ReportProblem, claim_of: ClaimOf, corpus: Corpus) -> None:
    """A number that is answered is in the sentence, or in the quote or its English."""
    claim = claim_of.claim
    for given in corpus.given_by.get(claim_of.ref, ()):
        if not isinstance(given.answer, Number):
            continue
        question, ends = corpus.questions[given.question].question, _ends(given.answer)
        scale = scale_of(question.unit or "")
        named = numbers_in(" ; ".join(filter(None, (claim.says, claim.quote, claim.in_english))))
        missing = [end for end in ends if abs(Fraction(end)) * scale not in named]
        if missing:
            numbers = listed((_amount(end, question) for end in missing), "and")
            fact = f"{_answered(claim, given.question)}, and neither the sentence nor the quote"
            wanted = "Write the number into 'says', or correct the answer."
            path = ("answers", given.question)
            report(path, "number-in-words", f"{fact} has the number {numbers}.", wanted)


def check_date(report: ReportProblem, claim_of: ClaimOf, corpus: Corpus) -> None:
    """A date that is answered is not another one than the sentence names."""
    claim = claim_of.claim
    answered = [
        (given.question, given.answer.date)
        for given in corpus.given_by.get(claim_of.ref, ())
        if isinstance(given.answer, Moment)
    ]
    if not answered or _RELATIVE.search(claim.says):
        return
    named = [
        date
        for date in dates_in(claim.says)
        if not _SAYING.search(claim.says[: date.start])
        and not (claim.said and date.days and date.fits(claim.said))
    ]
    for question, date in answered:
        if named and not any(words.fits(date) for words in named):
            fact = f"{_answered(claim, question)}, and the sentence names {quoted(named[0].words)}."
            wanted = "Correct the one that is wrong, or name in 'says' the date that is answered."
            report(("answers", question), "date-in-words", fact, wanted)


def check_allowed(report: ReportProblem, claim_of: ClaimOf, corpus: Corpus) -> None:
    """A number is not below the lowest, and not above the highest, that its question allows."""
    for given in corpus.given_by.get(claim_of.ref, ()):
        answer, question = given.answer, corpus.questions[given.question].question
        if not isinstance(answer, Number):
            continue
        lowest, highest = limits(question)
        ends = [(end, is_open) for end, is_open in _open_ends(answer) if end is not None]
        path, said = ("answers", given.question), _answered(claim_of.claim, given.question)
        if any(end < lowest or (end == lowest and is_open and answer.low is None)
               for end, is_open in ends):  # fmt: skip
            wanted = f"Correct it, or write 'lowest' into the question {quoted(given.question)}."
            fact = f"{said}, and the lowest number that its question allows is {lowest:,}."
            report(path, "number-allowed", fact, wanted)
        elif highest is not None and any(
            end > highest or (end == highest and is_open and answer.high is None)
            for end, is_open in ends
        ):
            wanted = f"Correct it, or write 'highest' into the question {quoted(given.question)}."
            fact = f"{said}, and the highest number that its question allows is {highest:,}."
            report(path, "number-allowed", fact, wanted)


def check_text(report: ReportProblem, claim_of: ClaimOf, corpus: Corpus) -> None:
    """An answer in free words is a text, with plain blanks."""
    for given in corpus.given_by.get(claim_of.ref, ()):
        if isinstance(given.answer, Wording):
            for rule in (check_placeholder, check_blanks):
                path = ("answers", given.question)
                rule(report, path, given.answer.text, corpus.records.plan)


def limits(question: Question) -> tuple[Decimal | int, Decimal | int | None]:
    """Return the lowest and the highest number that a question allows; None is no limit."""
    highest = WHOLE if question.highest is None and question.answer == "share" else question.highest
    return 0 if question.lowest is None else question.lowest, highest


def _ends(number: Number) -> tuple[Decimal, ...]:
    """Return the numbers that are written in an answer: both ends, the bound, or the one number."""
    ends = (number.low, number.high)
    return tuple(dict.fromkeys(end for end in ends if end is not None))


def _open_ends(number: Number) -> tuple[tuple[Decimal | None, bool], ...]:
    return (number.low, number.low_open), (number.high, number.high_open)


def _amount(number: Decimal, question: Question) -> str:
    """Return a number as a text names it: `600,000 people`, or `50%`."""
    return f"{number:,}%" if question.answer == "share" else f"{number:,} {question.unit}"


def _answered(claim: Claim, question: str) -> str:
    return f"{quoted_name(question)} is answered {quoted(claim.answers[question])}"


ANSWER_RULES = (check_number, check_date, check_allowed, check_text)
