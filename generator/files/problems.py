"""What can be wrong with the content, as data.

A problem is a value, not an exception: one run reports every problem that it finds, sorted by
place, so an editor can correct them all at once. `ContentError` carries them out of the build.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import TYPE_CHECKING

from generator.files.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, order=True, slots=True)
class Place:
    """A line and a column in a file of the content, both counted from 1."""

    src_uri: str
    """The path of the file with `/` between folders; the first is the content folder."""

    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.src_uri}:{self.line}:{self.column}"


@dataclass(frozen=True, order=True, slots=True)
class Problem:
    """A mistake that an editor must correct before anything is published."""

    place: Place
    fact: str
    """What is wrong, in the editor's words; one or more whole sentences."""

    suggestion: str
    """What to write instead; empty if the fact is enough."""

    rule: str
    """A name from `RULES`."""

    def __str__(self) -> str:
        return " ".join(
            filter(None, (f"{self.place}: {self.fact}", self.suggestion, f"[{self.rule}]"))
        )


MOST_PRINTED = 200
"""How many problems are printed. One mistake can make thousands, and nobody reads them all."""

MOST_COMPARED = 200
"""How long a word is at most that is compared with known ones: comparing takes its square."""

MOST_QUOTED = 40
"""How many characters of a text a message quotes."""
MOST_OF_A_NAME = 150
"""The same of a reference or an address: two ids, at most, and what is between them."""


class ContentError(Exception):
    """Raised by a stage if the content has problems, since they would mislead the next stage.

    `problems` holds all of them in the order in which they are given.
    """

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(self.lines))

    @property
    def lines(self) -> tuple[str, ...]:
        """What is printed: a line for each problem, up to `MOST_PRINTED`, and how many follow."""
        lines = tuple(str(problem) for problem in self.problems[:MOST_PRINTED])
        more = len(self.problems) - len(lines)
        return (*lines, f"… and {counted(more, 'more problem')}.") if more else lines


@dataclass(slots=True)
class Problems:
    """The problems of one run so far."""

    _problems: set[Problem] = field(default_factory=set)
    _noted: set[tuple[Place, str]] = field(default_factory=set)
    """The place and the rule of each."""

    def add(self, place: Place, rule: str, fact: str, suggestion: str = "") -> None:
        """Note a problem; noting the same problem again changes nothing.

        Raises LookupError if `RULES` has no such rule.
        """
        if rule not in RULES:
            message = f"'{rule}' is not in RULES"
            raise LookupError(message)
        self._problems.add(Problem(place, fact, suggestion, rule))
        self._noted.add((place, rule))

    @property
    def count(self) -> int:
        """How many problems are noted."""
        return len(self._problems)

    def has(self, place: Place, rule: str) -> bool:
        """Return whether a problem with a rule is noted at a place."""
        return (place, rule) in self._noted

    def raise_any(self) -> None:
        """Raise `ContentError` with all problems, sorted by place, if there are any."""
        if self._problems:
            raise ContentError(sorted(self._problems))


def quoted(value: object, most: int = MOST_QUOTED) -> str:
    """Return a value in quotation marks, cut if it is long: a message is read on one line."""
    text = str(value)
    cut = f"{text[: most - 1]}…" if len(text) > most else text
    return f"'{cut}'"


def quoted_name(name: str) -> str:
    """Return a reference or an address in quotation marks, cut if it is longer than any is."""
    return quoted(name, MOST_OF_A_NAME)


def nearest(written: str, known: Iterable[str]) -> str:
    """Return the known word that is most like the written one; empty if none is like it."""
    if len(written) > MOST_COMPARED:
        return ""
    near = get_close_matches(written, sorted(known), n=1, cutoff=0.6)
    return near[0] if near else ""


def did_you_mean(written: str, known: Iterable[str]) -> str:
    """Return a suggestion that names the nearest known word; empty if none is like it."""
    near = nearest(written, known)
    return f"Did you mean '{near}'?" if near else ""


def listed(words: Iterable[str], last: str = "or") -> str:
    """Return words as an English list: `'a', 'b' or 'c'`."""
    quoted = [f"'{word}'" for word in words]
    return f" {last} ".join(filter(None, (", ".join(quoted[:-1]), *quoted[-1:])))


def with_article(noun: str) -> str:
    """Return `an actor` or `a point`."""
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"


def counted(number: int, noun: str) -> str:
    """Return `1 word` or `3,000 words`."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
