"""A generated page is the same by the plugin's converter and by Python-Markdown."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import markdown
import pytest
from lxml import html  # type: ignore[import-untyped]

from generator.build import build
from generator.publish.convert import Permalink, convert
from generator.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.pages import Built

EXTENSIONS = ["attr_list", "def_list", "md_in_html", "tables", "toc"]
"""As in mkdocs.yml, and as other builders need them."""

CASES = sorted(path.name for path in (Path(__file__).parent / "sites").iterdir() if path.is_dir())


@dataclass(frozen=True)
class Read:
    """What a reader, a link or a script finds in a page."""

    text: str
    links: list[str]
    ids: list[str]
    headings: list[tuple[str, str]]
    cells: list[str]
    elements: dict[str, int]
    """How many there are of each kind of element, but for paragraphs."""


def read(page: str) -> Read:
    """Return what is found in the HTML of a page."""
    tree = html.fragment_fromstring(page, create_parent="article")
    kinds = [element.tag for element in tree.iter() if isinstance(element.tag, str)]
    return Read(
        text=words(tree),
        links=[link.get("href") for link in tree.iter("a")],
        ids=[element.get("id") for element in tree.iter() if element.get("id")],
        headings=[(h.tag, words(h)) for h in tree.xpath(".//h1|.//h2|.//h3|.//h4|.//h5|.//h6")],
        cells=[words(cell) for cell in tree.xpath(".//td|.//th")],
        elements={kind: kinds.count(kind) for kind in sorted({*kinds} - {"p"})},
    )


def words(tree: html.HtmlElement) -> str:
    """Return the text of an element as it is read: line breaks and blanks are alike."""
    blocks = ("p", "li", "td", "th", "dt", "dd", "div", "summary", "tr", "h1", "h2", "h3", "br")
    for element in tree.iter(*blocks):
        element.tail = f" {element.tail or ''}"
        element.text = f" {element.text or ''}"
    return " ".join(str(tree.text_content()).split())


def by_plugin(text: str) -> Read:
    """Return what is found in a page as the plugin converts it; its links stay as written."""
    written = convert(
        text, lambda path, anchor: f"{path}#{anchor}" if anchor else path, Permalink()
    )
    return read(written.html)


def by_python_markdown(text: str) -> Read:
    """Return what is found in a page as MkDocs and others that use Python-Markdown convert it."""
    return read(markdown.markdown(text, extensions=EXTENSIONS))


def differing(built: Built) -> list[str]:
    """Return each page that the two converters read otherwise, with what differs."""
    found = []
    for page in built.pages:
        if page.template == "hand-written":
            continue
        text = built.markdown[page.src_uri].split("---\n", 2)[2]
        ours, others = by_plugin(text), by_python_markdown(text)
        found += [
            f"{page.src_uri}: {name}"
            for name in Read.__dataclass_fields__
            if getattr(ours, name) != getattr(others, name)
        ]
    return found


@pytest.mark.parametrize("case", CASES)
def test_a_page_is_the_same_by_both_converters(case: str, built_of: Callable[[str], Built]) -> None:
    assert differing(built_of(case)) == []


@pytest.mark.long
def test_a_page_of_the_whole_content_is_the_same_by_both_converters(root: Path) -> None:
    assert differing(build(Settings(root / "content", root / "site_templates"))) == []


def test_a_mark_of_attributes_stands_only_at_the_end_of_a_heading(
    built_of: Callable[[str], Built],
) -> None:
    lines = [
        line
        for case in CASES
        for page in built_of(case).pages
        if page.template != "hand-written"
        for line in built_of(case).markdown[page.src_uri].split("---\n", 2)[2].splitlines()
        if "{:" in line or ("{#" in line and not line.startswith("#"))
    ]

    assert lines == []
