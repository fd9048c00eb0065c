"""Sites as MkDocs builds them, once a session, for every test that reads one.

They are built in the background: tests that need none of them run first. A site that a test reads
is known by the name of its fixture, such as `market_site`.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import pytest

from generator.build import build
from generator.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from generator.pages.site import Built

ROOT = Path(__file__).parent.parent
SITES = ROOT / "tests" / "sites"


class Mkdocs(Protocol):
    """Runs `mkdocs build` in a project folder."""

    def __call__(
        self, project: Path, *arguments: str, **environment: str
    ) -> subprocess.CompletedProcess[str]: ...


NAMES = ("market", "bridge", "choir", "texts", "moved", "real")
"""The small sites, and last that of the content that the project holds: in the order of building.

`moved` is the market with former addresses.
"""

FORMER = {
    "points/01-stalls.yaml": ("number: 1\n", "number: 1\nformerly: [booths]\n"),
    "plan.yaml": ("as-of:", "former-themes: {booths: stalls}\nas-of:"),
    "sources/daily-2024-06-01.yaml": ("kind: news\n", "kind: news\nformerly: [daily-old]\n"),
}
"""Former ids laid over the market: in each file, a text and what takes its place."""


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the tests of built sites last, in the order in which the sites are built."""
    items.sort(key=lambda item: [_reads(item, name) for name in reversed(NAMES)])


def _reads(item: pytest.Item, name: str) -> bool:
    """Whether a test has the fixture of a site, or its name as a parameter."""
    parameters = getattr(getattr(item, "callspec", None), "params", {})
    return f"{name}_site" in {*getattr(item, "fixturenames", ()), *map(str, parameters.values())}


# Material writes about its own future to standard error.
QUIET = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}


def _mkdocs(
    project: Path, arguments: Sequence[str], environment: Mapping[str, str]
) -> subprocess.Popen[str]:
    """Start MkDocs as a maintainer does, in a process of its own."""
    return subprocess.Popen(  # noqa: S603 - our own interpreter
        [sys.executable, "-m", "mkdocs", "build", *arguments],
        cwd=project,
        env={**environment, **QUIET},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.fixture(scope="session")
def mkdocs() -> Mkdocs:
    """Return a function that runs MkDocs to its end."""

    def mkdocs(
        project: Path, *arguments: str, **environment: str
    ) -> subprocess.CompletedProcess[str]:
        process = _mkdocs(project, arguments, os.environ | environment)
        out, err = process.communicate()
        return subprocess.CompletedProcess(process.args, process.returncode, out, err)

    return mkdocs


def _project(case: str, folder: Path) -> Path:
    """Copy what the site of a case is built from to a folder; `<case>.yml` configures it."""
    shutil.copytree(ROOT / "site_templates", folder / "site_templates")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    shutil.copytree(SITES / case / "content", folder / case / "content")
    shutil.copy(SITES / case / "mkdocs.yml", folder / f"{case}.yml")
    return folder


def _market_with_former_ids(folder: Path) -> Path:
    project = _project("market", folder)
    for name, (old, new) in FORMER.items():
        path = project / "market" / "content" / name
        text = path.read_text()
        assert old in text
        path.write_text(text.replace(old, new, 1))
    return project


@pytest.fixture(scope="session")
def market_project(tmp_path_factory: pytest.TempPathFactory) -> Callable[[], Path]:
    """Return a function that copies what the site of the market is built from to a new folder."""
    return lambda: _project("market", tmp_path_factory.mktemp("project"))


class _Building:
    """Builds sites one after the other, while tests that need none of them run."""

    def __init__(self, folder: Path, names: Iterable[str]) -> None:
        self.folder = folder
        self.environment = dict(os.environ)  # a test may change its own later
        self.process: subprocess.Popen[str] | None = None
        self.pool = ThreadPoolExecutor(max_workers=1)
        self.sites = {name: self.pool.submit(self._build, name) for name in names}

    def site(self, name: str) -> Path:
        """Return the folder of a site; wait until it is built."""
        if name not in self.sites:
            self.sites[name] = self.pool.submit(self._build, name)
        return self.sites[name].result()

    def _build(self, name: str) -> Path:
        site, folder = self.folder / f"{name}-site", self.folder / name
        arguments = ["--strict", "--site-dir", str(site)]
        if name == "real":
            project = ROOT
        elif name == "moved":
            project = _market_with_former_ids(folder)
            arguments += ["-f", "market.yml"]
        else:
            project = _project(name, folder)
            arguments += ["-f", f"{name}.yml"]
        self.process = _mkdocs(project, arguments, self.environment | {"PYTHONHASHSEED": "1"})
        _, err = self.process.communicate()
        assert self.process.returncode == 0, err
        return site

    def stop(self) -> None:
        """Build no further site."""
        self.pool.shutdown(wait=False, cancel_futures=True)
        if self.process:
            self.process.kill()


@pytest.fixture(scope="session", autouse=True)
def _building(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[_Building]:
    """Start to build the sites that the chosen tests read, before the first test."""
    names = [name for name in NAMES if any(_reads(item, name) for item in request.session.items)]
    building = _Building(tmp_path_factory.mktemp("sites"), names)
    yield building
    building.stop()


@pytest.fixture(scope="session")
def market_site(_building: _Building) -> Path:
    """Return the folder of the site of the market."""
    return _building.site("market")


@pytest.fixture(scope="session")
def bridge_site(_building: _Building) -> Path:
    """Return the folder of the site of the bridge."""
    return _building.site("bridge")


@pytest.fixture(scope="session")
def choir_site(_building: _Building) -> Path:
    """Return the folder of the site of the choir."""
    return _building.site("choir")


@pytest.fixture(scope="session")
def texts_site(_building: _Building) -> Path:
    """Return the folder of the site of the reading room."""
    return _building.site("texts")


@pytest.fixture(scope="session")
def moved_site(_building: _Building) -> Path:
    """Return the folder of the site of the market with former addresses."""
    return _building.site("moved")


@pytest.fixture(scope="session")
def real_site(_building: _Building) -> Path:
    """Return the folder of the site of the content that the project holds."""
    return _building.site("real")


@pytest.fixture(scope="session")
def small_sites(
    market_site: Path, bridge_site: Path, choir_site: Path, texts_site: Path
) -> dict[str, Path]:
    """Return the folders of all small sites by their names."""
    return {"market": market_site, "bridge": bridge_site, "choir": choir_site, "texts": texts_site}


@pytest.fixture(scope="session")
def built_of() -> Callable[[str], Built]:
    """Return a function that gives the pages of a small site as the generator makes them, once."""

    @cache
    def built_of(case: str) -> Built:
        return build(Settings(SITES / case / "content", ROOT / "site_templates"))

    return built_of
