"""The records become a corpus: all references are followed, all answers read, mentions noted.

This cannot be part of loading: a record may name a record that is read later.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.corpus.corpus import Corpus
from generator.corpus.hand_written import check_hand_written
from generator.corpus.linked import ClaimOf, Given, Mention, whole_claim_ref
from generator.corpus.own_sentences import PROSE, written_keys
from generator.corpus.question_set import QuestionSet
from generator.corpus.record_set import Records, ref_of
from generator.corpus.resolver import Resolver
from generator.files import quoted, quoted_name
from generator.model import (
    IN_PROSE,
    SET_MEMBERS,
    Claim,
    ClaimRef,
    Named,
    Part,
    Reference,
    Several,
    Source,
    kind_of,
    parse_answer,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.files import KeyPath, Problems, Value
    from generator.model import Answer


def link(records: Records, problems: Problems) -> Corpus:
    """Follow every reference of the records; a reference that names nothing becomes a problem."""
    return _Linker(records, problems).corpus()


def references(part: Part, path: KeyPath = ()) -> Iterator[tuple[KeyPath, Reference, str]]:
    """Yield every reference in a record with its key path, and its text if it is in prose."""
    keys = written_keys(type(part))
    for name, value in vars(part).items():
        if not value:
            continue  # most keys are not written, and name nothing
        here = (*path, keys[name])
        if name in PROSE and isinstance(value, str):
            yield from ((here, Reference(match[1]), value) for match in IN_PROSE.finditer(value))
        else:
            yield from _references_in(value, here)


def _references_in(value: object, path: KeyPath) -> Iterator[tuple[KeyPath, Reference, str]]:
    if isinstance(value, Reference):
        yield path, value, ""
    elif isinstance(value, Part):
        yield from references(value, path)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _references_in(item, (*path, index))
    elif isinstance(value, dict) and path[-1] != "answers":
        for key, item in value.items():
            yield from _references_in(item, (*path, key))


class _Linker:
    """Holds what is known so far while it follows the references of each record."""

    def __init__(self, records: Records, problems: Problems) -> None:
        self.records = records
        self.problems = problems
        self.all = records.all()
        self.claims = self._claims()
        self.resolver = Resolver((*self.all, *self.claims), problems)
        self.questions = QuestionSet(self.all, self.resolver, problems)
        self.given: list[Given] = []
        self.mentions: list[Mention] = []

    def corpus(self) -> Corpus:
        for claim_of in self.claims.values():
            root = ("claims", claim_of.index)
            self._follow(claim_of.claim, claim_of.ref, f"source/{claim_of.source.id}", root)
            self._read_answers(claim_of, root)
        for ref, record in self.all.items():
            bare = (
                record.model_copy(update={"claims": ()}) if isinstance(record, Source) else record
            )
            self._follow(bare, ref, ref, ())
        check_hand_written(self.records, self.resolver, self.problems)
        return Corpus(
            self.records,
            self.claims,
            self.questions.all(),
            tuple(self.given),
            tuple(dict.fromkeys(self.mentions)),
        )

    def _claims(self) -> dict[str, ClaimOf]:
        claims: dict[str, ClaimOf] = {}
        for source in self.records.sources.values():
            for index, claim in enumerate(source.claims):
                compared = self.records.compared.get(f"{source.id}#{claim.id}")
                claim_of = ClaimOf(source, claim, index, compared)
                if claim_of.ref in claims:
                    place = self.records.record_places[f"source/{source.id}"].place(
                        "claims", index, "id"
                    )
                    fact = f"{quoted(claim.id)} is already the id of another claim of this source."
                    self.problems.add(place, "duplicate-id", fact, "Give one of them another id.")
                claims[claim_of.ref] = claim_of
        return {
            claim.ref: claim for claim in sorted(claims.values(), key=lambda claim: claim.sort_key)
        }

    def _follow(self, part: Part, by: str, record_ref: str, root: KeyPath) -> None:
        """Check every reference in a part of a record, and note what it mentions."""
        for path, reference, text in references(part, root):
            ref = reference.ref
            if isinstance(reference, ClaimRef) and kind_of(record_ref) == "source":
                ref = whole_claim_ref(reference, record_ref.partition("/")[2])
            place = self.records.record_places[record_ref].place(*path)
            if (
                self.resolver.check(ref, reference.kinds, place, bare=reference.is_bare)
                and ref != by
            ):
                key = next(str(key) for key in path[len(root) :])
                sentence = part.says if isinstance(part, Claim) else text
                self.mentions.append(Mention(ref, by, key, sentence))

    def _read_answers(self, claim_of: ClaimOf, root: KeyPath) -> None:
        source = claim_of.source
        for question_ref, written in sorted(claim_of.claim.answers.items()):
            place = self.records.record_places[f"source/{source.id}"].place(
                *root, "answers", question_ref
            )
            question_of = self.questions.answered(question_ref, place)
            if question_of is None:
                continue
            try:
                answer = parse_answer(question_of.question, written)
            except ValueError as error:
                wanted = _article(question_of.question.answer)
                given = f"{quoted_name(question_ref)} is answered {quoted(_shown(written))}"
                fact = f"{given}, which is not {wanted}."
                self.problems.add(place, "bad-answer", fact, str(error))
                continue
            draft = (
                claim_of.claim.draft_in(source, self.records.plan)
                if question_of.is_of_the_plan
                else ""
            )
            self.given.append(Given(question_ref, claim_of.ref, answer, draft))
            named = [
                ref
                for ref in named_in(answer, question_of.question.answer)
                if self.resolver.check(ref, (kind_of(ref),), place, bare=True)
            ]
            for ref in (question_of.owner, *named):
                self.mentions.append(Mention(ref, claim_of.ref, "answers", claim_of.claim.says))


def named_in(answer: Answer, kind: str) -> tuple[str, ...]:
    """Return the references of the actors or places that an answer names; `kind` is its kind."""
    member = SET_MEMBERS.get(kind, kind)
    if member in ("actor", "place"):
        if isinstance(answer, Named):
            return (ref_of(member, answer.id),)
        if isinstance(answer, Several):
            return tuple(ref_of(member, named_id) for named_id in answer.ids)
    return ()


def _article(kind: str) -> str:
    return {"actor": "an actor", "yes-no": "yes or no", "text": "a text"}.get(
        kind, f"a set of {kind}" if kind in SET_MEMBERS else f"a {kind}"
    )


def _shown(written: Value) -> str:
    """Return a value as an editor would write it in YAML, on one line."""
    if isinstance(written, dict):
        return "{" + ", ".join(f"{key}: {_shown(value)}" for key, value in written.items()) + "}"
    if isinstance(written, list):
        return "[" + ", ".join(map(_shown, written)) + "]"
    return written
