"""Which sentences of a record are ours, and which words in them are not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.model import IN_PROSE, Part

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.files import KeyPath
    from generator.model import Record

QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»")
"""What stands between quotation marks in a sentence of ours: those words are the source's."""

PROSE = frozenset({"says", "note", "why", "would_settle"})
"""The keys whose text is ours and may hold links to records."""

OURS = tuple((key, key.replace("_", "-")) for key in sorted(PROSE | {"in_english"}))
"""The keys whose text is ours, as the code and as editors write them."""


def our_sentences(record: Record) -> Iterator[tuple[KeyPath, str]]:
    """Yield the sentences that are ours, with their key paths; names, titles and quotes are not."""
    for path, part in parts(record, ()):
        for key, written in OURS:
            text = getattr(part, key, None)
            if isinstance(text, str):
                yield (*path, written), text


def outside_quotes(text: str) -> str:
    """Return a sentence without what it quotes and without the targets of its links."""
    return IN_PROSE.sub(lambda match: match[2] or "", QUOTED.sub(" … ", text))


def parts(part: Part, path: KeyPath) -> Iterator[tuple[KeyPath, Part]]:
    """Yield a record and every part inside it."""
    yield path, part
    for name, value in part:
        if not value or isinstance(value, str):
            continue  # most values are texts, and hold nothing
        key = type(part).model_fields[name].alias or name
        for inner, item in _items(value):
            if isinstance(item, Part):
                yield from parts(item, (*path, key, *inner))


def _items(value: object) -> Iterable[tuple[KeyPath, object]]:
    if isinstance(value, tuple):
        return (((index,), item) for index, item in enumerate(value))
    if isinstance(value, dict):
        return (((key,), item) for key, item in value.items())
    return (((), value),)
