"""The values of one YAML file as plain texts, lists and mappings, each with its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from generator.files.problems import Place

Value: TypeAlias = "str | list[Value] | dict[str, Value]"
KeyPath: TypeAlias = tuple[str | int, ...]
"""The keys and indexes that lead to a value: `("claims", 0, "quote")`."""
LineAndColumn: TypeAlias = tuple[int, int]
"""A line and a column in one file, both counted from 1."""


@dataclass(frozen=True, slots=True)
class Document:
    """The values of one file and where each was written."""

    src_uri: str
    value: dict[str, Value]
    places: dict[KeyPath, LineAndColumn]
    """Where the key or list item at each path begins."""

    def place(self, *path: str | int) -> Place:
        """Return where the value at a path was written.

        A missing key has no line of its own: it has the place of the nearest parent with one.
        """
        while path and path not in self.places:
            path = path[:-1]
        return Place(self.src_uri, *self.places.get(path, ()))


@dataclass(frozen=True, slots=True)
class RecordPlace:
    """Where a record was written: its file, and the key path to it inside that file."""

    document: Document
    root: KeyPath = ()

    def place(self, *path: str | int) -> Place:
        """Return where the value at a path inside the record was written."""
        return self.document.place(*self.root, *path)
