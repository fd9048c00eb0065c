"""Links in prose: `[[…]]` in our sentences and in hand-written pages, whole or torn.

A hand-written page is markdown. Code in it only shows how something is written, so `[[…]]` in code
is neither a link nor an insert, and is never refused. A sentence of a record has no code.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.corpus.page_code import PageCode
from generator.model import IN_PROSE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

WHOLE_LINK = "Write '[[point/…|words]]': the target on one line, all in one paragraph."

_LINK_OR_TORN = re.compile(rf"{IN_PROSE.pattern}|\[\[")
_LINK_OR_TORN_OR_CODE = re.compile(rf"{_LINK_OR_TORN.pattern}|`+|^~{{3,}}", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class PageLink:
    """A `[[…]]` in a hand-written page."""

    line: int
    column: int
    kind: str
    """`insert`, `page`, or a kind of record."""
    target: str
    """The whole target, its kind included."""
    words: str | None
    is_alone: bool
    """Whether nothing else is on its line."""

    @property
    def name(self) -> str:
        """The target without its kind."""
        return self.target.partition("/")[2]


def links_in_page(text: str) -> Iterator[PageLink]:
    """Yield the links of a page in their order, without those in code."""
    lines = _Lines(text)
    return (_link(match, lines) for match in _outside_code(text) if match[1])


def replace_links(text: str, replace: Callable[[PageLink], str]) -> str:
    """Return a page with each link replaced; code stays as it is."""
    lines, parts, end = _Lines(text), [], 0
    for match in _outside_code(text):
        if match[1]:
            parts += [text[end : match.start()], replace(_link(match, lines))]
            end = match.end()
    return "".join((*parts, text[end:]))


def torn_links_in(sentence: str) -> Iterator[tuple[int, int]]:
    """Yield the line and column of every `[[` in a sentence that begins no whole link."""
    lines = _Lines(sentence)
    return (
        lines.place(match.start()) for match in _LINK_OR_TORN.finditer(sentence) if not match[1]
    )


def torn_links_in_page(text: str) -> Iterator[tuple[int, int]]:
    """Yield the line and column of every `[[` outside code that begins no whole link."""
    lines = _Lines(text)
    return (lines.place(match.start()) for match in _outside_code(text) if not match[1])


def _outside_code(text: str) -> Iterator[re.Match[str]]:
    """Yield each link of a page, and each `[[` that begins none; `match[1]` is empty for these."""
    code, start = PageCode(text), 0
    while match := _LINK_OR_TORN_OR_CODE.search(text, start):
        start = match.end()
        if match[0].startswith("[["):
            yield match
        else:
            start = code.end(match) or start


class _Lines:
    """Knows on which line of a text a character is."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(match.end() for match in re.finditer("\n", text))]

    def place(self, start: int) -> tuple[int, int]:
        """Return the line and the column of a character, both counted from 1."""
        line = bisect_right(self._starts, start)
        return line, start - self._starts[line - 1] + 1


def _link(match: re.Match[str], lines: _Lines) -> PageLink:
    kind, (line, column) = match[1].partition("/")[0], lines.place(match.start())
    is_alone = column == 1 and match.string[match.end() : match.end() + 1] in ("", "\n")
    return PageLink(line, column, kind, match[1], match[2], is_alone)
