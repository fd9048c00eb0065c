"""A page's CommonMark becomes HTML, with what MkDocs wants to know of it.

The converter is pulldown-cmark, through pyromark. It reads what generated pages are made of:
CommonMark 0.31, tables, definition lists, and ids of headings. Decision 0005 says why.

Marks of HTML are found here by patterns. No text of the content can match one: in text, `<` is
always written `&lt;`, and every pattern begins with it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from pyromark import Markdown, Options

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_CONVERTER = Markdown(
    options=Options.ENABLE_TABLES
    | Options.ENABLE_HEADING_ATTRIBUTES
    | Options.ENABLE_DEFINITION_LIST
)
_READ_INSIDE = ' markdown="1"'
"""Tells Python-Markdown to read inside an element. CommonMark reads there after a blank line."""
_HEADING = re.compile(r'<h([1-6]) id="([^"]+)"([^>]*)>(.*?)</h\1>')
_TAG = re.compile(r"<[^>]*>")
_ID = re.compile(r'<[a-z][^<>]*? id="([^"]+)"')
_LINK = re.compile(r'<a href="([^":?#]*)(?:#([^"]*))?"')


@dataclass(frozen=True, slots=True)
class Permalink:
    """The link that a heading ends with; the options of the extension `toc` in `mkdocs.yml`."""

    sign: str = ""
    """Its words; empty for no link."""
    title: str = ""
    css_class: str = "headerlink"
    depths: range = range(1, 7)
    """The levels of headings that the table of contents lists."""

    @classmethod
    def of(cls, options: Mapping[str, object]) -> Permalink:
        """Return what the options of `toc` ask for."""
        sign = options.get("permalink") or ""
        first, _, last = str(options.get("toc_depth", 6)).rpartition("-")
        return cls(
            sign="¶" if sign is True else str(sign),
            title=str(options.get("permalink_title", "Permanent link")),
            css_class=str(options.get("permalink_class", "headerlink")),
            depths=range(int(first or 1), int(last) + 1),
        )

    def html(self, anchor: str) -> str:
        """Return the link to an anchor of the same page."""
        if not self.sign:
            return ""
        title = f' title="{escape(self.title)}"' if self.title else ""
        return f'<a class="{self.css_class}" href="#{anchor}"{title}>{escape(self.sign)}</a>'


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading for the table of contents."""

    level: int
    anchor: str
    title: str
    """Its words as HTML, without the elements in them."""


@dataclass(frozen=True, slots=True)
class Converted:
    """The HTML of a page, and what it holds."""

    html: str
    headings: tuple[Heading, ...]
    ids: frozenset[str]


def convert(markdown: str, url_of: Callable[[str, str], str], permalink: Permalink) -> Converted:
    """Return the HTML of a page.

    `url_of` gives the address for a link: it takes the path and the anchor that the page has; the
    path is empty for an anchor of the page itself.
    """
    html = _CONVERTER.html(markdown.replace(_READ_INSIDE, ""))
    html = _LINK.sub(lambda link: f'<a href="{url_of(link[1], link[2] or "")}"', html)
    headings: list[Heading] = []

    def with_permalink(heading: re.Match[str]) -> str:
        level, anchor, attributes, inside = heading.groups()
        if int(level) in permalink.depths:
            headings.append(Heading(int(level), anchor, _TAG.sub("", inside)))
        end = permalink.html(anchor)
        return f'<h{level} id="{anchor}"{attributes}>{inside}{end}</h{level}>'

    html = _HEADING.sub(with_permalink, html)
    return Converted(html, tuple(headings), frozenset(_ID.findall(html)))
