"""What is recorded of quotes that were compared with a copy, and how many each state has."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.corpus import Compared

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.corpus import Corpus
    from generator.model import Date


@dataclass(frozen=True, slots=True)
class QuoteCounts:
    """How many quotes are in each state."""

    compared: int
    """Found in a copy, and unchanged since."""
    changed: int
    """Found in a copy before the quote, its place or the source's address was changed."""
    seen: int
    """Never compared by a program."""


def record_quotes(corpus: Corpus, holding: Iterable[str], day: Date) -> dict[str, Compared]:
    """Return what is recorded after the quotes of some claims were found in a copy on a day.

    The claims are given by reference, as is the result. A line that still fits keeps its day, and
    so does one whose copy is not at hand. A line without a claim goes.
    """
    lines = {ref: line for ref, line in corpus.records.compared.items() if ref in corpus.claims}
    for ref in holding:
        new = corpus.claims[ref].quote_hash
        if ref not in lines or lines[ref].hash != new:
            lines[ref] = Compared(new, day)
    return lines


def count_quotes(corpus: Corpus, lines: Mapping[str, Compared]) -> QuoteCounts:
    """Count the quotes of all claims by what is recorded of them."""
    quoting = [claim_of for claim_of in corpus.claims.values() if claim_of.claim.quote]
    recorded = [claim_of for claim_of in quoting if claim_of.ref in lines]
    compared = sum(lines[claim_of.ref].hash == claim_of.quote_hash for claim_of in recorded)
    return QuoteCounts(compared, len(recorded) - compared, len(quoting) - len(recorded))
