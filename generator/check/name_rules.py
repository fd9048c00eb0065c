"""Rules about the names of records: no two records of a kind have one name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.files import quoted
from generator.model import Actor

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.check.reporter import Checker
    from generator.corpus import Corpus
    from generator.model import Record

NAME_FIELD = {"actor": "label", "point": "title", "event": "title", "place": "name",
              "draft": "title"}  # fmt: skip
"""The field with the name of a record, by its kind. Two sources may have one title."""

NAMED_BY_ALL = ("person", "state")
"""The kinds of actor whose every spelling names one actor: two may not share one.

A group or an outlet may be written as another one is named, as the `Council` of many.
"""


def check_names(checker: Checker, corpus: Corpus) -> None:
    """No two records of a kind have one name, whatever its letters and blanks."""
    for kind, field in NAME_FIELD.items():
        first: dict[str, str] = {}
        for record in corpus.records.of_kind(kind).values():
            name = getattr(record, field)
            other = first.setdefault(plain_name(name), record.id)
            if other != record.id:
                fact = f"The {kind} '{other}' is named {quoted(name)} too."
                wanted = "Make one record of the two, or name what tells them apart."
                checker.at(f"{kind}/{record.id}")((field,), "same-name", fact, wanted)


def check_spellings(checker: Checker, corpus: Corpus) -> None:
    """What one person or state is also written as is not the name of another one."""
    labels = {
        plain_name(actor.label): actor.id
        for actor in corpus.records.actors.values()
        if actor.kind in NAMED_BY_ALL
    }
    for actor in corpus.records.actors.values():
        for index, written in _spellings(actor) if actor.kind in NAMED_BY_ALL else ():
            other = labels.get(plain_name(written), actor.id)
            if other != actor.id:
                fact = f"{quoted(written)} is the name of the actor '{other}'."
                path = ("also-written", index, "as")
                checker.at(f"actor/{actor.id}")(path, "same-name", fact, "Remove it here.")


def _spellings(record: Record) -> Iterator[tuple[int, str]]:
    if isinstance(record, Actor):
        for index, spelling in enumerate(record.also_written):
            yield index, spelling.written


def plain_name(name: str) -> str:
    """Return a name without what a reader overlooks: upper and lower case, and extra blanks."""
    return " ".join(name.split()).casefold()


NAME_RULES = (check_names, check_spellings)
