"""What the search offers: an entry for every page, place and statement, and what finds it.

It knows neither how the entries are stored (`generator.search.index_files`) nor how MkDocs works.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING

from generator.model import BUILT_IN, PLAN, Actor, Event, Moment, Plan, Point, Source, kind_of
from generator.pages import answer_text, text
from generator.views import label_of, ordered, replies_to

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare import Finding, Findings
    from generator.corpus import ClaimOf, Corpus
    from generator.model import Record
    from generator.pages import Built

KINDS = ("point", "actor", "event", "place", "plan", "question", "draft", "source", "page", "claim")
"""The kinds of entries, in the order in which they are stored."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that a search can find."""

    kind: str
    url: str
    """Its address from the site's root, with the anchor of a statement."""
    title: str
    names: tuple[str, ...] = ()
    """Other ways to name it."""
    sentence: str = ""
    """The sentence shown with it."""
    also: tuple[str, ...] = ()
    """Texts that find it and are not shown."""
    said: tuple[str, ...] = ()
    """What sources say of it, each in its own words; it finds it too, and weighs least."""
    date: str = ""
    disputed: bool = False
    withdrawn: bool = False
    """Whether it is a statement that its source took back."""
    themes: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    months: tuple[str, ...] = ()
    """What narrows a search to it: ids, and months as `2025-11`, or years."""


def entries(built: Built) -> tuple[Entry, ...]:
    """Return everything that can be found, by kind and in the order of the indexes."""
    finder = _Finder(built.site.corpus, built.site.findings, built)
    found = [*finder.records(), *finder.questions()]
    known = {entry.url for entry in found}
    found += (entry for entry in finder.pages() if entry.url not in known)
    found += finder.claims()
    return tuple(sorted(found, key=lambda entry: KINDS.index(entry.kind)))


