"""Which scripts a page may run: its content security policy, made from the theme alone.

A policy made from a finished page would allow whatever slipped into that page. So the theme is
rendered once more without any page, and only the scripts of that rendering are allowed, each by its
hash (a hash-source of Content Security Policy Level 3).
"""

from __future__ import annotations

import base64
import hashlib
import re
from typing import TYPE_CHECKING

from jinja2 import pass_context

if TYPE_CHECKING:
    from collections.abc import Callable

    from jinja2.runtime import Context

INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)
SKELETON = "404.html"
"""The theme's page that shows nothing of the content."""


def hashes(html: str) -> tuple[str, ...]:
    """Return the hash of each inline script of a page, each once, as a policy names it."""
    scripts = dict.fromkeys(match[1] for match in INLINE.finditer(html))
    return tuple(
        f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"
        for script in scripts
    )


def trusted_scripts() -> Callable[[Context], str]:
    """Return a function for templates that gives the hashes of the theme's own scripts.

    The scripts name the way to the site's root, so they differ with the depth of a page.
    """
    by_root: dict[str, str] = {}

    @pass_context
    def scripts(context: Context) -> str:
        root = str(context["base_url"])
        if root not in by_root:
            by_root[root] = " ".join(hashes(_skeleton(context)))
        return by_root[root]

    return scripts


def _skeleton(context: Context) -> str:
    """Return the theme's HTML without any page; it asks for no policy of its own."""
    empty = {"page": None, "nav": _NoPages(context["nav"].homepage), "toc": ()}
    template = context.environment.get_template(SKELETON)
    return template.render(context.get_all() | empty | {"trusted_scripts": str})


class _NoPages:
    """The navigation of a site that has a home and no other page."""

    items = ()
    pages = ()

    def __init__(self, homepage: object) -> None:
        self.homepage = homepage
