"""The files of a content folder become records; what does not fit the schema becomes a problem."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from pydantic import ValidationError

from generator.corpus.address_list import ADDRESSES, read_address_list
from generator.corpus.content_files import (
    KIND_OF_FOLDER,
    PAGES,
    holds_records,
    is_ignored,
    is_page,
    stray,
)
from generator.corpus.record_set import Records, ref_of
from generator.corpus.schema_errors import explain
from generator.files import (
    Document,
    Place,
    Problems,
    RecordPlace,
    Value,
    read_text,
    read_yaml,
)
from generator.model import (
    PLAN,
    RECORDS,
    Plan,
    Record,
    page_id_mistake,
)

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path


_FILE_NUMBER = re.compile(r"^(?:\d+-)+")
"""The number with which the file of a point may begin: it orders files and is no part of an id."""


@dataclass(slots=True)
class KeptFiles:
    """The files without a mistake that a build before this one read in the same process."""

    documents: dict[str, tuple[str, Document]] = field(default_factory=dict)
    """The text of each file, and its values, by its `src_uri`."""
    records: dict[str, tuple[Value, Record]] = field(default_factory=dict)
    """Each record with the values that it was made of, by reference."""


def load(
    content: Path,
    problems: Problems,
    hidden_pages: Collection[str] = frozenset(),
    kept: KeptFiles | None = None,
) -> Records:
    """Read every record of a content folder, and every page that is not hidden.

    Pages are hidden by their `src_uri`. What is `kept` is not read again while its text is the
    same, and gives the same records.

    Raises `ContentError` if any file cannot be read or any record does not fit its kind.
    """
    loader = _Loader(content, problems, hidden_pages, kept or KeptFiles())
    for path in sorted(content.rglob("*")):
        loader.file(path)
    if not (content / "plan.yaml").is_file():
        place = Place(f"{content.name}/plan.yaml")
        suggestion = "Write its title and themes there."
        problems.add(place, "missing-plan", "There is no plan.yaml.", suggestion)
    problems.raise_any()
    plan = loader.records.pop(PLAN)
    assert isinstance(plan, Plan)  # noqa: S101 - its file is read as nothing else
    records = Records(
        plan,
        record_places=loader.record_places,
        pages=loader.pages,
        addresses=loader.addresses,
    )
    for ref in sorted(loader.records):
        kind, _, record_id = ref.partition("/")
        records.of_kind(kind)[record_id] = loader.records[ref]
    return records


@dataclass(slots=True)
class _Loader:
    """Holds what was read so far."""

    content: Path
    problems: Problems
    hidden_pages: Collection[str]
    kept: KeptFiles
    records: dict[str, Record] = field(default_factory=dict)
    record_places: dict[str, RecordPlace] = field(default_factory=dict)
    pages: dict[str, str] = field(default_factory=dict)
    addresses: dict[str, Place] = field(default_factory=dict)

    def file(self, path: Path) -> None:
        """Read one file of the content folder, or note that it would not be read."""
        inside = path.relative_to(self.content).as_posix()
        src_uri = f"{self.content.name}/{inside}"
        if is_ignored(inside):
            return
        if mistake := stray(path, inside):
            self.problems.add(Place(src_uri), "stray-file", *mistake)
        elif inside == ADDRESSES:
            self.addresses = read_address_list(path, src_uri, self.problems)
        elif is_page(inside) and path.is_file():
            if (name := inside.removeprefix(f"{PAGES}/")) not in self.hidden_pages:
                self.pages[name] = read_text(path, src_uri, self.problems) or ""
        elif (
            holds_records(inside)
            and path.is_file()
            and (document := self.read(path, src_uri)) is not None
        ):
            self.document(document, inside.rpartition("/")[0], path.stem)

    def read(self, path: Path, src_uri: str) -> Document | None:
        """Return the values of one file, as they were kept if its text is the same."""
        text = read_text(path, src_uri, self.problems)
        if text is None:
            return None
        before = self.kept.documents.get(src_uri)
        if before and before[0] == text:
            return before[1]
        count = self.problems.count
        document = read_yaml(text, src_uri, self.problems)
        if document and self.problems.count == count:
            self.kept.documents[src_uri] = text, document
        return document

    def document(self, document: Document, folder: str, stem: str) -> None:
        """Read the record, or the places, of one file."""
        value = document.value
        places = replace(document, value={})  # the values become records, and are not kept twice
        written = RecordPlace(places)
        if stem == PLAN and not folder:
            self.record(PLAN, PLAN, value, written)
        elif not folder:
            for place_id, place in value.items():
                self.record("place", place_id, place, RecordPlace(places, (place_id,)))
        else:
            record_id = _FILE_NUMBER.sub("", stem) if folder == "points" else stem
            if folder == "points/reported" and "number" in value:
                fact = "A reported term has no number."
                where = "Remove it, or move the file to points/."
                self.problems.add(written.place("number"), "number-and-name", fact, where)
            self.record(KIND_OF_FOLDER[folder], record_id, value, written)

    def record(self, kind: str, record_id: str, value: Value, written: RecordPlace) -> None:
        """Read one record and keep it, or note what does not fit the schema."""
        ref = ref_of(kind, record_id)
        self._check_id(kind, record_id, written)
        self.record_places[ref] = written
        if not isinstance(value, dict):
            fact = f"A {kind} is a mapping of keys."
            self.problems.add(written.place(), "wrong-type", fact, "Write 'key: value' lines.")
            return
        if "id" in value:
            fact = "A record's id is its file's name."
            self.problems.add(written.place("id"), "unknown-key", fact, "Remove 'id'.")
        before = self.kept.records.get(ref)
        if before and before[0] is value:
            self.records[ref] = before[1]
            return
        try:
            self.records[ref] = RECORDS[kind].model_validate({**value, "id": record_id})
            self.kept.records[ref] = value, self.records[ref]
        except ValidationError as error:
            for details in error.errors():
                # If a key has no value, that is noted already, and its wrong form follows from it.
                if not self.problems.has(written.place(*details["loc"]), "empty-value"):
                    explain(details, kind, written, self.problems)

    def _check_id(self, kind: str, record_id: str, written: RecordPlace) -> None:
        """Note an id that no page can have, or that another record of the kind has."""
        if kind != PLAN and (mistake := page_id_mistake(record_id)):
            self.problems.add(written.place(), "bad-id", *mistake)
        if first := self.record_places.get(ref_of(kind, record_id)):
            fact = f"The {kind} '{record_id}' is already in {first.document.src_uri}."
            self.problems.add(written.place(), "duplicate-id", fact, "Give one of them another id.")
