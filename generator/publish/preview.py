"""What `mkdocs serve` keeps from one build to the next, and shows where a build has problems."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING

from mkdocs.structure.files import File, Files, InclusionLevel

from generator.build import Kept
from generator.files import MOST_PRINTED, ContentError, counted
from generator.pages import CompiledTemplates
from generator.publish.generated_page import GeneratedPage
from generator.publish.kept_html import TEMPLATE, KeptHtml, made_of, shared
from generator.publish.serving import port_mistake, write_problem_page

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page

    from generator.files import Problem
    from generator.pages import Built


class Preview:
    """The memory of a server, and what it shows now."""

    def __init__(self) -> None:
        self.lock = RLock()
        """Held while a build is under way: what a browser asks for waits for its end."""
        self.kept = Kept()
        self.html = KeptHtml()
        self.compiled = CompiledTemplates()
        """The theme's templates: MkDocs makes a new environment for each build."""
        self.nav: Navigation | None = None
        self.problems: tuple[Problem, ...] = ()
        """What is wrong with the content now."""
        self.has_mistakes = False
        self._config: MkDocsConfig | None = None
        self._pages: dict[str, Page | None] = {}
        """The pages of the last build, by `src_uri`."""
        self._built: Built | None = None
        self._search: tuple[str, Callable[[], None]] = "", _nothing
        """The folder of the search's files, and what writes them."""

    def port_mistake(self, config: MkDocsConfig) -> str:
        """Return why the server cannot begin; empty if it can or has begun."""
        has_begun, self._config = self._config is not None, config
        return "" if has_begun else port_mistake(config)

    def take(self, result: Built | ContentError) -> None:
        """Take what reading the content gave: its pages, or its problems."""
        self.problems = result.problems if isinstance(result, ContentError) else ()
        self.has_mistakes = bool(self.problems)
        if isinstance(result, ContentError):
            # Not by MkDocs's log: in strict mode it would end the server.
            total = counted(len(self.problems), "problem")
            sys.stderr.write(f"{result}\n{total}. The browser shows them.\n")
        else:
            self._built = result

    def without_pages(self, files: Files, config: MkDocsConfig) -> Files:
        """Return the files of a site that has problems: one page, which is not written."""
        config.nav = None
        text = f"---\ntemplate: {TEMPLATE}\n---\n# {config.site_name}\n"
        home = File.generated(config, "index.md", content=text, inclusion=InclusionLevel.INCLUDED)
        return Files([*(file for file in files if not file.is_documentation_page()), home])

    def follow(self, files: Files) -> None:
        """Let pages take over the HTML from before, if the site has the same pages as then."""
        pages = {
            file.src_uri: file.page
            for file in files.documentation_pages(inclusion=InclusionLevel.is_in_serve)
        }
        before, self._pages = self._pages, pages
        if before.keys() == pages.keys():
            for src_uri, page in pages.items():
                page_before = before[src_uri]
                if isinstance(page, GeneratedPage) and isinstance(page_before, GeneratedPage):
                    page.follow(page_before)

    def choose_pages(self, files: Files, config: MkDocsConfig, names: dict[str, str]) -> None:
        """Choose which pages are laid into the theme again."""
        assert self._built  # noqa: S101 - it was taken before
        self.html.begin()
        made = {page.src_uri: page for page in self._built.pages}
        directory = self._built.site.directory

        @cache
        def in_side_bar(ref: str) -> tuple[object, ...]:
            return directory.number(ref), directory.label(ref), directory.address(ref)

        of_all = self._built.site.plan, *shared(config, names, str(self.nav))
        for file in files.documentation_pages(inclusion=InclusionLevel.is_in_serve):
            if file.page:
                of_page = made_of(file.page, made.get(file.src_uri), in_side_bar)
                self.html.choose(file.page, (*of_all, *of_page))

    def end(self, config: MkDocsConfig, folder: str, write_search: Callable[[], None]) -> None:
        """End a build: show its problems, or get ready to write the search's files."""
        if self.problems:
            heading = f"{counted(len(self.problems), 'problem')} in the content"
            more = self.problems[MOST_PRINTED:]
            messages = [f"… and {counted(len(more), 'more problem')}."] if more else []
            write_problem_page(config, heading, self.problems[:MOST_PRINTED], messages)
        else:
            self.html.end()
            self._search = folder, write_search

    def show(self, messages: Sequence[str]) -> None:
        """Show what stopped a build."""
        self.has_mistakes = True
        if self._config:
            write_problem_page(self._config, "The site could not be built", (), messages)

    def before_answer(self, path: str) -> None:
        """Write what a browser asks for, if that waits to be written."""
        if self._config and not self.has_mistakes:
            inside = path if path.endswith((".html", "/")) or not path else f"{path}/"
            name = inside if inside.endswith(".html") else f"{inside}index.html"
            self.html.write(name, Path(self._config.site_dir))
        folder, write = self._search
        if folder and path.startswith(folder):
            self._search = "", _nothing
            write()


def _nothing() -> None:
    """Write nothing: the search's files are there."""
