"""A mkdocs.yml under which pages would be broken, or unsafe, is refused in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from generator.publish.plugin_settings import address_mistake
from generator.publish.site_settings import extension_mistake, feature_mistake, plugin_mistake

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable
    from pathlib import Path
    from typing import Protocol

    class Mkdocs(Protocol):
        def __call__(
            self, project: Path, *arguments: str, **environment: str
        ) -> subprocess.CompletedProcess[str]: ...


ENOUGH = ("toc", "tables", "fenced_code", "attr_list", "def_list", "md_in_html")


def to_png() -> str:
    return "a picture on another host"


def to_svg() -> str:
    return "a drawing"


to_svg.__module__ = "material.extensions.emoji"


@pytest.mark.parametrize(
    "extensions",
    [
        ENOUGH,
        ("toc", "extra"),
        ("toc", "pymdownx.extra"),
        ("markdown.extensions.attr_list", "markdown.extensions.def_list", "md_in_html"),
        (*ENOUGH, "footnotes", "admonition", "pymdownx.highlight"),
    ],
)
def test_extensions_that_are_enough_are_accepted(extensions: tuple[str, ...]) -> None:
    assert extension_mistake(extensions, {}) == ""


@pytest.mark.parametrize("missing", ["attr_list", "def_list", "md_in_html"])
def test_a_needed_extension_is_asked_for_by_its_line(missing: str) -> None:
    mistake = extension_mistake([name for name in ENOUGH if name != missing], {})

    assert f"needs the Markdown extension '{missing}'" in mistake
    assert f"Add the line '  - {missing}' below 'markdown_extensions:' in mkdocs.yml." in mistake


@pytest.mark.parametrize(
    ("extension", "reason"),
    [
        ("pymdownx.snippets", "it puts files of this machine into pages that name them"),
        ("pymdownx.blocks.html", "it makes any HTML element out of text"),
        ("pymdownx.critic", "it makes deleted and inserted words"),
    ],
)
def test_an_extension_that_could_act_on_texts_is_refused(extension: str, reason: str) -> None:
    mistake = extension_mistake((*ENOUGH, extension), {})

    assert mistake.startswith(f"plan-pages cannot work with the extension '{extension}': {reason}")


@pytest.mark.parametrize(
    ("options", "is_allowed"),
    [({}, False), ({"emoji_generator": to_png}, False), ({"emoji_generator": to_svg}, True)],
    ids=["default", "elsewhere", "drawn"],
)
def test_emoji_are_allowed_only_where_no_other_host_serves_them(
    options: dict[str, Any], *, is_allowed: bool
) -> None:
    extensions = (*ENOUGH, "pymdownx.emoji")

    assert (extension_mistake(extensions, {"pymdownx.emoji": options}) == "") is is_allowed


def test_a_plugin_that_runs_code_from_pages_is_refused() -> None:
    assert plugin_mistake(("plan-pages", "search")) == ""
    assert "'macros': it runs code" in plugin_mistake(("plan-pages", "macros"))


@pytest.mark.parametrize("feature", ["navigation.instant", "navigation.instant.prefetch"])
def test_a_feature_that_loads_no_whole_pages_is_refused(feature: str) -> None:
    assert f"the feature '{feature}': the scripts" in feature_mistake(("toc.follow", feature))
    assert feature_mistake(("navigation.tabs", "navigation.top", "navigation.instantly")) == ""


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("  - md_in_html\n", "", "Add the line '  - md_in_html' below"),
        ("  - tables\n", "  - pymdownx.snippets\n", "the extension 'pymdownx.snippets'"),
        ("  - toc.follow\n", "  - navigation.instant\n", "the feature 'navigation.instant'"),
    ],
)
def test_a_build_says_what_to_change_in_mkdocs_yml(
    market_project: Callable[[], Path], mkdocs: Mkdocs, old: str, new: str, said: str
) -> None:
    project = market_project()
    config = project / "mkdocs.yml"
    assert old in config.read_text()
    config.write_text(config.read_text().replace(old, new))

    ended = mkdocs(project, "--no-strict", "-f", "market.yml")

    assert ended.returncode == 1
    assert said in ended.stderr
    assert "Traceback" not in ended.stderr


@pytest.mark.parametrize(
    ("contact", "is_allowed"),
    [
        ("https://e.org/write", True),
        ("http://e.org/write", True),
        ("mailto:a@e.org", True),
        ("javascript:alert(1)", False),
    ],
)
def test_readers_can_write_to_an_address_of_the_web_or_by_mail(
    contact: str, *, is_allowed: bool
) -> None:
    assert (address_mistake("", contact) == "") is is_allowed
