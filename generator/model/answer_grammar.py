"""The grammar of answers: how each kind is written, and what is told about it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from generator.files import listed
from generator.model.answers import Moment, Named, Number, Option, Several, Wording
from generator.model.dates import DATE_FORMS, Date

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.files import Value
    from generator.model.parts import Question
    from generator.model.relations import Answer


@dataclass(frozen=True, slots=True)
class AnswerKind:
    """What an editor and a reader are told about a kind of answer."""

    name: str
    written: str
    compared: str


ANSWER_KINDS = (
    AnswerKind(
        "number, share",
        "600000, ~600000, <400000, >=50%, 500000..600000",
        "The same bounds are the same answer; ranges that overlap are compatible; others cannot "
        "both hold. 'About' means ten per cent either way.",
    ),
    AnswerKind(
        "date",
        DATE_FORMS,
        "One that contains the other is compatible, being finer or vaguer; dates without a common "
        "day cannot both hold, nor can two stretches that only overlap. 'About' means as much "
        "again either way.",
    ),
    AnswerKind(
        "choice, yes-no",
        "one of the choices",
        "Two cannot both hold, unless the question says that they can.",
    ),
    AnswerKind(
        "actor, place",
        "an id",
        "A place within the other, or an actor who acts for the other, is the finer answer; "
        "others cannot both hold.",
    ),
    AnswerKind(
        "actors, places, choices",
        "{all: [a, b]}, {among: [a, b]}, {chain: [a, b]}, none",
        "'all' is exactly these, 'among' at least these, 'chain' these in this order. What is "
        "among all is the vaguer answer; what is not cannot hold with it. Two that say 'among' "
        "are always compatible.",
    ),
    AnswerKind(
        "text",
        "free words",
        "Worded differently; only where the question says so, two cannot both hold.",
    ),
)
"""The one table of how answers are written and compared."""

SET_MEMBERS = {"actors": "actor", "places": "place", "choices": "choice"}
"""The kinds of set, and the kind of their members."""


def parse_answer(question: Question, written: Value) -> Answer:
    """Read an answer as its question wants it.

    Raises ValueError with the forms that would be right, in the editor's words.
    """
    kind = question.answer
    if kind in SET_MEMBERS:
        several = _parse_set(written)
        if kind == "choices" and not set(several.ids) <= set(question.choices):
            raise ValueError(f"Write ids among {listed(question.choices, 'and')}.")
        return several
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
            texts = tuple(one for one in ids if isinstance(one, str))
            if len(set(texts)) == len(ids):
                return Several(how, texts if how == "chain" else tuple(sorted(texts)))
    raise ValueError(
        "Write 'none', '{all: [a, b]}', '{among: [a, b]}' or '{chain: [a, b]}', each id once."
    )


_NUMBER = re.compile(r"(~|<=|>=|<|>)?(-?\d+(?:\.\d+)?)(%?)")


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
        raise ValueError("Write '600000', '~600000', '<400000', '>=500000' or '500000..600000'.")
    sign, low, high = low_match[1], Decimal(low_match[2]), Decimal(high_match[2])
    if high < low:
        raise ValueError("Write the smaller number first.")
    if sign in ("<", "<="):
        return Number(None, high, high_open=sign == "<")
    if sign in (">", ">="):
        return Number(low, None, low_open=sign == ">")
    return Number(low, high, about=sign == "~")
