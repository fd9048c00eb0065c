"""Rules over the whole corpus, one small function each.

A rule looks at one record or claim and says what it finds through `report`, which knows the place.
What can be seen in one file alone is the business of `generator.load`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from generator.model import Actor, Claim, Part, Plan, Point, Question, Record, Sentence, Source
from generator.problems import Problems, counted, listed
from generator.questions import BUILT_IN, kind_of
from generator.reference import IN_PROSE, PLAN, is_id

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from generator.link import ClaimOf, Corpus
    from generator.yaml_file import KeyPath

MOST_WORDS = 15
MOST_CONTEXT = 3
SITE_LANGUAGE = "en"

QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»")
"""What stands between quotation marks in a sentence of ours: those words are the source's."""


def check(corpus: Corpus, problems: Problems) -> None:
    """Apply every rule to everything it concerns."""
    checker = Checker(corpus, problems)
    for ref, record in corpus.records.all().items():
        for rule in RECORD_RULES:
            rule(checker.at(ref), record, corpus)
    for claim_of in corpus.claims.values():
        report = checker.at(f"source/{claim_of.source.id}", "claims", claim_of.index)
        for claim_rule in CLAIM_RULES:
            claim_rule(report, claim_of, corpus)
    for rule_over_all in CORPUS_RULES:
        rule_over_all(checker, corpus)


class Checker:
    """Turns the reference of a record into the place where a rule's finding belongs."""

    def __init__(self, corpus: Corpus, problems: Problems) -> None:
        self._written = corpus.records.written
        self._problems = problems

    def at(self, ref: str, *root: str | int) -> Report:
        def report(path: KeyPath, rule: str, fact: str, suggestion: str = "") -> None:
            place = self._written[ref].place(*root, *path)
            self._problems.add(place, rule, fact, suggestion)

        return report


if TYPE_CHECKING:
    Report = Callable[..., None]
    """Called with the key path inside the record, the rule, the fact and a suggestion."""


# Records


def check_question(report: Report, record: Record, _: Corpus) -> None:
    """A question says what its kind of answer needs, and has a name of its own."""
    built_in = BUILT_IN.get(_kind(record), {})
    for question_id, question in getattr(record, "questions", {}).items():
        path = ("questions", question_id)
        if question_id in built_in:
            fact = f"'{question_id}' is asked of every {_kind(record)} already."
            report(path, "reserved-question", fact, "Remove it, or choose another name.")
        if not is_id(question_id):
            fact = f"'{question_id}' cannot be an id."
            report(path, "bad-id", fact, "Use lower-case letters, digits and single hyphens.")
        for key, why in _missing_in(question):
            report(path, "incomplete-question", f"A question for a {question.answer} needs '{key}'.", why)
        for pair in question.compatible:
            if not set(pair) <= set(question.choices):
                report((*path, "compatible"), "incomplete-question", f"{listed(pair, 'and')} are not both choices.")


def _missing_in(question: Question) -> Iterator[tuple[str, str]]:
    if question.answer == "number" and not question.unit:
        yield "unit", "Say what is counted, as 'people'."
    if question.answer == "share" and not question.of:
        yield "of", "Say what it is a share of."
    if question.answer in ("choice", "choices") and len(question.choices) < 2:  # noqa: PLR2004
        yield "choices", "Name at least two, as 'id: label'."


def check_theme(report: Report, record: Record, corpus: Corpus) -> None:
    """A point's theme is one of the plan's."""
    if isinstance(record, Point) and record.theme not in corpus.records.plan.themes:
        fact = f"'{record.theme}' is not a theme of the plan."
        report(("theme",), "not-a-choice", fact, f"Write {listed(corpus.records.plan.themes)}.")


def check_point(report: Report, record: Record, corpus: Corpus) -> None:
    """A numbered point has a gist or says why not; a reported term corresponds to numbered points."""
    if not isinstance(record, Point):
        return
    if record.number is not None and not (record.gist or record.why):
        suggestion = "Write what it says and the claims it rests on, or with 'why' why nothing can be said."
        report(("gist",), "missing-key", "'gist' is missing here.", suggestion)
    for index, other in enumerate(record.corresponds_to):
        point = corpus.records.points.get(other.partition("/")[2])
        if record.number is not None or (point and point.number is None):
            fact = "Only a reported term corresponds to a numbered point."
            report(("corresponds-to", index), "wrong-kind", fact, "Remove it.")


