"""Rules over the whole corpus, one small function each.

A rule looks at one record or claim and says what it finds through `report`, which knows the place.
What can be seen in one file alone is the business of `generator.corpus.load`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.check.address_rules import (
    check_former_questions,
    check_former_themes,
    check_published,
)
from generator.check.claim_rules import CLAIM_RULES
from generator.check.corpus_rules import CORPUS_RULES
from generator.check.record_rules import RECORD_RULES
from generator.check.reporter import Checker

if TYPE_CHECKING:
    from generator.corpus import Corpus
    from generator.files import Problems


def check(corpus: Corpus, problems: Problems) -> None:
    """Apply every rule to everything it concerns."""
    checker = Checker(corpus, problems)
    for ref, record in corpus.records.all().items():
        for rule in RECORD_RULES:
            rule(checker.at(ref), record, corpus)
    for claim_of in corpus.claims.values():
        report = checker.at(f"source/{claim_of.source.id}", "claims", claim_of.index)
        for claim_rule in CLAIM_RULES:
            claim_rule(report, claim_of, corpus)
    for rule_over_all in (*CORPUS_RULES, check_former_questions, check_former_themes):
        rule_over_all(checker, corpus)
    check_published(corpus, problems)
