"""What keeps the package readable: its order, its borders, its size, and that it knows no topic."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "generator"
MODULES = {
    ".".join(path.relative_to(PACKAGE).with_suffix("").parts).removesuffix(".__init__"): path
    for path in sorted(PACKAGE.rglob("*.py"))
}
"""Every module by its name inside `generator`; a package's own docstring under its name alone."""

TEMPLATES = [
    path
    for folder in ("pages", "parts", "inserts")
    for path in sorted((ROOT / "site_templates" / folder).rglob("*"))
    if path.is_file()
]

STAGES = """
    settings
    files: rules problems text_file yaml_file
    model: references dates parts records sources kinds questions relations answers \
        answer_grammar
    corpus: record_set schema_errors load corpus resolver own_sentences hand_written link
    check: reporter whole_words wording_rules plan_rules record_rules claim_rules corpus_rules \
        check capture_text copied_words quote_rules capture_rules
    compare: silence independence positions findings compare
    pictures: extents axes time_columns lane_marks narrow_lanes date_lanes answer_spread \
        position_rows relay_map
    views: addresses indexes browse updates as_known crosswalk coverage position_table timeline \
        places claims questions sources related themes records
    pages: site plan escapes text_fragments answer_words render
    search: words entry page_titles record_entries entries weights index_files
    build
    publish: box_html policy plugin
    __main__
"""
"""The reading order: a module imports only from those before it.

Packages follow each other, each with its modules. A line that begins with a name and a colon is a
package; from outside, a module imports what the package hands on and not from inside it.
"""

LONGEST = 230
MOST_PACKAGES = 5
ALLOWED = {
    "mkdocs": {"publish.plugin"},
    "pydantic": {
        "model.records",
        "model.sources",
        "model.parts",
        "model.references",
        "corpus.load",
    },
    "pydantic_core": {"model.references", "corpus.schema_errors"},
    "yaml": {"files.yaml_file"},
    "jinja2": {"pages.render", "publish.policy", "publish.plugin"},
}
"""Which modules may import what is not ours."""

SUBJECT = re.compile(r"ukrain|russia|28|twenty.?eight|kyiv", re.IGNORECASE)
"""Words of one topic: the generator and its templates serve any."""


def reading_order() -> list[str]:
    """Return every module in the order of `STAGES`, a package's own name behind its modules."""
    order: list[str] = []
    for line in STAGES.strip().splitlines():
        package, colon, modules = line.strip().rpartition(":")
        order += [f"{package}.{module}" if colon else module for module in modules.split()]
        order += [package] * bool(colon)
    return order


ORDER = reading_order()
PACKAGES = [name for name in ORDER if MODULES[name].name == "__init__.py"]


def handed_on(package: str) -> set[str]:
    """Return the names that a package of ours hands on: a function may be called as its module."""
    path = MODULES.get(package.removeprefix("generator."))
    if path is None or path.name != "__init__.py":
        return set()
    tree = ast.parse(path.read_text())
    lists = [node.value for node in tree.body if isinstance(node, ast.Assign)]
    return {str(name) for names in lists for name in ast.literal_eval(names)}


def imports(module: str) -> set[str]:
    """Return the names of all modules that a module imports, for its types too."""
    tree = ast.parse(MODULES[module].read_text())
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names = {alias.name for alias in node.names} - handed_on(str(node.module))
            whole = {f"{node.module}.{name}" for name in names}
            modules = {name for name in whole if name.removeprefix("generator.") in MODULES}
            found |= modules or {str(node.module)}
    return found


def ours(module: str) -> set[str]:
    """Return the modules of ours that a module imports, by their names inside `generator`."""
    names = imports(module)
    return {name.removeprefix("generator.") for name in names if name.startswith("generator.")}


def package_of(module: str) -> str:
    return module.partition(".")[0]


def test_every_module_has_its_place_in_the_reading_order() -> None:
    assert sorted(ORDER) == sorted(set(MODULES) - {"__init__"})


@pytest.mark.parametrize("module", ORDER)
def test_a_module_imports_only_from_those_before_it(module: str) -> None:
    before = {*ORDER[: ORDER.index(module)]}

    assert ours(module) <= before


@pytest.mark.parametrize("module", ORDER)
def test_a_package_is_used_through_what_it_hands_on(module: str) -> None:
    inside = {
        name for name in ours(module) if "." in name and package_of(name) != package_of(module)
    }

    assert inside == set()


@pytest.mark.parametrize("package", PACKAGES)
def test_a_package_imports_from_at_most_five_others(package: str) -> None:
    own = [module for module in MODULES if package_of(module) == package]
    packages = {package_of(name) for module in own for name in ours(module)} - {package}

    assert len(packages & {*PACKAGES}) <= MOST_PACKAGES


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
