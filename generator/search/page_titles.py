"""The title of a page, that is its first heading, and what else its markdown says of it.

A line that begins with `#` is no heading in the head of a page, in fenced code (CommonMark 0.31,
section 4.5) or in a comment.
"""

from __future__ import annotations

import re
from html import unescape
from pathlib import PurePosixPath

_HEAD = re.compile(r"\A---[ \t]*\n(.*?\n)(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_NO_HEADINGS = re.compile(
    r"^ {0,3}(`{3,}|~{3,}).*?(?:^ {0,3}\1[`~]*[ \t]*$|\Z)|<!--.*?-->", re.DOTALL | re.MULTILINE
)
_HEADING = re.compile(r"^#[ \t]+(.+?)[ \t]*$", re.MULTILINE)
_TITLE = re.compile(r"""^title:[ \t]+(["']?)(.+?)\1[ \t]*$""", re.MULTILINE)
_DESCRIPTION = re.compile(r"""^description:[ \t]+(["']?)(.+?)\1[ \t]*$""", re.MULTILINE)
_MARKUP = re.compile(
    r"\[\[insert/[^\]]*\]\]|\[\[[^\]|]*\||\]\([^)]*\)|\{[^}]*\}|<[^>]+>|[`*#\[\]|]+"
)
_ATTRIBUTES_OR_TAGS = re.compile(r"\s*\{[:#][^}]*\}$|<[^>]+>")


def title_of(markdown: str, src_uri: str) -> str:
    """Return the title of a page as plain text.

    A page without a heading has the `title` of its head, else the name of its file, as MkDocs does.
    """
    head = _HEAD.match(markdown)
    body = _NO_HEADINGS.sub("", markdown[head.end() :] if head else markdown)
    if heading := _HEADING.search(body):
        return unescape(_ATTRIBUTES_OR_TAGS.sub("", heading[1]))
    if title := _TITLE.search(head[1] if head else ""):
        return title[2]
    return PurePosixPath(src_uri).stem.replace("-", " ").capitalize()


def description_of(markdown: str) -> str:
    """Return the description in the head of a page, and nothing if it has none."""
    head = _HEAD.match(markdown)
    description = _DESCRIPTION.search(head[1] if head else "")
    return unescape(description[2]) if description else ""


def words_of_page(markdown: str) -> str:
    """Return the text of a page without its head and, so far as a search needs it, its markup."""
    head = _HEAD.match(markdown)
    return " ".join(_MARKUP.sub(" ", markdown[head.end() :] if head else markdown).split())
