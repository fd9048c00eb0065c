"""A link to the very passage: the words arrive at the browser as they stand in the source."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.files.text_file import is_visible
from generator.model.sources import Claim, Source
from generator.pages.text_fragments import passage_of, text_directive, with_fragment

if TYPE_CHECKING:
    from generator.pages.text_fragments import Passage


def claim(quote: str | None, before: str | None = None, after: str | None = None) -> Claim:
    return Claim.model_validate(
        {"id": "one", "says": "One.", "at": "¶1"}
        | {"quote": quote, "before": before, "after": after}
    )


@pytest.mark.parametrize(
    ("quote", "before", "after", "directive"),
    [
        ("by half", None, None, "text=by%20half"),
        ("a 28-point plan", None, None, "text=a%2028%2Dpoint%20plan"),
        ("Kyiv, Moscow", None, None, "text=Kyiv%2C%20Moscow"),
        ("bread & salt", None, None, "text=bread%20%26%20salt"),
        ("Зелена", None, None, "text=%D0%97%D0%B5%D0%BB%D0%B5%D0%BD%D0%B0"),
        ("烏克蘭", None, None, "text=%E7%83%8F%E5%85%8B%E8%98%AD"),
        ('“No,” said "he"', None, None, "text=%E2%80%9CNo%2C%E2%80%9D%20said%20%22he%22"),
        ("won’t, can't", None, None, "text=won%E2%80%99t%2C%20can%27t"),
        ("100% #1 a=b?c/d", None, None, "text=100%25%20%231%20a%3Db%3Fc%2Fd"),
        ("one\n  two", None, None, "text=one%20two"),
        ("x", "by-and-by", None, "text=by%2Dand%2Dby-,x"),
        ("x", None, "- then", "text=x,-%2D%20then"),
        ("x, y", "a,", "&b", "text=a%2C-,x%2C%20y,-%26b"),
        (None, None, None, ""),
    ],
)  # fmt: skip
def test_a_quote_is_encoded_for_a_text_directive(
    quote: str | None, before: str | None, after: str | None, directive: str
) -> None:
    assert text_directive(claim(quote, before, after)) == directive


words = st.text(st.characters(blacklist_categories=["Cs", "Cc"]), min_size=1).filter(is_visible)


@given(quote=words, before=st.none() | words, after=st.none() | words)
def test_whatever_the_words_are_a_browser_reads_them_back_apart(
    quote: str, before: str | None, after: str | None
) -> None:
    directive = text_directive(claim(quote, before, after)).removeprefix("text=")

    assert directive.isascii()
    assert not set(directive) & set("&#\"'<> ")
    parts = directive.split(",")
    if before:
        assert parts[0].endswith("-")
        assert unquote(parts.pop(0)[:-1]) == " ".join(before.split())
    if after:
        assert parts[-1].startswith("-")
        assert unquote(parts.pop()[1:]) == " ".join(after.split())
    assert [unquote(part) for part in parts] == [" ".join(quote.split())]
    assert "-" not in parts[0]


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("https://a.example/b", "https://a.example/b#:~:text=x"),
        ("https://a.example/b?c=d", "https://a.example/b?c=d#:~:text=x"),
        ("https://a.example/b#part", "https://a.example/b#part:~:text=x"),
    ],
)
def test_a_directive_stands_behind_the_place_that_an_address_names(url: str, address: str) -> None:
    assert with_fragment(url, "text=x") == address


def seen(**addresses: object) -> Passage | None:
    source = {"id": "s", "title": "S", "publisher": "p", "published": "2024", "kind": "news"}
    read = {"language": "en", "read": {"on": "2024", "extent": "whole"}, "claims": []}
    return passage_of(claim("x"), Source.model_validate(source | read | addresses))


def test_the_original_is_preferred_to_a_copy_and_a_copy_to_an_archive() -> None:
    original = seen(url="https://www.a.example/1", copies=["https://b.example/1"])
    copy = seen(copies=["https://b.example/1"], archived=["https://c.example/1"])
    archived = seen(archived=["https://c.example/1"])

    assert original
    assert (original.host, original.is_original) == ("a.example", True)
    assert copy
    assert (copy.host, copy.is_original) == ("b.example", False)
    assert archived
    assert archived.host == "c.example"
    assert seen() is None
