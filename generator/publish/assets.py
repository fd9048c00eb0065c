"""The styles, scripts and pictures of the site's own theme, published under names with a hash.

An editor of mkdocs.yml and a template go on to write `assets/base.css`. The filters `url`,
`script_tag` and `hashed` of the theme's templates give the name under which it is published.
"""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from jinja2 import pass_context
from markupsafe import Markup, escape
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File
from mkdocs.utils.templates import script_tag_filter, url_filter

from generator.publish.hashed_names import with_hashes

if TYPE_CHECKING:
    from jinja2 import Environment
    from jinja2.runtime import Context
    from mkdocs.config.config_options import ExtraScriptValue
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

ASSETS = "assets/"
"""The folder of the theme whose files get a hash."""

SEARCH = "assets/search/"
"""The folder of the search's files, as templates name it."""

ENGINE = "assets/search-engine.js"
"""The script that reads the search's files."""

NEVER_LOADED = ("assets/javascripts/lunr/", "assets/javascripts/workers/")
"""Folders of Material's own search, which this site does not have."""


def publish_assets(files: Files, config: MkDocsConfig) -> dict[str, str]:
    """Rename the theme's files; return their names with a hash by their names without one.

    What no page can load is left out. Raises `PluginError` if files name each other in a circle.
    """
    for file in [file for file in files if file.src_uri.startswith(NEVER_LOADED)]:
        files.remove(file)
    own = [file for file in files if _is_own(file, config)]
    try:
        hashed = with_hashes({file.src_uri: file.content_bytes for file in own})
    except ValueError as error:
        raise PluginError(str(error)) from None
    for file in own:
        files.remove(file)
        published = hashed[file.src_uri]
        files.append(File.generated(config, published.name, content=published.content))
    names = {path: published.name for path, published in hashed.items()}
    return names | {SEARCH: _search_folder(names)}


def _is_own(file: File, config: MkDocsConfig) -> bool:
    """Whether the site's own theme has a file of this name; an editor's may take its place."""
    theme = config.theme.custom_dir
    if theme is None or not file.src_uri.startswith(ASSETS):
        return False
    return Path(theme, file.src_uri).is_file()


def _search_folder(names: dict[str, str]) -> str:
    """Return where the search's files are: each engine reads only files that were made for it."""
    digest = PurePosixPath(names.get(ENGINE, "")).stem.rpartition(".")[2]
    return f"{SEARCH}{digest}/" if digest else SEARCH


def name_in_templates(env: Environment, names: dict[str, str]) -> None:
    """Let the theme's templates write names without a hash."""

    @pass_context
    def url(context: Context, value: str) -> str:
        return url_filter(context, names.get(str(value), value))  # type: ignore[arg-type]

    @pass_context
    def script_tag(context: Context, script: ExtraScriptValue | str) -> Markup:
        tag = script_tag_filter(context, script)  # type: ignore[arg-type]
        address = escape(url_filter(context, str(script)))  # type: ignore[arg-type]
        return Markup(tag).replace(f'src="{address}"', Markup(f'src="{url(context, str(script))}"'))

    env.filters |= {
        "url": url,
        "script_tag": script_tag,
        "hashed": lambda value: names.get(value, value),
    }
