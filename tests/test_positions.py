"""Where an actor stands: every position of its latest day, and the course before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.compare.compare import compare
from generator.compare.positions import Standing

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from generator.corpus.corpus import Corpus

    CorpusOf = Callable[[Mapping[str, str | bytes | None]], Corpus]

SOURCE = """
title: A letter
publisher: gazette
published: 2024-05-11
kind: news
language: en
read: {on: 2024-05-12, extent: whole}
claims:
"""

CLAIM = """
  - id: c{index}
    says: The mason speaks of the plan.
    stance: {{of: actor/mason, on: plan, is: {kind}}}
    speaker: mason
    said: {day}
    quote: a plan
    at: ¶1
"""


@pytest.mark.parametrize(
    ("taken", "latest", "course"),
    [
        ("2024-05-01 supports", {"supports": 1}, ""),
        ("2024-05-01 supports, 2024-05-02 rejects", {"rejects": 1}, "supports"),
        (
            "2024-05-01 rejects, 2024-05-02 supports, 2024-05-02 noncommittal, 2024-05-02 supports",
            {"supports": 2, "noncommittal": 1},
            "rejects",
        ),
        (
            "2024-05-01 rejects, 2024-05-02 rejects, 2024-05-03 supports, 2024-05-04 rejects",
            {"rejects": 1},
            "rejects supports",
        ),
        # A month may be the latest day, so what was said in it is not hidden behind that day.
        ("2024-05 rejects, 2024-05-04 supports", {"rejects": 1, "supports": 1}, ""),
        ("2024-04 rejects, 2024-05-04 supports", {"supports": 1}, "rejects"),
    ],
)
def test_an_actor_stands_where_all_positions_of_its_latest_day_are(
    corpus_of: CorpusOf, taken: str, latest: dict[str, int], course: str
) -> None:
    claims = "".join(
        CLAIM.format(index=index, day=day, kind=kind)
        for index, (day, kind) in enumerate(pair.split() for pair in taken.split(", "))
    )
    findings = compare(corpus_of({"sources/letter.yaml": SOURCE + claims}))
    standing = Standing.of(findings.positions_of["actor/mason"])

    assert {kind: len(positions) for kind, positions in standing.latest} == latest
    assert [kind for kind, _ in standing.latest] == [*latest]
    assert standing.course == tuple(course.split())
    assert standing.is_mixed is (len(latest) > 1)
