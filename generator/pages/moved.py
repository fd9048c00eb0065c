"""Pages that lead on: one at each address whose page is somewhere else now."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.corpus import url_of
from generator.model import PLAN, kind_of
from generator.pages.site import Page, given

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.compare import Findings
    from generator.corpus import Corpus

WITH_PAGE = ("point", "actor", "event", "draft", "source", "theme")
"""Kinds whose records each have a page, beside questions and the plan."""


def moved_pages(corpus: Corpus, findings: Findings, made: Iterable[Page]) -> Iterator[Page]:
    """Yield a page for each former id, and for each published address that is not `made`.

    Their view is the reference of what they lead to.
    """
    urls = {url_of(page.src_uri) for page in made}
    for url, ref in (*_former(corpus, findings), *_published(corpus)):
        if url not in urls:
            urls.add(url)
            yield Page(f"{url.removesuffix('/')}.md", "moved", given(ref))


def _former(corpus: Corpus, findings: Findings) -> Iterator[tuple[str, str]]:
    """Yield the address of each page that a former id had, and where it leads."""
    for former, ref in corpus.addresses.former_ids.current_refs.items():
        kind, _, name = former.partition("/")
        if kind in WITH_PAGE and "." not in former:
            yield f"{kind}s/{name}/", ref
    for ref in findings.with_page:
        question = corpus.questions[ref]
        kind = kind_of(question.owner)
        former_owners = () if kind == PLAN else corpus.record(question.owner).formerly
        for owner in (question.owner, *(f"{kind}/{former}" for former in former_owners)):
            for question_id in (question.id, *question.question.formerly):
                yield f"questions/{replace(question, owner=owner, id=question_id).slug}/", ref


def _published(corpus: Corpus) -> Iterator[tuple[str, str]]:
    """Yield the address of each page that the content lists, and what it is about."""
    for published in corpus.addresses.published:
        yield published.address.partition("#")[0], published.target.page
