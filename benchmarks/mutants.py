"""Whether the tests notice when the program breaks: one line at a time is broken in a copy.

Run from the repository's root: `python -m benchmarks.mutants`. Sixty breaks of `generator/`, chosen
by a seed, are each made in a copy of the project, and the fast tests run on it until the first one
fails. A break that no test notices survives: it is printed with its line, and at most five may.
The real content and its tests take no part. Breaking off is safe: the next run goes on.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from pathlib import Path
from queue import Queue
from typing import TYPE_CHECKING

from benchmarks.line_breaks import Break, breaks_of

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent
RESULTS = ROOT / ".cache" / "mutants"
FAST = "not browser and not long and not content"
GOLDEN = "test_sites.py"
LEFT_OUT = {"test_content.py"}
"""Tests that read the real content."""
LEFT_BEHIND = {"content", "site", "captures"}
MOST_SURVIVORS = 5
SECONDS = 400
"""After this time a break is taken for a loop without end."""


def every_break() -> list[Break]:
    """Return all breaks of all modules; a package's own module only hands on."""
    return [
        found
        for path in sorted((ROOT / "generator").rglob("*.py"))
        if path.name != "__init__.py"
        for found in breaks_of(path.relative_to(ROOT).as_posix(), path.read_bytes())
    ]


def chosen(seed: int, count: int) -> list[Break]:
    """Return breaks chosen by a seed: by hashes, so that a change of one module moves few."""
    return sorted(every_break(), key=lambda found: digest(f"{seed} {found.name}".encode()))[:count]


def digest(raw: bytes) -> str:
    """Return the SHA-256 of bytes in hexadecimal."""
    return sha256(raw).hexdigest()


def state() -> str:
    """Return the digest of everything that a result depends on."""
    folders = ("generator", "site_templates", "tests", "benchmarks")
    files = (path for name in folders for path in sorted((ROOT / name).rglob("*")))
    kept = (path for path in files if path.is_file() and "__pycache__" not in path.parts)
    return digest("".join(f"{path} {digest(path.read_bytes())}\n" for path in kept).encode())[:12]


def tests_for(module: str, *, without_golden: bool) -> tuple[list[str], list[str]]:
    """Return the test files that need no site of MkDocs, the likeliest to notice first; the others.

    Likeliest are those that name the module, and then those that name its package.
    """
    dotted = module.removesuffix(".py").replace("/", ".")
    texts = {
        path.name: path.read_text()
        for path in sorted((ROOT / "tests").glob("test_*.py"))
        if path.name not in LEFT_OUT | ({GOLDEN} if without_golden else set())
    }

    def rank(name: str) -> tuple[int, bool]:
        names = [dotted, dotted.rpartition(".")[0]]
        known = [
            number for number, named in enumerate(names) if re.search(rf"{named}\b", texts[name])
        ]
        return min(known, default=len(names)), name != GOLDEN

    sites = [name for name, text in texts.items() if "_site: Path" in text or '_site"' in text]
    plain = sorted(texts.keys() - {*sites}, key=lambda name: (*rank(name), name))
    return ([f"tests/{name}" for name in plain], [f"tests/{name}" for name in sites])


def copy_of_the_project(folder: Path) -> Path:
    """Copy the project without its content, which is only read, and without what is hidden."""

    def ignored(where: str, names: list[str]) -> set[str]:
        top = LEFT_BEHIND if Path(where) == ROOT else set()
        return {name for name in names if name in top or name[0] == "." or name == "__pycache__"}

    shutil.copytree(ROOT, folder, ignore=ignored)
    (folder / "content").symlink_to(ROOT / "content")
    return folder


def first_failure(project: Path, tests: list[str]) -> str:
    """Run tests until one fails; return its name, or nothing where none does."""
    options = ["-x", "-q", "-m", FAST, "-p", "no:cacheprovider", "--hypothesis-seed=0", "--tb=no"]
    command = [sys.executable, "-m", "pytest", *options, *tests]
    environment = os.environ | {"PYTHONPATH": str(project)}
    with subprocess.Popen(  # noqa: S603 - our own interpreter
        command,
        cwd=project,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    ) as process:
        try:
            out, _ = process.communicate(timeout=SECONDS)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, 9)
            return f"no end after {SECONDS} s"
    failed = re.search(r"^(?:FAILED|ERROR) (\S+)", out, re.MULTILINE)
    return failed[1] if failed else "" if process.returncode == 0 else out.strip()[-200:]


def noticed(broken: Break, project: Path, *, without_golden: bool) -> str:
    """Break a line of a copy, run its tests, and mend it; return the test that noticed."""
    path = project / broken.module
    whole = path.read_bytes()
    try:
        write(path, broken.applied(whole))
        for tests in tests_for(broken.module, without_golden=without_golden):
            if failure := first_failure(project, tests):
                return failure
        return ""
    finally:
        write(path, whole)


def write(path: Path, raw: bytes) -> None:
    """Write a module; what Python made of it before, it must not take for this one."""
    path.write_bytes(raw)
    for compiled in (path.parent / "__pycache__").glob(f"{path.stem}.*"):
        compiled.unlink()


def outcomes(breaks: list[Break], options: argparse.Namespace) -> Iterator[tuple[Break, str]]:
    """Yield each break with the test that noticed it; what is known from before comes first."""
    kind = "plain" if options.without_golden else "golden"
    file = RESULTS / f"{options.seed}-{kind}-{state()}.jsonl"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.touch()
    known = dict(json.loads(line) for line in file.read_text().splitlines())
    yield from ((broken, known[broken.name]) for broken in breaks if broken.name in known)
    breaks = [broken for broken in breaks if broken.name not in known]
    with tempfile.TemporaryDirectory() as folder:
        free: Queue[Path] = Queue()
        for number in range(options.processes):
            free.put(copy_of_the_project(Path(folder) / f"copy-{number}"))
        if wrong := first_failure(free.queue[0], tests_for("", without_golden=False)[0]):
            sys.exit(f"A test fails although nothing is broken: {wrong}")

        def run(broken: Break) -> tuple[Break, str]:
            project = free.get()
            failure = noticed(broken, project, without_golden=options.without_golden)
            free.put(project)
            return broken, failure

        pool = ThreadPoolExecutor(options.processes)
        try:
            for broken, failure in pool.map(run, breaks):
                with file.open("a") as lines:
                    lines.write(f"{json.dumps([broken.name, failure])}\n")
                yield broken, failure
        finally:
            pool.shutdown(cancel_futures=True)


def main() -> None:
    """Break one line after the other, and say which breaks no test noticed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=60)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--without-golden", action="store_true", help="leave the golden pages out")
    options = parser.parse_args()
    start, survivors = time.monotonic(), []
    for broken, failure in outcomes(chosen(options.seed, options.count), options):
        survivors += [broken] * (not failure)
        line = f"{broken.module}:{broken.line}: {broken.kind}: {broken.old} -> {broken.new}"
        print(f"{'noticed ' if failure else 'SURVIVES'} {line} {failure}", flush=True)
    minutes = (time.monotonic() - start) / 60
    print(f"Seed {options.seed}: {len(survivors)} of {options.count} survive; {minutes:.0f} min.")
    sys.exit(len(survivors) > MOST_SURVIVORS)


if __name__ == "__main__":
    main()
