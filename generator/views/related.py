"""Which other records belong to a record, apart from the claims that its page prints."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model import kind_of
from generator.views.indexes import index_key

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.corpus import Corpus


def naming_records(ref: str, key: str, corpus: Corpus) -> tuple[str, ...]:
    """Return the records that name a record under a key and not in a sentence, as `for`."""
    return tuple(
        mention.by
        for mention in corpus.mentions_of.get(ref, ())
        if mention.key == key and "#" not in mention.by and not mention.sentence
    )


def named_with(ref: str, kind: str, corpus: Corpus) -> tuple[str, ...]:
    """Return the records of a kind that one claim names together with a record, in index order."""
    claims = {mention.by for mention in corpus.mentions_of.get(ref, ()) if "#" in mention.by}
    named = {named for claim in claims for named in corpus.named_by[claim]}
    return _in_order({beside for beside in named if kind_of(beside) == kind} - {ref}, corpus)


def quoted_beside(ref: str, corpus: Corpus) -> tuple[str, ...]:
    """Return whom the same sources quote on the same points, events, and the plan."""
    mentions = corpus.mentions_of.get(ref, ())
    own = (mention.by for mention in mentions if mention.key == "speaker")
    speakers = {
        speaker
        for claim in own
        for matter in corpus.matters_of(claim)
        for speaker in corpus.quoted_on[matter]
    }
    return _in_order(speakers - {ref}, corpus)


def _in_order(refs: Iterable[str], corpus: Corpus) -> tuple[str, ...]:
    return tuple(sorted(refs, key=lambda ref: index_key(corpus.record(ref), corpus)))
