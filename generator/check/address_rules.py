"""Rules about addresses: a published one works for ever, a former id leads to one place."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from generator.corpus import PAGES
from generator.files import listed, quoted, quoted_name
from generator.model import BUILT_IN, PLAN, id_mistake, kind_of, page_id_mistake, split_question

if TYPE_CHECKING:
    from generator.check.reporter import Checker
    from generator.corpus import Corpus
    from generator.files import Problems
    from generator.model import Claim, Source

_ONCE = "Remove it here: list each former id once."


def check_former_records(checker: Checker, corpus: Corpus) -> None:
    """A former id of a record is the id of no other record of its kind."""
    used: dict[str, str] = {ref: ref for ref in corpus.records.all()}
    for ref, record in corpus.records.all().items():
        seen = {record.id}
        for index, former in enumerate(record.formerly):
            report, path = checker.at(ref), ("formerly", index)
            former_ref = f"{kind_of(ref)}/{former}"
            owner = used.setdefault(former_ref, ref)
            if mistake := page_id_mistake(former):
                report(path, "bad-id", *mistake)
            elif owner != ref:
                fact = f"{quoted(former)} is or was the id of {owner}."
                wanted = f"Remove it here, or from 'formerly' of {owner}."
                if owner == former_ref:
                    wanted = "Remove it here, or give that record another id."
                report(path, "same-address", fact, wanted)
            elif former in seen:
                fact = f"{quoted(former)} is this record's own id, or is written here twice."
                report(path, "same-address", fact, _ONCE)
            seen.add(former)


def check_former_claims(checker: Checker, corpus: Corpus) -> None:
    """A former id of a claim is the id of no other claim of its source."""
    owners_of = {source.id: _owners(source) for source in corpus.records.sources.values()}
    for claim_of in corpus.claims.values():
        claim, source = claim_of.claim, claim_of.source
        report = checker.at(f"source/{source.id}", "claims", claim_of.index)
        seen = {claim.id}
        for index, former in enumerate(claim.formerly):
            path = ("formerly", index)
            if mistake := id_mistake(former):
                report(path, "bad-id", *mistake)
            neighbours = (its for its in owners_of[source.id][former] if its is not claim)
            if owner := next((neighbour.id for neighbour in neighbours), ""):
                fact = f"{quoted(former)} is or was the id of another claim of this source."
                if owner == former:
                    wanted = "Remove it here, or give that claim another id."
                else:
                    wanted = f"Remove it here, or from 'formerly' of the claim {quoted(owner)}."
                report(path, "same-address", fact, wanted)
            elif former in seen:
                fact = f"{quoted(former)} is this claim's own id, or is written here twice."
                report(path, "same-address", fact, _ONCE)
            seen.add(former)


def _owners(source: Source) -> dict[str, list[Claim]]:
    """Return the claims that have or had each id."""
    owners: dict[str, list[Claim]] = defaultdict(list)
    for claim in source.claims:
        for claim_id in {claim.id, *claim.formerly}:
            owners[claim_id].append(claim)
    return owners


def check_former_questions(checker: Checker, corpus: Corpus) -> None:
    """A former id of a question is the id of no other question of its record."""
    for ref, record in corpus.records.all().items():
        questions = getattr(record, "questions", {})
        used = {*questions, *BUILT_IN.get(kind_of(ref), {})}
        for question_id, question in questions.items():
            for index, former in enumerate(question.formerly):
                report, path = checker.at(ref, "questions", question_id), ("formerly", index)
                if mistake := id_mistake(former):
                    report(path, "bad-id", *mistake)
                elif former in used:
                    fact = f"{quoted(former)} is or was the id of a question of this record."
                    report(
                        path, "same-address", fact, "Remove it here, or choose another id there."
                    )
                used.add(former)


def check_former_themes(checker: Checker, corpus: Corpus) -> None:
    """A former id of a theme is the id of no other theme, and leads to a theme of the plan."""
    themes = corpus.records.plan.themes
    for former, theme in corpus.records.plan.former_themes.items():
        report, path = checker.at(PLAN), ("former-themes", former)
        if mistake := page_id_mistake(former):
            report(path, "bad-id", *mistake)
        if former in themes:
            fact = f"{quoted(former)} is the id of a theme of the plan."
            report(path, "same-address", fact, "Remove it here, or give that theme another id.")
        if theme not in themes:
            fact = f"{quoted(theme)} is not a theme of the plan."
            wanted = f"Write {listed(themes)}." if themes else ""
            report(path, "not-a-choice", fact, wanted)


def check_published(corpus: Corpus, problems: Problems) -> None:
    """Every address that was published leads somewhere; what is gone is reported once."""
    reported: set[str] = set()
    for published in corpus.addresses.published:
        if published.missing and published.missing not in reported:
            reported.add(published.missing)
            fact = f"{quoted_name(published.address)} was published and leads nowhere now."
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


FORMER_ID_RULES = (
    check_former_records,
    check_former_claims,
    check_former_questions,
    check_former_themes,
)
