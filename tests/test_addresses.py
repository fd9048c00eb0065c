"""Addresses that were published lead somewhere for ever, whatever becomes of the content."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import markdown
import pytest
from lxml import html  # type: ignore[import-untyped]

from generator.build import build, read
from generator.corpus.address_list import address_list
from generator.corpus.address_reader import Target
from generator.corpus.hand_written import url_of
from generator.pages.published import addresses_of
from generator.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from generator.corpus.corpus import Corpus
    from generator.pages.site import Built

    Lay = Callable[[Mapping[str, str | bytes | None]], Path]
    CorpusOf = Callable[[Mapping[str, str | bytes | None]], Corpus]

ROOT = Path(__file__).parent.parent
SITES = ROOT / "tests" / "sites"
CASES = sorted(path.name for path in SITES.iterdir() if path.is_dir())
EXTENSIONS = ["attr_list", "def_list", "md_in_html", "tables", "toc"]
FORWARD = re.compile(r"This page has moved: \[.*\]\(((?:\.\./)*)([^)#]+)(?:#([^)]*))?\)")

PLAN = """\
title: The plan for the bridge
as-of: 2024-05-31
looked-until: 2024-06-30
draft: sketch
themes: {stone: Stone, toll: Toll}
as-known-on: [2024-05-20]
"""
POINT = """\
number: 1
title: Arches
theme: stone
why: Nobody is sure.
questions:
  arches: {asks: How many arches has the bridge?, answer: number, unit: arches}
  since: {asks: Since when is it planned?, answer: date}
"""
GAZETTE = """\
title: Three arches for the brook
publisher: gazette
published: 2024-05-10
kind: news
language: en
read: {on: 2024-05-12, extent: whole}
claims:
  - id: three-arches
    says: The Gazette reports three arches.
    about: [actor/mason, place/brook, event/fair]
    answers: {point/arches.arches: 3, point/arches.in-the-plan: yes, event/fair.when: 2024-05-01}
    speaker: mason
    quote: three arches
    at: ¶1
"""
LETTER = """\
title: Four arches
publisher: gazette
published: 2024-06-10
kind: news
language: en
read: {on: 2024-06-12, extent: whole}
claims:
  - id: four-arches
    says: The letter reports four arches.
    about: [actor/mason]
    answers: {point/arches.arches: 4, point/arches.in-the-plan: no, event/fair.when: 2024-05-02}
    quote: four arches
    at: ¶1
  - id: later
    says: A second draft has five arches.
    answers: {point/arches.arches: 5}
    draft: second
    quote: five arches
    at: ¶2
