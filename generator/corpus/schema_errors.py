"""What does not fit the schema, in an editor's words.

A text type says itself what is wrong (`TextError`). The rest is about keys and shapes: pydantic
names the kind of mistake, and the JSON schema of the record says what belongs there instead.
"""

from __future__ import annotations

from functools import cache
from itertools import takewhile
from typing import TYPE_CHECKING, Any

from generator.files import Problems, did_you_mean, quoted
from generator.model import RECORDS, TextError

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

    from generator.files import KeyPath, RecordPlace

_SHAPES = {
    "string_type": "one text",
    "string_too_short": "some text",
    "tuple_type": "a list",
    "list_type": "a list",
    "dict_type": "a mapping of keys",
    "bool_type": "yes or no",
    "bool_parsing": "yes or no",
}
"""What to write instead, by pydantic's name of the mistake."""


def explain(details: ErrorDetails, kind: str, written: RecordPlace, problems: Problems) -> None:
    """Note a problem for one mistake that pydantic found in a record of a kind."""
    rule, fact, suggestion = _explanation(details, kind)
    problems.add(written.place(*details["loc"]), rule, fact, suggestion)


def _explanation(details: ErrorDetails, kind: str) -> tuple[str, str, str]:
    """Return the rule that is broken, what is there, and what to write instead."""
    path: KeyPath = tuple(details["loc"])
    key = next((step for step in reversed(path) if isinstance(step, str)), kind)
    context = details.get("ctx", {})
    match details["type"]:
        case "value_error":
            error = context["error"]
            assert isinstance(error, TextError)  # noqa: S101 - no type raises another one
            return error.rule, error.fact, error.suggestion
        case "missing" if path[-1] == key:
            return "missing-key", f"{quoted(key)} is missing here.", "Write it."
        case "extra_forbidden":
            suggestion = did_you_mean(key, _keys_at(kind, path[:-1])) or "Remove it."
            return "unknown-key", f"{quoted(key)} is not a key here.", suggestion
        case "literal_error":
            fact = f"{quoted(details['input'])} is not a value that {quoted(key)} allows."
            return "not-a-choice", fact, f"Write {context['expected']}."
        case "model_type" | "model_attributes_type":
            shape = _form_at(kind, path)
        case "missing":  # an entry of a list, whose path ends with its index
            shape = _list_at(kind, path[:-1])
        case "too_short" | "too_long":
            shape = _list_at(kind, path)
        case mistake:
            shape = _SHAPES.get(mistake, "what other records of this kind have")
    fact = f"{_entry_of(path)}{quoted(key)} has the wrong form."
    return "wrong-type", fact, f"Write {shape}."


def _entry_of(path: KeyPath) -> str:
    """Return which entry of the last key of a path is meant: `Entry 2 of `, or nothing."""
    indexes = [*takewhile(lambda step: isinstance(step, int), reversed(path))]
    return f"Entry {int(indexes[-1]) + 1} of " if indexes else ""


def _keys_at(kind: str, path: KeyPath) -> tuple[str, ...]:
    """Return the keys that a record of a kind may have at a path, for suggestions."""
    node = _node_at(kind, path)
    return tuple(key for key in node.get("properties", {}) if key != "id" or path)


def _form_at(kind: str, path: KeyPath) -> str:
    """Return the keys that the mapping at a path must have, as an editor would write them."""
    node = _node_at(kind, path)
    lists = {key for key, value in node["properties"].items() if value.get("type") == "array"}
    keys = [f"{key}: {'[…]' if key in lists else '…'}" for key in node.get("required", ())]
    return "{" + ", ".join(keys) + "}" if keys else "a mapping of keys"


def _list_at(kind: str, path: KeyPath) -> str:
    """Return how many entries the list at a path has: the schema gives both limits, or none."""
    length = _node_at(kind, path).get("maxItems")
    return f"a list of {length}" if length else "a list"


@cache
def _schema_of(kind: str) -> dict[str, Any]:
    """Return the JSON schema of a kind of record; making it costs more than reading a record."""
    return RECORDS[kind].model_json_schema()


def _node_at(kind: str, path: KeyPath) -> dict[str, Any]:
    """Return what the schema of a kind says of the value at a path."""
    schema = _schema_of(kind)
    node = _resolved(schema, schema)
    for step in path:
        if isinstance(step, int):
            node = node.get("items") or {}
        else:
            node = node.get("properties", {}).get(step) or node.get("additionalProperties") or {}
        node = _resolved(node, schema)
    return node


def _resolved(node: dict[str, Any], schema: dict[str, Any]) -> dict[str, Any]:
    """Return the node that is meant: the choice that is not null, or the target of a `$ref`."""
    for option in node.get("anyOf", ()):
        if option.get("type") != "null":
            node = option
            break
    if "$ref" in node:
        node = schema["$defs"][node["$ref"].rpartition("/")[2]]
    return node
