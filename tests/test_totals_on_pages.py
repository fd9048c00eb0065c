"""The numbers on the pages: each is what the YAML files give when counted otherwise.

The pages of the bridge are read as text; what is expected is worked out here from plain texts, and
from the tables of the case's README.md, which were counted by hand.
"""

from __future__ import annotations

import re
from collections import Counter
from html import unescape
from typing import TYPE_CHECKING, Any

import pytest
from lxml import html  # type: ignore[import-untyped]

from generator.build import build
from generator.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Plain = dict[str, dict[str, Any]]
    Pages = dict[str, str]

NUMBER = re.compile(r"\d+")


@pytest.fixture(scope="module")
def bridge(root: Path) -> Path:
    return root / "tests" / "sites" / "bridge"


@pytest.fixture(scope="module")
def plain(bridge: Path, plain_of: Callable[[Path], Plain]) -> Plain:
    return plain_of(bridge / "content")


@pytest.fixture(scope="module")
def pages(bridge: Path, root: Path) -> Pages:
    return build(Settings(bridge / "content", root / "site_templates")).markdown


@pytest.fixture(scope="module")
def counted(bridge: Path) -> list[list[str]]:
    """Return the cells of every row of every table of the README."""
    lines = (bridge / "README.md").read_text().splitlines()
    return [[cell.strip() for cell in line.split("|")[1:-1]] for line in lines if "|" in line]


def sources_of(plain: Plain) -> dict[str, dict[str, Any]]:
    return {ref: record for ref, record in plain.items() if ref.startswith("source/")}


def tables(page: str) -> list[list[list[str]]]:
    """Return the words of every cell of every HTML table of a page; a wide cell counts for each."""
    written = re.findall(r"<table.*?</table>", page, re.DOTALL)
    return [
        [
            [
                " ".join(cell.text_content().split())
                for cell in row
                for _ in range(int(cell.get("colspan", 1)))
            ]
            for row in html.fragment_fromstring(table).xpath(".//tr")
        ]
        for table in written
    ]


