"""How templates print: what they print must have been made safe by a typed escape."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Undefined
from markupsafe import Markup

from generator.files import counted
from generator.pages import escapes

if TYPE_CHECKING:
    from pathlib import Path


def environment_of(templates: Path) -> Environment:
    """Return the environment in which the templates of a folder are filled."""
    environment = Environment(
        loader=FileSystemLoader(templates),
        undefined=StrictUndefined,
        autoescape=True,
        finalize=_refuse_bare,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,  # templates do not change while they are filled
    )
    environment.filters |= {
        "text": lambda plain: escapes.text(str(plain)),
        "address": escapes.address,
        "front_matter": escapes.front_matter,
        "share": lambda x: Markup(f"{x / 100:g}%"),
        "n": lambda number, noun: escapes.text(counted(number, noun)),
    }
    return environment


def _refuse_bare(value: object) -> object:
    if isinstance(value, Markup) or (isinstance(value, int) and not isinstance(value, bool)):
        return value
    if isinstance(value, Undefined):
        return str(value)  # raises, naming what is missing
    message = f"{value!r} is printed without an escape; write '| text' or another filter after it"
    raise TypeError(message)
