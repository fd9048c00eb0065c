"""What `write` puts beside the pages: configuration, navigation, styles, and pages that forward."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from generator.__main__ import main
from generator.export.site_files import FRAME_SHEET, THEME_SHEETS

if TYPE_CHECKING:
    from collections.abc import Callable

    Write = Callable[..., Path]

SITES = Path(__file__).parent / "sites"


@pytest.fixture
def write(root: Path, tmp_path: Path) -> Write:
    """Return a function that writes the site of a content, and gives the folder."""

    def write(content: Path, *options: str) -> Path:
        folder = tmp_path / "written"
        folders = ["--content", str(content), "--templates", str(root / "site_templates")]
        assert main(["write", *folders, *options, str(folder)]) == 0
        return folder

    return write


@pytest.fixture
def market(tmp_path: Path) -> Path:
    """Return the content of the market, copied beside its mkdocs.yml."""
    shutil.copytree(SITES / "market", tmp_path / "market")
    return tmp_path / "market" / "content"


def config_in(folder: Path) -> dict[str, Any]:
    return dict(yaml.safe_load((folder / "mkdocs.yml").read_text()))


def pages_in(navigation: list[Any]) -> list[str]:
    """Return every page of a navigation."""
    found: list[str] = []
    for entry in navigation:
        for value in entry.values() if isinstance(entry, dict) else [entry]:
            found += pages_in(value) if isinstance(value, list) else [value]
    return found


def test_names_and_navigation_are_those_of_the_site_s_own_mkdocs_yml(
    write: Write, market: Path
) -> None:
    own = yaml.safe_load((market.parent / "mkdocs.yml").read_text())

    config = config_in(write(market))

    for key in ("site_name", "site_url", "nav"):
        assert config[key] == own[key]
    assert config["use_directory_urls"] is True


def test_an_own_mkdocs_yml_can_be_anywhere_and_hold_what_only_mkdocs_reads(
    write: Write, market: Path, tmp_path: Path
) -> None:
    (tmp_path / "other.yml").write_text(
        "INHERIT: mkdocs.yml\nsite_name: 'A: \"B\" & <C> é'\nsite_url: !ENV SITE_URL\n"
        "site_description: 12\ncopyright: &who Us\nnav:\n"
        "- index.md\n- 'P: Q': [plan.md, {'R # S': [points/all.md]}]\n"
        "- Web: https://example.org/\n"
        "plugins: [!!python/name:a.b '']\n"
    )

    config = config_in(write(market, "--config", str(tmp_path / "other.yml")))

    assert config["site_name"] == 'A: "B" & <C> é'
    assert not {"site_url", "site_description", "plugins", "INHERIT"} & set(config)
    assert config["copyright"] == "Us"
    assert config["nav"] == [
        "index.md",
        {"P: Q": ["plan.md", {"R # S": ["points/all.md"]}]},
        {"Web": "https://example.org/"},
    ]


def test_without_an_own_mkdocs_yml_the_navigation_has_every_list_and_hand_written_page(
    write: Write, market: Path
) -> None:
    (market.parent / "mkdocs.yml").unlink()

    folder = write(market)

    config = config_in(folder)
    assert f"title: {config['site_name']}\n" in (market / "plan.yaml").read_text()
    assert "site_url" not in config
    pages = pages_in(config["nav"])
    assert len(pages) == len({*pages})
    docs = folder / "docs"
    top = {path.name for path in docs.glob("*.md")}
    lists = {path.relative_to(docs).as_posix() for path in docs.glob("*/index.md")}
    assert set(pages) == top | lists | {"points/all.md", "drafts/crosswalk.md"}


@pytest.mark.parametrize("text", ["nav: [", "- a\n", "", "a: \xff"])
def test_an_own_mkdocs_yml_that_cannot_be_read_is_reported_in_one_line(
    market: Path, root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str
) -> None:
    (market.parent / "mkdocs.yml").write_bytes(text.encode("latin-1"))
    options = ["--content", str(market), "--templates", str(root / "site_templates")]

    assert main(["write", *options, str(tmp_path / "written")]) == 2

    out, err = capsys.readouterr()
    assert out == ""
    assert re.fullmatch(r"python -m generator: '.*mkdocs\.yml' (is not|holds no) .*\n", err)
    assert not (tmp_path / "written").exists()


def test_a_mkdocs_yml_of_somebody_else_stays_and_is_named(
    write: Write, market: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "written").mkdir()
    (tmp_path / "written" / "mkdocs.yml").write_text("mine: true\n")

    folder = write(market)

    assert (folder / "mkdocs.yml").read_text() == "mine: true\n"
    (line,) = [line for line in capsys.readouterr().out.splitlines() if "so it stays" in line]
    fate = "is not as this command wrote it, so it stays. Remove it, and the next run writes it."
    assert line == f"'{folder / 'mkdocs.yml'}' {fate}"


def test_if_many_files_are_in_the_way_the_first_ten_are_named(
    write: Write, market: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = write(market)
    pages = [*(folder / "docs").rglob("*.md")]
    for path in pages:
        path.write_text("changed")
    capsys.readouterr()

    write(market)

    said = capsys.readouterr().out
    assert said.count("so it stays") == 10
    assert f"The same holds for {len(pages) - 10} further files." in said


def test_a_page_of_a_record_that_is_gone_goes_too(
    write: Write, market: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = market / "pages" / "extra.md"
    page.write_text("# Extra\n")
    folder = write(market)
    assert (folder / "docs" / "extra.md").is_file()
    page.unlink()

    write(market)

    assert not (folder / "docs" / "extra.md").exists()
    assert "1 file of a former run removed." in capsys.readouterr().out


def test_a_folder_that_cannot_be_written_ends_in_one_line(
    market: Path, root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    options = ["--content", str(market), "--templates", str(root / "site_templates")]
    (tmp_path / "written" / ".written.json").mkdir(parents=True)

    assert main(["write", *options, str(tmp_path / "written")]) == 2

    err = capsys.readouterr().err
    assert err.startswith("python -m generator: ")
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    ("addresses", "said"),
    [
        ("folders", "`mkdocs build`; for Zensical, write with --addresses zensical."),
        ("files", "`mkdocs build` or `zensical build`."),
        ("zensical", "`zensical build`; for MkDocs, write with other --addresses."),
    ],
)
def test_it_says_which_builder_makes_working_links(
    write: Write, market: Path, capsys: pytest.CaptureFixture[str], addresses: str, said: str
) -> None:
    write(market, "--addresses", addresses)

    assert capsys.readouterr().out.splitlines()[1].endswith(f"Build it with {said}")


def test_for_zensical_links_in_html_name_markdown_files_and_pages_are_folders(
    write: Write,
) -> None:
    folder = write(SITES / "choir" / "content", "--addresses", "zensical")

    assert config_in(folder)["use_directory_urls"] is True
    docs = folder / "docs"
    pages = {path: path.read_text() for path in docs.rglob("*.md")}
    found = [
        path.parent / target
        for path, text in pages.items()
        for target in re.findall(r'href="(?!https?:)([^"#]+)', text)
    ]
    assert found
    assert [target for target in found if not target.is_file()] == []
    assert pages[docs / "points" / "meetings.md"].endswith(
        '\n\n<script src="../assets/moved.js" data-target="../../points/evenings/"></script>\n'
    )


def test_every_style_sheet_is_written_but_that_of_the_search(
    write: Write, market: Path, root: Path
) -> None:
    own = (root / "mkdocs.yml").read_text()
    loaded = re.findall(r"^  - (assets/\w+\.css)$", own, re.MULTILINE)

    folder = write(market)

    assert list(THEME_SHEETS) == [path for path in loaded if path != "assets/search.css"]
    config = config_in(folder)
    assert config["extra_css"] == [*THEME_SHEETS, FRAME_SHEET]
    for path in (*config["extra_css"], *config["extra_javascript"], config["theme"]["logo"]):
        assert (folder / "docs" / path).is_file()
    theme = root / "site_templates" / "theme"
    for path in THEME_SHEETS:
        assert (folder / "docs" / path).read_bytes() == (theme / path).read_bytes()


def test_markdown_is_read_as_the_site_s_own_mkdocs_yml_says(
    write: Write, market: Path, root: Path
) -> None:
    own = (root / "mkdocs.yml").read_text()
    extensions = yaml.safe_load(own[own.index("markdown_extensions:") :])["markdown_extensions"]

    assert config_in(write(market))["markdown_extensions"] == extensions


def test_pictures_beside_hand_written_pages_are_written_and_hidden_files_are_not(
    write: Write, market: Path
) -> None:
    files = {"map.svg": b"<svg/>", "more/photo.png": b"\x89PNG", ".drafts/secret.txt": b"secret"}
    for path, raw in files.items():
        (market / "pages" / path).parent.mkdir(exist_ok=True)
        (market / "pages" / path).write_bytes(raw)

    docs = write(market) / "docs"

    assert (docs / "map.svg").read_bytes() == b"<svg/>"
    assert (docs / "more" / "photo.png").read_bytes() == b"\x89PNG"
    assert not (docs / ".drafts").exists()


@pytest.mark.parametrize(
    ("addresses", "script", "target"),
    [
        ("folders", "../../assets/moved.js", "../../points/evenings/"),
        ("files", "../assets/moved.js", "../points/evenings.html"),
    ],
)
def test_a_former_address_leads_on_under_any_theme(
    write: Write, addresses: str, script: str, target: str
) -> None:
    folder = write(SITES / "choir" / "content", "--addresses", addresses)

    text = (folder / "docs" / "points" / "meetings.md").read_text()
    head = yaml.safe_load(text.split("---\n")[1])
    assert set(head) == {"title", "description", "search"}
    assert text.endswith(f'\n\n<script src="{script}" data-target="{target}"></script>\n')
    assert (folder / "docs" / "assets" / "moved.js").is_file()


@pytest.mark.parametrize("addresses", ["folders", "files"])
def test_addresses_in_html_are_those_that_the_builder_publishes(
    write: Write, market: Path, addresses: str
) -> None:
    folder = write(market, "--addresses", addresses)

    assert config_in(folder)["use_directory_urls"] is (addresses == "folders")
    found = {
        href
        for path in (folder / "docs").rglob("*.md")
        for href in re.findall(r'(?:href|data-target)="(?!https?:)([^"#]+)', path.read_text())
    }
    assert found
    ending = "/" if addresses == "folders" else ".html"
    assert {href for href in found if not href.endswith(ending)} == set()


def test_a_wide_page_has_no_contents_beside_it_under_any_theme(write: Write, market: Path) -> None:
    head = yaml.safe_load((write(market) / "docs" / "coverage.md").read_text().split("---\n")[1])

    assert head["wide"] is True
    assert head["hide"] == ["toc"]