def plainly(page: str) -> str:
    """Return a page with its links and escapes as words."""
    return unescape(re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", re.sub(r"<[^>]*>", "", page)))


def facts(page: str) -> list[int]:
    """Return the numbers in the line of figures of a page."""
    (line,) = re.findall(r'<div class="facts" markdown="1">\n\n(.+?)\n\n</div>', page, re.DOTALL)
    return [int(number) for number in NUMBER.findall(plainly(line))]


def is_point(ref: str) -> bool:
    return ref.startswith("point/")


def standing(source: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the claims of a source that were not withdrawn."""
    return [claim for claim in source["claims"] if "withdrawn" not in claim]


KINDS = re.compile("supports|rejects|conditional|noncommittal")


def stances(plain: Plain) -> list[tuple[str, str, str]]:
    return [
        (claim["stance"]["on"], claim["stance"]["of"], claim["stance"]["is"])
        for source in sources_of(plain).values()
        for claim in source["claims"]
        if "stance" in claim and "withdrawn" not in claim
    ]


def test_the_margins_of_the_coverage_are_the_sums_of_its_cells(pages: Pages) -> None:
    (_, *by_point), (head, *body, foot) = tables(pages["coverage.md"])
    untold = pages["coverage.md"].partition("{#read-in-part}")[2].count("\n- ")
    columns = [list(cells) for cells in zip(*(row[3:] for row in body), strict=True)]

    assert head[:3] == ["Source", "Says it", "Silent"]
    assert head[3:] == [row[0] for row in by_point]
    for row in body:
        assert row[1:3] == [str(row[3:].count("says it")), str(row[3:].count("silent"))]
    for row, cells, total in zip(by_point, columns, foot[3:], strict=True):
        said = [
            cells.count(word)
            for word in ("says it", "not there", "another draft", "silent", "not read")
        ]
        said[4] += untold
        assert row[1:] == [str(number) for number in said]
        assert total == str(said[0])
    every = [sum(int(row[column]) for row in by_point) for column in range(1, 6)]
    assert foot[1:3] == [str(every[0]), str(every[3])]
    spoken, known, numbered, *rest = facts(pages["coverage.md"])
    terms = rest.pop(0) if len(rest) > len(every) else 0
    assert spoken == len(body) + untold <= known
    assert (numbered + terms, rest) == (len(by_point), every)


def test_the_coverage_on_its_page_is_what_was_counted_by_hand(
    pages: Pages, counted: list[list[str]], plain: Plain
) -> None:
    (_, *by_point), (_, *body, _) = tables(pages["coverage.md"])
    titles = {record["title"]: ref for ref, record in plain.items() if ref.startswith("point/")}
    by_hand = {row[0]: row for row in counted if len(row) == 7}

    for row in by_point:
        point = titles[row[0].partition(". ")[2] or row[0]].partition("/")[2]
        assert row[1:] == by_hand[point][1:6], point
    assert facts(pages["coverage.md"])[-5:] == [int(number) for number in by_hand["all"][1:6]]
    said = [row[1] for row in counted if len(row) == 2 and f"source/{row[0]}" in plain]
    assert [row[1] for row in body] == said


def test_the_margins_of_the_positions_are_what_the_sources_report(
    pages: Pages, plain: Plain
) -> None:
    ((head, *body, foot),) = tables(pages["positions.md"])
    kinds_taken = stances(plain)
    taken = [(on, of) for on, of, _ in kinds_taken]
    labels = {record["label"]: ref for ref, record in plain.items() if ref.startswith("actor/")}
    titles = {record["title"]: ref for ref, record in plain.items() if ref.startswith("point/")}
    actors = [labels[row[0]] for row in body]
    subjects = [
        "plan" if name == "The plan" else titles[name.partition(". ")[2] or name]
        for name in head[2:]
    ]

    assert sorted(actors) == sorted({of for _, of in taken})
    assert {*subjects} == {on for on, _ in taken}
    for actor, row in zip(actors, body, strict=True):
        assert row[1] == str([of for _, of in taken].count(actor)), actor
        for on, cell in zip(subjects, row[2:], strict=True):
            kinds = {kind for *whom, kind in kinds_taken if whom == [on, actor]}
            if kinds:
                assert {*KINDS.findall(cell)} == kinds
            else:
                assert cell == "no position reported"
    assert foot[1:] == [
        str(len(actors)),
        *(str(len({of for on, of in taken if on == subject})) for subject in subjects),
    ]
    assert facts(pages["positions.md"]) == [len(actors), len(taken)]
    for ref in {*titles.values()} - {*subjects}:
        assert f"points/{ref.partition('/')[2]}.md)" in pages["positions.md"], ref


def test_who_speaks_of_a_point_without_saying_that_the_plan_holds_it_is_counted(
    pages: Pages, plain: Plain
) -> None:
    draft, expected = plain["plan"]["draft"], {}
    for ref in filter(is_point, plain):
        question, said, answered = f"{ref}.in-the-plan", set(), set()
        for source, record in sources_of(plain).items():
            for claim in standing(record):
                own = claim.get("draft", record.get("draft", draft))
                owners = {answer.partition(".")[0] for answer in claim.get("answers", {})}
                linked = re.findall(r"\[\[([^\]|]+)", claim["says"])
                on = {
                    *claim.get("about", ()),
                    *owners,
                    *linked,
                    claim.get("stance", {}).get("on"),
                }
                said |= {source} if ref in on and own == draft else set()
                if own == draft and question in claim.get("answers", {}):
                    answered.add(source)
        if answered and said - answered:
            expected[ref] = len(said - answered)

    found = {
        ref: int(number)
        for ref in plain
        if ref.startswith("point/")
        for number in re.findall(
            r"(\d+) sources? more says? something of it", plainly(pages[f"points/{ref[6:]}.md"])
        )
    }
    assert found == expected
    assert expected


def test_the_figures_of_the_home_page_are_those_of_the_content(
    pages: Pages, plain: Plain, counted: list[list[str]]
) -> None:
    claims = [claim for source in sources_of(plain).values() for claim in source["claims"]]
    numbered = [record for record in plain.values() if "number" in record]
    disputes = [row for row in counted if row[2:3] == ["DISPUTE"]]

    assert facts(pages["index.md"])[:4] == [
        len(numbered),
        len(sources_of(plain)),
        len(claims),
        len(disputes),
    ]


@pytest.mark.parametrize("page", ["index.md", "points/index.md"])
def test_each_numbered_point_shows_the_reports_and_disputes_that_were_counted(
    pages: Pages, counted: list[list[str]], plain: Plain, page: str
) -> None:
    by_hand = {row[0]: len(row[6].split()) for row in counted if len(row) == 7}
    disputed = Counter(row[0].partition(".")[0] for row in counted if row[2:3] == ["DISPUTE"])

    shown = r'<b>(\d+)</b>.*?<span>(\d+) <span class="spoken">independent(.*)'
    found = re.findall(shown, pages[page])
    assert [(number, int(reports)) for number, reports, _ in found] == [
        (record["number"], by_hand[ref.partition("/")[2]])
        for ref, record in sorted(plain.items(), key=lambda pair: pair[1].get("number", ""))
        if "number" in record
    ]
    for (_, _, rest), ref in zip(found, in_order(plain), strict=True):
        flag = re.findall(r'<span class="flag">(?:<span class="spoken">)?(\d+)[ <]', rest)
        assert flag == ([str(disputed[ref])] if disputed[ref] else []), ref


def in_order(plain: Plain) -> list[str]:
    numbered = {ref: record["number"] for ref, record in plain.items() if "number" in record}
    return sorted(numbered, key=lambda ref: int(numbered[ref]))


def test_the_sources_of_a_reported_term_are_those_that_were_counted(pages: Pages) -> None:
    assert "Lanterns — 5 sources, 1 dispute" in plainly(pages["points/index.md"])


def test_each_source_is_listed_with_as_many_claims_as_it_has(pages: Pages, plain: Plain) -> None:
    ((head, *body),) = tables(pages["sources/index.md"])
    listed = re.findall(r'<th scope="row"><a href="(\S+?)/"', pages["sources/index.md"])
    counts = {ref: len(source["claims"]) for ref, source in sources_of(plain).items()}

    assert head[-1] == "Claims"
    found = {
        f"source/{address.rpartition('/')[2]}": row[-1]
        for address, row in zip(listed, body, strict=True)
    }
    assert found == {ref: str(number) for ref, number in counts.items()}


def claims_naming(actor: str, plain: Plain) -> list[tuple[str, str]]:
    """Return the standing claims that name an actor under any key, with their sources."""
    bare = actor.partition("/")[2]
    return [
        (ref, claim["id"])
        for ref, source in sources_of(plain).items()
        for claim in source["claims"]
        if "withdrawn" not in claim and {bare, actor} & named(claim)
    ]


def named(claim: dict[str, Any]) -> set[str]:
    """Return every text in a claim that can name an actor, whole references and bare ids."""
    found = {claim.get("speaker", ""), *claim.get("about", ())}
    found |= {name for credit in claim.get("credited-to", ()) for name in credit["via"]}
    found |= {claim["stance"]["of"]} if "stance" in claim else set()
    for question, answer in claim.get("answers", {}).items():
        found.add(question.partition(".")[0])
        if question in NAMING_ACTORS:
            found |= {answer} if isinstance(answer, str) else {*next(iter(answer.values()))}
    return found - {""}


NAMING_ACTORS = {"point/builder.builder", "point/toll.who-pays", "event/vote.who"}
"""The questions of the bridge that are answered by actors."""


def test_each_actor_is_listed_with_as_many_claims_and_sources_as_name_it(
    pages: Pages, plain: Plain
) -> None:
    text = plainly(pages["actors/index.md"])

    for ref, actor in plain.items():
        if ref.startswith("actor/"):
            claims = claims_naming(ref, plain)
            published = [
                source
                for source in sources_of(plain).values()
                if f"actor/{source['publisher']}" == ref
            ]
            listed = rf"^- {re.escape(actor['label'])}(?: — (.*))?$"
            (line,) = re.findall(listed, text, re.MULTILINE)
            wanted = [len(published)] * bool(published)
            wanted += [len(claims), len({source for source, _ in claims})] * bool(claims)
            assert [int(number) for number in NUMBER.findall(line)][: len(wanted)] == wanted, ref


def test_the_disputes_are_listed_with_as_many_answers_and_sources_as_were_counted(
    pages: Pages, counted: list[list[str]], plain: Plain
) -> None:
    (head, *body), names = tables(pages["disputes.md"])
    questions = {
        f"{ref}.{name}": asking["asks"]
        for ref, record in plain.items()
        for name, asking in record.get("questions", {}).items()
    } | {"point/lanterns.in-the-plan": "Lanterns: Is this in the plan?"}
    by_hand = [row for row in counted if row[-1] in ("open", "settled")]

    assert head[2:] == ["Sources", "Contested by"]
    assert facts(pages["disputes.md"]) == [len(body) + len(names) - 1, len(by_hand)]
    disputes = [row for row in body if "only expected" not in row[0]]
    for row, (question, _, _, sources, contested, status) in zip(disputes, by_hand, strict=True):
        assert row[0].startswith(questions[question])
        assert row[2:] == [sources, contested]
        assert ("settled" in row[0]) is (status == "settled")


def test_the_questions_are_counted_by_what_was_found(
    pages: Pages, counted: list[list[str]]
) -> None:
    found = re.findall(r"^## .*?\((\d+)\)", plainly(pages["questions/index.md"]), re.MULTILINE)
    by_hand = Counter(row[2] for row in counted if len(row) == 6)
    names = ("DISPUTE", "FORECAST", "COURSE", "WORDING", "PRECISION", "AGREEMENT", "SINGLE")

    assert [int(number) for number in found] == [by_hand[name] for name in names]


def test_the_figures_of_each_day_are_those_that_were_counted(
    pages: Pages, counted: list[list[str]], plain: Plain
) -> None:
    by_hand = {row[0]: [int(cell) for cell in row[1:]] for row in counted if row[0][:2] == "20"}
    listed = re.findall(r"^- .* — (.*)", plainly(pages["as-known/index.md"]), re.MULTILINE)

    assert list(by_hand) == plain["plan"]["as-known-on"]
    assert [[int(number) for number in NUMBER.findall(line)] for line in listed] == [
        *by_hand.values()
    ]
    for day, figures in by_hand.items():
        assert facts(pages[f"as-known/{day}.md"]) == figures
        positions = re.findall(r'class="stance', pages[f"as-known/{day}.md"])
        assert len(positions) == figures[3]


def test_each_question_stands_under_the_heading_of_what_was_found(
    pages: Pages, counted: list[list[str]]
) -> None:
    headings = {
        "In dispute": "DISPUTE",
        "One answer is only an expectation": "FORECAST",
        "Answers that changed with time": "COURSE",
        "Answers in other words": "WORDING",
        "Answers that fit together": "PRECISION",
        "The same in several sources": "AGREEMENT",
        "Answered by one source": "SINGLE",
    }
    by_hand: dict[str, list[str]] = {found: [] for found in headings.values()}
    for row in counted:
        if len(row) == 6 and row[2] in by_hand:
            by_hand[row[2]].append(row[0])

    found: dict[str, list[str]] = {}
    for part in pages["questions/index.md"].split("\n## ")[1:]:
        heading = headings[part.partition(" (")[0]]
        questions = re.findall(
            r"^- (?:The second sketch: )?\[[^\]]*\]\(\.\./(\S+?)\.md(?:#q-(\S+?))?\)",
            part,
            re.MULTILINE,
        )
        found[heading] = sorted(in_words(page, anchor) for page, anchor in questions)
    assert found == {kind: sorted(questions) for kind, questions in by_hand.items()}


def in_words(page: str, anchor: str) -> str:
    """Return the reference of a question from where a link leads: its page, or its record's."""
    if anchor:
        folder, _, name = page.partition("/")
        return f"{folder.removesuffix('s')}/{name}.{anchor}" if name else f"{folder}.{anchor}"
    owner, _, question = page.removeprefix("questions/").partition("--")
    return f"{owner.replace('-', '/', 1)}.{question}"
