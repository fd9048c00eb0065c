"""Rules about the parts inside any record, one small function each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.corpus import whole_claim_ref
from generator.model import Change, Sentence, Source, Spelling

if TYPE_CHECKING:
    from generator.check.reporter import ReportProblem
    from generator.corpus import Corpus
    from generator.files import KeyPath
    from generator.model import Part, Record


def check_sentence(
    report: ReportProblem, path: KeyPath, part: Part, record: Record, corpus: Corpus
) -> None:
    """Each of our sentences that states a fact rests on a claim that was not withdrawn."""
    if not isinstance(part, Sentence | Change):
        return
    at, rule = (*path, "from"), "sentence-without-claim"
    claims = [corpus.claims[whole_claim_ref(ref, record.id)].claim for ref in part.claims]
    if not claims:
        suggestion = "Name the claims it is taken from."
        report(at, rule, "This sentence rests on no claim.", suggestion)
    elif all(claim.withdrawn for claim in claims):
        suggestion = "Name other claims that say it, or remove the sentence."
        report(at, rule, "Each claim that this sentence rests on was withdrawn.", suggestion)


def check_reason(report: ReportProblem, path: KeyPath, part: Part, _: Record, __: Corpus) -> None:
    """Each decision of the editor has its reason beside it."""
    key = ""
    if isinstance(part, Source) and part.as_of:
        key = "as-of"
    elif isinstance(part, Spelling) and part.identified_by:
        key = "identified-by"
    if key and not getattr(part, "why", None):
        fact = f"'{key}' is written here without 'why'."
        report((*path, key), "missing-key", fact, "Write 'why' beside it.")


PART_RULES = (check_sentence, check_reason)
