"""What MkDocs calls, in its order: it gets the pages, and the editor the problems."""

from __future__ import annotations

import os
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.config import base, config_options
from mkdocs.exceptions import ConfigurationError, PluginError
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import File, InclusionLevel

from generator.build import build
from generator.corpus import PAGES
from generator.files import ContentError, counted
from generator.pages import last_changed
from generator.publish.assets import SEARCH, name_in_templates, publish_assets
from generator.publish.generated_page import GeneratedPage, Targets
from generator.publish.inclusion import hidden_pages, inclusion_of, left_out_of_search
from generator.publish.policy import trusted_scripts
from generator.publish.site_settings import (
    build_time_mistake,
    extension_mistake,
    feature_mistake,
    plugin_mistake,
)
from generator.publish.sitemap import publish_sitemap
from generator.search import entries, index_files
from generator.settings import Settings

if TYPE_CHECKING:
    from collections.abc import MutableMapping

    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

    from generator.pages import Built

log = get_plugin_logger("plan-pages")


class PlanPagesConfig(base.Config):  # type: ignore[no-untyped-call]
    """What a site's mkdocs.yml says under `plan-pages`; see `generator.settings`."""

    content = config_options.Dir(exists=True, default="content")
    templates = config_options.Dir(exists=True, default="site_templates")
    captures = config_options.Optional(config_options.Dir(exists=True))
    edit_address = config_options.Type(str, default="")
    contact = config_options.Type(str, default="")


class PlanPagesPlugin(BasePlugin[PlanPagesConfig]):  # type: ignore[no-untyped-call]
    """Adds the pages made from the content to the site."""

    built: Built
    names: dict[str, str]
    """The names of the theme's files with a hash, by those without one."""
    left_out_of_search: frozenset[str]
    """The hand-written pages that no search finds, by their `src_uri`."""
    serving = False

    def on_startup(self, *, command: str, dirty: bool) -> None:  # noqa: ARG002
        """Remember whether this is `mkdocs serve`: it adds a script to each page, to reload it."""
        self.serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Refuse settings under which links would break; watch what pages are made of.

        Raises `ConfigurationError` with the setting to change.
        """
        if not config.use_directory_urls:
            message = (
                "plan-pages needs 'use_directory_urls: true', since its tables link to folders."
            )
            raise ConfigurationError(message)
        if Path(config.docs_dir) != Path(self.config.content) / PAGES:
            message = f"plan-pages needs 'docs_dir' to be {PAGES}/ inside its content folder."
            raise ConfigurationError(message)
        self._check_addresses()
        if mistake := _mistake_in(config):
            raise ConfigurationError(mistake)
        if (captures := _captures(self.config.captures)) and not captures.is_dir():
            message = f"plan-pages finds no captures folder '{captures}', which CAPTURES names."
            raise ConfigurationError(message)
        config.watch += [self.config.content, self.config.templates]
        return config

    def _check_addresses(self) -> None:
        """Refuse an address that would give every page a link to nowhere."""
        edit, contact = self.config.edit_address, self.config.contact
        if edit and not (edit.startswith(("https://", "http://")) and "{file}" in edit):
            message = "plan-pages needs 'edit_address' to be an https:// address with {file} in it."
            raise ConfigurationError(message)
        if set("{}") & set(edit.replace("{file}", "").replace("{line}", "")):
            message = "plan-pages knows only {file} and {line} between braces in 'edit_address'."
            raise ConfigurationError(message)
        if contact and not contact.startswith(("https://", "http://", "mailto:")):
            message = "plan-pages needs 'contact' to begin with mailto: or https://."
            raise ConfigurationError(message)

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Make every page, before MkDocs deletes the site of the build before.

        Raises `PluginError` if the content has problems; each is logged before.
        """
        settings = Settings(
            content=Path(self.config.content),
            templates=Path(self.config.templates),
            captures=_captures(self.config.captures),
            hidden_pages=hidden_pages(config, serving=self.serving),
            site_name=config.site_name,
            site_url=config.site_url or "",
            edit_address=self.config.edit_address,
            contact=self.config.contact,
        )
        try:
            self.built = build(settings)
        except ContentError as error:
            for line in error.lines:
                log.error("%s", line)
            total = f"{counted(len(error.problems), 'problem')} in {settings.content.name}/."
            raise PluginError(f"{total} Nothing was published.") from None
        if settings.captures is None:
            log.info("No captures folder was given: quotes were not compared.")

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the pages; a hand-written one replaces the file that it was read from."""
        targets = Targets(files)
        for page in self.built.pages:
            src_uri, text = page.src_uri, self.built.markdown[page.src_uri]
            written = files.get_file_from_path(src_uri)
            if written:
                files.remove(written)
            inclusion = inclusion_of(page, written)
            file = File.generated(config, src_uri, content=text, inclusion=inclusion)
            if page.template != "hand-written":
                GeneratedPage(file, config, targets)  # sets itself as the file's page
            files.append(file)
        self.names = publish_assets(files, config)
        return files

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Date every page by its records, not by the clock: the same content gives the same site.

        The theme's templates get a function for the scripts that a page may run (while serving, any
        script), and the pages as they were decided. The neighbours of a page are not in its front
        matter, since MkDocs reads that as YAML, which is slow for long lists.
        """
        name_in_templates(env, self.names)
        made = {page.src_uri: page for page in self.built.pages}
        site = self.built.site
        env.globals |= {"made_page": made.get, "directory": site.directory, "plan": site.plan}
        env.globals["trusted_scripts"] = trusted_scripts() if not self.serving else str
        days = last_changed(self.built.pages, site.corpus)
        for file in files.documentation_pages(inclusion=InclusionLevel.is_in_serve):
            if file.page and file.src_uri in days:
                file.page.update_date = days[file.src_uri].isoformat()
                if made[file.src_uri].template == "hand-written":
                    _escape_head(file.page.meta)
        forwarding = {page.src_uri for page in self.built.pages if page.template == "moved"}
        self.left_out_of_search = left_out_of_search(self.built, files)
        publish_sitemap(env, files, config, left_out=forwarding)
        return env

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the files that the search loads."""
        found = entries(self.built, self.left_out_of_search)
        for name, text in index_files(found, self.built.site.plan).items():
            path = Path(config.site_dir) / self.names[SEARCH] / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")


def _mistake_in(config: MkDocsConfig) -> str:
    """Return the first setting under which pages would be broken or unsafe; empty if none is."""
    return (
        extension_mistake(config.markdown_extensions, config.mdx_configs)
        or plugin_mistake(config.plugins)
        or feature_mistake(config.theme["features"])
        or build_time_mistake(os.environ.get("SOURCE_DATE_EPOCH"))
    )


def _escape_head(meta: MutableMapping[str, object]) -> None:
    """Escape an editor's front matter, as `escapes.front_matter` does for templates."""
    for key in {"title", "description"} & set(meta):
        meta[key] = escape(str(meta[key]))


def _captures(option: str | None) -> Path | None:
    """Return the folder of captures that the option or the environment names, if any."""
    folder = option or os.environ.get("CAPTURES")
    return Path(folder) if folder else None
