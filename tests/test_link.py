"""Records become a corpus: mentions both ways with their sentence, answers, and claims in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.corpus.linked import Mention
from generator.model.answers import Several

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from generator.corpus.corpus import Corpus

    CorpusOf = Callable[[Mapping[str, str | bytes | None]], Corpus]

LETTER = """
title: A letter
publisher: gazette
published: 2024-05-11
kind: news
language: en
read: {on: 2024-05-12, extent: whole}
relays: [source/gazette]
summary:
  - {says: "The letter tells of [[event/fair|the fair]].", from: [first]}
claims:
  - id: second
    says: The miller is against the arches.
    speaker: miller
    stance: {of: actor/miller, on: point/arches, is: rejects}
    quote: never in my life
    at: ¶2
  - id: first
    says: "[[actor/miller|The miller]] met others at the fair by the brook."
    about: [event/fair]
    answers: {event/fair.who: {among: [miller, mason]}, event/fair.where: brook}
    credited-to: [{via: [guild, mason]}]
    replies-to: second
    quote: many came
    at: ¶1
"""
FILES = {
    "sources/letter.yaml": LETTER,
    "actors/miller.yaml": "{label: The miller, kind: person, for: guild, note: 'See [[plan]].'}\n",
    "actors/guild.yaml": "{label: The guild, kind: organisation}\n",
    "events/fair.yaml": "{title: Fair, sort: 2024-05-01}\n",
    "places.yaml": "valley: {name: Valley}\nbrook: {name: Brook, within: valley}\n",
}
SAYS_FIRST = "[[actor/miller|The miller]] met others at the fair by the brook."
SAYS_SECOND = "The miller is against the arches."


@pytest.mark.parametrize(
    "mention",
    [
        Mention("actor/miller", "letter#second", "speaker", SAYS_SECOND),
        Mention("actor/miller", "letter#second", "stance", SAYS_SECOND),
        Mention("point/arches", "letter#second", "stance", SAYS_SECOND),
        Mention("event/fair", "letter#first", "about", SAYS_FIRST),
        Mention("event/fair", "letter#first", "answers", SAYS_FIRST),
        Mention("actor/miller", "letter#first", "says", SAYS_FIRST),
        Mention("actor/miller", "letter#first", "answers", SAYS_FIRST),
        Mention("actor/mason", "letter#first", "answers", SAYS_FIRST),
        Mention("actor/mason", "letter#first", "credited-to", SAYS_FIRST),
        Mention("actor/guild", "letter#first", "credited-to", SAYS_FIRST),
        Mention("place/brook", "letter#first", "answers", SAYS_FIRST),
        Mention("letter#second", "letter#first", "replies-to", SAYS_FIRST),
        Mention("actor/guild", "actor/miller", "for", ""),
        Mention("plan", "actor/miller", "note", "See [[plan]]."),
        Mention("place/valley", "place/brook", "within", ""),
        Mention("actor/gazette", "source/letter", "publisher", ""),
        Mention("source/gazette", "source/letter", "relays", ""),
        Mention("letter#first", "source/letter", "summary", ""),
        Mention(
            "event/fair",
            "source/letter",
            "summary",
            "The letter tells of [[event/fair|the fair]].",
        ),
        Mention("gazette#three-arches", "point/arches", "gist", ""),
        Mention("draft/sketch", "plan", "draft", ""),
    ],
    ids=lambda mention: f"{mention.by} {mention.key} {mention.of}",
)
def test_a_record_knows_what_names_it_under_which_key_and_in_which_sentence(
    corpus_of: CorpusOf, mention: Mention
) -> None:
    corpus = corpus_of(FILES)

    assert mention in corpus.mentions
    assert mention in corpus.mentions_of[mention.of]


def test_every_mention_can_be_found_from_what_it_names(corpus_of: CorpusOf) -> None:
    corpus = corpus_of(FILES)

    mentions = [mention for of in corpus.mentions_of.values() for mention in of]
    assert sorted(mentions, key=repr) == sorted(corpus.mentions, key=repr)


def test_nothing_mentions_itself_and_nothing_is_noted_twice(corpus_of: CorpusOf) -> None:
    mentions = corpus_of(FILES).mentions

    assert [mention for mention in mentions if mention.of == mention.by] == []
    assert len(set(mentions)) == len(mentions)


@pytest.mark.parametrize(
    ("written", "is_said"),
    [
        ('says: "[[actor/miller|The miller]] likes the arches."', True),
        ('says: "[[actor/miller]] likes the arches."', True),
        ("about: [actor/miller]", True),
        ("stance: {of: actor/miller, on: plan, is: supports}", True),
        ("answers: {actor/miller.office: miller}", True),
        ("answers: {event/fair.who: {among: [miller]}}", True),
        ("speaker: miller", False),
        ("credited-to: [{via: [miller]}]", False),
        ("note: See [[actor/miller]].", False),
        ("allegation: {against: actor/miller}", False),
    ],
)
def test_a_claim_says_something_of_what_its_sentence_names_and_of_what_it_is_about(
    corpus_of: CorpusOf, written: str, *, is_said: bool
) -> None:
    says = "" if written.startswith("says") else "    says: Somebody likes the arches.\n"
    letter = LETTER.partition("claims:")[0].replace(", from: [first]", ", from: [liked]")
    letter += f"claims:\n  - id: liked\n    quote: liked\n    at: ¶1\n{says}    {written}\n"

    corpus = corpus_of({**FILES, "sources/letter.yaml": letter})

    said = [claim.ref for claim in corpus.said_of["actor/miller"]]
    assert said == ["letter#liked"] * is_said
    assert "letter#liked" in corpus.naming("actor/miller")


def test_claims_come_in_the_order_of_their_day_then_of_their_place_in_the_source(
    corpus_of: CorpusOf,
) -> None:
    earlier = LETTER.replace("kind: news", "kind: news\nas-of: 2024-05-01\nwhy: It says so.")

    assert list(corpus_of(FILES).claims) == [
        "gazette#three-arches",
        "letter#first",
        "letter#second",
    ]
    assert list(corpus_of({**FILES, "sources/letter.yaml": earlier}).claims) == [
        "letter#first",
        "letter#second",
        "gazette#three-arches",
    ]


def test_an_answer_is_read_as_its_question_wants_it_and_knows_its_claim(
    corpus_of: CorpusOf,
) -> None:
    given = {answer.question: answer for answer in corpus_of(FILES).given}

    assert given["event/fair.who"].answer == Several("among", ("mason", "miller"))
    assert given["event/fair.who"].claim == "letter#first"
    assert given["event/fair.who"].draft == ""


@pytest.mark.parametrize(
    ("of_source", "of_claim", "draft"),
    [
        ("", "", "sketch"),
        ("draft: second\n", "", "second"),
        ("draft: second\n", "    draft: third\n", "third"),
        ("", "    draft: second\n", "second"),
    ],
)
def test_an_answer_about_the_plan_belongs_to_the_draft_of_its_claim_source_or_plan(
    corpus_of: CorpusOf, of_source: str, of_claim: str, draft: str
) -> None:
    letter = (
        "title: A\npublisher: gazette\npublished: 2024\nkind: news\nlanguage: en\n"
        "read: {on: 2024, extent: whole}\n" + of_source + "claims:\n"
        "  - id: four\n    says: There are four arches.\n    quote: four\n    at: whole\n"
        "    answers: {point/arches.arches: 4}\n" + of_claim
    )
    drafts = {f"drafts/{name}.yaml": "{title: A, sort: 2024}" for name in ("second", "third")}

    corpus = corpus_of({"sources/letter.yaml": letter, **drafts})

    drafts_of_four = {given.draft for given in corpus.given if given.claim == "letter#four"}
    assert drafts_of_four == {draft}


def test_a_question_that_is_asked_of_every_event_is_there_once_it_is_answered(
    corpus_of: CorpusOf,
) -> None:
    questions = corpus_of(FILES).questions

    assert questions["event/fair.who"].question.asks == "Who took part?"
    assert "event/fair.when" not in questions
    assert questions["point/arches.arches"].slug == "point-arches--arches"


def test_what_is_within_what_is_known_for_places_and_for_sides(corpus_of: CorpusOf) -> None:
    corpus = corpus_of(FILES)

    assert corpus.within["place"] == {"brook": "valley"}
    assert corpus.within["actor"] == {"miller": "guild"}
