"""What can be wrong with the content, as data.

A problem is a value, not an exception: one run reports every problem it finds, sorted by place, so
that an editor mends a whole file in one sitting. `ContentError` carries them out of the build.
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
    """Where in the content something was written."""

    src_uri: str
    """The file, with `/` between folders, beginning with the content folder's name."""

    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.src_uri}:{self.line}:{self.column}"


@dataclass(frozen=True, order=True, slots=True)
class Problem:
    """Something that an editor must mend before anything is published."""

    place: Place
    fact: str
    """What is there, in the editor's words; one or more whole sentences."""

    suggestion: str
    """What to write instead; empty where the fact says it all."""

    rule: str
    """A name from `RULES`."""

    def __str__(self) -> str:
        return " ".join(
            filter(None, (f"{self.place}: {self.fact}", self.suggestion, f"[{self.rule}]"))
        )


class ContentError(Exception):
    """Raised by a stage when the content has problems; the next stage could only add noise."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))


@dataclass(slots=True)
class Problems:
    """The problems found so far in one run."""

    _found: set[Problem] = field(default_factory=set)

    def add(self, place: Place, rule: str, fact: str, suggestion: str = "") -> None:
        """Note a problem; the same one found twice counts once."""
        if rule not in RULES:
            message = f"'{rule}' is not in RULES"
            raise LookupError(message)
        self._found.add(Problem(place, fact, suggestion, rule))

    def has(self, place: Place, rule: str) -> bool:
        """Return whether a rule has been found broken at a place."""
        return any((problem.place, problem.rule) == (place, rule) for problem in self._found)

    def raise_any(self) -> None:
        """Raise `ContentError` with all problems in the order of their places, if there are any."""
        if self._found:
            raise ContentError(sorted(self._found))


def nearest(written: str, known: Iterable[str]) -> str:
    """Return the known word that is nearest to what was written, or nothing where none is near."""
    near = get_close_matches(written, sorted(known), n=1, cutoff=0.6)
    return near[0] if near else ""


def did_you_mean(written: str, known: Iterable[str]) -> str:
    """Return a suggestion that names the nearest known word, or nothing where none is near."""
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
