"""How the generator's cost grows: time per claim at 1,000, 4,000 and 16,000 claims.

Run from the repository's root: `python benchmarks/growth.py`. The content is made up; what is told
is a ratio within one run, which does not depend on the machine. Linear growth is a ratio of 1.
"""

from __future__ import annotations

import tempfile
import time
from pathlib import Path
from textwrap import dedent

from generator.build import build
from generator.settings import Settings

SIZES = (1_000, 4_000, 16_000)
CLAIMS_PER_SOURCE = 50
POINTS = 28
LARGEST_RATIO = 1.3


def write(content: Path, claims: int) -> None:
    """Write made-up content: a fixed plan; sources, actors and events grow with the claims."""
    for folder in ("points", "actors", "events", "drafts", "sources", "pages"):
        (content / folder).mkdir(parents=True)
    themes = "title: A plan\nas-of: 2024-01-01\nlooked-until: 2024-01-01\n"
    (content / "plan.yaml").write_text(f"{themes}draft: first\nthemes: {{one: One}}\n")
    (content / "drafts/first.yaml").write_text("title: First\nsort: 2024-01-01\n")
    for number in range(1, POINTS + 1):
        text = f"number: {number}\ntitle: Point {number}\ntheme: one\nwhy: Made up.\nquestions:\n"
        text += "  size: {asks: How large?, answer: number, unit: things}\n"
        (content / f"points/{number:02}-p{number}.yaml").write_text(text)
    for source in range(claims // CLAIMS_PER_SOURCE):
        (content / f"actors/outlet-{source}.yaml").write_text(
            f"label: Outlet {source}\nkind: outlet\n"
        )
        (content / f"events/event-{source}.yaml").write_text(
            f"title: Event {source}\nsort: 2024-01-01\n"
        )
        (content / f"sources/source-{source}.yaml").write_text(source_text(source))


def source_text(source: int) -> str:
    """Return one source: half its claims answer a point's question, half tell of its event."""
    head = f"""\
        title: Source {source}
        publisher: outlet-{source}
        published: 2024-01-01
        kind: news
        language: en
        read: {{on: 2024-01-02, extent: whole}}
        claims:
        """
    lines = [dedent(head)]
    for claim in range(CLAIMS_PER_SOURCE):
        point = (source * CLAIMS_PER_SOURCE + claim) % POINTS + 1
        about = f"point/p{point}" if claim % 2 else f"event/event-{source}"
        answer = (
            f"point/p{point}.size: {claim % 7}" if claim % 2 else f"event/event-{source}.when: 2024"
        )
        lines.append(
            f"  - id: claim-{claim}\n    says: Source {source} says thing {claim}.\n"
            f"    about: [{about}]\n    answers: {{{answer}}}\n"
            f"    quote: thing {claim}\n    at: ¶{claim + 1}\n"
        )
    return "".join(lines)


def main() -> None:
    """Build each size once and tell the time per claim."""
    per_claim = {}
    for size in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            content = Path(folder) / "content"
            write(content, size)
            start = time.perf_counter()
            built = build(Settings(content=content))
            per_claim[size] = (time.perf_counter() - start) / size * 1e3
            print(f"{size:6} claims, {len(built.pages):5} pages: {per_claim[size]:.3f} ms a claim")
    ratio = per_claim[SIZES[-1]] / per_claim[SIZES[0]]
    print(f"ratio {ratio:.2f} (at most {LARGEST_RATIO} is wanted)")


if __name__ == "__main__":
    main()
