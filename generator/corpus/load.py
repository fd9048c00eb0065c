"""A content folder becomes records; what does not fit the schema becomes a problem with a place."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pydantic import ValidationError

from generator.corpus.address_list import ADDRESSES, read_address_list
from generator.corpus.record_set import Records, ref_of
from generator.corpus.schema_errors import explain
from generator.files import (
    Document,
    Place,
    Problems,
    RecordPlace,
    Value,
    listed,
    read_text,
    read_yaml,
)
from generator.model import (
    PLAN,
    RECORDS,
    Plan,
    Record,
    is_page_id,
)

if TYPE_CHECKING:
    from pathlib import Path


FOLDERS = {
    "points": "point",
    "points/reported": "point",
    "actors": "actor",
    "events": "event",
    "drafts": "draft",
    "sources": "source",
}
"""Where each kind of record lives; plan.yaml and places.yaml stand beside these folders."""

PAGES = "pages"
"""Where hand-written pages live."""

RECORD_ENDINGS = (".yaml", ".yml")
PAGE_ENDINGS = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")
"""Endings by which an editor may mean a record or a page; only the first of each is read."""

_NUMBERED = re.compile(r"(\d+)-(.+)")


def load(content: Path, problems: Problems) -> Records:
    """Read every record and page of a content folder.

    Raises `ContentError` if any file cannot be read or any record does not fit its kind.
    """
    loader = _Loader(content, problems)
    for path in sorted(content.rglob("*")):
        loader.file(path)
    plan = loader.found.pop(PLAN, None)
    if plan is None and "plan.yaml" not in loader.seen:
        place = Place(f"{content.name}/plan.yaml")
        problems.add(
            place, "missing-plan", "There is no plan.yaml.", "Write its title and themes there."
        )
    problems.raise_any()
    assert isinstance(plan, Plan)  # noqa: S101 - or there was a problem
    records = Records(
        plan,
        record_places=loader.record_places,
        pages=loader.pages,
        addresses=loader.addresses,
    )
    for ref in sorted(loader.found):
        kind, _, record_id = ref.partition("/")
        records.of_kind(kind)[record_id] = loader.found[ref]
    return records


@dataclass(slots=True)
class _Loader:
    content: Path
    problems: Problems
    found: dict[str, Record] = field(default_factory=dict)
    record_places: dict[str, RecordPlace] = field(default_factory=dict)
    pages: dict[str, str] = field(default_factory=dict)
    addresses: dict[str, Place] = field(default_factory=dict)
    seen: set[str] = field(default_factory=set)

    def file(self, path: Path) -> None:
        """Read one file of the content folder, according to where it lies."""
        inside = path.relative_to(self.content).as_posix()
        folder, _, name = inside.rpartition("/")
        src_uri = f"{self.content.name}/{inside}"
        if path.is_symlink():
            self._stray(src_uri, "This is a link to another file.", "Copy it here.")
        elif path.is_dir():
            if name.lower().endswith((*RECORD_ENDINGS, *PAGE_ENDINGS)):
                self._stray(src_uri, f"'{name}' is a folder with a file's name.", "Rename it.")
        elif inside.startswith(f"{PAGES}/"):
            self._page(path, src_uri, inside.removeprefix(f"{PAGES}/"))
        elif inside == ADDRESSES:
            self.addresses = read_address_list(path, src_uri, self.problems)
        elif path.is_file() and not name.startswith("."):
            self.seen.add(inside)
            if inside in ("plan.yaml", "places.yaml") or (
                folder in FOLDERS and name.endswith(".yaml")
            ):
                document = read_yaml(path, src_uri, self.problems)
                if document:
                    self.document(document, folder, path.stem)
            elif name.lower().endswith(RECORD_ENDINGS):
                fact = f"Records do not live here, under the name '{name}'."
                folders = listed(FOLDERS)
                where = f"Use plan.yaml, places.yaml, or one of {folders}, and the ending .yaml."
                self._stray(src_uri, fact, where)

    def _page(self, path: Path, src_uri: str, inside: str) -> None:
        if path.name.endswith(".md"):
            self.pages[inside] = read_text(path, src_uri, self.problems) or ""
        elif path.name.lower().endswith(PAGE_ENDINGS):
            fact = f"'{path.name}' would not be read as a page."
            self._stray(src_uri, fact, "Use the ending .md.")

    def _stray(self, src_uri: str, fact: str, suggestion: str) -> None:
        self.problems.add(Place(src_uri), "stray-file", fact, suggestion)

    def document(self, document: Document, folder: str, stem: str) -> None:
        if folder == "points/reported" and "number" in document.value:
            fact = "A reported term has no number."
            where = "Remove it, or move the file to points/."
            self.problems.add(document.place("number"), "number-and-name", fact, where)
        if folder:
            record_id = self._point_id(document, stem) if folder == "points" else stem
            self.record(FOLDERS[folder], record_id, document.value, RecordPlace(document))
        elif stem == PLAN:
            self.record(PLAN, PLAN, document.value, RecordPlace(document))
        else:
            for place_id, value in document.value.items():
                self.record("place", place_id, value, RecordPlace(document, (place_id,)))

    def _point_id(self, document: Document, stem: str) -> str:
        """Return the id of a numbered point: its stem without the number, which must be its own."""
        if told := _number_mistake(stem, document.value.get("number")):
            self.problems.add(document.place("number"), "number-and-name", *told)
        match = _NUMBERED.fullmatch(stem)
        return match[2] if match else stem

    def record(self, kind: str, record_id: str, value: Value, written: RecordPlace) -> None:
        """Type one record and keep it, or note what does not fit."""
        if not is_page_id(record_id) and kind != PLAN:
            fact = f"'{record_id}' cannot be an id."
            form = (
                "Use lower-case letters, digits and single hyphens, at most 64; no reserved word."
            )
            self.problems.add(written.place(), "bad-id", fact, form)
        ref = ref_of(kind, record_id)
        if ref in self.record_places:
            first = self.record_places[ref].document.src_uri
            fact = f"The {kind} '{record_id}' is already in {first}."
            self.problems.add(written.place(), "duplicate-id", fact, "Give one of them another id.")
        self.record_places[ref] = written
        if not isinstance(value, dict):
            self.problems.add(
                written.place(),
                "wrong-type",
                f"A {kind} is a mapping of keys.",
                "Write 'key: value' lines.",
            )
            return
        if "id" in value:
            self.problems.add(
                written.place("id"),
                "unknown-key",
                "A record's id is its file's name.",
                "Remove 'id'.",
            )
        try:
            self.found[ref] = RECORDS[kind].model_validate({**value, "id": record_id})
        except ValidationError as error:
            for details in error.errors():
                # A key without a value has been told of; that it is no text follows from it.
                if not self.problems.has(written.place(*details["loc"]), "empty-value"):
                    explain(details, kind, written, self.problems)


def _number_mistake(stem: str, number: Value | None) -> tuple[str, str] | None:
    """Return what is wrong with the number of a point or its file, and what to write instead."""
    match = _NUMBERED.fullmatch(stem)
    begins = match[1].lstrip("0") if match else ""
    if number is None and begins:
        return "'number' is missing here.", f"Write 'number: {begins}', as the file's name begins."
    fact = f"A numbered point's file begins with its number; this is points/{stem}.yaml."
    if number is None:
        where = "Write 'number' and name it 'NN-….yaml', or move it to points/reported/."
        return fact, where
    if not str(number).isdigit():
        return None  # its kind's own check says what is wrong
    digits = str(number).lstrip("0")
    if not digits:
        return "Points are numbered from 1 on.", "Write the number that it has in the plan."
    return None if begins == digits else (fact, f"Name it '{digits.zfill(2)}-….yaml'.")
