"""All that a search can find: an entry for every record, question, page and statement.

It knows neither how the entries are stored (`generator.search.index_files`) nor how MkDocs works.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from generator.model import kind_of
from generator.search.entry import KINDS, Entry
from generator.search.page_titles import description_of, title_of, words_of_page
from generator.search.record_entries import question_entries, record_entries, themes_of
from generator.search.word_tables import page_names_of
from generator.views import replies_to

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from generator.corpus import ClaimOf
    from generator.pages import Built


def entries(
    built: Built,
    left_out: Collection[str] = (),
    page_names: Mapping[str, tuple[str, ...]] = MappingProxyType({}),
) -> tuple[Entry, ...]:
    """Return an entry for everything on a site, by kind and in the order of the indexes.

    `left_out` are the hand-written pages that no search finds, by their `src_uri`; `page_names` are
    the names that the heads of hand-written pages give them.
    """
    of_records = [*record_entries(built), *question_entries(built)]
    urls = {entry.url for entry in of_records}
    every = [*of_records, *_page_entries(built, left_out, page_names, urls), *_claim_entries(built)]
    return tuple(sorted(every, key=lambda entry: KINDS.index(entry.kind)))


def _page_entries(
    built: Built,
    left_out: Collection[str],
    page_names: Mapping[str, tuple[str, ...]],
    of_records: Collection[str],
) -> Iterator[Entry]:
    """Yield an entry for each page that is not among those `of_records`.

    Pages made from records have their words in the entries of these; hand-written ones have own.
    """
    for page in built.pages:
        url = built.site.directory.address(f"page/{page.src_uri}").url
        if page.template == "moved" or url in of_records:
            continue  # its record is found, at its present address
        is_own = page.template == "hand-written"
        if is_own and page.src_uri in left_out:
            continue
        markdown = built.markdown[page.src_uri]
        kind, _, name = page.ref.partition("/")
        yield Entry(
            kind="page",
            url=url,
            title=title_of(markdown, page.src_uri),
            names=(
                page.template.replace("-", " "),
                *page_names_of(page.template),
                *page_names.get(page.src_uri, ()),
            ),
            sentence=description_of(markdown) if is_own else "",
            said=(words_of_page(markdown),) if is_own else (),
            themes=(name,) if kind == "theme" else (),
        )


def _claim_entries(built: Built) -> Iterator[Entry]:
    """Yield an entry for each claim, with the replies to it."""
    corpus, directory = built.site.corpus, built.site.directory
    for ref, claim_of in corpus.claims.items():
        replies = replies_to(claim_of, corpus)
        mentioned = [mention.of for mention in corpus.mentions_by.get(ref, ())]
        themes = (theme for record in mentioned for theme in themes_of(record, corpus))
        yield Entry(
            kind="claim",
            url=directory.address(ref).url,
            title=directory.label(f"actor/{claim_of.source.publisher}"),
            # A reply that a source reports is never left out.
            sentence=" ".join(directory.plain(part.claim.says) for part in (claim_of, *replies)),
            also=tuple(filter(None, (claim_of.claim.quote, claim_of.claim.in_english))),
            date=str(claim_of.source.published),
            disputed=ref in built.site.findings.disputes_of,
            withdrawn=claim_of.claim.withdrawn is not None,
            themes=tuple(dict.fromkeys(themes)),
            actors=_actors_of(claim_of, mentioned),
            sources=(claim_of.source.id,),
            months=(claim_of.source.published.month_or_year,),
        )


def _actors_of(claim_of: ClaimOf, mentioned: list[str]) -> tuple[str, ...]:
    """Return the ids of the actors that a claim mentions, its publisher first."""
    named = (
        ref.partition("/")[2] for ref in mentioned if kind_of(ref) == "actor" and "." not in ref
    )
    return tuple(dict.fromkeys((str(claim_of.source.publisher), *named)))
