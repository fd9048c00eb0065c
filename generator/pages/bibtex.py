"""A statement as a BibTeX entry, for whoever keeps a list of references.

BibTeX reads braces as its own marks, and TeX a few more; in a value each stands behind a backslash
("BibTeXing", Oren Patashnik, 1988, section 4).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.corpus import ClaimOf

_MARKS = re.compile(r"[{}#$%&_]")


def bibtex(claim_of: ClaimOf, outlet: str, site: str, address: str) -> str:
    """Return the entry of a statement: its source, and the statement's address on this site.

    `outlet` and `site` are names; the day of the visit is left to fill in.
    """
    source, claim = claim_of.source, claim_of.claim
    place = "" if claim.at == "whole" else f"{claim.at}: "
    quote = f"“{claim.quote}”" if claim.quote else "without a quote"
    fields = {
        "author": " and ".join(source.author),
        "title": source.title,
        "howpublished": outlet,
        "year": str(source.published.first.year),
        "date": str(source.published),
        "url": source.url or "",
        "note": f"{place}{quote}. In: {site}, {address} (accessed ...)",
    }
    lines = [
        f"  {name} = {{{value if name == 'url' else _safe(value)}}},"
        for name, value in fields.items()
        if value
    ]
    return "\n".join((f"@misc{{{source.id}-{claim.id},", *lines, "}"))


def _safe(value: str) -> str:
    return _MARKS.sub(lambda mark: f"\\{mark[0]}", value)
