"""Rules about what leads readers on: highlights, sentences on where things stand, `bears-on`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.files import did_you_mean, quoted_name
from generator.model import Plan

if TYPE_CHECKING:
    from generator.check.reporter import ReportProblem
    from generator.corpus import Corpus
    from generator.files import KeyPath
    from generator.model import Record

MOST_HIGHLIGHTS = 7
MOST_DATED = 6
"""How many highlights, and how many dated sentences, a home page has room for."""


def check_bears_on(report: ReportProblem, record: Record, corpus: Corpus) -> None:
    """A question bears on other questions that are there."""
    for question_id, question in getattr(record, "questions", {}).items():
        for index, ref in enumerate(question.bears_on):
            path = ("questions", question_id, "bears-on", index)
            asked = corpus.questions.get(ref)
            if asked is None:
                _report_unknown(report, path, ref, corpus)
            elif asked.question is question:
                fact = f"{quoted_name(ref)} is this question itself."
                report(path, "cycle", fact, "Name another question, or remove it.")


def check_highlights(report: ReportProblem, record: Record, corpus: Corpus) -> None:
    """Each highlight has claims that answer its question differently, and there are few."""
    highlights = record.highlights if isinstance(record, Plan) else ()
    for index, highlight in enumerate(highlights):
        path = ("highlights", index)
        if index == MOST_HIGHLIGHTS:
            fact = f"There are {len(highlights)} highlights, and {MOST_HIGHLIGHTS} at most."
            report(path, "highlight", fact, "Remove those that matter least.")
        if highlight.on not in corpus.questions:
            _report_unknown(report, (*path, "on"), highlight.on, corpus)
            continue
        answers = {
            given.answer.key
            for claim in highlight.claims
            for given in corpus.given_by.get(claim, ())
            if given.question == highlight.on
        }
        if len(answers) < 2:  # noqa: PLR2004 - a difference has two sides
            fact = f"The claims of this highlight give {len(answers) or 'no'} answer to"
            fact += f" {quoted_name(highlight.on)}."
            wanted = "Name claims of at least two sides, which answer it differently."
            report((*path, "from"), "highlight", fact, wanted)


def check_now(report: ReportProblem, record: Record, _: Corpus) -> None:
    """Where things stand is told in order of time, until the day of the plan, in few sentences."""
    if not isinstance(record, Plan):
        return
    for index, sentence in enumerate(record.now):
        path = ("now", index)
        if index == MOST_DATED:
            fact = f"There are {len(record.now)} sentences here, and {MOST_DATED} at most."
            report(path, "dated-sentence", fact, "Remove those that matter least.")
        if sentence.on.bounds[0] > record.as_of.last:
            fact = f"This is about {sentence.on}, after 'as-of', {record.as_of}."
            report((*path, "on"), "dated-sentence", fact, "Correct the one that is wrong.")
        if index and sentence.on.sort_key < record.now[index - 1].on.sort_key:
            fact = f"This is about {sentence.on}, and the sentence before it about a later day."
            report((*path, "on"), "dated-sentence", fact, "Put the earlier day first.")


def _report_unknown(report: ReportProblem, path: KeyPath, ref: str, corpus: Corpus) -> None:
    fact = f"There is no question {quoted_name(ref)} that is asked or answered."
    wanted = did_you_mean(ref, corpus.questions) or "Write it as 'point/x.question'."
    report(path, "unknown-question", fact, wanted)


LEADING_RULES = (check_bears_on, check_highlights, check_now)
