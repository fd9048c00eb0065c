"""Where a reader reports a mistake: an issue tracker or a mail, filled in beforehand."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

if TYPE_CHECKING:
    from generator.files import Place
    from generator.settings import Settings


def report_address(settings: Settings, address: str, sentence: str, place: Place) -> str:
    """Return the address to report a mistake in a sentence; empty if the site has none.

    `report_address` of the settings has `{title}` and `{body}` in it. A `mailto:` contact serves
    if it is missing.
    """
    pattern = settings.report_address
    if not pattern and settings.contact.startswith("mailto:"):
        pattern = settings.contact.partition("?")[0] + "?subject={title}&body={body}"
    title = f"Mistake in {address.rstrip('/').rpartition('/')[2]}"
    body = f"{address}\n\n{sentence}\n\n{place}\n\nWhat is wrong:\n"
    return pattern.replace("{title}", quote(title, safe="")).replace("{body}", quote(body, safe=""))
