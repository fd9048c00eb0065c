"""What keeps the package readable: its order, its borders, its size, and that it knows no topic."""

from __future__ import annotations

import ast
import re
from functools import cache
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
THEME = sorted((ROOT / "site_templates" / "theme").rglob("*.html"))

STAGES = """
    settings
    files: rules problems look_alikes text_file document yaml_file
    model: references digits languages calendar_units dates text_types parts records sources kinds \
        questions relations answers answer_grammar
    corpus: compared_list record_set address_list schema_errors content_files load resolver \
        question_set own_sentences page_code prose_links hand_written former_ids address_reader \
        draft_items parts_read linked linked_records corpus link
    check: reporter whole_words wording_rules sentence_rules plan_rules text_rules record_rules \
        part_rules draft_rules claim_rules number_words named_dates answer_rules voice_rules \
        date_rules source_rules name_rules lead_rules cycles corpus_rules address_rules \
        check capture_text copied_words quote_rules capture_rules quote_states
    compare: silence independence positions finding findings differences \
        redline witnesses compare
    status: content_words name_words likeness overview notice answer_words one_sided \
        unanswered_claims unsupported_answers thin_points open_allegations similar_claims \
        similar_sources scant_sources status
    pictures: extents axes time_columns lane_marks narrow_lanes date_lanes answer_spread \
        position_rows relay_map
    views: addresses folding listed point_values indexes claims answers question_list \
        further_claims related publications summaries quiet_sources sides own_words standings \
        crosswalk draft_values timeline points actors events drafts plan sources questions \
        unanswered themes places disputes coverage coverage_table position_table as_known updates \
        browse
    pages: site moved plan escapes text_fragments answer_words report_address page_links anchors \
        environment kept_pages render last_changed published
    search: words entry page_titles record_entries entries weights index_files
    build
    export: own_config navigation builder_config site_files written_files write_site
    publish: convert generated_page policy inclusion hashed_names assets \
        theme_names sitemap site_settings plugin_settings kept_html serving preview plugin
    __main__
"""
"""The reading order: a module imports only from those before it.

Packages follow each other, each with its modules. A line that begins with a name and a colon is a
package; from outside, a module imports what the package hands on and not from inside it.
"""

LONGEST = 230
MOST_PACKAGES = 5
ALLOWED = {
    "mkdocs": {
        "publish.generated_page",
        "publish.inclusion",
        "publish.assets",
        "publish.sitemap",
        "publish.plugin_settings",
        "publish.kept_html",
        "publish.serving",
        "publish.preview",
        "publish.plugin",
    },
    "pyromark": {"publish.convert"},
    "babel": {"model.languages"},
    "pydantic": {
        "model.records",
        "model.sources",
        "model.parts",
        "model.text_types",
        "model.references",
        "corpus.load",
    },
    "pydantic_core": {"model.references", "corpus.schema_errors"},
    "yaml": {"files.yaml_file", "export.own_config"},
    "jinja2": {
        "pages.environment",
        "publish.policy",
        "publish.assets",
        "publish.sitemap",
        "publish.plugin",
    },
}
"""Which modules may import what is not ours."""

WIDEST = 120
"""How many columns a line of a template may have, so that a change in it can be reviewed."""

QUERIES = re.compile(
    r"\|\s*(?:selectattr|rejectattr|select|reject|groupby|sort|map|unique|sum)\b"
    r"|\bnamespace\b|\.corpus\b|\[[^\]\"']*:[^\]\"']*\]"
)
"""What sorts, filters, counts, cuts or looks up: views do that, templates only loop and test."""

USED = re.compile(r"\{% (?:import|include) \"([^\"]+?)(?:\.md)?\.jinja\"")
"""A part or an insert that a template uses."""

HEAD = re.compile(r"\{#(.*?)#\}\n", re.DOTALL)
"""The comment that a template begins with."""

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


@cache
def tree_of(module: str) -> ast.Module:
    """Return the syntax tree of a module."""
    return ast.parse(MODULES[module].read_text())


@cache
def handed_on(package: str) -> set[str]:
    """Return the names that a package of ours hands on: a function may be called as its module."""
    path = MODULES.get(package.removeprefix("generator."))
    if path is None or path.name != "__init__.py":
        return set()
    tree = ast.parse(path.read_text())
    lists = [node.value for node in tree.body if isinstance(node, ast.Assign)]
    return {str(name) for names in lists for name in ast.literal_eval(names)}


@cache
def imports(module: str) -> set[str]:
    """Return the names of all modules that a module imports, for its types too."""
    tree = tree_of(module)
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
    assert ast.get_docstring(tree_of(module))


@pytest.mark.parametrize("module", MODULES)
def test_no_mistake_of_ours_is_swallowed(module: str) -> None:
    handlers = [node for node in ast.walk(tree_of(module)) if isinstance(node, ast.ExceptHandler)]

    caught = {ast.unparse(handler.type) if handler.type else "" for handler in handlers}
    allowed = (
        {"Exception"} if module == "publish.serving" else set()
    )  # it shows each in the browser
    assert not caught & {"", "Exception", "BaseException"} - allowed