class _Finder:
    """Makes the entries of one site."""

    def __init__(self, corpus: Corpus, findings: Findings, built: Built) -> None:
        self.corpus = corpus
        self.findings = findings
        self.built = built
        self.directory = built.site.directory

    def records(self) -> Iterator[Entry]:
        for kind in ("point", "actor", "event", "place", PLAN, "draft", "source"):
            for ref in ordered(kind, self.corpus) if kind != PLAN else (PLAN,):
                yield self._record(ref, self.corpus.record(ref))

    def _record(self, ref: str, record: Record) -> Entry:
        asked = [self.findings.by_question[one] for one in self.findings.by_owner.get(ref, ())]
        findings = [finding for several in asked for finding in several]
        number = record.number if isinstance(record, Point) else None
        names = [spelling.written for spelling in getattr(record, "also_written", ())]
        return Entry(
            kind=kind_of(ref),
            url=self.directory.address(ref).url,
            title=f"{number}. {label_of(record)}" if number else label_of(record),
            names=(*names, *((str(number), f"point {number}", f"pt {number}") if number else ())),
            sentence=self._gist(record, names),
            also=tuple(self._words(finding) for finding in findings),
            said=self._said(ref) if isinstance(record, Point | Event) else (),
            date=str(record.published) if isinstance(record, Source) else "",
            disputed=any(finding.is_disputed for finding in findings),
            themes=self._themes(ref),
            actors=(record.id,) if isinstance(record, Actor) else (),
            sources=(record.id,) if isinstance(record, Source) else (),
            months=self._months(record, findings),
        )

    def questions(self) -> Iterator[Entry]:
        for ref, findings in self.findings.by_question.items():
            owner = findings[0].question.owner
            yield Entry(
                kind="question",
                url=self.directory.address(ref).url,
                title=self.directory.label(ref),
                sentence=self._told(findings),
                also=(self.directory.label(owner),),
                disputed=any(finding.is_disputed for finding in findings),
                themes=self._themes(owner),
            )

    def pages(self) -> Iterator[Entry]:
        """Yield every page by its heading; indexes and hand-written ones have nothing else."""
        for page in self.built.pages:
            if page.template == "moved":
                continue  # its record is found at its address of today
            heading = re.search(r"^# (.+)$", self.built.markdown[page.src_uri], re.MULTILINE)
            if heading:
                url = self.directory.address(f"page/{page.src_uri}").url
                title = unescape(re.sub(r"\s*\{[:#].*|<[^>]+>", "", heading[1]))
                kind, _, name = page.ref.partition("/")
                themes = (name,) if kind == "theme" else ()
                yield Entry("page", url, title, (page.template.replace("-", " "),), themes=themes)

    def claims(self) -> Iterator[Entry]:
        for ref, claim in self.corpus.claims.items():
            replies = replies_to(claim, self.corpus)
            mentioned = [mention.of for mention in self.corpus.mentions_by.get(ref, ())]
            yield Entry(
                kind="claim",
                url=self.directory.address(ref).url,
                title=self.directory.label(f"actor/{claim.source.publisher}"),
                # A reply that a source reports is never left out.
                sentence=" ".join(self.directory.plain(of.claim.says) for of in (claim, *replies)),
                also=tuple(filter(None, (claim.claim.quote, claim.claim.in_english))),
                date=str(claim.source.published),
                disputed=ref in self.findings.disputes_of,
                withdrawn=claim.claim.withdrawn is not None,
                themes=tuple(dict.fromkeys(t for of in mentioned for t in self._themes(of))),
                actors=_ids("actor", mentioned, claim),
                sources=(claim.source.id,),
                months=(claim.source.published.month_or_year,),
            )

    def _gist(self, record: Record, names: list[str]) -> str:
        """Return the sentence that tells a record from others of its name."""
        told = self.directory.plain
        if isinstance(record, Point):
            return told(record.gist.says if record.gist else record.why or "")
        if isinstance(record, Plan | Source):
            return told(" ".join(sentence.says for sentence in record.summary[:2]))
        return ", ".join(names)

    def _themes(self, ref: str) -> tuple[str, ...]:
        owner = ref.partition(".")[0]
        if kind_of(owner) != "point" or "#" in owner:
            return ()
        return (self.corpus.records.points[owner.partition("/")[2]].theme,)

    def _months(self, record: Record, findings: list[Finding]) -> tuple[str, ...]:
        if isinstance(record, Source):
            return (record.published.month_or_year,)
        answers = [group.answer for one in findings for group in one.groups]
        months = {one.date.month_or_year for one in answers if isinstance(one, Moment)}
        return tuple(sorted(months)) if isinstance(record, Event) else ()

    def _said(self, ref: str) -> tuple[str, ...]:
        return tuple(self.directory.plain(of.claim.says) for of in self.corpus.said_of.get(ref, ()))

    def _words(self, finding: Finding) -> str:
        return f"{finding.question.question.asks} {self._answers(finding)}"

    def _told(self, findings: tuple[Finding, ...]) -> str:
        """Return the answers; of what, where every record of a kind is asked the same."""
        of = findings[0].question
        answers = " · ".join(
            self._of_draft(finding) + self._answers(finding) for finding in findings
        )
        shared = of.id in BUILT_IN.get(kind_of(of.owner), {})
        return f"{self.directory.label(of.owner)}: {answers}" if shared else answers

    def _of_draft(self, finding: Finding) -> str:
        """Return the name of the draft that was asked, where that is not the plan's own."""
        own = ("", self.corpus.records.plan.draft)
        return "" if finding.draft in own else f"{self.directory.label(f'draft/{finding.draft}')}: "

    def _answers(self, finding: Finding) -> str:
        asked = finding.question.question
        shown = (
            answer_text(group.answer, asked, lambda ref, _: text(self.directory.label(ref)))
            for group in finding.groups
        )
        return " · ".join(unescape(answer) for answer in shown)


def _ids(kind: str, refs: list[str], claim: ClaimOf) -> tuple[str, ...]:
    """Return the ids of one kind that a claim names, its publisher first."""
    named = [ref.partition("/")[2] for ref in refs if kind_of(ref) == kind and "." not in ref]
    return tuple(dict.fromkeys((str(claim.source.publisher), *named)))
