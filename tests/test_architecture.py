"""What keeps the package readable: its order, its borders, its size, and that it knows no topic."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MODULES = {path.stem: path for path in sorted((ROOT / "generator").glob("*.py"))}
TEMPLATES = [
    path
    for folder in ("pages", "parts", "inserts")
    for path in sorted((ROOT / "site_templates" / folder).rglob("*"))
    if path.is_file()
]

STAGES = """
    rules problems settings
    text_file yaml_file
    dates reference parts model questions relations answers grammar reaches axes columns clocks
    explain load
    corpus resolve sentences whole_words written link
    report claim_rules corpus_rules wording check captures
    positions roots relay_map silence findings compare spread stances
    views list_views indexes lists updates as_known crosswalk matrices
    addresses ties printing gather pages
    markdown fragments answer_text render box_html
    build policy search_words search search_index plugin __main__
""".split()  # noqa: SIM905 - it reads as it is said
"""The reading order: a module imports only from those before it."""

LONGEST = 230
ALLOWED = {
    "mkdocs": {"plugin"},
    "pydantic": {"model", "parts", "reference", "load"},
    "pydantic_core": {"reference", "explain"},
    "yaml": {"yaml_file"},
    "jinja2": {"render", "policy", "plugin"},
}
"""Which modules may import what is not ours."""

SUBJECT = re.compile(r"ukrain|russia|28|twenty.?eight|kyiv", re.IGNORECASE)
"""Words of one topic: the generator and its templates serve any."""


def imports(module: str) -> set[str]:
    """Return the names of all modules that a module imports, for its types too."""
    tree = ast.parse(MODULES[module].read_text())
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {one.name for one in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module == "generator":
            found |= {f"generator.{one.name}" for one in node.names}
        elif isinstance(node, ast.ImportFrom):
            found.add(str(node.module))
    return found


def ours(module: str) -> set[str]:
    return {name.split(".")[1] for name in imports(module) if name.startswith("generator.")}


def test_every_module_has_its_place_in_the_reading_order() -> None:
    assert sorted(STAGES) == sorted(set(MODULES) - {"__init__"})


@pytest.mark.parametrize("module", STAGES)
def test_a_module_imports_only_from_those_before_it(module: str) -> None:
    assert ours(module) <= set(STAGES[: STAGES.index(module)])


@pytest.mark.parametrize("module", MODULES)
def test_what_is_not_ours_is_imported_in_one_place(module: str) -> None:
    foreign = {name.split(".")[0] for name in imports(module)}

    assert [name for name in foreign & set(ALLOWED) if module not in ALLOWED[name]] == []


@pytest.mark.parametrize("path", [*MODULES.values(), *TEMPLATES], ids=lambda path: path.name)
def test_nothing_in_the_generator_or_its_templates_knows_the_topic(path: Path) -> None:
    assert SUBJECT.findall(path.read_text()) == []


@pytest.mark.parametrize("module", MODULES)
def test_no_module_is_longer_than_can_be_read_at_once(module: str) -> None:
    assert len(MODULES[module].read_text().splitlines()) <= LONGEST


@pytest.mark.parametrize("module", MODULES)
def test_every_module_says_first_what_it_is_for(module: str) -> None:
    assert ast.get_docstring(ast.parse(MODULES[module].read_text()))


@pytest.mark.parametrize("module", MODULES)
def test_no_mistake_of_ours_is_swallowed(module: str) -> None:
    handlers = [
        node
        for node in ast.walk(ast.parse(MODULES[module].read_text()))
        if isinstance(node, ast.ExceptHandler)
    ]

    caught = {ast.unparse(handler.type) if handler.type else "" for handler in handlers}
    assert not caught & {"", "Exception", "BaseException"}
