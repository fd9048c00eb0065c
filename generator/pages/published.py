"""Every address that a finished site has, as the content's list of them keeps it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.corpus import url_of
from generator.pages.anchors import anchors_in

if TYPE_CHECKING:
    from generator.pages.site import Built


def addresses_of(built: Built) -> frozenset[str]:
    """Return the address of every page, and of every anchor that names a record, claim or question.

    The home page is left out, since it has no address that could be lost. So are the headings that
    templates write.
    """
    reader = built.site.corpus.addresses
    found: set[str] = set()
    for src_uri, markdown in built.markdown.items():
        if url := url_of(src_uri):
            found.add(url)
            addresses = (f"{url}#{anchor}" for anchor in anchors_in(markdown))
            found.update(address for address in addresses if reader.ref_at(address))
    return frozenset(found)
