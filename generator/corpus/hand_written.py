"""The hand-written pages: markdown by an editor, with links to records and inserts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.corpus.content_files import PAGES
from generator.corpus.prose_links import WHOLE_LINK, PageLink, links_in_page, torn_links_in_page
from generator.files import Place, did_you_mean, listed
from generator.model import PLAN, Reference

if TYPE_CHECKING:
    from generator.corpus.record_set import Records
    from generator.corpus.resolver import Resolver
    from generator.files import Problems

INSERTS = (
    "answer-kinds", "disputes", "figures", "highlights", "largest", "latest", "latest-changes",
    "latest-sources", "legend", "now", "points", "rules",
)  # fmt: skip
"""The inserts that a page may have, each a template in `site_templates/inserts/`."""

RECORD_ADDRESSES = (
    "actors/",
    "as-known/",
    "drafts/",
    "events/",
    "points/",
    "questions/",
    "search/",
    "sources/",
    "themes/",
)
"""The folders of the site that hold pages made from records."""

INDEXES = (
    "changes.md", "coverage.md", "disputes.md", "places.md", "plan.md", "positions.md",
    "timeline.md", "points/all.md", "drafts/crosswalk.md",
    *(f"{folder}index.md" for folder in RECORD_ADDRESSES),
)  # fmt: skip
"""Pages made from all records together."""

MADE = "A page made from the records"


def check_hand_written(records: Records, resolver: Resolver, problems: Problems) -> None:
    """Check the addresses and links of all hand-written pages."""
    folder = records.record_places[PLAN].document.src_uri.rpartition("/")[0]
    known = (*records.pages, *INDEXES)
    # Upper and lower case are the same address, since some systems ignore case in file names.
    taken = {url_of(index).casefold(): MADE for index in INDEXES}
    for src_uri, text in records.pages.items():
        file = f"{folder}/{PAGES}/{src_uri}"
        url = url_of(src_uri).casefold()
        if url in taken or url.startswith(RECORD_ADDRESSES):
            fact = f"{taken.get(url, MADE)} has the address '{url or '/'}'."
            problems.add(Place(file), "same-address", fact, "Give this page another name.")
        taken.setdefault(url, f"The page '{src_uri}'")
        for line, column in torn_links_in_page(text):
            fact = "A link begins here and is not whole."
            problems.add(Place(file, line, column), "torn-link", fact, WHOLE_LINK)
        for link in links_in_page(text):
            place = Place(file, link.line, link.column)
            if link.kind == "insert":
                _check_insert(link, place, problems)
            elif link.kind == "page":
                _check_page(link, known, place, problems)
            else:
                resolver.check(link.target, (*Reference.kinds, "claim"), place)


def url_of(src_uri: str) -> str:
    """Return where a page is published, from the site's root: `points/x.md` at `points/x/`.

    The home page is published at the empty address.
    """
    path = src_uri.removesuffix(".md")
    folder, slash, name = path.rpartition("/")
    return folder + slash if name in ("index", "README") else f"{path}/"


def _check_page(link: PageLink, known: tuple[str, ...], place: Place, problems: Problems) -> None:
    if link.name not in known:
        fact = f"There is no page '{link.name}'."
        problems.add(place, "unknown-id", fact, did_you_mean(link.name, known))
    elif not link.words:
        wanted = f"Write '[[{link.target}|words]]'."
        problems.add(place, "unknown-id", "A link to a page needs words.", wanted)


def _check_insert(link: PageLink, place: Place, problems: Problems) -> None:
    if link.name not in INSERTS:
        fact = f"There is no insert '{link.name}'."
        suggestion = did_you_mean(link.name, INSERTS) or f"There are {listed(INSERTS, 'and')}."
        problems.add(place, "unknown-id", fact, suggestion)
    elif not link.is_alone or link.words:
        wanted = f"Write '[[{link.target}]]' alone on a line."
        problems.add(place, "unknown-id", "An insert must be alone on its line.", wanted)
