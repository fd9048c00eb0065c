"""What the tests share: small contents laid out in folders, and contents that are read twice.

The base corpus in `problems/base/` is valid and small; a test lays the files that it is about over
it. Sites that MkDocs builds are in `built_sites.py`, and what can be wrong with them in
`site_checks.py`.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import hypothesis
import pytest
import yaml

from generator.build import read
from generator.corpus.link import link
from generator.corpus.load import load
from generator.files.problems import ContentError, Problems
from generator.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from generator.corpus.corpus import Corpus

pytest_plugins = ["tests.built_sites", "tests.site_checks"]

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
    """Skip what knows this repository's own content where content/ is another plan's."""
    plan = (ROOT / "content" / "plan.yaml").read_text(encoding="utf-8")
    if f"\ndraft: {OWN_DRAFT}\n" not in plan:
        for item in items:
            if item.get_closest_marker("content"):
                item.add_marker(pytest.mark.skip(reason="content/ is another plan's"))


class Lay(Protocol):
    """Lays files over the base corpus in a folder of its own; None removes a file."""

    def __call__(self, files: Mapping[str, str | bytes | None]) -> Path: ...


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


# Contents that are read twice: by the generator, and by a plain YAML reader


@pytest.fixture(scope="session")
def plain_of() -> Callable[[Path], dict[str, dict[str, Any]]]:
    """Return a function that gives every record of a content as plain texts, by its reference."""

    def plain_of(content: Path) -> dict[str, dict[str, Any]]:
        found: dict[str, dict[str, Any]] = {}
        for path in sorted(content.rglob("*.yaml")):
            record = yaml.load(path.read_text(), yaml.CBaseLoader)  # noqa: S506 - texts only
            if path.parent == content:
                places = record if path.stem == "places" else {}
                found |= {f"place/{name}": place for name, place in places.items()}
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
    pytest.param(ROOT, id="content", marks=(pytest.mark.content, pytest.mark.long)),
]


@pytest.fixture(scope="session", params=TWICE)
def twice(
    request: pytest.FixtureRequest, plain_of: Callable[[Path], dict[str, dict[str, Any]]]
) -> tuple[dict[str, dict[str, Any]], Corpus]:
    """Return a content as a plain YAML reader reads it, and as the generator does."""
    content: Path = request.param / "content"
    return plain_of(content), read(Settings(content))[0]
