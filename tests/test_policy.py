"""A page runs the theme's own scripts, and never one that stands in its own text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jinja2 import DictLoader, Environment

from generator.publish.policy import hashes, trusted_scripts

if TYPE_CHECKING:
    from pathlib import Path

NONE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"
"""The hash of nothing at all, as every textbook has it."""


class Nav:
    homepage = "home"


BASE = "{{ trusted_scripts() }}<script>go('{{ base_url }}')</script>{% block it %}{% endblock %}"


def theme(skeleton: str = "not here") -> Environment:
    """Return an environment with a theme of two pages, as MkDocs makes one."""
    templates = {
        "main.html": BASE.replace("{% endblock %}", "{{ page.content }}{% endblock %}"),
        "404.html": f'{{% extends "main.html" %}}{{% block it %}}{skeleton}{{% endblock %}}',
    }
    environment = Environment(loader=DictLoader(templates))  # noqa: S701 - as MkDocs has it
    environment.globals["trusted_scripts"] = trusted_scripts()
    return environment


def rendered(content: str, root: str = "..", environment: Environment | None = None) -> str:
    template = (environment or theme()).get_template("main.html")
    return template.render(nav=Nav(), base_url=root, page={"content": content})


def test_a_hash_is_that_of_what_stands_between_the_tags() -> None:
    assert hashes("<script></script>") == (NONE,)
    assert hashes("<p>a</p><script>a</script><script>a</script><script src='b'></script>") == (
        hashes("<script>a</script>")
    )


def test_a_script_in_the_text_of_a_page_is_not_trusted() -> None:
    html = rendered("<script>steal()</script>")

    assert hashes("<script>go('..')</script>")[0] in html
    assert hashes("<script>steal()</script>")[0] not in html


def test_what_is_trusted_follows_the_depth_of_a_page() -> None:
    assert hashes("<script>go('../..')</script>")[0] in rendered("", root="../..")


def test_the_theme_is_rendered_without_a_page_and_without_a_policy() -> None:
    script = "<script>{{ 'page' if page else 'no page' }}{{ trusted_scripts() }}</script>"

    assert hashes("<script>no page</script>")[0] in rendered("", environment=theme(script))


def test_the_theme_is_rendered_once_for_each_depth_of_pages() -> None:
    times: list[str] = []
    environment = theme("{{ note(base_url) }}")
    environment.globals["note"] = times.append

    for root in ("..", "../..", "..", "../.."):
        rendered("", root, environment)

    assert times == ["..", "../.."]


def test_every_page_says_what_it_may_run_before_the_first_script(market_site: Path) -> None:
    for path in market_site.rglob("*.html"):
        head = path.read_text().partition("<script")[0]
        assert re.search(r'http-equiv="Content-Security-Policy" content="default-src', head), path


def test_no_page_has_a_style_or_an_action_inside_its_elements(market_site: Path) -> None:
    for path in market_site.rglob("*.html"):
        assert not re.search(r"<[^>]+\s(style|on[a-z]+)=", path.read_text()), path
