"""Templates become markdown.

A template prints through typed escapes: each value must be `Markup`, made by an escape of
`generator.pages.escapes`, or a whole number. A bare text stops the build, so no escape can be
forgotten.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from generator.corpus import links_in_page, replace_links
from generator.model import SITE_LANGUAGE
from generator.pages import escapes
from generator.pages.anchors import AnchorKeeper
from generator.pages.answer_words import answer_text
from generator.pages.environment import environment_of
from generator.pages.kept_pages import frame_of
from generator.pages.text_fragments import passage_of
from generator.views import Address, anchor_of

if TYPE_CHECKING:
    from generator.compare import Group
    from generator.corpus import PageLink
    from generator.files import Place
    from generator.model import Question
    from generator.pages.kept_pages import KeptPages
    from generator.pages.site import Page, Site
    from generator.settings import Settings
    from generator.views import PlacedClaim

LEGEND = "legend"
"""The insert that says what the site's terms mean."""

BLANK_LINES = re.compile(r"\n\s*\n")


def render(
    pages: tuple[Page, ...], site: Site, settings: Settings, kept: KeptPages | None = None
) -> dict[str, str]:
    """Return the markdown of every page by its `src_uri`.

    With the pages `kept` from the build before, only pages that changed are filled again.
    """
    renderer = _Renderer(site, settings)
    if kept is None:
        return {page.src_uri: renderer.markdown(page) for page in pages}
    kept.begin(frame_of(site, settings, renderer.legend))
    return {page.src_uri: _text(page, renderer, kept) for page in pages}


def _text(page: Page, renderer: _Renderer, kept: KeptPages) -> str:
    text = kept.text(page, renderer.site)
    if text is None:
        text = renderer.markdown(page)
        kept.keep(page, text, renderer.places, is_whole=renderer.is_whole)
    return text


def _legend(site: Site) -> str:
    """Return the hand-written page that holds the legend; empty if none does."""
    for src_uri, text in site.corpus.records.pages.items():
        if any(link.target == f"insert/{LEGEND}" for link in links_in_page(text)):
            return src_uri
    return ""


class _Renderer:
    """Renders one page after another. It knows the current page, and so how to link from it.

    Templates call its public methods. The inside of a claim is the same on all pages of one depth,
    since links are relative, so it is made once for each depth.
    """

    def __init__(self, site: Site, settings: Settings) -> None:
        self.site = site
        self.settings = settings
        self.directory = site.directory
        self.src_uri = ""
        self.depth = 0
        self.legend = _legend(site)
        self._anchors = AnchorKeeper(site.corpus, site.directory)
        self._insides: dict[tuple[int, str, tuple[str, ...]], Markup] = {}
        self._targets: dict[tuple[int, str], str] = {}
        self._labels: dict[str, Markup] = {}
        self.places: dict[str, Place] = {}
        """Where the entries are written whose lines the current page names, by reference."""
        self.is_whole = True
        """Whether the text of the current page comes from its view alone."""
        self._folders = settings.directory_urls
        self.environment = environment_of(settings.templates)
        self.environment.globals |= {
            "site": site,
            "settings": settings,
            "name": self.directory.label,
            "short_name": self.directory.short_label,
            "passage_of": passage_of,
            "anchor_of": anchor_of,
            "former_anchors": self._anchors.former,
            "link": self.link,
            "href": self.href,
            "heading_id": escapes.heading_id,
            "root_url": self.root_url,
            "label": self.label,
            "plain": self.directory.plain,
            "term": self.term,
            "number_of": self.directory.number,
            "prose": self.prose,
            "answer": self.answer,
            "words": self.words,
            "figure": self.figure,
            "correct": self.correct,
            "whole_url": self.whole_url,
            "inside": self.inside,
        }

    def markdown(self, page: Page) -> str:
        """Return the text of a page."""
        self.src_uri, self.depth = page.src_uri, page.src_uri.count("/")
        self.places, self.is_whole = {}, True
        if page.template == "hand-written":
            return self.hand_written(page)
        text = self.fill(f"pages/{page.template}.md.jinja", page, view=page.view)
        if kept := self._anchors.kept(page.src_uri, text):
            self.is_whole = False
            text += "\n" + self.fill("parts/kept.md.jinja", page, kept=kept)
        return text

    def fill(self, template: str, page: Page, **more: object) -> str:
        """Return a template filled with what a page shows."""
        filled = self.environment.get_template(template).render(page=page, **more)
        return BLANK_LINES.sub("\n\n", filled).lstrip()

    def hand_written(self, page: Page) -> str:
        """Return a hand-written page with its `[[…]]` links and inserts filled in."""

        def filled(link: PageLink) -> str:
            if link.kind == "insert":
                return self.fill(f"inserts/{link.name}.md.jinja", page)
            return self.link(link.target, link.words)

        return replace_links(str(page.view), filled)

    def inside(self, placed: PlacedClaim) -> Markup:
        """Return what is inside the frame of a claim."""
        disputes = tuple(finding.question.ref for finding in placed.disputes)
        key = self.depth, placed.of.ref, disputes
        if self.settings.edit_address:
            self.places[placed.of.ref] = self.directory.place(placed.of.ref)
        if key not in self._insides:
            parts: Any = self.environment.get_template("parts/claim.md.jinja").module
            self._insides[key] = parts.claim_inside(placed)
        return self._insides[key]

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
        address = self.directory.address(ref).published(directory_urls=self._folders)
        return escapes.text(self.settings.site_url + address)

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

    def correct(self, ref: str) -> Markup:
        """Return where an entry is written: a link to edit it, else its file and line."""
        place = self.places[ref] = self.directory.place(ref)
        if not self.settings.edit_address:
            return escapes.text(str(place))
        url = self.settings.edit_address.replace("{line}", str(place.line))
        url = url.replace("{file}", place.src_uri)
        return Markup(f"[correct]({escapes.address(url)})")
