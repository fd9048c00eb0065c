"""What does not fit the schema, said in an editor's words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator.files import Problems, did_you_mean
from generator.model import RECORDS

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

    from generator.files import KeyPath, RecordPlace


def explain(details: ErrorDetails, kind: str, written: RecordPlace, problems: Problems) -> None:
    """Say in an editor's words what does not fit."""
    path: KeyPath = tuple(details["loc"])
    key = next((step for step in reversed(path) if isinstance(step, str)), kind)
    place = written.place(*path)
    context = details.get("ctx", {})
    match details["type"]:
        case "missing" if path[-1] == key:
            problems.add(place, "missing-key", f"'{key}' is missing here.", "Write it.")
        case "extra_forbidden":
            suggestion = did_you_mean(key, keys_at(kind, path[:-1])) or "Remove it."
            problems.add(place, "unknown-key", f"'{key}' is not a key here.", suggestion)
        case "literal_error":
            allowed = str(context["expected"])
            fact = f"'{details['input']}' is not among what '{key}' allows."
            problems.add(place, "not-a-choice", fact, f"Write {allowed}.")
        case "value_error":
            rule = "bad-date"
            rule = {
                "url": "bad-address",
                "copies": "bad-address",
                "archived": "bad-address",
            }.get(str(path[0]) if path else "", rule)
            rule = {"at": "bad-locator", "extent": "bad-extent", "number": "wrong-type"}.get(
                key, rule
            )
            told: tuple[str, ...] = context["error"].args
            problems.add(place, rule, told[0], told[1] if told[1:] else FORMS.get(rule, ""))
        case "int_parsing" | "int_parsing_size" | "int_type":
            problems.add(
                place,
                "wrong-type",
                f"'{str(details['input'])[:40]}' is not a whole number.",
                "Write digits.",
            )
        case "string_pattern_mismatch":
            problems.add(
                place,
                "wrong-type",
                f"'{key}' is not a SHA-256.",
                "Write its 64 digits of 0–9 a–f.",
            )
        case _:
            wanted = _WANTED.get(details["type"], "what other records of this kind have")
            if details["type"] in ("model_type", "model_attributes_type"):
                wanted = _form_at(kind, path)
            fact = f"{_entry_of(path)}'{key}' is not what belongs here."
            problems.add(place, "wrong-type", fact, f"Write {wanted}.")


def _entry_of(path: KeyPath) -> str:
    """Return which entry of its last key a path leads into, or nothing where into none."""
    after = path[1 + max((n for n, step in enumerate(path) if isinstance(step, str)), default=-1) :]
    return f"Entry {int(after[0]) + 1} of " if after else ""


FORMS = {
    "bad-locator": (
        "Write '¶8', '¶8, ¶9', 'point 6', 'p. 12', '00:31:05', 'heading \"…\"' or 'whole'."
    ),
    "bad-extent": "Write 'whole', 'part', or 'points 1-9, 14'.",
    "wrong-type": "Write digits.",
    "bad-address": "Write it whole, from https:// on.",
}
_WANTED = {
    "string_type": "one text",
    "string_too_short": "some text",
    "tuple_type": "a list",
    "list_type": "a list",
    "dict_type": "a mapping of keys",
    "bool_type": "yes or no",
    "bool_parsing": "yes or no",
    "missing": "a list of two",
    "too_short": "a list of two",
    "too_long": "a list of two",
}


def keys_at(kind: str, path: KeyPath) -> tuple[str, ...]:
    """Return the keys that a record of a kind knows at a path, for suggestions."""
    node = _node_at(RECORDS[kind].model_json_schema(), path)
    return tuple(key for key in node.get("properties", {}) if key != "id" or path)


def _node_at(schema: dict[str, Any], path: KeyPath) -> dict[str, Any]:
    """Return what a schema says of the value at a path."""
    node = _resolved(schema, schema)
    for step in path:
        if isinstance(step, int):
            node = node.get("items") or {}
        else:
            node = node.get("properties", {}).get(step) or node.get("additionalProperties") or {}
        node = _resolved(node, schema)
    return node


def _form_at(kind: str, path: KeyPath) -> str:
    """Return the keys that the mapping at a path must have, as an editor would write them."""
    schema = RECORDS[kind].model_json_schema()
    node = _node_at(schema, path)
    lists = {key for key, one in node["properties"].items() if one.get("type") == "array"}
    keys = [f"{key}: {'[…]' if key in lists else '…'}" for key in node.get("required", ())]
    return "{" + ", ".join(keys) + "}" if keys else "a mapping of keys"


def _resolved(node: dict[str, Any], schema: dict[str, Any]) -> dict[str, Any]:
    for option in node.get("anyOf", ()):
        if option.get("type") != "null":
            node = option
            break
    if "$ref" in node:
        node = schema["$defs"][node["$ref"].rpartition("/")[2]]
    return node
