"""One YAML file as plain text values that know their line and column.

No value gets a type here: `NO` stays `NO`, `12:30` stays `12:30`. The records decide the meaning.
The parser's events are read instead of loaded values, because a loader has three faults. It keeps
only the second of two equal keys. It follows aliases, so a small file can fill the memory.
The C loader of libyaml 0.2.5 ends the whole Python process on deep nesting.

The events are read by libyaml, which every wheel of PyYAML contains. PyYAML's own parser refuses
some texts that libyaml accepts, and a file must mean the same on every machine.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NoReturn

import yaml

from generator.files.document import Document, KeyPath, LineAndColumn, Value
from generator.files.problems import Place, Problems, quoted
from generator.files.text_file import odd_characters

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_VALUES = 200_000
MAX_DEPTH = 32

HINTS = {
    "mapping values are not allowed": "A text that contains ': ' needs quotes round it.",
    "could not find expected ':'": "Each key needs a colon and a blank after it.",
    "that cannot start any token": "Put quotes round such a text; indent with blanks.",
    "expected <block end>": "Indent this line like the lines above it.",
    "unexpected end of stream": "A quotation mark or bracket is not closed.",
    "expected ',' or": "A bracket or brace is not closed, or a comma is missing.",
}
"""What an editor can do, by a part of the parser's message."""

NULL_WORDS = frozenset({"~", "null", "Null", "NULL"})
"""The words that mean "no value" in YAML 1.2.2 (10.3.2); an editor may mean the word itself."""

_CUT = re.compile(r" ?#| +(?P<text>#[^\s#])")
"""A `#` that is meant as text: after one blank, or with a letter right behind it."""

_LOOKS_BLANK = re.compile(r"(?:^[ \t]*|[:-])(?=[^\S\n\t ])", re.MULTILINE)
"""What is before a blank that YAML reads as a letter, where it needs a plain one."""


def read_yaml(text: str, src_uri: str, problems: Problems) -> Document | None:
    """Read a file's text; None if it is unsafe, ambiguous or malformed, which is a problem."""
    reader = _Reader(src_uri, text.split("\n"), problems)
    try:
        value = reader.read(iter(yaml.CSafeLoader(text).get_event, None))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = Place(src_uri, mark.line + 1, mark.column + 1) if mark else Place(src_uri)
        message = error.problem or str(error)
        hint = next((hint for part, hint in HINTS.items() if part in message), "")
        if before := _LOOKS_BLANK.search(text):
            start = text.rfind("\n", 0, before.end()) + 1
            place = Place(src_uri, text.count("\n", 0, start) + 1, before.end() - start + 1)
            hint = f"U+{ord(text[before.end()]):04X} only looks like a blank: type a plain one."
        problems.add(place, "yaml-syntax", f"This is not valid YAML: {message}.", hint)
        return None
    except yaml.YAMLError as error:
        problems.add(Place(src_uri), "yaml-syntax", f"This is not valid YAML: {error}.")
        return None
    except _Refused:
        return None
    return Document(src_uri, value, reader.places)


class _Refused(Exception):  # noqa: N818 - a signal between two functions here, never seen outside
    """The file has a problem after which it cannot be read further; the problem is noted."""


