"""What `write` gives, built by others: MkDocs with its stock themes, stock Material, and Zensical.

None of them has our theme or our plugin. No link, anchor, picture or script of a built site leads
nowhere, whether pages are folders or files.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.written_sites import CONTENTS, build, write

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    ProblemsOf = Callable[[Path, str], tuple[list[str], list[str], dict[str, list[object]]]]

BUILDERS = ("material", "mkdocs", "readthedocs", "zensical")
"""The themes of MkDocs, and Zensical with its own."""

FOLDERS = {"zensical": "zensical"}
"""The value of `--addresses` for folders; Zensical moves the links of HTML that lead to folders."""

FAST = (("market", "material", "files"), ("market", "zensical", "zensical"))

SHOWS_MARKS = "texts"
"""The site whose records have marks of markdown as their texts."""


def cases() -> list[object]:
    """Return every content under every builder and form; all but `FAST` are long."""
    found: list[object] = []
    for name in CONTENTS:
        marks = [pytest.mark.content] if name == "real" else []
        for builder in BUILDERS:
            for form in (FOLDERS.get(builder, "folders"), "files"):
                is_fast = (name, builder, form) in FAST
                long = [] if is_fast else [pytest.mark.long]
                found.append(pytest.param(name, builder, form, marks=[*marks, *long]))
    return found


@pytest.fixture
def problems_of(
    dead_ends: Callable[[Path, str], list[str]],
    repeated_ids: Callable[[Path], list[str]],
    marks_shown: Callable[[Path], dict[str, list[object]]],
) -> ProblemsOf:
    """Return a function that gives dead ends, ids that a page has twice, and marks of markdown."""
    return lambda site, site_url: (dead_ends(site, site_url), repeated_ids(site), marks_shown(site))


def published(page: Path, form: str) -> Path:
    """Return the file that a builder makes of a page, inside its site."""
    if form != "files" and page.stem != "index":
        return page.with_suffix("") / "index.html"
    return page.with_suffix(".html")


@pytest.mark.parametrize(("name", "builder", "form"), cases())
def test_another_builder_publishes_every_page_whole(
    name: str, builder: str, form: str, tmp_path: Path, problems_of: ProblemsOf
) -> None:
    written = write(name, form, tmp_path)
    docs = written.folder / "docs"
    pages = [path.relative_to(docs) for path in docs.rglob("*.md")]

    site = build(written.folder, builder)

    assert [page for page in pages if not (site / published(page, form)).is_file()] == []
    dead_ends, repeated_ids, marks = problems_of(site, written.site_url)
    assert dead_ends == []
    assert repeated_ids == []
    assert name == SHOWS_MARKS or marks == {}
