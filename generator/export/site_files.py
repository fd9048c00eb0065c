"""Every file of the folder that is written: the pages, how they look, and what they show."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.corpus import PAGES, is_ignored
from generator.export.builder_config import MARK, builder_config
from generator.views import Address

if TYPE_CHECKING:
    from pathlib import Path

    from generator.export.own_config import OwnConfig
    from generator.pages import Built, Page
    from generator.settings import Settings

CONFIG = "mkdocs.yml"
DOCS = "docs"
"""The folder of the pages; MkDocs refuses one that holds its mkdocs.yml."""

THEME_SHEETS = tuple(
    f"assets/{name}.css" for name in ("base", "claims", "tables", "pictures", "print")
)
"""The theme's style sheets in the order of loading. That of our search is left out with it."""

FRAME_SHEET = "assets/frame.css"
"""What the theme's sheets need where the header is not the theme's; it is loaded last."""

SHEETS = (*THEME_SHEETS, FRAME_SHEET)

SCRIPTS = ("assets/tables.js", "assets/previews.js", "assets/unfold.js")
"""The scripts that every page loads. They need nothing of the site's own theme."""

FORWARDING_SCRIPT = "assets/moved.js"

FRONT_MATTER = re.compile(r"\A\s*---\n(.*?)^---\n", re.DOTALL | re.MULTILINE)
"""The front matter of a page."""

FORWARDING_KEYS = re.compile(r"^template: .*\nmoved_to: .*\n", re.MULTILINE)
"""What the front matter of a page that forwards says to the site's own theme alone."""

UNSEARCHED = "search:\n  exclude: true\n"
"""The front matter by which Material leaves a page out of its search."""

WIDE = "wide: true\n"
"""A page needs the room of the contents at its side. Other themes call it `hide: [toc]`."""


def site_files(built: Built, settings: Settings, own: OwnConfig) -> dict[str, bytes]:
    """Return the content of every file by its path in the folder that is written."""
    docs = _assets(settings.templates) | _beside_pages(settings.content / PAGES)
    for page in built.pages:
        text = _portable(page, built, settings)
        docs[page.src_uri] = text.encode()
    config = builder_config(
        own,
        mark=MARK if MARK in docs else "",
        sheets=[path for path in SHEETS if path in docs],
        scripts=[path for path in SCRIPTS if path in docs],
        directory_urls=settings.directory_urls,
    )
    return {CONFIG: config.encode()} | {f"{DOCS}/{path}": raw for path, raw in docs.items()}


def _assets(templates: Path) -> dict[str, bytes]:
    names = (*THEME_SHEETS, *SCRIPTS, FORWARDING_SCRIPT, MARK)
    paths = {name: templates / "theme" / name for name in names}
    paths[FRAME_SHEET] = templates / "elsewhere" / "frame.css"
    return {name: path.read_bytes() for name, path in paths.items() if path.is_file()}


def _beside_pages(folder: Path) -> dict[str, bytes]:
    """Return the pictures and other files that stand beside the hand-written pages."""
    found = {}
    for path in sorted(folder.rglob("*")):
        inside = path.relative_to(folder).as_posix()
        if path.is_file() and path.suffix != ".md" and not is_ignored(inside):
            found[inside] = path.read_bytes()
    return found


def _portable(page: Page, built: Built, settings: Settings) -> str:
    """Return the text of a page as it reads under any theme."""
    text = built.markdown[page.src_uri]
    if page.template == "hand-written":
        return text
    if page.template != "moved":
        return FRONT_MATTER.sub(
            lambda head: head[0].replace(WIDE, f"{WIDE}hide: [toc]\n"), text, count=1
        )
    text = FRONT_MATTER.sub(lambda head: FORWARDING_KEYS.sub(UNSEARCHED, head[0]), text, count=1)
    target = built.site.directory.address(str(page.view))
    return text.rstrip() + "\n\n" + _forwarding_script(page.src_uri, target, settings) + "\n"


def _forwarding_script(src_uri: str, target: Address, settings: Settings) -> str:
    """Return the element that leads on from a former address, with its query and anchor."""
    directory_urls = settings.directory_urls
    home = Address("index.md").url_from(src_uri, directory_urls=directory_urls)
    if settings.markdown_links:  # what a page loads is named from its markdown file too
        home = "../" * src_uri.count("/")
    script = home.removesuffix("index.html") + FORWARDING_SCRIPT
    address = target.url_from(src_uri, directory_urls=directory_urls)
    return f'<script src="{script}" data-target="{address}"></script>'
