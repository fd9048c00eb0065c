"""The Nu HTML checker, as npm ships it, finds nothing wrong with any page.

It needs Java, and the checker: `make checker` fetches it, or VNU_JAR is the path of another
`vnu.jar`. Without them the test is skipped.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

pytestmark = pytest.mark.long

JAR = ".cache/checker/node_modules/vnu-jar/build/dist/vnu.jar"

THEME = {
    # Material's two boxes that open the drawer and the search; without it Firefox would keep them
    # open when a page is loaded anew.
    "Attribute “autocomplete” is only allowed when the input type is “color”, “date”,"
    " “datetime-local”, “email”, “hidden”, “month”, “number”, “password”, “range”, “search”,"
    " “tel”, “text”, “time”, “url”, or “week”.": 2,
}
"""Errors of the theme by their exact text, and how often each stands on a page."""


def errors_of(site: Path, jar: str) -> list[dict[str, str]]:
    java = shutil.which("java") or "java"
    options = ("--errors-only", "--format", "json", "--skip-non-html")
    checked = subprocess.run(  # noqa: S603 - our own command
        [java, "-jar", jar, *options, str(site)],
        capture_output=True,
        text=True,
        check=False,
    )
    found: list[dict[str, str]] = json.loads(checked.stderr or checked.stdout)["messages"]
    return found


@pytest.mark.parametrize("site", ["market_site", "real_site"])
def test_every_page_is_valid_html(site: str, root: Path, request: pytest.FixtureRequest) -> None:
    jar = os.environ.get("VNU_JAR") or str(root / JAR)
    if not (Path(jar).is_file() and shutil.which("java")):
        pytest.skip("There is no Nu HTML checker; see this file's first lines.")
    folder: Path = request.getfixturevalue(site)
    pages = len(list(folder.rglob("*.html")))

    errors = errors_of(folder, jar)

    ours = [
        f"{error['url']}: {error['message']}" for error in errors if error["message"] not in THEME
    ]
    assert ours == []
    for text, times in THEME.items():
        assert sum(error["message"] == text for error in errors) == times * pages
