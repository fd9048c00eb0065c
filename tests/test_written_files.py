"""What `write` does to a folder: only what it wrote is its own, whenever a run ends."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

import pytest

from generator.export.written_files import MANIFEST, ManifestError, write_files

if TYPE_CHECKING:
    from pathlib import Path

FIRST = {"docs/a/one.md": b"one", "docs/a/two.md": b"two", "docs/index.md": b"home"}
SECOND = {"docs/b/three.md": b"three", "docs/index.md": b"new home"}


def holds(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder, but for the list of written files."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != MANIFEST
    }


def listed(folder: Path) -> dict[str, str]:
    manifest = json.loads((folder / MANIFEST).read_text())
    assert set(manifest) == {"written"}
    return dict(manifest["written"])


def test_the_list_names_each_written_file_with_its_hash(tmp_path: Path) -> None:
    files = {f"docs/{name}.md": name.encode() for name in "theperiodicfox"}

    write_files(tmp_path / "new", files)

    assert holds(tmp_path / "new") == files
    expected = {path: hashlib.sha256(raw).hexdigest() for path, raw in files.items()}
    assert listed(tmp_path / "new") == expected
    assert list(listed(tmp_path / "new")) == sorted(files)


def test_what_is_no_longer_made_goes_with_its_folder(tmp_path: Path) -> None:
    write_files(tmp_path, FIRST)

    outcome = write_files(tmp_path, SECOND)

    assert holds(tmp_path) == SECOND
    assert not (tmp_path / "docs" / "a").exists()
    assert outcome.removed == ("docs/a/one.md", "docs/a/two.md")
    assert sorted(listed(tmp_path)) == sorted(SECOND)


def test_folders_that_an_interrupted_run_left_empty_go_too(tmp_path: Path) -> None:
    write_files(tmp_path, {"docs/a/deep/one.md": b"one"})
    (tmp_path / "docs/a/deep/one.md").unlink()
    (tmp_path / "docs/a/deep").rmdir()

    write_files(tmp_path, SECOND)

    assert not (tmp_path / "docs" / "a").exists()


def test_a_file_that_was_not_written_here_stays(tmp_path: Path) -> None:
    own = {"docs/index.md": b"mine", "docs/b/notes.txt": b"notes", "docs/a/mine.md": b"mine too"}
    for path, raw in own.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(raw)

    first = write_files(tmp_path, FIRST)
    second = write_files(tmp_path, SECOND)

    assert first.in_the_way == second.in_the_way == ("docs/index.md",)
    assert holds(tmp_path) == own | {"docs/b/three.md": b"three"}


def test_a_file_that_was_changed_since_stays_and_is_named(tmp_path: Path) -> None:
    write_files(tmp_path, FIRST)
    (tmp_path / "docs/index.md").write_bytes(b"changed")
    (tmp_path / "docs/a/one.md").write_bytes(b"changed too")

    outcome = write_files(tmp_path, SECOND)

    assert (outcome.in_the_way, outcome.left) == (("docs/index.md",), ("docs/a/one.md",))
    assert (tmp_path / "docs/index.md").read_bytes() == b"changed"
    assert (tmp_path / "docs/a/one.md").read_bytes() == b"changed too"
    assert write_files(tmp_path, {}).left == ()  # it is the editor's from now on
    assert sorted(holds(tmp_path)) == ["docs/a/one.md", "docs/index.md"]


def test_a_file_of_the_same_bytes_is_neither_touched_nor_claimed(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/index.md").write_bytes(b"home")

    assert write_files(tmp_path, FIRST).in_the_way == ()

    write_files(tmp_path, {})
    assert holds(tmp_path) == {"docs/index.md": b"home"}


def test_a_run_with_nothing_new_leaves_every_file_untouched(tmp_path: Path) -> None:
    write_files(tmp_path, FIRST)
    before = {path: (tmp_path / path).stat().st_mtime_ns for path in FIRST}
    manifest = (tmp_path / MANIFEST).read_bytes()

    write_files(tmp_path, FIRST)

    assert {path: (tmp_path / path).stat().st_mtime_ns for path in FIRST} == before
    assert (tmp_path / MANIFEST).read_bytes() == manifest


@pytest.mark.parametrize("linked", ["docs", "docs/a", "docs/a/one.md"])
def test_a_link_is_not_followed(tmp_path: Path, linked: str) -> None:
    folder, outside = tmp_path / "folder", tmp_path / "outside"
    for path in ("a/one.md", "one.md"):
        (outside / path).parent.mkdir(parents=True, exist_ok=True)
        (outside / path).write_bytes(b"one")  # as it would be written
    target = outside / "one.md" if linked.endswith(".md") else outside
    (folder / linked).parent.mkdir(parents=True)
    (folder / linked).symlink_to(target)
    before = holds(outside)

    outcome = write_files(folder, FIRST)
    assert "docs/a/one.md" in outcome.in_the_way
    write_files(folder, {})

    assert holds(outside) == before
    assert (folder / linked).is_symlink()


def test_a_link_that_took_the_place_of_a_written_folder_is_not_followed(tmp_path: Path) -> None:
    folder, outside = tmp_path / "folder", tmp_path / "outside"
    write_files(folder, FIRST)
    (folder / "docs").rename(outside)
    (folder / "docs").symlink_to(outside)

    outcome = write_files(folder, SECOND)

    assert holds(outside) == {path.removeprefix("docs/"): raw for path, raw in FIRST.items()}
    assert outcome.left == ("docs/a/one.md", "docs/a/two.md")


@pytest.mark.parametrize("blocking", ["docs/b", "docs/index.md/"])
def test_a_folder_for_a_file_and_a_file_for_a_folder_are_in_the_way(
    tmp_path: Path, blocking: str
) -> None:
    if blocking.endswith("/"):
        (tmp_path / blocking).mkdir(parents=True)
    else:
        (tmp_path / blocking).parent.mkdir(parents=True)
        (tmp_path / blocking).write_bytes(b"a file")

    outcome = write_files(tmp_path, SECOND)

    assert [path for path in SECOND if path.startswith(blocking.rstrip("/"))] == [
        *outcome.in_the_way
    ]


class Ends(dict[str, bytes]):
    """Files of which only the first few can be read: then the run is interrupted."""

    def __init__(self, files: dict[str, bytes], after: int) -> None:
        super().__init__(files)
        self.left = after

    def __getitem__(self, path: str) -> bytes:
        if not self.left:
            raise KeyboardInterrupt
        self.left -= 1
        return super().__getitem__(path)


@pytest.mark.parametrize("after", [0, 1])
@pytest.mark.parametrize("then", [FIRST, SECOND, {}], ids=["first", "second", "none"])
def test_an_interrupted_run_loses_track_of_nothing(
    tmp_path: Path, after: int, then: dict[str, bytes]
) -> None:
    write_files(tmp_path, FIRST)
    with pytest.raises(KeyboardInterrupt):
        write_files(tmp_path, Ends(SECOND, after))
    (tmp_path / ".written.part").write_bytes(b"half a fi")

    outcome = write_files(tmp_path, then)

    assert (outcome.in_the_way, outcome.left) == ((), ())
    (tmp_path / ".written.part").unlink(missing_ok=True)
    assert holds(tmp_path) == then
    assert sorted(listed(tmp_path)) == sorted(then)
    assert {path.name for path in tmp_path.rglob("*") if path.is_dir()} == {
        name for path in then for name in path.split("/")[:-1]
    }


@pytest.mark.parametrize(
    "text",
    [
        '{"written": {"../outside": "HASH"}}',
        '{"written": {"docs/../../outside": "HASH"}}',
        '{"written": {"/outside": "HASH"}}',
        '{"written": {"": "HASH"}}',
        '{"written": ["outside"]}',
        "[]",
        "{",
        "\xff",
    ],
)
def test_a_list_that_was_not_written_here_is_refused(tmp_path: Path, text: str) -> None:
    folder, outside = tmp_path / "folder", tmp_path / "outside"
    outside.write_bytes(b"outside")
    folder.mkdir()
    text = text.replace("HASH", hashlib.sha256(b"outside").hexdigest())
    (folder / MANIFEST).write_bytes(text.encode("latin-1"))

    with pytest.raises(ManifestError, match="is no list of written files"):
        write_files(folder, FIRST)

    assert holds(tmp_path) == {"outside": b"outside"}
