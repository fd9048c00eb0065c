"""Which sentences of a record are the site's own, and which words in them are a source's."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from generator.model import IN_PROSE, Part, Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.files import KeyPath
    from generator.model import Record

_CLOSING = {"“": "”", '"': '"', "«": "»"}
"""The quotation mark that ends a quote, by the one that begins it."""

PROSE = frozenset({"says", "note", "why", "would_settle"})
"""The fields whose text is ours and may hold links to records."""

OURS = tuple((key, key.replace("_", "-")) for key in sorted(PROSE | {"in_english"}))
"""The fields whose text is ours, each with the key that editors write."""


NAMES = ("title", "label", "name", "described_as", "asks", "under", "unit", "of")
"""The fields with a name, a question or a unit that is ours. The title of a source is its own."""

NAME_LISTS = ("themes", "choices")
"""The fields with names that are ours by id."""


@cache
def written_keys(part: type[Part]) -> dict[str, str]:
    """Return the key that editors write for each field of a kind of part."""
    return {name: field.alias or name for name, field in part.model_fields.items()}


def our_sentences(record: Record) -> Iterator[tuple[KeyPath, str]]:
    """Yield our sentences with their key paths; names, titles and quotes are not ours."""
    for path, part in parts(record, ()):
        yield from sentences_in(part, path)


def sentences_in(part: Part, path: KeyPath) -> Iterator[tuple[KeyPath, str]]:
    """Yield our sentences of one part, without those of the parts inside it."""
    values = vars(part)
    for key, written in OURS:
        text = values.get(key)
        if isinstance(text, str):
            yield (*path, written), text


def names_in(part: Part, path: KeyPath) -> Iterator[tuple[KeyPath, str]]:
    """Yield our names in one part, without those of the parts inside it."""
    for key in _name_fields(type(part)):
        value = getattr(part, key)
        if isinstance(value, str):
            yield (*path, key.replace("_", "-")), value
        elif isinstance(value, dict):
            yield from (((*path, key, name_id), name) for name_id, name in value.items())


@cache
def _name_fields(part: type[Part]) -> tuple[str, ...]:
    if part is Source:
        return ()
    return tuple(key for key in (*NAMES, *NAME_LISTS) if key in part.model_fields)


def outside_quotes(text: str) -> str:
    """Return a sentence without its quotes and without the targets of its links."""
    return IN_PROSE.sub(lambda match: match[2] or "", _without_quotes(text))


def _without_quotes(text: str) -> str:
    """Return a text with an ellipsis for all that is between quotation marks: a source's words."""
    parts, end = [], 0
    never_closed: set[str] = set()  # no end follows any more, so none is looked for again
    for mark in re.finditer('[“"«]', text):
        if mark.start() < end or mark[0] in never_closed:
            continue
        closing = text.find(_CLOSING[mark[0]], mark.end())
        if closing < 0:
            never_closed.add(mark[0])
        else:
            parts += [text[end : mark.start()], " … "]
            end = closing + 1
    return "".join((*parts, text[end:]))


def parts(part: Part, path: KeyPath) -> Iterator[tuple[KeyPath, Part]]:
    """Yield a record and every part inside it."""
    yield path, part
    keys = written_keys(type(part))
    for name, value in vars(part).items():
        if not value or isinstance(value, str):
            continue  # most values are texts, and hold nothing
        key = keys[name]
        for inner, item in _items(value):
            if isinstance(item, Part):
                yield from parts(item, (*path, key, *inner))


def _items(value: object) -> Iterable[tuple[KeyPath, object]]:
    if isinstance(value, tuple):
        return (((index,), item) for index, item in enumerate(value))
    if isinstance(value, dict):
        return (((key,), item) for key, item in value.items())
    return (((), value),)