def check_unnamed(report: Report, record: Record, _: Corpus) -> None:
    """An unnamed voice is known through an outlet and described in its words."""
    if not isinstance(record, Actor):
        return
    if record.kind == "unnamed":
        for key, value in (("known-through", record.known_through), ("described-as", record.described_as)):
            if not value:
                fact = f"An unnamed voice needs '{key}'."
                report((), "unnamed-voice", fact, "Say who quotes it, and in which words.")
    elif record.known_through or record.described_as:
        report((), "unnamed-voice", "Only an unnamed voice is known through somebody.", "Remove these keys.")


def check_sentences(report: Report, record: Record, _: Corpus) -> None:
    """Every sentence of ours that states a fact rests on a claim."""
    for path, part in _parts(record, ()):
        if isinstance(part, Sentence) and not part.claims:
            fact = "This sentence rests on no claim."
            report((*path, "from"), "sentence-without-claim", fact, "Name the claims it is taken from.")


def check_mentioned(report: Report, record: Record, corpus: Corpus) -> None:
    """Nothing has an empty page: each record is named by a claim or by another record."""
    kind = _kind(record)
    if isinstance(record, Point) and record.number is not None:
        return  # it has a gist, or says why not
    if kind not in (PLAN, "source") and f"{kind}/{record.id}" not in corpus.mentions_of:
        fact = f"Nothing mentions this {kind}, so its page would be empty."
        report((), "nothing-mentions", fact, "Name it in a claim, or remove the file.")


def check_spelling(report: Report, record: Record, corpus: Corpus) -> None:
    """Our own sentences use the house spelling; quotes, names and titles keep the source's."""
    spelling = corpus.records.plan.spelling
    if isinstance(record, Plan) or not spelling:
        return
    pattern = re.compile(r"\b(" + "|".join(map(re.escape, spelling)) + r")\b")
    for path, text in our_sentences(record):
        for match in pattern.finditer(outside_quotes(text)):
            report(path, "house-spelling", f"'{match[0]}' is written here.", f"Write '{spelling[match[0]]}'.")


def our_sentences(record: Record) -> Iterator[tuple[KeyPath, str]]:
    """Yield the sentences that are ours, with their key paths; names, titles and quotes are not."""
    for path, part in _parts(record, ()):
        for key in ("says", "note", "why", "in_english"):
            text = getattr(part, key, None)
            if isinstance(text, str):
                yield (*path, key.replace("_", "-")), text


def outside_quotes(text: str) -> str:
    """Return a sentence without what it quotes and without the targets of its links."""
    return IN_PROSE.sub(lambda match: match[2] or "", QUOTED.sub(" … ", text))


def _parts(part: Part, path: KeyPath) -> Iterator[tuple[KeyPath, Part]]:
    """Yield a record and every part inside it."""
    yield path, part
    for name, value in part:
        key = type(part).model_fields[name].alias or name
        for inner, item in _items(value):
            if isinstance(item, Part):
                yield from _parts(item, (*path, key, *inner))


def _items(value: object) -> Iterable[tuple[KeyPath, object]]:
    if isinstance(value, tuple):
        return (((index,), item) for index, item in enumerate(value))
    if isinstance(value, dict):
        return (((key,), item) for key, item in value.items())
    return (((), value),)


# Claims


def check_subject(report: Report, claim_of: ClaimOf, _: Corpus) -> None:
    """A claim is about something, or its sentence would stand on no page but its source's."""
    claim = claim_of.claim
    if not (claim.about or claim.answers or claim.stance):
        suggestion = "Name under 'about' what the sentence is about."
        report((), "claim-about-nothing", "The claim is about nothing, answers nothing and takes no stance.", suggestion)


def check_quote(report: Report, claim_of: ClaimOf, _: Corpus) -> None:
    """A claim shows the few words that carry it, or says why it cannot."""
    claim = claim_of.claim
    if bool(claim.quote) == bool(claim.no_quote):
        fact = "The claim has both a quote and a reason for having none." if claim.quote else "The claim has no quote."
        report((), "quote-or-reason", fact, "Write 'quote', or with 'no-quote' why there is none.")
    for key, most in (("quote", MOST_WORDS), ("before", MOST_CONTEXT), ("after", MOST_CONTEXT)):
        words = len((getattr(claim, key) or "").split())
        if words > most:
            report((key,), "quote-too-long", f"'{key}' has {words} words.", f"Cut it to {most} at most.")
    if claim.quote and (claim_of.source.language != SITE_LANGUAGE or claim.quote_lang) and not (
        claim.quote_lang and claim.in_english
    ):
        fact = "The quote is in another language."
        report(("quote",), "foreign-quote", fact, "Write 'quote-lang' and 'in-english' beside it.")


