"""Rules about the labels of a draft's text: each names an item, and each item has one label."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.corpus import stretches
from generator.files import did_you_mean, quoted, quoted_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.check.reporter import Checker, ReportProblem
    from generator.corpus import ClaimOf, Corpus
    from generator.files import KeyPath
    from generator.model import Draft, Source

_FILE_NUMBER = re.compile(r"(?:\d+-)+")
"""The number with which the file of a point may begin, as `06-` or `2-10-`."""


def check_labels(checker: Checker, corpus: Corpus) -> None:
    """No two items of a draft have one label, and no item names a point twice."""
    for draft in corpus.records.drafts.values():
        report = checker.at(f"draft/{draft.id}")
        seen: set[str] = set()
        for index, item in enumerate(draft.items):
            path = ("items", index)
            if item.label in seen:
                fact = f"Another item of this draft is labelled {quoted(item.label)} too."
                report((*path, "label"), "draft-item", fact, "Write the label that the text has.")
            seen |= {item.label} if item.label else set()
            if len(set(item.points)) < len(item.points):
                fact = "This item names a point twice."
                report((*path, "points"), "draft-item", fact, "Name each of its points once.")


def check_changes(checker: Checker, corpus: Corpus) -> None:
    """A draft says of each point once what it did with it."""
    for draft in corpus.records.drafts.values():
        first: dict[str, int] = {}
        for index, change in enumerate(draft.changes):
            if first.setdefault(change.point, index) != index:
                fact = f"The changes of this draft name {quoted_name(change.point)} twice."
                path = ("changes", index, "point")
                wanted = "Say in one entry what it did with the point."
                checker.at(f"draft/{draft.id}")(path, "draft-item", fact, wanted)


def check_numbers(checker: Checker, corpus: Corpus) -> None:
    """The number of a point, and of its file, is its label in the plan's own text."""
    own = corpus.records.drafts.get(corpus.records.plan.draft)
    first: dict[int, str] = {}
    for point in corpus.records.points.values():
        ref = f"point/{point.id}"
        report = checker.at(ref)
        label = corpus.own_items.label(ref)
        if point.number == 0:
            fact, wanted = "Points are numbered from 1 on.", "Write the number that it has."
            report(("number",), "number-and-name", fact, wanted)
        elif point.number is not None and first.setdefault(point.number, point.id) != point.id:
            fact = f"Point {point.number} is also '{first[point.number]}'."
            report(("number",), "number-and-name", fact, "Give one of them another number.")
        elif point.number is not None and own and own.items and label != str(point.number):
            fact = f"drafts/{own.id}.yaml {_says_of(label)}, and this number is {point.number}."
            report(
                ("number",), "number-and-name", fact, "Remove 'number': the draft has the label."
            )
            continue
        name = corpus.records.record_places[ref].document.src_uri.rpartition("/points/")[2]
        begins = _FILE_NUMBER.match(name)
        if begins and _numbers(begins[0]) not in map(_numbers, label.split(", ")):
            report((), "number-and-name", *_other_name(name, begins[0], label, own))


def _other_name(name: str, begins: str, label: str, own: Draft | None) -> tuple[str, str]:
    """Return why the file of a point has another number than the point, and what to write."""
    fact = f"The name of this file begins with {begins[:-1]}, "
    if not label:
        where = f"under 'items' in drafts/{own.id}.yaml" if own and own.items else "as 'number'"
        fact += "and the plan's own text has no such item."
        return fact, f"Write the label {where}, or move the file to points/reported/."
    begin = "-".join(part.zfill(2) for part in _numbers(label)) or label
    fact += f"and the point's label in the plan's own text is {label}."
    return fact, f"Name it '{begin}-{name.removeprefix(begins)}'."


def _says_of(label: str) -> str:
    return f"gives this point the label {label}" if label else "does not list this point"


def _numbers(label: str) -> tuple[str, ...]:
    """Return the numbers in a label or name without the zeros before them."""
    return tuple(number.lstrip("0") for number in re.findall(r"\d+", label))


def check_labels_read(checker: Checker, corpus: Corpus) -> None:
    """What was read of a source, and each text that it prints, are items of the source's draft."""
    for source in corpus.records.sources.values():
        report = checker.at(f"source/{source.id}")
        draft = source.draft or corpus.records.plan.draft
        for path, label in _labels_in(source):
            _check_label(report, path, label, draft, corpus)
        if source.read.extent in ("whole", "part"):
            continue
        items = corpus.items[draft]
        for begin, end in stretches(source.read.extent):
            indexes = items.indexes(begin), items.indexes(end)
            if all(indexes) and indexes[0][0] > indexes[1][-1]:
                fact = f"'{begin}-{end}' ends before it begins."
                forms = "Write 'whole', 'part', or 'points 1-9, 14'."
                report(("read", "extent"), "bad-extent", fact, forms)


def _labels_in(source: Source) -> Iterator[tuple[KeyPath, str]]:
    if source.read.extent not in ("whole", "part"):
        for stretch in stretches(source.read.extent):
            for label in dict.fromkeys(stretch):
                yield ("read", "extent"), label
    for index, text in enumerate(source.texts):
        yield ("texts", index, "item"), text.item


def check_locator(report: ReportProblem, claim_of: ClaimOf, corpus: Corpus) -> None:
    """`point 6` is an item of the draft that the claim speaks of, if its items are known."""
    claim, source = claim_of.claim, claim_of.source
    draft = claim.draft or source.draft or corpus.records.plan.draft
    if claim.at.startswith("point ") and corpus.items.get(draft):
        _check_label(report, ("at",), claim.at.removeprefix("point "), draft, corpus)


def _check_label(
    report: ReportProblem, path: KeyPath, label: str, draft: str, corpus: Corpus
) -> None:
    items = corpus.items.get(draft)
    if not items or items.has(label):
        return  # while no items are known, no point counts as read
    fact = f"The draft '{draft}' has no item {quoted(label)}."
    labels = [label for label in items.labels if label]
    wanted = did_you_mean(label, labels) or f"Its labels run from {labels[0]} to {labels[-1]}."
    report(path, "draft-item", fact, wanted)


DRAFT_RULES = (check_labels, check_changes, check_numbers, check_labels_read)
