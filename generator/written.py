"""The hand-written pages: markdown by an editor, with links to records and parts made from them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.reference import IN_PROSE

if TYPE_CHECKING:
    from collections.abc import Iterator

INSERT = re.compile(r"^\[\[insert/([a-z-]+)\]\]$", re.MULTILINE)
"""Where a page wants a part that is made from the records: `[[insert/points]]` alone on a line."""

INSERTS = ("answer-kinds", "disputes", "figures", "largest", "latest", "legend", "points", "rules")
"""The parts there are, each a template in `site_templates/inserts/`."""

GENERATED = (
    "changes.md", "disputes.md", "places.md", "plan.md", "timeline.md",
    "actors/", "drafts/", "events/", "points/", "questions/", "sources/",
)  # fmt: skip
"""Addresses that belong to pages made from records."""


def links_in(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield line, column and target of every `[[…]]` in a page."""
    for number, line in enumerate(text.split("\n"), 1):
        for match in IN_PROSE.finditer(line):
            yield number, match.start() + 1, match[1]
