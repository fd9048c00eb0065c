"""The list of quotes that were compared with a copy of their source: a file that no one edits.

A line has the reference of a claim, a short hash of what was compared, and the day. If the quote,
its context, its place or the address of its source changes, the hash no longer fits, and a page
says that the quote was changed since.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.files import Place, quoted_name, read_text
from generator.model import Date

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from generator.files import Problems

COMPARED = "compared.txt"
"""The file's name; it is beside plan.yaml."""

_LINE = re.compile(r"([^\s#]+#[^\s#]+) ([0-9a-f]{12}) (\d{4}-\d\d-\d\d)")


@dataclass(frozen=True, slots=True)
class Compared:
    """A quote was found in a copy of its source, word for word, on a day."""

    hash: str
    """The hash of what was compared; see `ClaimOf.quote_hash`."""
    on: Date


def read_compared_list(path: Path, src_uri: str, problems: Problems) -> dict[str, Compared]:
    """Return what was compared, by the reference of its claim; other lines become problems."""
    compared: dict[str, Compared] = {}
    text = read_text(path, src_uri, problems) or ""
    for number, line in enumerate(text.split("\n"), 1):
        match = _LINE.fullmatch(line)
        if match and (day := _day(match[3])):
            compared[match[1]] = Compared(match[2], day)
        elif line:
            fact = f"{quoted_name(line)} is no line that 'quotes --write' writes."
            wanted = "Remove it, and run 'python -m generator quotes --write' again."
            problems.add(Place(src_uri, number), "compared-list", fact, wanted)
    return compared


def _day(text: str) -> Date | None:
    try:
        return Date.parse(text)
    except ValueError:
        return None


def compared_list(compared: Mapping[str, Compared]) -> str:
    """Return the text of a list."""
    return "".join(f"{ref} {line.hash} {line.on.iso}\n" for ref, line in sorted(compared.items()))
