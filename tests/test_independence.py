"""Independence: what a claim's root is, what folds into what, and what only stands beside it."""

from __future__ import annotations

import re
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from generator.build import build
from generator.compare.compare import compare
from generator.compare.independence import find_independence
from generator.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path
    from types import FrameType

    from generator.compare.finding import Group
    from generator.compare.independence import Independence
    from generator.corpus.corpus import Corpus

    Lay = Callable[[Mapping[str, str | bytes | None]], Path]
    CorpusOf = Callable[[Mapping[str, str | bytes | None]], Corpus]

QUESTION = "point/arches.arches"
ACTORS = {
    "actors/crier.yaml": "{label: Crier, kind: outlet}\n",
    "actors/wire.yaml": "{label: Wire, kind: outlet}\n",
    "actors/echo.yaml": "{label: Echo, kind: outlet}\n",
    "actors/council.yaml": "{label: Council, kind: body}\n",
    "actors/voice.yaml": "{label: one, kind: unnamed, known-through: crier, described-as: one}\n",
}


def source(publisher: str, *answers: str, relays: str = "") -> str:
    """Return a source whose claims each give an answer: `3`, or `3 credited [{via: [wire]}]`."""
    claims = ""
    for number, written in enumerate(answers):
        answer, _, credits_ = written.partition(" credited ")
        claims += (
            f"  - {{id: c{number}, says: It says {answer} in {number}., quote: words {number}, "
            f"at: whole, answers: {{{QUESTION}: {answer}}}"
            + (f", credited-to: {credits_}" if credits_ else "")
            + "}\n"
        )
    return (
        f"title: A\npublisher: {publisher}\npublished: 2024-05-11\nkind: news\nlanguage: en\n"
        f"read: {{on: 2024-05-12, extent: whole}}\nrelays: [{relays}]\nclaims:\n{claims}"
    )


def group_of(corpus: Corpus, answer: str) -> Group:
    (finding,) = compare(corpus).by_question[QUESTION]
    (group,) = [
        group for group in finding.groups if group.claims[0].claim.answers[QUESTION] == answer
    ]
    return group


def independence(corpus_of: CorpusOf, answer: str = "4", **sources: str) -> Independence:
    """Return how independent the claims with one answer are."""
    files = {f"sources/{name}.yaml": text for name, text in sources.items()}
    corpus = corpus_of({**ACTORS, **files})
    return find_independence(group_of(corpus, answer).claims, corpus)


def roots(of: Independence) -> dict[str, list[str]]:
    return {report.root: [claim.ref for claim in report.claims] for report in of.reports}


@pytest.mark.parametrize(
    ("credited", "expected"),
    [
        ("[{via: [wire]}]", {"wire"}),
        ("[{via: [wire, mason]}]", {"wire"}),
        ("[{via: [mason, wire]}]", {"wire"}),
        ("[{via: [wire, echo]}]", {"echo"}),
        ("[{via: [wire, echo, mason, voice]}]", {"echo"}),
        ("[{via: [voice]}]", {"crier"}),
        ("[{via: [council]}]", {"crier"}),
        ("[{via: [mason]}, {via: [council, voice]}]", {"crier"}),
        ("[{via: [wire]}, {via: [echo]}]", {"wire", "echo"}),
        ("[{via: [wire]}, {via: [echo, wire]}]", {"wire"}),
        ("[{via: [wire]}, {via: [voice]}]", {"wire"}),
    ],
)
def test_the_root_is_the_last_outlet_of_each_credit_chain(
    corpus_of: CorpusOf, credited: str, expected: set[str]
) -> None:
    of = independence(corpus_of, a=source("crier", f"4 credited {credited}"))

    assert set(roots(of)) == expected
    assert of.relays == (0 if expected == {"crier"} else 1)


def test_without_a_credit_the_root_is_the_unread_original_or_else_the_publisher(
    corpus_of: CorpusOf,
) -> None:
    of = independence(corpus_of, a=source("crier", "4", relays="actor/wire"), b=source("echo", "4"))

    assert roots(of) == {"wire": ["a#c0"], "echo": ["b#c0"]}
    assert (of.relays, of.not_found) == (1, ())


