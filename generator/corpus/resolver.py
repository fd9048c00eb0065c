"""Whether a reference names something, and what is said where it does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.files import Place, Problems, nearest, with_article
from generator.model import kind_of

if TYPE_CHECKING:
    from collections.abc import Iterable


class Resolver:
    """Knows every record and claim that there is, by reference."""

    def __init__(self, refs: Iterable[str], problems: Problems) -> None:
        self._refs = frozenset(refs)
        self._problems = problems

    def check(self, ref: str, kinds: tuple[str, ...], place: Place, *, bare: bool = False) -> bool:
        """Return whether `ref` names something of an allowed kind; if not, note the problem.

        `bare` says that the editor wrote the id without its kind.
        """
        kind, exists = _kind(ref), ref in self._refs
        if exists and kind in kinds:
            return True
        sort = " or ".join(kinds)
        if exists:
            fact = f"'{ref}' is {with_article(kind)}; here belongs {with_article(sort)}."
            self._problems.add(place, "wrong-kind", fact)
        else:
            fact = f"There is no {kind if kind in kinds else sort} '{_short(ref)}'."
            suggestion = self._nearest(ref, (kind,) if kind in kinds else kinds, bare=bare)
            self._problems.add(place, "unknown-id", fact, suggestion)
        return False

    def _nearest(self, ref: str, kinds: tuple[str, ...], *, bare: bool) -> str:
        """Suggest the nearest reference of an allowed kind, as the editor would write it."""
        known = {_short(one): one for one in sorted(self._refs) if _kind(one) in kinds}
        # Compared without their kinds, or the kind alone would make two references look alike.
        near = nearest(_short(ref), known)
        if not near:
            return "Write the record first, or use a known id."
        return f"Did you mean '{near if bare else known[near]}'?"


def _kind(ref: str) -> str:
    return "claim" if "#" in ref else kind_of(ref)


def _short(ref: str) -> str:
    """Return a reference without its kind; a claim's stays whole."""
    return ref if "#" in ref else ref.partition("/")[2] or ref
