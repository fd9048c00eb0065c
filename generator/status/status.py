"""All kinds of notices, in the order in which they are listed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.files import counted
from generator.status.notice import NoticeKind
from generator.status.one_sided import find_one_sided
from generator.status.open_allegations import find_open_allegations
from generator.status.overview import Overview
from generator.status.scant_sources import (
    find_partly_read,
    find_single_claims,
    find_unlisted_labels,
)
from generator.status.similar_claims import find_similar_claims
from generator.status.similar_sources import find_similar_sources
from generator.status.thin_points import find_thin_points
from generator.status.unanswered_claims import find_unanswered
from generator.status.unsupported_answers import find_unsupported

if TYPE_CHECKING:
    from generator.compare import Findings
    from generator.corpus import Corpus

_ALL = (
    NoticeKind(
        "one-sided",
        "Questions whose answers agree while other claims may say otherwise",
        find_one_sided,
    ),
    NoticeKind("unanswered", "Claims that answer nothing and take no stance", find_unanswered),
    NoticeKind("unsupported", "Answers that no word of their claim carries", find_unsupported),
    NoticeKind("thin-points", "Points of the plan that rest on little", find_thin_points),
    NoticeKind("no-reply", "Allegations that nobody replies to", find_open_allegations),
    NoticeKind("similar-claims", "Claims that say almost the same", find_similar_claims),
    NoticeKind("similar-sources", "Sources that may be one", find_similar_sources),
    NoticeKind(
        "unlisted-labels",
        "Sources read by labels of a draft that lists no items",
        find_unlisted_labels,
    ),
    NoticeKind("single-claim", "Sources that make one claim only", find_single_claims),
    NoticeKind("partly-read", "Sources that were not read to the end", find_partly_read),
)

NOTICE_KINDS = {kind.name: kind for kind in _ALL}
"""Every kind by its name on the command line, the longest list last."""


def list_status(corpus: Corpus, findings: Findings, name: str = "") -> str:
    """Return what is worth a look as text, under a heading a kind; of one kind if it is named.

    Raises KeyError if no kind has the name.
    """
    overview = Overview(corpus, findings)
    blocks: list[str] = []
    total = 0
    for kind in (NOTICE_KINDS[name],) if name else _ALL:
        notices = sorted(set(kind.find(overview)))
        total += len(notices)
        if notices:
            lines = "".join(f"{notice}\n" for notice in notices)
            blocks.append(f"{kind.heading}: {len(notices):,} [{kind.name}]\n\n{lines}\n")
    blocks.append(f"{counted(total, 'thing')} worth a look.\n")
    return "".join(blocks)
