"""The plan's own words: witnesses, and differences that lose nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html  # type: ignore[import-untyped]

from generator.compare.redline import redline
from generator.compare.witnesses import words_of
from generator.pages.escapes import marked

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from generator.compare.redline import TextPiece
    from generator.corpus.corpus import Corpus

    CorpusOf = Callable[[Mapping[str, str | bytes | None]], Corpus]

WORDS = st.lists(
    st.sampled_from(["the", "army", "600,000", "800,000", ".", "—", "is", "є", "*", "<b>"])
)
TEXTS = st.one_of(WORDS.map(" ".join), st.text(max_size=60))


def without(kind: str, pieces: tuple[TextPiece, ...]) -> str:
    return "".join(piece.text for piece in pieces if piece.kind != kind)


@given(TEXTS, TEXTS)
def test_a_redline_gives_back_each_text_exactly(first: str, second: str) -> None:
    pieces = redline(first, second)

    assert without("inserted", pieces) == first
    assert without("deleted", pieces) == second
    assert all(piece.text for piece in pieces)


@given(WORDS.map(" ".join), WORDS.map(" ".join))
def test_a_redline_in_a_page_gives_back_each_text_exactly(first: str, second: str) -> None:
    fragment = html.fragment_fromstring(str(marked(redline(first, second))), create_parent="p")
    whole = fragment.text_content()
    for tag, text in (("ins", first), ("del", second)):
        kept = html.fragment_fromstring(html.tostring(fragment, encoding="unicode"))
        for node in kept.xpath(f".//{tag}"):
            node.drop_tree()
        assert " ".join(kept.text_content().split()) == " ".join(text.split())
    assert len(whole) >= max(len(first), len(second)) - 2


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("one arch", "one arch", "one arch"),
        ("one arch", "two arches", "[-one arch-]{+two arches+}"),
        ("to 600,000 people", "to 800,000 people", "to [-600,000-]{+800,000+} people"),
        ("will not expand", "will expand", "will [-not -]expand"),
        ("", "new words", "{+new words+}"),
    ],
)
def test_what_differs_is_marked_word_by_word(first: str, second: str, expected: str) -> None:
    marks = {"kept": "{}", "deleted": "[-{}-]", "inserted": "{{+{}+}}"}
    pieces = redline(first, second)

    assert "".join(marks[piece.kind].format(piece.text) for piece in pieces) == expected


SOURCE = """
title: A letter
publisher: {publisher}
published: {day}
kind: {kind}
language: {language}
draft: {draft}
read: {{on: 2024-06-01, extent: whole}}
texts:
  - {{item: "{item}", words: {words}{more}}}
claims:
  - {{id: c, says: It speaks., about: [plan], quote: it, quote-lang: fr, in-english: it, at: whole}}
"""

DRAFTS = {
    "drafts/sketch.yaml": (
        "title: The sketch\nsort: 2024-05-01\nitems:\n"
        "  - {label: '1', points: [point/arches]}\n  - {label: '2'}\n"
    ),
    "drafts/reply.yaml": (
        "title: The reply\nsort: 2024-05-20\nitems:\n"
        "  - {label: '1'}\n  - {label: '4', points: [point/arches]}\n"
    ),
}


def with_witnesses(*lines: str) -> dict[str, str | bytes | None]:
    """Return files with a source for each line such as `news en sketch 1 Three arches.`."""
    files: dict[str, str | bytes | None] = {**DRAFTS}
    for index, line in enumerate(lines):
        kind, language, draft, item, words = line.split(" ", 4)
        label = re.match(r"\d+", item)
        assert label
        more = "" if label[0] == item else f", at: point {item}"
        more += "" if language == "en" else ", in-english: In English."
        files[f"actors/outlet-{index}.yaml"] = f"{{label: Outlet {index}, kind: outlet}}"
        files[f"sources/s{index}.yaml"] = SOURCE.format(
            publisher=f"outlet-{index}",
            day="2024-05-21",
            kind=kind,
            language=language,
            draft=draft,
            item=label[0],
            words=f"'{words}'",
            more=more,
        )
    return files


def test_witnesses_stand_whole_texts_first_then_by_language_and_kind(corpus_of: CorpusOf) -> None:
    files = with_witnesses(
        "news en sketch 1b arches",
        "plan-text fr sketch 1 Trois arches.",
        "news en sketch 1 Three arches.",
        "wire en sketch 1 Three wide arches.",
        "news en sketch 2 Not of this point.",
        "news en reply 1 Not of this draft.",
    )
    (sketch, reply) = words_of("point/arches", corpus_of(files))

    assert (sketch.draft, sketch.label, reply.draft, reply.label) == ("sketch", "1", "reply", "4")
    assert [witness.source.id for witness in sketch.witnesses] == ["s3", "s2", "s1", "s0"]
    assert [witness.is_part for witness in sketch.witnesses] == [False, False, False, True]
    # Compared is only what is whole and in one language.
    differing = [witness.source.id for witness in sketch.witnesses if witness.against_first]
    assert differing == ["s2"]
    assert reply.witnesses == ()


def test_a_later_draft_is_compared_with_the_words_of_the_one_before(corpus_of: CorpusOf) -> None:
    files = with_witnesses(
        "wire en sketch 1 Three arches.",
        "wire en sketch 1 Three arches.",
        "wire en reply 4 Five arches.",
    )
    (sketch, reply) = words_of("point/arches", corpus_of(files))

    assert sketch.witnesses[1].is_the_same
    assert (sketch.before, reply.before) == ("", "sketch")
    assert without("inserted", reply.against_before) == "Three arches."
    assert without("deleted", reply.against_before) == "Five arches."


def test_no_words_are_compared_over_two_languages(corpus_of: CorpusOf) -> None:
    files = with_witnesses("wire en sketch 1 Three arches.", "wire fr reply 4 Cinq arches.")
    (_, reply) = words_of("point/arches", corpus_of(files))

    assert (reply.before, reply.against_before) == ("", ())
