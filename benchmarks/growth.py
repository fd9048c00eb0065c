"""How the cost of a page grows with the site: made-up content of 1,000, 4,000 and 10,000 pages.

Run from the repository's root: `python benchmarks/growth.py`. Each size is built in an interpreter
of its own, once by the generator's own stages with the search's files, and once by the whole
`mkdocs build`. Figures are processor seconds, since they depend less on other work on the machine
than time on a clock. The table is written to benchmarks/README.md.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage

from generator.build import build
from generator.search import entries, index_files
from generator.settings import Settings

sys.path.append(str(Path(__file__).parent.parent))
from benchmarks.synthetic import write

SIZES = (1_000, 4_000, 10_000)
LARGEST_RATIO = 1.15
MOST_GIGABYTES = 1.2
ROOT = Path(__file__).parent.parent
README = ROOT / "benchmarks/README.md"
TABLE = re.compile(r"(?<=<!-- growth -->\n).*?(?=<!-- /growth -->)", re.DOTALL)


def own_stages(content: Path) -> None:
    """Build pages and the search's files; print pages, seconds of both, and the most memory."""
    start = time.process_time()
    built = build(Settings(content=content))
    made = time.process_time()
    index_files(entries(built), built.site.plan)
    searched = time.process_time()
    memory = getrusage(RUSAGE_SELF).ru_maxrss
    print(len(built.pages), made - start, searched - made, memory)


def whole_build(project: Path) -> tuple[float, int]:
    """Build a site as MkDocs does; return its processor seconds and its most memory in KB."""
    before = getrusage(RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--no-strict"]
    quiet = {"NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT)}
    subprocess.run(  # noqa: S603 - our own command
        command, cwd=project, check=True, env=os.environ | quiet, stderr=subprocess.DEVNULL
    )
    after = getrusage(RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return seconds, after.ru_maxrss


def measure(pages: int) -> list[float]:
    """Return pages, then milliseconds a page of each part, and the gigabytes of the whole build."""
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder)
        write(project / "content", pages)
        (project / "site_templates").symlink_to(ROOT / "site_templates")
        (project / "mkdocs.yml").write_bytes((ROOT / "mkdocs.yml").read_bytes())
        ran = subprocess.run(  # noqa: S603 - our own command
            [sys.executable, __file__, str(project / "content")],
            check=True, capture_output=True, text=True, cwd=ROOT,
        )  # fmt: skip
        made, stages, search, _ = map(float, ran.stdout.split())
        whole, memory = whole_build(project)
    return [made, *(seconds / made * 1e3 for seconds in (stages, search, whole)), memory / 1e6]


def main() -> None:
    """Measure each size and write the table."""
    rows = [measure(size) for size in SIZES]
    ratios = [last / first for first, last in zip(rows[0][1:4], rows[-1][1:4], strict=True)]
    head = "| pages | own stages, a page | search’s files, a page | whole build, a page | memory |"
    lines = [head, "| --- | --- | --- | --- | --- |"]
    for pages, *milliseconds, memory in rows:
        figures = [f"{pages:,.0f}", *(f"{figure:.2f} ms" for figure in milliseconds)]
        lines.append(f"| {' | '.join(figures)} | {memory:.2f} GB |")
    lines.append("| most by least | " + " | ".join(f"{ratio:.2f}" for ratio in ratios) + " | |")
    table = "\n".join(lines)
    print(f"{table}\nWanted are at most {LARGEST_RATIO} and {MOST_GIGABYTES} GB.")
    README.write_text(TABLE.sub(lambda _: f"\n{table}\n\n", README.read_text()))


if __name__ == "__main__":
    if len(sys.argv) > 1:
        own_stages(Path(sys.argv[1]))
    else:
        main()
