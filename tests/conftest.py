"""What the tests share: small contents laid out in folders, and sites built once a session.

The base corpus in `problems/base/` is valid and small; a test lays the files that it is about over
it. The site in `sites/market/` is built by MkDocs once, and read by every test that needs HTML.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol
from urllib.parse import unquote, urljoin, urlsplit

import hypothesis
import pytest
import yaml
from lxml import html  # type: ignore[import-untyped]

from generator.build import build, read
from generator.corpus.link import link
from generator.corpus.load import load
from generator.files.problems import ContentError, Problems
from generator.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from generator.corpus.corpus import Corpus
    from generator.pages.site import Built

ROOT = Path(__file__).parent.parent
BASE = ROOT / "tests" / "problems" / "base"
SITES = ROOT / "tests" / "sites"

OWN_DRAFT = "us-28-points"
"""The draft that this repository's own content is about: an id, so that it never changes."""


# No test is timed: how fast a machine is belongs to benchmarks/.
hypothesis.settings.register_profile("untimed", deadline=None)
hypothesis.settings.load_profile("untimed")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="write the golden pages of tests/sites/ anew instead of comparing with them",
    )


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip what knows this repository's own content elsewhere; put tests of built sites last.

    While the other tests run, the sites are built.
    """
    plan = (ROOT / "content" / "plan.yaml").read_text(encoding="utf-8")
    if f"\ndraft: {OWN_DRAFT}\n" not in plan:
        for item in items:
            if item.get_closest_marker("content"):
                item.add_marker(pytest.mark.skip(reason="content/ is another plan's"))
    items.sort(key=lambda item: [_reads(item, site) for site in reversed(SITES_BUILT)])


def _reads(item: pytest.Item, site: str) -> bool:
    """Whether a test has the fixture of a site, or its name as a parameter."""
    parameters = getattr(getattr(item, "callspec", None), "params", {})
    return f"{site}_site" in {*getattr(item, "fixturenames", ()), *map(str, parameters.values())}


class Lay(Protocol):
    """Lays files over the base corpus in a folder of its own; None removes a file."""

    def __call__(self, files: Mapping[str, str | bytes | None]) -> Path: ...


class Mkdocs(Protocol):
    """Runs `mkdocs build` in a project folder."""

    def __call__(
        self, project: Path, *arguments: str, **environment: str
    ) -> subprocess.CompletedProcess[str]: ...


@pytest.fixture(scope="session")
def root() -> Path:
    """Return the folder of the project."""
    return ROOT


@pytest.fixture
def lay(tmp_path: Path) -> Lay:
    """Return a function that makes a content folder: the base corpus, and files laid over it."""

    def lay(files: Mapping[str, str | bytes | None]) -> Path:
        content = tmp_path / "content"
        shutil.copytree(BASE, content, dirs_exist_ok=True)
        for name, text in files.items():
            path = content / name
            if text is None:
                path.unlink()
            else:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return content

    return lay


@pytest.fixture
def problems_of() -> Callable[[Path, Path | None], list[str]]:
    """Return a function that reads and checks a content folder, and gives every problem's line."""

    def problems_of(content: Path, captures: Path | None) -> list[str]:
        try:
            read(Settings(content=content, captures=captures))
        except ContentError as error:
            return [str(problem) for problem in error.problems]
        return []

    return problems_of


@pytest.fixture
def corpus_of(lay: Lay) -> Callable[[Mapping[str, str | bytes | None]], Corpus]:
    """Return a function that links the base corpus with files laid over it."""

    def corpus_of(files: Mapping[str, str | bytes | None]) -> Corpus:
        problems = Problems()
        corpus = link(load(lay(files), problems), problems)
        problems.raise_any()
        return corpus

    return corpus_of


# Sites built by MkDocs

SITES_BUILT = ("market", "bridge", "choir", "texts", "real")
"""The small sites, and that of the content that the project holds, in the order of building."""

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
        project, arguments, seed = ROOT, ["--strict"], {}
        if name != "real":
            project = _project(name, self.folder / name)
            arguments, seed = [*arguments, "-f", f"{name}.yml"], {"PYTHONHASHSEED": "1"}
        site = self.folder / f"{name}-site"
        arguments += ["--site-dir", str(site)]
        self.process = _mkdocs(project, arguments, self.environment | seed)
        _, err = self.process.communicate()
        assert self.process.returncode == 0, err
        return site

    def stop(self) -> None:
        self.pool.shutdown(wait=False, cancel_futures=True)
        if self.process:
            self.process.kill()