@pytest.mark.parametrize("path", [*TEMPLATES, *THEME], ids=lambda path: path.name)
def test_every_line_of_a_template_can_be_read_in_one_view(path: Path) -> None:
    assert [line for line in path.read_text().splitlines() if len(line) > WIDEST] == []


@pytest.mark.parametrize("path", [*TEMPLATES, *THEME], ids=lambda path: path.name)
def test_templates_only_loop_and_test(path: Path) -> None:
    tags = re.findall(r"\{[{%].*?[}%]\}", path.read_text(), re.DOTALL)

    assert [tag for tag in tags if QUERIES.search(tag)] == []


@pytest.mark.parametrize(
    "path", [path for path in TEMPLATES if path.parent.name == "pages"], ids=lambda path: path.name
)
def test_every_page_says_first_what_it_is_and_which_parts_it_uses(path: Path) -> None:
    text = path.read_text()
    head = HEAD.match(text)

    assert head
    assert [part for part in USED.findall(text) if part not in head[1]] == []


BLOCKS = (ast.If, ast.For, ast.While, ast.With, ast.Try, ast.Match)
LONGEST_FUNCTION = 40
DEEPEST = 4


def functions(module: str) -> dict[str, ast.FunctionDef]:
    """Return every function of a module, and every method, by name and line."""
    tree = tree_of(module)
    nodes = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    return {f"{node.name}:{node.lineno}": node for node in nodes}


def depth(node: ast.AST) -> int:
    """Return how many blocks stand inside each other; `elif` is no deeper than its `if`."""
    depths = [0]
    for child in ast.iter_child_nodes(node):
        is_elif = isinstance(node, ast.If) and [child] == node.orelse and isinstance(child, ast.If)
        depths.append(depth(child) + (isinstance(child, BLOCKS) and not is_elif))
    return max(depths)


@pytest.mark.parametrize("module", MODULES)
def test_no_function_is_long_or_deeply_nested(module: str) -> None:
    lengths = {
        name: int(node.end_lineno or 0) - node.lineno + 1
        for name, node in functions(module).items()
    }
    depths = {name: depth(node) for name, node in functions(module).items()}

    assert {name for name, lines in lengths.items() if lines > LONGEST_FUNCTION} == set()
    assert {name for name, blocks in depths.items() if blocks > DEEPEST} == set()


def test_no_two_modules_give_one_public_name_two_meanings() -> None:
    modules_by_name: dict[str, set[str]] = {}
    for module, path in MODULES.items():
        for node in ast.parse(path.read_text()).body:
            names = [node.name] if isinstance(node, ast.ClassDef | ast.FunctionDef) else []
            if isinstance(node, ast.Assign):
                names = [name.id for name in node.targets if isinstance(name, ast.Name)]
            for name in names:
                modules_by_name.setdefault(name, set()).add(module)

    assert {
        name: modules
        for name, modules in modules_by_name.items()
        if len(modules) > 1 and not name.startswith("_")
    } == {}


def listed_modules(package: str) -> list[str]:
    """Return the modules that a package's docstring lists, in its order."""
    text = ast.get_docstring(tree_of(package)) or ""
    return re.findall(r"^ {4}(\w+) {2,}", text, re.MULTILINE)


@pytest.mark.parametrize("package", PACKAGES)
def test_a_package_lists_each_of_its_modules_once(package: str) -> None:
    own = [name.partition(".")[2] for name in MODULES if name.startswith(f"{package}.")]

    assert sorted(listed_modules(package)) == own


@pytest.mark.parametrize("package", [name for name in PACKAGES if name not in ("views", "pages")])
def test_a_package_lists_its_modules_in_the_order_in_which_they_import(package: str) -> None:
    order = [name.partition(".")[2] for name in ORDER if name.startswith(f"{package}.")]

    assert listed_modules(package) == order


def test_the_rules_and_the_comparison_do_not_know_each_other() -> None:
    used = {module: {package_of(name) for name in ours(module)} for module in MODULES}

    assert [name for name in used if package_of(name) == "check" and "compare" in used[name]] == []
    assert [name for name in used if package_of(name) == "compare" and "check" in used[name]] == []


DOCS = ("docs/architecture.md", "docs/glossary.md", "README.md", "CONTRIBUTING.md")
PATH_IN_DOCS = re.compile(r"`([\w./-]+/[\w.-]+\.(?:py|jinja|css|js|html|txt))`")
TOPS = ("", "generator", "site_templates")
"""Where the paths that documents name begin."""


@pytest.mark.parametrize("document", DOCS)
def test_every_file_that_the_documents_name_is_there(document: str) -> None:
    named = PATH_IN_DOCS.findall((ROOT / document).read_text())

    assert [path for path in named if not any((ROOT / top / path).exists() for top in TOPS)] == []
