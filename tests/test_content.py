"""The content that the project holds: without problems, and a site without dead ends."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

if TYPE_CHECKING:
    from collections.abc import Callable

SITE_URL = str(
    yaml.safe_load((Path(__file__).parent.parent / "mkdocs.yml").read_text())["site_url"]
)


def test_the_content_has_no_problems(
    root: Path, problems_of: Callable[[Path, Path | None], list[str]]
) -> None:
    assert problems_of(root / "content", None) == []


@pytest.mark.skipif("not os.environ.get('CAPTURES')", reason="CAPTURES names no folder")
def test_every_quote_stands_in_its_capture(
    root: Path, problems_of: Callable[[Path, Path | None], list[str]]
) -> None:
    assert problems_of(root / "content", root / os.environ["CAPTURES"]) == []


def test_every_link_anchor_and_image_leads_somewhere(
    real_site: Path, dead_ends: Callable[[Path, str], list[str]]
) -> None:
    assert dead_ends(real_site, SITE_URL) == []


def test_an_id_stands_once_in_a_page(
    real_site: Path, repeated_ids: Callable[[Path], list[str]]
) -> None:
    assert repeated_ids(real_site) == []


def test_a_page_asks_no_other_host_for_anything(
    real_site: Path, loads_from_elsewhere: Callable[[Path, str], list[str]]
) -> None:
    assert loads_from_elsewhere(real_site, SITE_URL) == []


def test_no_page_shows_a_mark_of_markdown_instead_of_what_it_means(
    real_site: Path, marks_shown: Callable[[Path], dict[str, object]]
) -> None:
    assert marks_shown(real_site) == {}
