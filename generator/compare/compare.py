"""Compares what the sources answer, question by question and draft by draft.

Answers are compared within one draft; between drafts a difference is a change, not a dispute.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.compare.finding import Finding, Group
from generator.compare.findings import Findings
from generator.compare.positions import positions_in
from generator.model import SET_MEMBERS, Relation, relate

if TYPE_CHECKING:
    from generator.corpus import Corpus, Given
    from generator.model import QuestionOf

COMPATIBLE = frozenset({Relation.FINER, Relation.VAGUER, Relation.FITS, Relation.WORDED})


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
    claims = [
        tuple(corpus.claims[ref] for ref in dict.fromkeys(given.claim for given in same))
        for same in same_answers
    ]
    kind = question.question.answer
    within = corpus.within.get(SET_MEMBERS.get(kind, kind), {})
    groups: list[Group] = []
    for answer, its_claims in zip(different, claims, strict=True):
        # A finding with one answer has nothing to compare; most findings are such ones.
        others = different if len(different) > 1 else ()
        relations = [relate(answer, another, within) for another in others]
        fits, conflicts, worded = (
            tuple(index for index, relation in enumerate(relations) if relation in wanted)
            for wanted in (COMPATIBLE, {Relation.CONFLICT}, {Relation.WORDED})
        )
        groups.append(Group(answer, its_claims, fits, conflicts, worded))
    if question.question.over_time:
        groups = [_in_time(group, groups) for group in groups]
    return Finding(question, draft, tuple(groups), corpus)


def _in_time(group: Group, groups: list[Group]) -> Group:
    """Return a group that contradicts only what is said on a day on which it is said too."""
    same_day = {index for index in group.conflicts if groups[index].days & group.days}
    return replace(
        group,
        conflicts=tuple(index for index in group.conflicts if index in same_day),
        changed=tuple(index for index in group.conflicts if index not in same_day),
    )


def _sources(answers: list[Given]) -> int:
    """Return how many sources give these answers."""
    return len({given.claim.partition("#")[0] for given in answers})
