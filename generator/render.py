"""Templates become markdown.

A template prints through typed escapes: what it prints must be `Markup`, made by an escape of
`generator.markdown`, or a whole number. A bare text stops the build, so none can be forgotten.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Undefined
from markupsafe import Markup

from generator import markdown
from generator.addresses import anchor_of, question_anchor
from generator.answer_text import answer_text
from generator.problems import counted
from generator.reference import IN_PROSE
from generator.written import INSERT

if TYPE_CHECKING:
    from pathlib import Path

    from generator.pages import Page, Site
    from generator.settings import Settings
BLANK_LINES = re.compile(r"\n\s*\n")


def render(pages: tuple[Page, ...], site: Site, settings: Settings) -> dict[str, str]:
    """Return the markdown of every page by its `src_uri`."""
    environment = _environment(settings.templates)
    return {page.src_uri: _Renderer(environment, page, site, settings).markdown() for page in pages}


def _environment(templates: Path) -> Environment:
    environment = Environment(
        loader=FileSystemLoader(templates),
        undefined=StrictUndefined,
        autoescape=True,
        finalize=_refuse_bare,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {
        "text": lambda plain: markdown.text(str(plain)),
        "address": markdown.address,
        "front_matter": markdown.front_matter,
        "n": lambda number, noun: markdown.text(counted(number, noun)),
    }
    return environment


def _refuse_bare(value: object) -> object:
    if isinstance(value, Undefined):
        return str(value)  # raises, naming what is missing
    if isinstance(value, Markup) or (isinstance(value, int) and not isinstance(value, bool)):
        return value
    message = f"{value!r} is printed without an escape; write '| text' or another filter after it"
    raise TypeError(message)


class _Renderer:
    """Renders one page: knows where the page is, and so how it links to others."""

    def __init__(
        self, environment: Environment, page: Page, site: Site, settings: Settings
    ) -> None:
        self.environment = environment
        self.page = page
        self.site = site
        self.settings = settings
        self.directory = site.directory

    def markdown(self) -> str:
        if self.page.template == "written":
            return self.written(str(self.page.view))
        return self.fill(f"pages/{self.page.template}.md.jinja")

    def fill(self, template: str) -> str:
        filled = self.environment.get_template(template).render(
            page=self.page,
            view=self.page.view,
            site=self.site,
            link=self.link,
            href=self.href,
            root_url=self.root_url,
            name=self.directory.label,
            number_of=self.number_of,
            label=self.label,
            prose=self.prose,
            answer=self.answer,
            correct=self.correct,
            anchor_of=anchor_of,
            question_anchor=question_anchor,
            settings=self.settings,
        )
        return BLANK_LINES.sub("\n\n", filled).lstrip()

    def written(self, text: str) -> str:
        """Return a hand-written page with its `[[…]]` links and inserts filled in."""
        text = INSERT.sub(lambda match: self.fill(f"inserts/{match[1]}.md.jinja"), text)
        return IN_PROSE.sub(lambda match: self.link(match[1], match[2]), text)

    def link(self, ref: str, words: str | None = None) -> Markup:
        """Return a markdown link to whatever has that reference."""
        target = self.directory.address(ref).seen_from(self.page.src_uri)
        shown = (
            words
            if isinstance(words, Markup)
            else markdown.text(words or self.directory.label(ref))
        )
        return Markup(f"[{shown}]({target})")

    def href(self, ref: str) -> Markup:
        """Return the address to use in HTML inside a page."""
        return Markup(self.directory.address(ref).url_from(self.page.src_uri))

    def root_url(self, ref: str) -> Markup:
        """Return the address from the site's root, for the head of a page."""
        return markdown.front_matter(self.directory.address(ref).url)

    def label(self, ref: str) -> Markup:
        return markdown.text(self.directory.label(ref))

    def number_of(self, ref: str) -> int:
        """Return the number of a point; 0 for whatever has none."""
        return 0 if "." in ref else getattr(self.site.corpus.record(ref), "number", None) or 0

    def prose(self, sentence: str) -> Markup:
        return markdown.prose(sentence, self.link)

    def answer(self, group: object, question: object) -> Markup:
        """Return an answer in words."""
        return answer_text(group.answer, question, self.link)  # type: ignore[attr-defined,arg-type]

    def correct(self, ref: str) -> Markup:
        """Return where an entry is written: an address if the site has a scheme, else a place."""
        place = self.directory.written(ref)
        if not self.settings.edit_address:
            return markdown.text(str(place))
        url = self.settings.edit_address.format(file=place.src_uri, line=place.line)
        return Markup(f"[correct]({markdown.address(url)})")
