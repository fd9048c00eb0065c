"""What must not matter: the order of files, keys and claims. And a dispute never goes away."""

from __future__ import annotations

import dataclasses
import random
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.build import build, read
from generator.compare.compare import compare
from generator.compare.finding import Found
from generator.compare.independence import find_independence
from generator.corpus.link import link
from generator.corpus.load import load
from generator.files.problems import Problems
from generator.model.sources import Claim
from generator.pages.plan import plan_pages, plan_site
from generator.pages.render import render
from generator.settings import Settings
from generator.views.coverage import find_coverage
from generator.views.position_table import find_position_table
from tests.coverage_cells import cells_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.compare.finding import Finding
    from generator.corpus.corpus import Corpus
    from generator.corpus.record_set import Records

TESTS = Path(__file__).parent
TEMPLATES = TESTS.parent / "site_templates"
SMALL = {name: TESTS / "sites" / name / "content" for name in ("bridge", "market")}
CONTENTS = [
    *(pytest.param(content, 3, id=name) for name, content in SMALL.items()),
    pytest.param(
        TESTS.parent / "content", 1, id="content", marks=(pytest.mark.content, pytest.mark.long)
    ),
]
"""Contents, each with how many orders are tried on it."""

AS_WRITTEN = frozenset({"questions", "themes"})
"""Mappings whose order an editor chooses: a record's questions, and the plan's themes."""


def records_of(content: Path) -> Records:
    return load(content, Problems())


def linked(records: Records) -> Corpus:
    problems = Problems()
    corpus = link(records, problems)
    problems.raise_any()
    return corpus


def as_sets(corpus: Corpus) -> dict[str, object]:
    """Return everything that comparing gives, without any order but that of time."""
    findings = compare(corpus)
    coverage, positions = find_coverage(corpus), find_position_table(corpus, findings)
    return {
        "findings": {
            (finding.question.ref, finding.draft): (
                finding.found,
                frozenset(groups(finding, corpus)),
                frozenset(finding.silent),
                frozenset(finding.unread),
                finding.contradicting,
            )
            for of_question in findings.by_question.values()
            for finding in of_question
        },
        "disputes": {(finding.question.ref, finding.draft) for finding in findings.disputed},
        "coverage": {
            key: (cell.state, frozenset(claim.ref for claim in cell.claims))
            for key, cell in cells_of(coverage).items()
        },
        "positions": {
            key: [position.claim.ref for position in taken]
            for key, taken in positions.cells.items()
        },
    }


def groups(finding: Finding, corpus: Corpus) -> Iterable[tuple[object, ...]]:
    def keys(indexes: tuple[int, ...]) -> frozenset[object]:
        return frozenset(finding.groups[index].answer.key for index in indexes)

    for group in finding.groups:
        independence = find_independence(group.claims, corpus)
        yield (
            group.answer.key,
            frozenset(claim.ref for claim in group.claims),
            keys(group.fits),
            keys(group.conflicts),
            frozenset(report.root for report in independence.reports),
            frozenset((claim.ref, original) for claim, original in independence.not_found),
        )


def shuffled_records(records: Records, chance: random.Random) -> Records:
    """Return the same records as if their files had been read in another order."""

    def shuffled(some: dict[str, Any]) -> dict[str, Any]:
        names = list(some)
        chance.shuffle(names)
        return {name: some[name] for name in names}

    kinds = ("points", "actors", "events", "places", "drafts", "sources", "record_places", "pages")
    orders: dict[str, Any] = {kind: shuffled(getattr(records, kind)) for kind in kinds}
    return dataclasses.replace(records, **orders)


def shuffled_claims(records: Records, chance: random.Random) -> Records:
    """Return the same records with the claims of each source in another order."""
    sources = {
        name: source.model_copy(
            update={"claims": tuple(chance.sample(source.claims, len(source.claims)))}
        )
        for name, source in records.sources.items()
    }
    return dataclasses.replace(records, sources=sources)


@pytest.mark.parametrize(("content", "orders"), CONTENTS)
def test_the_order_in_which_files_are_read_changes_no_finding(content: Path, orders: int) -> None:
    records = records_of(content)
    expected = as_sets(linked(records))

    for seed in range(orders):
        assert as_sets(linked(shuffled_records(records, random.Random(seed)))) == expected  # noqa: S311


