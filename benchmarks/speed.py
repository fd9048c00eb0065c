"""How long the generator's own stages take, and the whole `mkdocs build`, for this content.

Run from the repository's root: `python benchmarks/speed.py`. Each figure is the best of three,
since whatever else a machine does can only add to it.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from generator.build import build
from generator.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable

RUNS = 3


def best(run: Callable[[], object]) -> float:
    """Return the shortest of a few runs, in seconds."""
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        run()
        times.append(time.perf_counter() - start)
    return min(times)


def main() -> None:
    """Build the content of this repository and tell how long it takes."""
    built = build(Settings())
    own = best(lambda: build(Settings()))
    with tempfile.TemporaryDirectory() as site:
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", site]
        whole = best(lambda: subprocess.run(command, check=True))  # noqa: S603 - our own command
        files = [path for path in Path(site).rglob("*") if path.is_file()]
        size = sum(path.stat().st_size for path in files)
    corpus = built.site.corpus
    print(f"{len(corpus.claims):6} claims, {len(built.pages)} pages, {size / 1e6:.1f} MB built")
    print(f"{own:6.2f} s generator's own stages ({own / len(corpus.claims) * 1e3:.2f} ms a claim)")
    print(f"{whole:6.2f} s whole mkdocs build ({whole / len(built.pages) * 1e3:.1f} ms a page)")


if __name__ == "__main__":
    main()
