"""What differs between one site and another, apart from its content."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Settings:
    """The folders and addresses of one site, and the contact of its editors."""

    content: Path = Path("content")
    templates: Path = Path("site_templates")
    captures: Path | None = None
    """The folder of captures; None if there is none, and then their rules do not run."""
    hidden_pages: frozenset[str] = frozenset()
    """The hand-written pages that are not published, by their `src_uri`; they are not read."""
    site_name: str = ""
    site_url: str = ""
    """Where the site is published, for citations: `https://…/`; empty if not known."""
    edit_address: str = ""
    """Where an entry can be edited, with `{file}` and `{line}` in it; empty if nowhere."""
    contact: str = ""
    """A web or `mailto:` address for corrections and replies; empty if there is none."""
    report_address: str = ""
    """Where a mistake is reported, with `{title}` and `{body}` in it; empty if nowhere."""
    directory_urls: bool = True
    """Whether a page is published as a folder, `points/x/`, and not as a file, `points/x.html`."""
    markdown_links: bool = False
    """Whether links in HTML name markdown files, for a builder that reads them there: Zensical."""

    @property
    def reports_mistakes(self) -> bool:
        """Whether a mistake in a statement can be reported by a link."""
        return bool(self.report_address) or self.contact.startswith("mailto:")
