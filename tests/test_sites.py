"""Golden pages: each folder of `sites/` is a content, and pages that were read and agreed on.

`pages.txt` lists every page of a site. `pages/` holds some of them whole: for all sites together,
each kind of page and each kind of finding, and as little twice as possible, since every line is
read again in review. To keep one more page, make an empty file for it.

`pytest tests/test_sites.py --update-golden` writes all of it anew; read the difference then.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.build import build
from generator.compare import Found
from generator.settings import Settings

if TYPE_CHECKING:
    from generator.pages import Built

SITES = Path(__file__).parent / "sites"
CASES = sorted(path.name for path in SITES.iterdir() if path.is_dir())
GOLDEN = [
    (case, path.relative_to(SITES / case / "pages").as_posix())
    for case in CASES
    for path in sorted((SITES / case / "pages").rglob("*.md"))
]
KINDS = sorted(
    path.name.removesuffix(".md.jinja")
    for path in (SITES.parent.parent / "site_templates" / "pages").iterdir()
)
MOST_LINES = 6000
"""How much a reviewer is asked to read at most."""


@cache
def built(case: str) -> Built:
    return build(
        Settings(
            SITES / case / "content",
            SITES.parent.parent / "site_templates",
            edit_address="https://example.org/edit/{file}#L{line}",
            contact="mailto:editor@example.org",
        )
    )


@pytest.mark.parametrize("case", CASES)
def test_a_site_has_the_pages_that_were_agreed_on(case: str, pytestconfig: pytest.Config) -> None:
    pages = "".join(f"{page.src_uri}\n" for page in built(case).pages)
    agreed = SITES / case / "pages.txt"
    if pytestconfig.getoption("--update-golden"):
        agreed.write_text(pages, encoding="utf-8")

    assert pages == agreed.read_text(encoding="utf-8")


@pytest.mark.parametrize(("case", "src_uri"), GOLDEN)
def test_a_page_is_the_one_that_was_agreed_on(
    case: str, src_uri: str, pytestconfig: pytest.Config
) -> None:
    page, agreed = built(case).markdown[src_uri], SITES / case / "pages" / src_uri
    if pytestconfig.getoption("--update-golden"):
        agreed.write_bytes(page.encode())

    assert page == agreed.read_bytes().decode()


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_of_page_is_among_those_that_were_agreed_on(kind: str) -> None:
    kinds = {(case, page.src_uri): page.template for case in CASES for page in built(case).pages}

    assert kind in {kinds.get(page) for page in GOLDEN}


@pytest.mark.parametrize("found", [found.name.lower() for found in Found])
def test_each_kind_of_finding_is_among_the_pages_that_were_agreed_on(found: str) -> None:
    mark = re.compile(rf'class="found {found}"')

    assert any(mark.search(built(case).markdown[src_uri]) for case, src_uri in GOLDEN)


def test_what_was_agreed_on_can_be_read_in_one_sitting() -> None:
    pages = [SITES / case / "pages" / src_uri for case, src_uri in GOLDEN]
    files = [*pages, *(SITES / case / "pages.txt" for case in CASES)]

    assert sum(len(path.read_text(encoding="utf-8").splitlines()) for path in files) <= MOST_LINES


@pytest.mark.parametrize("case", CASES)
def test_every_case_says_why_it_exists(case: str) -> None:
    assert (SITES / case / "README.md").read_text().count(".") >= 2