def test_a_credit_goes_before_what_the_source_relays_as_a_whole(corpus_of: CorpusOf) -> None:
    of = independence(
        corpus_of, a=source("crier", "4 credited [{via: [wire]}]", relays="actor/echo")
    )

    assert set(roots(of)) == {"wire"}


def test_an_unnamed_voice_does_not_hide_what_the_source_relays(corpus_of: CorpusOf) -> None:
    of = independence(
        corpus_of, a=source("crier", "4 credited [{via: [voice]}]", relays="actor/echo")
    )

    assert set(roots(of)) == {"echo"}


def test_two_sources_of_one_outlet_are_one_report_and_none_of_them_a_relay(
    corpus_of: CorpusOf,
) -> None:
    of = independence(corpus_of, a=source("crier", "4"), b=source("crier", "4", "4"))

    assert roots(of) == {"crier": ["a#c0", "b#c0", "b#c1"]}
    assert of.relays == 0


def test_a_rewrite_folds_into_its_original_where_that_gives_the_same_answer(
    corpus_of: CorpusOf,
) -> None:
    of = independence(corpus_of, a=source("crier", "4"), b=source("echo", "4", relays="source/a"))

    assert roots(of) == {"crier": ["a#c0", "b#c0"]}
    assert (of.reports[0].relays, of.not_found) == (("b",), ())


@pytest.mark.parametrize("original", ["5", "~4", "3..4"])
def test_what_a_rewrite_adds_or_changes_counts_for_itself_and_says_where_it_is_not_found(
    corpus_of: CorpusOf, original: str
) -> None:
    of = independence(
        corpus_of, a=source("crier", original), b=source("echo", "4", relays="source/a")
    )

    assert roots(of) == {"echo": ["b#c0"]}
    assert [(claim.ref, source_id) for claim, source_id in of.not_found] == [("b#c0", "a")]


def test_a_rewrite_of_a_rewrite_folds_into_where_it_began(corpus_of: CorpusOf) -> None:
    of = independence(
        corpus_of,
        a=source("crier", "4", relays="actor/wire"),
        b=source("echo", "4", relays="source/a"),
        c=source("gazette", "4", relays="source/b"),
    )

    assert roots(of) == {"wire": ["a#c0", "b#c0", "c#c0"]}
    assert of.relays == 3


def test_what_is_not_found_stands_once_no_matter_how_often_the_rewrite_is_rewritten(
    corpus_of: CorpusOf,
) -> None:
    of = independence(
        corpus_of,
        a=source("crier", "5"),
        b=source("echo", "4", relays="source/a"),
        c=source("gazette", "4", relays="source/b"),
        d=source("wire", "4", relays="source/b"),
    )

    assert roots(of) == {"echo": ["b#c0", "c#c0", "d#c0"]}
    assert [(claim.ref, source_id) for claim, source_id in of.not_found] == [("b#c0", "a")]


@contextmanager
def at_most_calls(most: int) -> Iterator[None]:
    """Fail as soon as more functions are called, so that endless work fails too."""
    calls = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event == "call"
        assert calls <= most

    sys.setprofile(count)
    try:
        yield
    finally:
        sys.setprofile(None)


def test_each_claim_is_followed_once_where_every_source_relays_all_before_it(
    corpus_of: CorpusOf,
) -> None:
    names = [f"s{number:02}" for number in range(60)]
    files = {
        f"sources/{name}.yaml": source(
            "echo" if index else "crier",
            "4",
            relays=", ".join(f"source/{earlier}" for earlier in names[:index]),
        )
        for index, name in enumerate(names)
    }
    corpus = corpus_of({**ACTORS, **files})
    group = group_of(corpus, "4")

    with at_most_calls(10 * len(names) ** 2):
        of = find_independence(group.claims, corpus)

    assert roots(of) == {"crier": [f"{name}#c0" for name in names]}
    assert of.relays == 59


def test_an_original_that_is_named_twice_is_missed_once(corpus_of: CorpusOf) -> None:
    of = independence(
        corpus_of, a=source("crier", "5"), b=source("echo", "4", relays="source/a, source/a")
    )

    assert [(claim.ref, source_id) for claim, source_id in of.not_found] == [("b#c0", "a")]


