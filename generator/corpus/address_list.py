"""The list of every address that the site has published: a plain text file, one address a line.

The list only ever grows. A page or an anchor that it names stays, or the content is refused.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.files import Place, quoted_name, read_text

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from generator.files import Problems

ADDRESSES = "addresses.txt"
"""The file's name; it is beside plan.yaml."""

MOST_BYTES = 50_000_000
"""Far above what a list can reach: 2,000 claims on all their pages take 1 MB."""

ADDRESS = re.compile(r"[^\s#/][^#]*/(#[^\s#]+)?")


def read_address_list(path: Path, src_uri: str, problems: Problems) -> dict[str, Place]:
    """Return every address of a list with its place; a line that is none becomes a problem."""
    addresses: dict[str, Place] = {}
    text = read_text(path, src_uri, problems, MOST_BYTES) or ""
    for number, line in enumerate(text.split("\n"), 1):
        if ADDRESS.fullmatch(line):
            addresses.setdefault(line, Place(src_uri, number))
        elif line:
            fact = f"{quoted_name(line)} is not an address of the site."
            wanted = "Write 'points/x/' or, with an anchor, 'points/x/#y'; or remove the line."
            problems.add(Place(src_uri, number), "lost-address", fact, wanted)
    return addresses


def address_list(addresses: Iterable[str]) -> str:
    """Return the text of a list."""
    return "".join(f"{address}\n" for address in sorted({*addresses}))
