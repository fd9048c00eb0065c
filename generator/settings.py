"""What differs between one site and another, apart from its content."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Settings:
    """Where things are, and how readers reach whoever keeps them."""

    content: Path = Path("content")
    templates: Path = Path("site_templates")
    captures: Path | None = None
    """The folder of captures; without one their rules do not run."""
    site_name: str = ""
    site_url: str = ""
    """Where the site is published, for what is cited; empty where it is not known."""
    edit_address: str = ""
    """Where an entry can be mended, with `{file}` and `{line}`; empty where nowhere."""
    contact: str = ""
    """A web or mail address for corrections and replies; empty where there is none."""
