"""A site becomes a folder that other builders can build, and what happened is said."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.export.navigation import derived_navigation
from generator.export.site_files import CONFIG, DOCS, site_files
from generator.export.written_files import write_files
from generator.files import counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from generator.export.own_config import OwnConfig
    from generator.export.written_files import Outcome
    from generator.pages import Built
    from generator.settings import Settings

MOST_NAMED = 10
"""How many files are named, if many have the same fate."""

LOST = """\
What only our own theme and plugin make is not in it: the search by kind, theme and month (a builder
has its own search), the neighbours of a page in the side bar and the list above its title, "Cite
this page", the picture and words of a shared link, the search for a wrong address, the content
security policy, names of files that change with them, and the days in the sitemap. The page of a
former address leads on by a script; without scripts it has a link. Previews beside links need
Material or Zensical.
"""
"""What readers miss where another builder builds the pages."""


def write_site(built: Built, settings: Settings, own: OwnConfig, folder: Path) -> str:
    """Write the site into a folder; return what happened, in lines that end with a line feed.

    Raises `ManifestError`, and `OSError` if the folder cannot be written.
    """
    complete = replace(
        own,
        site_name=own.site_name or built.site.plan.title,
        navigation=own.navigation or derived_navigation(built),
    )
    files = site_files(built, settings, complete)
    outcome = write_files(folder, files)
    lines = [
        f"{counted(len(built.pages), 'page')} written to {folder / DOCS}.",
        f"{folder / CONFIG} configures the builder. {_builders(settings)}",
        *_said(outcome, folder),
    ]
    return "".join(f"{line}\n" for line in lines) + LOST


def _builders(settings: Settings) -> str:
    """Return which builders make working links of what was written, and what the others need."""
    if settings.markdown_links:
        return "Build it with `zensical build`; for MkDocs, write with other --addresses."
    if settings.directory_urls:
        return "Build it with `mkdocs build`; for Zensical, write with --addresses zensical."
    return "Build it with `mkdocs build` or `zensical build`."


def _said(outcome: Outcome, folder: Path) -> Iterator[str]:
    if outcome.removed:
        yield f"{counted(len(outcome.removed), 'file')} of a former run removed."
    yield from _named(
        outcome.in_the_way,
        folder,
        "is not as this command wrote it, so it stays. Remove it, and the next run writes it.",
    )
    yield from _named(
        outcome.left,
        folder,
        "belongs to no page any more, but was changed since it was written, so it stays.",
    )


def _named(paths: Sequence[str], folder: Path, fate: str) -> Iterator[str]:
    for path in paths[:MOST_NAMED]:
        yield f"'{folder / path}' {fate}"
    if len(paths) > MOST_NAMED:
        yield f"The same holds for {counted(len(paths) - MOST_NAMED, 'further file')}."
