"""Rules about the plan's own record, one small function each. On other records they do nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.files import quoted
from generator.model import Plan, page_id_mistake

if TYPE_CHECKING:
    from generator.check.reporter import ReportProblem
    from generator.corpus import Corpus
    from generator.model import Record


def check_theme_ids(report: ReportProblem, record: Record, _: Corpus) -> None:
    """A theme's id becomes the address of its page."""
    for theme in record.themes if isinstance(record, Plan) else ():
        if mistake := page_id_mistake(theme):
            report(("themes", theme), "bad-id", *mistake)


def check_days(report: ReportProblem, record: Record, _: Corpus) -> None:
    """Each day of `as-known-on` is one day, and is listed once: it is the address of a page."""
    seen: set[str] = set()
    for index, day in enumerate(record.as_known_on if isinstance(record, Plan) else ()):
        path = ("as-known-on", index)
        if not day.is_a_day or day.about or day.instant:
            report(path, "bad-date", f"'{day}' is not one day.", "Write a day, as 2025-11-20.")
        elif day.iso in seen:
            report(
                path, "same-address", f"'{day.iso}' is written here twice.", "Remove one of them."
            )
        seen.add(day.iso)


def check_synonyms(report: ReportProblem, record: Record, _: Corpus) -> None:
    """A search looks up single words, so each of its synonyms is one."""
    synonyms = record.search_synonyms if isinstance(record, Plan) else {}
    for word, synonym in synonyms.items():
        for written in (word, synonym):
            if not re.fullmatch(r"[^\W_]+", written):
                fact = f"{quoted(written)} is not one word of letters and digits."
                report(
                    ("search-synonyms", word), "wrong-type", fact, "Write one word for one word."
                )


PLAN_RULES = (check_theme_ids, check_days, check_synonyms)
