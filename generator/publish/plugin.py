"""What MkDocs calls, in its order: it gets the pages, and the editor the problems."""

from __future__ import annotations

from functools import partial
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.exceptions import ConfigurationError, PluginError
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import File, InclusionLevel

from generator.build import build
from generator.files import ContentError, counted
from generator.pages import last_changed
from generator.publish.assets import SEARCH, name_in_templates, publish_assets
from generator.publish.generated_page import GeneratedPage, Targets, forget_texts
from generator.publish.inclusion import hidden_pages, inclusion_of, left_out_of_search
from generator.publish.plugin_settings import PlanPagesConfig, captures_folder, mistake_in
from generator.publish.policy import trusted_scripts
from generator.publish.preview import Preview
from generator.publish.serving import watch_over
from generator.publish.sitemap import publish_sitemap
from generator.publish.theme_names import theme_globals
from generator.search import entries, index_files
from generator.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable, MutableMapping

    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page

    from generator.pages import Built

log = get_plugin_logger("plan-pages")


class PlanPagesPlugin(BasePlugin[PlanPagesConfig]):  # type: ignore[no-untyped-call]
    """Adds the pages made from the content to the site."""

    built: Built
    names: dict[str, str]
    """The names of the theme's files with a hash, by those without one."""
    left_out_of_search: frozenset[str]
    """The hand-written pages that no search finds, by their `src_uri`."""
    preview: Preview | None = None
    """What `mkdocs serve` keeps from build to build; None for `mkdocs build`."""

    @property
    def serving(self) -> bool:
        return self.preview is not None

    def on_startup(self, *, command: str, dirty: bool) -> None:  # noqa: ARG002
        """Remember whether this is `mkdocs serve`: it adds a script to each page, to reload it."""
        if command == "serve":
            self.preview = Preview()

    def on_serve(
        self,
        server: LiveReloadServer,
        *,
        config: MkDocsConfig,
        builder: Callable[[], None],  # noqa: ARG002
    ) -> LiveReloadServer:
        """Let the server show mistakes in the browser."""
        if self.preview:
            watch_over(server, self.preview, (config.docs_dir, config.config_file_path))
        return server

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Refuse settings under which links would break; watch what pages are made of.

        Raises `ConfigurationError` with the setting to change.
        """
        if mistake := mistake_in(config, self.config):
            raise ConfigurationError(mistake)
        if self.preview and (mistake := self.preview.port_mistake(config)):
            raise ConfigurationError(mistake)
        config.watch += [self.config.content, self.config.templates]
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Make every page, before MkDocs deletes the site of the build before.

        Raises `PluginError` if the content has problems; each is logged before. While serving, the
        build goes on without pages, and the browser shows the problems.
        """
        settings = Settings(
            content=Path(self.config.content),
            templates=Path(self.config.templates),
            captures=captures_folder(self.config),
            hidden_pages=hidden_pages(config, serving=self.serving),
            site_name=config.site_name,
            site_url=config.site_url or "",
            edit_address=self.config.edit_address,
            contact=self.config.contact,
            report_address=self.config.report_address,
        )
        try:
            self.built = build(settings, self.preview.kept if self.preview else None)
        except ContentError as error:
            if self.preview:
                self.preview.take(error)
                return
            for line in error.lines:
                log.error("%s", line)
            total = f"{counted(len(error.problems), 'problem')} in {settings.content.name}/."
            raise PluginError(f"{total} Nothing was published.") from None
        if self.preview:
            self.preview.take(self.built)
        if settings.captures is None:
            log.info("No captures folder was given: quotes were not compared.")

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the pages; a hand-written one replaces the file that it was read from."""
        self.names = publish_assets(files, config)
        if self.preview and self.preview.problems:
            return self.preview.without_pages(files, config)
        targets = Targets(files)
        for page in self.built.pages:
            src_uri, text = page.src_uri, self.built.markdown[page.src_uri]
            written = files.get_file_from_path(src_uri)
            if written:
                files.remove(written)
            inclusion = inclusion_of(page, written)
            file = File.generated(config, src_uri, content=text.encode(), inclusion=inclusion)
            if page.template != "hand-written":
                # It sets itself as the file's page.
                GeneratedPage(file, config, targets, keeps_source=self.serving)
            files.append(file)
        if self.preview:
            self.preview.follow(files)
        else:
            forget_texts(self.built)
        return files

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Date every page by its records, not by the clock: the same content gives the same site.

        The theme's templates get a function for the scripts that a page may run (while serving, any
        script), and the pages as they were decided. The neighbours of a page are not in its front
        matter, since MkDocs reads that as YAML, which is slow for long lists.
        """
        name_in_templates(env, self.names)
        if self.preview:
            env.bytecode_cache = self.preview.compiled
        env.globals["trusted_scripts"] = trusted_scripts() if not self.serving else str
        if self.preview and self.preview.problems:
            return env
        made = {page.src_uri: page for page in self.built.pages}
        env.globals |= theme_globals(self.built)
        days = last_changed(self.built.pages, self.built.site.corpus)
        for file in files.documentation_pages(inclusion=InclusionLevel.is_in_serve):
            if file.page and file.src_uri in days:
                file.page.update_date = days[file.src_uri].isoformat()
                if made[file.src_uri].template == "hand-written":
                    _escape_head(file.page.meta)
        forwarding = {page.src_uri for page in self.built.pages if page.template == "moved"}
        self.left_out_of_search = left_out_of_search(self.built, files)
        publish_sitemap(env, files, config, left_out=forwarding)
        if self.preview:
            self.preview.choose_pages(files, config, self.names)
        return env

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:  # noqa: ARG002
        """Remember the navigation, which every page shows."""
        if self.preview:
            self.preview.nav = nav
        return nav

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:  # noqa: ARG002
        """Keep a finished page for the next build while serving."""
        if self.preview and not self.preview.problems:
            self.preview.html.keep(page, output)
            return ""
        page.content = ""  # the page is finished, and all pages at once are large
        return output

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the files that the search loads; while serving, when a browser asks for them."""
        if self.preview:
            folder = self.names[SEARCH]
            self.preview.end(config, folder, partial(self._write_search, config))
        else:
            self._write_search(config)

    def _write_search(self, config: MkDocsConfig) -> None:
        found = entries(self.built, self.left_out_of_search)
        for name, text in index_files(found, self.built.site.plan).items():
            path = Path(config.site_dir) / self.names[SEARCH] / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")


def _escape_head(meta: MutableMapping[str, object]) -> None:
    """Escape an editor's front matter, as `escapes.front_matter` does for templates."""
    for key in {"title", "description"} & set(meta):
        meta[key] = escape(str(meta[key]))
