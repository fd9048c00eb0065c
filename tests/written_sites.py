"""Sites that `write` puts into a folder, and that others build: what tests of them share."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from generator.__main__ import main

ROOT = Path(__file__).parent.parent
SITES = ROOT / "tests" / "sites"
CONTENTS = {name: SITES / name / "content" for name in ("market", "bridge", "choir", "texts")}
CONTENTS["real"] = ROOT / "content"

QUIET = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}


class Written(NamedTuple):
    """A folder that `write` filled, and the address of its site."""

    folder: Path
    site_url: str


def write(name: str, form: str, folder: Path) -> Written:
    """Write a site as a maintainer does."""
    options = ["--content", str(CONTENTS[name]), "--templates", str(ROOT / "site_templates")]
    assert main(["write", *options, "--addresses", form, str(folder)]) == 0
    config = yaml.safe_load((folder / "mkdocs.yml").read_text())
    return Written(folder, config["site_url"])


def build(folder: Path, builder: str) -> Path:
    """Build a written site, as strictly as the builder can, and return the folder of its pages."""
    if builder == "zensical":
        if find_spec("zensical") is None:
            pytest.skip("zensical is not installed: what it makes of the pages is not tested")
        command = ["zensical", "build", "--strict"]
    else:
        config = folder / "mkdocs.yml"
        config.write_text(config.read_text().replace("name: material", f"name: {builder}"))
        command = ["mkdocs", "build", "--strict"]
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-m", *command],
        cwd=folder,
        env={**os.environ, **QUIET},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "site"
