"""What stands on several pages is converted once, and comes out as if each page had been."""

from __future__ import annotations

import re
from pathlib import Path

import markdown
import pytest

from generator.addresses import Address
from generator.repeated_html import RepeatedHtml

EXTENSIONS = ["attr_list", "def_list", "md_in_html", "tables", "toc"]
LINK = re.compile(r'href="((?:\.\./)*)([^":#]+\.md)(?:#([^"]*))?"')
PAGES = sorted((Path(__file__).parent / "sites" / "choir" / "pages").rglob("*.md"))


def converted(text: str) -> str:
    return markdown.markdown(text, extensions=EXTENSIONS)


def tight(html: str) -> str:
    """Return HTML without the line ends beside tags."""
    return re.sub(r"(?<=>)\s*\n\s*|\s*\n\s*(?=<)", "", html)


def as_built(html: str, src_uri: str) -> str:
    """Return a page's HTML with its links to files as MkDocs rewrites them."""
    return LINK.sub(
        lambda link: f'href="{Address(link[2], link[3] or "").url_from(src_uri)}"', html
    )


@pytest.mark.parametrize("page", PAGES, ids=lambda page: f"{page.parent.name}-{page.stem}")
def test_a_page_is_what_converting_it_whole_gives(page: Path) -> None:
    folder = next(parent for parent in page.parents if parent.name == "pages")
    src_uri = page.relative_to(folder).as_posix()
    text = page.read_text(encoding="utf-8")
    repeated = RepeatedHtml(EXTENSIONS, {})

    once = repeated.put_in(converted(repeated.take_out(text)), src_uri)

    assert tight(as_built(once, src_uri)) == tight(as_built(converted(text), src_uri))


def test_the_same_inside_is_converted_once_for_all_folders() -> None:
    frame = '<div class="claim" id="a" markdown="1">\n\n[A]({}points/a.md)\n\n</div>'
    repeated = RepeatedHtml(EXTENSIONS, {})
    marks = {repeated.take_out(frame.format(up)) for up in ("", "../", "../../")}

    assert len(marks) == 1
    mark = marks.pop()
    assert 'href="points/a/"' in repeated.put_in(mark, "index.md")
    assert 'href="../points/a/"' in repeated.put_in(mark, "plan.md")
    assert 'href="../../points/a/"' in repeated.put_in(mark, "actors/b.md")
