"""One YAML file as plain text values that know their line and column.

Nothing is typed here: `NO` stays `NO`, `12:30` stays `12:30`, and the records decide what they mean.
We read parser events instead of loading, because loaders let the second of two equal keys win, follow
aliases into bombs, and crash on deep nesting (the C loader takes the interpreter with it).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NoReturn, TypeAlias

import yaml

from generator.problems import FilePlace, Problems

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Value: TypeAlias = "str | list[Value] | dict[str, Value]"
KeyPath: TypeAlias = tuple[str | int, ...]

MAX_BYTES = 2_000_000
MAX_VALUES = 200_000
MAX_DEPTH = 32

# C0 and C1 controls, exotic line breaks that YAML would obey, and characters that hide or reorder
# text (Unicode Technical Report 36, "Trojan Source"). Joiners and direction marks stay legal: some
# scripts need them.
ODD = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069"
    "\ud800-\udfff]"
)
HINTS = {
    "mapping values are not allowed": "A text that contains ': ' needs quotes round it.",
    "could not find expected ':'": "Each key needs a colon and a blank after it.",
    "that cannot start any token": "A text that begins with this character needs quotes; indent with spaces.",
    "expected <block end>": "Check that this line is indented as the lines above it.",
    "unexpected end of stream": "A quotation mark or bracket is not closed.",
    "expected ',' or": "A bracket or brace is not closed, or a comma is missing.",
}


@dataclass(frozen=True, slots=True)
class Document:
    """The values of one file and where each was written."""

    src_uri: str
    value: dict[str, Value]
    places: dict[KeyPath, FilePlace]
    """The place of the key or list item at each path."""

    def place(self, *path: str | int) -> FilePlace:
        """Return where `path` was written.

        A missing key has no line of its own, so we walk up to the nearest parent that has one.
        """
        while path and path not in self.places:
            path = path[:-1]
        return self.places.get(path, FilePlace(self.src_uri))


def read_yaml(path: Path, src_uri: str, problems: Problems) -> Document | None:
    """Read one file; what is unsafe, ambiguous or malformed becomes a problem, and None."""
    text = _decode(path.read_bytes(), src_uri, problems)
    if text is None:
        return None
    reader = _Reader(src_uri, text.split("\n"), problems)
    try:
        value = reader.read(yaml.parse(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = FilePlace(src_uri, mark.line + 1, mark.column + 1) if mark else FilePlace(src_uri)
        said = error.problem or str(error)
        hint = next((hint for part, hint in HINTS.items() if part in said), "")
        problems.add(place, "yaml-syntax", f"This is not valid YAML: {said}.", hint)
        return None
    except _Refused:
        return None
    return Document(src_uri, value, reader.places)


class _Refused(Exception):  # noqa: N818 - a signal between two functions here, never seen outside
    """The file has a problem that makes reading on pointless; it has been noted."""


def _decode(raw: bytes, src_uri: str, problems: Problems) -> str | None:
    """Return the text with LF line ends and no byte order mark."""
    if len(raw) > MAX_BYTES:
        problems.add(FilePlace(src_uri), "too-large", f"The file has {len(raw):,} bytes.", "Split it.")
        return None
    try:
        text = raw.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8").split("\n")
        place = FilePlace(src_uri, len(before), len(before[-1]) + 1)
        problems.add(place, "not-utf-8", "The file is not UTF-8 from here on.", "Save it as UTF-8.")
        return None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    odd = [
        (number, match)
        for number, line in enumerate(text.split("\n"), 1)
        for match in ODD.finditer(line)
    ]
    for number, match in odd:
        place = FilePlace(src_uri, number, match.start() + 1)
        fact = f"The character U+{ord(match[0]):04X} stands here; readers would not see it."
        problems.add(place, "odd-character", fact, "Delete it.")
    return None if odd else text


@dataclass(slots=True)
class _Reader:
    """Turns a stream of parser events into values, with a place for each."""

    src_uri: str
    lines: list[str]
    problems: Problems
    places: dict[KeyPath, FilePlace] = field(default_factory=dict)
    count: int = 0

    def read(self, events: Iterator[yaml.Event]) -> dict[str, Value]:
        value: Value | None = None
        documents = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self.refuse(event, "one-document", "A second document begins here.", "Use a file each.")
            elif isinstance(event, yaml.NodeEvent):
                value = self.value(event, events, ())
        if not isinstance(value, dict):
            place = FilePlace(self.src_uri)
            self.problems.add(place, "one-document", "The file holds no mapping.", "Write 'key: value' lines.")
            raise _Refused
        return value

    def value(self, event: yaml.Event, events: Iterator[yaml.Event], path: KeyPath) -> Value:
        """Return the value that begins with `event`; deeper values are read from `events`."""
        self.places.setdefault(path, self.place(event))
        self.count += 1
        if len(path) > MAX_DEPTH or self.count > MAX_VALUES:
            self.refuse(event, "too-large", "The file is nested too deeply or holds too many values.")
        if isinstance(event, yaml.AliasEvent) or event.anchor or getattr(event, "tag", None):
            fact = "YAML anchors (&), aliases (*) and tags (!) are not used here."
            self.refuse(event, "no-yaml-magic", fact, "Write the text out, in quotes if it begins so.")
        if isinstance(event, yaml.MappingStartEvent):
            return self.mapping(events, path)
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(events, path)
        return self.scalar(event)

    def mapping(self, events: Iterator[yaml.Event], path: KeyPath) -> dict[str, Value]:
        values: dict[str, Value] = {}
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            if not isinstance(event, yaml.ScalarEvent):
                self.refuse(event, "yaml-syntax", "A key must be a plain word.", "Put quotes round the text.")
            key = str(event.value)
            if key == "<<":
                self.refuse(event, "no-yaml-magic", "Merge keys (<<) are not used here.", "Write the keys out.")
            here = (*path, key)
            if key in values:
                first = self.places[here].line
                fact = f"'{key}' is written twice here (first on line {first})."
                self.problems.add(self.place(event), "duplicate-key", fact, "Remove one of the two.")
            self.places[here] = self.place(event)
            values[key] = self.value(next(events), events, here)
            if not values[key] and values[key] != {} and values[key] != []:
                fact = f"'{key}' has no value."
                self.problems.add(self.places[here], "empty-value", fact, "Write one, or remove the line.")
        return values

    def sequence(self, events: Iterator[yaml.Event], path: KeyPath) -> list[Value]:
        values: list[Value] = []
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            values.append(self.value(event, events, (*path, len(values))))
        return values

    def scalar(self, event: yaml.ScalarEvent) -> str:
        text = str(event.value)
        if odd := ODD.search(text):
            fact = f"The text contains the character U+{ord(odd[0]):04X}, written as an escape."
            self.problems.add(self.place(event), "odd-character", fact, "Delete it.")
        mark = event.end_mark
        rest = self.lines[mark.line][mark.column :] if mark.line < len(self.lines) else ""
        # ` #1` is almost always meant as text; a real comment has two blanks before it here.
        if event.style is None and re.match(r" ?#", rest):
            place = FilePlace(self.src_uri, mark.line + 1, mark.column + 1)
            fact = f"The text ends at '{text[-20:]}': all that follows the # is left out."
            self.problems.add(place, "cut-by-comment", fact, "Put quotes round the text, or two blanks before a comment.")
        return text

    def place(self, event: yaml.Event) -> FilePlace:
        return FilePlace(self.src_uri, event.start_mark.line + 1, event.start_mark.column + 1)

    def refuse(self, event: yaml.Event, rule: str, fact: str, suggestion: str = "") -> NoReturn:
        self.problems.add(self.place(event), rule, fact, suggestion)
        raise _Refused
