"""A check is bound to what was checked: "compared" holds only while the words are the same."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from generator.__main__ import main
from generator.build import build
from generator.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Lay

SOURCE = """
title: A letter
publisher: gazette
published: 2024-05-11
url: https://gazette.example/letter
kind: news
language: en
read: {on: 2024-05-12, extent: whole}
claims:
  - id: tolls
    says: The letter tells of tolls.
    about: [plan]
    quote: one coin
    after: for
    at: ¶1
"""

STATE = re.compile(r'<span class="(?:un)?seen">(.*?)</span>')


@pytest.fixture
def copies(tmp_path: Path) -> Path:
    """Return a folder with a copy of the letter."""
    folder = tmp_path / "copies"
    folder.mkdir()
    (folder / "letter.txt").write_text("A toll of one coin for each.\n\nNo coin for the mason.\n")
    return folder


def state_in(content: Path, root: Path) -> str:
    """Return what the page of the letter says of its quote."""
    settings = Settings(content=content, templates=root / "site_templates")
    page = build(settings).markdown["sources/letter.md"]
    (state,) = STATE.findall(page)
    return re.sub(r"\[(.*?)\]\(.*?\)", r"\1", state)


def quotes(content: Path, copies: Path, *options: str) -> int:
    return main(["quotes", "--content", str(content), "--captures", str(copies), *options])


def test_a_quote_that_no_program_compared_was_only_seen(lay: Lay, root: Path) -> None:
    assert state_in(lay({"sources/letter.yaml": SOURCE}), root) == "seen on 12 May 2024"


def test_a_comparison_is_recorded_only_if_it_is_asked_for(
    lay: Lay, root: Path, copies: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content = lay({"sources/letter.yaml": SOURCE})

    assert quotes(content, copies) == 0
    assert capsys.readouterr().out == (
        "1 quote found in the copies at hand; 0 mismatches.\n"
        "Recorded: 0 compared, 0 changed since, 2 only seen.\n"
    )
    assert not (content / "compared.txt").exists()

    assert quotes(content, copies, "--write", "--on", "2024-06-01") == 0
    assert capsys.readouterr().out.endswith("1 compared, 0 changed since, 1 only seen.\n")
    assert state_in(content, root) == "compared 1 June 2024"


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("one coin", "each"),
        ("after: for", "after: for each"),
        ("    after: for\n", ""),
        ("¶1", "¶2"),
        ("gazette.example/letter", "gazette.example/other"),
    ],
)
def test_what_was_changed_since_the_comparison_says_so(
    lay: Lay, root: Path, copies: Path, was: str, now: str
) -> None:
    content = lay({"sources/letter.yaml": SOURCE})
    assert quotes(content, copies, "--write", "--on", "2024-06-01") == 0

    lay({"sources/letter.yaml": SOURCE.replace(was, now)})
    assert state_in(content, root) == "changed since it was compared on 1 June 2024"

    lay({"sources/letter.yaml": SOURCE.replace("tells of tolls", "speaks of tolls")})
    assert state_in(content, root) == "compared 1 June 2024"


def test_a_mismatch_records_nothing(
    lay: Lay, copies: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content = lay({"sources/letter.yaml": SOURCE.replace("one coin", "two coins")})

    assert quotes(content, copies, "--write") == 1
    assert "[quote-not-found]" in capsys.readouterr().err
    assert not (content / "compared.txt").exists()


def test_a_line_keeps_its_day_while_it_fits_and_goes_with_its_claim(lay: Lay, copies: Path) -> None:
    content = lay({"sources/letter.yaml": SOURCE})
    listed = content / "compared.txt"
    quotes(content, copies, "--write", "--on", "2024-06-01")
    first = listed.read_bytes()

    quotes(content, copies, "--write", "--on", "2024-06-02")
    assert listed.read_bytes() == first
    other = SOURCE.replace("one coin", "coin").replace("after: for", "before: one")
    lay({"sources/letter.yaml": other})
    quotes(content, copies, "--write", "--on", "2024-06-02")
    assert listed.read_bytes().endswith(b" 2024-06-02\n")
    lay({"sources/letter.yaml": SOURCE.replace("id: tolls", "id: coins")})
    quotes(content, copies, "--write", "--on", "2024-06-03")
    assert listed.read_bytes().startswith(b"letter#coins ")
    assert listed.read_bytes().count(b"\n") == 1


def test_quotes_without_a_folder_of_copies_is_a_mistake(
    lay: Lay, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CAPTURES", raising=False)
    assert main(["quotes", "--content", str(lay({}))]) == 2
    assert "Name a folder of copies" in capsys.readouterr().err
