"""What differs between two texts in one language, word by word.

Nothing is lost: without the insertions a redline is the one text, without the deletions the other.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

WORD_OR_MARK = re.compile(r"\d[\d.,]*\d|\w+|\s+|[^\w\s]")
"""What is kept or changed as a whole: a number, a word, the blanks between words, or one mark."""


@dataclass(frozen=True, slots=True)
class TextPiece:
    """A stretch of words that both texts have, or only one of them."""

    kind: Literal["kept", "deleted", "inserted"]
    text: str


def redline(first: str, second: str) -> tuple[TextPiece, ...]:
    """Return how the second text differs from the first, in the order of reading."""
    was, now = WORD_OR_MARK.findall(first), WORD_OR_MARK.findall(second)
    pieces: list[TextPiece] = []
    # Short words are often repeated; `autojunk` would leave them out of the comparison.
    for change, i, j, k, m in SequenceMatcher(None, was, now, autojunk=False).get_opcodes():
        if change == "equal":
            pieces.append(TextPiece("kept", "".join(was[i:j])))
            continue
        if j > i:
            pieces.append(TextPiece("deleted", "".join(was[i:j])))
        if m > k:
            pieces.append(TextPiece("inserted", "".join(now[k:m])))
    return tuple(_readable(pieces))


def _readable(pieces: list[TextPiece]) -> list[TextPiece]:
    """Join changes that only blanks or marks part: else a reader meets shreds of sentences."""
    joined: list[TextPiece] = []
    deleted = inserted = ""
    for index, piece in enumerate(pieces):
        is_between = 0 < index < len(pieces) - 1 and (deleted or inserted)
        if piece.kind == "kept" and not (is_between and not re.search(r"\w", piece.text)):
            joined += _both(deleted, inserted)
            joined.append(piece)
            deleted = inserted = ""
            continue
        if piece.kind != "inserted":
            deleted += piece.text
        if piece.kind != "deleted":
            inserted += piece.text
    return joined + _both(deleted, inserted)


def _both(deleted: str, inserted: str) -> list[TextPiece]:
    changes = (TextPiece("deleted", deleted), TextPiece("inserted", inserted))
    return [change for change in changes if change.text]
