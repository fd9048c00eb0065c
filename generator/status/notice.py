"""One thing that is worth a look, and a kind of such things."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from generator.files import Place
    from generator.status.overview import Overview


@dataclass(frozen=True, order=True, slots=True)
class Notice:
    """One thing that is worth a look. It may be right as it is."""

    place: Place
    fact: str
    """What there is to see, in one sentence."""
    advice: str
    """What an editor can do about it."""

    def __str__(self) -> str:
        return f"{self.place}: {self.fact} {self.advice}"


@dataclass(frozen=True, slots=True)
class NoticeKind:
    """A kind of notice."""

    name: str
    """Its name on the command line."""
    heading: str
    find: Callable[[Overview], Iterable[Notice]]
    """Gives its notices, in any order."""
