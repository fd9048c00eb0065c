"""What `status` lists: each kind of notice, when it is listed, when not, and when it is hidden."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.__main__ import main
from generator.compare import compare
from generator.status import NOTICE_KINDS, list_status
from generator.status.content_words import (
    content_words,
    denies,
    says_absent,
    tokens,
    word_form,
)
from generator.status.likeness import Likeness
from generator.status.overview import Overview

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from generator.corpus.corpus import Corpus

    CorpusOf = Callable[[Mapping[str, str | bytes | None]], Corpus]
    Lay = Callable[[Mapping[str, str | bytes | None]], Path]
    StatusOf = Callable[..., list[str]]

SEEN = 'looked-at: {on: 2024-06-01, why: "It is right."}'

ACTORS = {
    "actors/crier.yaml": "{label: The Crier, kind: outlet}\n",
    "actors/herald.yaml": "{label: The Herald, kind: outlet}\n",
    "actors/miller.yaml": "{label: Nora the miller, kind: person}\n",
    "actors/town.yaml": "{label: Brookton, kind: state, also-written: [{as: BT}]}\n",
    "actors/boy.yaml": "{label: Pip, kind: person, for: miller}\n",
    "actors/mayor.yaml": "{label: Otto Reed, kind: person, for: town}\n",
}

PLAN = """\
title: The plan for the bridge
as-of: 2024-05-31
looked-until: 2024-05-31
draft: sketch
themes: {stone: Stone, toll: Toll}
questions:
  drawn-by:
    asks: Who drew the plan?
    answer: choice
    choices: {masons: The guild of masons, miller: The miller at the weir}
  open: {asks: Was the plan drawn in the open market?, answer: yes-no}
  cost: {asks: How many marks does the bridge cost?, answer: number, unit: marks}
  drawers: {asks: Which persons drew the plan?, answer: actors}
  called: {asks: What is the plan called?, answer: text}
  since: {asks: Since when is the plan drawn?, answer: date}
