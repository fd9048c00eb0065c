"""A page that an editor has open shows a mistake by itself, and comes back when it is mended."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import BrowserContext

pytestmark = pytest.mark.browser


@pytest.fixture
def served(market_project: Callable[[], Path]) -> Iterator[tuple[Path, str]]:
    """Serve a market of its own; give its folder and its address."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{probe.getsockname()[1]}"
    project = market_project()
    command = [sys.executable, "-m", "mkdocs", "serve", "-q", "-f", "market.yml"]
    process = subprocess.Popen(  # noqa: S603 - our own command
        [*command, "--dev-addr", address],
        cwd=project,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
    )
    url = f"http://{address}/market/"
    ends = time.monotonic() + 30
    while time.monotonic() < ends:
        with suppress(OSError), urllib.request.urlopen(url, timeout=30):
            break
        time.sleep(0.2)
    yield project, url
    process.send_signal(signal.SIGINT)
    process.wait(30)


def test_an_open_page_shows_a_mistake_and_comes_back_when_it_is_mended(
    desk: BrowserContext, served: tuple[Path, str]
) -> None:
    project, url = served
    point = project / "market" / "content" / "points" / "01-stalls.yaml"
    whole = point.read_text()
    page = desk.new_page()
    page.goto(f"{url}points/stalls/")

    point.write_text(whole.replace("title:", "titel:", 1))
    expect(page.get_by_role("heading", level=1)).to_have_text("2 problems in the content")
    expect(page.get_by_role("listitem").nth(1)).to_contain_text("Did you mean 'title'?")

    point.write_text(whole)
    expect(page.get_by_role("heading", level=1)).to_contain_text("Number of stalls")
