"""What each trick of the code gains: the same work with it and without it, in processor seconds.

Run from the repository's root: `python benchmarks/tricks.py`. A trick is code that is there for
speed alone. Each variant leaves one of them out, in an interpreter of its own, and each figure is
the best of a few. Processor seconds depend less on other work on the machine than time on a clock.
The table is written to benchmarks/README.md.
"""

from __future__ import annotations

import re
import subprocess
import sys
import time
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

from jinja2.compiler import CodeGenerator
from jinja2.runtime import Context

from generator.build import build
from generator.pages import environment, escapes
from generator.pages.page_links import PageLinks
from generator.pages.render import _Renderer
from generator.search import entries, index_files, words
from generator.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable

RUNS = 7
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


def without_labels() -> None:
    """Look up each label, and each target of a link, every time that it is printed."""
    begin = PageLinks.__init__

    def init(links: PageLinks, *arguments: Any) -> None:  # noqa: ANN401 - handed on
        begin(links, *arguments)
        links._targets, links._labels = Forgetful(), Forgetful()

    patch.object(PageLinks, "__init__", init).start()


def with_escapes() -> None:
    """Let Jinja escape what the guard let through."""
    patch.object(environment._TypedEnvironment, "code_generator_class", CodeGenerator).start()


def with_marked_calls() -> None:
    """Let Jinja look for marks on each function that a template calls."""
    patch.object(environment._TypedEnvironment, "context_class", Context).start()


def with_collections() -> None:
    """Let Python search for cycles of unused objects while pages are made."""
    patch("generator.build._without_collections", nullcontext).start()


VARIANTS: dict[str, Callable[[], object]] = {
    "as it is": lambda: None,
    "no cache of the insides of claims": without_insides,
    "no cache of labels and link targets": without_labels,
    "no cache of escaped texts": lambda: without_cache(escapes.text),
    "every printed value escaped by Jinja": with_escapes,
    "functions called as Jinja does": with_marked_calls,
    "collections of unused objects": with_collections,
    "no cache of stems": lambda: without_cache(words.stem),
}


def own_stages() -> None:
    """Make every page and the files of the search."""
    built = build(Settings())
    index_files(entries(built), built.site.plan)


def run(name: str) -> None:
    """Do the work of one variant; print the processor seconds."""
    VARIANTS[name]()
    before = time.process_time()
    own_stages()
    print(time.process_time() - before)


def measure() -> dict[str, float]:
    """Return the best seconds of each variant."""
    best: dict[str, float] = {}
    for _ in range(RUNS):
        for name in VARIANTS:
            ran = subprocess.run(  # noqa: S603 - our own command
                [sys.executable, __file__, name], check=True, capture_output=True, text=True
            )
            best[name] = min(best.get(name, float("inf")), float(ran.stdout))
    return best


def table_of(best: dict[str, float]) -> str:
    """Return a table with a row for each variant, and how much longer it takes."""
    first = best["as it is"]
    rows = ["| | processor time | longer than as it is |", "| --- | --- | --- |"]
    for name, seconds in best.items():
        longer = f"{seconds / first - 1:+.0%}" if name != "as it is" else ""
        rows.append(f"| {name} | {seconds:.1f} s | {longer} |")
    return "\n".join(rows)


def main() -> None:
    """Measure every variant and write the table."""
    rows = table_of(measure())
    print(rows, flush=True)
    between = re.compile(r"(?<=<!-- own -->\n).*?(?=<!-- /own -->)", re.DOTALL)
    README.write_text(between.sub(lambda _: f"\n{rows}\n\n", README.read_text()))


if __name__ == "__main__":
    if len(sys.argv) > 1:
        run(sys.argv[1])
    else:
        main()
