"""How long a reader waits for the search: from a key to its results, on this machine.

Run from the repository's root: `python benchmarks/search.py SITE`, where SITE is a built site. It
types each query of the browser tests into the search of a page just opened, all but its last key,
and then that key; then both once more. Files come from a server on this machine, so a network's
delay is not in the figures.
"""

from __future__ import annotations

import shutil
import statistics
import sys
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

import yaml
from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    from playwright.sync_api import Page

WANTED = 100
"""Milliseconds from a key to its results."""

QUERIES = Path("tests/browser/queries.yml")

TYPE = """async ([first, last]) => {
    const results = document.querySelector(".search-results");
    const field = document.querySelector("dialog.search [name=q]");
    const typed = (text) => new Promise((resolve) => {
        const start = performance.now();
        const seen = new MutationObserver(() => {
            if (results.ariaBusy !== "false") return;
            seen.disconnect();
            resolve(performance.now() - start);
        });
        seen.observe(results, { attributes: true });
        field.value = text;
        field.dispatchEvent(new Event("input", { bubbles: true }));
    });
    await typed(first);
    const once = await typed(first + last);
    await typed(first);
    return [once, await typed(first + last)];
}"""
"""Types a query and tells how long its last key took, the first time and the second."""


class Silent(SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name it has there
        """Keep the table readable."""


def measure(page: Page, url: str, query: str) -> tuple[float, float]:
    """Return the milliseconds after the last key of a query, the first time and the second."""
    page.goto(url, wait_until="load")
    page.keyboard.press("/")
    once, again = page.evaluate(TYPE, [query[:-1], query[-1]])
    return once, again


def row(name: str, times: list[float]) -> str:
    """Return a row of the table: the middle, what nine of ten stay under, and the slowest."""
    ninth = statistics.quantiles(times, n=10)[-1]
    return f"| {name} | {statistics.median(times):.0f} | {ninth:.0f} | {max(times):.0f} |"


def main() -> None:
    """Type every query and print a table."""
    handler = partial(Silent, directory=sys.argv[1])
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    url = f"http://127.0.0.1:{server.server_address[1]}/privacy/"
    queries = [str(query) for query in yaml.safe_load(QUERIES.read_text(encoding="utf-8"))]
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        page = chromium.new_page()
        times = [measure(page, url, query) for query in queries]
        chromium.close()
    print(f"{len(queries)} queries, milliseconds from a key to its results")
    print("| | middle | nine of ten | slowest |\n| --- | --- | --- | --- |")
    print(row("a page just opened", [once for once, _ in times]))
    print(row("typed again", [again for _, again in times]))
    slow = [query for query, (once, _) in zip(queries, times, strict=True) if once >= WANTED]
    print(f"{len(slow)} at {WANTED} ms or more, wanted is none: {', '.join(slow) or '-'}")


if __name__ == "__main__":
    main()
