"""Our words against the texts that were read; see also `problems/capture-*.yml`."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

from generator.check.capture_rules import check_captures
from generator.check.capture_text import CaptureText
from generator.check.copied_words import runs
from generator.files.problems import Problems
from generator.model.sources import Claim

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from generator.corpus.corpus import Corpus

    CorpusOf = Callable[[Mapping[str, str | bytes | None]], Corpus]

TEXT = "The choir sings.\n\n \t\nIt sings (loudly), it sings: and it “sings” again.\nEnd.\n"


def claim(**keys: str) -> Claim:
    return Claim.model_validate({"id": "a", "says": "It sings.", "at": "¶1", **keys})


def test_a_paragraph_is_a_line_that_holds_more_than_blanks() -> None:
    assert CaptureText.of(TEXT).paragraphs == (
        "The choir sings.",
        "It sings (loudly), it sings: and it “sings” again.",
        "End.",
    )


@pytest.mark.parametrize(
    ("keys", "paragraphs"),
    [
        ({"quote": "choir"}, [1]),
        ({"quote": "sings"}, [1, 2, 2, 2]),
        ({"quote": "Sings"}, []),
        ({"quote": "sings", "before": "it"}, [2, 2]),
        ({"quote": "sings", "before": "and it"}, [2]),
        ({"quote": "sings", "after": "loudly"}, [2]),
        ({"quote": "sings", "after": "and", "before": "it"}, [2]),
        ({"quote": "loudly), it"}, [2]),
        ({"quote": "sings. It"}, []),
        ({"quote": "."}, [1, 2, 3]),
        ({"quote": "ch.ir"}, []),
    ],
)
def test_a_quote_is_found_letter_by_letter_between_its_context(
    keys: dict[str, str], paragraphs: list[int]
) -> None:
    spans = CaptureText.of(TEXT).occurrences(claim(**keys))

    assert [span.paragraph for span in spans] == paragraphs


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("one two three four five six seven", 0),
        ("one two three four five six seven eight", 1),
        ("ONE two, three: four (five) six — seven; eight nine", 2),
        ("one's 1,000 twenty-two four five six seven eight", 1),
    ],
)
def test_a_run_is_eight_words_whatever_their_case_and_the_marks_between(
    text: str, number: int
) -> None:
    assert len(runs(text)) == number


@pytest.mark.parametrize(
    ("quote", "text", "times"),
    [
        ("council can", "The council cannot pay.", 0),
        ("council can", "The council can’t pay, the council can't.", 0),
        ("council can", "The council can: the council can’.", 2),
        ("council", "In the council's hall; the council’s.", 2),
        ("ready", "Nobody is already there.", 0),
        ("ready", "All are (ready), un-ready, “ready”.", 3),
        ("1", "1,000 or 1.5 or 21 or 0.1", 0),
        ("1", "It is 1, or 1.", 2),
        (", or", "This,or that, or", 1),
        ("U.S.", "a U.S.-made U.S. map", 2),
        ("мир", "всемирный мирный мир", 1),
        ("12", "共有12点要求", 1),
        ("共有12", "共有12点要求", 1),
        ("12", "共有12.5点或1,012点", 0),
        ("有12点要", "共有12点要求", 1),
        ("ハシ", "そのハシを渡る", 1),
        ("สะพาน", "สร้างสะพานใหม่", 1),
    ],
)
def test_a_quote_ends_where_words_end_if_its_script_sets_spaces_between_them(
    quote: str, text: str, times: int
) -> None:
    assert len(CaptureText.of(text).occurrences(claim(quote=quote))) == times


def test_context_is_made_of_whole_words_too() -> None:
    text = CaptureText.of("The hall is wide. All is well.")

    assert text.occurrences(claim(quote="is", before="all")) == []
    assert len(text.occurrences(claim(quote="is", before="hall"))) == 1
    assert text.occurrences(claim(quote="is", after="we")) == []


def test_every_quote_of_every_captured_source_is_compared_and_counted(
    corpus_of: CorpusOf, tmp_path: Path
) -> None:
    text = b"All know it: three arches are planned, no more and no less.\n"
    (tmp_path / "gazette.txt").write_bytes(text)
    base = corpus_of({})
    record = (
        "title: A\npublisher: gazette\npublished: 2024\nkind: news\nlanguage: en\n"
        "read: {on: 2024, extent: whole}\n"
        f"capture: {{sha256: {sha256(text).hexdigest()}}}\nclaims:\n"
        "  - {id: three-arches, says: Three., about: [actor/mason], quote: three arches, at: ¶1}\n"
        "  - {id: more, says: Not four., about: [plan], quote: no more, at: ¶1}\n"
        "  - {id: map, says: A map., about: [plan], no-quote: It is a map., at: whole}\n"
    )
    problems = Problems()

    assert check_captures(base, tmp_path, problems) == ("gazette#three-arches",)
    holding = check_captures(corpus_of({"sources/gazette.yaml": record}), tmp_path, problems)
    assert len(holding) == 2
    problems.raise_any()
