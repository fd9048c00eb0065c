"""A term of the site leads to what it means, wherever a page uses it."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import pytest

from generator.build import build
from generator.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

USED = re.compile(r"\bterm\(\"([a-z-]+)\"")
EXPLAINED = re.compile(r"<span id=\"term-([a-z-]+)\"></span>.+\n:   ")


def test_every_term_that_a_template_uses_is_explained_once(root: Path) -> None:
    templates = root / "site_templates"
    used = {term for path in templates.rglob("*.jinja") for term in USED.findall(path.read_text())}
    explained = EXPLAINED.findall((templates / "inserts" / "legend.md.jinja").read_text())

    assert {"relay", "rewrite", "mode", "silence", "unread", "fits-both"} <= used
    assert used <= set(explained)
    assert len(explained) == len(set(explained))


@pytest.mark.parametrize("has_legend", [True, False])
def test_a_term_is_a_link_where_the_site_has_a_legend(
    root: Path, tmp_path: Path, *, has_legend: bool
) -> None:
    content = tmp_path / "content"
    shutil.copytree(root / "tests" / "sites" / "market" / "content", content)
    page_of_terms = content / "pages" / "corrections.md"
    if not has_legend:
        page_of_terms.write_text(page_of_terms.read_text().replace("[[insert/legend]]", ""))

    page = build(Settings(content, root / "site_templates")).markdown["points/stalls.md"]

    link = "(../corrections.md#term-independent)</span>"
    assert (link in page) is has_legend
    assert "independent report" in page
    assert ("#term-" in page) is has_legend
