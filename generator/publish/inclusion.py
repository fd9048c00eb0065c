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
    pages = [page.src_uri for page in built.pages if page.template == "hand-written"]
    heads = {src_uri: _head(files.get_file_from_path(src_uri)) for src_uri in pages}
    return frozenset(src_uri for src_uri in pages if _is_excluded(heads[src_uri].get("search")))


def _head(file: File | None) -> Mapping[str, object]:
    return file.page.meta if file and file.page else {}


def _is_excluded(search: object) -> bool:
    return isinstance(search, Mapping) and bool(search.get("exclude"))
