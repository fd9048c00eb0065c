"""Rules about one claim, one small function each."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.check.draft_rules import check_locator
from generator.check.whole_words import whole_words
from generator.files import listed
from generator.model import SITE_LANGUAGE, id_mistake

if TYPE_CHECKING:
    from generator.check.reporter import ReportProblem
    from generator.corpus import ClaimOf, Corpus

MOST_WORDS = 15
"""How many words a quote may have."""

MOST_CONTEXT = 3
"""How many words of context a quote may have on each side."""


def check_id(report: ReportProblem, claim_of: ClaimOf, _: Corpus) -> None:
    """A claim's id becomes part of its address."""
    if mistake := id_mistake(claim_of.claim.id):
        report(("id",), "bad-id", *mistake)


def check_subject(report: ReportProblem, claim_of: ClaimOf, _: Corpus) -> None:
    """A claim is about something; if not, only the page of its source would show it."""
    claim = claim_of.claim
    if not (claim.about or claim.answers or claim.stance):
        suggestion = "Name under 'about' what the sentence is about."
        report(
            (),
            "claim-about-nothing",
            "The claim is about nothing, answers nothing and takes no stance.",
            suggestion,
        )


def check_quote(report: ReportProblem, claim_of: ClaimOf, _: Corpus) -> None:
    """A claim quotes the few words that carry it, or says why it has no quote."""
    claim = claim_of.claim
    if bool(claim.quote) == bool(claim.no_quote):
        fact = (
            "The claim has both a quote and a reason for having none."
            if claim.quote
            else "The claim has no quote."
        )
        report(
            (), "quote-or-reason", fact, "Write 'quote', or say in 'no-quote' why there is none."
        )
    for key, most in (("quote", MOST_WORDS), ("before", MOST_CONTEXT), ("after", MOST_CONTEXT)):
        words = len((getattr(claim, key) or "").split())
        if words > most:
            report(
                (key,),
                "quote-too-long",
                f"'{key}' has {words} words.",
                f"Cut it to {most} at most.",
            )
    if (
        claim.quote
        and (claim_of.source.language != SITE_LANGUAGE or claim.quote_lang)
        and not (claim.quote_lang and claim.in_english)
    ):
        fact = "The quote is in another language."
        report(("quote",), "foreign-quote", fact, "Write 'quote-lang' and 'in-english' beside it.")


def check_words(report: ReportProblem, claim_of: ClaimOf, _: Corpus) -> None:
    """Only a quote can be a speaker's own words, and only if the claim names the speaker."""
    claim = claim_of.claim
    if not claim.words_of:
        return
    for key, value in (("speaker", claim.speaker), ("quote", claim.quote)):
        if not value:
            fact = f"The words are the speaker's, and '{key}' is missing here."
            wanted = f"Write '{key}', or remove 'words-of': then the quote is the source's prose."
            report(("words-of",), "words-of-nobody", fact, wanted)


def check_stance(report: ReportProblem, claim_of: ClaimOf, _: Corpus) -> None:
    """A stance names the actor who holds it."""
    if claim_of.claim.stance and not claim_of.claim.stance.of:
        report(
            ("stance",),
            "stance-without-holder",
            "The stance has no holder.",
            "Write 'of: actor/…'.",
        )


def check_credits(report: ReportProblem, claim_of: ClaimOf, _: Corpus) -> None:
    """A credit is a chain of different voices."""
    for index, credit in enumerate(claim_of.claim.credited_to):
        if len(set(credit.via)) != len(credit.via) or not credit.via:
            fact = "The chain is empty or names somebody twice."
            report(
                ("credited-to", index),
                "no-one-credited",
                fact,
                "Name each voice once, nearest first.",
            )


def check_reply(report: ReportProblem, claim_of: ClaimOf, _: Corpus) -> None:
    """A reply is to another claim."""
    if claim_of.reply_ref == claim_of.ref:
        wanted = "Name the claim that it replies to, as 'source-id#claim-id'."
        report(("replies-to",), "cycle", "The claim replies to itself.", wanted)


def check_allegation(report: ReportProblem, claim_of: ClaimOf, corpus: Corpus) -> None:
    """An accusation against a person names who makes it, in the sentence itself."""
    claim = claim_of.claim
    if not claim.allegation:
        return
    voices = [
        *filter(None, [claim.speaker]),
        *(name for credit in claim.credited_to for name in credit.via),
    ]
    if not voices:
        suggestion = "Write 'speaker' or 'credited-to'."
        report(
            ("allegation",), "allegation-without-voice", "Nobody makes this allegation.", suggestion
        )
        return
    actors = [corpus.records.actors[voice] for voice in voices]
    names = [actor.label for actor in actors]
    names += [spelling.written for actor in actors for spelling in actor.also_written]
    if not any(_is_named(name, claim.says) for name in names):
        fact = "The sentence does not say who makes the allegation."
        report(
            ("says",),
            "allegation-without-voice",
            fact,
            f"Name {listed(actor.label for actor in actors)} in it.",
        )


def _is_named(name: str, sentence: str) -> bool:
    """Whether a sentence has a name as whole words: "US" is not in "accused", and not in "us"."""
    flags = 0 if name.isupper() else re.IGNORECASE
    return bool(re.search(whole_words(name), sentence, flags))


def check_draft(report: ReportProblem, claim_of: ClaimOf, corpus: Corpus) -> None:
    """An answer about the plan or a point is about one draft; an older source must name it."""
    for given in corpus.given_by.get(claim_of.ref, ()):
        if corpus.questions[given.question].is_of_the_plan and not given.draft:
            fact = "The source is older than the plan, and the question is about the plan."
            suggestion = "Name the 'draft' that it speaks of, or leave the answer out."
            report(("answers", given.question), "answer-of-no-draft", fact, suggestion)


CLAIM_RULES = (
    check_id,
    check_subject,
    check_quote,
    check_words,
    check_stance,
    check_credits,
    check_reply,
    check_allegation,
    check_draft,
    check_locator,
)
