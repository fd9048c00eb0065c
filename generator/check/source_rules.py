"""Rules about sources: each is there once, with claims, and each claim is in it once."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlencode, urlsplit

from generator.model import Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.check.reporter import Checker, ReportProblem
    from generator.corpus import Corpus
    from generator.files import KeyPath
    from generator.model import Record


def check_claims(report: ReportProblem, record: Record, _: Corpus) -> None:
    """A source has a claim, and no two claims of it say the same with the same words."""
    if not isinstance(record, Source):
        return
    if not record.claims:
        fact = "'claims' has no entry: the source would say nothing on the site."
        report(("claims",), "empty-value", fact, "Write a claim, or remove the file.")
    first: dict[tuple[str, str, str], str] = {}
    for index, claim in enumerate(record.claims):
        said = (" ".join(claim.says.split()).casefold(), claim.quote or "", claim.at)
        if first.setdefault(said, claim.id) != claim.id:
            fact = f"The claim '{first[said]}' has the same sentence, quote and place."
            wanted = "Remove one of the two, and write its id under 'formerly' of the other."
            report(("claims", index, "says"), "same-claim", fact, wanted)


def check_addresses(checker: Checker, corpus: Corpus) -> None:
    """No two sources have one address, neither as their own nor as that of a copy."""
    first: dict[str, tuple[str, str]] = {}
    for source in corpus.records.sources.values():
        own = defaultdict(list)
        for path, address in _addresses(source):
            own[plain_address(address)].append(path)
        for plain, paths in own.items():
            other, key = first.setdefault(plain, (source.id, str(paths[0][0])))
            if other != source.id:
                fact = f"The source '{other}' has this address too, under '{key}'."
                wanted = "Make one source of the two, or correct the address."
                checker.at(f"source/{source.id}")(paths[0], "same-source", fact, wanted)


def _addresses(source: Source) -> Iterator[tuple[KeyPath, str]]:
    if source.url:
        yield ("url",), source.url
    yield from ((("copies", index), address) for index, address in enumerate(source.copies))
    yield from ((("archived", index), address) for index, address in enumerate(source.archived))


def plain_address(address: str) -> str:
    """Return an address without what does not change the page: scheme, `www.`, marks of visits."""
    parts = urlsplit(address)
    host = parts.netloc.lower().removeprefix("www.")
    query = [
        pair
        for pair in parse_qsl(parts.query, keep_blank_values=True)
        if not pair[0].startswith("utm_")
    ]
    path = re.sub(r"/+$", "", parts.path)
    return f"{host}{path}?{urlencode(query)}" if query else f"{host}{path}"
