"""Makes what stands on several pages HTML once: claims, and who relays whom.

Markdown is most of what a build costs, and most of the markdown is claims, each on several pages.
So their insides are taken out of a page before it is converted, and put in as HTML afterwards. What
comes out is what converting the whole page would give; on disk the markdown stays whole.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import markdown

from generator.addresses import Address

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_FRAME = re.compile(
    r'(<(div|details) class="(?:claim|relays)[^>]*) markdown="1">\n+(.*?)\n\n</\2>', re.DOTALL
)
_PLACE = re.compile(r"inside-(\d+)-goes-here")
_UPWARDS = re.compile(r"(?<=\]\()(?:\.\./)+")
_LINK = re.compile(r'href="([^":#]+\.md)(?:#([^"]*))?"')


class RepeatedHtml:
    """The insides of all frames as HTML, and where each belongs."""

    def __init__(self, extensions: Sequence[str], configs: Mapping[str, dict[str, object]]) -> None:
        self._converter = markdown.Markdown(extensions=extensions, extension_configs=dict(configs))
        self._numbers: dict[str, int] = {}
        self._html: list[str] = []
        """By number, with links to files from the site's root."""
        self._linked: dict[tuple[int, str], str] = {}
        """By number, and by the way from the page to the site's root, with links as built."""

    def take_out(self, text: str) -> str:
        """Return a page's markdown with a mark in the place of each frame's inside."""
        return _FRAME.sub(lambda frame: f"{frame[1]}>{self._mark(frame[3])}</{frame[2]}>", text)

    def _mark(self, inside: str) -> str:
        # Every link goes up to the root first; without that way it is the same in all folders.
        inside = _UPWARDS.sub("", inside)
        if inside not in self._numbers:
            self._numbers[inside] = len(self._html)
            self._html.append(self._converter.reset().convert(inside))
        return f"inside-{self._numbers[inside]}-goes-here"

    def put_in(self, html: str, src_uri: str) -> str:
        """Return a page's HTML with each frame's inside in its place."""
        return _PLACE.sub(lambda mark: self._inside(int(mark[1]), src_uri), html)

    def _inside(self, number: int, src_uri: str) -> str:
        key = number, Address("index.md").url_from(src_uri)
        if key not in self._linked:
            self._linked[key] = _LINK.sub(
                lambda link: f'href="{Address(link[1], link[2] or "").url_from(src_uri)}"',
                self._html[number],
            )
        return self._linked[key]
