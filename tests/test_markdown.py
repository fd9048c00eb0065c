"""Any text, wherever a page prints it, comes out of both converters as the same text."""

from __future__ import annotations

import html as entities
import re
from pathlib import Path
from typing import TYPE_CHECKING

import markdown as python_markdown
import pytest
import yaml
from hypothesis import assume, given
from hypothesis import strategies as st
from lxml import html  # type: ignore[import-untyped]
from markupsafe import Markup

from generator.pages.escapes import address, front_matter, prose, text
from generator.publish.convert import Permalink, convert

if TYPE_CHECKING:
    from collections.abc import Callable

    Converter = Callable[[str], str]

SETTINGS = yaml.safe_load((Path(__file__).parent.parent / "mkdocs.yml").read_text())
EXTENSIONS = [
    extension if isinstance(extension, str) else next(iter(extension))
    for extension in SETTINGS["markdown_extensions"]
]
OPTIONS = {
    name: options
    for extension in SETTINGS["markdown_extensions"]
    if isinstance(extension, dict)
    for name, options in extension.items()
}

WHERE = {
    "paragraph": ("{}\n", "p"),
    "second line": ("One.\n{}\n", "p"),
    "list item": ("- {}\n", "ul/li"),
    "inner item": ("- One.\n    - {}\n", "ul/li/ul/li"),
    "table cell": ("| a | b |\n| --- | --- |\n| {} | b |\n", "table/tbody/tr/td[1]"),
    "table head": ("| {} | b |\n| --- | --- |\n| a | b |\n", "table/thead/tr/th[1]"),
    "link label": ("[{}](../a/b.md)\n", "p/a"),
    "heading": ("## {} {{#here}}\n", "h2"),
    "definition": ("One\n:   {}\n", "dl/dd"),
    "term": ("{}\n:   One\n", "dl/dt"),
    "quote": ('> <q lang="en" dir="auto">{}</q>\n', "blockquote/p/q"),
    "in a block of HTML": ('<div class="a" markdown="1">\n\n{}\n\n</div>\n', "div/p"),
    "attribute value": ('<span title="{}">a</span>\n', "p/span/@title"),
    "in HTML alone": ("<ul>\n<li>{}</li>\n</ul>\n", "ul/li"),
    "summary": ("<details>\n<summary>{}</summary>\n\nOne.\n\n</details>\n", "details/summary"),
    "cell in HTML": ("<table>\n<tr><td>{}</td></tr>\n</table>\n", "table/tr/td"),
}
"""Where templates print texts: what stands around, and where the text is in the HTML."""

NASTY = [
    "a | b || c",
    "*a* **b** _c_ __d__ ~~e~~ ==f== ^^g^^ ++h++",
    "<script>alert(1)</script>",
    "</div></section><img src=x onerror=alert(1)>",
    "<!-- a --> <?php ?> <![CDATA[a]]> <!DOCTYPE a>",
    "[a](https://elsewhere.example) ![b](c.png) [d][e] [f]: g",
    "[[actor/mayor]]",
    "`code` ``more`` ```\nfence\n```",
    "~~~\nfence\n~~~",
    "# heading",
    "## heading {: #id .class onclick=alert(1) }",
    "{: .class } { .class } {{ a }} {% b %} ${c}",
    "> quote",
    "- item",
    "+ item",
    "* item",
    "1. item",
    "1986) A great season",
    ": definition",
    "--- *** ___ ===",
    "=====",
    "| --- | --- |",
    "a\n===\n---",
    "\n\n    code",
    "\tcode",
    "    indented",
    "a  \nb",
    "\\ \\* \\[ a\\",
    "&amp; &lt; &#42; &copy; & ; &nosuch;",
    "https://elsewhere.example <https://elsewhere.example> www.elsewhere.example a@b.example",
    "*[HTML]: abbreviation",
    "[^1] [^1]: note",
    ":smile: !!! note ??? note /// caption",
    '--8<-- "file"',
    "\"double\" 'single' “curly” ‘curly’ … – —",
    "…… ... ... \u200f مرحبا \u200e",
    "Зеленина площадь",
    "السوق يفتح",
    "市場は七時に開く",
    "a\u2028b\u2029c\x0bd\x0ce\x85f",
    "klzzwxh:0001 \x02klzzwxh:0001\x03 wzxhzdk:0 \x02wzxhzdk:0\x03 \x02amp\x03",
    "\x1b[31mred\x1b[0m",
    "a\u00a0b\u3000c",
    "0",
    "-",
    "#",
]


def by_python_markdown(page: str) -> str:
    """Return the HTML of a page as Python-Markdown gives it, for hand-written pages and others."""
    return python_markdown.markdown(page, extensions=EXTENSIONS, extension_configs=OPTIONS)


def by_plugin(page: str) -> str:
    """Return the HTML of a page as the plugin gives it."""
    return convert(page, lambda path, _: path, Permalink()).html


CONVERTERS: list[Converter] = [by_python_markdown, by_plugin]