"""
BRIDGE: dict[str, str | None] = {
    "plan.yaml": PLAN,
    "places.yaml": "brook: {name: Brook}\n",
    "points/01-arches.yaml": POINT,
    "actors/mason.yaml": "label: Mira\nkind: person\nnote: From [[place/brook]].\n",
    "events/fair.yaml": "title: The fair\nsort: 2024-05-01\n",
    "drafts/second.yaml": "title: Second draft\nsort: 2024-06-01\n",
    "sources/gazette.yaml": GAZETTE,
    "sources/letter.yaml": LETTER,
    "pages/about.md": "# About\n",
    "pages/index.md": "# The bridge\n\n[[insert/points]]\n",
}


def changed(*edits: tuple[str, str, str]) -> dict[str, str | None]:
    """Return the files of the bridge with texts in them replaced."""
    files = dict(BRIDGE)
    for name, old, new in edits:
        text = files[name]
        assert text is not None
        assert old in text
        files[name] = text.replace(old, new)
    return files


def renamed(old: str, new: str, *edits: tuple[str, str, str]) -> dict[str, str | None]:
    """Return the files of the bridge with a record in a file of another name, after edits."""
    former = re.sub(r"^\d+-", "", Path(old).stem)
    files = changed(*edits)
    return {**files, old: None, new: f"{files[old]}formerly: [{former}]\n"}


def without_letter(*names: str) -> list[tuple[str, str, str]]:
    """Return edits by which the letter gives no answer to questions."""
    line = next(line for line in LETTER.split("\n") if "arches: 4" in line)
    answers = line.partition("{")[2].rstrip("}").split(", ")
    left = [answer for answer in answers if answer.partition(":")[0] not in names]
    return [("sources/letter.yaml", line, f"    answers: {{{', '.join(left)}}}")]


WITHDRAWN = "    withdrawn: {on: 2024-06-20, why: A slip.}\n    quote:"

EDITS: dict[str, dict[str, str | None]] = {
    "a point gets another id": renamed(
        "points/01-arches.yaml",
        "points/01-spans.yaml",
        ("sources/gazette.yaml", "point/arches.", "point/spans."),
        ("sources/letter.yaml", "point/arches.", "point/spans."),
    ),
    "an actor gets another id": renamed(
        "actors/mason.yaml",
        "actors/builder.yaml",
        ("sources/gazette.yaml", "mason", "builder"),
        ("sources/letter.yaml", "mason", "builder"),
    ),
    "an event gets another id": renamed(
        "events/fair.yaml",
        "events/market.yaml",
        ("sources/gazette.yaml", "event/fair", "event/market"),
        ("sources/letter.yaml", "event/fair", "event/market"),
    ),
    "a draft gets another id": renamed(
        "drafts/second.yaml",
        "drafts/later.yaml",
        ("sources/letter.yaml", "draft: second", "draft: later"),
    ),
    "a source gets another id, and its claim": renamed(
        "sources/gazette.yaml",
        "sources/morning-gazette.yaml",
        ("sources/gazette.yaml", "id: three-arches\n", "id: three\n    formerly: [three-arches]\n"),
    ),
    "a place gets another id": changed(
        ("places.yaml", "brook: {name: Brook}", "stream: {name: Brook, formerly: [brook]}"),
        ("actors/mason.yaml", "[[place/brook]]", "[[place/stream]]"),
        ("sources/gazette.yaml", "place/brook", "place/stream"),
    ),
    "a question gets another id": changed(
        ("points/01-arches.yaml", "  arches: {", "  spans: {formerly: [arches], "),
        ("sources/gazette.yaml", "point/arches.arches", "point/arches.spans"),
        ("sources/letter.yaml", "point/arches.arches", "point/arches.spans"),
    ),
    "a theme gets another id": changed(
        ("plan.yaml", "stone: Stone", "rock: Stone"),
        ("plan.yaml", "as-known-on", "former-themes: {stone: rock}\nas-known-on"),
        ("points/01-arches.yaml", "theme: stone", "theme: rock"),
    ),
    "a question loses its second answer": changed(
        *without_letter("point/arches.arches", "point/arches.in-the-plan", "event/fair.when"),
        ("sources/letter.yaml", "answers: {point/arches.arches: 5}", "about: [point/arches]"),
    ),
    "every answer is withdrawn": changed(
        ("sources/gazette.yaml", "    quote:", WITHDRAWN),
        ("sources/letter.yaml", "    quote:", WITHDRAWN),
    ),
    "no claim answers any more": changed(
        *without_letter("point/arches.arches", "point/arches.in-the-plan", "event/fair.when"),
        ("sources/letter.yaml", "answers: {point/arches.arches: 5}", "about: [point/arches]"),
        ("sources/gazette.yaml", "answers:", "# answers:"),
    ),
    "a claim is about something else": changed(
        ("sources/gazette.yaml", "about: [actor/mason, place/brook, event/fair]", "about: [plan]"),
        ("sources/gazette.yaml", "speaker: mason", "speaker: gazette"),
    ),
    "a point comes into another theme": changed(
        ("points/01-arches.yaml", "theme: stone", "theme: toll")
    ),
    "a source is of another month": changed(
        ("sources/letter.yaml", "published: 2024-06-10", "published: 2024-05-11")
    ),
}


def settings(content: Path) -> Settings:
    return Settings(content, ROOT / "site_templates")


def dead(built: Built, addresses: frozenset[str]) -> list[str]:
    """Return the addresses that lead to no page, or to no anchor of their page."""
    pages = {url_of(src_uri): text for src_uri, text in built.markdown.items()}
    anchors: dict[str, set[str]] = {}
    lost = []
    for address in sorted(addresses):
        url, _, anchor = address.partition("#")
        if (forward := FORWARD.search(pages.get(url, ""))) and forward[2]:
            url = url_of(forward[2])
        if url in pages and url not in anchors:
            made = markdown.markdown(pages[url], extensions=EXTENSIONS)
            page = html.fragment_fromstring(made, create_parent="main")
            anchors[url] = {"", *map(str, page.xpath("//@id"))}
        if url not in pages or anchor not in anchors[url]:
            lost.append(address)
    return lost


@pytest.mark.parametrize("edit", EDITS)
def test_what_was_published_leads_on_after_an_edit(edit: str, lay: Lay) -> None:
    published = addresses_of(build(settings(lay(BRIDGE))))

    built = build(settings(lay({**EDITS[edit], "addresses.txt": address_list(published)})))

    assert dead(built, published) == []
    assert [src_uri for src_uri in built.markdown if src_uri.count(".") > 1] == []


@pytest.mark.parametrize("edit", [edit for edit in EDITS if "another id" in edit])
def test_a_former_id_leads_on_without_the_list_too(edit: str, lay: Lay) -> None:
    published = addresses_of(build(settings(lay(BRIDGE))))

    assert dead(build(settings(lay(EDITS[edit]))), published) == []


def test_without_the_list_only_what_has_a_former_id_leads_on(lay: Lay) -> None:
    published = addresses_of(build(settings(lay(BRIDGE))))

    built = build(settings(lay(EDITS["a question loses its second answer"])))

    assert "questions/point-arches--arches/" in dead(built, published)


@pytest.mark.parametrize("case", CASES)
def test_a_list_of_what_a_site_has_changes_no_page(case: str, lay: Lay) -> None:
    content = SITES / case / "content"
    files = {
        path.relative_to(content).as_posix(): path.read_bytes()
        for path in content.rglob("*")
        if path.is_file()
    }
    without = build(settings(content))
    laid = lay({})
    base = [path.relative_to(laid).as_posix() for path in laid.rglob("*.*")]

    listed = lay(
        {**dict.fromkeys(base), **files, "addresses.txt": address_list(addresses_of(without))}
    )

    assert build(settings(listed)).markdown == without.markdown


def test_the_list_names_pages_records_claims_and_questions_and_no_heading_of_a_template(
    lay: Lay,
) -> None:
    published = addresses_of(build(settings(lay(BRIDGE))))

    assert {
        "about/",
        "actors/mason/",
        "actors/mason/#gazette--three-arches",
        "as-known/2024-05-20/",
        "events/fair/#q-when",
        "places/#brook",
        "points/all/#arches",
        "points/arches/#q-arches",
        "points/arches/#q-arches--second",
        "questions/point-arches--arches/#letter--later",
        "questions/point-arches--arches/#second",
        "search/2024-06/#letter",
        "sources/letter/#later",
        "themes/stone/#arches",
        "timeline/",
    } <= published
    assert {address for address in published if address.startswith("sources/letter/")} == {
        "sources/letter/",
        "sources/letter/#four-arches",
        "sources/letter/#later",
    }
    assert "" not in published
    assert not {"points/arches/#silence", "places/#places--"} & published


@pytest.mark.parametrize(
    ("address", "page", "ref"),
    [
        ("plan/", "plan", ""),
        ("plan/#q-length", "plan", "plan.length"),
        ("timeline/", "page/timeline.md", ""),
        ("points/", "page/points/index.md", ""),
        ("points/army/", "point/army", ""),
        ("points/army/#a--b", "point/army", "a#b"),
        ("points/army/#q-size", "point/army", "point/army.size"),
        ("points/army/#q-size--second", "point/army", "point/army.size"),
        ("points/army/#silence", "point/army", ""),
        ("points/all/#army", "page/points/all.md", "point/army"),
        ("sources/a/#b", "source/a", "a#b"),
        ("sources/a/#source--alone", "source/a", ""),
        ("questions/point-army--size/", "point/army.size", ""),
        ("questions/point-the-army--size-of-it/#a--b", "point/the-army.size-of-it", "a#b"),
        ("questions/plan--length/#second", "plan.length", "draft/second"),
        ("themes/stone/#army", "theme/stone", "point/army"),
        ("places/#brook", "page/places.md", "place/brook"),
        ("search/2023-01/#a", "page/search/index.md", "source/a"),
        ("search/#theme", "page/search/index.md", ""),
        ("nowhere/", "page/nowhere/", ""),
    ],
)
def test_an_address_is_read_as_what_it_names(
    corpus_of: CorpusOf, address: str, page: str, ref: str
) -> None:
    assert corpus_of({}).addresses.read(address) == Target(page, ref)


def test_the_claim_of_a_source_is_not_read_as_a_question(corpus_of: CorpusOf) -> None:
    corpus = corpus_of({**BRIDGE, "sources/q-arches.yaml": GAZETTE})

    claim = corpus.addresses.read("points/arches/#q-arches--three-arches")
    question = corpus.addresses.read("points/arches/#q-arches--second")

    assert claim == Target("point/arches", "q-arches#three-arches")
    assert question == Target("point/arches", "point/arches.arches")


def test_a_question_that_lost_an_answer_keeps_its_page_and_tells_what_is_left(lay: Lay) -> None:
    listed = {"addresses.txt": "questions/point-arches--arches/\n"}
    single = EDITS["a question loses its second answer"]
    withdrawn = EDITS["every answer is withdrawn"]
    page = "questions/point-arches--arches.md"

    assert "one source" in build(settings(lay({**single, **listed}))).markdown[page]
    told = build(settings(lay({**withdrawn, **listed}))).markdown[page]
    assert "Each answer to this question was withdrawn by its source." in told
    assert 'id="gazette--three-arches"' in told
    none = build(settings(lay({**EDITS["no claim answers any more"], **listed}))).markdown[page]
    assert "No source that was read answers this question now." in none


def test_a_question_whose_every_answer_was_withdrawn_needs_no_page(lay: Lay) -> None:
    built = build(settings(lay(EDITS["every answer is withdrawn"])))

    assert "sources/gazette.md" in built.markdown
    assert "questions/point-arches--arches.md" not in built.markdown


def test_a_page_keeps_the_anchor_of_what_it_no_longer_prints_and_leads_on(lay: Lay) -> None:
    listed = {"addresses.txt": "actors/mason/#gazette--three-arches\n"}
    about_other = EDITS["a claim is about something else"]

    page = build(settings(lay({**about_other, **listed}))).markdown["actors/mason.md"]

    assert page.count("gazette--three-arches") == 1
    kept = '- <span id="gazette--three-arches"></span>The Gazette reports three arches.'
    assert kept in page.partition("## What stood here before")[2]
    assert "[The Gazette](../sources/gazette.md#three-arches)" in page


def test_a_page_keeps_the_anchors_of_one_claim_together_and_in_the_order_of_their_words(
    lay: Lay,
) -> None:
    former = ["gazette--arcs", "gazette--bows", "gazette--curves", "gazette--spans"]
    listed = {"addresses.txt": "".join(f"actors/mason/#{anchor}\n" for anchor in former)}
    names = ", ".join(anchor.partition("--")[2] for anchor in reversed(former))
    files = changed(
        ("sources/gazette.yaml", "id: three-arches", f"id: three-arches\n    formerly: [{names}]"),
        ("sources/gazette.yaml", "about: [actor/mason, place/brook, event/fair]", "about: [plan]"),
        ("sources/gazette.yaml", "speaker: mason", "speaker: gazette"),
    )

    page = build(settings(lay({**files, **listed}))).markdown["actors/mason.md"]

    kept = "".join(f'<span id="{anchor}"></span>' for anchor in former)
    assert f"- {kept}The Gazette reports three arches." in page


def test_an_anchor_that_a_page_prints_is_not_kept_a_second_time(lay: Lay) -> None:
    listed = {"addresses.txt": "actors/mason/#gazette--three-arches\n"}

    page = build(settings(lay({**BRIDGE, **listed}))).markdown["actors/mason.md"]

    assert "What stood here before" not in page


@pytest.mark.content
def test_every_address_that_was_published_leads_somewhere(real_site: Path, root: Path) -> None:
    corpus, _ = read(Settings(root / "content"))
    anchors: dict[Path, set[str]] = {}
    lost = []
    for published in corpus.addresses.published:
        url, _, anchor = published.address.partition("#")
        path = real_site / url / "index.html"
        if path.is_file() and path not in anchors:
            page = html.document_fromstring(path.read_bytes())
            for forward in page.xpath("//head/script/@data-target"):
                target = path.parent / forward.partition("#")[0] / "index.html"
                page = html.document_fromstring(target.read_bytes())
            anchors[path] = {"", *map(str, page.xpath("//@id"))}
        if not path.is_file() or anchor not in anchors[path]:
            lost.append(published.address)

    assert len(corpus.addresses.published) > len(corpus.claims)
    assert lost == []
