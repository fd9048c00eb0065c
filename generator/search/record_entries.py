"""The entries of records and of answered questions."""

from __future__ import annotations

from html import unescape
from typing import TYPE_CHECKING

from generator.compare import words_of
from generator.model import PLAN, Actor, Event, Moment, Plan, Point, Source, kind_of
from generator.pages import answer_text, text
from generator.search.entry import Entry
from generator.views import label_of, ordered

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare import Finding
    from generator.corpus import Corpus
    from generator.model import Record
    from generator.pages import Built
    from generator.views import Directory

RECORD_KINDS = ("point", "actor", "event", "place", PLAN, "draft", "source")


def record_entries(built: Built) -> Iterator[Entry]:
    """Yield an entry for each record, by kind and in the order of the indexes."""
    corpus = built.site.corpus
    for kind in RECORD_KINDS:
        for ref in ordered(kind, corpus) if kind != PLAN else (PLAN,):
            yield _record_entry(ref, corpus.record(ref), built)


def _record_entry(ref: str, record: Record, built: Built) -> Entry:
    corpus, directory = built.site.corpus, built.site.directory
    findings = _findings_of(ref, built)
    number = directory.number(ref)
    spellings = [spelling.written for spelling in getattr(record, "also_written", ())]
    return Entry(
        kind=kind_of(ref),
        url=directory.address(ref).url,
        title=f"{number}. {label_of(record)}" if number else label_of(record),
        names=(*spellings, *_names_of_number(number)),
        sentence=_sentence_of(record, spellings, directory),
        also=tuple(
            f"{finding.question.question.asks} {_answers(finding, directory)}"
            for finding in findings
        ),
        said=_said_of(ref, built) if isinstance(record, Point | Event) else (),
        date=str(record.published) if isinstance(record, Source) else "",
        disputed=any(finding.is_disputed for finding in findings),
        themes=themes_of(ref, corpus),
        actors=(record.id,) if isinstance(record, Actor) else (),
        sources=(record.id,) if isinstance(record, Source) else (),
        months=_months_of(record, findings),
    )


def _findings_of(ref: str, built: Built) -> list[Finding]:
    """Return the findings of all questions that a record asks."""
    findings = built.site.findings
    questions = findings.by_owner.get(ref, ())
    return [finding for question in questions for finding in findings.by_question[question]]


def _names_of_number(number: str) -> tuple[str, ...]:
    labels = [label for label in number.split(", ") if label]
    return tuple(name for label in labels for name in (label, f"point {label}", f"pt {label}"))


def _sentence_of(record: Record, spellings: list[str], directory: Directory) -> str:
    """Return the sentence that distinguishes a record from others with the same name."""
    if isinstance(record, Point):
        return directory.plain(record.gist.says if record.gist else record.why or "")
    if isinstance(record, Plan | Source):
        return directory.plain(" ".join(sentence.says for sentence in record.summary[:2]))
    return ", ".join(spellings)


def _said_of(ref: str, built: Built) -> tuple[str, ...]:
    corpus = built.site.corpus
    claims = corpus.said_of.get(ref, ())
    printed = (text for words in words_of(ref, corpus) for text in words.texts)
    return (
        *(built.site.directory.plain(claim_of.claim.says) for claim_of in claims),
        *(line for text in printed for line in (text.words, text.in_english or "")),
    )


def themes_of(ref: str, corpus: Corpus) -> tuple[str, ...]:
    """Return the theme of a point, or of the point that asks a question; of others none."""
    owner = ref.partition(".")[0]
    if kind_of(owner) != "point" or "#" in owner:
        return ()
    return (corpus.records.points[owner.partition("/")[2]].theme,)


def _months_of(record: Record, findings: list[Finding]) -> tuple[str, ...]:
    """Return when a source was published, or when sources say that an event was."""
    if isinstance(record, Source):
        return (record.published.month_or_year,)
    if not isinstance(record, Event):
        return ()
    answers = [group.answer for finding in findings for group in finding.groups]
    return tuple(
        sorted({answer.date.month_or_year for answer in answers if isinstance(answer, Moment)})
    )


def question_entries(built: Built) -> Iterator[Entry]:
    """Yield an entry for each answered question."""
    directory = built.site.directory
    for ref, findings in built.site.findings.by_question.items():
        owner = findings[0].question.owner
        yield Entry(
            kind="question",
            url=directory.address(ref).url,
            title=directory.label(ref),
            sentence=_sentence_of_answers(findings, built),
            also=(directory.label(owner),),
            disputed=any(finding.is_disputed for finding in findings),
            themes=themes_of(owner, built.site.corpus),
        )


def _sentence_of_answers(findings: tuple[Finding, ...], built: Built) -> str:
    """Return the answers, those on another draft after its name."""
    directory = built.site.directory
    return " · ".join(
        _draft_name(finding, built) + _answers(finding, directory) for finding in findings
    )


def _draft_name(finding: Finding, built: Built) -> str:
    """Return the name of the draft that the answers are about, if it is not the plan's own."""
    if finding.draft in ("", built.site.plan.draft):
        return ""
    return f"{built.site.directory.label(f'draft/{finding.draft}')}: "


def _answers(finding: Finding, directory: Directory) -> str:
    question = finding.question.question
    answers = (
        answer_text(group.answer, question, lambda ref, _: text(directory.label(ref)))
        for group in finding.groups
    )
    return " · ".join(unescape(answer) for answer in answers)
