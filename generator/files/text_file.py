"""The text of one file, without characters that an editor or a reader would not see.

Controls, tags and blank letters can hide text in a text, and so can marks that reverse the
direction of reading (Unicode Technical Report 36; "Trojan Source", CVE-2021-42574). So only
characters of listed Unicode categories are allowed: a character that nobody thought of is refused.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING
from unicodedata import category

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
    odd = {character for character in set(text) if is_odd(character)}
    if not odd:
        return []  # nearly every text; checking letter by letter is slow
    return [(index, character) for index, character in enumerate(text) if character in odd]


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
    return None if odd else text
