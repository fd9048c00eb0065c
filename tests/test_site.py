"""The site of the market as MkDocs builds it: every link leads somewhere, and nothing is lost."""

from __future__ import annotations

import gc
import shutil
from typing import TYPE_CHECKING, Literal, Protocol

import pytest
from lxml import html  # type: ignore[import-untyped]

from generator.build import build
from generator.files import ContentError
from generator.publish.plugin import PlanPagesPlugin
from generator.settings import Settings

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable
    from pathlib import Path

    class Mkdocs(Protocol):
        def __call__(
            self, project: Path, *arguments: str, **environment: str
        ) -> subprocess.CompletedProcess[str]: ...


SITE_URL = "https://example.org/market/"

BUILT = ["market_site", "bridge_site", "choir_site", "texts_site"]


def contents(site: Path) -> dict[str, bytes]:
    """Return every file of a site by its path."""
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }


@pytest.mark.parametrize("site", BUILT)
def test_every_link_anchor_and_image_leads_somewhere(
    site: str, request: pytest.FixtureRequest, dead_ends: Callable[[Path, str], list[str]]
) -> None:
    address = f"https://example.org/{site.removesuffix('_site')}/"

    assert dead_ends(request.getfixturevalue(site), address) == []


@pytest.mark.parametrize("site", BUILT)
def test_an_id_stands_once_in_a_page(
    site: str, request: pytest.FixtureRequest, repeated_ids: Callable[[Path], list[str]]
) -> None:
    assert repeated_ids(request.getfixturevalue(site)) == []


def test_a_page_asks_no_other_host_for_anything(
    market_site: Path, loads_from_elsewhere: Callable[[Path, str], list[str]]
) -> None:
    assert loads_from_elsewhere(market_site, SITE_URL) == []


@pytest.mark.parametrize("site", ["market_site", "bridge_site", "choir_site"])
def test_no_page_shows_a_mark_of_markdown_instead_of_what_it_means(
    site: str, request: pytest.FixtureRequest, marks_shown: Callable[[Path], dict[str, object]]
) -> None:
    assert marks_shown(request.getfixturevalue(site)) == {}


def test_every_page_that_was_made_is_published(market_site: Path, root: Path) -> None:
    pages = build(
        Settings(root / "tests" / "sites" / "market" / "content", root / "site_templates")
    ).markdown

    for src_uri in pages:
        stem = src_uri.removesuffix(".md").removesuffix("index").removesuffix("/")
        assert (market_site / stem / "index.html").is_file(), src_uri


def test_templates_and_content_are_not_published_themselves(market_site: Path) -> None:
    endings = {path.suffix for path in market_site.rglob("*") if path.is_file()}

    assert not endings & {".jinja", ".yaml", ".yml", ".md", ".py"}


def test_the_same_content_gives_the_same_bytes_elsewhere_and_under_another_hash_seed(
    market_site: Path, market_project: Callable[[], Path], mkdocs: Mkdocs
) -> None:
    project = market_project()

    built = mkdocs(project, "--strict", "-f", "market.yml", PYTHONHASHSEED="77", TZ="Asia/Tokyo")

    assert built.returncode == 0, built.stderr
    first, second = contents(market_site), contents(project / "site")
    assert sorted(first) == sorted(second)
    assert [name for name, raw in first.items() if second[name] != raw] == []


@pytest.mark.parametrize("command", ["build", "serve"])
def test_a_build_does_not_switch_off_the_garbage_collector(
    command: Literal["build", "serve"],
) -> None:
    PlanPagesPlugin().on_startup(command=command, dirty=False)

    assert gc.isenabled()


def test_the_garbage_collector_is_as_it_was_after_a_build(root: Path, tmp_path: Path) -> None:
    build(Settings(root / "tests/sites/market/content", root / "site_templates"))
    assert gc.isenabled()

    with pytest.raises(ContentError):
        build(Settings(tmp_path))
    assert gc.isenabled()


def test_links_of_a_template_that_lead_nowhere_are_noticed(
    market_project: Callable[[], Path], mkdocs: Mkdocs
) -> None:
    project = market_project()
    template = project / "site_templates" / "pages" / "plan.md.jinja"
    links = "[a](nowhere.md) [b](timeline.md#nowhere) [c](#no-anchor) [d](timeline.md#clocks)"
    template.write_text(f"{template.read_text()}\n\n{links}\n")

    ended = mkdocs(project, "--strict", "-f", "market.yml")

    assert ended.returncode == 1
    assert "contains a link 'nowhere.md', but there is no such file" in ended.stderr
    assert "the doc 'timeline.md' does not contain an anchor '#nowhere'" in ended.stderr
    assert "'#no-anchor', but there is no such anchor on this page" in ended.stderr
    assert ended.stderr.count("WARNING") == 3


