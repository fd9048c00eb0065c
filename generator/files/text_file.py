"""The text of one file, without characters that an editor or a reader would not see.

Controls, tags and blank letters can hide text in a text, and so can marks that reverse the
direction of reading (Unicode Technical Report 36; "Trojan Source", CVE-2021-42574). So only
characters of listed Unicode categories are allowed: a character that nobody thought of is refused.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING
from unicodedata import category

from generator.files.look_alikes import look_alikes
from generator.files.problems import Place, Problems

if TYPE_CHECKING:
    from pathlib import Path

MAX_BYTES = 2_000_000

_BLANKS = ("\t", "\n")
"""The only controls that pass. Other blanks pass by their category, Zs."""

_DRAWN = "LMNPS"
"""The first letters of the categories that pass: letters, marks, numbers, punctuation, symbols."""

_NEEDED_FORMATS = frozenset(
    # Persian, Sinhala and others spell words with joiners; so do emoji of several signs.
    "\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}"
    # Arabic and Hebrew need them beside digits and Latin words. They reverse no other text.
    "\N{LEFT-TO-RIGHT MARK}\N{RIGHT-TO-LEFT MARK}\N{ARABIC LETTER MARK}"
    # Signs over or around numbers: they are visible, though Unicode calls them formats.
    "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd"
)
"""The characters of category Cf that scripts need."""

_PLAIN_LETTER = "[0-9A-Za-z\u00c0-\u024f\u0370-\u052f]"
"""A digit, or a letter of Latin, Greek or Cyrillic: such words are spelled without formats."""

_MISPLACED = re.compile(
    f"(?<={_PLAIN_LETTER})[\u200c\u200d]|[\u200c\u200d](?={_PLAIN_LETTER})"
    f"|(?<={_PLAIN_LETTER})[\u200e\u200f\u061c](?={_PLAIN_LETTER})"
)
"""A joiner or a direction mark where no script needs it, as inside a Latin word."""

_INVISIBLE = frozenset(
    "\N{COMBINING GRAPHEME JOINER}\N{OBJECT REPLACEMENT CHARACTER}"
    "\N{HANGUL CHOSEONG FILLER}\N{HANGUL JUNGSEONG FILLER}"
    "\N{HANGUL FILLER}\N{HALFWIDTH HANGUL FILLER}"
    "\N{KHMER VOWEL INHERENT AQ}\N{KHMER VOWEL INHERENT AA}"
    "\u180b\u180c\u180d\u180f"  # variation selectors of Mongolian
    "\N{BRAILLE PATTERN BLANK}\N{MUSICAL SYMBOL NULL NOTEHEAD}"
    "\U00016fe4"  # a filler of the Khitan script
) | {
    # Variation selectors 1-14 and 17-256, which can spell whole messages unseen. 15 and 16 pass:
    # they say whether a sign is drawn as text or as an emoji.
    *map(chr, range(0xFE00, 0xFE0E)),
    *map(chr, range(0xE0100, 0xE01F0)),
}
"""The letters, marks and symbols that are not drawn, or could hide text."""


@cache
def is_odd(character: str) -> bool:
    """Return whether a character is refused, because an editor or a reader would not see it.

    A character that Python's version of Unicode does not know is refused too: few fonts draw it.
    """
    if character in _NEEDED_FORMATS or character in _BLANKS:
        return False
    kind = category(character)
    return character in _INVISIBLE or not (kind[0] in _DRAWN or kind == "Zs")


def is_visible(text: str) -> bool:
    """Return whether a text has a character that is drawn by itself; blanks and marks are not."""
    return any(
        category(character)[0] in "LNPS" and character not in _INVISIBLE for character in text
    )


def odd_characters(text: str) -> list[tuple[int, str]]:
    """Return each odd character of a text with its index."""
    characters = set(text)
    odd = {character for character in characters if is_odd(character)}
    is_suspicious = not characters.isdisjoint(_NEEDED_FORMATS)
    matches = _MISPLACED.finditer(text) if is_suspicious else ()
    misplaced = [(match.start(), match[0]) for match in matches]
    if not odd:
        return misplaced  # nearly always none; checking letter by letter is slow
    found = [(index, character) for index, character in enumerate(text) if character in odd]
    return sorted(found + misplaced)


def read_text(
    path: Path, src_uri: str, problems: Problems, most_bytes: int = MAX_BYTES
) -> str | None:
    """Return a file's text with LF line ends; None if it has problems, which are noted."""
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
        (Place(src_uri, number, index + 1), character)
        for number, line in enumerate(text.split("\n") if odd_characters(text) else (), 1)
        for index, character in odd_characters(line)
    ]
    for place, character in odd:
        fact = f"The character U+{ord(character):04X} is here; readers would not see it."
        problems.add(place, "odd-character", fact, "Delete it.")
    alike = list(look_alikes(text))
    for index, fact, wanted in alike:
        problems.add(_place_of(index, text, src_uri), "look-alike", fact, wanted)
    return None if odd or alike else text


def _place_of(index: int, text: str, src_uri: str) -> Place:
    line_start = text.rfind("\n", 0, index) + 1
    return Place(src_uri, text.count("\n", 0, index) + 1, index - line_start + 1)
