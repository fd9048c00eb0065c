"""Rules over the corpus: what their cases in `problems/` cannot show."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.files.problems import (
    ContentError,
    Place,
    Problem,
    Problems,
    counted,
    did_you_mean,
    listed,
)
from generator.files.rules import RULES

if TYPE_CHECKING:
    from pathlib import Path


def test_problems_are_told_in_the_order_of_their_places_and_each_once() -> None:
    problems = Problems()
    for line in (10, 2, 2):
        problems.add(Place("content/plan.yaml", line), "bad-date", "It is no date.")
    problems.add(Place("content/actors/a.yaml"), "bad-id", "It is no id.", "Write another.")

    with pytest.raises(ContentError) as raised:
        problems.raise_any()

    assert str(raised.value).split("\n") == [
        "content/actors/a.yaml:1:1: It is no id. Write another. [bad-id]",
        "content/plan.yaml:2:1: It is no date. [bad-date]",
        "content/plan.yaml:10:1: It is no date. [bad-date]",
    ]
    assert raised.value.problems[0] == Problem(
        Place("content/actors/a.yaml"), "It is no id.", "Write another.", "bad-id"
    )


def test_nothing_is_raised_where_nothing_is_wrong() -> None:
    Problems().raise_any()


def test_a_rule_that_is_not_in_the_list_cannot_be_told() -> None:
    with pytest.raises(LookupError, match="'no-such-rule' is not in RULES"):
        Problems().add(Place("content/plan.yaml"), "no-such-rule", "It is wrong.")


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_is_applied_somewhere_in_the_code(rule: str, root: Path) -> None:
    written = [
        path
        for path in sorted((root / "generator").rglob("*.py"))
        if path.name != "rules.py" and f'"{rule}"' in path.read_text()
    ]

    assert written


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_says_in_one_sentence_what_it_asks_for(rule: str) -> None:
    assert RULES[rule][0].isupper()
    assert RULES[rule].endswith(".")


@pytest.mark.parametrize(
    ("written", "said"),
    [("mayr", "Did you mean 'mayor'?"), ("Mayor", "Did you mean 'mayor'?"), ("xyz", "")],
)
def test_only_a_near_word_is_suggested(written: str, said: str) -> None:
    assert did_you_mean(written, ["mayor", "clerk"]) == said


@pytest.mark.parametrize(
    ("words", "said"),
    [([], ""), (["a"], "'a'"), (["a", "b"], "'a' or 'b'"), ("abc", "'a', 'b' or 'c'")],
)
def test_words_are_listed_as_in_english(words: list[str], said: str) -> None:
    assert listed(words) == said


def test_things_are_counted_as_in_english() -> None:
    assert [counted(number, "claim") for number in (0, 1, 2)] == ["0 claims", "1 claim", "2 claims"]
