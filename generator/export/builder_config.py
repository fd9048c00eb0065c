"""The mkdocs.yml that is written beside the pages: Material for MkDocs and Zensical read it alike.

Every text in it is written as JSON writes it, which is YAML too and lets no text act as syntax.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from generator.model import SITE_LANGUAGE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.export.own_config import Navigation, OwnConfig

FRAME = """
theme:
  name: material
  variant: classic  # the look that the style sheets are made for; only Zensical has another
  font: false
  language: {language}
{marks}  features: [navigation.tabs, navigation.top, toc.follow]
  palette:
    - media: "(prefers-color-scheme)"
      toggle: {{icon: material/brightness-auto, name: Switch to light}}
    - media: "(prefers-color-scheme: light)"
      scheme: default
      toggle: {{icon: material/brightness-7, name: Switch to dark}}
    - media: "(prefers-color-scheme: dark)"
      scheme: slate
      toggle: {{icon: material/brightness-4, name: Switch to the system's choice}}
extra:
  generator: false

markdown_extensions:
  - attr_list
  - def_list
  - md_in_html
  - tables
  - toc:
      permalink: "#"
      permalink_title: The address of this section
      title: On this page
      toc_depth: 3

# Most pages are reached through lists, and are in no navigation.
validation:
  nav: {{omitted_files: ignore}}
"""

WRITTEN_BY = """\
# Written by `python -m generator write`. Each run writes it anew, unless somebody changed it.
"""

MARK = "assets/mark.svg"
"""The drawing that stands for the site."""


def builder_config(
    own: OwnConfig,
    *,
    mark: str,
    sheets: Sequence[str],
    scripts: Sequence[str],
    directory_urls: bool,
) -> str:
    """Return the text of the mkdocs.yml.

    `mark`, `sheets` and `scripts` are paths inside the folder of pages, in the order of loading.
    """
    names = {
        "site_name": own.site_name,
        "site_url": own.site_url,
        "site_description": own.site_description,
        "copyright": own.copyright,
    }
    lines = [f"{key}: {_quoted(text)}" for key, text in names.items() if text]
    lines.append(f"use_directory_urls: {str(directory_urls).lower()}")
    lines += ["", "nav:", *_nav_lines(own.navigation, 1)]
    marks = f"  favicon: {mark}\n  logo: {mark}\n" if mark else ""
    lines.append(FRAME.format(language=SITE_LANGUAGE, marks=marks))
    for key, paths in (("extra_css", sheets), ("extra_javascript", scripts)):
        lines += [f"{key}:", *(f"  - {path}" for path in paths)] if paths else []
    return WRITTEN_BY + "\n".join(lines) + "\n"


def _nav_lines(navigation: Navigation, depth: int) -> Iterator[str]:
    indent = "  " * depth
    for entry in navigation:
        title = f"{_quoted(entry.title)}: " if entry.title else ""
        if entry.children:
            yield f"{indent}- {_quoted(entry.title)}:"
            yield from _nav_lines(entry.children, depth + 2)
        elif entry.target:
            yield f"{indent}- {title}{_quoted(entry.target)}"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