def rendered(plain: str, where: str, by: Converter) -> tuple[object, list[str]]:
    """Return a text as it comes out of a converter, and the tags of the elements there."""
    around, path = WHERE[where]
    made = by(around.format(text(plain)))
    tree = html.fragment_fromstring(made, create_parent="main")
    for permalink in tree.xpath("//a[@class='headerlink']"):
        permalink.drop_tree()
    (found,) = tree.xpath(f"./{path}")
    shown = found if isinstance(found, str) else found.text_content()
    return " ".join(str(shown).removeprefix("One.").split()), [
        element.tag for element in tree.iter()
    ]


ELEMENTS = {(by, where): rendered("word", where, by)[1] for by in CONVERTERS for where in WHERE}
"""The elements that stand round a plain word."""


def as_shown(plain: str) -> str:
    """Return a text as it should be shown: without control characters, on one line."""
    return " ".join(re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]", "", plain).split())


@pytest.mark.parametrize("by", CONVERTERS)
@pytest.mark.parametrize("plain", NASTY)
def test_a_nasty_text_is_shown_as_it_is_and_makes_no_element(plain: str, by: Converter) -> None:
    shown = {where: rendered(plain, where, by) for where in WHERE}

    assert shown == {where: (as_shown(plain), ELEMENTS[by, where]) for where in WHERE}


words = st.text(st.characters(blacklist_categories=["Cs", "Cn"]), min_size=1, max_size=60)
marks = st.text(" \n\t#*_-+=`~[](){}<>|&;:!.\"'\\^$%/0123456789abe", min_size=1, max_size=40)


@pytest.mark.parametrize("by", CONVERTERS)
@pytest.mark.parametrize("where", WHERE)
@given(plain=st.one_of(words, marks))
def test_any_text_is_shown_as_it_is_and_makes_no_element(
    plain: str, where: str, by: Converter
) -> None:
    assume(as_shown(plain))

    assert rendered(plain, where, by) == (as_shown(plain), ELEMENTS[by, where])


@given(st.one_of(words, marks))
def test_a_text_takes_one_line(plain: str) -> None:
    assert "\n" not in text(plain)


def link(ref: str, label: str | None) -> Markup:
    """Link as a page does, without knowing any."""
    return Markup(f"[{text(label or ref)}](../{ref}.md)")


@pytest.mark.parametrize("by", CONVERTERS)
@pytest.mark.parametrize(
    ("sentence", "shown", "targets"),
    [
        ("The [[actor/mayor|mayor]] opens.", "The mayor opens.", ["../actor/mayor.md"]),
        ("[[plan]] and [[plan]]", "plan and plan", ["../plan.md"] * 2),
        ("*The* [[plan|a*b*]]-like #1.", "*The* a*b*-like #1.", ["../plan.md"]),
        ("[[plan|one]][[plan|two]]", "onetwo", ["../plan.md"] * 2),
        ("[not](a link) [[plan|a]] - b", "[not](a link) a - b", ["../plan.md"]),
        ("- [[plan|a]]", "- a", ["../plan.md"]),
        ("1. [[plan|a]] 2. b", "1. a 2. b", ["../plan.md"]),
        ("[[]] [[|a]] [[a", "[[]] [[|a]] [[a", []),
        ("a [[plan|b]](c)", "a b(c)", ["../plan.md"]),
        ("a [[plan|b]]{: .c }", "a b{: .c }", ["../plan.md"]),
    ],
)
def test_a_sentence_of_ours_has_its_links_and_nothing_else_in_it_acts(
    sentence: str, shown: str, targets: list[str], by: Converter
) -> None:
    tree = html.fragment_fromstring(by(prose(sentence, link)), create_parent="main")

    assert " ".join(tree.text_content().split()) == shown
    assert [link.get("href") for link in tree.xpath("//a")] == targets
    assert {element.tag for element in tree.iter()} <= {"main", "p", "a"}


@pytest.mark.parametrize("by", CONVERTERS)
@pytest.mark.parametrize(
    "url",
    [
        "https://market.example/",
        "https://market.example/a?b=c&d=(e)#f",
        "https://market.example/Зеленина/ü?q=площадь",
        "https://market.example/a_b*c*[d]|e",
        "https://market.example/%20a%2F",
        "http://market.example:8080/~a;b=c,d@e!$'",
    ],
)
def test_an_address_leads_where_it_was_written_to(url: str, by: Converter) -> None:
    made = by(f"| a |\n| --- |\n| [x]({address(url)}) |\n")
    (target,) = html.fragment_fromstring(made).xpath("//a/@href")

    assert entities.unescape(python_unquoted(target)) == python_unquoted(url)


def python_unquoted(url: str) -> str:
    """Return an address with its percent signs read, as a server reads it."""
    return re.sub(
        r"(?:%[0-9A-Fa-f]{2})+",
        lambda match: bytes.fromhex(match[0].replace("%", "")).decode(),
        url,
    )


@pytest.mark.parametrize("plain", NASTY)
def test_the_head_of_a_page_keeps_a_text_and_gives_it_to_the_theme_escaped(plain: str) -> None:
    read = yaml.safe_load(f"title: {front_matter(plain)}\n")["title"]

    assert "<" not in read
    assert entities.unescape(read) == " ".join(plain.split())


@pytest.mark.parametrize("escape", [text, address, front_matter])
def test_what_an_escape_gives_is_marked_as_escaped(escape: Callable[[str], Markup]) -> None:
    assert isinstance(escape("a"), Markup)
