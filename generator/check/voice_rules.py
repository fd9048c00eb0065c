"""A rule about unnamed voices: each is heard only through the outlet that quotes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.check.reporter import ReportProblem
    from generator.corpus import ClaimOf, Corpus
    from generator.files import KeyPath
    from generator.model import Actor

_OWN = "write the voice of that outlet as an actor of its own"


def check_outlet(report: ReportProblem, claim_of: ClaimOf, corpus: Corpus) -> None:
    """An unnamed voice is credited through the outlet that quotes it, or heard in its sources."""
    actors = corpus.records.actors
    for path, voice, before in _voices(claim_of, corpus):
        outlet = str(voice.known_through)
        nearest = [name for name in before if actors[name].kind == "outlet"]
        if outlet in before:
            continue
        fact = f"'{voice.id}' is known through '{outlet}', "
        if nearest:
            fact += f"and here '{nearest[-1]}' quotes it."
            wanted = f"Name '{outlet}' before it, or {_OWN}."
            report(path, "voice-of-an-outlet", fact, wanted)
        elif not _is_heard(claim_of, outlet, corpus):
            fact += "which neither publishes this source nor is relayed or credited by it."
            wanted = f"Write '{outlet}' under 'credited-to' or 'relays', or {_OWN}."
            report(path, "voice-of-an-outlet", fact, wanted)


def _voices(claim_of: ClaimOf, corpus: Corpus) -> Iterator[tuple[KeyPath, Actor, tuple[str, ...]]]:
    """Yield the unnamed voices of a claim, each with its key path and who is credited before it."""
    claim, actors = claim_of.claim, corpus.records.actors
    if claim.speaker and actors[claim.speaker].known_through:
        yield ("speaker",), actors[claim.speaker], ()
    for number, credit in enumerate(claim.credited_to):
        for index, name in enumerate(credit.via):
            if actors[name].known_through:
                path = ("credited-to", number, "via", index)
                yield path, actors[name], tuple(map(str, credit.via[:index]))


def _is_heard(claim_of: ClaimOf, outlet: str, corpus: Corpus) -> bool:
    """Return whether an outlet publishes a claim's source, or is relayed or credited by it."""
    source, claim = claim_of.source, claim_of.claim
    relaying = (relay.id for relay in corpus.relaying.get(f"actor/{outlet}", ()))
    credited = (str(name) for credit in claim.credited_to for name in credit.via)
    return outlet == source.publisher or outlet in credited or source.id in relaying
