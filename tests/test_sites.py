"""Golden pages: each folder of `sites/` is a content and every page that comes of it.

`pytest tests/test_sites.py --update-golden` writes the pages anew; read the difference then.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.build import build
from generator.settings import Settings

SITES = Path(__file__).parent / "sites"
CASES = sorted(path.name for path in SITES.iterdir() if path.is_dir())


def pages_of(case: str, root: Path) -> dict[str, str]:
    return build(
        Settings(
            SITES / case / "content",
            root / "site_templates",
            edit_address="https://example.org/edit/{file}#L{line}",
            contact="mailto:editor@example.org",
        )
    ).markdown


@pytest.mark.parametrize("case", CASES)
def test_every_page_is_the_one_that_was_agreed_on(
    case: str, root: Path, pytestconfig: pytest.Config
) -> None:
    pages, golden = pages_of(case, root), SITES / case / "pages"
    if pytestconfig.getoption("--update-golden"):
        shutil.rmtree(golden, ignore_errors=True)
        for src_uri, text in pages.items():
            (golden / src_uri).parent.mkdir(parents=True, exist_ok=True)
            (golden / src_uri).write_bytes(text.encode())

    agreed = {
        path.relative_to(golden).as_posix(): path.read_bytes().decode()
        for path in golden.rglob("*.md")
    }
    assert sorted(pages) == sorted(agreed)
    for src_uri, text in agreed.items():
        assert pages[src_uri] == text, src_uri


@pytest.mark.parametrize("case", CASES)
def test_every_case_says_why_it_exists(case: str) -> None:
    assert (SITES / case / "README.md").read_text().count(".") >= 2
