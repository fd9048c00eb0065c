"""Files are written into a folder, and a list in the folder remembers which ones were.

What the list does not name is not ours: it is never overwritten or removed. Nor is a listed file
that was changed since. Links are not followed, so nothing outside the folder is touched.

A run may end at any moment without losing track. Before the first change the list names both what
was written before and what will be; each file is replaced whole; after the last change the list
names what is there.
"""

from __future__ import annotations

import hashlib
import json
import os
import stat
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

MANIFEST = ".written.json"
"""The list: under `written` the SHA-256 of each file by its path, both as they were written."""

TEMPORARY = ".written.part"
"""A file while it is written."""

WRITTEN, INTENDED = "written", "intended"
"""The keys of the list: what is there, and, while a run goes on, what it will write."""

NOTHING, FOREIGN = "nothing", "foreign"
"""What a path may hold instead of a file: nothing; or a link, a folder, or a file as a folder."""


class ManifestError(Exception):
    """The list of written files cannot be read; the message says which."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of the files; all paths are inside the folder, with `/`."""

    removed: tuple[str, ...]
    """Written by a former run, and no longer made."""
    in_the_way: tuple[str, ...]
    """Not written, since what is there was not written here, or was changed since."""
    left: tuple[str, ...]
    """No longer made, but changed since they were written, so they stay."""


def write_files(folder: Path, files: Mapping[str, bytes]) -> Outcome:
    """Write files by their paths into a folder, and remove what former runs wrote there besides.

    Raises `ManifestError`, and `OSError` if the folder cannot be written.
    """
    known = _read_manifest(folder)
    hashes = {path: _hash(raw) for path, raw in files.items()}
    states = {path: _state(folder, path) for path in {*known, *hashes}}
    ours = {path for path, state in states.items() if state in known.get(path, ())}
    done = {path for path, new in hashes.items() if states[path] == new}
    possible = {path for path in hashes if states[path] == NOTHING or path in ours}
    former = {path for path in known if path not in hashes}

    folder.mkdir(parents=True, exist_ok=True)
    intended = {path: hashes[path] for path in possible}
    _save_manifest(folder, {path: states[path] for path in ours}, intended)
    _remove(folder, files=former & ours, gone={path for path in former if states[path] == NOTHING})
    for path in sorted(possible - done):
        _replace(folder, folder / path, files[path])
    _save_manifest(folder, intended)
    return Outcome(
        removed=tuple(sorted(former & ours)),
        in_the_way=tuple(sorted(hashes.keys() - possible - done)),
        left=tuple(sorted(path for path in former - ours if states[path] != NOTHING)),
    )


def _read_manifest(folder: Path) -> dict[str, frozenset[str]]:
    """Return what each listed file may hold, as hashes by its path."""
    path = folder / MANIFEST
    if not path.is_file():
        return {}
    try:
        lists = json.loads(path.read_text(encoding="utf-8"))
        pairs = [pair for key in (WRITTEN, INTENDED) for pair in lists.get(key, {}).items()]
        known: dict[str, frozenset[str]] = {}
        for inside, digest in pairs:
            _refuse_outside(inside)
            known[inside] = known.get(inside, frozenset()) | {str(digest)}
    except (ValueError, AttributeError):
        message = f"'{path}' is no list of written files. Remove it; then all that is there stays."
        raise ManifestError(message) from None
    return known


def _refuse_outside(inside: str) -> None:
    """Raise `ValueError` for a path that this module would not have written."""
    parts = PurePosixPath(inside).parts
    if not parts or inside.startswith("/") or ".." in parts or "\\" in inside or "\0" in inside:
        raise ValueError(inside)


def _save_manifest(
    folder: Path, written: Mapping[str, str], intended: Mapping[str, str] | None = None
) -> None:
    lists = {WRITTEN: written} | ({INTENDED: intended} if intended is not None else {})
    text = json.dumps(lists, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    _replace(folder, folder / MANIFEST, text.encode(), is_flushed=True)


def _state(folder: Path, inside: str) -> str:
    """Return the hash of the file at a path, or `NOTHING` or `FOREIGN`."""
    path = folder
    *parents, name = PurePosixPath(inside).parts
    for parent in parents:
        path /= parent
        if path.is_symlink() or (path.exists() and not path.is_dir()):
            return FOREIGN
    path /= name
    if not os.path.lexists(path):
        return NOTHING
    return _hash(path.read_bytes()) if stat.S_ISREG(path.lstat().st_mode) else FOREIGN


def _hash(raw: bytes) -> str:
    return hashlib.sha256(raw).hexdigest()


def _replace(folder: Path, path: Path, raw: bytes, *, is_flushed: bool = False) -> None:
    """Put a file in place whole; `is_flushed` waits until the disk has it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = folder / TEMPORARY
    part.unlink(missing_ok=True)  # of a run that was interrupted
    with part.open("xb") as file:
        file.write(raw)
        if is_flushed:
            file.flush()
            os.fsync(file.fileno())
    part.replace(path)


def _remove(folder: Path, *, files: Iterable[str], gone: Iterable[str]) -> None:
    """Remove files, and the folders that are empty without them or without those gone before."""
    for inside in files:
        (folder / inside).unlink()
    for inside in sorted({*files, *gone}, reverse=True):
        for parent in PurePosixPath(inside).parents[:-1]:
            try:
                (folder / parent).rmdir()
            except FileNotFoundError:
                continue
            except OSError:  # it is not empty
                break
