"""Another plan in content/: the program passes its tests, and what knows this plan is skipped."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

pytestmark = pytest.mark.long

LEFT_OUT = {"content", "site", "captures"}
"""What the copy does without, beside caches and other hidden folders."""


def copied(root: Path, case: str, project: Path) -> None:
    """Copy the project, with the content of a small site in the place of its own."""

    def left_out(folder: str, names: list[str]) -> set[str]:
        top = LEFT_OUT if Path(folder) == root else set()
        return {name for name in names if name in top or name.startswith((".", "__pycache__"))}

    site = root / "tests" / "sites" / case
    shutil.copytree(root, project, ignore=left_out)
    shutil.copytree(site / "content", project / "content")
    own, of_case = (yaml.safe_load((folder / "mkdocs.yml").read_text()) for folder in (root, site))
    named = {key: of_case[key] for key in ("site_name", "site_url", "nav")}
    (project / "mkdocs.yml").write_text(yaml.safe_dump(own | named, sort_keys=False))


@pytest.mark.parametrize("case", ["bridge", "market"])
def test_no_test_of_the_program_needs_the_content_of_this_repository(
    case: str, root: Path, tmp_path: Path
) -> None:
    project = tmp_path / "project"
    copied(root, case, project)

    ended = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-rs", "-m", "not browser and not long"],
        cwd=project,
        env=os.environ | {"PYTHONPATH": str(project)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert ended.returncode == 0, ended.stdout
    assert "content/ is another plan's" in ended.stdout
