"""The anchors of a page: those in its content, and old ones that it keeps.

An address with an anchor works as long as its page does. If a page no longer shows a claim, a
question or the section of a record, a line at its foot keeps the anchor and leads on.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from generator.corpus import QUESTION_ANCHOR, url_of
from generator.model import split_question
from generator.views import list_claim

if TYPE_CHECKING:
    from generator.corpus import Corpus
    from generator.views import Directory, ListedClaim

PRINTED = (
    # Python finds the letters that a pattern begins with fast; so the look behind comes after them.
    re.compile(r'id="(?<!\wid=")([^"]+)"'),
    re.compile(r"\{#([^\s}]+)[^}\n]*\}$", re.MULTILINE),
)
"""An anchor in the markdown of a page. Text from the content never matches: it is escaped."""


def anchors_in(markdown: str) -> frozenset[str]:
    """Return every anchor in the markdown of a page."""
    return frozenset(anchor for pattern in PRINTED for anchor in pattern.findall(markdown))


def former_anchors(anchor: str, ref: str, corpus: Corpus) -> tuple[str, ...]:
    """Return the anchors that former ids gave to what is now at an anchor of the same page."""
    owner, question_id = split_question(ref)
    _, dashes, rest = anchor.partition("--")
    if "#" in ref:
        claim_of = corpus.claims[ref]
        ids = (claim_of.claim.id, *claim_of.claim.formerly)
        sources = (claim_of.source.id, *claim_of.source.formerly)
        anchors = [f"{source}--{id_}" for source in sources for id_ in ids] if dashes else ids
    elif question_id:
        ids = (question_id, *corpus.questions[ref].question.formerly)
        drafts = _ids_of_draft(rest, corpus)
        anchors = [f"{QUESTION_ANCHOR}{id_}{dashes}{draft}" for id_ in ids for draft in drafts]
    else:
        anchors = corpus.record(owner).formerly
    return tuple(former for former in anchors if former != anchor)


def _form(anchor: str, ref: str) -> str:
    """Return what an anchor says beside the id of what is at it: its draft, or that it is long."""
    _, dashes, rest = anchor.partition("--")
    return f"{dashes}{rest}" if split_question(ref)[1] else dashes


def _ids_of_draft(draft: str, corpus: Corpus) -> tuple[str, ...]:
    """Return every id that a draft has had; only the text itself if it is no draft."""
    ref = corpus.addresses.former_ids.current(f"draft/{draft}")
    record = corpus.records.drafts.get(ref.removeprefix("draft/"))
    return (record.id, *record.formerly) if record else (draft,)


@dataclass(frozen=True, slots=True)
class KeptAnchors:
    """Anchors that a page keeps for one claim, question or record that is no longer at them."""

    ref: str
    """The reference of what they lead to."""
    anchors: tuple[str, ...]
    claim: ListedClaim | None
    """The claim that they lead to; None if it is a question or a record."""


class AnchorKeeper:
    """Knows which anchors each page has to keep."""

    def __init__(self, corpus: Corpus, directory: Directory) -> None:
        self._corpus = corpus
        self._listed: dict[str, dict[str, str]] = defaultdict(dict)
        """What was published at the anchors of each page: references, by file and by anchor."""
        for published in corpus.addresses.published:
            anchor = published.address.partition("#")[2]
            if published.target.ref:
                src_uri = directory.address(published.target.page).src_uri
                self._listed[src_uri][anchor] = published.target.ref

    def former(self, anchor: str, ref: str) -> Markup:
        """Return elements with the anchors that `former_anchors` names."""
        former = former_anchors(anchor, ref, self._corpus)
        return Markup("").join(Markup('<span id="{}"></span>').format(id_) for id_ in former)

    def kept(self, src_uri: str, markdown: str) -> tuple[KeptAnchors, ...]:
        """Return the anchors that a page keeps and does not print, grouped by what they lead to."""
        printed = anchors_in(markdown)
        wanted = dict(self._listed.get(src_uri, {}))
        if self._corpus.addresses.former_ids.current_refs:
            names: dict[tuple[str, str], str] = {}
            for anchor in sorted(printed):
                if ref := self._corpus.addresses.ref_at(f"{url_of(src_uri)}#{anchor}"):
                    # All anchors of one form have the same former ones, and those are printed too.
                    names.setdefault((ref, _form(anchor, ref)), anchor)
            for (ref, _), anchor in names.items():
                wanted |= dict.fromkeys(former_anchors(anchor, ref, self._corpus), ref)
        anchors_by_ref: dict[str, list[str]] = defaultdict(list)
        for anchor in sorted(wanted.keys() - printed):
            anchors_by_ref[wanted[anchor]].append(anchor)
        return tuple(
            KeptAnchors(ref, tuple(anchors), self._claim(ref))
            for ref, anchors in anchors_by_ref.items()
        )

    def _claim(self, ref: str) -> ListedClaim | None:
        claim_of = self._corpus.claims.get(ref)
        return list_claim(claim_of, self._corpus) if claim_of else None
