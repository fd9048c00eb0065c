"""Rules about addresses: a published one works for ever, a former id leads to one place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.corpus import PAGES
from generator.files import listed
from generator.model import BUILT_IN, PLAN, is_id, is_page_id, kind_of, split_question

if TYPE_CHECKING:
    from generator.check.reporter import Checker
    from generator.corpus import Corpus
    from generator.files import Problems

FORM = "Use lower-case letters, digits and single hyphens, at most 64."


def check_former_questions(checker: Checker, corpus: Corpus) -> None:
    """A former id of a question is the id of no other question of its record."""
    for ref, record in corpus.records.all().items():
        questions = getattr(record, "questions", {})
        used = {*questions, *BUILT_IN.get(kind_of(ref), {})}
        for question_id, question in questions.items():
            for index, former in enumerate(question.formerly):
                report, path = checker.at(ref, "questions", question_id), ("formerly", index)
                if not is_id(former):
                    report(path, "bad-id", f"'{former}' cannot be an id.", FORM)
                elif former in used:
                    fact = f"'{former}' is or was the id of a question of this record."
                    report(path, "same-address", fact, "Leave it out, or choose another id there.")
                used.add(former)


def check_former_themes(checker: Checker, corpus: Corpus) -> None:
    """A former id of a theme is the id of no other theme, and leads to a theme of the plan."""
    themes = corpus.records.plan.themes
    for former, theme in corpus.records.plan.former_themes.items():
        report, path = checker.at(PLAN), ("former-themes", former)
        if not is_page_id(former):
            report(path, "bad-id", f"'{former}' cannot be an id.", FORM)
        if former in themes:
            fact = f"'{former}' is the id of a theme of the plan."
            report(path, "same-address", fact, "Leave it out, or give that theme another id.")
        if theme not in themes:
            fact = f"'{theme}' is not a theme of the plan."
            wanted = f"Write {listed(themes)}." if themes else ""
            report(path, "not-a-choice", fact, wanted)


def check_published(corpus: Corpus, problems: Problems) -> None:
    """Every address that was published leads somewhere; what is gone is reported once."""
    reported: set[str] = set()
    for published in corpus.addresses.published:
        if published.missing and published.missing not in reported:
            reported.add(published.missing)
            fact = f"'{published.address}' was published and leads nowhere now."
            wanted = _wanted(published.missing)
            problems.add(published.place, "lost-address", fact, wanted)


def _wanted(missing: str) -> str:
    """Return what to write so that the address of a missing reference leads somewhere."""
    kind, _, name = missing.partition("/")
    owner, question_id = split_question(missing)
    source, mark, claim_id = missing.partition("#")
    if kind == "page":
        stem = name.removesuffix("/")
        if stem.startswith("as-known/"):
            day = stem.removeprefix("as-known/")
            return f"Restore the day {day} under 'as-known-on' of plan.yaml."
        return f"Restore the page {PAGES}/{stem}.md."
    if mark:
        return _restore(f"claim '{claim_id}' of source/{source}", claim_id, "claim")
    if question_id:
        return _restore(f"question '{question_id}' of {owner}", question_id, "question")
    if kind == "theme":
        restore = f"Restore the theme '{name}', or write"
        return f"{restore} '{name}: …' under 'former-themes' with the theme that it became."
    return _restore(f"{kind} '{name}'", name, kind)


def _restore(thing: str, former: str, kind: str) -> str:
    return f"Restore the {thing}, or write '{former}' under 'formerly' of the {kind} it became."
