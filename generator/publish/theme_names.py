"""Every name of ours that a template of the theme may use; all other names are the theme's own.

A test compares these tables with the templates in `site_templates/theme/`, both ways. Another
builder's templates must get the same from somewhere else, or do without: docs/moving-to-zensical.md
says what becomes of each.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.pages import Built

THEME_GLOBALS = {
    "trusted_scripts": "a function: the hashes of the inline scripts that the page may run",
    "made_page": "a function: a page as the generator decided it, by its `src_uri`",
    "directory": "looks up what the site calls a record, and where it is",
    "plan": "the record of the plan",
}
"""What each template knows besides what MkDocs and Material give it."""

THEME_ATTRIBUTES = {
    "directory.address": "a function: the address of a reference; its `url` begins at the root",
    "directory.label": "a function: what the site calls a reference",
    "directory.number": "a function: a point's label in the plan's own text; empty if it has none",
    "made.neighbours": "the records beside this one; its `refs` are their references",
    "made.ref": "the reference of the record that the page is about",
    "plan.as_of": "the day that the content is of",
}
"""What templates ask of these; `made` is what `made_page` gave."""

THEME_FILTERS = {
    "hashed": "the path of a file of the theme, as it is published",
    "url": "MkDocs's own, which here gives the published name of a file of the theme",
    "script_tag": "MkDocs's own, with the same difference",
}
"""The filters that the plugin adds or replaces."""

THEME_FRONT_MATTER = {
    "title": "the page's title, escaped",
    "description": "one sentence for whoever shares the page, escaped",
    "wide": "true if the page needs the room of the contents beside it",
    "list": "`title` and `url` of the list that the page of a record belongs to",
    "moved_to": "on a page that forwards: the address from the site's root",
    "template": "on a page that forwards: its template, which MkDocs chooses by this key",
    "hide": "Material's own; the theme adds to it, and editors may set it",
}
"""The keys in the front matter of a page that the theme or its builder acts on."""

PROBLEM_PAGE_NAMES = {
    "heading": "what is wrong, in a few words",
    "problems": "the problems of the content, each with place, fact, suggestion and rule",
    "messages": "what stopped the build",
}
"""What `problems.html` shows; only `mkdocs serve` fills it."""


def theme_globals(built: Built) -> dict[str, object]:
    """Return the globals that come from the pages; `trusted_scripts` comes from the theme."""
    made = {page.src_uri: page for page in built.pages}
    return {"made_page": made.get, "directory": built.site.directory, "plan": built.site.plan}
