"""Whether a reference names a record or a claim, and the problem if it does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.files import Place, Problems, nearest, quoted_name, with_article
from generator.model import kind_of

if TYPE_CHECKING:
    from collections.abc import Iterable


class Resolver:
    """Knows the references of all records and claims."""

    def __init__(self, refs: Iterable[str], problems: Problems) -> None:
        self._refs = frozenset(refs)
        self._problems = problems

    def check(self, ref: str, kinds: tuple[str, ...], place: Place, *, bare: bool = False) -> bool:
        """Return whether a reference names a record of an allowed kind; if not, note a problem.

        `bare` says that the editor wrote the id without its kind.
        """
        kind, exists = _kind(ref), ref in self._refs
        if exists and kind in kinds:
            return True
        wanted = " or ".join(kinds)
        if exists:
            is_kind, needed = with_article(kind), with_article(wanted)
            fact = f"{quoted_name(ref)} is {is_kind}; {needed} is needed here."
            self._problems.add(place, "wrong-kind", fact)
        else:
            fact = f"There is no {kind if kind in kinds else wanted} {quoted_name(_short(ref))}."
            suggestion = self._nearest(ref, (kind,) if kind in kinds else kinds, bare=bare)
            self._problems.add(place, "unknown-id", fact, suggestion)
        return False

    def _nearest(self, written: str, kinds: tuple[str, ...], *, bare: bool) -> str:
        """Suggest the nearest reference of an allowed kind, as the editor would write it."""
        known = {_short(ref): ref for ref in sorted(self._refs) if _kind(ref) in kinds}
        # References are compared without their kinds: an equal kind would make all look alike.
        near = nearest(_short(written), known)
        if not near:
            return "Write the record first, or use a known id."
        return f"Did you mean '{near if bare else known[near]}'?"


def _kind(ref: str) -> str:
    return "claim" if "#" in ref else kind_of(ref)


def _short(ref: str) -> str:
    """Return a reference without its kind; the reference of a claim stays as it is."""
    return ref if "#" in ref else ref.partition("/")[2] or ref
