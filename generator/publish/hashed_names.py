"""Names with a hash: a file that changes gets another name, and what names it follows.

A browser may keep a file for as long as it likes. If a style sheet kept its name when it changed, a
new page could be shown with an old one. So each file is published as `base.3f9a1c2d.css`, where
the hash is that of its bytes. A style sheet or script names others, such as `url("paper.svg")` or
`import "./words.js"`. These get their new names first, so a name also changes with all that the
file uses.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import PurePosixPath
from posixpath import join, normpath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

HASH_LENGTH = 8
"""How many hexadecimal digits a name has: as many as the theme's own files."""

_NAMING = frozenset({".css", ".js"})
"""Endings of the files that may name others."""

_QUOTED = re.compile(r"""(?<=["'`(])[\w./-]+\.\w+(?=["'`)?#])""")
"""What may be the name of a file: in quotes, or in the brackets of `url(…)`."""


@dataclass(frozen=True, slots=True)
class Hashed:
    """A file as it is published."""

    name: str
    """Its path from the site's root, with the hash."""
    content: bytes
    """Its bytes, in which other files have their names with a hash."""


def with_hashes(files: Mapping[str, bytes]) -> dict[str, Hashed]:
    """Return each file as it is published, by its path without a hash.

    Raises ValueError if files name each other in a circle.
    """
    naming = _Naming(files)
    return {path: naming.named(path) for path in files}


@dataclass(slots=True)
class _Naming:
    """Names each file after those that it names."""

    files: Mapping[str, bytes]
    hashed: dict[str, Hashed] = field(default_factory=dict)
    begun: list[str] = field(default_factory=list)
    """The files whose names wait for the name of the current one."""

    def named(self, path: str) -> Hashed:
        if path in self.begun:
            circle = " and ".join(sorted(self.begun[self.begun.index(path) :]))
            raise ValueError(f"{circle}: none can have a hash in its name that others name.")
        if path not in self.hashed:
            self.begun.append(path)
            content = self._renamed(path)
            self.begun.pop()
            digest = sha256(content).hexdigest()[:HASH_LENGTH]
            whole = PurePosixPath(path)
            name = whole.with_name(f"{whole.stem}.{digest}{whole.suffix}").as_posix()
            self.hashed[path] = Hashed(name, content)
        return self.hashed[path]

    def _renamed(self, path: str) -> bytes:
        """Return the bytes of a file, with new names in the place of those that it names."""
        folder = PurePosixPath(path).parent.as_posix()
        if PurePosixPath(path).suffix not in _NAMING:
            return self.files[path]

        def new_name(match: re.Match[str]) -> str:
            used = normpath(join(folder, match[0]))
            if used not in self.files:
                return match[0]
            new = PurePosixPath(self.named(used).name).name
            return match[0].removesuffix(PurePosixPath(used).name) + new

        return _QUOTED.sub(new_name, self.files[path].decode()).encode()
