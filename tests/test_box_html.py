"""What stands in boxes is converted once, and comes out as if the whole page had been converted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import markdown
import pytest

from generator.publish.box_html import BoxHtml
from generator.views.addresses import Address

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from generator.pages import Built

EXTENSIONS = ["attr_list", "def_list", "md_in_html", "tables", "toc"]
LINK = re.compile(r'href="((?:\.\./)*)([^":#]+\.md)(?:#([^"]*))?"')


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


def test_a_page_is_what_converting_it_whole_gives(built_of: Callable[[str], Built]) -> None:
    texts = {**built_of("bridge").markdown, **built_of("market").markdown}
    assert sum(' markdown="1"' in text for text in texts.values()) > 50
    boxes = BoxHtml(EXTENSIONS, {})

    left = {src_uri: converted(boxes.take_out(text)) for src_uri, text in texts.items()}
    boxes.convert()

    for src_uri, html in left.items():
        whole = as_built(converted(texts[src_uri]), src_uri)
        assert tight(as_built(boxes.put_in(html, src_uri), src_uri)) == tight(whole)


def test_the_same_inside_is_converted_once_for_all_folders() -> None:
    box = '<div class="claim" id="a" markdown="1">\n\n[A]({}points/a.md)\n\n</div>'
    boxes = BoxHtml(EXTENSIONS, {})
    marks = {boxes.take_out(box.format(up)) for up in ("", "../", "../../")}
    boxes.convert()

    assert len(marks) == 1
    mark = marks.pop()
    assert 'href="points/a/"' in boxes.put_in(mark, "index.md")
    assert 'href="../points/a/"' in boxes.put_in(mark, "plan.md")
    assert 'href="../../points/a/"' in boxes.put_in(mark, "actors/b.md")


def test_a_box_may_stand_in_another() -> None:
    text = '<div markdown="1">\n\n*a*\n\n<details markdown="1">\n\n*b*\n\n</details>\n\n</div>'
    boxes = BoxHtml(EXTENSIONS, {})
    left = boxes.take_out(text)
    boxes.convert()

    assert "*a*" not in left
    assert "*b*" not in left
    assert tight(boxes.put_in(left, "index.md")) == tight(converted(text))


def test_a_box_knows_nothing_of_what_another_defines() -> None:
    defining = '<div markdown="1">\n\n[a]: https://a.example\n\nA.\n\n</div>'
    using = '<div markdown="1">\n\nSee [a].\n\n</div>'
    heading = '<div markdown="1">\n\n## Same\n\n</div>'
    longer = '<div markdown="1">\n\n## Same\n\nMore.\n\n</div>'
    boxes = BoxHtml(EXTENSIONS, {})
    left = [boxes.take_out(text) for text in (defining, using, heading, longer)]
    boxes.convert()
    _, used, first, second = (boxes.put_in(html, "index.md") for html in left)

    assert "<p>See [a].</p>" in used
    assert 'id="same"' in first
    assert 'id="same"' in second


@pytest.mark.parametrize("word", ["inside_0_goes_here", "0", "\x020\x03", "{}"])
def test_no_text_of_a_page_stands_for_a_box(word: str) -> None:
    text = (
        f"[A](https://a.example/{word})\n\n"
        f'<div markdown="1">\n\n[B](https://b.example/{word})\n\n</div>'
    )
    boxes = BoxHtml(EXTENSIONS, {})
    left = converted(boxes.take_out(text))
    boxes.convert()

    assert tight(boxes.put_in(left, "index.md")) == tight(converted(text))


@pytest.mark.parametrize("mark", ["\ufffe", "\uffff"])
def test_what_a_mark_is_made_of_stands_in_no_content(
    lay: Callable[[Mapping[str, bytes]], Path],
    problems_of: Callable[[Path, Path | None], list[str]],
    mark: str,
) -> None:
    content = lay({"actors/mason.yaml": f"label: Mira{mark}\nkind: person\n".encode()})

    (problem,) = problems_of(content, None)

    assert problem.endswith("[odd-character]")