def test_a_rewrite_has_the_root_of_the_credit_that_its_original_gives_for_that_answer(
    corpus_of: CorpusOf,
) -> None:
    of = independence(
        corpus_of,
        a=source("crier", "4 credited [{via: [wire]}]"),
        b=source("echo", "4", relays="source/a"),
    )

    assert roots(of) == {"wire": ["a#c0", "b#c0"]}


def test_a_credit_for_another_answer_is_no_root_of_this_one(corpus_of: CorpusOf) -> None:
    of = independence(
        corpus_of,
        a=source("crier", "4", "5 credited [{via: [wire]}]"),
        b=source("echo", "4", relays="source/a"),
    )

    assert roots(of) == {"crier": ["a#c0", "b#c0"]}


def test_a_source_that_relays_an_answer_and_gives_it_itself_too_does_not_only_relay_it(
    corpus_of: CorpusOf,
) -> None:
    of = independence(corpus_of, a=source("crier", "4", "4 credited [{via: [wire]}]"))

    assert roots(of) == {"crier": ["a#c0"], "wire": ["a#c1"]}
    assert of.relays == 0


def test_reports_stand_in_order_of_their_claims_then_by_name(corpus_of: CorpusOf) -> None:
    of = independence(
        corpus_of,
        a=source("crier", "4"),
        b=source("wire", "4"),
        c=source("gazette", "4", relays="actor/wire"),
        d=source("echo", "4"),
    )

    assert [report.root for report in of.reports] == ["wire", "crier", "echo"]


def test_a_withdrawn_original_is_none(corpus_of: CorpusOf) -> None:
    withdrawn = source("crier", "4").replace(
        "quote:", "withdrawn: {on: 2024-05-20, why: A slip.}, quote:"
    )
    of = independence(corpus_of, a=withdrawn, b=source("echo", "4", relays="source/a"))

    assert roots(of) == {"echo": ["b#c0"]}
    assert len(of.not_found) == 1


def test_a_withdrawn_claim_credits_nobody(lay: Lay, root: Path) -> None:
    credit = "4 credited [{via: [wire]}]"
    withdrawn = "withdrawn: {on: 2024-05-20, why: A slip.}, quote: words 1"
    files = {
        "actors/crier.yaml": ACTORS["actors/crier.yaml"],
        "actors/wire.yaml": ACTORS["actors/wire.yaml"],
        "sources/a.yaml": source("crier", credit, credit).replace("quote: words 1", withdrawn),
        "sources/b.yaml": source("gazette", "4", credit).replace("quote: words 1", withdrawn),
    }
    built = build(Settings(content=lay(files), templates=root / "site_templates"))
    (line,) = re.findall(
        r"Sources that credit it in single statements: .+", built.markdown["actors/wire.md"]
    )
    (finding,) = built.site.findings.by_question[QUESTION]
    (group,) = (group for group in finding.groups if "a" in group.sources)

    assert re.findall(r"sources/(\w+)\.md\) \((\d+)\)", line) == [("a", "1")]
    assert roots(find_independence(group.claims, built.site.corpus)) == {
        "wire": ["a#c0"],
        "gazette": ["b#c0"],
    }


def test_nothing_but_an_outlet_a_relayed_actor_or_a_publisher_is_ever_a_root(
    twice: tuple[dict[str, object], Corpus],
) -> None:
    _, corpus = twice
    sources = corpus.records.sources.values()
    allowed = {str(source.publisher) for source in sources}
    allowed |= {relayed.partition("/")[2] for source in sources for relayed in source.relays}
    for findings in compare(corpus).by_question.values():
        for group in (group for finding in findings for group in finding.groups):
            of = find_independence(group.claims, corpus)
            assert {claim.ref for report in of.reports for claim in report.claims} == {
                claim.ref for claim in group.claims
            }
            for report in of.reports:
                kind = corpus.records.actors[report.root].kind
                assert kind == "outlet" or (report.root in allowed and kind != "unnamed")
