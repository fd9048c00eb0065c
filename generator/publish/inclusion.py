"""Which hand-written pages are published, and where: as mkdocs.yml and the pages themselves say.

MkDocs decides it for files: `exclude_docs`, `draft_docs` and `not_in_nav` of mkdocs.yml, and names
that it always leaves out. The pages are read before MkDocs knows its files, so that no page can
link to one that is not published; MkDocs is asked for its decision there.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.structure.files import File, InclusionLevel, set_exclusions

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

    from generator.pages import Built, Page


def hidden_pages(config: MkDocsConfig, *, serving: bool) -> frozenset[str]:
    """Return the pages in `docs_dir` that are not published; a draft is shown while serving."""
    folder = Path(config.docs_dir)
    files = [
        File(path.relative_to(folder).as_posix(), None, config.site_dir, use_directory_urls=True)
        for path in sorted(folder.rglob("*.md"))
    ]
    set_exclusions(files, config)
    hidden = (
        {InclusionLevel.EXCLUDED} if serving else {InclusionLevel.EXCLUDED, InclusionLevel.DRAFT}
    )
    return frozenset(file.src_uri for file in files if file.inclusion in hidden)


def inclusion_of(page: Page, written: File | None) -> InclusionLevel:
    """Return how a page is published: as MkDocs decided for the file that it was read from.

    Pages made from records stay outside the navigation: with n pages in it, Material needs time in
    proportion to n².
    """
    if page.template == "hand-written" and written:
        return written.inclusion
    return InclusionLevel.NOT_IN_NAV


def left_out_of_search(built: Built, files: Files) -> frozenset[str]:
    """Return the hand-written pages whose head says `search: {exclude: true}`."""
    heads = _search_heads(built, files)
    return frozenset(src_uri for src_uri, head in heads.items() if head.get("exclude"))


def names_in_search(built: Built, files: Files) -> dict[str, tuple[str, ...]]:
    """Return the names by which the search finds hand-written pages, beside their titles.

    An editor writes them in the head of a page: `search: {names: [contact, imprint]}`.
    """
    heads = _search_heads(built, files)
    return {src_uri: _names(head.get("names")) for src_uri, head in heads.items()}


def _search_heads(built: Built, files: Files) -> dict[str, Mapping[str, object]]:
    """Return what the head of each hand-written page says of the search."""
    pages = [page.src_uri for page in built.pages if page.template == "hand-written"]
    said = {src_uri: _head(files.get_file_from_path(src_uri)).get("search") for src_uri in pages}
    return {uri: head if isinstance(head, Mapping) else {} for uri, head in said.items()}


def _head(file: File | None) -> Mapping[str, object]:
    return file.page.meta if file and file.page else {}


def _names(written: object) -> tuple[str, ...]:
    """Return names that are written as a list, or as one name."""
    if isinstance(written, str):
        return (written,)
    return tuple(str(name) for name in written) if isinstance(written, list) else ()
