"""Answers in words: `<400000` people becomes "under 400,000 people"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from generator.model import SET_MEMBERS, Moment, Named, Number, Option, Several, Wording
from generator.pages.escapes import text

if TYPE_CHECKING:
    from collections.abc import Callable
    from decimal import Decimal

    from generator.model import Answer, Question


def answer_text(
    answer: Answer, question: Question, link: Callable[[str, str | None], Markup]
) -> Markup:
    """Return an answer in words, as safe markdown; actors and places are links.

    `link` takes a reference and the words of the link, or None for the label of the record.
    """
    match answer:
        case Number():
            return text(_number(answer, question))
        case Moment():
            return text(str(answer.date))
        case Option():
            return text(question.choices.get(answer.id, answer.id))
        case Named():
            return link(f"{question.answer}/{answer.id}", None)
        case Several():
            return _several(answer, question, link)
        case Wording():
            return text(f"“{answer.text}”")
    message = f"no words for {answer!r}"
    raise TypeError(message)


def _number(number: Number, question: Question) -> str:
    unit = f" {question.unit}" if question.unit else ""
    if question.answer == "share":
        unit = f" of {question.of}" if question.of else ""
    low, high = (
        _digits(end, question) if end is not None else "" for end in (number.low, number.high)
    )
    if not low:
        return f"{'under' if number.high_open else 'at most'} {high}{unit}"
    if not high:
        return f"{'over' if number.low_open else 'at least'} {low}{unit}"
    if low == high:
        return f"{'about ' if number.about else ''}{low}{unit}"
    return f"{low} to {high}{unit}"


def _digits(number: Decimal, question: Question) -> str:
    return f"{number:,f}" + ("%" if question.answer == "share" else "")


def _several(
    several: Several, question: Question, link: Callable[[str, str | None], Markup]
) -> Markup:
    member = SET_MEMBERS[question.answer]
    if not several.ids:
        return text("none")
    shown = [
        text(question.choices[id_]) if member == "choice" else link(f"{member}/{id_}", None)
        for id_ in several.ids
    ]
    joined = Markup(" → " if several.how == "chain" else ", ").join(shown)
    if several.how != "among":
        return joined
    return joined + text(", perhaps more" if member == "choice" else ", perhaps others")
