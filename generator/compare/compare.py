"""Compares what the sources answer, question by question and draft by draft.

Answers are compared within one draft; between drafts a difference is a change, not a dispute.
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

COMPATIBLE = frozenset({Relation.FINER, Relation.VAGUER, Relation.FITS, Relation.WORDED})
CONFLICTING = frozenset({Relation.CONFLICT})


def compare(corpus: Corpus) -> Findings:
    """Compare the answers to every question; withdrawn claims answer nothing."""
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
        {question: tuple(findings) for question, findings in by_question.items()},
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
    same_answers = sorted(by_key.values(), key=lambda same: (-_sources(same), same[0].claim))
    different = [same[0].answer for same in same_answers]
    kind = question.question.answer
    within = corpus.within.get(SET_MEMBERS.get(kind, kind), {})
    groups: list[Group] = []
    for same, answer in zip(same_answers, different, strict=True):
        claims = tuple(corpus.claims[ref] for ref in dict.fromkeys(given.claim for given in same))
        # A finding with one answer has nothing to compare; most findings are such ones.
        others = different if len(different) > 1 else ()
        relations = [relate(answer, another, within) for another in others]
        groups.append(
            Group(answer, claims, _where(relations, COMPATIBLE), _where(relations, CONFLICTING))
        )
    return Finding(question, draft, tuple(groups), corpus)


def _sources(answers: list[Given]) -> int:
    """Return how many sources give these answers."""
    return len({given.claim.partition("#")[0] for given in answers})


def _where(relations: list[Relation], wanted: frozenset[Relation]) -> tuple[int, ...]:
    return tuple(index for index, relation in enumerate(relations) if relation in wanted)
