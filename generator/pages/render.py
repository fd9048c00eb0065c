"""Templates become markdown.

A template prints through typed escapes: each value must be `Markup`, made by an escape of
`generator.pages.escapes`, or a whole number. A bare text stops the build, so no escape can be
forgotten.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from generator.corpus import replace_links
from generator.pages import escapes
from generator.pages.anchors import AnchorKeeper
from generator.pages.environment import environment_of
from generator.pages.kept_pages import frame_of
from generator.pages.page_links import PageLinks
from generator.pages.report_address import report_address
from generator.pages.text_fragments import passage_of
from generator.views import anchor_of

if TYPE_CHECKING:
    from generator.corpus import ClaimOf, PageLink
    from generator.files import Place
    from generator.pages.kept_pages import KeptPages
    from generator.pages.site import Page, Site
    from generator.settings import Settings
    from generator.views import PlacedClaim

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
    kept.begin(frame_of(site, settings, renderer.links.legend))
    return {page.src_uri: _text(page, renderer, kept) for page in pages}


def _text(page: Page, renderer: _Renderer, kept: KeptPages) -> str:
    text = kept.text(page, renderer.site)
    if text is None:
        text = renderer.markdown(page)
        kept.keep(page, text, renderer.places, is_whole=renderer.is_whole)
    return text


class _Renderer:
    """Renders one page after another. It knows what the current page prints.

    Templates call its public methods, and those of its links. The inside of a claim is the same on
    all pages of one depth, since links are relative, so it is made once for each depth.
    """

    def __init__(self, site: Site, settings: Settings) -> None:
        self.site = site
        self.settings = settings
        self.directory = site.directory
        self.links = PageLinks(site, settings)
        self._anchors = AnchorKeeper(site.corpus, site.directory)
        self._insides: dict[tuple[int, str, tuple[str, ...]], Markup] = {}
        self.places: dict[str, Place] = {}
        """Where the entries are written whose lines the current page names, by reference."""
        self.is_whole = True
        """Whether the text of the current page comes from its view alone."""
        self.environment = environment_of(settings.templates)
        self.environment.globals |= {
            "site": site,
            "settings": settings,
            "name": self.directory.label,
            "short_name": self.directory.short_label,
            "passage_of": passage_of,
            "anchor_of": anchor_of,
            "former_anchors": self._anchors.former,
            "link": self.links.link,
            "href": self.links.href,
            "heading_id": escapes.heading_id,
            "root_url": self.links.root_url,
            "label": self.links.label,
            "plain": self.directory.plain,
            "term": self.links.term,
            "number_of": self.directory.number,
            "prose": self.links.prose,
            "answer": self.links.answer,
            "words": self.links.words,
            "figure": self.links.figure,
            "correct": self.correct,
            "report_of": self.report_of,
            "whole_url": self.links.whole_url,
            "inside": self.inside,
        }

    def markdown(self, page: Page) -> str:
        """Return the text of a page."""
        self.links.begin(page)
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
            return self.links.link(link.target, link.words)

        return replace_links(str(page.view), filled)

    def inside(self, placed: PlacedClaim) -> Markup:
        """Return what is inside the frame of a claim."""
        disputes = tuple(finding.question.ref for finding in placed.disputes)
        key = self.links.depth, placed.of.ref, disputes
        if self.settings.edit_address or self.settings.reports_mistakes:
            self.places[placed.of.ref] = self.directory.place(placed.of.ref)
        if key not in self._insides:
            parts: Any = self.environment.get_template("parts/claim.md.jinja").module
            self._insides[key] = parts.claim_inside(placed)
        return self._insides[key]

    def correct(self, ref: str) -> Markup:
        """Return where an entry is written: a link to edit it, else its file and line."""
        place = self.places[ref] = self.directory.place(ref)
        if not self.settings.edit_address:
            return escapes.text(str(place))
        url = self.settings.edit_address.replace("{line}", str(place.line))
        url = url.replace("{file}", place.src_uri)
        return Markup(f"[correct]({escapes.address(url)})")

    def report_of(self, claim_of: ClaimOf) -> Markup | None:
        """Return the address where a mistake in a statement is reported, filled in beforehand."""
        if not self.settings.reports_mistakes:
            return None
        place = self.places[claim_of.ref] = self.directory.place(claim_of.ref)
        says = self.directory.plain(claim_of.claim.says)
        filled = report_address(self.settings, self.links.address(claim_of.ref), says, place)
        return escapes.address(filled)
