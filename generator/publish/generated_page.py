"""A generated page as MkDocs sees it: it converts itself, and names its links to be checked.

MkDocs keeps the page that a file already has, and asks it to read its source and to convert it. So
MkDocs's checks of links and anchors, table of contents and navigation work as for any page.
"""

from __future__ import annotations

import logging
import posixpath
from collections import defaultdict
from sys import intern
from typing import TYPE_CHECKING

from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from generator.model import kind_of
from generator.publish.convert import Permalink, convert

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File, Files

    from generator.pages import Built
    from generator.publish.convert import Heading

_LOG = logging.getLogger("mkdocs.structure.pages")
"""MkDocs's own: who looks for its messages about links finds these among them."""


class Targets:
    """The files that links of generated pages lead to. Pages of one folder share what was found."""

    def __init__(self, files: Files) -> None:
        self._files = files
        self._found: dict[tuple[str, str], File | None] = {}

    def file(self, folder: str, path: str) -> File | None:
        """Return the file that a path leads to from a folder; None if there is none."""
        if (folder, path) not in self._found:
            uri = posixpath.normpath(posixpath.join(folder, path))
            self._found[folder, path] = self._files.get_file_from_path(uri)
        return self._found[folder, path]


class GeneratedPage(Page):
    """A page of plain CommonMark that the generator wrote."""

    def __init__(
        self, file: File, config: MkDocsConfig, targets: Targets, *, keeps_source: bool
    ) -> None:
        """Take the place of the page that MkDocs would make for the file."""
        super().__init__(None, file, config)
        self._targets = targets
        self._keeps_source = keeps_source
        self._folder = posixpath.dirname(file.src_uri)
        self._to_root = "../" * file.url.count("/")
        self._permalink = Permalink.of(config.mdx_configs.get("toc", {}))
        self._not_found: int = config.validation.links.not_found
        self._before: GeneratedPage | None = None

    def follow(self, before: GeneratedPage) -> None:
        """Use the HTML of the build before, if the text is the same and was converted then.

        The site must have the same pages as then, so that each link leads to the same address.
        """
        was_converted = before.content is not None  # that build may have broken off
        if was_converted and before.file.content_bytes == self.file.content_bytes:
            self._before = before

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002
        """Convert the text, and note what MkDocs checks and shows: links, anchors, headings."""
        self._anchors: defaultdict[File, dict[str, str]] = defaultdict(dict)
        if self._before:
            self._take_over(self._before, files)
            return
        converted = convert(self.markdown or "", self._url_of, self._permalink)
        self.content = converted.html
        self.toc = _contents(converted.headings)
        self.present_anchor_ids = set(map(intern, converted.ids))
        self.markdown = ""  # all pages at once are large
        if not self._keeps_source:
            self.file.content_string = ""
        self.links_to_anchors = dict(self._anchors)

    def _take_over(self, before: GeneratedPage, files: Files) -> None:
        self.content, self.toc = before.content, before.toc
        self.present_anchor_ids = before.present_anchor_ids
        self.links_to_anchors = {
            files.src_uris[file.src_uri]: anchors
            for file, anchors in (before.links_to_anchors or {}).items()
        }
        self._before = None  # else each page would hold all those before it

    def _url_of(self, path: str, anchor: str) -> str:
        """Return the address for a link, and note its anchor for MkDocs to look for."""
        written = f"{path}#{anchor}" if anchor else path
        if path and not path.endswith(".md"):
            return written  # an address in HTML
        target = self._targets.file(self._folder, path) if path else self.file
        if target is None:
            _LOG.log(
                self._not_found,
                "Doc file '%s' contains a link '%s', but there is no such file.",
                self.file.src_uri,
                written,
            )
            return written
        if anchor:
            # The same link stands on many pages: all of them hold one text.
            self._anchors[target].setdefault(intern(anchor), intern(written))
        if not path:
            return written
        return (self._to_root + target.url or "./") + (f"#{anchor}" if anchor else "")


def forget_texts(built: Built) -> None:
    """Forget the texts of records' pages, which MkDocs has now: all at once, they are large."""
    for page in built.pages:
        if page.ref and kind_of(page.ref) != "theme":
            built.markdown[page.src_uri] = ""


def _contents(headings: tuple[Heading, ...]) -> TableOfContents:
    """Return the table of contents: a heading stands inside the nearest one of a higher level."""
    top: list[AnchorLink] = []
    above: list[AnchorLink] = []
    for heading in headings:
        link = AnchorLink(heading.title, heading.anchor, heading.level)
        while above and above[-1].level >= link.level:
            above.pop()
        (above[-1].children if above else top).append(link)
        above.append(link)
    return TableOfContents(top)