def pages_of(corpus: Corpus) -> dict[str, str]:
    """Return the text of every page."""
    findings = compare(corpus)
    site = plan_site(corpus, findings)
    return render(plan_pages(site), site, Settings(templates=TEMPLATES))


@pytest.mark.parametrize(("content", "orders"), CONTENTS)
def test_the_order_of_the_claims_of_a_source_changes_no_finding(content: Path, orders: int) -> None:
    records = records_of(content)
    expected = as_sets(linked(records))

    for seed in range(orders):
        assert as_sets(linked(shuffled_claims(records, random.Random(seed)))) == expected  # noqa: S311


@pytest.mark.parametrize("case", ["bridge", "market"])
def test_the_order_of_the_claims_of_a_source_changes_no_byte_of_any_page(case: str) -> None:
    records = records_of(SMALL[case])
    expected = pages_of(linked(records))

    for seed in range(3):
        assert pages_of(linked(shuffled_claims(records, random.Random(seed)))) == expected  # noqa: S311


@pytest.mark.parametrize("case", ["bridge", "market"])
def test_the_order_in_which_a_folder_lists_its_files_changes_no_byte_of_any_page(
    case: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    where = Settings(SMALL[case], TEMPLATES)
    expected, listed = build(where).markdown, Path.rglob

    for seed in range(3):

        def rglob(path: Path, pattern: str, chance: int = seed) -> list[Path]:
            files = list(listed(path, pattern))
            random.Random(chance).shuffle(files)  # noqa: S311
            return files

        monkeypatch.setattr(Path, "rglob", rglob)
        found = build(where).markdown
        monkeypatch.undo()
        assert list(found) == list(expected)
        assert [name for name in expected if found[name] != expected[name]] == []


@pytest.mark.parametrize("case", ["bridge", "market"])
def test_the_order_of_keys_changes_no_byte_of_any_page(case: str, tmp_path: Path) -> None:
    def pages(name: str, chance: random.Random | None) -> dict[str, str]:
        content = tmp_path / name / "content"
        for path in sorted(SMALL[case].rglob("*")):
            copy = content / path.relative_to(SMALL[case])
            copy.parent.mkdir(parents=True, exist_ok=True)
            if path.suffix == ".yaml":
                value = yaml.load(path.read_text(), yaml.CBaseLoader)  # noqa: S506 - texts only
                copy.write_text(as_yaml(reordered(value, chance) if chance else value))
            elif path.is_file():
                copy.write_bytes(path.read_bytes())
        # A line's number may differ: the address to mend an entry is left without it.
        return build(Settings(content, TEMPLATES, edit_address="https://e.org/{file}")).markdown

    expected = pages("as-it-is", None)
    for seed in range(3):
        found = pages(str(seed), random.Random(seed))  # noqa: S311
        assert [name for name in expected if found[name] != expected[name]] == []


def as_yaml(value: object) -> str:
    return yaml.safe_dump(value, sort_keys=False, allow_unicode=True, width=2000)


def reordered(value: Any, chance: random.Random, key: str = "") -> Any:  # noqa: ANN401 - any YAML
    """Return the same value with the keys of every mapping in another order."""
    if isinstance(value, list):
        return [reordered(element, chance) for element in value]
    if not isinstance(value, dict):
        return value
    names = list(value)
    if key not in AS_WRITTEN:
        chance.shuffle(names)
    return {name: reordered(value[name], chance, name) for name in names}


# A dispute never goes away

BRIDGE = read(Settings(SMALL["bridge"]))[0]
ANSWERS: dict[str, list[Any]] = {
    "point/width.width": ["3", "4", "~4", "<3", ">=5", "3..5", "3.0"],
    "point/opening.opens": ["2024-09", "2024-09-14", "2024", "2024-09-14~", "2024-08/2024-10",
                            "[..2024-09-01]", "2024-09-14T10:00+02:00"],
    "point/builder.builder": ["council", "reeve", "miller", "mason-guild"],
    "point/builder.material": ["none", {"all": ["oak"]}, {"all": ["oak", "iron"]},
                               {"among": ["iron"]}, {"chain": ["iron", "oak"]}],
    "event/vote.status": ["planned", "held", "called-off"],
    "actor/reeve.name": ["Rika Brom", "rika  brom", "R. Brom"],
}  # fmt: skip
"""Answers to try for a question of each kind."""

Statement = tuple[str, str, str, int]
"""A source, a speaker, a mode, and which of the answers to try."""

MODES = st.sampled_from(["states", "reports", "estimates", "expects", "conjectures", "denies"])
STATEMENTS = st.tuples(
    st.sampled_from(sorted(BRIDGE.records.sources)),
    st.sampled_from(["", "reeve", "miller"]),
    MODES,
    st.integers(0, 6),
)


def finding_of(question: str, statements: list[Statement]) -> Finding:
    """Return the finding where the bridge's sources make only these statements."""
    claims: dict[str, list[Claim]] = {name: [] for name in BRIDGE.records.sources}
    for number, (source, speaker, mode, choice) in enumerate(statements):
        answer = ANSWERS[question][choice % len(ANSWERS[question])]
        written: dict[str, Any] = {
            "id": f"c{number}",
            "says": "It says so.",
            "mode": mode,
            "at": "whole",
        }
        written |= {"speaker": speaker} if speaker else {}
        written |= {"answers": {question: answer}, "draft": "first-sketch"}
        claims[source].append(Claim.model_validate(written))
    sources = {
        name: source.model_copy(update={"claims": tuple(claims[name])})
        for name, source in BRIDGE.records.sources.items()
    }
    corpus = link(dataclasses.replace(BRIDGE.records, sources=sources), Problems())
    (finding,) = compare(corpus).by_question[question]
    return finding


def is_plainly_disputed(finding: Finding) -> bool:
    return any(
        not group.is_forecast and not finding.groups[index].is_forecast
        for group in finding.groups
        for index in group.conflicts
    )


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(sorted(ANSWERS)), st.lists(STATEMENTS, min_size=1, max_size=6), STATEMENTS)
def test_one_more_claim_never_ends_a_dispute(
    question: str, statements: list[Statement], more: Statement
) -> None:
    before, after = finding_of(question, statements), finding_of(question, [*statements, more])

    if before.found is Found.DISPUTE:
        # Two forecasts that differ give way to a plain statement; two plain statements do not.
        kept = {Found.DISPUTE} if is_plainly_disputed(before) else {Found.DISPUTE, Found.FORECAST}
        assert after.found in kept
    if before.found is Found.FORECAST:
        assert after.found in {Found.FORECAST, Found.DISPUTE}
    if before.found is Found.PRECISION:
        assert after.found not in {Found.SINGLE, Found.AGREEMENT}
    if before.found is Found.AGREEMENT:
        assert after.found is not Found.SINGLE
    assert {group.answer.key for group in before.groups} <= {
        group.answer.key for group in after.groups
    }


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(sorted(ANSWERS)), st.lists(STATEMENTS, min_size=1, max_size=6))
def test_every_claim_stands_in_exactly_one_group_and_every_source_once_somewhere(
    question: str, statements: list[Statement]
) -> None:
    finding = finding_of(question, statements)
    claims = [claim.ref for group in finding.groups for claim in group.claims]

    assert sorted(claims) == sorted(
        f"{source}#c{number}" for number, (source, *_) in enumerate(statements)
    )
    assert sorted(finding.sources) == sorted({source for source, *_ in statements})
    everybody = [*finding.sources, *finding.silent, *finding.unread]
    assert len(set(everybody)) == len(everybody)


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(sorted(ANSWERS)), st.lists(STATEMENTS, min_size=2, max_size=6))
def test_what_fits_and_what_conflicts_is_the_same_from_both_sides(
    question: str, statements: list[Statement]
) -> None:
    all_groups = finding_of(question, statements).groups

    for index, group in enumerate(all_groups):
        others = set(range(len(all_groups))) - {index}
        assert sorted((*group.fits, *group.conflicts, *group.changed)) == sorted(others)
        assert {*group.worded} <= {*group.fits}
        assert all(index in all_groups[changed].changed for changed in group.changed)
        assert all(index in all_groups[fitting].fits for fitting in group.fits)
        assert all(index in all_groups[conflicting].conflicts for conflicting in group.conflicts)
