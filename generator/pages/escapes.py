"""Text made safe for markdown, and for the HTML that a markdown page may hold.

HTML escaping does not make text safe for markdown, and the backslashes of markdown do not make it
safe for the extensions. Numeric character references do both: no parser sees a mark in them, be it
in a paragraph, a table cell, a link's label or an attribute (CommonMark 0.31, section 2.5).
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
    from collections.abc import Callable, Iterable

    from generator.compare import TextPiece

# Marks that mean something anywhere in a line; others, such as `-` or `1.`, only at its beginning.
_MARKS = re.compile(r'[!"#$&*<=>\[\\\]^_`{|}~]')
_OPENING = re.compile(r"^[-+:.)(]|^\d+[.)]")
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")


@lru_cache(maxsize=50_000)
def text(plain: str) -> Markup:
    """Escape any text so that it is shown as it is, on one line."""
    line = " ".join(_CONTROLS.sub("", plain).split())
    line = _MARKS.sub(lambda mark: f"&#{ord(mark[0])};", line)
    opening = _OPENING.match(line)
    if opening:
        line = (
            f"{line[: opening.end() - 1]}&#{ord(line[opening.end() - 1])};{line[opening.end() :]}"
        )
    return Markup(line)


def prose(plain: str, link: Callable[[str, str | None], Markup]) -> Markup:
    """Escape a sentence of ours and make links of its `[[…]]`.

    `link` takes a reference and the words of the link, or None for the label of the record.
    """
    parts: list[str] = []
    end = 0
    for match in IN_PROSE.finditer(plain):
        parts += [_inside(plain[end : match.start()], first=not end), link(match[1], match[2])]
        end = match.end()
    parts.append(_inside(plain[end:], first=not end))
    return Markup("".join(parts))


def lines(plain: str) -> Markup:
    """Escape a text of several lines for `pre`, where each line stays a line."""
    return Markup("\n").join(text(line) for line in plain.split("\n"))


_TAGS = {"inserted": "ins", "deleted": "del"}


def marked(pieces: Iterable[TextPiece]) -> Markup:
    """Escape the pieces of two compared texts, and mark what only one of them has."""
    parts: list[str] = []
    for piece in pieces:
        inside = _inside(piece.text, first=not parts)
        tag = _TAGS.get(piece.kind)
        parts.append(f"<{tag}>{inside}</{tag}>" if tag else inside)
    return Markup("".join(parts))


def _inside(plain: str, *, first: bool) -> str:
    """Escape a piece of a line; the blanks at its ends stay, since a link is beside them."""
    body = text(plain)
    before = " " if plain[:1].isspace() and not first else ""
    after = " " if plain[-1:].isspace() and body else ""
    return f"{before}{body}{after}"


def address(url: str) -> Markup:
    """Escape a web address for the target of a link; the model has checked its scheme."""
    return Markup(quote(url, safe=":/?&=@!,;%+~.-_#").replace("&", "&amp;"))


def heading_id(anchor: str, css_class: str = "") -> Markup:
    """Return the mark at the end of a heading that gives it an id, and a class if it has one."""
    return Markup(f"{{#{text(anchor)}{f' .{css_class}' if css_class else ''}}}")


def front_matter(plain: str) -> Markup:
    """Escape a text for the front matter of a page, which the theme prints without an escape."""
    return Markup(json.dumps(escape(" ".join(plain.split())), ensure_ascii=False))
