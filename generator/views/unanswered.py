"""The page of a question that had an answer before and has none now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.views.claims import PageClaims, PlacedClaim

if TYPE_CHECKING:
    from generator.compare import Findings
    from generator.corpus import Corpus
    from generator.model import QuestionOf


@dataclass(frozen=True, slots=True)
class UnansweredView:
    """A question with a published page, but without a valid answer."""

    of: QuestionOf
    withdrawn: tuple[PlacedClaim, ...]
    """The claims that answered it. Their sources have withdrawn them."""


def view_unanswered(ref: str, corpus: Corpus, findings: Findings) -> UnansweredView:
    """Gather what the page of a question shows that has no answer now."""
    refs = dict.fromkeys(given.claim for given in corpus.given if given.question == ref)
    withdrawn = PageClaims(corpus, findings).place(corpus.claims[claim] for claim in refs)
    return UnansweredView(corpus.questions[ref], withdrawn)