MISTAKES = {
    "market/content/actors/mayor.yaml": "label: Ana: the mayor\nkind: person\n",
    "market/content/points/01-stalls.yaml": "number: 1\ntitle: Stalls\ntheme: nothing\n",
}


@pytest.mark.parametrize("flags", [[], ["-q"], ["--no-strict"], ["--clean"]], ids=str)
def test_a_mistake_in_the_content_leaves_the_site_that_was_built_before(
    market_site: Path, market_project: Callable[[], Path], mkdocs: Mkdocs, flags: list[str]
) -> None:
    project = market_project()
    shutil.copytree(market_site, project / "site")
    for name, text in MISTAKES.items():
        (project / name).write_text(text)

    ended = mkdocs(project, "-f", "market.yml", *flags)

    assert ended.returncode == 1
    assert "Traceback" not in ended.stdout + ended.stderr
    assert contents(project / "site") == contents(market_site)
    assert "content/actors/mayor.yaml:1:11: This is not valid YAML" in ended.stderr
    assert "1 problem in content/. Nothing was published." in ended.stderr


@pytest.mark.parametrize(
    ("setting", "said"),
    [
        ("use_directory_urls: false", "plan-pages needs 'use_directory_urls: true'"),
        ("docs_dir: market/content", "plan-pages needs 'docs_dir' to be pages/"),
    ],
)
def test_settings_under_which_pages_could_not_link_are_refused(
    market_project: Callable[[], Path], mkdocs: Mkdocs, setting: str, said: str
) -> None:
    project = market_project()
    config = project / "market.yml"
    key = setting.partition(":")[0]
    kept = [line for line in config.read_text().splitlines() if not line.startswith(f"{key}:")]
    config.write_text("\n".join([*kept, setting, ""]))

    ended = mkdocs(project, "-f", "market.yml")

    assert ended.returncode == 1
    assert said in ended.stderr
    assert "Traceback" not in ended.stderr


def test_a_captures_folder_that_is_none_is_refused(
    market_project: Callable[[], Path], mkdocs: Mkdocs
) -> None:
    ended = mkdocs(market_project(), "-f", "market.yml", CAPTURES="nope")

    assert ended.returncode == 1
    assert "plan-pages finds no captures folder 'nope'" in ended.stderr
    assert "Traceback" not in ended.stderr


@pytest.mark.parametrize("captures", ["", "captures"])
def test_a_build_says_where_quotes_were_not_compared(
    market_project: Callable[[], Path], mkdocs: Mkdocs, captures: str
) -> None:
    project = market_project()
    (project / "captures").mkdir()

    ended = mkdocs(project, "-f", "market.yml", CAPTURES=captures)

    assert ended.returncode == 0, ended.stderr
    said = "No captures folder was given: quotes were not compared." in ended.stderr
    assert said is (not captures)


@pytest.mark.parametrize(
    ("option", "said"),
    [
        ("contact: javascript:alert(1)", "plan-pages needs 'contact' to begin with"),
        ("edit_address: https://example.org/edit", "plan-pages needs 'edit_address' to be"),
        (
            "edit_address: 'https://e.org/{branch}/{file}'",
            "plan-pages knows only {file} and {line}",
        ),
    ],
)
def test_an_address_that_leads_nowhere_is_refused(
    market_project: Callable[[], Path], mkdocs: Mkdocs, option: str, said: str
) -> None:
    project = market_project()
    config = project / "market.yml"
    options = "{content: market/content"
    config.write_text(config.read_text().replace(options, f"{options}, {option}"))

    ended = mkdocs(project, "-f", "market.yml")

    assert option in config.read_text()
    assert ended.returncode == 1
    assert said in ended.stderr


@pytest.mark.parametrize(
    "kind", ["sources/*/", "themes/*/", "places/", "points/all/", "search/20*/"]
)
def test_no_record_or_claim_can_have_the_address_of_a_page_s_own_heading(
    market_site: Path, kind: str
) -> None:
    pages = [*market_site.glob(f"{kind}index.html")]
    assert pages

    for path in pages:
        page = html.document_fromstring(path.read_bytes())
        ids = page.xpath("//article//@id")
        (heading,) = page.xpath("//h1/@id")
        assert "--" in heading, path  # which no id of a record or claim may hold
        assert len(ids) == len({*ids}), path
