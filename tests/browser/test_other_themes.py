"""Pictures can be read, and our scripts run, where the look is not ours."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

import pytest
from playwright.sync_api import expect

from tests.written_sites import build, write

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext

    Serve = Callable[[Path], str]

pytestmark = [pytest.mark.browser, pytest.mark.long]

LEAST_CONTRAST = 4.5
"""Of text, as WCAG 2.2 asks for in 1.4.3."""

OURS = re.compile(r"/assets/(?:tables|previews|moved)\.js")

COLOURS = """() => {
  const ground = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor;
      if (!/, 0\\)$/.test(colour)) return colour;
    }
    return "rgb(255, 255, 255)";
  };
  const words = [...document.querySelectorAll("svg text")].filter((text) => text.checkVisibility());
  const behind = (text) => ground(text.closest("svg").parentElement);
  return words.map((text) => [getComputedStyle(text).fill, behind(text)]);
}"""
"""The colour of each word in a picture, and of what is behind the picture."""


def luminance(colour: str) -> float:
    """Return the relative luminance of `rgb(…)`, as WCAG defines it."""
    shares = [int(part) / 255 for part in re.findall(r"\d+", colour)[:3]]
    linear = [
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first: str, second: str) -> float:
    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("builder", ["material", "mkdocs", "readthedocs", "zensical"])
def test_words_in_pictures_can_be_read_and_no_script_of_ours_fails(
    builder: str, scheme: Literal["light", "dark"], browser: Browser, tmp_path: Path, serve: Serve
) -> None:
    form = "zensical" if builder == "zensical" else "folders"
    address = serve(build(write("market", form, tmp_path).folder, builder))
    context = browser.new_context(color_scheme=scheme)
    page = context.new_page()
    failures: list[str] = []
    page.on("pageerror", lambda error: failures.append(str(error.stack)))

    page.goto(f"{address}timeline/")

    colours = page.evaluate(COLOURS)
    assert colours
    assert [pair for pair in colours if contrast(*pair) < LEAST_CONTRAST] == []
    assert [failure for failure in failures if OURS.search(failure)] == []
    context.close()


@pytest.mark.parametrize(
    ("builder", "form"),
    [("material", "folders"), ("material", "files"), ("zensical", "zensical")],
)
def test_a_link_shows_beside_it_what_it_leads_to(
    builder: str, form: str, desk: BrowserContext, tmp_path: Path, serve: Serve
) -> None:
    address = serve(build(write("market", form, tmp_path).folder, builder))
    page = desk.new_page()
    page.goto(address + ("disputes.html" if form == "files" else "disputes/"))

    page.locator(".md-content a[href*='points/hours']:visible").first.hover()

    expect(page.get_by_role("tooltip")).to_contain_text("Opening hours")
