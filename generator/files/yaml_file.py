"""One YAML file as plain text values that know their line and column.

Nothing is typed here: `NO` stays `NO`, `12:30` stays `12:30`; the records decide what they mean.
We read parser events instead of loading, because loaders let the second of two equal keys win,
follow aliases into bombs, and crash on deep nesting (the C loader takes the interpreter with it).
The events are libyaml's, which every wheel of PyYAML carries: PyYAML's own parser refuses texts
that libyaml takes, and an editor's file must mean the same on every machine.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NoReturn, TypeAlias, cast

import yaml

from generator.files.problems import Place, Problems
from generator.files.text_file import odd_characters, read_text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Value: TypeAlias = "str | list[Value] | dict[str, Value]"
KeyPath: TypeAlias = tuple[str | int, ...]

MAX_VALUES = 200_000
MAX_DEPTH = 32

HINTS = {
    "mapping values are not allowed": "A text that contains ': ' needs quotes round it.",
    "could not find expected ':'": "Each key needs a colon and a blank after it.",
    "that cannot start any token": "Put quotes round such a text; indent with blanks.",
    "expected <block end>": "Check that this line is indented as the lines above it.",
    "unexpected end of stream": "A quotation mark or bracket is not closed.",
    "expected ',' or": "A bracket or brace is not closed, or a comma is missing.",
}


@dataclass(frozen=True, slots=True)
class Document:
    """The values of one file and where each was written."""

    src_uri: str
    value: dict[str, Value]
    places: dict[KeyPath, Place]
    """The place of the key or list item at each path."""

    def place(self, *path: str | int) -> Place:
        """Return where `path` was written.

        A missing key has no line of its own, so we walk up to the nearest parent that has one.
        """
        while path and path not in self.places:
            path = path[:-1]
        return self.places.get(path, Place(self.src_uri))


@dataclass(frozen=True, slots=True)
class RecordPlace:
    """Where a record was written: its file, and the key path to it inside that file."""

    document: Document
    root: KeyPath = ()

    def place(self, *path: str | int) -> Place:
        return self.document.place(*self.root, *path)


def read_yaml(path: Path, src_uri: str, problems: Problems) -> Document | None:
    """Read one file; what is unsafe, ambiguous or malformed becomes a problem, and None."""
    text = read_text(path, src_uri, problems)
    if text is None:
        return None
    reader = _Reader(src_uri, text.split("\n"), problems)
    try:
        value = reader.read(yaml.parse(text, Loader=yaml.CSafeLoader))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = Place(src_uri, mark.line + 1, mark.column + 1) if mark else Place(src_uri)
        said = error.problem or str(error)
        hint = next((hint for part, hint in HINTS.items() if part in said), "")
        problems.add(place, "yaml-syntax", f"This is not valid YAML: {said}.", hint)
        return None
    except yaml.YAMLError as error:
        problems.add(Place(src_uri), "yaml-syntax", f"This is not valid YAML: {error}.")
        return None
    except _Refused:
        return None
    return Document(src_uri, value, reader.places)


class _Refused(Exception):  # noqa: N818 - a signal between two functions here, never seen outside
    """The file has a problem that makes reading on pointless; it has been noted."""


@dataclass(slots=True)
class _Reader:
    """Turns a stream of parser events into values, with a place for each."""

    src_uri: str
    lines: list[str]
    problems: Problems
    places: dict[KeyPath, Place] = field(default_factory=dict)
    count: int = 0

    def read(self, events: Iterator[yaml.Event]) -> dict[str, Value]:
        value: Value | None = None
        documents = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self.refuse(
                        event, "one-document", "A second document begins here.", "Use a file each."
                    )
            elif isinstance(event, yaml.NodeEvent):
                value = self.value(event, events, ())
        if not isinstance(value, dict):
            place = Place(self.src_uri)
            self.problems.add(
                place, "one-document", "The file holds no mapping.", "Write 'key: value' lines."
            )
            raise _Refused
        return value

    def value(self, event: yaml.Event, events: Iterator[yaml.Event], path: KeyPath) -> Value:
        """Return the value that begins with `event`; deeper values are read from `events`."""
        self.places.setdefault(path, self.place(event))
        self.count += 1
        if len(path) > MAX_DEPTH or self.count > MAX_VALUES:
            self.refuse(
                event, "too-large", "The file is nested too deeply or holds too many values."
            )
        self.refuse_magic(event)
        if isinstance(event, yaml.MappingStartEvent):
            return self.mapping(events, path)
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(events, path)
        assert isinstance(event, yaml.ScalarEvent)  # noqa: S101 - an alias has an anchor
        return self.scalar(event)

    def mapping(self, events: Iterator[yaml.Event], path: KeyPath) -> dict[str, Value]:
        values: dict[str, Value] = {}
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            if not isinstance(event, yaml.ScalarEvent):
                self.refuse(
                    event,
                    "yaml-syntax",
                    "A key must be a plain word.",
                    "Put quotes round the text.",
                )
            self.refuse_magic(event)
            key = self.scalar(event)
            if key == "<<":
                self.refuse(
                    event,
                    "no-yaml-magic",
                    "Merge keys (<<) are not used here.",
                    "Write the keys out.",
                )
            here = (*path, key)
            if key in values:
                first = self.places[here].line
                fact = f"'{key}' is written twice here (first on line {first})."
                self.problems.add(
                    self.place(event), "duplicate-key", fact, "Remove one of the two."
                )
            self.places[here] = self.place(event)
            values[key] = self.value(next(events), events, here)
            if not values[key] and values[key] != {} and values[key] != []:
                fact = f"'{key}' has no value."
                self.problems.add(
                    self.places[here], "empty-value", fact, "Write one, or remove the line."
                )
        return values

    def sequence(self, events: Iterator[yaml.Event], path: KeyPath) -> list[Value]:
        values: list[Value] = []
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            values.append(self.value(event, events, (*path, len(values))))
        return values

    def refuse_magic(self, event: yaml.Event) -> None:
        """Refuse what would make a text mean something else than it says."""
        if getattr(event, "anchor", None) or getattr(event, "tag", None):
            fact = "YAML anchors (&), aliases (*) and tags (!) are not used here."
            self.refuse(
                event, "no-yaml-magic", fact, "Write the text out, in quotes if it begins so."
            )

    def scalar(self, event: yaml.ScalarEvent) -> str:
        text = str(event.value)
        if odd := odd_characters(text):
            code = f"U+{ord(odd[0][1]):04X}"
            fact = f"The text contains the character {code}, written as an escape."
            self.problems.add(self.place(event), "odd-character", fact, "Delete it.")
        mark = _mark(event.end_mark)
        rest = self.lines[mark.line][mark.column :] if mark.line < len(self.lines) else ""
        # ` #1` is almost always meant as text; a real comment has two blanks before it here.
        if not event.style and re.match(r" ?#", rest):
            place = Place(self.src_uri, mark.line + 1, mark.column + 1)
            fact = f"The text ends at '{text[-20:]}': all that follows the # is left out."
            self.problems.add(
                place,
                "cut-by-comment",
                fact,
                "Put quotes round the text, or two blanks before a comment.",
            )
        return text

    def place(self, event: yaml.Event) -> Place:
        mark = _mark(event.start_mark)
        return Place(self.src_uri, mark.line + 1, mark.column + 1)

    def refuse(self, event: yaml.Event, rule: str, fact: str, suggestion: str = "") -> NoReturn:
        self.problems.add(self.place(event), rule, fact, suggestion)
        raise _Refused


def _mark(mark: Any) -> yaml.Mark:  # noqa: ANN401 - the C parser's marks are of another class
    """Return the mark, which every event of a parsed text has."""
    assert mark is not None  # noqa: S101
    return cast("yaml.Mark", mark)
