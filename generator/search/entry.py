"""An entry: something that a search can find, with the words that find it."""

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
    """Hidden texts: a search looks in them, and results do not show them."""
    said: tuple[str, ...] = ()
    """What sources say of it, in their own words. They find it too, and weigh least."""
    date: str = ""
    disputed: bool = False
    withdrawn: bool = False
    """Whether it is a statement that its source took back."""
    themes: tuple[str, ...] = ()
    """The ids of the themes that it belongs to; a reader may filter results by them."""
    actors: tuple[str, ...] = ()
    """The ids of its actors, to filter by."""
    sources: tuple[str, ...] = ()
    """The ids of its sources, to filter by."""
    months: tuple[str, ...] = ()
    """Its months, such as `2025-11`, or years, to filter by."""