@dataclass(slots=True)
class _Reader:
    """Turns a stream of parser events into values, with a place for each."""

    src_uri: str
    lines: list[str]
    problems: Problems
    places: dict[KeyPath, LineAndColumn] = field(default_factory=dict)
    count: int = 0

    def read(self, events: Iterator[yaml.Event]) -> dict[str, Value]:
        value: Value | None = None
        documents = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    fact = "A second document begins here."
                    self.refuse(event, "one-document", fact, "Use one file for each.")
            elif isinstance(event, yaml.NodeEvent):
                value = self.value(event, events, ())
        if not isinstance(value, dict):
            fact = "The file holds no mapping."
            self.problems.add(
                Place(self.src_uri), "one-document", fact, "Write 'key: value' lines."
            )
            raise _Refused
        return value

    def value(self, event: yaml.Event, events: Iterator[yaml.Event], path: KeyPath) -> Value:
        """Return the value that begins with `event`; deeper values are read from `events`."""
        self.places.setdefault(path, _line_and_column(event))
        self.count += 1
        if len(path) > MAX_DEPTH or self.count > MAX_VALUES:
            fact = "The file is nested too deeply or holds too many values."
            self.refuse(event, "too-large", fact)
        self.refuse_magic(event)
        if isinstance(event, yaml.MappingStartEvent):
            return self.mapping(events, path)
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(events, path)
        assert isinstance(event, yaml.ScalarEvent)  # noqa: S101 - an alias has an anchor
        if event.value in NULL_WORDS and not event.style:
            fact = f"'{event.value}' means no value in YAML."
            suggestion = (
                "Write a value, or remove the line; if the word itself is meant, put it in quotes."
            )
            place = Place(self.src_uri, *self.places[path])
            self.problems.add(place, "empty-value", fact, suggestion)
        return self.scalar(event)

    def mapping(self, events: Iterator[yaml.Event], path: KeyPath) -> dict[str, Value]:
        values: dict[str, Value] = {}
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self.key(event)
            here = (*path, key)
            if key in values:
                first = self.places[here][0]
                fact = f"{quoted(key)} is written twice here (first on line {first})."
                self.problems.add(
                    self.place(event), "duplicate-key", fact, "Remove one of the two."
                )
            self.places[here] = _line_and_column(event)
            values[key] = self.value(next(events), events, here)
            if values[key] == "":
                fact, wanted = f"{quoted(key)} has no value.", "Write one, or remove the line."
                before = [*values.values()][-2:][0]
                if str(before).isdigit() and re.fullmatch("[0-9]{3}", key):
                    wanted = f"If a number is meant, write '{before}{key}', without a comma."
                self.problems.add(self.place(event), "empty-value", fact, wanted)
        return values

    def key(self, event: yaml.Event) -> str:
        if not isinstance(event, yaml.ScalarEvent):
            fact = "A key must be a plain word."
            self.refuse(event, "yaml-syntax", fact, "Put quotes round the text.")
        self.refuse_magic(event)
        key = self.scalar(event)
        if key == "<<":
            fact = "Merge keys (<<) are not used here."
            self.refuse(event, "no-yaml-magic", fact, "Write the keys out.")
        return key

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
            suggestion = "Write the text out, in quotes if it begins so."
            self.refuse(event, "no-yaml-magic", fact, suggestion)

    def scalar(self, event: yaml.ScalarEvent) -> str:
        text = str(event.value)
        # Only an escape in a text in double quotes can add to the characters of the file.
        if event.style == '"' and (odd := odd_characters(text)):
            code = f"U+{ord(odd[0][1]):04X}"
            fact = f"The text contains the character {code}, written as an escape."
            self.problems.add(self.place(event), "odd-character", fact, "Delete it.")
        if event.style:
            return text
        mark = event.end_mark
        assert mark is not None  # noqa: S101 - every event of a parsed text has one
        line = self.lines[mark.line] if mark.line < len(self.lines) else ""
        # ` #1` is almost always meant as text; a real comment has two blanks before it here.
        if mark.column < len(line) and (hash_ := _CUT.match(line, mark.column)):
            place = Place(self.src_uri, mark.line + 1, mark.column + 1)
            fact = f"The text ends at '{text[-20:]}': all that follows the # is left out."
            blank = "a blank behind the # of" if hash_["text"] else "two blanks before"
            suggestion = f"Put quotes round the text, or {blank} a comment."
            self.problems.add(place, "cut-by-comment", fact, suggestion)
        return text

    def place(self, event: yaml.Event) -> Place:
        return Place(self.src_uri, *_line_and_column(event))

    def refuse(self, event: yaml.Event, rule: str, fact: str, suggestion: str = "") -> NoReturn:
        self.problems.add(self.place(event), rule, fact, suggestion)
        raise _Refused


def _line_and_column(event: yaml.Event) -> LineAndColumn:
    """Return where an event begins, both counted from 1."""
    mark = event.start_mark
    assert mark is not None  # noqa: S101 - every event of a parsed text has one
    return mark.line + 1, mark.column + 1