"""


def claim(claim_id: str, says: str, *keys: str, quote: str = "") -> str:
    """Return a claim with a quote of its own, unless one is given, and further keys."""
    inner = ", ".join(
        (f"id: {claim_id}", f'says: "{says}"', f'quote: "{quote or claim_id}"', "at: whole", *keys)
    )
    return f"  - {{{inner}}}\n"


def source(
    *claims: str, publisher: str = "crier", day: str = "2024-05-11", title: str = "", keys: str = ""
) -> str:
    """Return a source that was read as a whole, with claims and further keys."""
    return (
        f"title: {title or publisher + day}\npublisher: {publisher}\npublished: {day}\n"
        "kind: news\nlanguage: en\nread: {on: 2024-05-12, extent: whole}\n"
        f"{keys}claims:\n{''.join(claims)}"
    )


@pytest.fixture
def status_of(corpus_of: CorpusOf) -> StatusOf:
    """Return a function that gives the notices of one kind, each a line."""

    def status_of(kind: str, files: Mapping[str, str], plan: str = PLAN) -> list[str]:
        corpus = corpus_of({"plan.yaml": plan, **ACTORS, **files})
        text = list_status(corpus, compare(corpus), kind)
        return [line for line in text.splitlines() if line.startswith("content/")]

    return status_of


# Questions whose answers agree while other claims may say otherwise

DRAWN = claim("drawn", "The guild of masons drew the plan.", "answers: {plan.drawn-by: masons}")
REST = [claim(f"rest-{n}", f"The geese swim in pond {n}.", "about: [plan]") for n in range(8)]
DENIED = "The guild of masons did not draw the plan, Nora the miller said."


def test_a_claim_that_denies_what_all_answers_say_is_listed_with_the_question(
    status_of: StatusOf,
) -> None:
    files = {
        "sources/a.yaml": source(DRAWN),
        "sources/b.yaml": source(DRAWN, publisher="herald"),
        "sources/c.yaml": source(claim("denied", DENIED, "about: [plan]")),
    }

    (line,) = status_of("one-sided", files)

    assert line == (
        "content/plan.yaml:7:3: The 2 answers to 'plan.drawn-by' agree, and 1 other claim may say "
        "otherwise: 'c#denied'. Let those claims answer it, or say in 'looked-at' of the question "
        "why they do not."
    )


def test_at_most_five_such_claims_are_named_and_all_are_counted(status_of: StatusOf) -> None:
    others = [claim(f"denied-{n}", DENIED, "about: [plan]") for n in range(6)]

    (line,) = status_of("one-sided", {"sources/a.yaml": source(DRAWN, *others, *REST)})

    assert "Only one claim answers 'plan.drawn-by', and 6 other claims may say otherwise" in line
    five = {"sources/a.yaml": source(DRAWN, *others[:5], *REST)}
    assert "first" not in status_of("one-sided", five)[0]
    assert "first 'a#denied-0', 'a#denied-1', 'a#denied-2', 'a#denied-3' and 'a#denied-4'." in line


@pytest.mark.parametrize(
    ("says", "is_listed"),
    [
        ("The miller at the weir drew the plan, Otto Reed said.", True),  # another choice
        ("Otto Reed called what the guild of masons drew a plan.", False),  # no other side
        ("The geese at the brook did not swim.", False),  # not about the question
    ],
)
def test_a_claim_is_on_another_side_by_its_words(
    status_of: StatusOf, says: str, *, is_listed: bool
) -> None:
    files = {"sources/a.yaml": source(DRAWN, claim("other", says, "about: [plan]"))}

    assert bool(status_of("one-sided", files)) == is_listed


@pytest.mark.parametrize(
    ("answer", "other", "is_listed"),
    [
        ("It was not drawn in the open market.", "It was drawn in the open market.", True),
        ("It was not drawn in the open market.", "It was not drawn in the market.", False),
        (
            "It was not drawn in the open market.",
            "It was praised in the town hall, in the open.",
            False,
        ),
    ],
)
def test_a_claim_that_affirms_what_all_answers_deny_is_listed_if_it_is_very_like_them(
    status_of: StatusOf, answer: str, other: str, *, is_listed: bool
) -> None:
    claims = claim("no", answer, "answers: {plan.open: no}"), claim("other", other, "about: [plan]")

    assert bool(status_of("one-sided", {"sources/a.yaml": source(*claims, *REST)})) == is_listed


def test_the_most_alike_of_those_that_deny_come_first_and_then_those_with_another_choice(
    status_of: StatusOf,
) -> None:
    claims = [
        claim("choice", "The miller at the weir drew it.", "about: [plan]"),
        claim("far", "The guild of masons likes no mill, no pond and no geese.", "about: [plan]"),
        claim("near", "The guild of masons did not draw the plan.", "about: [plan]"),
    ]

    (line,) = status_of("one-sided", {"sources/a.yaml": source(DRAWN, *claims)})

    assert "otherwise: 'a#near', 'a#far' and 'a#choice'." in line


def test_a_claim_need_be_like_only_one_of_the_claims_that_answer(status_of: StatusOf) -> None:
    answer = "answers: {plan.drawn-by: masons}"
    other = claim("other", "Quarry folk made each arch and pier.", answer)
    like = claim("like", "Mira and her kin drew it.", answer)
    denied = claim("denied", "Mira and her kin never made it.", "about: [plan]")

    assert len(status_of("one-sided", {"sources/a.yaml": source(other, like, denied)})) == 1


def test_a_question_of_an_event_and_one_of_each_draft_are_listed(status_of: StatusOf) -> None:
    asks = "{ruled: {asks: Was the fair ruled by the guild?, answer: yes-no}}"
    event = f"title: The fair\nsort: 2024-05-20\nquestions: {asks}\n"
    ruled = claim("ruled", "The guild ruled the fair.", "answers: {event/fair.ruled: yes}")
    not_ruled = claim("not", "The guild did not rule the fair.", "about: [event/fair]")
    denied = claim("denied", DENIED, "about: [plan]")
    files = {
        "events/fair.yaml": event,
        "drafts/other.yaml": "{title: The other, sort: 2024-05-02}\n",
        "sources/a.yaml": source(DRAWN, denied, ruled, not_ruled),
        "sources/b.yaml": source(DRAWN, denied, keys="draft: other\n"),
    }

    lines = status_of("one-sided", files)

    assert [line.partition("otherwise: ")[2].partition(".")[0] for line in lines] == [
        *("'a#not'", "'a#denied'", "'b#denied'"),
    ]


def test_each_question_of_which_the_answers_agree_is_listed(status_of: StatusOf) -> None:
    files = {
        "sources/a.yaml": source(
            DRAWN,
            claim("open", "It was drawn in the open market.", "answers: {plan.open: yes}"),
            claim("shut", "It was not drawn in the open market.", "about: [plan]"),
            claim("denied", DENIED, "answers: {plan.called: the plan}"),
        )
    }

    lines = status_of("one-sided", files)

    assert [line.split("'")[1] for line in lines] == ["plan.drawn-by", "plan.open"]


def test_answers_that_all_have_a_word_of_denial_and_do_not_say_no_are_denied_by_none(
    status_of: StatusOf,
) -> None:
    drawn = claim("drawn", DENIED, "answers: {plan.drawn-by: miller}")
    other = claim("other", "The guild drew the plan, the miller said.", "about: [plan]")
    with_yes = claim("yes", "It was not drawn in the open.", "answers: {plan.open: yes}")
    open_too = claim("too", "It was drawn in the open.", "about: [plan]")

    assert status_of("one-sided", {"sources/a.yaml": source(drawn, other)}) == []
    assert status_of("one-sided", {"sources/a.yaml": source(with_yes, open_too)}) == []


def test_answers_that_differ_a_number_and_another_draft_are_not_one_sided(
    status_of: StatusOf,
) -> None:
    denied = claim("denied", DENIED, "about: [plan]")
    other = claim("other", "The miller drew it.", "answers: {plan.drawn-by: miller}")
    cost = claim("cost", "The bridge costs 30 marks.", "answers: {plan.cost: 30}")
    cheap = claim("cheap", "The bridge does not cost 30 marks.", "about: [plan]")
    files = {"drafts/other.yaml": "{title: The other, sort: 2024-05-02}\n"}

    since = claim("since", "It is drawn since May.", "answers: {plan.since: 2024-05}")
    later = claim("later", "It is not drawn since May.", "about: [plan]")
    date = {"sources/a.yaml": source(since, later)}
    differ = {"sources/a.yaml": source(DRAWN, other, denied)}
    number = {"sources/a.yaml": source(cost, cheap)}
    drafts = {
        **files,
        "sources/a.yaml": source(DRAWN),
        "sources/b.yaml": source(denied, keys="draft: other\n"),
    }

    assert [status_of("one-sided", found) for found in (differ, number, date)] == [[], [], []]
    assert status_of("one-sided", drafts) == []


def test_a_question_that_was_looked_at_is_listed_again_for_a_source_read_later(
    status_of: StatusOf,
) -> None:
    plan = PLAN.replace("weir}\n", f"weir}}\n    {SEEN}\n")
    files = {"sources/a.yaml": source(DRAWN, claim("denied", DENIED, "about: [plan]"))}
    later = {"sources/a.yaml": files["sources/a.yaml"].replace("on: 2024-05-12", "on: 2024-06-02")}

    assert status_of("one-sided", files, plan) == []
    assert len(status_of("one-sided", later, plan)) == 1


def test_a_claim_that_was_looked_at_is_not_on_another_side(status_of: StatusOf) -> None:
    files = {"sources/a.yaml": source(DRAWN, claim("denied", DENIED, "about: [plan]", SEEN))}

    assert status_of("one-sided", files) == []


def test_the_question_that_every_point_has_is_hidden_by_its_point(status_of: StatusOf) -> None:
    yes = claim("yes", "Arches are in the plan.", "answers: {point/arches.in-the-plan: yes}")
    no = claim("no", "Arches are not in the plan.", "about: [point/arches]")
    point = "number: 1\ntitle: Arches\ntheme: stone\nwhy: Nobody says more.\n"
    files = {
        "sources/a.yaml": source(yes, no),
        "sources/gazette.yaml": None,
        "points/01-arches.yaml": point,
    }

    (line,) = status_of("one-sided", files)
    assert line.startswith("content/points/01-arches.yaml:1:1: ")
    assert "in 'looked-at' of each" in line
    assert status_of("one-sided", {**files, "points/01-arches.yaml": point + SEEN}) == []


# Claims without an answer


def test_a_claim_without_answer_and_stance_is_listed_with_the_nearest_question(
    status_of: StatusOf,
) -> None:
    seen = claim("seen", "The guild of masons drew much.", "about: [plan]", SEEN)
    files = {
        "sources/a.yaml": source(DRAWN, seen),
        "sources/b.yaml": source(claim("guild", "The guild of masons rests.", "about: [plan]")),
    }

    (line,) = status_of("unanswered", files)

    assert line == (
        "content/sources/b.yaml:8:5: 'b#guild' answers no question of 'plan' and takes no stance. "
        "Let it answer one, perhaps 'plan.drawn-by' as 'a#drawn' does; else say in 'looked-at' why "
        "it gives none."
    )


@pytest.mark.parametrize(
    "keys",
    [
        "about: [actor/mason]",  # it asks nothing of its own
        "about: [plan], stance: {of: actor/miller, on: plan, is: supports}",
        "answers: {plan.open: yes}",
    ],
)
def test_a_claim_is_not_unanswered_if_it_answers_or_has_nothing_to_answer(
    status_of: StatusOf, keys: str
) -> None:
    assert status_of("unanswered", {"sources/a.yaml": source(claim("a", "Open.", keys))}) == []


def test_a_source_that_is_older_than_the_plan_has_nothing_to_answer_on_it(
    status_of: StatusOf,
) -> None:
    like = claim("a", "The guild of masons drew it.", "about: [plan]")
    files = {"sources/b.yaml": source(DRAWN), "sources/a.yaml": source(like, day="2024-03-01")}

    assert len(status_of("unanswered", files)) == 1
    assert status_of("unanswered", files, f"{PLAN}known-since: 2024-04\n") == []


def test_a_claim_that_is_like_none_that_answers_is_not_listed(status_of: StatusOf) -> None:
    files = {"sources/a.yaml": source(DRAWN, claim("a", "Geese.", "about: [plan]"))}

    assert status_of("unanswered", files) == []


def test_the_nearest_question_is_that_of_the_most_similar_claim_on_the_same_record(
    status_of: StatusOf,
) -> None:
    both = "answers: {actor/mason.name: Mira, plan.open: no}"
    files = {
        "sources/a.yaml": source(
            DRAWN,
            claim("market", "Nora says that no open market saw geese.", both),
            claim("x", "No open market, says Nora.", "about: [actor/mason, plan]"),
        )
    }

    (line,) = status_of("unanswered", files)

    assert "perhaps 'plan.open' as 'a#market' does" in line


def test_an_older_source_has_nothing_to_answer_on_a_point(status_of: StatusOf) -> None:
    answering = claim("b", "Three geese on arches.", "answers: {point/arches.arches: 3}")
    written = claim("a", "Geese on arches.", "about: [point/arches]")
    files = {
        "sources/b.yaml": source(answering),
        "sources/a.yaml": source(written, day="2024-03-01"),
    }

    assert len(status_of("unanswered", files)) == 1
    assert status_of("unanswered", files, f"{PLAN}known-since: 2024-04\n") == []


# Answers without support in words


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        ("{plan.drawn-by: masons}", "Otto Reed praised the weir."),
        ("{plan.drawers: {among: [miller, mayor]}}", "Nora the miller drew it."),
        ("{plan.drawers: {among: [town]}}", "Pip drew it."),  # who acts for somebody else
        ("{plan.called: Bridge of Sighs}", "Nora the miller praised it."),
        ("{plan.open: yes}", "The plan was not drawn in the open market."),
        ("{plan.open: no}", "The plan was drawn in the open market."),
    ],
)
def test_an_answer_is_listed_if_no_word_of_its_claim_carries_it(
    status_of: StatusOf, answer: str, says: str
) -> None:
    files = {"sources/a.yaml": source(claim("a", says, f"answers: {answer}"))}
    seen = {"sources/a.yaml": source(claim("a", says, f"answers: {answer}", SEEN))}

    (line,) = status_of("unsupported", files)

    assert line.startswith("content/sources/a.yaml:8:")
    assert "'a#a' answers 'plan." in line
    assert status_of("unsupported", seen) == []


def test_only_what_is_missing_of_an_answer_is_named(status_of: StatusOf) -> None:
    answer = "answers: {plan.drawers: {among: [miller, mayor]}}"
    files = {"sources/a.yaml": source(claim("a", "Nora the miller drew it.", answer))}

    (line,) = status_of("unsupported", files)

    assert "with 'Otto Reed', and its sentence and quote have no word of that." in line


def test_each_answer_of_a_claim_is_looked_at(status_of: StatusOf) -> None:
    answers = "answers: {plan.open: no, plan.drawn-by: masons, plan.called: Span}"
    files = {"sources/a.yaml": source(claim("a", "No geese.", answers))}

    lines = status_of("unsupported", files)

    assert [line.split("'")[3] for line in lines] == ["plan.drawn-by", "plan.called"]


@pytest.mark.parametrize(
    ("text", "says", "is_carried"),
    [
        *(("guilds", "One guild.", True), ("guild", "Many guilds.", True)),
        *(("gulls", "One guild.", False), ("bridged", "A bridge.", True)),
        *(("toll", "A tollbooth.", True), ("ton", "A tonne.", False), ("ton", "A ton.", True)),
        *(("weird", "A weir.", True), ("masonry", "Masochists.", False)),
    ],
)
def test_forms_of_a_word_begin_alike(
    status_of: StatusOf, text: str, says: str, *, is_carried: bool
) -> None:
    written = claim("a", says, f"answers: {{plan.called: {text}}}", quote="x")

    assert bool(status_of("unsupported", {"sources/a.yaml": source(written)})) != is_carried


@pytest.mark.parametrize(
    ("answer", "says", "quote"),
    [
        ("{plan.drawn-by: masons}", "Mason Hill drew the plan.", ""),  # another form of a word
        ("{plan.drawn-by: masons}", "Otto Reed praised it.", "the guild"),
        ("{plan.drawers: {among: [town]}}", "BT drew the plan.", ""),  # another spelling
        ("{plan.drawers: {among: [town]}}", "Otto Reed drew the plan.", ""),  # who acts for it
        ("{plan.called: all}", "Nora calls it “all”.", ""),  # a word of grammar, as it stands
        ("{plan.open: no}", "The plan was removed from the market.", ""),
        ("{plan.open: yes}", "No less than the open market saw it.", "not only drawn"),
        ("{plan.cost: 30}", "It costs much.", ""),  # numbers are read by the comparison
    ],
)
def test_an_answer_is_carried_by_any_of_its_words(
    status_of: StatusOf, answer: str, says: str, quote: str
) -> None:
    files = {"sources/a.yaml": source(claim("a", says, f"answers: {answer}", quote=quote))}

    assert status_of("unsupported", files) == []


def test_a_choice_is_carried_by_words_that_only_claims_with_this_answer_share(
    status_of: StatusOf,
) -> None:
    answer, says = "answers: {plan.drawn-by: masons}", "It came from the quarry."
    alone = [claim("a", says, answer)]
    shared = [*alone, claim("b", "The quarry sent it.", answer)]
    both_sides = [
        *shared,
        claim("c", "The quarry and the miller.", answer.replace("masons", "miller")),
    ]

    counts = [
        len(status_of("unsupported", {"sources/a.yaml": source(*claims)}))
        for claims in (alone, shared, both_sides)
    ]

    assert counts == [1, 0, 2]


def test_answers_to_a_question_that_was_looked_at_are_not_listed(status_of: StatusOf) -> None:
    plan = PLAN.replace("weir}\n", f"weir}}\n    {SEEN}\n")
    files = {"sources/a.yaml": source(claim("a", "Geese.", "answers: {plan.drawn-by: masons}"))}

    assert len(status_of("unsupported", files)) == 1
    assert status_of("unsupported", files, plan) == []


# Points that rest on little

ARCHES = "answers: {point/arches.arches: 3}"
TEXTS = "texts: [{item: '1', words: Three arches.}]\n"


def test_a_point_is_thin_for_each_of_four_reasons(status_of: StatusOf) -> None:
    (line,) = status_of("thin-points", {})

    assert line == (
        "content/points/01-arches.yaml:1:1: 'point/arches' rests on little: 1 independent report; "
        "all claims are from sources in one language, 'en'; no source prints its words under "
        "'texts'. Look for further sources, or say in 'looked-at' that there are none."
    )


def test_a_point_is_thin_if_all_its_claims_pass_on_a_report(status_of: StatusOf) -> None:
    relay = claim("a", "Three arches.", ARCHES, "credited-to: [{via: [herald]}]")
    lone = claim("a", "Three arches.", ARCHES)
    why = "all claims pass on what another source reports"
    files = {"sources/gazette.yaml": None, "points/01-arches.yaml": GIST}

    assert why in status_of("thin-points", {**files, "sources/a.yaml": source(relay)})[0]
    assert why not in status_of("thin-points", {**files, "sources/a.yaml": source(lone)})[0]


GIST = """\
number: 1
title: Arches
theme: stone
gist: {says: The bridge has three arches., from: [a#a]}
questions: {arches: {asks: How many arches has the bridge?, answer: number, unit: arches}}
"""


@pytest.mark.parametrize("item", ["1", "1.2"])
def test_a_point_with_two_reports_in_two_languages_and_its_words_is_not_thin(
    status_of: StatusOf, item: str
) -> None:
    foreign = claim("a", "Three arches.", ARCHES, "quote-lang: fr", "in-english: three arches")
    texts = f"texts: [{{item: '{item}', words: Three arches.}}]\n"
    items = "title: The sketch\nsort: 2024-05-01\nitems: [{label: '1', points: [point/arches]}]\n"
    point = GIST.replace("number: 1\n", "").replace("a#a", "gazette#three-arches")
    files = {
        "sources/a.yaml": source(foreign, keys=texts).replace("language: en", "language: fr"),
        "drafts/sketch.yaml": items if item == "1" else items.replace("'1'", "'1.2'"),
        "points/01-arches.yaml": None,
        f"points/{'01' if item == '1' else '01-02'}-arches.yaml": point,
    }

    assert status_of("thin-points", files) == []


def test_a_point_that_was_looked_at_is_not_thin(status_of: StatusOf, root: Path) -> None:
    base = (root / "tests/problems/base/points/01-arches.yaml").read_text()

    assert status_of("thin-points", {"points/01-arches.yaml": f"{base}{SEEN}\n"}) == []


@pytest.mark.parametrize(
    ("label", "item", "is_printed"),
    [
        *(("1", "1", True), ("1", "1.2", True), ("1.2", "1", True)),
        *(("1", "12", False), ("12", "1", False)),
    ],
)
def test_the_words_of_a_point_are_those_of_its_item_of_a_part_and_of_what_holds_it(
    status_of: StatusOf, label: str, item: str, *, is_printed: bool
) -> None:
    texts = f"texts: [{{item: 'x', words: Stone.}}, {{item: '{item}', words: Arches.}}]\n"
    geese = claim("a", "Geese.", "about: [plan]")
    draft = (
        "title: The sketch\nsort: 2024-05-01\n"
        f"items: [{{label: '0'}}, {{label: '{label}', points: [point/arches]}}]\n"
    )
    files = {"drafts/sketch.yaml": draft, "sources/a.yaml": source(geese, keys=texts)}
    of_another = {
        **files,
        "drafts/other.yaml": "{title: The other, sort: 2024-05-02}\n",
        "sources/a.yaml": source(geese, keys=f"draft: other\n{texts}"),
    }

    lines = [status_of("thin-points", found)[0] for found in (files, of_another)]

    assert ["no source prints its words" in line for line in lines] == [not is_printed, True]


def test_a_point_is_not_thin_for_its_reports_if_one_of_its_claims_passes_on_none(
    status_of: StatusOf,
) -> None:
    relay = claim("a", "Three arches.", ARCHES, "credited-to: [{via: [herald]}]")

    (line,) = status_of("thin-points", {"sources/a.yaml": source(relay)})

    assert "all claims pass on" not in line


def test_every_thin_point_is_listed_in_the_order_of_the_files(status_of: StatusOf) -> None:
    points = {
        f"points/{n:02}-arch-{n}.yaml": f"number: {n}\ntitle: Arch {n}\ntheme: stone\nwhy: None.\n"
        for n in range(2, 10)
    }

    lines = status_of("thin-points", points)

    assert [line.partition(":")[0] for line in lines] == [
        f"content/{name}" for name in ("points/01-arches.yaml", *points)
    ]
    assert "'point/arch-2' rests on little: 0 independent reports; no source prints" in lines[1]


# Allegations without a reply


def accusation(claim_id: str, *keys: str) -> str:
    against = "allegation: {against: actor/mayor}"
    says = "Nora the miller said that Otto Reed took the toll."
    return claim(claim_id, says, "about: [actor/mayor]", "speaker: miller", against, *keys)


def test_an_allegation_without_a_reply_is_listed(status_of: StatusOf) -> None:
    (line,) = status_of("no-reply", {"sources/a.yaml": source(accusation("toll"))})

    assert line == (
        "content/sources/a.yaml:8:141: Nobody replies to 'a#toll', an allegation against "
        "'actor/mayor'. Look for the person's reply and link it with 'replies-to', or say in "
        "'looked-at' where one was looked for."
    )


def test_a_reply_counts_for_the_same_allegation_by_the_same_voice(status_of: StatusOf) -> None:
    reply = claim("denied", "Otto Reed denied it.", "about: [actor/mayor]", "replies-to: toll")
    elsewhere = source(accusation("toll"), publisher="herald")
    files = {"sources/a.yaml": source(accusation("toll"), reply), "sources/b.yaml": elsewhere}
    other_voice = elsewhere.replace("Nora the miller", "Mira the mason").replace(
        "speaker: miller", "speaker: mason"
    )

    assert status_of("no-reply", files) == []
    assert len(status_of("no-reply", {**files, "sources/b.yaml": other_voice})) == 1


def test_the_voice_of_an_allegation_is_its_speaker_or_else_the_last_that_is_credited(
    status_of: StatusOf,
) -> None:
    credited = "credited-to: [{via: [herald, miller]}]"
    by_credit = accusation("toll").replace("speaker: miller", credited)
    by_herald = by_credit.replace("[herald, miller]", "[miller, herald]").replace("Nora", "Herald")
    reply = claim("denied", "Otto Reed denied it.", "about: [actor/mayor]", "replies-to: toll")
    files = {"sources/a.yaml": source(accusation("toll"), reply)}

    assert status_of("no-reply", {**files, "sources/b.yaml": source(by_credit)}) == []
    assert len(status_of("no-reply", {**files, "sources/b.yaml": source(by_herald)})) == 1


def test_a_reply_to_an_allegation_against_another_person_does_not_count(
    status_of: StatusOf,
) -> None:
    reply = claim("denied", "Otto Reed denied it.", "about: [actor/mayor]", "replies-to: toll")
    other = accusation("other").replace("actor/mayor", "actor/mason")
    files = {"sources/a.yaml": source(accusation("toll"), reply, other)}

    (line,) = status_of("no-reply", files)

    assert "an allegation against 'actor/mason'" in line


def test_an_allegation_that_was_looked_at_is_not_listed(status_of: StatusOf) -> None:
    assert status_of("no-reply", {"sources/a.yaml": source(accusation("toll", SEEN))}) == []


# Claims and sources that may be one

TOLL = "The toll of the new bridge would be two marks for each cart."


@pytest.mark.parametrize(
    ("says", "quote", "is_listed"),
    [
        ("The toll of the new bridge would be three marks for each cart.", "other", True),
        (
            "The toll of the old bridge was two marks for each horse.",
            "first",
            True,
        ),  # the same quote
        ("The toll of the old bridge was two marks for each horse.", "other", False),
    ],
)
def test_claims_with_almost_the_same_words_are_listed(
    status_of: StatusOf, says: str, quote: str, *, is_listed: bool
) -> None:
    first = claim("first", TOLL, "about: [actor/mason]")
    second = claim("second", says, "about: [actor/mason]", quote=quote)

    lines = status_of("similar-claims", {"sources/a.yaml": source(first, second)})

    assert bool(lines) == is_listed
    assert all(line.startswith("content/sources/a.yaml:9:5: 'a#second' says") for line in lines)


def test_every_pair_of_such_claims_is_listed(status_of: StatusOf) -> None:
    claims = [claim(f"c{n}", TOLL, "about: [actor/mason]") for n in range(3)]
    month = source(*claims, day="2024-05")  # no day: so only one source joins them

    lines = status_of("similar-claims", {"sources/a.yaml": month})

    assert [line.partition(": ")[2].partition(".")[0] for line in lines] == [
        "'a#c1' says almost the same as 'a#c0'",
        "'a#c2' says almost the same as 'a#c0'",
        "'a#c2' says almost the same as 'a#c1'",
    ]


def test_such_claims_are_of_one_source_or_of_one_publisher_and_day(status_of: StatusOf) -> None:
    mine = claim("first", TOLL, "about: [actor/mason]")
    files = {"sources/a.yaml": source(mine)}
    by_others = {
        "same day": source(mine),
        "later": source(mine, day="2024-05-12"),
        "another outlet": source(mine, publisher="herald"),
        "another voice": source(mine.replace("at:", "speaker: miller, at:")),
        "another matter": source(mine.replace("actor/mason", "actor/miller")),
        "looked at": source(mine.replace("at:", f"{SEEN}, at:")),
    }

    listed = [
        name
        for name, other in by_others.items()
        if status_of("similar-claims", {**files, "sources/b.yaml": other})
    ]

    assert listed == ["same day"]


def quoting(*quotes: str, **keys: str) -> str:
    """Return a source with a claim for each quote."""
    return source(
        *(
            claim(f"c{n}", f"It says {n}.", "about: [actor/mason]", quote=quote)
            for n, quote in enumerate(quotes)
        ),
        **keys,
    )


TITLED = "The bridge gets three arches"
LONG = ("one two three", "two three four", "three four five")


@pytest.mark.parametrize(
    ("other", "is_listed"),
    [
        (quoting("x", title=f"{TITLED} now", day="2024-05-13"), True),
        (quoting("x", title=f"{TITLED} now", day="2024-05-14"), False),
        (quoting("x", title="The miller wants a toll"), False),
        (quoting("x", title=f"{TITLED} now", publisher="herald"), False),
        (quoting(*LONG, publisher="herald", day="2024-06-20"), True),
        (quoting(*LONG[:2], publisher="herald"), False),
        (quoting(*LONG, publisher="herald", keys=f"{SEEN}\n"), False),
    ],
)
def test_sources_are_listed_with_almost_one_title_or_many_of_the_same_quotes(
    status_of: StatusOf, other: str, *, is_listed: bool
) -> None:
    files = {"sources/a.yaml": quoting(*LONG, title=TITLED), "sources/b.yaml": other}

    lines = status_of("similar-sources", files)

    assert bool(lines) == is_listed
    assert all(line.startswith("content/sources/b.yaml:1:1: 'b' ") for line in lines)


@pytest.mark.parametrize(("day", "is_listed"), [("2024-05-09", True), ("2024-05-08", False)])
def test_the_days_between_two_sources_count_in_both_directions(
    status_of: StatusOf, day: str, *, is_listed: bool
) -> None:
    files = {
        "sources/a.yaml": quoting("x", title=TITLED),
        "sources/b.yaml": quoting("y", title=f"{TITLED} now", day=day),
    }

    assert bool(status_of("similar-sources", files)) == is_listed


def test_every_pair_of_such_sources_is_listed(status_of: StatusOf) -> None:
    files = {f"sources/{name}.yaml": quoting("x", title=TITLED) for name in "abc"}

    assert len(status_of("similar-sources", files)) == 3


# Sources of which little was read


@pytest.mark.parametrize(("extent", "labels"), [("part", ""), ("points 1", ": points 1")])
def test_a_source_that_was_read_in_part_is_listed(
    status_of: StatusOf, extent: str, labels: str
) -> None:
    whole = source(claim("a", "Geese.", "about: [plan]"))
    part = whole.replace("extent: whole", f"extent: {extent}")

    (line,) = status_of("partly-read", {"sources/a.yaml": part})

    assert line.startswith(f"content/sources/a.yaml:6:24: 'a' was read in part{labels}.")
    assert status_of("partly-read", {"sources/a.yaml": whole}) == []
    assert status_of("partly-read", {"sources/a.yaml": f"{SEEN}\n{part}"}) == []


def test_a_source_read_by_labels_that_its_draft_does_not_list_is_listed(
    status_of: StatusOf,
) -> None:
    whole = source(claim("a", "Geese.", "about: [plan]"))
    labels = whole.replace("extent: whole", "extent: points 1")
    listed = "title: The sketch\nsort: 2024-05-01\nitems: [{label: '1', points: [point/arches]}]\n"
    point = GIST.replace("number: 1\n", "").replace("a#a", "gazette#three-arches")
    with_items = {"drafts/sketch.yaml": listed, "points/01-arches.yaml": point}

    (line,) = status_of("unlisted-labels", {"sources/a.yaml": labels})

    assert "'a' was read by labels, and the draft 'sketch' lists no items." in line
    assert status_of("unlisted-labels", {"sources/a.yaml": whole}) == []
    assert status_of("unlisted-labels", {"sources/a.yaml": f"{SEEN}\n{labels}"}) == []
    assert status_of("unlisted-labels", {"sources/a.yaml": labels, **with_items}) == []


def test_a_source_with_one_claim_only_is_listed(status_of: StatusOf, root: Path) -> None:
    gazette = (root / "tests/problems/base/sources/gazette.yaml").read_text()
    second = claim("second", "Geese.", "about: [plan]")

    (line,) = status_of("single-claim", {})

    assert line.startswith("content/sources/gazette.yaml:7:1: 'gazette' makes one claim only.")
    assert status_of("single-claim", {"sources/gazette.yaml": gazette + second}) == []
    assert status_of("single-claim", {"sources/gazette.yaml": f"{SEEN}\n{gazette}"}) == []


def test_every_such_source_is_listed(status_of: StatusOf) -> None:
    part = source(claim("a", "Geese.", "about: [plan]")).replace("whole}", "points 1}")
    files = {"sources/a.yaml": part, "sources/b.yaml": part}

    kinds = ("partly-read", "unlisted-labels", "single-claim")
    assert [len(status_of(kind, files)) for kind in kinds] == [2, 2, 3]
    by_part = {"sources/a.yaml": part.replace("points 1}", "part}"), "sources/b.yaml": None}
    assert status_of("unlisted-labels", by_part) == []


# Words


def test_a_link_is_the_words_that_it_shows() -> None:
    assert tokens("[[actor/mayor|The mayor]] met [[actor/mason]].") == [
        *("The", "mayor", "met", "actor", "mason"),
    ]


def test_words_of_grammar_and_of_reporting_carry_no_meaning() -> None:
    assert content_words(["The", "EU", "would", "go", "of", "7", "said", "Toll", "wrote"]) == {
        *("eu", "7", "toll"),
    }


@pytest.mark.parametrize(
    ("word", "form"),
    [
        *(("policies", "policy"), ("talks", "talk"), ("drafted", "draft"), ("meeting", "meet")),
        *(("passes", "pass"), ("string", "string"), ("ties", "ties"), ("Geese", "geese")),
        *(("cities", "citi"), ("lies", "lies"), ("bared", "bared"), ("masted", "mast")),
    ],
)
def test_forms_of_a_word_share_one(word: str, form: str) -> None:
    assert word_form(word) == form


def test_a_name_is_one_word_however_it_is_spelled(corpus_of: CorpusOf) -> None:
    places = (
        "weir: {name: The old weir, also-written: [{as: Wehr, lang: de}]}\nus: {name: US}\n"
        "old: {name: The old}\n"
    )
    corpus = corpus_of({"plan.yaml": PLAN, **ACTORS, "places.yaml": places})
    words_in = Overview(corpus, compare(corpus)).words_in

    assert words_in("Otto Reed and BT") == words_in("Otto Reed, Brookton")
    assert words_in("at the old weir, us") == words_in("a Wehr, us") == {"place/weir"}
    assert words_in("the old bridge in the US") == {"place/old", "bridge", word_form("place/us")}
    assert words_in("Otto Weir") == {"otto", "weir"}


def test_rare_words_make_sentences_more_alike_than_common_ones() -> None:
    sentences = [frozenset(words.split()) for words in ("a b", "a c", "a d", "e")]
    between = Likeness(sentences).between

    assert between(frozenset("ab"), frozenset("ab")) == pytest.approx(1)
    assert between(frozenset("ab"), frozenset("cd")) == 0
    assert between(frozenset("ab"), frozenset("bc")) > between(frozenset("ab"), frozenset("ac"))
    assert between(frozenset("a"), frozenset()) == 0


@pytest.mark.parametrize(
    ("keys", "says_no"),
    [
        ('quote: "not so"', True),
        ('quote: "not so", quote-lang: fr, in-english: "quite so"', False),
        ('quote: "bien", quote-lang: fr, in-english: "not so"', True),
    ],
)
def test_a_quote_counts_in_english(corpus_of: CorpusOf, keys: str, *, says_no: bool) -> None:
    written = f"  - {{id: a, says: It is said., {keys}, about: [plan], at: whole}}\n"
    files = {"plan.yaml": PLAN, **ACTORS, "sources/a.yaml": source(written)}
    foreign = {**files, "sources/a.yaml": source(written).replace("language: en", "language: de")}

    for found in (files, foreign) if "in-english" in keys else (files,):
        corpus = corpus_of(found)
        overview = Overview(corpus, compare(corpus))
        assert ("a#a" in overview.denials) == says_no


@pytest.mark.parametrize(
    "text",
    ["It is not so.", "She denies it.", "It isn’t.", "They rejected all.", "It was ruled out."],
)
def test_a_sentence_with_a_word_of_denial_denies(text: str) -> None:
    assert denies(text)


@pytest.mark.parametrize("text", ["A note.", "Not only stone.", "No more than two.", "A knot."])
def test_a_sentence_without_one_does_not(text: str) -> None:
    assert not denies(text)


def test_what_is_gone_or_open_is_absent_too() -> None:
    assert says_absent("The toll was removed.")
    assert says_absent("It is unsettled.")
    assert not says_absent("The United Guilds agree under the bridge.")


# The command


@pytest.fixture
def content(lay: Lay) -> Path:
    """Return a content with two kinds of things to look at."""
    return lay({})


def test_the_command_lists_each_kind_with_its_count_and_then_how_many_there_are(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["status", "--content", str(content)]) == 0

    lines = capsys.readouterr().out.splitlines()
    assert [line for line in lines if line.endswith("]")] == [
        "Points of the plan that rest on little: 1 [thin-points]",
        "Sources that make one claim only: 1 [single-claim]",
    ]
    assert lines[-1] == "2 things worth a look."


def test_one_kind_can_be_listed_alone(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    chosen = ["--kind", "single-claim", "--format", "text"]

    assert main(["status", "--content", str(content), *chosen]) == 0

    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "Sources that make one claim only: 1 [single-claim]"
    assert lines[-1] == "1 thing worth a look."


def test_nothing_worth_a_look_is_said_too(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["status", "--content", str(content), "--kind", "no-reply"]) == 0

    assert capsys.readouterr().out == "0 things worth a look.\n"


def test_a_mistake_of_the_content_is_reported_as_by_check(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (content / "actors" / "mason.yaml").write_text("label: Mira\nkind: mason\n")

    assert main(["status", "--content", str(content)]) == 1
    by_status = capsys.readouterr()
    assert main(["check", "--content", str(content)]) == 1

    assert by_status == capsys.readouterr()


def test_an_unknown_kind_is_refused_with_the_known_ones(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        main(["status", "--content", str(content), "--kind", "gossip"])

    message = capsys.readouterr().err
    assert left.value.code == 2
    assert [name for name in NOTICE_KINDS if name not in message] == []


def test_the_help_has_an_example(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["status", "--help"])

    assert "Example: python -m generator status --kind one-sided" in capsys.readouterr().out
