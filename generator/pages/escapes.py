"""Text made safe for markdown, and for the HTML that a markdown page may hold.

HTML escaping does not make text safe for markdown, and markdown's own backslashes do not make it
safe for its extensions. Numeric character references do both: no parser sees a mark in them, in a
paragraph, a table cell, a link's label or an attribute (CommonMark 0.31, section 2.5).
"""

from __future__ import annotations

import json
import re
from functools import lru_cache
from html import escape
from typing import TYPE_CHECKING
from urllib.parse import quote

from markupsafe import Markup

from generator.model import IN_PROSE

if TYPE_CHECKING:
    from collections.abc import Callable

# Marks with a meaning anywhere in a line; others, as `-` or `1.`, have one only at its beginning.
_MARKS = re.compile(r'[!"#$&*<=>\[\\\]^_`{|}~]')
_OPENING = re.compile(r"^[-+:.)(]|^\d+[.)]")
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")


@lru_cache(maxsize=10_000)  # the same labels and sentences are on many pages
def text(plain: str) -> Markup:
    """Write any text so that it shows as it is, on one line."""
    line = " ".join(_CONTROLS.sub("", plain).split())
    line = _MARKS.sub(lambda mark: f"&#{ord(mark[0])};", line)
    opening = _OPENING.match(line)
    if opening:
        line = (
            f"{line[: opening.end() - 1]}&#{ord(line[opening.end() - 1])};{line[opening.end() :]}"
        )
    return Markup(line)


def prose(plain: str, link: Callable[[str, str | None], Markup]) -> Markup:
    """Write a sentence of ours, with its `[[…]]` links."""
    parts: list[str] = []
    end = 0
    for match in IN_PROSE.finditer(plain):
        parts += [_inside(plain[end : match.start()], first=not end), link(match[1], match[2])]
        end = match.end()
    parts.append(_inside(plain[end:], first=not end))
    return Markup("".join(parts))


def _inside(plain: str, *, first: bool) -> str:
    """Write a piece of a line: the blanks at its ends stay, since a link is there."""
    body = text(plain)
    before = " " if plain[:1].isspace() and not first else ""
    after = " " if plain[-1:].isspace() and body else ""
    return f"{before}{body}{after}"


def address(url: str) -> Markup:
    """Write a web address for a link's target; the model has checked its scheme."""
    return Markup(quote(url, safe=":/?&=@!,;%+~.-_#").replace("&", "&amp;"))


def front_matter(plain: str) -> Markup:
    """Write a text for the head of a page, where the theme prints it without escaping."""
    return Markup(json.dumps(escape(" ".join(plain.split())), ensure_ascii=False))
