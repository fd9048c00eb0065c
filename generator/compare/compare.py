"""What comparing the sources gives, question by question and draft by draft.

Answers are compared within one draft; between drafts a difference is a change, not a dispute. What
is found is derived from the claims alone: no source outranks another, and nothing is decided.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from generator.compare.findings import Finding, Findings, Group
from generator.compare.positions import positions_in
from generator.model import SET_MEMBERS, Relation, relate

if TYPE_CHECKING:
    from generator.corpus import Corpus, Given
    from generator.model import QuestionOf


def compare(corpus: Corpus) -> Findings:
    """Compare the answers to every question."""
    answers: dict[tuple[str, str], list[Given]] = defaultdict(list)
    for given in corpus.given:
        if not corpus.claims[given.claim].claim.withdrawn:
            answers[given.question, given.draft].append(given)
    by_question: dict[str, list[Finding]] = defaultdict(list)
    for question, draft in sorted(
        answers, key=lambda pair: (pair[0], _draft_order(pair[1], corpus))
    ):
        by_question[question].append(
            _finding(corpus.questions[question], draft, answers[question, draft], corpus)
        )
    return Findings(
        {ref: tuple(found) for ref, found in by_question.items()},
        positions_in(corpus),
        frozenset(
            published.target.page
            for published in corpus.addresses.published
            if published.target.page in corpus.questions
        ),
    )


def _draft_order(draft: str, corpus: Corpus) -> tuple[object, ...]:
    return (corpus.records.drafts[draft].sort.sort_key, draft) if draft else ()


def _finding(question: QuestionOf, draft: str, answers: list[Given], corpus: Corpus) -> Finding:
    by_key: dict[object, list[Given]] = defaultdict(list)
    for given in answers:
        by_key[given.answer.key].append(given)
    sets = sorted(
        by_key.values(),
        key=lambda some: (-len({given.claim.partition("#")[0] for given in some}), some[0].claim),
    )
    kind = question.question.answer
    within = corpus.within.get(SET_MEMBERS.get(kind, kind), {})
    relations = [[relate(one[0].answer, other[0].answer, within) for other in sets] for one in sets]
    groups = tuple(
        Group(
            some[0].answer,
            tuple(corpus.claims[ref] for ref in dict.fromkeys(given.claim for given in some)),
            _where(
                relations[index], {Relation.FINER, Relation.VAGUER, Relation.FITS, Relation.WORDED}
            ),
            _where(relations[index], {Relation.CONFLICT}),
        )
        for index, some in enumerate(sets)
    )
    return Finding(question, draft, groups, corpus)


def _where(relations: list[Relation], wanted: set[Relation]) -> tuple[int, ...]:
    return tuple(index for index, relation in enumerate(relations) if relation in wanted)
