"""Templates become markdown; what a template forgets stops the build."""

from __future__ import annotations

import shutil
import tempfile
from typing import TYPE_CHECKING

import pytest
from jinja2 import UndefinedError

from generator.pages import render
from generator.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from generator.pages import Built


@pytest.fixture
def rendered(root: Path, tmp_path: Path, built_of: Callable[[str], Built]) -> Callable[..., str]:
    """Return a function that renders one page of the market from a template of its own."""
    templates = tmp_path / "templates"
    shutil.copytree(root / "site_templates", templates)
    market = built_of("market")

    def rendered(template: str, page: str = "points/stalls.md", **settings: str) -> str:
        (templates / "pages" / "point.md.jinja").write_text(template)
        pages = tuple(planned for planned in market.pages if planned.src_uri == page)
        return render(pages, market.site, Settings(templates=templates, **settings))[page]  # type: ignore[arg-type]

    return rendered


@pytest.mark.parametrize(
    "template",
    [
        "{{ view.record.title }}",
        "{{ view.record.title ~ '' }}",
        "{{ view.record.title | upper }}",
        "{{ view.record.gist }}",
        "{{ view.record.gist is none }}",
        "{{ view.record.theme | length / 2 }}",
        "{{ view.positions }}",
        "{% set words %}{{ view.record.title }}{% endset %}{{ words }}",
    ],
)
def test_a_value_that_is_printed_without_an_escape_stops_the_build(
    rendered: Callable[..., str], template: str
) -> None:
    with pytest.raises(TypeError, match="is printed without an escape; write"):
        rendered(template)


@pytest.mark.parametrize(
    "template",
    [
        "{{ nothing }}",
        "{{ view.nothing }}",
        "{{ view.nothing | text }}",
        "{{ view.record.nothing.more }}",
        "{% for item in view.nothings %}{% endfor %}",
        "{% if view.nothing %}{% endif %}",
        "{{ link(view.nothing) }}",
    ],
)
def test_a_value_that_a_template_was_not_given_stops_the_build(
    rendered: Callable[..., str], template: str
) -> None:
    with pytest.raises(UndefinedError, match="nothing"):
        rendered(template)


@pytest.mark.parametrize(
    ("template", "markdown"),
    [
        ("{{ view.record.title | text }}", "Number of stalls"),
        ("{{ view.record.title | length }}", "16"),
        ("{{ '<b> | *c*' | text }}", "&#60;b&#62; &#124; &#42;c&#42;"),
        ("{{ 1 | n('stall') }}, {{ 2 | n('stall') }}", "1 stall, 2 stalls"),
        ("{{ link('actor/mayor') }}", "[Ana Šimić](../actors/mayor.md)"),
        ("{{ link('actor/mayor', 'the * mayor') }}", "[the &#42; mayor](../actors/mayor.md)"),
        ("{{ link('place/town') }}", "[The town](../places.md#town)"),
        (
            "{% set words %}<b>{% endset %}{{ link('plan', '<b>') }} {{ link('plan', words) }}",
            "[&#60;b&#62;](../plan.md) [<b>](../plan.md)",
        ),
        (
            "{% set words %}<b>{% endset %}{{ link('plan', words) }} {{ link('plan', '<b>') }}",
            "[<b>](../plan.md) [&#60;b&#62;](../plan.md)",
        ),
        (
            "{{ link('herald-2024-06-02#bands') }}",
            (
                '[<span lang="de">Es gibt keinen Plan, sagt der Bürgermeister</span>]'
                "(../sources/herald-2024-06-02.md#bands)"
            ),
        ),
        ("{{ href('actor/mayor') }}", "../../actors/mayor/"),
        ("{{ root_url('actor/mayor') }}", '"actors/mayor/"'),
        ("{{ prose('See [[plan|it]] *now*.') }}", "See [it](../plan.md) &#42;now&#42;."),
        ("{{ correct('point/stalls') }}", "content/points/01-stalls.yaml:1:1"),
        ("a\n\n\n  \nb", "a\n\nb"),
    ],
)
def test_a_template_prints_through_escapes(
    rendered: Callable[..., str], template: str, markdown: str
) -> None:
    assert rendered(template).strip() == markdown


def test_a_change_of_a_template_shows_in_the_next_build_of_a_process(
    rendered: Callable[..., str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))

    assert rendered("{{ 1 | n('stall') }}") == "1 stall"
    assert rendered("{{ 2 | n('stall') }}") == "2 stalls"
    assert rendered("{{ 1 | n('stall') }}") == "1 stall"

    assert [*temporary.rglob("*")] == []


def test_a_link_to_correct_an_entry_leads_to_its_line(
    rendered: Callable[..., str],
) -> None:
    edit = "https://market.example/edit/{file}#L{line}"

    assert "https://market.example/edit/content/sources/daily-2024-06-01.yaml#L12" in rendered(
        "{{ correct('daily-2024-06-01#mayor-named') }}", edit_address=edit
    )


def test_a_hand_written_page_keeps_its_markdown_and_gets_its_links_and_inserts(
    rendered: Callable[..., str],
) -> None:
    page = rendered("", "index.md")

    assert page.startswith("---\ntitle: Market rules\n")
    assert "See [the first point](points/stalls.md) or [how to correct](corrections.md)." in page
    assert "[[" not in page
