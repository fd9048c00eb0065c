"""The theme uses no name of ours that is not in the tables of `publish.theme_names`, and all there.

So whoever moves the theme to another builder knows from one place what it takes from the plugin.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from jinja2 import Environment, meta, nodes

from generator.publish.assets import name_in_templates
from generator.publish.theme_names import (
    PROBLEM_PAGE_NAMES,
    THEME_ATTRIBUTES,
    THEME_FILTERS,
    THEME_FRONT_MATTER,
    THEME_GLOBALS,
    theme_globals,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.pages.site import Built

ROOT = Path(__file__).parent.parent
THEME = ROOT / "site_templates" / "theme"
GUIDE = ROOT / "docs" / "moving-to-zensical.md"

STOCK = {"page", "nav", "config", "lang", "super"}
"""What MkDocs, Material and Jinja give to a template, of what ours use."""

ALIASES = ("directory", "made", "plan")


JINJA_FILTERS = frozenset(Environment(autoescape=True).filters)


def parsed() -> dict[str, nodes.Template]:
    """Return every template of the theme by its path, as Jinja reads it."""
    environment = Environment(autoescape=True)
    environment.filters |= dict.fromkeys(THEME_FILTERS, str)
    paths = sorted(THEME.rglob("*.html"))
    return {
        path.relative_to(THEME).as_posix(): environment.parse(path.read_text()) for path in paths
    }


TEMPLATES = parsed()


def attributes_of(template: nodes.Template, names: tuple[str, ...]) -> set[str]:
    """Return what a template asks of some of its names, as `name.attribute`."""
    return {
        f"{node.node.name}.{node.attr}"
        for node in template.find_all(nodes.Getattr)
        if isinstance(node.node, nodes.Name) and node.node.name in names
    }


def unknown_names(template: nodes.Template) -> set[str]:
    """Return the names that a template uses and does not set itself."""
    own = {node.name for node in template.find_all(nodes.Name) if node.ctx == "store"}
    return meta.find_undeclared_variables(template) - own


def front_matter_keys(template: nodes.Template) -> set[str]:
    """Return the keys of the front matter that a template reads."""
    return {
        node.attr
        for node in template.find_all(nodes.Getattr)
        if isinstance(node.node, nodes.Getattr) and node.node.attr == "meta"
    }


def used(find: Callable[[nodes.Template], set[str]]) -> set[str]:
    return {name for template in TEMPLATES.values() for name in find(template)}


def test_templates_know_no_other_name() -> None:
    names = used(unknown_names) - STOCK

    assert names == {*THEME_GLOBALS, *PROBLEM_PAGE_NAMES}


def test_templates_ask_for_nothing_else() -> None:
    assert used(lambda template: attributes_of(template, ALIASES)) == {*THEME_ATTRIBUTES}


def test_templates_use_no_other_filter() -> None:
    filters = used(lambda template: {node.name for node in template.find_all(nodes.Filter)})

    assert filters - JINJA_FILTERS == {*THEME_FILTERS} - {"script_tag"}  # Material uses it


def test_templates_read_no_other_key_of_the_front_matter() -> None:
    methods = {"update"}

    assert used(front_matter_keys) - methods == {*THEME_FRONT_MATTER} - {"template"}


def test_pages_have_no_other_key_in_their_front_matter(built_of: Callable[[str], Built]) -> None:
    built = built_of("choir")
    heads = [
        built.markdown[page.src_uri].split("---\n")[1]
        for page in built.pages
        if page.template != "hand-written"
    ]

    keys = {key for head in heads for key in re.findall(r"^([\w-]+):", head, re.MULTILINE)}

    assert keys == {*THEME_FRONT_MATTER} - {"hide"}


def test_the_plugin_gives_what_the_tables_say(built_of: Callable[[str], Built]) -> None:
    environment = Environment(autoescape=True)
    before = {*environment.filters}

    name_in_templates(environment, {})

    assert {*environment.filters} - before == {*THEME_FILTERS}
    assert {*theme_globals(built_of("market")), "trusted_scripts"} == {*THEME_GLOBALS}


@pytest.mark.parametrize("path", TEMPLATES)
def test_the_guide_says_what_becomes_of_each_template(path: str) -> None:
    assert f"| `{path}` |" in GUIDE.read_text()


@pytest.mark.parametrize("name", [*THEME_GLOBALS, *THEME_FILTERS])
def test_the_guide_says_where_each_name_comes_from_then(name: str) -> None:
    assert f"`{name}`" in GUIDE.read_text()
