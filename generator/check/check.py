"""Applies the rules over the linked corpus.

A rule reports a problem through `report`, which knows the place of the record or claim. What can be
checked in one file alone is checked by `generator.corpus.load`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.check.address_rules import FORMER_ID_RULES, check_published
from generator.check.claim_rules import CLAIM_RULES
from generator.check.corpus_rules import CORPUS_RULES
from generator.check.record_rules import RECORD_RULES
from generator.check.reporter import Checker

if TYPE_CHECKING:
    from generator.corpus import Corpus
    from generator.files import Problems


def check(corpus: Corpus, problems: Problems) -> None:
    """Apply every rule to all that it is about, and add what is wrong to `problems`."""
    checker = Checker(corpus, problems)
    for ref, record in corpus.records.all().items():
        for record_rule in RECORD_RULES:
            record_rule(checker.at(ref), record, corpus)
    for claim_of in corpus.claims.values():
        report = checker.at(f"source/{claim_of.source.id}", "claims", claim_of.index)
        for claim_rule in CLAIM_RULES:
            claim_rule(report, claim_of, corpus)
    for corpus_rule in (*CORPUS_RULES, *FORMER_ID_RULES):
        corpus_rule(checker, corpus)
    check_published(corpus, problems)
