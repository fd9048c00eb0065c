"""What an address of the site names: the record, claim, question, theme or page that it leads to.

An address is made of ids alone, so it can be read back: `points/army/#gazette--halved` is the claim
`gazette#halved` on the page of `point/army`. A former id is read as the id of today.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from generator.corpus.former_ids import FormerIds
from generator.corpus.hand_written import INDEXES
from generator.model import BUILT_IN, PLAN, kind_of, split_question

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.corpus.record_set import Records
    from generator.files import Place

KIND_OF_PAGE_FOLDER = {
    "points": "point",
    "actors": "actor",
    "events": "event",
    "drafts": "draft",
    "sources": "source",
    "themes": "theme",
}
"""The kinds that have a page for each record, by the folder of their pages."""

KIND_OF_SECTION = {
    "places/": "place",
    "points/all/": "point",
    "themes": "point",
    "questions": "draft",
    "search": "source",
}
"""Pages, and folders of pages, with a section for each record: the kind of those records."""

QUESTION_ANCHOR = "q-"
"""What the anchor of a question on its record's page begins with."""

SEARCH_PAGE = "page/search/index.md"
"""What the page of a month names where no source of that month is left."""

MONTH = re.compile(r"search/\d{4}(-\d{2})?/")


@dataclass(frozen=True, slots=True)
class Target:
    """What an address names, in references of today."""

    page: str
    """The record, question or theme of the page.

    Of any other page `page/` and its file, as `page/timeline.md`, or its address if it is gone.
    """
    ref: str
    """The record, claim or question at the anchor; empty where the anchor names none."""


@dataclass(frozen=True, slots=True)
class PublishedAddress:
    """An address that the site has published, as the content lists it."""

    address: str
    """From the site's root: `points/x/`, or `points/x/#y` with an anchor."""
    place: Place
    """Where it is listed."""
    target: Target
    missing: str
    """The reference of what is gone, so that the address leads nowhere; else empty."""


def url_of(src_uri: str) -> str:
    """Return where a page is published, from the site's root: `points/x.md` in `points/x/`.

    The home page is published at the empty address.
    """
    folder, _, name = src_uri.removesuffix(".md").rpartition("/")
    parts = (folder,) if name in ("index", "README") else (folder, name)
    return "".join(f"{part}/" for part in parts if part)


class AddressReader:
    """Reads the addresses of one site."""

    def __init__(self, records: Records, questions: Iterable[str]) -> None:
        self.former_ids = FormerIds(records)
        self._listed = records.addresses
        themes = (f"theme/{theme}" for theme in records.plan.themes)
        sources = records.sources.values()
        claims = (f"{source.id}#{claim.id}" for source in sources for claim in source.claims)
        days = (f"as-known/{day.iso}.md" for day in records.plan.as_known_on)
        months = (f"search/{source.published.month_or_year}.md" for source in sources)
        files = (*INDEXES, *records.pages, *days, *months)
        self._pages = {url_of(file): f"page/{file}" for file in files} | {"plan/": PLAN}
        self._known = frozenset(
            (*records.all(), *themes, *claims, *questions, *self._pages.values())
        )

    @cached_property
    def published(self) -> tuple[PublishedAddress, ...]:
        """Every address that the content lists as published, in the order of the list."""
        read = ((address, place, self.read(address)) for address, place in self._listed.items())
        return tuple(
            PublishedAddress(address, place, target, self.missing(target))
            for address, place, target in read
        )

    def read(self, address: str) -> Target:
        """Return what an address names, as `points/x/` or `points/x/#y`, whether it exists or not.

        A question that only its kind's records ask, and that nobody answers, is read as its record.
        """
        url, _, anchor = address.partition("#")
        page = self._page(url)
        ref = self.former_ids.current(self._at(anchor, url, page)) if anchor else ""
        return Target(self._asked(page), self._asked(ref))

    def ref_at(self, address: str) -> str:
        """Return the reference of what stands at an anchor; empty where none does."""
        ref = self.read(address).ref
        return ref if ref in self._known else ""

    def missing(self, target: Target) -> str:
        """Return the reference of what is gone; empty where page and anchor lead somewhere."""
        for ref in filter(None, (target.page, target.ref)):
            source, mark, _ = ref.partition("#")
            owner = f"source/{source}" if mark else split_question(ref)[0]
            parts = (ref,) if kind_of(ref) == "page" else (owner, ref)
            if gone := [part for part in parts if part not in self._known]:
                return gone[0]
        return ""

    def _page(self, url: str) -> str:
        """Return the reference of what a page is about."""
        if url in self._pages:
            return self._pages[url]
        folder, _, name = url.removesuffix("/").rpartition("/")
        if folder in KIND_OF_PAGE_FOLDER:
            return self.former_ids.current(f"{KIND_OF_PAGE_FOLDER[folder]}/{name}")
        if folder == "questions":
            owner, _, question_id = name.partition("--")
            return self.former_ids.current(f"{owner.replace('-', '/', 1)}.{question_id}")
        if MONTH.fullmatch(url):
            return SEARCH_PAGE
        return f"page/{url}"

    def _at(self, anchor: str, url: str, page: str) -> str:
        """Return the reference of what stands at an anchor; empty where none is meant."""
        folder = url.partition("/")[0]
        source, dashes, rest = anchor.partition("--")
        claim = self.former_ids.current(f"{source}#{rest}")
        is_question = anchor.startswith(QUESTION_ANCHOR) and claim not in self._known
        if folder == "sources":
            return "" if dashes else f"{page.partition('/')[2]}#{anchor}"
        if dashes and not is_question:
            return claim
        if url in KIND_OF_SECTION or (folder in KIND_OF_SECTION and url != f"{folder}/"):
            return f"{KIND_OF_SECTION.get(url) or KIND_OF_SECTION[folder]}/{anchor}"
        return f"{page}.{source.removeprefix(QUESTION_ANCHOR)}" if is_question else ""

    def _asked(self, ref: str) -> str:
        """Return the record in place of a question that every record of its kind asks."""
        owner, question_id = split_question(ref)
        is_built_in = question_id in BUILT_IN.get(kind_of(owner), {})
        return owner if is_built_in and ref not in self._known else ref
