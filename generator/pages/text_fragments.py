"""The address of the words that carry a claim, on the page that they were read from.

A browser that knows text fragments scrolls to the words and highlights them; any other browser
opens the page (WICG, URL Fragment Text Directives).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

if TYPE_CHECKING:
    from generator.model import Claim, Source


@dataclass(frozen=True, slots=True)
class Passage:
    """Where a reader can see the words of a claim."""

    url: str
    is_original: bool
    """Whether the page is the original, and not a copy of a page whose address is unknown."""

    @property
    def host(self) -> str:
        """The host that the link opens, which a reader should know before."""
        return (urlsplit(self.url).hostname or "").removeprefix("www.")


def passage_of(claim: Claim, source: Source) -> Passage | None:
    """Return where a reader can see the words of a claim; None if no address is known."""
    for url in (source.url, *source.copies, *source.archived):
        if url:
            return Passage(with_fragment(url, text_directive(claim)), url == source.url)
    return None


def text_directive(claim: Claim) -> str:
    """Return `text=` with the quote and the words around it; empty if there is no quote."""
    if not claim.quote:
        return ""
    before = f"{_encoded(claim.before)}-," if claim.before else ""
    after = f",-{_encoded(claim.after)}" if claim.after else ""
    return f"text={before}{_encoded(claim.quote)}{after}"


def with_fragment(url: str, directive: str) -> str:
    """Add a directive to an address, behind the anchor that the address may have."""
    if not directive:
        return url
    return f"{url}{'' if '#' in url else '#'}:~:{directive}"


def _encoded(words: str) -> str:
    """Encode all characters but letters and digits: `-`, `,` and `&` separate in a directive."""
    return quote(" ".join(words.split()), safe="").replace("-", "%2D")
