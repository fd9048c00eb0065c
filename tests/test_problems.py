"""Each case in `problems/*.yml` is a content, with or without mistakes, and the messages about it.

A case lays its `files` over `problems/base/` (null removes a file, !!binary gives bytes) and, if
it has `captures`, compares quotes with them; `problems` are the whole lines that an editor sees.
`passes` names rules that the case almost breaks.
"""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from generator.files.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Lay = Callable[[Mapping[str, str | bytes | None]], Path]

CASES = {path.stem: path for path in sorted((Path(__file__).parent / "problems").glob("*.yml"))}


@cache
def case(name: str) -> dict[str, Any]:
    return dict(yaml.safe_load(CASES[name].read_text()))


@pytest.mark.parametrize("name", CASES)
def test_a_message_says_exactly_what_is_wrong_and_where(
    name: str, tmp_path: Path, lay: Lay, problems_of: Callable[[Path, Path | None], list[str]]
) -> None:
    written = case(name)
    captures = {name: in_bytes(text) for name, text in written.get("captures", {}).items()}
    files = {
        path: with_sums(text, captures) if isinstance(text, str) else text
        for path, text in written["files"].items()
    }
    folder = tmp_path / "captures"
    folder.mkdir()
    for source, captured in captures.items():
        (folder / f"{source}.txt").write_bytes(captured)

    found = problems_of(lay(files), folder if "captures" in written else None)

    assert found == [with_sums(line, captures) for line in written["problems"]]


def in_bytes(text: str | bytes) -> bytes:
    return text if isinstance(text, bytes) else text.encode()


def with_sums(text: str, captures: dict[str, bytes]) -> str:
    """Return a text with the SHA-256 of each capture where `{sha256:name}` stands for it."""
    for name, captured in captures.items():
        text = text.replace(f"{{sha256:{name}}}", sha256(captured).hexdigest())
    return text


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_has_a_case_that_breaks_it(rule: str) -> None:
    lines = [line for name in CASES for line in case(name)["problems"]]

    assert any(line.endswith(f"[{rule}]") for line in lines)


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_has_a_case_that_just_keeps_it(rule: str) -> None:
    cases = [case(name) for name in CASES]

    assert any(
        rule in written.get("passes", ())
        and not any(line.endswith(f"[{rule}]") for line in written["problems"])
        for written in cases
    )


@pytest.mark.parametrize("name", CASES)
def test_every_case_says_what_it_is_for(name: str) -> None:
    assert set(case(name)) <= {"purpose", "passes", "files", "captures", "problems"}
    assert case(name)["purpose"].endswith(".")
