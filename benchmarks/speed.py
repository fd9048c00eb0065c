"""What a build of this content costs, beside stock Material over the same markdown, and a save.

Run from the repository's root: `python -m benchmarks.speed`. Both builds run by turns, each in an
interpreter of its own, and each figure is the best of a few: whatever else a machine does can only
add to it. Figures are processor seconds of a process with all that it starts, except for saves:
those are seconds on a clock, from a save to the new page. The table is written to
benchmarks/README.md.
"""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from contextlib import contextmanager, suppress
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from shutil import copytree
from typing import TYPE_CHECKING

from generator.build import build
from generator.search import entries, index_files
from generator.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

RUNS = 5
SAVES = 5
ROOT = Path(__file__).parent.parent
README = ROOT / "benchmarks" / "README.md"
TABLE = re.compile(r"(?<=<!-- build -->\n).*?(?=<!-- /build -->)", re.DOTALL)
SAVED = "bbc-2025-11-21"
"""The source in which a sentence is changed; it has a middling number of claims."""
STOCK = """\
site_name: Stock
site_url: https://example.org/
strict: false
theme: {name: material, font: false}
plugins: []
nav: [Home: index.md]
not_in_nav: "*"
markdown_extensions: [attr_list, def_list, md_in_html, tables, {toc: {permalink: "#"}}]
"""


def seconds(work: Callable[[], object]) -> float:
    """Return the processor seconds of some work in this process."""
    before = time.process_time()
    work()
    return time.process_time() - before


def mkdocs_build(project: Path) -> tuple[float, float]:
    """Build a site; return its processor seconds, and the most memory of any build so far in MB."""
    before = getrusage(RUSAGE_CHILDREN)
    with tempfile.TemporaryDirectory() as site:
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", site]
        subprocess.run(  # noqa: S603 - our own command
            command, cwd=project, check=True, env=os.environ | {"NO_MKDOCS_2_WARNING": "1"}
        )
    after = getrusage(RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return spent, after.ru_maxrss / 1024


def write_stock(project: Path) -> None:
    """Write the same markdown for a builder without our plugin, theme and search."""
    (project / "mkdocs.yml").write_text(STOCK)
    for src_uri, text in build(Settings()).markdown.items():
        path = project / "docs" / src_uri
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


@contextmanager
def served(project: Path) -> Iterator[tuple[str, int]]:
    """Serve a project; give the address of its site, and the server's process."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{probe.getsockname()[1]}"
    command = [sys.executable, "-m", "mkdocs", "serve", "--quiet", "--dev-addr", address]
    process = subprocess.Popen(  # noqa: S603 - our own command
        command, cwd=project, env=os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    )
    try:
        yield f"http://{address}/twenty-eight-points/", process.pid
    finally:
        process.send_signal(signal.SIGINT)
        process.wait()


def wait_for(url: str, words: str) -> None:
    """Wait until a page has some words."""
    text = ""
    while words not in text:
        time.sleep(0.02)
        with suppress(OSError), urllib.request.urlopen(url, timeout=60) as answer:  # noqa: S310
            text = answer.read().decode()


def saves(
    file: str, page: str, change: Callable[[str, int], tuple[str, str]], count: int = SAVES
) -> tuple[list[float], list[float]]:
    """Return the seconds from each save of a file to the page that shows the change.

    Beside them stands the memory of the server after each save, in MB.
    """
    found, memory = [], []
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder)
        for name in ("content", "site_templates"):
            copytree(ROOT / name, project / name)
        (project / "mkdocs.yml").write_bytes((ROOT / "mkdocs.yml").read_bytes())
        path = project / file
        text = path.read_text()
        with served(project) as (address, process):
            wait_for(address + page, "</html>")
            for number in range(count):
                time.sleep(1.1)
                changed, words = change(text, number)
                start = time.perf_counter()
                path.write_text(changed)
                wait_for(address + page, words)
                found.append(time.perf_counter() - start)
                memory.append(resident(process))
    return found, memory


def resident(process: int) -> float:
    """Return the memory that a process holds now, in MB; only Linux says it."""
    status = Path(f"/proc/{process}/status").read_text()
    return int(re.search(r"VmRSS:\s+(\d+)", status)[1]) / 1024  # type: ignore[index]


def change_sentence(text: str, number: int) -> tuple[str, str]:
    """Return a file with another sentence, and the words to wait for."""
    return text.replace("    says: ", f"    says: Save{number} ", 1), f"Save{number}"


def break_and_mend(text: str, number: int) -> tuple[str, str]:
    """Return a file with a mistake, and then with another sentence; and the words to wait for."""
    if number % 2:
        return change_sentence(text, number)
    return text.replace("    says: ", f"    sais{number}: ", 1), f"sais{number}"


def change_template(text: str, number: int) -> tuple[str, str]:
    """Return a template with another line, and the words to wait for."""
    return f"{text}\n\nSave{number}\n", f"Save{number}"


def main() -> None:
    """Measure, and write the table."""
    build(Settings())  # compiles the templates
    own = [seconds(lambda: build(Settings())) for _ in range(RUNS)]
    built = build(Settings())
    search = [seconds(lambda: index_files(entries(built), built.site.plan)) for _ in range(RUNS)]
    ours, memory = mkdocs_build(ROOT)
    with tempfile.TemporaryDirectory() as folder:
        write_stock(Path(folder))
        stock, _ = mkdocs_build(Path(folder))
        for _ in range(RUNS - 1):
            ours = min(ours, mkdocs_build(ROOT)[0])
            stock = min(stock, mkdocs_build(Path(folder))[0])
    page = f"sources/{SAVED}/"
    sentence, _ = saves(f"content/{page[:-1]}.yaml", page, change_sentence)
    template, _ = saves("site_templates/pages/source.md.jinja", page, change_template)
    cycles, held = saves(f"content/{page[:-1]}.yaml", page, break_and_mend, 40)
    pages = len(built.pages)
    rows = {
        "pages": f"{pages:,}",
        "whole `mkdocs build`": f"{ours:.1f} s",
        "stock Material over the same markdown, without search": f"{stock:.1f} s",
        "the first by the second; wanted are at most 0.55": f"**{ours / stock:.2f}**",
        "most memory of the whole build; wanted are at most 300 MB": f"{memory:.0f} MB",
        "records to markdown": f"{min(own):.2f} s",
        "pages a second; wanted are at least 600": f"**{pages / min(own):.0f}**",
        "search’s files": f"{min(search):.2f} s",
        "their share of the whole build; wanted is at most 8 %": f"**{min(search) / ours:.0%}**",
        "a sentence is saved, until its page is new; wanted are at most 2 s": _spread(sentence),
        "twenty mistakes, each mended; until each page is new": _spread(cycles),
        "the server’s memory after two of them, and at the end": f"{held[3]:.0f}, {held[-1]:.0f} MB",
        "a template is saved, until a page is new; wanted are at most 6 s": _spread(template),
    }
    table = "\n".join(["| | |", "| --- | --- |", *(f"| {row} | {rows[row]} |" for row in rows)])
    print(table)
    README.write_text(TABLE.sub(lambda _: f"\n{table}\n\n", README.read_text()))


def _spread(times: list[float]) -> str:
    return f"{min(times):.1f} to {max(times):.1f} s"


if __name__ == "__main__":
    main()
