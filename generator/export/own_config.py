"""What a site's own mkdocs.yml says that any other builder needs too: names, addresses, navigation.

Only texts and lists are read. A value with a tag of MkDocs, such as `!ENV`, means nothing without
MkDocs and is left out. `INHERIT` is not followed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

import yaml

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

Navigation: TypeAlias = "tuple[NavigationEntry, ...]"

PLAIN_TAG = "tag:yaml.org,2002:"
"""What the tag of a value begins with if YAML itself knows it."""


class ConfigError(Exception):
    """A mkdocs.yml cannot be read; the message says which and why."""


@dataclass(frozen=True, slots=True)
class NavigationEntry:
    """A page, a link or a section of the navigation."""

    title: str
    """Empty if the builder takes the title of the page."""
    target: str = ""
    """The `src_uri` of a page, or a web address; empty for a section."""
    children: Navigation = ()


@dataclass(frozen=True, slots=True)
class OwnConfig:
    """What was read; what a mkdocs.yml does not say is empty."""

    site_name: str = ""
    site_url: str = ""
    site_description: str = ""
    copyright: str = ""
    navigation: Navigation = ()


def read_config(path: Path) -> OwnConfig:
    """Read a mkdocs.yml; raise `ConfigError` if it is no YAML mapping."""
    try:
        root = yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        message = f"'{path}' is not valid YAML: {' '.join(str(error).split())}"
        raise ConfigError(message) from None
    if not isinstance(root, yaml.MappingNode):
        message = f"'{path}' holds no mapping."
        raise ConfigError(message)
    nodes = _nodes(root)
    nav = nodes.get("nav")
    return OwnConfig(
        site_name=_text(nodes, "site_name"),
        site_url=_text(nodes, "site_url"),
        site_description=_text(nodes, "site_description"),
        copyright=_text(nodes, "copyright"),
        navigation=_entries(nav) if isinstance(nav, yaml.SequenceNode) else (),
    )


def _nodes(mapping: yaml.MappingNode) -> dict[str, yaml.Node]:
    return {str(key.value): value for key, value in mapping.value}


def _text(nodes: Mapping[str, yaml.Node], key: str) -> str:
    node = nodes.get(key)
    is_text = isinstance(node, yaml.ScalarNode) and node.tag == f"{PLAIN_TAG}str"
    return str(node.value) if node and is_text else ""


def _entries(nodes: yaml.SequenceNode) -> Navigation:
    """Return the entries of a list: each a page alone, or one title with a page or a list."""
    entries: list[NavigationEntry] = []
    for node in nodes.value:
        if isinstance(node, yaml.ScalarNode):
            entries.append(NavigationEntry("", str(node.value)))
        elif isinstance(node, yaml.MappingNode):
            for title, value in _nodes(node).items():
                if isinstance(value, yaml.SequenceNode):
                    entries.append(NavigationEntry(title, children=_entries(value)))
                elif isinstance(value, yaml.ScalarNode):
                    entries.append(NavigationEntry(title, str(value.value)))
    return tuple(entries)
