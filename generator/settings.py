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
    """The folder of captures; without one their rules do not run."""
    site_name: str = ""
    site_url: str = ""
    """Where the site is published, for citations; empty if it is not known."""
    edit_address: str = ""
    """Where an editor can correct an entry, with `{file}` and `{line}`; empty if there is none."""
    contact: str = ""
    """A web or mail address for corrections and replies; empty if there is none."""
