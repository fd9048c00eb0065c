"""What each trick of the code gains: the same work with it and without it, in processor seconds.

Run from the repository's root: `python benchmarks/tricks.py`. A trick is code that is there for
speed alone. Each variant leaves one of them out, in an interpreter of its own, and each figure is
the best of a few. Processor seconds depend less on other work on the machine than time on a clock.
What another process does beside the first costs no time where there is a second core. The tables
are written to benchmarks/README.md.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
import time
from multiprocessing import get_context
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

from mkdocs.commands.build import build as build_site
from mkdocs.config import load_config

from generator.build import build
from generator.check import wording_rules
from generator.pages.render import _Renderer
from generator.publish import box_html
from generator.search import entries, index_files, words
from generator.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable

RUNS = {"own": 7, "whole": 3}
README = Path(__file__).parent / "README.md"


def without_cache(function: Callable[..., Any]) -> None:
    """Replace a function by the one behind its cache, in every module that imported it."""
    for module in [module for name, module in sys.modules.items() if name.startswith("generator")]:
        for name, value in list(vars(module).items()):
            if value is function:
                setattr(module, name, function.__wrapped__)


class Forgetful(dict[Any, Any]):
    """A dictionary that denies what it holds, so that it is worked out anew."""

    def __contains__(self, key: object) -> bool:
        return False


def without_insides() -> None:
    """Fill the template of a claim anew on each page that prints it."""
    begin = _Renderer.__init__

    def init(renderer: _Renderer, *arguments: Any) -> None:  # noqa: ANN401 - handed on
        begin(renderer, *arguments)
        renderer._insides = Forgetful()

    patch.object(_Renderer, "__init__", init).start()


def in_one_process() -> None:
    """Convert the insides of boxes in the process of MkDocs."""

    def convert(boxes: box_html.BoxHtml) -> None:
        insides = list(boxes._numbers)
        boxes._converted.set_result(box_html._convert(insides, boxes._extensions, boxes._configs))

    patch.object(box_html.BoxHtml, "convert", convert).start()


def without_boxes() -> None:
    """Leave every box on its page, for MkDocs to convert."""
    patch.object(box_html.BoxHtml, "take_out", lambda _, text: text).start()


def with_a_copy() -> None:
    """Convert in a copy of the process, and not in a new interpreter."""
    patch.object(box_html, "get_context", lambda _: get_context("fork")).start()


OWN_STAGES: dict[str, Callable[[], object]] = {
    "as it is": lambda: None,
    "no cache of the insides of claims": without_insides,
    "no cache of patterns of words": lambda: without_cache(wording_rules._any_of),
    "no cache of stems": lambda: without_cache(words.stem),
}
WHOLE_BUILD: dict[str, Callable[[], object]] = {
    "as it is": lambda: None,
    "boxes converted in the same process": in_one_process,
    "boxes converted in a copy of the process": with_a_copy,
    "boxes left on their pages": without_boxes,
}


def own_stages() -> None:
    """Make every page and the files of the search."""
    built = build(Settings())
    index_files(entries(built), built.site.plan)


def whole_build() -> None:
    """Build the site as `mkdocs build` does."""
    with tempfile.TemporaryDirectory() as site:
        build_site(load_config("mkdocs.yml", site_dir=site))


def run(variants: dict[str, Callable[[], object]], work: Callable[[], None], name: str) -> None:
    """Do the work of one variant; print the processor seconds of this process and of others."""
    variants[name]()
    before = time.process_time()
    work()
    others = getrusage(RUSAGE_CHILDREN)
    print(time.process_time() - before, others.ru_utime + others.ru_stime)


def measure(table: str, variants: dict[str, Callable[[], object]]) -> dict[str, list[float]]:
    """Return the best seconds of each variant, in its own process and in others."""
    best: dict[str, list[float]] = {}
    for _ in range(RUNS[table]):
        for name in variants:
            ran = subprocess.run(  # noqa: S603 - our own command
                [sys.executable, __file__, table, name], check=True, capture_output=True, text=True
            )
            seconds = [float(figure) for figure in ran.stdout.split()[-2:]]
            best[name] = min(best.get(name, seconds), seconds)
    return best


def table_of(best: dict[str, list[float]]) -> str:
    """Return a table with a row for each variant, and how much longer its own process works."""
    first = best["as it is"][0]
    rows = ["| | its own process | beside it | longer than as it is |", "| --- | --- | --- | --- |"]
    for name, (own, others) in best.items():
        longer = f"{own / first - 1:+.0%}" if name != "as it is" else ""
        rows.append(f"| {name} | {own:.1f} s | {others:.1f} s | {longer} |")
    return "\n".join(rows)


def main() -> None:
    """Measure every variant and write the tables."""
    text = README.read_text()
    for table, variants in (("own", OWN_STAGES), ("whole", WHOLE_BUILD)):
        rows = table_of(measure(table, variants))
        print(rows, flush=True)
        between = re.compile(rf"(?<=<!-- {table} -->\n).*?(?=<!-- /{table} -->)", re.DOTALL)
        text = between.sub(lambda _, rows=rows: f"\n{rows}\n\n", text)  # type: ignore[misc]
    README.write_text(text)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        chosen = (OWN_STAGES, own_stages) if sys.argv[1] == "own" else (WHOLE_BUILD, whole_build)
        run(*chosen, sys.argv[2])
    else:
        main()
