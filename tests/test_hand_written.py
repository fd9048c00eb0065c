"""Hand-written pages: what is a link or an insert becomes one, and code stays as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from markdown import markdown

from generator.build import build
from generator.corpus.prose_links import links_in_page
from generator.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    Lay = Callable[[Mapping[str, str | bytes | None]], Path]

CODE = [
    "`[[point/arches]]`",
    "``[[point/arches]] ` [[``",
    "a `[[point/arches|\nthe arches]]` b",
    "```\n[[insert/points]]\n```",
    "~~~~ yaml\n[[point/arches]]\n~~~\n[[insert/points]]\n~~~~",
]
NO_CODE = [
    "a ` [[point/arches]]",
    "\\`[[point/arches]]\\`",
    "a `b\n\n[[point/arches]]` c",
    "- a `\n- [[point/arches]] `",
    "```\n[[point/arches]]",
]


def test_links_and_inserts_in_code_stay_as_they_are(lay: Lay, root: Path) -> None:
    link, insert = "See [[point/arches|the arches]].", "[[insert/points]]"
    page = "\n\n".join(["# Bridge", *CODE, link, insert])

    built = build(Settings(lay({"pages/index.md": page}), root / "site_templates"))

    written, _, after = built.markdown["index.md"].partition("See ")
    assert [code for code in CODE if code not in written] == []
    assert after.startswith("[the arches](points/arches.md).")
    assert "[[" not in after


@pytest.mark.parametrize("code", CODE)
def test_there_is_no_link_in_code(code: str) -> None:
    assert list(links_in_page(code)) == []


@pytest.mark.parametrize("text", NO_CODE)
def test_a_mark_that_begins_no_code_hides_no_link(text: str) -> None:
    assert [link.target for link in links_in_page(text)] == ["point/arches"]


@pytest.mark.parametrize("text", [*CODE, *NO_CODE])
def test_what_is_code_here_is_code_to_python_markdown(text: str) -> None:
    html = markdown(text, extensions=["fenced_code"])

    shown = html.replace("\n", "")
    is_code = "<code" in shown.partition("[[point")[0] + shown.partition("[[insert")[0]
    assert is_code is (text in CODE)
