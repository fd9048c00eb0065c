"""Which files of a content folder are records and pages, by their folders and names.

A file or folder whose name begins with a dot is ignored, with all that is inside: the programs of
editors leave such files behind. Notes and drawings have room beside the folders of records, and
beside the pages.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.files import listed

if TYPE_CHECKING:
    from pathlib import Path

KIND_OF_FOLDER = {
    "points": "point",
    "points/reported": "point",
    "actors": "actor",
    "events": "event",
    "drafts": "draft",
    "sources": "source",
}
"""The kind of record that each folder holds."""

PAGES = "pages"
"""The folder of hand-written pages."""

_SINGLE_FILES = ("plan.yaml", "places.yaml")
"""The files beside the folders: the plan, and all places."""

_RECORD_ENDINGS = (".yaml", ".yml")
_PAGE_ENDINGS = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")
"""Endings by which an editor may mean a record or a page; only the first of each is read."""


_LEFT_BEHIND = re.compile(
    rf".*(?:{'|'.join(map(re.escape, (*_RECORD_ENDINGS, *_PAGE_ENDINGS)))})[^a-z0-9].*"
    r"|.*(?:\.(?:orig|rej|bak|old|tmp|swp|save)|~)"
)
"""Names of what programs leave beside a file: `x.yaml.txt`, `x.orig`, `x.md~`."""


def is_ignored(inside: str) -> bool:
    """Return whether a path inside the content folder has a name that begins with a dot."""
    return any(name.startswith(".") for name in inside.split("/"))


def is_page(inside: str) -> bool:
    """Return whether a file is read as a hand-written page."""
    return inside.startswith(f"{PAGES}/") and inside.endswith(_PAGE_ENDINGS[0])


def holds_records(inside: str) -> bool:
    """Return whether a file is read as a record, or as the one file of all places."""
    folder, _, name = inside.rpartition("/")
    is_record = folder in KIND_OF_FOLDER and name.endswith(_RECORD_ENDINGS[0])
    return is_record or inside in _SINGLE_FILES


def stray(path: Path, inside: str) -> tuple[str, str] | None:
    """Return why a file or folder is not read, if an editor may think that it is.

    The result is a fact and a suggestion, or None if nothing is wrong.
    """
    folder, _, name = inside.rpartition("/")
    ending = name.lower()
    if path.is_symlink():
        return "This is a link to another file.", "Copy it here."
    if path.is_dir():
        is_named_so = ending.endswith((*_RECORD_ENDINGS, *_PAGE_ENDINGS))
        return (f"'{name}' is a folder with a file's name.", "Rename it.") if is_named_so else None
    if is_page(inside) or holds_records(inside):
        return None
    if _LEFT_BEHIND.fullmatch(ending) and folder.partition("/")[0] not in KIND_OF_FOLDER:
        wanted = f"Give it the ending {_RECORD_ENDINGS[0]} or {_PAGE_ENDINGS[0]}, or remove it."
        return f"'{name}' would not be read, and looks like a copy of a file.", wanted
    if inside.startswith(f"{PAGES}/"):
        is_meant = ending.endswith(_PAGE_ENDINGS)
        fact = f"'{name}' would not be read as a page."
        return (fact, f"Use the ending {_PAGE_ENDINGS[0]}.") if is_meant else None
    if folder in KIND_OF_FOLDER:
        where = f"Use the ending {_RECORD_ENDINGS[0]}, or keep the file elsewhere."
        return f"'{name}' would not be read as a record.", where
    if ending.endswith(_RECORD_ENDINGS) or folder.partition("/")[0] in KIND_OF_FOLDER:
        folders = listed(KIND_OF_FOLDER, "and")
        where = f"Records are read from {listed(_SINGLE_FILES, 'and')}, and from {folders}."
        return f"'{name}' would not be read here.", where
    return None
