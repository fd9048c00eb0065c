"""The grammar of answers: how each kind is written, and its rules of comparing in words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.files import listed
from generator.model.answers import Moment, Named, Number, Option, Several, Wording
from generator.model.dates import DATE_FORMS, Date
from generator.model.digits import read_number

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from generator.files import Value
    from generator.model.parts import Question
    from generator.model.relations import Answer


@dataclass(frozen=True, slots=True)
class AnswerKind:
    """How a kind of answer is written and compared, in words that the site prints."""

    name: str
    written: str
    compared: str


ANSWER_KINDS = (
    AnswerKind(
        "number, share",
        "600000, ~600000, <400000, >=50%, 500000..600000",
        "Answers with the same bounds are the same. Ranges that overlap can both hold. Ranges that "
        "do not overlap cannot both hold. 'About' means up to ten per cent more or less.",
    ),
    AnswerKind(
        "date",
        DATE_FORMS,
        "A date inside another is the finer answer; both can hold. Dates without a common day "
        "cannot both hold, and two different minutes cannot, even on one day. Two stretches of "
        "days may overlap although neither is inside the other. Such stretches cannot both hold "
        "if their first or last days differ. 'About' makes a date longer on each side: 'about 20 "
        "November' is 19 to 21 November.",
    ),
    AnswerKind(
        "choice, yes-no",
        "one of the choices",
        "Two choices cannot both hold, unless the question says that they can.",
    ),
    AnswerKind(
        "actor, place",
        "an id",
        "A place within another, or an actor who acts for another, is the finer answer. Any other "
        "two actors or places cannot both hold.",
    ),
    AnswerKind(
        "actors, places, choices",
        "{all: [a, b]}, {among: [a, b]}, {chain: [a, b]}, none",
        "'all' means exactly these, 'among' at least these, 'chain' these in this order. An "
        "'all' or 'chain' that has every member of an 'among' is the finer answer; if it lacks a "
        "member, the two cannot both hold. Two answers with 'among' can always both hold.",
    ),
    AnswerKind(
        "text",
        "free words",
        "Different words are a different wording. Two wordings can both hold, unless the question "
        "says that they cannot.",
    ),
)
"""How each kind of answer is written and compared; the site prints this table."""

SET_MEMBERS = {"actors": "actor", "places": "place", "choices": "choice"}
"""The kinds of set, and the kind of their members."""


def parse_answer(question: Question, written: Value) -> Answer:
    """Read an answer in the form of its question.

    Raises ValueError with a suggestion: what the editor can write instead.
    """
    kind = question.answer
    if kind in SET_MEMBERS:
        members = _parse_set(written)
        if kind == "choices" and not set(members.ids) <= set(question.choices):
            raise ValueError(f"Write ids among {listed(question.choices, 'and')}.")
        return members
    if not isinstance(written, str):
        raise ValueError(f"Write one {kind} as plain text.")  # noqa: TRY004 - a content mistake, not a bug
    match kind:
        case "number" | "share":
            return _parse_number(written, is_share=kind == "share")
        case "date":
            return Moment(Date.parse(written))
        case "yes-no":
            return _parse_option(written, {"yes": "", "no": ""}, ())
        case "choice":
            return _parse_option(written, question.choices, question.compatible)
        case "actor" | "place":
            return Named(written)
        case _:
            return Wording(written, exclusive=question.exclusive)


def _parse_option(
    written: str, choices: Mapping[str, str], compatible: tuple[tuple[str, str], ...]
) -> Option:
    if written not in choices:
        raise ValueError(f"Write {listed(choices)}.")
    return Option(written, frozenset(frozenset(pair) for pair in compatible))


def _parse_set(written: Value) -> Several:
    if written == "none":
        return Several("all", ())
    if isinstance(written, dict) and len(written) == 1:
        (how, ids), *_ = written.items()
        if how in ("all", "among", "chain") and isinstance(ids, list) and ids:
            texts = tuple(member for member in ids if isinstance(member, str))
            if len(set(texts)) == len(ids):
                return Several(how, texts if how == "chain" else tuple(sorted(texts)))
    raise ValueError(
        "Write 'none', '{all: [a, b]}', '{among: [a, b]}' or '{chain: [a, b]}', each id once."
    )


_NUMBER = re.compile(r"(~|<=|>=|<|>)?([^~<>=%]+?)(%?)")
"""A sign, what should be a number, and the mark of a share."""


_NUMBER_FORMS = "Write '600000', '~600000', '<400000', '>=500000' or '500000..600000'."


def _number(text: str) -> Decimal:
    try:
        return read_number(text)
    except ValueError as error:
        raise ValueError(str(error) or _NUMBER_FORMS) from None


def _parse_number(text: str, *, is_share: bool) -> Number:
    if is_share != ("%" in text):
        right = "a share with its %, as '50%'" if is_share else "a number without %"
        raise ValueError(f"Write {right}.")
    low_text, dots, high_text = text.partition("..")
    low_match, high_match = _NUMBER.fullmatch(low_text), _NUMBER.fullmatch(high_text or low_text)
    if (
        not low_match
        or not high_match
        or (dots and (low_match[1] or high_match[1] or not high_text))
    ):
        raise ValueError(_NUMBER_FORMS)
    sign, low, high = low_match[1], _number(low_match[2]), _number(high_match[2])
    if high < low:
        raise ValueError("Write the smaller number first.")
    if sign in ("<", "<="):
        return Number(None, high, high_open=sign == "<")
    if sign in (">", ">="):
        return Number(low, None, low_open=sign == ">")
    return Number(low, high, about=sign == "~")
