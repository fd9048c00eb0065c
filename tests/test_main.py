"""The command line: exit codes, what is said, and that nobody ever meets a traceback."""

from __future__ import annotations

import subprocess
import sys
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.__main__ import main

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Lay = Callable[[Mapping[str, str | bytes | None]], Path]


@pytest.fixture(autouse=True)
def _no_captures(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CAPTURES", raising=False)


@pytest.fixture
def project(lay: Lay, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a folder with a content, its templates and a file."""
    lay({})
    (tmp_path / "site_templates").symlink_to(root / "site_templates")
    (tmp_path / "file").touch()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_content_without_problems_is_reported_and_the_exit_code_is_0(
    lay: Lay, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "--content", str(lay({}))]) == 0

    out, err = capsys.readouterr()
    assert out == (
        "1 claim checked; no problems.\nNo captures folder was given: quotes were not compared.\n"
    )
    assert err == ""


def test_quotes_are_compared_where_a_folder_is_given_or_named_in_the_environment(
    lay: Lay,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    content = str(lay({}))

    assert main(["check", "--content", content, "--captures", str(tmp_path)]) == 0
    given = capsys.readouterr().out
    monkeypatch.setenv("CAPTURES", str(tmp_path))
    assert main(["check", "--content", content]) == 0

    assert given == capsys.readouterr().out
    assert given.endswith("0 quotes compared with captures; 0 mismatches.\n")


@pytest.mark.parametrize("command", [["check"], ["write", "pages"]])
def test_problems_are_printed_with_their_number_and_the_exit_code_is_1(
    lay: Lay, tmp_path: Path, capsys: pytest.CaptureFixture[str], command: list[str]
) -> None:
    content = lay({"actors/mason.yaml": "label: Mira the mason\nkind: mason\nage: 30\n"})
    arguments = [*command[:1], *(str(tmp_path / name) for name in command[1:])]

    assert main([*arguments, "--content", str(content)]) == 1

    out, err = capsys.readouterr()
    assert out == ""
    assert err == (
        "content/actors/mason.yaml:2:1: 'mason' is not a value that 'kind' allows. Write 'person', "
        "'state', 'body', 'organisation', 'outlet', 'group' or 'unnamed'. [not-a-choice]\n"
        "content/actors/mason.yaml:3:1: 'age' is not a key here. Remove it. [unknown-key]\n"
        "2 problems in content/.\n"
    )
    assert not (tmp_path / "pages").exists()


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize("name", [".", "../content", "actors/.."])
def test_places_begin_with_the_name_of_the_folder_however_it_is_written(
    name: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir("content")
    Path("plan.yaml").unlink()

    assert main(["check", "--content", name]) == 1

    message = capsys.readouterr().err
    assert message.startswith("content/plan.yaml:1:1: There is no plan.yaml.")
    assert message.endswith("1 problem in content/.\n")


@pytest.mark.parametrize(
    "arguments",
    [[], ["chek"], ["check", "--contnt", "content"], ["write"], ["write", "a", "b"]],
)
def test_a_command_that_is_not_understood_has_the_exit_code_2(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        main(arguments)

    assert left.value.code == 2
    assert capsys.readouterr().err.startswith("usage: python -m generator")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["check", "--captures", "nope"], "there is no captures folder 'nope'."),
        (["check", "--captures", "file"], "there is no captures folder 'file'."),
        (["write", "--templates", "nope", "pages"], "there is no folder of templates 'nope'."),
        (["write", "--templates", "content", "new"], "there is no folder of templates 'content'."),
        (["addresses", "--templates", "nope"], "there is no folder of templates 'nope'."),
        (["write", "file"], "'file' is a file, so no pages"),
        (["write", "file/a/b"], "file' is a file, so no pages"),
    ],
)
@pytest.mark.usefixtures("project")
def test_a_missing_folder_is_reported_in_one_line(
    capsys: pytest.CaptureFixture[str], arguments: list[str], message: str
) -> None:
    assert main(arguments) == 2

    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("python -m generator: ")
    assert message in err
    assert err.count("\n") == 1
    assert not Path("new").exists()


def test_pages_are_written_as_plain_markdown_in_their_folders(
    lay: Lay, root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "new" / "site"
    options = ["--content", str(lay({})), "--templates", str(root / "site_templates")]

    assert main(["write", *options, str(folder)]) == 0

    docs = folder / "docs"
    written = sorted(path.relative_to(docs).as_posix() for path in docs.rglob("*.md"))
    first_line = f"{len(written)} pages written to {docs}.\n"
    assert capsys.readouterr().out.startswith(first_line)
    assert {"index.md", "plan.md", "points/arches.md", "sources/gazette.md"} <= set(written)
    assert b"\r" not in (docs / "index.md").read_bytes()


@pytest.mark.usefixtures("project")
def test_addresses_are_listed_once_and_none_is_ever_removed(
    capsys: pytest.CaptureFixture[str],
) -> None:
    listed = Path("content/addresses.txt")

    assert main(["addresses"]) == 0
    first = listed.read_text().splitlines()
    assert "sources/gazette/#three-arches" in first
    assert first == sorted({*first})
    count = f"{len(first)} addresses, {len(first)} of them new.\n"
    assert capsys.readouterr().out == f"content/addresses.txt lists {count}"

    plan = Path("content/plan.yaml")
    plan.write_text(plan.read_text().replace("themes:", "former-themes: {flood: toll}\nthemes:"))
    assert main(["addresses"]) == 0
    second = listed.read_text().splitlines()
    assert set(second) - set(first) == {"themes/flood/"}

    plan.write_text(plan.read_text().replace(", toll: Toll", "").replace("toll}", "stone}"))
    assert main(["addresses"]) == 1
    assert "content/addresses.txt:" in capsys.readouterr().err
    assert listed.read_text().splitlines() == second


def test_the_version_is_that_of_the_installed_package(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["--version"])

    assert left.value.code == 0
    assert capsys.readouterr().out == f"{version('plan-site')}\n"


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("actors/mason.yaml", b"\xff\xfe\x00"),
        ("actors/mason.yaml", b"label: [" * 100_000),
        ("actors/mason.yaml", b""),
        ("actors/mason.yaml", b"? {a: b}\n: c\n"),
        ("actors/mason.yaml", "label: Mira\ufffe\nkind: person\n".encode()),
        ("actors/mason.yaml", b'label: "Mira\\uFFFF"\nkind: person\n'),
        ("plan.yaml", b"- a\n"),
        ("places.yaml", b"brook: [a]\n"),
        ("pages/about.md", b"[[insert/points]] in a line\n"),
        ("pages/about.md", b"[[insert/points|words]]\n"),
        ("pages/about.md", b"[[page/actors/nobody.md|nobody]]\n"),
        ("pages/about.md", b"\xe9\n"),
    ],
)
@pytest.mark.usefixtures("project")
def test_a_mistake_of_an_editor_never_ends_in_a_traceback(
    lay: Lay, capsys: pytest.CaptureFixture[str], name: str, raw: bytes
) -> None:
    lay({name: raw})

    # An exception that nobody catches would end this test.
    assert main(["write", "pages"]) == 1

    assert f"content/{name}:" in capsys.readouterr().err


def test_the_command_line_is_a_module_that_can_be_run(lay: Lay, tmp_path: Path) -> None:
    ended = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-m", "generator", "check", "--content", str(lay({"plan.yaml": None}))],
        cwd=tmp_path,
        check=False,
        capture_output=True,
        text=True,
    )

    assert ended.returncode == 1
    assert ended.stderr.startswith("content/plan.yaml:1:1: There is no plan.yaml.")
