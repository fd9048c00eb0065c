"""The address of the very words that carry a claim, on the page that they were read from.

A browser that knows text fragments scrolls to the words and marks them; any other opens the page
(WICG, Scroll to Text Fragment, section 3.4).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

if TYPE_CHECKING:
    from generator.model import Claim, Source


@dataclass(frozen=True, slots=True)
class Passage:
    """Where the words of a claim can be seen."""

    url: str
    is_original: bool
    """Whether the page is the original, and not a copy of one whose address is unknown."""

    @property
    def host(self) -> str:
        """Whose page opens, as a reader should know before following."""
        return (urlsplit(self.url).hostname or "").removeprefix("www.")


def passage_of(claim: Claim, source: Source) -> Passage | None:
    """Return where the words of a claim can be seen; None if no address is known."""
    for url in (source.url, *source.copies, *source.archived):
        if url:
            return Passage(with_fragment(url, text_directive(claim)), url == source.url)
    return None


def text_directive(claim: Claim) -> str:
    """Return `text=` with the quote, and the words around it if it is not unique."""
    if not claim.quote:
        return ""
    before = f"{_encoded(claim.before)}-," if claim.before else ""
    after = f",-{_encoded(claim.after)}" if claim.after else ""
    return f"text={before}{_encoded(claim.quote)}{after}"


def with_fragment(url: str, directive: str) -> str:
    """Add a directive to an address, behind whatever place in the page it already names."""
    if not directive:
        return url
    return f"{url}{'' if '#' in url else '#'}:~:{directive}"


def _encoded(words: str) -> str:
    """Encode all but letters and digits: `-`, `,` and `&` mean something in a directive."""
    return quote(" ".join(words.split()), safe="").replace("-", "%2D")
