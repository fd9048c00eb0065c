"""Rules about one record, one small function each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.check.plan_rules import PLAN_RULES
from generator.check.text_rules import check_texts
from generator.files import did_you_mean, listed, quoted
from generator.model import (
    BUILT_IN,
    KIND_OF_TYPE,
    PLAN,
    Actor,
    Point,
    Question,
    Record,
    id_mistake,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.check.reporter import ReportProblem
    from generator.corpus import Corpus


def check_question(report: ReportProblem, record: Record, _: Corpus) -> None:
    """A question has the keys that its kind of answer needs, and not the id of a built-in one."""
    built_in = BUILT_IN.get(_kind(record), {})
    for question_id, question in getattr(record, "questions", {}).items():
        path = ("questions", question_id)
        if question_id in built_in:
            fact = f"{quoted(question_id)} is already asked of every {_kind(record)}."
            report(path, "reserved-question", fact, "Remove it, or choose another id.")
        if mistake := id_mistake(question_id):
            report(path, "bad-id", *mistake)
        for key, why in _missing_in(question):
            report(
                path,
                "incomplete-question",
                f"A question for a {question.answer} needs '{key}'.",
                why,
            )
        for pair in question.compatible:
            for choice in dict.fromkeys(pair):
                if choice not in question.choices:
                    fact = f"{quoted(choice)} is not a choice of this question."
                    wanted = f"Write {listed(question.choices)}." if question.choices else ""
                    report((*path, "compatible"), "incomplete-question", fact, wanted)


def check_limits(report: ReportProblem, record: Record, _: Corpus) -> None:
    """The limits of a question are those of a number or share, and the lower one is lower."""
    for question_id, question in getattr(record, "questions", {}).items():
        low, high = question.lowest, question.highest
        for key, limit in (("lowest", low), ("highest", high)):
            if limit is not None and question.answer not in ("number", "share"):
                fact = f"A question for a {question.answer} has no {quoted(key)}."
                report(("questions", question_id, key), "number-allowed", fact, "Remove it.")
        if low is not None and high is not None and high < low:
            fact = f"'highest' is {high:,}, and 'lowest' is {low:,}."
            wanted = "Write the lower number as 'lowest'."
            report(("questions", question_id, "highest"), "number-allowed", fact, wanted)


def _missing_in(question: Question) -> Iterator[tuple[str, str]]:
    if question.answer == "number" and not question.unit:
        yield "unit", "Say what is counted, as 'people'."
    if question.answer == "share" and not question.of:
        yield "of", "Say what it is a share of."
    if question.answer in ("choice", "choices") and len(question.choices) < 2:  # noqa: PLR2004
        yield "choices", "Name at least two, as 'id: label'."


def check_theme(report: ReportProblem, record: Record, corpus: Corpus) -> None:
    """A point's theme is one of the plan's."""
    themes = corpus.records.plan.themes
    if isinstance(record, Point) and record.theme not in themes:
        fact = f"{quoted(record.theme)} is not a theme of the plan."
        wanted = f"Write {listed(themes)}." if themes else "Write it under 'themes' in plan.yaml."
        report(("theme",), "not-a-choice", fact, wanted)


def check_point(report: ReportProblem, record: Record, corpus: Corpus) -> None:
    """A point of the plan has a gist or says why not; only other terms correspond to points."""
    if not isinstance(record, Point):
        return
    in_the_plan = corpus.own_items.items_of
    if f"point/{record.id}" in in_the_plan and not (record.gist or record.why):
        suggestion = (
            "Write what it says and the claims it rests on, or say in 'why' why it has no gist."
        )
        report(("gist",), "missing-key", "'gist' is missing here.", suggestion)
    if record.value and record.value not in record.questions:
        fact = f"{quoted(record.value)} is no question of this point."
        wanted = did_you_mean(record.value, record.questions) or "Write the id of one of them."
        report(("value",), "unknown-question", fact, wanted)
    for index, ref in enumerate(record.corresponds_to):
        if f"point/{record.id}" in in_the_plan or ref not in in_the_plan:
            fact = "Only a reported term corresponds to a point of the plan's own text."
            report(("corresponds-to", index), "wrong-kind", fact, "Remove it.")


def check_unnamed(report: ReportProblem, record: Record, _: Corpus) -> None:
    """An unnamed voice names the outlet that quotes it, and the words that describe it."""
    if not isinstance(record, Actor):
        return
    if record.kind == "unnamed":
        for key, value in (
            ("known-through", record.known_through),
            ("described-as", record.described_as),
        ):
            if not value:
                fact = f"An unnamed voice needs '{key}'."
                report((), "unnamed-voice", fact, "Say who quotes it, and how it is described.")
    elif record.known_through or record.described_as:
        report(
            (),
            "unnamed-voice",
            "Only an unnamed voice has 'known-through' or 'described-as'.",
            "Remove these keys.",
        )


def check_mentioned(report: ReportProblem, record: Record, corpus: Corpus) -> None:
    """Each record is named by a claim or by another record; otherwise its page would be empty."""
    kind = _kind(record)
    if isinstance(record, Point) and f"point/{record.id}" in corpus.own_items.items_of:
        return  # it has a gist, or says why not
    if kind not in (PLAN, "source") and f"{kind}/{record.id}" not in corpus.mentions_of:
        fact = f"Nothing mentions this {kind}, so its page would be empty."
        report((), "nothing-mentions", fact, "Name it in a claim, or remove the file.")


RECORD_RULES = (
    *PLAN_RULES,
    check_question,
    check_limits,
    check_theme,
    check_point,
    check_unnamed,
    check_mentioned,
    check_texts,
)


def _kind(record: Record) -> str:
    return KIND_OF_TYPE[type(record)]
