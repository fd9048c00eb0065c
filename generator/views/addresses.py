"""Where everything is on the site, and what it is called there.

A published address works for ever, so it is made of ids and of nothing else.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.corpus import QUESTION_ANCHOR, url_of
from generator.model import (
    BUILT_IN,
    IN_PROSE,
    PLAN,
    SITE_LANGUAGE,
    Actor,
    Draft,
    Location,
    kind_of,
    split_question,
)

if TYPE_CHECKING:
    from generator.compare import Findings
    from generator.corpus import ClaimOf, Corpus
    from generator.files import Place
    from generator.model import Record


@dataclass(frozen=True, slots=True)
class Address:
    """A page, and an anchor on it."""

    src_uri: str
    """The page's markdown file, relative to the site's root, with `/` between folders."""
    anchor: str = ""

    def seen_from(self, depth: int) -> str:
        """Return a link to it for the markdown of a page in a folder of that depth."""
        return "../" * depth + self.src_uri + self._fragment()

    def url_from(self, src_uri: str, *, directory_urls: bool = True) -> str:
        """Return a link to it for HTML inside another page, as the built site has it.

        Pages are folders there (`../x/`) or, without `directory_urls`, files (`x.html`).
        """
        depth = url_of(src_uri).count("/") if directory_urls else src_uri.count("/")
        return "../" * depth + self.published(directory_urls=directory_urls) or "./"

    def published(self, *, directory_urls: bool) -> str:
        """Return the address from the site's root, as `url` or, for files, as `file_url`."""
        return self.url if directory_urls else self.file_url

    @property
    def url(self) -> str:
        """The address in the built site, from the site's root: `points/x/#anchor`."""
        return url_of(self.src_uri) + self._fragment()

    @property
    def file_url(self) -> str:
        """The same where each page is a file: `points/x.html#anchor`."""
        url = url_of(self.src_uri)
        is_index = self.src_uri in (f"{url}index.md", f"{url}README.md")
        file = f"{url}index.html" if is_index else f"{url.removesuffix('/')}.html"
        return file + self._fragment()

    def _fragment(self) -> str:
        return f"#{self.anchor}" if self.anchor else ""


def anchor_of(claim_of: ClaimOf) -> str:
    """Return the anchor of a claim on pages other than its source's."""
    return f"{claim_of.source.id}--{claim_of.claim.id}"


def question_anchor(question_id: str) -> str:
    """Return the anchor of a question on its record's page."""
    return f"{QUESTION_ANCHOR}{question_id}"


@dataclass(frozen=True, slots=True)
class Directory:
    """Looks up the address and the label of any reference."""

    corpus: Corpus
    findings: Findings

    def address(self, ref: str) -> Address:
        """Return where a record, claim, question or index is."""
        if "#" in ref:
            source, _, claim = ref.partition("#")
            return Address(f"sources/{source}.md", claim)
        kind, _, record_id = ref.partition("/")
        if kind == "page":
            return Address(record_id)
        owner, question_id = split_question(ref)
        if question_id:
            if self.findings.has_page(ref):
                return Address(f"questions/{self.corpus.questions[ref].slug}.md")
            # Without an answer that stands, it is not on the page of its record.
            anchor = question_anchor(question_id) if ref in self.findings.by_question else ""
            return Address(self.address(owner).src_uri, anchor)
        if kind == PLAN:
            return Address("plan.md")
        if kind == "place":
            return Address("places.md", record_id)
        return Address(f"{kind}s/{record_id}.md")

    def label(self, ref: str) -> str:
        """Return what the site calls a record, claim or question."""
        if "#" in ref:
            return self.label(f"source/{ref.partition('#')[0]}")
        owner, question_id = split_question(ref)
        if question_id:
            asks = self.corpus.questions[ref].question.asks
            # "When was it?" is asked of every event, so it needs its subject where it stands alone.
            is_built_in = question_id in BUILT_IN.get(kind_of(owner), {})
            return f"{self.label(owner)}: {asks}" if is_built_in else asks
        if kind_of(ref) == "theme":
            return self.corpus.records.plan.themes[ref.partition("/")[2]]
        return label_of(self.corpus.record(ref))

    def short_label(self, ref: str) -> str:
        """Return the short name of a draft if it has one; else what the site calls the record."""
        record = self.corpus.record(ref)
        return (record.short if isinstance(record, Draft) else None) or self.label(ref)

    def language(self, ref: str) -> str:
        """Return the language of a label; only the title of a source can be foreign."""
        if "#" not in ref and kind_of(ref) != "source":
            return SITE_LANGUAGE
        source = self.corpus.records.sources[ref.partition("#")[0].removeprefix("source/")]
        return source.title_lang or source.language

    def plain(self, prose: str) -> str:
        """Return a sentence of ours with the words of its links in place of the links."""
        return IN_PROSE.sub(lambda match: match[2] or self.label(match[1]), prose)

    def number(self, ref: str) -> str:
        """Return a point's label in the plan's own text, as `6`; empty if it has none."""
        return self.corpus.own_items.label(ref)

    def place(self, ref: str) -> Place:
        """Return where a record, claim or question is written."""
        places = self.corpus.records.record_places
        if "#" in ref:
            claim_of = self.corpus.claims[ref]
            return places[f"source/{claim_of.source.id}"].place("claims", claim_of.index)
        owner, question_id = split_question(ref)
        return places[owner].place(*(("questions", question_id) if question_id else ()))


def label_of(record: Record) -> str:
    """Return the label, name or title of a record."""
    if isinstance(record, Actor):
        return record.label
    if isinstance(record, Location):
        return record.name
    return str(getattr(record, "title"))  # noqa: B009 - every other record has one
