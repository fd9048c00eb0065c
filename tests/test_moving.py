"""The guide to Zensical holds: its commands and its patch give a site without a broken link."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from shutil import which
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.long

ROOT = Path(__file__).parent.parent
GUIDE = ROOT / "docs" / "moving-to-zensical.md"
CASES = [
    pytest.param("tests/sites/choir/content", "https://example.org/choir/", id="choir"),
    pytest.param(
        "content",
        "https://example.org/twenty-eight-points/",
        id="real",
        marks=pytest.mark.content,
    ),
]


@pytest.mark.skipif(find_spec("zensical") is None, reason="zensical is not installed")
@pytest.mark.parametrize(("content", "site_url"), CASES)
def test_the_commands_of_the_guide_give_a_site_with_our_theme(
    content: str, site_url: str, tmp_path: Path, dead_ends: Callable[[Path, str], list[str]]
) -> None:
    blocks = re.findall(r"^```sh\n(.*?)^```$", GUIDE.read_text(), re.DOTALL | re.MULTILINE)
    commands = "".join(blocks).replace(".venv/bin/", f"{Path(sys.executable).parent}/")

    done = subprocess.run(  # noqa: S603 - our own commands
        [str(which("bash")), "-euo", "pipefail", "-c", commands],
        cwd=ROOT,
        env={**os.environ, "DIR": str(tmp_path), "CONTENT": content},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stdout + done.stderr
    assert dead_ends(tmp_path / "site", site_url) == []
    page = (tmp_path / "site" / "points" / "index.html").read_text()
    assert 'class="search-open"' in page
    assert 'class="cite"' in page
