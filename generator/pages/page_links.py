"""Links, labels and answers as the current page prints them: each knows where the page is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from generator.corpus import links_in_page
from generator.model import SITE_LANGUAGE
from generator.pages import escapes
from generator.pages.answer_words import answer_text
from generator.views import Address

if TYPE_CHECKING:
    from generator.compare import Group
    from generator.model import Question
    from generator.pages.site import Page, Site
    from generator.settings import Settings

LEGEND = "legend"
"""The insert that says what the terms of the site mean."""


def _legend(site: Site) -> str:
    """Return the hand-written page that holds the legend; empty if none does."""
    for src_uri, text in site.corpus.records.pages.items():
        if any(link.target == f"insert/{LEGEND}" for link in links_in_page(text)):
            return src_uri
    return ""


class PageLinks:
    """Makes links from the current page. They are relative, so they differ with its depth."""

    def __init__(self, site: Site, settings: Settings) -> None:
        self.directory = site.directory
        self.settings = settings
        self.legend = _legend(site)
        self.src_uri = ""
        self.depth = 0
        self._folders = settings.directory_urls
        self._targets: dict[tuple[int, str], str] = {}
        self._labels: dict[str, Markup] = {}

    def begin(self, page: Page) -> None:
        """Make all links from a page, from now on."""
        self.src_uri, self.depth = page.src_uri, page.src_uri.count("/")

    def link(self, ref: str, words: str | None = None, title: str = "") -> Markup:
        """Return a markdown link to whatever has that reference; without words, by its label."""
        shown = words if isinstance(words, Markup) or not words else escapes.text(words)
        tip = f' "{escapes.text(title)}"' if title else ""
        return Markup(f"[{shown or self.label(ref)}]({self._target(ref)}{tip})")

    def _target(self, ref: str) -> str:
        """Return the target of a markdown link, the same on all pages of one depth."""
        key = self.depth, ref
        if key not in self._targets:
            self._targets[key] = self.directory.address(ref).seen_from(self.depth)
        return self._targets[key]

    def term(self, term: str, words: str) -> Markup:
        """Return words that name a term of the site, linked to its meaning if a page has it."""
        shown = escapes.text(words)
        if not self.legend:
            return shown
        meaning = Address(self.legend, f"term-{term}").seen_from(self.depth)
        return Markup(f'<span class="term">[{shown}]({meaning})</span>')

    def href(self, ref: str) -> Markup:
        """Return the address to use in HTML inside the page."""
        address = self.directory.address(ref)
        if self.settings.markdown_links:
            return Markup(address.seen_from(self.depth))
        return Markup(address.url_from(self.src_uri, directory_urls=self._folders))

    def root_url(self, ref: str) -> Markup:
        """Return the address from the site's root, for the head of a page."""
        address = self.directory.address(ref)
        return escapes.front_matter(address.published(directory_urls=self._folders))

    def whole_url(self, ref: str) -> Markup:
        """Return the address to cite; it is absolute if the address of the site is known."""
        return escapes.text(self.address(ref))

    def address(self, ref: str) -> str:
        """Return the address at which something is published, absolute if the site's is known."""
        published = self.directory.address(ref).published(directory_urls=self._folders)
        return self.settings.site_url + published

    def label(self, ref: str) -> Markup:
        """Return what the site calls a record, claim or question, with its language if foreign."""
        if ref not in self._labels:
            self._labels[ref] = self._label(ref)
        return self._labels[ref]

    def _label(self, ref: str) -> Markup:
        label, language = escapes.text(self.directory.label(ref)), self.directory.language(ref)
        if language == SITE_LANGUAGE:
            return label
        return Markup(f'<span lang="{escapes.text(language)}">{label}</span>')

    def prose(self, sentence: str) -> Markup:
        """Return a sentence of ours with its links."""
        return escapes.prose(sentence, self.link)

    def answer(self, group: Group, question: Question) -> Markup:
        """Return an answer in words."""
        return answer_text(group.answer, question, self.link)

    def words(self, group: Group, question: Question) -> Markup:
        """Return an answer in words without links, for HTML inside a page."""
        return answer_text(group.answer, question, lambda ref, _: self.label(ref))

    def figure(self, group: Group, question: Question) -> Markup:
        """Return an answer without its unit, for a picture that names the unit once."""
        return self.words(group, question.model_copy(update={"unit": None, "of": None}))
