"""A hand-written page is published where mkdocs.yml and its own head say so, and nowhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from mkdocs.commands.build import build as build_site
from mkdocs.config import load_config

from generator.__main__ import main

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable
    from pathlib import Path
    from typing import Protocol

    class Mkdocs(Protocol):
        def __call__(
            self, project: Path, *arguments: str, **environment: str
        ) -> subprocess.CompletedProcess[str]: ...


SETTINGS = """
exclude_docs: |
  notes/
draft_docs: |
  *-draft.md
not_in_nav: |
  aside.md
  unfound.md
"""
PAGES = {
    "aside.md": "---\nsearch: {names: [contact, reply]}\n---\n# An aside\n",
    "unfound.md": "---\nsearch: {exclude: true}\n---\n# Found by no search\n",
    "notes/excluded.md": "# An excluded page, with [[point/nowhere]] and [[torn\n",
    "music-draft.md": "# A page in draft\n",
    ".hidden.md": "# A hidden page\n",
    "templates/letter.md": "# A template of a letter\n",
}
SHOWN = {"aside/", "unfound/"}
HIDDEN = {"notes/excluded/", "music-draft/", ".hidden/", "templates/letter/"}


def lay_pages(project: Path, pages: dict[str, str], settings: str = SETTINGS) -> Path:
    """Add pages to the market, and settings to its mkdocs.yml; return the project."""
    for name, text in pages.items():
        path = project / "market" / "content" / "pages" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)
    config = project / "market.yml"
    config.write_text(config.read_text() + settings)
    return project


def found_by_search(site: Path) -> str:
    return "".join(path.read_text() for path in site.glob("assets/search/*/*/entries-*.json"))


def urls_of(site: Path) -> set[str]:
    """Return the addresses of the pages of PAGES that a site has."""
    return {url for url in SHOWN | HIDDEN if (site / url / "index.html").exists()}


@pytest.fixture(scope="session")
def site(market_project: Callable[[], Path], mkdocs: Mkdocs) -> Path:
    """Build the market with pages of each kind; strict, so that a warning stops it."""
    project = lay_pages(market_project(), PAGES)
    ended = mkdocs(project, "--strict", "-f", "market.yml")
    assert ended.returncode == 0, ended.stderr
    return project / "site"


def test_only_what_mkdocs_includes_is_published(site: Path) -> None:
    assert urls_of(site) == SHOWN


def test_the_sitemap_lists_only_what_is_published(site: Path) -> None:
    text = (site / "sitemap.xml").read_text()

    assert [url for url in SHOWN if f"/{url}</loc>" not in text] == []
    assert [url for url in HIDDEN if url in text] == []


def test_a_search_finds_only_what_is_published_and_not_what_excludes_itself(site: Path) -> None:
    entries = found_by_search(site)

    assert '"aside/"' in entries
    assert [url for url in HIDDEN | {"unfound/"} if url in entries] == []
    assert "Found by no search" in (site / "unfound" / "index.html").read_text()


def test_a_search_finds_a_page_by_the_names_in_its_head(site: Path) -> None:
    words = "".join(path.read_text() for path in site.glob("assets/search/*/*/words-*.json"))

    assert '"=contact"' in words
    assert '"=reply"' in words


def test_a_page_that_no_list_has_is_a_warning_unless_it_says_so(
    market_project: Callable[[], Path], mkdocs: Mkdocs
) -> None:
    project = lay_pages(market_project(), {"aside.md": "# An aside\n"}, settings="")

    ended = mkdocs(project, "--strict", "-f", "market.yml")

    assert ended.returncode == 1
    assert 'not included in the "nav" configuration' in ended.stderr
    assert "- aside.md" in ended.stderr
    assert "points/stalls.md" not in ended.stderr


def test_a_link_to_a_page_that_is_not_published_is_a_problem(
    market_project: Callable[[], Path], mkdocs: Mkdocs
) -> None:
    aside = "# An aside\n\nSee the [[page/music-draft.md|draft]].\n"
    project = lay_pages(market_project(), PAGES | {"aside.md": aside})

    ended = mkdocs(project, "-f", "market.yml")

    assert ended.returncode == 1
    assert "pages/aside.md:3:9: There is no page 'music-draft.md'." in ended.stderr


def test_a_draft_is_shown_while_serving_and_nothing_else_that_is_hidden(
    market_project: Callable[[], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    project = lay_pages(market_project(), PAGES)
    monkeypatch.chdir(project)
    config = load_config("market.yml")
    config.plugins.on_startup(command="serve", dirty=False)

    build_site(config, serve_url="http://localhost/market/")
    preview = config.plugins["plan-pages"].preview  # type: ignore[attr-defined]
    for url in SHOWN | HIDDEN:  # a page is written when it is asked for
        preview.before_answer(url)

    site = project / "site"
    assert urls_of(site) == SHOWN | {"music-draft/"}
    assert "music-draft" not in (site / "sitemap.xml").read_text()
    assert 'class="mkdocs-draft-marker"' in (site / "music-draft" / "index.html").read_text()


def test_a_page_can_be_hidden_without_mkdocs(
    market_project: Callable[[], Path], tmp_path: Path, root: Path
) -> None:
    project = lay_pages(market_project(), {"one-draft.md": "# One\n", "two.md": "# Two\n"})
    folders = ["--content", f"{project}/market/content", "--templates", f"{root}/site_templates"]

    assert main(["write", *folders, "--hidden", "one-draft.md", str(tmp_path)]) == 0

    assert (tmp_path / "docs" / "two.md").is_file()
    assert not (tmp_path / "docs" / "one-draft.md").exists()