def check_stance(report: Report, claim_of: ClaimOf, _: Corpus) -> None:
    """A stance is somebody's."""
    if claim_of.claim.stance and not claim_of.claim.stance.of:
        report(("stance",), "stance-without-holder", "The stance has no holder.", "Write 'of: actor/…'.")


def check_credits(report: Report, claim_of: ClaimOf, _: Corpus) -> None:
    """A credit is a chain of different voices."""
    for index, credit in enumerate(claim_of.claim.credited_to):
        if len(set(credit.via)) != len(credit.via) or not credit.via:
            fact = "The chain is empty or names somebody twice."
            report(("credited-to", index), "no-one-credited", fact, "Name each once, nearest first.")


def check_allegation(report: Report, claim_of: ClaimOf, corpus: Corpus) -> None:
    """An accusation against a person names who makes it, in the sentence itself."""
    claim = claim_of.claim
    if not claim.allegation:
        return
    voices = [*filter(None, [claim.speaker]), *(name for credit in claim.credited_to for name in credit.via)]
    if not voices:
        suggestion = "Write 'speaker' or 'credited-to'."
        report(("allegation",), "allegation-without-voice", "Nobody makes this allegation.", suggestion)
        return
    actors = [corpus.records.actors[voice] for voice in voices]
    names = [actor.label for actor in actors]
    names += [spelling.written for actor in actors for spelling in actor.also_written]
    if not any(name.casefold() in claim.says.casefold() for name in names):
        fact = "The sentence does not say who makes the allegation."
        report(("says",), "allegation-without-voice", fact, f"Name {listed(actor.label for actor in actors)} in it.")


# Across records


def check_numbers(checker: Checker, corpus: Corpus) -> None:
    """No two points have one number."""
    first: dict[int, str] = {}
    for point in corpus.records.points.values():
        if point.number is not None and first.setdefault(point.number, point.id) != point.id:
            fact = f"Point {point.number} is also '{first[point.number]}'."
            checker.at(f"point/{point.id}")(("number",), "number-and-name", fact, "Give one of them another number.")


def check_addresses(checker: Checker, corpus: Corpus) -> None:
    """An address, once published, leads to one record for ever."""
    used: dict[str, str] = {ref: ref for ref in corpus.records.all()}
    for ref, record in corpus.records.all().items():
        for index, old in enumerate(record.formerly):
            address = f"{kind_of(ref)}/{old}"
            if used.setdefault(address, ref) != ref or not is_id(old):
                fact = f"'{old}' is or was the address of {used[address]}."
                checker.at(ref)(("formerly", index), "same-address", fact, "An old address leads to one record only.")


def check_cycles(checker: Checker, corpus: Corpus) -> None:
    """Nothing lies within, acts for, is part of or relays itself."""
    steps: dict[str, dict[str, tuple[str, ...]]] = defaultdict(dict)
    records = corpus.records
    for actor in records.actors.values():
        steps["for"][f"actor/{actor.id}"] = (actor.side.ref,) if actor.side else ()
    for event in records.events.values():
        steps["part-of"][f"event/{event.id}"] = (event.part_of.ref,) if event.part_of else ()
    for place in records.places.values():
        steps["within"][f"place/{place.id}"] = (place.within.ref,) if place.within else ()
    for source in records.sources.values():
        steps["relays"][f"source/{source.id}"] = tuple(ref for ref in source.relays if kind_of(ref) == "source")
    for key, graph in steps.items():
        for ref in graph:
            if chain := _way_back(ref, graph):
                places = ", ".join(f"{step} ({records.written[step].place(key)})" for step in chain)
                checker.at(ref)((key,), "cycle", f"Following '{key}' leads back here: {places}.", "Cut one of them.")


def _way_back(start: str, graph: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return the records on a way from `start` back to it, or nothing where there is none."""
    ways = [(start,)]
    seen: set[str] = set()
    while ways:
        way = ways.pop()
        for step in graph.get(way[-1], ()):
            if step == start:
                return way
            if step not in seen:
                seen.add(step)
                ways.append((*way, step))
    return ()


RECORD_RULES = (
    check_question, check_theme, check_point, check_unnamed, check_sentences, check_mentioned, check_spelling,
)  # fmt: skip
CLAIM_RULES = (check_subject, check_quote, check_stance, check_credits, check_allegation)
CORPUS_RULES = (check_numbers, check_addresses, check_cycles)


def _kind(record: Record) -> str:
    return type(record).__name__.lower()
