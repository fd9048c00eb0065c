"""Links in prose: `[[…]]` in our sentences and in hand-written pages, whole or torn.

A hand-written page is markdown. Code in it only shows how something is written, so `[[…]]` in code
is neither a link nor an insert, and is never refused. A sentence of a record has no code.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model import IN_PROSE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

WHOLE_LINK = "Write '[[point/…|words]]': the target on one line, all in one paragraph."

_LINK_OR_TORN = rf"{IN_PROSE.pattern}|\[\["

# As Python-Markdown finds them: a fence begins its line, and a span ends in its paragraph. So a
# span does not run on over a blank line, nor into a line that begins a list, heading or quotation.
_FENCED_CODE = r"^(?P<fence>`{3,}|~{3,})[^\n]*\n(?:[^\n]*\n)*?(?P=fence) *$"
_CODE_SPAN = r"(?<!\\)(?P<ticks>`+)(?:[^\n]|\n(?!\s*(?:[\n>#*+-]|\d+\.)))+?(?<!`)(?P=ticks)(?!`)"


def _or_code(pattern: str) -> re.Pattern[str]:
    """Return a pattern that also matches code, as a whole: so nothing is found inside it."""
    return re.compile(f"{pattern}|{_FENCED_CODE}|{_CODE_SPAN}", re.MULTILINE)


_LINK_OR_CODE = _or_code(IN_PROSE.pattern)
_LINK_OR_TORN_OR_CODE = _or_code(_LINK_OR_TORN)


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
    return (_link(match) for match in _LINK_OR_CODE.finditer(text) if not _is_code(match))


def replace_links(text: str, replace: Callable[[PageLink], str]) -> str:
    """Return a page with each link replaced; code stays as it is."""
    return _LINK_OR_CODE.sub(
        lambda match: match[0] if _is_code(match) else replace(_link(match)), text
    )


def torn_links_in(sentence: str) -> Iterator[tuple[int, int]]:
    """Yield the line and column of every `[[` in a sentence that begins no whole link."""
    return _torn(re.finditer(_LINK_OR_TORN, sentence))


def torn_links_in_page(text: str) -> Iterator[tuple[int, int]]:
    """Yield the line and column of every `[[` outside code that begins no whole link."""
    return _torn(_LINK_OR_TORN_OR_CODE.finditer(text))


def _torn(matches: Iterator[re.Match[str]]) -> Iterator[tuple[int, int]]:
    return (_line_and_column(match) for match in matches if match[0] == "[[")


def _is_code(match: re.Match[str]) -> bool:
    return bool(match["fence"] or match["ticks"])


def _link(match: re.Match[str]) -> PageLink:
    kind = match[1].partition("/")[0]
    before, after = match.string[: match.start()], match.string[match.end() :]
    is_alone = not before.rpartition("\n")[2] and not after.partition("\n")[0]
    return PageLink(*_line_and_column(match), kind, match[1], match[2], is_alone)


def _line_and_column(match: re.Match[str]) -> tuple[int, int]:
    """Return where a match begins, both counted from 1."""
    before = match.string[: match.start()]
    return before.count("\n") + 1, len(before.rpartition("\n")[2]) + 1
