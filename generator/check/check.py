"""Applies the rules over the linked corpus.

A rule reports a problem through `report`, which knows the place of the record or claim. What does
not fit the schema, and what names nothing, is refused earlier, by `generator.corpus`; every rule
beyond that is in this package.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.check.address_rules import FORMER_ID_RULES, check_published
from generator.check.answer_rules import ANSWER_RULES
from generator.check.claim_rules import CLAIM_RULES
from generator.check.corpus_rules import CORPUS_RULES
from generator.check.date_rules import SOURCE_DATE_RULES, check_future
from generator.check.lead_rules import LEADING_RULES
from generator.check.name_rules import NAME_RULES
from generator.check.part_rules import PART_RULES
from generator.check.record_rules import RECORD_RULES
from generator.check.reporter import Checker
from generator.check.sentence_rules import NAME_FORM_RULES, SENTENCE_RULES
from generator.check.source_rules import check_addresses, check_claims
from generator.check.voice_rules import check_outlet
from generator.check.wording_rules import WORDING_RULES
from generator.corpus import names_in, parts, sentences_in

if TYPE_CHECKING:
    from generator.check.reporter import ReportProblem
    from generator.corpus import Corpus
    from generator.files import KeyPath, Problems
    from generator.model import Part, Record


ALL_RECORD_RULES = (*RECORD_RULES, *SOURCE_DATE_RULES, *LEADING_RULES, check_claims)
ALL_CLAIM_RULES = (*CLAIM_RULES, *ANSWER_RULES, check_outlet)
ALL_SENTENCE_RULES = (*WORDING_RULES, *SENTENCE_RULES)
ALL_CORPUS_RULES = (*CORPUS_RULES, *NAME_RULES, check_addresses, *FORMER_ID_RULES)


def check(corpus: Corpus, problems: Problems) -> None:
    """Apply every rule to all that it is about, and add what is wrong to `problems`."""
    checker = Checker(corpus, problems)
    records = corpus.records.all()
    parts_by_ref = {ref: tuple(parts(record, ())) for ref, record in records.items()}
    for ref, record in records.items():
        report = checker.at(ref)
        for record_rule in ALL_RECORD_RULES:
            record_rule(report, record, corpus)
        for path, part in parts_by_ref[ref]:
            _check_part(report, path, part, record, corpus)
    for claim_of in corpus.claims.values():
        report = checker.at(f"source/{claim_of.source.id}", "claims", claim_of.index)
        for claim_rule in ALL_CLAIM_RULES:
            claim_rule(report, claim_of, corpus)
    for corpus_rule in ALL_CORPUS_RULES:
        corpus_rule(checker, corpus)
    check_future(checker, corpus, parts_by_ref)
    check_published(corpus, problems)


def _check_part(
    report: ReportProblem, path: KeyPath, part: Part, record: Record, corpus: Corpus
) -> None:
    for part_rule in PART_RULES:
        part_rule(report, path, part, record, corpus)
    for sentence_path, sentence in sentences_in(part, path):
        for wording_rule in ALL_SENTENCE_RULES:
            wording_rule(report, sentence_path, sentence, corpus.records.plan)
    for name_path, name in names_in(part, path):
        for name_rule in NAME_FORM_RULES:
            name_rule(report, name_path, name, corpus.records.plan)
