"""Former ids: what a record, claim, question or theme was called before.

An address is made of ids and works for ever, so a former id stays known.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.corpus.record_set import ref_of
from generator.model import kind_of, split_question

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.corpus.record_set import Records


class FormerIds:
    """Knows the reference of today for every former one."""

    def __init__(self, records: Records) -> None:
        self.current_refs = dict(_former_refs(records))
        """The reference of today, by the former reference.

        A claim or question with a former id of its own is listed under its source or record of
        today. `current` replaces the id of the source or record first.
        """

    def current(self, ref: str) -> str:
        """Return the reference of today for a former one, and any other reference unchanged.

        A source and its claim may both have former ids, and so may a record and its question.
        """
        source, mark, claim_id = ref.partition("#")
        owner, question_id = split_question(ref)
        if mark:
            source_ref = ref_of("source", source)
            source_ref = self.current_refs.get(source_ref, source_ref)
            ref = f"{source_ref.partition('/')[2]}#{claim_id}"
        elif question_id:
            ref = f"{self.current_refs.get(owner, owner)}.{question_id}"
        return self.current_refs.get(ref, ref)


def _former_refs(records: Records) -> Iterator[tuple[str, str]]:
    """Yield each former reference with the reference of today."""
    for ref, record in records.all().items():
        for former in record.formerly:
            yield ref_of(kind_of(ref), former), ref
        for question_id, question in getattr(record, "questions", {}).items():
            for former in question.formerly:
                yield f"{ref}.{former}", f"{ref}.{question_id}"
    for source in records.sources.values():
        for claim in source.claims:
            for former in claim.formerly:
                yield f"{source.id}#{former}", f"{source.id}#{claim.id}"
    for former, theme in records.plan.former_themes.items():
        yield f"theme/{former}", f"theme/{theme}"
