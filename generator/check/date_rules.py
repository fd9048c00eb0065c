"""Rules about the order of dates: nothing is read before it is published, or lies in the future."""

from __future__ import annotations

from datetime import timedelta
from functools import cache
from typing import TYPE_CHECKING

from generator.files import counted
from generator.model import PLAN, Date, Moment, Option, Plan, Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.check.reporter import Checker, ReportProblem
    from generator.corpus import Corpus
    from generator.files import KeyPath
    from generator.model import Part, Record

    PartsByRef = Mapping[str, tuple[tuple[KeyPath, Part], ...]]
    """Every part of each record with its key path, by the reference of the record."""

PAST_FIELDS = ("published", "said", "as_of", "known_since")
"""The fields of days in the world that cannot lie in the future; events and deadlines can."""

WORK_FIELDS = ("on", "checked")
"""The fields of days on which editors did something: they read, compare and correct."""

WORK_LATER = timedelta(days=366)
"""How long after the search for sources has ended an editor may still read and correct."""

MOST_LATE = 20
"""With more dates in the future than this, the mistake is most likely in plan.yaml itself."""

LATE = "date-in-future"
ORDER = "date-order"
WRONG = "Correct the one that is wrong."


def check_source_days(report: ReportProblem, record: Record, _: Corpus) -> None:
    """A source is read after it is published, and speaks of no day after it was read."""
    if not isinstance(record, Source):
        return
    published, read = record.published, record.read.on
    since = f"the source was published: {published}."
    if read.last < published.bounds[0]:
        report(("read", "on"), ORDER, f"'read.on' is {read}, before {since}", WRONG)
    if record.as_of and record.as_of.first > read.last:
        fact = f"'as-of' is {record.as_of}, after the source was read: {read}."
        report(("as-of",), ORDER, fact, WRONG)
    for index, claim in enumerate(record.claims):
        path = ("claims", index)
        if claim.said and claim.said.bounds[0] > published.bounds[1]:
            fact = f"'said' is {claim.said}, after {since}"
            report((*path, "said"), ORDER, fact, WRONG)
        if claim.withdrawn and claim.withdrawn.on.last < published.bounds[0]:
            fact = f"'withdrawn.on' is {claim.withdrawn.on}, before {since}"
            report((*path, "withdrawn", "on"), ORDER, fact, WRONG)


def check_plan_until(report: ReportProblem, record: Record, _: Corpus) -> None:
    """Sources are looked for until the day that the content speaks of, or longer."""
    if isinstance(record, Plan) and record.looked_until.last < record.as_of.first:
        fact = f"'looked-until' is {record.looked_until}, before 'as-of', {record.as_of}."
        report(("looked-until",), ORDER, fact, WRONG)


def check_held(report: ReportProblem, record: Record, corpus: Corpus) -> None:
    """An event that a source says was held was not held after the source was published."""
    if not isinstance(record, Source):
        return
    given = [
        (claim_of, given)
        for claim_of in corpus.claims_of.get(record.id, ())
        for given in corpus.given_by.get(claim_of.ref, ())
    ]
    held = {
        given.question.removesuffix(".status"): claim_of.claim.id
        for claim_of, given in given
        if given.question.startswith("event/")
        and given.question.endswith(".status")
        and isinstance(given.answer, Option)
        and given.answer.id == "held"
    }
    for claim_of, of in given if held else ():
        event, _, question = of.question.partition(".")
        if question != "when" or event not in held or not isinstance(of.answer, Moment):
            continue
        if of.answer.date.bounds[0] > record.published.bounds[1]:
            fact = f"The claim '{held[event]}' says that '{event}' was held, and this is after"
            fact += f" the source was published: {record.published}."
            wanted = "Correct the date, or answer the status 'planned'."
            report(("claims", claim_of.index, "answers", of.question), ORDER, fact, wanted)


def check_future(checker: Checker, corpus: Corpus, parts: PartsByRef) -> None:
    """Nothing was published, said, read or corrected after the last day of the content."""
    plan = corpus.records.plan
    until = max(plan.as_of, plan.looked_until, key=lambda date: date.last)
    late = [
        (ref, path, date)
        for ref, written in parts.items()
        for path, date, later in past_dates(written)
        if path[0] != "now"  # its days are compared with `as-of`
        and date.first > until.last
        and date.bounds[0] - until.last > later
    ]
    if len(late) > MOST_LATE:
        fact = f"{counted(len(late), 'date')} of the content lie after 'looked-until', {until}."
        checker.at(PLAN)(("looked-until",), LATE, fact, "Write the last day of the search.")
        return
    for ref, path, date in late:
        keys = [key for key in path if isinstance(key, str)]
        key = ".".join(keys[-2:] if keys[-1] == "on" else keys[-1:])
        fact = f"'{key}' is {date}, and the content speaks of the days until {until}."
        wanted = "Correct the date, or write a later 'looked-until' into plan.yaml."
        checker.at(ref)(path, LATE, fact, wanted)


def past_dates(
    parts: Iterable[tuple[KeyPath, Part]],
) -> Iterator[tuple[KeyPath, Date, timedelta]]:
    """Yield the dates in parts of a record that cannot lie in the future, with their key paths.

    The third member says how long after the last day of the content the date may be.
    """
    for path, part in parts:
        for name, later in _past_fields(type(part)):
            date = getattr(part, name)
            if isinstance(date, Date):  # the `on` of a stance is no date
                yield (*path, name.replace("_", "-")), date, later


@cache
def _past_fields(part: type[Part]) -> tuple[tuple[str, timedelta], ...]:
    later_by_field = dict.fromkeys(PAST_FIELDS, timedelta()) | dict.fromkeys(
        WORK_FIELDS, WORK_LATER
    )
    fields = part.model_fields
    return tuple((name, later) for name, later in later_by_field.items() if name in fields)


SOURCE_DATE_RULES = (check_source_days, check_plan_until, check_held)