@pytest.fixture(scope="session", autouse=True)
def _building(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[_Building]:
    """Start to build the sites that the chosen tests read, before the first test."""
    names = [
        name for name in SITES_BUILT if any(_reads(item, name) for item in request.session.items)
    ]
    building = _Building(tmp_path_factory.mktemp("sites"), names)
    yield building
    building.stop()


@pytest.fixture(scope="session")
def market_site(_building: _Building) -> Path:
    """Return the folder of the site of the market."""
    return _building.site("market")


FORMER = {
    "points/01-stalls.yaml": ("number: 1\n", "number: 1\nformerly: [booths]\n"),
    "plan.yaml": ("as-of:", "former-themes: {booths: stalls}\nas-of:"),
    "sources/daily-2024-06-01.yaml": ("kind: news\n", "kind: news\nformerly: [daily-old]\n"),
}
"""Former ids laid over the market: in each file, a text and what takes its place."""


@pytest.fixture(scope="session")
def moved_site(market_project: Callable[[], Path], mkdocs: Mkdocs) -> Path:
    """Build the site of the market with records that have former ids, and return its folder."""
    project = market_project()
    for name, (old, new) in FORMER.items():
        path = project / "market" / "content" / name
        text = path.read_text()
        assert old in text
        path.write_text(text.replace(old, new, 1))
    built = mkdocs(project, "--strict", "-f", "market.yml")
    assert built.returncode == 0, built.stderr
    return project / "site"


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


# What can be wrong with a built site

LOADED = "//link[not(@rel='canonical')]/@href | //script/@src | //img/@src"
"""What a browser loads by itself; a canonical address is only named."""

MARKS = re.compile(r"\{:|\*\*|\]\(|&[a-z]+;")
"""What stands in markdown for something else, and in no sentence of the contents."""

LEADS = {"a": "href", "link": "href", "img": "src", "script": "src"}
"""The elements that lead somewhere, and the attribute that says where."""


@pytest.fixture(scope="session")
def dead_ends() -> Callable[[Path, str], list[str]]:
    """Return a function that gives every link, image and script of a site that leads nowhere."""

    def dead_ends(site: Path, site_url: str) -> list[str]:
        pages = _pages(site)
        anchors = {path: _anchors(page) for path, page in pages.items()}
        found = []
        for path, page in pages.items():
            here = site_url + path.removesuffix("index.html")
            for target in _targets(page):
                whole, _, anchor = urljoin(here, target).partition("#")
                if not whole.startswith(site_url):
                    if target.startswith("/"):
                        found.append(f"{path}: {target} is outside the site")
                    continue
                file = unquote(urlsplit(whole.removeprefix(site_url)).path)
                file = f"{file}index.html" if file.endswith("/") or not file else file
                if not (site / file).is_file():
                    found.append(f"{path}: {target} is no file")
                elif anchor and file in anchors and unquote(anchor) not in anchors[file]:
                    found.append(f"{path}: {target} has no such anchor")
        return found

    return dead_ends


@pytest.fixture(scope="session")
def repeated_ids() -> Callable[[Path], list[str]]:
    """Return a function that gives every id that stands more than once in a page of a site."""

    def repeated_ids(site: Path) -> list[str]:
        found = []
        for path, page in _pages(site).items():
            ids: defaultdict[str, int] = defaultdict(int)
            for one in page.xpath("//@id"):
                ids[str(one)] += 1
            found += [f"{path}: {one}" for one, times in ids.items() if times > 1]
        return found

    return repeated_ids


@pytest.fixture(scope="session")
def marks_shown() -> Callable[[Path], dict[str, list[object]]]:
    """Return a function that gives the pages of a site that show a mark of markdown as text.

    Each page with how many lists stand in a list's item alone, and the marks.
    """

    def marks_shown(site: Path) -> dict[str, list[object]]:
        found: dict[str, list[object]] = {}
        for path, page in _pages(site).items():
            article = page.find(".//article")
            if article is None:
                continue  # a page that only forwards
            lists = article.xpath(".//li/ol[1][not(preceding-sibling::*)]")
            marks = MARKS.findall(article.text_content())
            if lists or marks:
                found[path] = [len(lists), *marks]
        return found

    return marks_shown


@pytest.fixture(scope="session")
def loads_from_elsewhere() -> Callable[[Path, str], list[str]]:
    """Return a function that gives what the pages of a site load from another host."""

    def loads_from_elsewhere(site: Path, site_url: str) -> list[str]:
        own = urlsplit(site_url).netloc
        return [
            f"{path}: {address}"
            for path, page in _pages(site).items()
            for address in page.xpath(LOADED)
            if urlsplit(str(address)).netloc not in ("", own)
        ]

    return loads_from_elsewhere


def _pages(site: Path) -> dict[str, html.HtmlElement]:
    return {
        path.relative_to(site).as_posix(): html.document_fromstring(path.read_bytes())
        for path in sorted(site.rglob("*.html"))
        if path.name != "404.html"
    }


def _anchors(page: html.HtmlElement) -> set[str]:
    return {"", *map(str, page.xpath("//@id | //a/@name"))}


def _targets(page: html.HtmlElement) -> list[str]:
    return [
        str(target)
        for element, attribute in LEADS.items()
        for target in page.xpath(f"//{element}/@{attribute}")
    ]


# Contents read twice: by the generator, and by nothing but a YAML reader


@pytest.fixture(scope="session")
def plain_of() -> Callable[[Path], dict[str, dict[str, Any]]]:
    """Return a function that gives every record of a content as plain texts, by its reference."""

    def plain_of(content: Path) -> dict[str, dict[str, Any]]:
        found: dict[str, dict[str, Any]] = {}
        for path in sorted(content.rglob("*.yaml")):
            record = yaml.load(path.read_text(), yaml.CBaseLoader)  # noqa: S506 - texts only
            if path.parent == content:
                places = record if path.stem == "places" else {}
                found |= {f"place/{name}": one for name, one in places.items()}
                found |= {} if path.stem == "places" else {"plan": record}
            else:
                kind = path.relative_to(content).parts[0].removesuffix("s")
                number = f"{record['number'].zfill(2)}-" if "number" in record else ""
                found[f"{kind}/{path.stem.removeprefix(number)}"] = record
        return found

    return plain_of


TWICE = [
    pytest.param(SITES / "bridge", id="bridge"),
    pytest.param(SITES / "market", id="market"),
    pytest.param(ROOT, id="content", marks=pytest.mark.content),
]


@pytest.fixture(scope="session", params=TWICE)
def twice(
    request: pytest.FixtureRequest, plain_of: Callable[[Path], dict[str, dict[str, Any]]]
) -> tuple[dict[str, dict[str, Any]], Corpus]:
    """Return a content read by nothing but a YAML reader, and as the generator reads it."""
    content: Path = request.param / "content"
    return plain_of(content), read(Settings(content))[0]
