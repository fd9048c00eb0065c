"""Bytes on disk become plain texts with their places, or problems; see `problems/` for the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.files.problems import ContentError, Place, Problems
from generator.files.text_file import is_odd, read_text
from generator.files.yaml_file import MAX_DEPTH, read_yaml

if TYPE_CHECKING:
    from pathlib import Path

    from generator.files.document import Document


def read(tmp_path: Path, raw: bytes | str) -> Document:
    """Read one file; raises `ContentError` where it has problems."""
    path = tmp_path / "stall.yaml"
    path.write_bytes(raw if isinstance(raw, bytes) else raw.encode())
    problems = Problems()
    text = read_text(path, "content/stall.yaml", problems)
    document = read_yaml(text, "content/stall.yaml", problems) if text is not None else None
    problems.raise_any()
    assert document is not None
    return document


def refusal(tmp_path: Path, raw: bytes | str) -> str:
    """Return the messages about a file that cannot be read."""
    with pytest.raises(ContentError) as refused:
        read(tmp_path, raw)
    return str(refused.value)


@pytest.mark.parametrize(
    ("raw", "line", "column"),
    [
        pytest.param("label: Grün\n".encode("latin-1"), 1, 10, id="latin-1"),
        pytest.param("a: é\nb: Grün\n".encode() + b"c: \xff\n", 3, 4, id="after utf-8 letters"),
        pytest.param("label: Grün\n".encode("utf-16"), 1, 1, id="utf-16 with its mark"),
        pytest.param(b"label: \xed\xa0\x80\n", 1, 8, id="half of a surrogate pair"),
        pytest.param(b"label: \xc0\xaf\n", 1, 8, id="overlong"),
    ],
)
def test_bytes_that_are_not_utf_8_are_reported_at_the_first_of_them(
    tmp_path: Path, raw: bytes, line: int, column: int
) -> None:
    assert refusal(tmp_path, raw) == (
        f"content/stall.yaml:{line}:{column}: The file is not UTF-8 from here on. "
        "Save it as UTF-8. [not-utf-8]"
    )


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"label: a\x00b\n", "0000"),
        (b"label: a\x07b\n", "0007"),
        (b"label: a\x1bb\n", "001B"),
        (b"label: a\x0cb\n", "000C"),
        (b"label: a\x7fb\n", "007F"),
        ("label: a\x85b\n".encode(), "0085"),
        ("label: a\u2029b\n".encode(), "2029"),
        ("label: a\ufeffb\n".encode(), "FEFF"),
        ("label: a\u2069b\n".encode(), "2069"),
    ],
)
def test_a_character_that_nobody_sees_is_reported_with_its_number(
    tmp_path: Path, raw: bytes, code: str
) -> None:
    assert refusal(tmp_path, raw) == (
        f"content/stall.yaml:1:9: The character U+{code} is here; "
        "readers would not see it. Delete it. [odd-character]"
    )


IGNORED = (
    "00AD 034F 061C 115F..1160 17B4..17B5 180B..180F 200B..200F 202A..202E 2060..206F 3164 "
    "FE00..FE0F FEFF FFA0 FFF0..FFF8 1BCA0..1BCA3 1D173..1D17A E0000..E0FFF"
)
"""What Unicode calls ignorable by default: characters that a font does not draw."""

ALSO_UNSEEN = "2800 FFF9..FFFC 16FE4 1D159 FDD0..FDEF FFFE..FFFF 1FFFE..1FFFF E000 F0000 10FFFF"
"""Blank letters and signs, marks of annotation, non-characters and characters of private use."""

NEEDED = {0x061C, *range(0x200C, 0x2010), 0xFE0E, 0xFE0F}
"""What scripts and emoji need: the joiners, the direction marks, and two variation selectors."""


def code_points(ranges: str) -> list[int]:
    ends = [[int(end, 16) for end in written.split("..")] for written in ranges.split()]
    return [code for pair in ends for code in range(pair[0], pair[-1] + 1)]


def test_no_character_passes_that_unicode_does_not_draw() -> None:
    unseen = {*code_points(IGNORED), *code_points(ALSO_UNSEEN)}

    assert [f"U+{code:04X}" for code in sorted(unseen - NEEDED) if not is_odd(chr(code))] == []


@pytest.mark.parametrize(
    "text",
    [
        "می\u200cخواهم",  # Persian: two parts of a word that do not join
        "ශ්\u200dරී",  # Sinhala: two letters that join
        "\u200eabc\u200f אבג \u061cعربي",
        "“Grüße” — 5\u00a0% · №\u20097 \u3000 ﷽ \u0600١ 🇺🇦 ❤\ufe0f 👩\u200d🚀 e\u0301",
        "tab\tand 漢字 かな 한글 ไทย 𐎠",
    ],
)
def test_letters_signs_and_blanks_of_all_scripts_pass(tmp_path: Path, text: str) -> None:
    assert read(tmp_path, f'key: "{text}"\n').value == {"key": text}


@pytest.mark.parametrize("code", [0x00AD, 0x2062, 0x3164, 0xFFF9, 0x1BCA0, 0xE0041, 0x1FFFE])
def test_a_character_that_nobody_sees_is_reported_if_it_is_written_as_an_escape(
    tmp_path: Path, code: int
) -> None:
    assert refusal(tmp_path, f'label: "a\\U{code:08X}b"\n') == (
        f"content/stall.yaml:1:8: The text contains the character U+{code:04X}, "
        "written as an escape. Delete it. [odd-character]"
    )


def test_utf_16_without_its_mark_is_full_of_nul_and_refused(tmp_path: Path) -> None:
    assert "U+0000" in refusal(tmp_path, "label: Green\n".encode("utf-16-le"))


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_any_kind_of_line_end_and_a_byte_order_mark_give_the_same_places(
    tmp_path: Path, ends: str
) -> None:
    document = read(tmp_path, f"\ufeffa: 1{ends}b: 2{ends}".encode())

    assert document.value == {"a": "1", "b": "2"}
    assert document.place("b") == Place("content/stall.yaml", 2, 1)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("no", "no"),
        ("NO", "NO"),
        ("on", "on"),
        ("12:30", "12:30"),
        ("007", "007"),
        ("0o7", "0o7"),
        ("1e3", "1e3"),
        (".inf", ".inf"),
        ("'null'", "null"),
        ('"~"', "~"),
        ("nil", "nil"),
        ("nULL", "nULL"),
        ("~40", "~40"),
        ("2024-02-30", "2024-02-30"),
        ("'it''s'", "it's"),
        ('"a\\tb"', "a\tb"),
        ("one\n  two", "one two"),
        (">-\n  one\n  two", "one two"),
        ("|-\n  one\n  two", "one\ntwo"),
        ("a#b", "a#b"),
        ("[a, b: c]", ["a", {"b": "c"}]),
        ("{}", {}),
    ],
)
def test_a_value_is_the_text_that_was_written(tmp_path: Path, written: str, value: object) -> None:
    assert read(tmp_path, f"key: {written}\n").value == {"key": value}


@pytest.mark.parametrize("word", ["null", "Null", "NULL", "~"])
def test_a_word_that_means_no_value_is_reported_at_its_key_or_item(
    tmp_path: Path, word: str
) -> None:
    said = (
        f"'{word}' means no value in YAML. Write a value, or remove the line; "
        "if the word itself is meant, put it in quotes. [empty-value]"
    )

    assert refusal(tmp_path, f"a: {word}\nb: [c, {word}, {{d: {word}}}]\n").split("\n") == [
        f"content/stall.yaml:1:1: {said}",
        f"content/stall.yaml:2:8: {said}",
        f"content/stall.yaml:2:{12 + len(word) - 1}: {said}",
    ]


def test_every_key_and_item_knows_its_place_and_what_is_missing_that_of_its_parent(
    tmp_path: Path,
) -> None:
    document = read(tmp_path, "stalls:\n  - id: first\n    goods: [pears, plums]\n")

    assert str(document.place("stalls", 0)) == "content/stall.yaml:2:5"
    assert str(document.place("stalls", 0, "goods", 1)) == "content/stall.yaml:3:20"
    assert str(document.place("stalls", 0, "price")) == "content/stall.yaml:2:5"
    assert str(document.place("market")) == "content/stall.yaml:1:1"


@pytest.mark.parametrize("opening", ["[", "{a: ", "- "])
def test_a_hundred_thousand_brackets_are_refused_where_they_go_too_deep(
    tmp_path: Path, opening: str
) -> None:
    said = refusal(tmp_path, "key:\n  " + opening * 100_000)

    assert said.endswith("The file is nested too deeply or holds too many values. [too-large]")


@pytest.mark.parametrize(("levels", "is_read"), [(MAX_DEPTH, True), (MAX_DEPTH + 1, False)])
def test_the_deepest_nesting_is_thirty_two_levels(
    tmp_path: Path, levels: int, *, is_read: bool
) -> None:
    raw = "key: " + "[" * levels + "]" * levels + "\n"

    assert MAX_DEPTH == 32
    if is_read:
        assert read(tmp_path, raw).value["key"] is not None
    else:
        assert "too-large" in refusal(tmp_path, raw)


def test_a_file_of_more_than_two_megabytes_is_refused_unread(tmp_path: Path) -> None:
    assert refusal(tmp_path, b"\xff" * 2_000_001) == (
        "content/stall.yaml:1:1: The file has 2,000,001 bytes. Split it. [too-large]"
    )


def test_a_file_of_two_megabytes_is_read(tmp_path: Path) -> None:
    raw = b"key: " + b"a" * (2_000_000 - 6) + b"\n"

    assert len(str(read(tmp_path, raw).value["key"])) == 1_999_994


def test_more_than_two_hundred_thousand_values_are_refused(tmp_path: Path) -> None:
    assert "too many values" in refusal(tmp_path, "key: [" + "a," * 200_001 + "]\n")
