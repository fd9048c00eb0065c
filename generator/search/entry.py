"""An entry: something that a search can find, and all that finds it."""

from __future__ import annotations

from dataclasses import dataclass

KINDS = ("point", "actor", "event", "place", "plan", "question", "draft", "source", "page", "claim")
"""The kinds of entries, in the order in which they are stored."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that a search can find."""

    kind: str
    """One of `KINDS`."""
    url: str
    """Its address from the site's root, with the anchor of a statement."""
    title: str
    names: tuple[str, ...] = ()
    """Other names that it has."""
    sentence: str = ""
    """The sentence shown with it."""
    also: tuple[str, ...] = ()
    """Texts that find it and are not shown."""
    said: tuple[str, ...] = ()
    """What sources say of it, in their own words. It finds the entry too, and weighs least."""
    date: str = ""
    disputed: bool = False
    withdrawn: bool = False
    """Whether it is a statement that its source took back."""
    themes: tuple[str, ...] = ()
    """The ids of the themes that narrow a search to it."""
    actors: tuple[str, ...] = ()
    """The ids of the actors that do."""
    sources: tuple[str, ...] = ()
    """The ids of the sources that do."""
    months: tuple[str, ...] = ()
    """The months that do, as `2025-11`, or years."""
