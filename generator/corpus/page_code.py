"""Where code is in a hand-written page, as Python-Markdown finds it, in one pass over the page.

A fence begins its line, and a span ends in its paragraph. So a span does not run on over a blank
line, nor into a line that begins a list, heading or quotation. Code ends at as many marks as it
began with; if no such end follows, Python-Markdown tries with fewer.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict

_TICKS = re.compile("`+")
_CLOSING_FENCE = re.compile(r"^(`{3,}|~{3,}) *$", re.MULTILINE)
_PARAGRAPH_END = re.compile(r"\n(?=[^\S\n]*(?:[\n>#*+-]|\d+\.))")
_SHORTEST_FENCE = 3


class PageCode:
    """Finds the end of each piece of code in one page."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._paragraph_ends = [match.start() for match in _PARAGRAPH_END.finditer(text)]
        self._ticks: dict[tuple[int, int], list[int]] = defaultdict(list)
        """Where runs of backticks begin, by their paragraph and their length."""
        for run in _TICKS.finditer(text):
            self._ticks[self._paragraph(run.start()), len(run[0])].append(run.start())
        self._fences: dict[str, list[tuple[int, int]]] = defaultdict(list)
        """Where lines that can close a fence begin and end, by their marks."""
        for line in _CLOSING_FENCE.finditer(text):
            self._fences[line[1]].append(line.span())

    def _paragraph(self, start: int) -> int:
        return bisect_right(self._paragraph_ends, start)

    def end(self, run: re.Match[str]) -> int:
        """Return where the code ends that a run of marks begins; 0 if it begins none."""
        begins_line = run.start() == 0 or self._text[run.start() - 1] == "\n"
        end = self._fence_end(run) if begins_line and len(run[0]) >= _SHORTEST_FENCE else 0
        return end or (self._span_end(run) if run[0].startswith("`") else 0)

    def _fence_end(self, run: re.Match[str]) -> int:
        for length in range(len(run[0]), _SHORTEST_FENCE - 1, -1):
            closing = self._fences.get(run[0][:length], [])
            index = bisect_right(closing, (run.end(), 0))
            if index < len(closing):
                return closing[index][1]
        return 0

    def _span_end(self, run: re.Match[str]) -> int:
        is_escaped = self._text[max(0, run.start() - 1)] == "\\"
        paragraph = self._paragraph(run.start())
        for length in range(len(run[0]) - is_escaped, 0, -1):
            closing = self._ticks.get((paragraph, length), [])
            index = bisect_right(closing, run.start())
            if index < len(closing):
                return closing[index] + length
        return 0
