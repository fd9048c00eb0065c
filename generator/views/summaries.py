"""A summary of ours: its sentences, with the claims that they rest on numbered throughout."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.corpus import whole_claim_ref

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model import Sentence


@dataclass(frozen=True, slots=True)
class SummarySentence:
    """A sentence with the claims that it rests on."""

    says: str
    claims: tuple[str, ...]
    """The references of the claims."""
    before: int
    """How many claims the sentences before it rest on."""


def number_sentences(
    summary: Iterable[Sentence], source_id: str = ""
) -> tuple[SummarySentence, ...]:
    """Return the sentences of a summary; a source names its own claims by their ids alone."""
    sentences: list[SummarySentence] = []
    before = 0
    for sentence in summary:
        claims = tuple(whole_claim_ref(claim, source_id) for claim in sentence.claims)
        sentences.append(SummarySentence(sentence.says, claims, before))
        before += len(claims)
    return tuple(sentences)
