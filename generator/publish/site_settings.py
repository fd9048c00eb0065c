"""What mkdocs.yml must have for our pages, and what it must not have.

Texts of the content are escaped for plain Markdown. What reads files, runs code, or makes elements
out of a text of a page would act on them too: an editor of content could then do what only the
maintainer of the site may do.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

NEEDED = {
    "attr_list": "classes in hand-written pages",
    "def_list": "the meanings of terms",
    "md_in_html": "what is inside boxes",
}
"""What hand-written pages and inserts use, beside the extensions that MkDocs always has."""

BUNDLES = ("extra", "markdown.extensions.extra", "pymdownx.extra")
"""Extensions that bring all needed ones."""

EMOJI = "pymdownx.emoji"

OWN_EMOJI = ("material.extensions.emoji", "materialx.emoji")
"""The modules whose emoji are drawn inside the page."""

REFUSED_EXTENSIONS = {
    "pymdownx.snippets": "it puts files of this machine into pages that name them",
    "markdown_include.include": "it puts files of this machine into pages that name them",
    "mdx_include.mdx_include": "it puts files of this machine into pages that name them",
    "pymdownx.blocks.html": "it makes any HTML element out of text",
    "pymdownx.critic": "it makes deleted and inserted words out of marks that our texts may have",
}
"""Extensions that a text of a page could use, each with the reason why it must not."""

REFUSED_PLUGINS = {
    "macros": "it runs code that stands in the text of pages",
    "markdown-exec": "it runs code that stands in the text of pages",
    "include-markdown": "it puts files of this machine into pages that name them",
}
"""Plugins that a text of a page could use, each with the reason why it must not."""

INSTANT = "navigation.instant"
"""The feature that replaces parts of a page in the place of loading another one."""


def extension_mistake(extensions: Collection[str], configs: Mapping[str, Any]) -> str:
    """Return what is wrong with the Markdown extensions, and what to write; empty if nothing is.

    `configs` are the options of each extension by its name.
    """
    for name in extensions:
        if reason := REFUSED_EXTENSIONS.get(name):
            return f"plan-pages cannot work with the extension '{name}': {reason}. Remove it."
    if EMOJI in extensions and not _draws_emoji(configs.get(EMOJI, {}).get("emoji_generator")):
        wanted = "'emoji_generator: !!python/name:material.extensions.emoji.to_svg'"
        return f"plan-pages allows '{EMOJI}' only with {wanted}: else pages load it from elsewhere."
    for name, use in NEEDED.items():
        if not {name, f"markdown.extensions.{name}", *BUNDLES} & {*extensions}:
            line = f"Add the line '  - {name}' below 'markdown_extensions:' in mkdocs.yml."
            return f"plan-pages needs the Markdown extension '{name}' for {use}. {line}"
    return ""


def plugin_mistake(plugins: Collection[str]) -> str:
    """Return which plugin must not be there, and why; empty if all may be."""
    for name in plugins:
        if reason := REFUSED_PLUGINS.get(name):
            return f"plan-pages cannot work with the plugin '{name}': {reason}. Remove it."
    return ""


def feature_mistake(features: Collection[str]) -> str:
    """Return which feature of the theme must not be there, and why; empty if all may be."""
    for name in features:
        if name == INSTANT or name.startswith(f"{INSTANT}."):
            reason = (
                "the scripts for tables, previews and search start, and the policy of a page "
                "holds, only where the browser loads a whole page"
            )
            return f"plan-pages cannot work with the feature '{name}': {reason}. Remove it."
    return ""


def build_time_mistake(seconds: str | None) -> str:
    """Return what is wrong with the environment's SOURCE_DATE_EPOCH; empty if it can be read.

    None stands for a variable that is not set.
    """
    try:
        if seconds is not None:
            datetime.fromtimestamp(int(seconds), UTC)
    except (ValueError, OverflowError, OSError):
        wanted = "a whole number of seconds since the start of 1970"
        return f"SOURCE_DATE_EPOCH is '{seconds}'. Make it {wanted}, or unset it."
    return ""


def _draws_emoji(generator: Callable[..., object] | str | None) -> bool:
    """Whether what makes an emoji draws it inside the page; the default is a picture elsewhere."""
    return getattr(generator, "__module__", "") in OWN_EMOJI
