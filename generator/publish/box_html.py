"""The insides of boxes become HTML, once for all pages, while MkDocs converts the rest.

Markdown is most of what a build costs, and MkDocs converts it page by page on one core. Most of
ours is in boxes (`<div markdown="1">`): claims, answers, tables, many of them on several pages.
So the insides of boxes are taken out before MkDocs sees a page. Another process converts each of
them once, and they are put back when the page is written. The result is what converting the whole
page gives; on disk the markdown stays whole. `benchmarks/README.md` says what it gains.
"""

from __future__ import annotations

import re
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing import get_context
from typing import TYPE_CHECKING, Any

import markdown

from generator.views import Address

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_MARKDOWN_INSIDE = ' markdown="1"'
_TAG = re.compile(r"<(/?)(?:div|details)\b([^>]*)>")

# Noncharacters: the rule odd-character keeps them out of every content.
_MARK = "\ufffe{}\uffff"
_MARKS = re.compile("\ufffe(\\d+)\uffff")

_UPWARDS = re.compile(r"(?<=\]\()(?:\.\./)+")
_LINK = re.compile(r'href="([^":#]+\.md)(?:#([^"]*))?"')


class BoxHtml:
    """The insides of all boxes of a site."""

    def __init__(self, extensions: Sequence[str], configs: Mapping[str, Mapping[str, Any]]) -> None:
        """Take the Markdown extensions of the site, and the options of each."""
        self._extensions = list(extensions)
        self._configs = {name: dict(config) for name, config in configs.items()}
        self._numbers: dict[str, int] = {}
        """The number of each inside, by its markdown."""
        self._converted: Future[list[str]] = Future()
        self._linked: dict[tuple[int, str], str] = {}
        """HTML by number, and by the way from the page to the site's root."""

    def take_out(self, text: str) -> str:
        """Return a page's markdown with a mark in the place of each box's inside."""
        pieces = [""]  # of the page, and of each box that is open
        boxes: list[bool] = []
        end = 0
        for tag in _TAG.finditer(text):
            pieces[-1] += text[end : tag.start()]
            end = tag.end()
            if tag[1]:
                if boxes.pop():
                    inside = pieces.pop()
                    pieces[-1] += self._mark(inside)
                pieces[-1] += tag[0]
            else:
                boxes.append(_MARKDOWN_INSIDE in tag[2])
                pieces[-1] += tag[0].replace(_MARKDOWN_INSIDE, "")
                if boxes[-1]:
                    pieces.append("")
        return pieces[0] + text[end:]

    def _mark(self, inside: str) -> str:
        # Every link goes up to the root first; without that part it is the same in all folders.
        alike = _UPWARDS.sub("", inside.strip("\n"))
        return _MARK.format(self._numbers.setdefault(alike, len(self._numbers)))

    def convert(self) -> None:
        """Start to convert what was taken out, in a process of its own."""
        # A new interpreter: a copy of this one could copy a lock that another thread holds.
        pool = ProcessPoolExecutor(max_workers=1, mp_context=get_context("spawn"))
        insides = list(self._numbers)
        self._converted = pool.submit(_convert, insides, self._extensions, self._configs)
        pool.shutdown(wait=False)

    def put_in(self, html: str, src_uri: str) -> str:
        """Return a page's HTML with the inside of each box in its place."""
        return _MARKS.sub(lambda mark: self._inside(int(mark[1]), src_uri), html)

    def _inside(self, number: int, src_uri: str) -> str:
        key = number, Address("index.md").url_from(src_uri)
        if key not in self._linked:
            linked = _LINK.sub(
                lambda link: f'href="{Address(link[1], link[2] or "").url_from(src_uri)}"',
                self._converted.result()[number],
            )
            self._linked[key] = self.put_in(linked, src_uri)
        return self._linked[key]


def _convert(
    insides: Iterable[str], extensions: list[str], configs: dict[str, dict[str, Any]]
) -> list[str]:
    """Return the HTML of each inside. A link target defined in one is unknown in the others."""
    converter = markdown.Markdown(extensions=extensions, extension_configs=configs)
    return [converter.reset().convert(inside) for inside in insides]
