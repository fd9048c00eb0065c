"""What the mutation run changes: one thing in what a program does, and nothing in what it says."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

import pytest

from benchmarks.line_breaks import breaks_of

if TYPE_CHECKING:
    from pathlib import Path


def broken(source: str) -> list[str]:
    """Return the source once for each of its breaks."""
    return [found.applied(source.encode()).decode() for found in breaks_of("a.py", source.encode())]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("a = b < c", ["a = (b <= c)"]),
        ("a = b and c", ["a = (b or c)"]),
        ("a = not b", ["a = (b)"]),
        ("a = 7", ["a = (8)"]),
        ("a = True", ["a = (False)"]),
        ("a = sorted(b, key=c)", ["a = (list(b))"]),
        ("a = max(b)", ["a = (min(b))"]),
        ("a = f(b, c)", ["a = (f(c, b))"]),
        ("a = b, c", ["a = ((b,))", "a = ((c,))"]),
        ("a = b - c", ["a = (b + c)"]),
        ("f(a)", ["pass"]),
        ("a = [b for b in c if d]", ["a = [b for b in c if (True)]"]),
        ("if a:\n    b = c", ["if (not a):\n    b = c"]),
        ("for a in b:\n    c = a", ["for a in (list(b)[:1]):\n    c = a"]),
        ("ä = 'ü', b < c", ["ä = (('ü',))", "ä = ((b < c,))", "ä = 'ü', (b <= c)"]),
    ],
)
def test_each_break_changes_one_thing(source: str, expected: list[str]) -> None:
    assert sorted(broken(source)) == sorted(expected)


@pytest.mark.parametrize(
    "source",
    [
        '"""A module."""',
        'def f(a: b[1, 2]) -> c[1, 2]:\n    """Do it."""',
        "class A:\n    a: b[1, 2]\n    'What a is.'",
        "@f(1, 2)\ndef g(): pass",
        "from a import b, c",
        "__all__ = ['a', 'b']",
        "if TYPE_CHECKING:\n    a = 1",
        "a = f'{b < c}'",
        "a = f(b, b)",
    ],
)
def test_what_no_test_could_notice_is_left_as_it_is(source: str) -> None:
    assert broken(source) == []


def test_a_break_keeps_its_name_where_its_line_moves() -> None:
    source = "a = b < c\nd = b < c\n"
    before, after = (breaks_of("a.py", text.encode()) for text in (source, f"\n\n{source}"))

    assert [found.name for found in before] == [found.name for found in after]
    assert len({found.name for found in before}) == 2


def test_a_broken_module_can_still_be_read(root: Path) -> None:
    for path in sorted((root / "generator" / "compare").glob("*.py")):
        source = path.read_bytes()
        for found in breaks_of(path.name, source):
            ast.parse(found.applied(source))
