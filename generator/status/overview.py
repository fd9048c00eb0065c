"""What the kinds of notices share: the corpus, its findings, and the words of its claims."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from generator.status.content_words import content_words, denies, english_of, tokens
from generator.status.likeness import Likeness
from generator.status.name_words import NameWords

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare import Findings
    from generator.corpus import ClaimOf, Corpus
    from generator.files import Place


@dataclass(frozen=True)
class Overview:
    """The corpus as an editor looks over it."""

    corpus: Corpus
    findings: Findings

    @property
    def open_claims(self) -> Iterator[ClaimOf]:
        """The claims that no editor has looked at, and that are not withdrawn."""
        claims = self.corpus.claims.values()
        return (of for of in claims if not of.claim.withdrawn and not of.claim.looked_at)

    def place(self, ref: str, *path: str | int) -> Place:
        """Return where a record, or the value at a key path inside it, is written."""
        return self.corpus.records.record_places[ref].place(*path)

    def claim_place(self, claim_of: ClaimOf, *path: str | int) -> Place:
        """Return where a claim, or the value at a key path inside it, is written."""
        return self.place(f"source/{claim_of.source.id}", "claims", claim_of.index, *path)

    def words_in(self, text: str) -> frozenset[str]:
        """Return the words of a text that carry its meaning; a name is one word."""
        return content_words(self._names.folded(tokens(text)))

    @cached_property
    def words(self) -> dict[str, frozenset[str]]:
        """The words of each claim that carry its meaning, by its reference."""
        return {ref: self.words_in(english_of(of)) for ref, of in self.corpus.claims.items()}

    @cached_property
    def denials(self) -> frozenset[str]:
        """The references of the claims that deny something."""
        claims = self.corpus.claims.items()
        return frozenset(ref for ref, claim_of in claims if denies(english_of(claim_of)))

    @cached_property
    def likeness(self) -> Likeness:
        """How much sets of words have in common, among all claims."""
        return Likeness(self.words.values())

    @cached_property
    def answering(self) -> dict[str, tuple[ClaimOf, ...]]:
        """The claims that answer a question of each record, by its reference."""
        answering: dict[str, dict[str, ClaimOf]] = defaultdict(dict)
        for given in self.corpus.given:
            owner = self.corpus.questions[given.question].owner
            answering[owner][given.claim] = self.corpus.claims[given.claim]
        return {owner: tuple(claims.values()) for owner, claims in answering.items()}

    @cached_property
    def _names(self) -> NameWords:
        return NameWords(self.corpus)
