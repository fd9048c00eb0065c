"""A mistake in a statement is reported by one link, filled in beforehand."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

import pytest

from generator.build import build
from generator.files.problems import Place
from generator.pages.report_address import report_address
from generator.publish.plugin_settings import report_mistake
from generator.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Lay

TRACKER = "https://example.org/issues/new?title={title}&body={body}"
ADDRESS, SAYS = "https://example.org/sources/letter/#tolls", "Tolls & more: 50 %?"


@pytest.mark.parametrize(
    ("report", "contact", "begins"),
    [
        (TRACKER, "", "https://example.org/issues/new?"),
        (TRACKER, "mailto:editor@example.org", "https://example.org/issues/new?"),
        ("", "mailto:editor@example.org", "mailto:editor@example.org?"),
        ("", "mailto:editor@example.org?subject=x", "mailto:editor@example.org?"),
    ],
)
def test_a_report_holds_the_address_the_sentence_and_the_place(
    report: str, contact: str, begins: str
) -> None:
    settings = Settings(report_address=report, contact=contact)
    place = Place("content/sources/letter.yaml", 12, 3)
    address = report_address(settings, ADDRESS, SAYS, place)

    assert address.startswith(begins)
    (body,) = parse_qs(urlsplit(address).query)["body"]
    assert body.split("\n\n")[:3] == [ADDRESS, SAYS, "content/sources/letter.yaml:12:3"]


@pytest.mark.parametrize(
    ("report", "contact", "expected"),
    [
        ("", "", False),
        ("", "https://example.org/", False),
        ("", "mailto:editor@example.org", True),
        (TRACKER, "", True),
    ],
)
def test_a_statement_has_the_link_only_if_the_site_has_somewhere_to_report(
    lay: Lay, root: Path, report: str, contact: str, *, expected: bool
) -> None:
    settings = Settings(
        content=lay({}),
        templates=root / "site_templates",
        report_address=report,
        contact=contact,
    )
    page = build(settings).markdown["sources/gazette.md"]

    assert ("report a mistake" in page) is expected


@pytest.mark.parametrize(
    ("address", "mistake"),
    [
        ("", ""),
        (TRACKER, ""),
        ("mailto:a@example.org?body={body}", ""),
        ("ftp://example.org/{body}", "begin with"),
        ("https://example.org/new", "needs {body}"),
        ("https://example.org/new?body={body}&x={line}", "knows only"),
    ],
)
def test_an_address_that_leads_nowhere_is_refused(address: str, mistake: str) -> None:
    said = report_mistake(address)

    assert mistake in said
    assert bool(said) is bool(mistake)
