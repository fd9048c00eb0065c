"""The text of one file, holding nothing that an editor or a reader would not see."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.files.problems import Place, Problems

if TYPE_CHECKING:
    from pathlib import Path

MAX_BYTES = 2_000_000

# C0 and C1 controls, exotic line breaks that YAML would obey, and characters that hide or reorder
# text (Unicode Technical Report 36, "Trojan Source"). Joiners and direction marks stay legal: some
# scripts need them.
ODD = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\N{LINE SEPARATOR}\N{PARAGRAPH SEPARATOR}"
    "\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)


def read_text(
    path: Path, src_uri: str, problems: Problems, most_bytes: int = MAX_BYTES
) -> str | None:
    """Return a file's text with LF line ends; what hides in it becomes a problem, and None."""
    raw = path.read_bytes()
    if len(raw) > most_bytes:
        problems.add(Place(src_uri), "too-large", f"The file has {len(raw):,} bytes.", "Split it.")
        return None
    try:
        text = raw.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8").split("\n")
        place = Place(src_uri, len(before), len(before[-1]) + 1)
        problems.add(place, "not-utf-8", "The file is not UTF-8 from here on.", "Save it as UTF-8.")
        return None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    odd = [
        (number, match)
        for number, line in enumerate(text.split("\n"), 1)
        for match in ODD.finditer(line)
    ]
    for number, match in odd:
        place = Place(src_uri, number, match.start() + 1)
        fact = f"The character U+{ord(match[0]):04X} stands here; readers would not see it."
        problems.add(place, "odd-character", fact, "Delete it.")
    return None if odd else text
