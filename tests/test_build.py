"""The whole flow: from a content folder to the markdown of every page, and the same each time."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from generator.__main__ import main
from generator.build import build, read
from generator.files.problems import ContentError
from generator.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    Lay = Callable[[Mapping[str, str | bytes | None]], Path]


@pytest.fixture
def market(root: Path) -> Settings:
    return Settings(root / "tests" / "sites" / "market" / "content", root / "site_templates")


def test_every_page_that_was_decided_is_rendered(market: Settings) -> None:
    built = build(market)

    assert [page.src_uri for page in built.pages] == list(built.markdown)
    assert all(text.strip() for text in built.markdown.values())


def test_content_with_next_to_nothing_in_it_is_a_site_too(lay: Lay, root: Path) -> None:
    built = build(Settings(lay({"pages/index.md": None}), root / "site_templates"))

    assert "points/arches.md" in built.markdown
    assert "index.md" not in built.markdown


def test_a_plan_a_draft_a_source_its_publisher_and_a_home_page_are_enough(
    lay: Lay, root: Path
) -> None:
    source = (root / "tests/problems/base/sources/gazette.yaml").read_text()
    least = {
        "points/01-arches.yaml": None,
        "actors/mason.yaml": None,
        "sources/gazette.yaml": source.replace("actor/mason", "plan").replace(
            "    answers", "    # answers"
        ),
        "pages/index.md": "# The bridge\n\n[[insert/figures]]\n\n[[insert/points]]\n\nEnd.\n",
    }

    home = build(Settings(lay(least), root / "site_templates")).markdown["index.md"]

    assert "0 points · 1 source · 1 claim" in home
    assert "grid" not in home
    assert ".key" not in home


def test_a_content_without_any_source_is_a_site_too(lay: Lay, root: Path) -> None:
    files = {
        "sources/gazette.yaml": None,
        "actors/gazette.yaml": None,
        "actors/mason.yaml": None,
        "points/01-arches.yaml": "number: 1\ntitle: Arches\ntheme: stone\nwhy: Nobody says.\n",
    }

    assert "sources/index.md" in build(Settings(lay(files), root / "site_templates")).markdown


def test_every_former_address_leads_on(lay: Lay, root: Path) -> None:
    content = lay({"places.yaml": "brook: {name: Brook, note: A ford., formerly: [ford, weir]}\n"})
    for name, old, new in (
        ("points/01-arches.yaml", "title: Arches\n", "title: Arches\nformerly: [bows]\n"),
        ("sources/gazette.yaml", "    quote:", "    formerly: [bows, arcs]\n    quote:"),
        ("sources/gazette.yaml", "[actor/mason]", "[actor/mason, place/brook]"),
    ):
        (content / name).write_text((content / name).read_text().replace(old, new))
    second = (root / "tests/problems/base/sources/gazette.yaml").read_text()
    fourth = second.replace("arches: 3", "arches: 4").replace("three arches", "four arches")
    (content / "sources" / "letter.yaml").write_text(fourth)

    made = build(Settings(content, root / "site_templates")).markdown

    assert "This page has moved: [Arches](../points/arches.md)" in made["points/bows.md"]
    question = "[How many arches has the bridge?](../questions/point-arches--arches.md)"
    assert f"This page has moved: {question}" in made["questions/point-bows--arches.md"]
    both = '<span id="bows"></span><span id="arcs"></span>The Gazette reports three arches.'
    assert both in made["sources/gazette.md"]
    elsewhere = (
        '<span id="gazette--bows"></span><span id="gazette--arcs"></span>The Gazette reports'
    )
    pages = ["actors/mason.md", "points/arches.md", "questions/point-arches--arches.md"]
    assert [page for page, text in made.items() if elsewhere in text] == pages
    listed = '<span id="bows"></span>1. Arches {#arches}'
    assert listed in made["points/all.md"]
    assert listed in made["themes/stone.md"]
    anchors = '<span id="ford"></span><span id="weir"></span>'
    assert f"\n## {anchors}Brook {{#brook}}\n" in made["places.md"]


def test_what_is_not_read_is_not_checked_and_what_is_wrong_is_not_rendered(lay: Lay) -> None:
    with pytest.raises(ContentError) as refused:
        read(
            Settings(
                lay({"actors/mason.yaml": "label: Mira\n", "actors/miller.yaml": "kind: person\n"})
            )
        )

    assert [problem.rule for problem in refused.value.problems] == ["missing-key", "missing-key"]


def test_a_build_needs_no_captures(lay: Lay, root: Path) -> None:
    source = (
        "title: A\npublisher: gazette\npublished: 2024\nkind: news\nlanguage: en\n"
        f"read: {{on: 2024, extent: whole}}\ncapture: {{sha256: {'0' * 64}}}\n"
        "claims:\n  - {id: a, says: A text., about: [plan], quote: words, at: whole}\n"
    )

    assert build(Settings(lay({"sources/a.yaml": source}), root / "site_templates")).pages


@pytest.mark.parametrize("seed", ["0", pytest.param("4242", marks=pytest.mark.long)])
def test_the_same_content_gives_the_same_bytes_in_any_folder_and_under_any_hash_seed(
    market: Settings, tmp_path: Path, seed: str
) -> None:
    shutil.copytree(market.content.parent, tmp_path / "elsewhere")
    folders = ["--content", str(market.content), "--templates", str(market.templates)]
    main(["write", *folders, str(tmp_path / "here")])
    subprocess.run(  # noqa: S603 - our own interpreter
        [
            *(sys.executable, "-m", "generator", "write", "--content", "content"),
            *("--templates", str(market.templates), str(tmp_path / "pages")),
        ],
        cwd=tmp_path / "elsewhere",
        env=os.environ | {"PYTHONHASHSEED": seed, "LC_ALL": "C", "TZ": "Asia/Tokyo"},
        check=True,
        capture_output=True,
    )

    here, there = (
        {
            path.relative_to(tmp_path / name).as_posix(): path.read_bytes()
            for path in (tmp_path / name).rglob("*")
            if path.is_file()
        }
        for name in ("here", "pages")
    )
    assert there == here
    assert {f"docs/{src_uri}" for src_uri in build(market).markdown} <= here.keys()


def test_problems_are_printed_in_the_same_words_under_any_hash_seed(
    lay: Lay, tmp_path: Path
) -> None:
    files = {
        f"actors/a{number}.yaml": f"label: A\nkind: humen\nfor: mas{number}\nnota: b\n"
        for number in range(20)
    }
    content = lay(files)

    messages = {
        subprocess.run(  # noqa: S603 - our own interpreter
            [sys.executable, "-m", "generator", "check", "--content", str(content)],
            env=os.environ | {"PYTHONHASHSEED": seed},
            cwd=tmp_path,
            check=False,
            capture_output=True,
        ).stderr
        for seed in ("0", "1", "2")
    }

    assert len(messages) == 1
    assert messages.pop().decode().endswith("40 problems in content/.\n")
