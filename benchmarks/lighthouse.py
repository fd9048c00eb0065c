"""What Lighthouse says of each kind of page, as a phone gets it from a static host.

Run from the repository's root, after `npm install lighthouse` in some folder:
`python benchmarks/lighthouse.py SITE FOLDER/node_modules/.bin/lighthouse`, where SITE is a built
site. The table is written to benchmarks/README.md.
"""

from __future__ import annotations

import gzip
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from typing import Any

RUNS = 3
"""The middle one of these is told: whatever else a machine does changes the figures."""

CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
LEAST = (98, 100, 100, 100)
MOST_KB = 250
PACKED = re.compile(r"text/|javascript|json|svg|xml")
README = Path(__file__).parent / "README.md"
TABLE = re.compile(r"(?<=<!-- lighthouse -->\n).*?(?=<!-- /lighthouse -->)", re.DOTALL)


class Packing(SimpleHTTPRequestHandler):
    """Serves files as static hosts do: packed where that makes them smaller."""

    protocol_version = "HTTP/1.1"

    def send_head(self) -> BytesIO | None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return None
        kind = self.guess_type(str(path))
        body = path.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if "text" in kind else kind)
        if PACKED.search(kind):
            body = gzip.compress(body, 6)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")
        self.end_headers()
        return BytesIO(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name it has there
        """Say nothing."""


def kinds(site: Path) -> dict[str, str]:
    """Return an address for each kind of page: of records, the page that holds most."""
    found = {"home": "", "timeline": "timeline/", "disputes": "disputes/", "method": "method/"}
    for folder in ("points", "questions", "actors", "events", "sources", "drafts"):
        pages = sorted(site.glob(f"{folder}/*/index.html"), key=lambda path: path.stat().st_size)
        found |= {
            folder: f"{folder}/",
            f"largest of {folder}": f"{folder}/{pages[-1].parent.name}/",
            f"middle of {folder}": f"{folder}/{pages[len(pages) // 2].parent.name}/",
        }
    matrices = {name: f"{name}/" for name in ("coverage", "positions", "places", "plan")}
    return {kind: path for kind, path in (found | matrices).items() if (site / path).is_dir()}


def measure(lighthouse: str, url: str) -> tuple[list[int], float]:
    """Return the four scores and the kilobytes that went over the wire."""
    options = ("--quiet", "--output=json", f"--only-categories={','.join(CATEGORIES)}")
    flags = "--chrome-flags=--headless=new --no-sandbox --disable-gpu"
    chromium = {"CHROME_PATH": shutil.which("chromium") or ""}
    ran = subprocess.run(  # noqa: S603 - our own command
        [lighthouse, url, *options, flags],
        env=os.environ | chromium,
        capture_output=True,
        text=True,
        check=True,
    )
    told: dict[str, Any] = json.loads(ran.stdout)
    scores = [round(told["categories"][one]["score"] * 100) for one in CATEGORIES]
    return scores, told["audits"]["total-byte-weight"]["numericValue"] / 1e3


def main() -> None:
    """Measure each kind of page and write the table."""
    site, lighthouse = Path(sys.argv[1]), sys.argv[2]
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Packing, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    rows, short = [], 0
    for kind, path in kinds(site).items():
        runs = [
            measure(lighthouse, f"http://127.0.0.1:{server.server_address[1]}/{path}")
            for _ in range(RUNS)
        ]
        scores = [int(statistics.median(run[0][place] for run in runs)) for place in range(4)]
        size = runs[0][1]
        short += any(got < least for got, least in zip(scores, LEAST, strict=True))
        short += size > MOST_KB
        rows.append(f"| {kind} | {' | '.join(map(str, scores))} | {size:.0f} |")
        print(rows[-1], flush=True)
    head = "| Page | Performance | Accessibility | Best practices | SEO | KB over the wire |"
    table = "\n".join([head, "| --- | --- | --- | --- | --- | --- |", *rows, ""])
    README.write_text(TABLE.sub(lambda _: f"\n{table}\n", README.read_text()))
    print(f"{short} below what is wanted ({LEAST}, at most {MOST_KB} KB)")


if __name__ == "__main__":
    main()
