"""The hand-written pages: markdown by an editor, with links to records and parts made from them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.corpus.load import PAGES
from generator.files import Place, did_you_mean, listed
from generator.model import IN_PROSE, PLAN, Reference

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.corpus.record_set import Records
    from generator.corpus.resolver import Resolver
    from generator.files import Problems

INSERT = re.compile(r"^\[\[insert/([a-z-]+)\]\]$", re.MULTILINE)
"""Where a page wants a part that is made from the records: `[[insert/points]]` alone on a line."""

LINK_OR_TORN = re.compile(rf"{IN_PROSE.pattern}|\[\[")
WHOLE_LINK = "Write '[[point/…|words]]': the target on one line, all in one paragraph."

INSERTS = (
    "answer-kinds", "disputes", "figures", "largest", "latest", "latest-changes", "latest-sources",
    "legend", "points", "rules",
)  # fmt: skip
"""The parts there are, each a template in `site_templates/inserts/`."""

FOLDERS = (
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
"""Where pages of records live."""

INDEXES = (
    "changes.md", "coverage.md", "disputes.md", "places.md", "plan.md", "positions.md",
    "timeline.md", "points/all.md", "drafts/crosswalk.md",
    *(f"{folder}index.md" for folder in FOLDERS),
)  # fmt: skip
"""Pages made from all records together."""

MADE = "A page made from the records"


@dataclass(frozen=True, slots=True)
class HandWrittenLink:
    """A `[[…]]` in a hand-written page."""

    line: int
    column: int
    kind: str
    """`insert`, `page`, or a kind of record."""
    target: str
    """The whole target, its kind included."""
    words: str | None
    is_alone: bool
    """Whether nothing else stands on its line."""

    @property
    def name(self) -> str:
        """The target without its kind."""
        return self.target.partition("/")[2]


def links_in(text: str) -> Iterator[HandWrittenLink]:
    """Yield every `[[…]]` of a page."""
    for match in IN_PROSE.finditer(text):
        kind = match[1].partition("/")[0]
        before, after = text[: match.start()], text[match.end() :]
        alone = not before.rpartition("\n")[2] and not after.partition("\n")[0]
        yield HandWrittenLink(*_line_and_column(before), kind, match[1], match[2], alone)


def torn_links_in(text: str) -> Iterator[tuple[int, int]]:
    """Yield the line and column of every `[[` of a page that no link begins with."""
    for match in LINK_OR_TORN.finditer(text):
        if match[0] == "[[":
            yield _line_and_column(text[: match.start()])


def _line_and_column(before: str) -> tuple[int, int]:
    """Return the place behind a text, counted from 1."""
    return before.count("\n") + 1, len(before.rpartition("\n")[2]) + 1


def check_hand_written(records: Records, resolver: Resolver, problems: Problems) -> None:
    """Check the addresses and links of all hand-written pages."""
    folder = records.record_places[PLAN].document.src_uri.rpartition("/")[0]
    known = (*records.pages, *INDEXES)
    taken = {_published(index): MADE for index in INDEXES}
    for src_uri, text in records.pages.items():
        file = f"{folder}/{PAGES}/{src_uri}"
        url = _published(src_uri)
        if url in taken or url.startswith(FOLDERS):
            fact = f"{taken.get(url, MADE)} has the address '{url}'."
            problems.add(Place(file), "same-address", fact, "Give this page another name.")
        taken.setdefault(url, f"The page '{src_uri}'")
        for line, column in torn_links_in(text):
            fact = "A link begins here and is not whole."
            problems.add(Place(file, line, column), "torn-link", fact, WHOLE_LINK)
        for written in links_in(text):
            place = Place(file, written.line, written.column)
            if written.kind == "insert":
                _check_insert(written, place, problems)
            elif written.kind == "page":
                _check_page(written, known, place, problems)
            else:
                resolver.check(written.target, (*Reference.kinds, "claim"), place)


def _published(src_uri: str) -> str:
    """Return the address of a page: `points.md` and `points/index.md` are both `points/`.

    Where a file's name has no case, nor has an address.
    """
    stem = src_uri.removesuffix(".md").casefold()
    folder, _, name = stem.rpartition("/")
    url = folder if name in ("index", "readme") else stem
    return f"{url}/"


def _check_page(
    written: HandWrittenLink, known: tuple[str, ...], place: Place, problems: Problems
) -> None:
    if written.name not in known:
        fact = f"There is no page '{written.name}'."
        problems.add(place, "unknown-id", fact, did_you_mean(written.name, known))
    elif not written.words:
        wanted = f"Write '[[{written.target}|words]]'."
        problems.add(place, "unknown-id", "A link to a page needs words.", wanted)


def _check_insert(written: HandWrittenLink, place: Place, problems: Problems) -> None:
    if written.name not in INSERTS:
        fact = f"There is no insert '{written.name}'."
        suggestion = did_you_mean(written.name, INSERTS) or f"There are {listed(INSERTS, 'and')}."
        problems.add(place, "unknown-id", fact, suggestion)
    elif not written.is_alone or written.words:
        wanted = f"Write '[[{written.target}]]' alone on a line."
        problems.add(place, "unknown-id", "An insert stands alone on its line.", wanted)
