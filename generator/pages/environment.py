"""How templates print: what they print must have been made safe by a typed escape."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined, Undefined
from jinja2.compiler import CodeGenerator
from jinja2.runtime import Context
from markupsafe import Markup

from generator.files import counted
from generator.pages import escapes

if TYPE_CHECKING:
    from collections.abc import Callable, MutableMapping
    from pathlib import Path
    from types import CodeType

    from jinja2.bccache import Bucket


class CompiledTemplates(BytecodeCache):
    """Keeps compiled templates in memory, so that a process compiles each text only once.

    A build under `mkdocs serve` follows many others in the same process. Nothing is kept on disk: a
    file there could come from an environment without the guard below. Environments with other
    settings need an object of their own.
    """

    def __init__(self) -> None:
        self._compiled: dict[tuple[str, str], CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill in the code of a template if the same text was compiled before."""
        bucket.code = self._compiled.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of a template."""
        if bucket.code:
            self._compiled[bucket.key, bucket.checksum] = bucket.code


_COMPILED = CompiledTemplates()


class _PlainCalls(Context):
    """Calls a function or macro with its arguments and nothing else.

    Jinja looks for marks on each function first: whether it wants the context too. None does here.
    """

    def call(
        self,
        function: Callable[..., object],
        /,
        *arguments: object,
        _loop_vars: object = None,
        _block_vars: object = None,
        **named: object,
    ) -> object:
        return function(*arguments, **named)


class _GuardedPrints(CodeGenerator):
    """Prints what the guard lets through, which is safe: Jinja would escape it once more."""

    def _output_child_pre(self, *_: object) -> None:
        self.write("environment.finalize(")

    def _output_child_post(self, *_: object) -> None:
        self.write(")")


class _TypedEnvironment(Environment):
    """Prints only what was made safe, and calls functions as they are."""

    context_class = _PlainCalls
    code_generator_class = _GuardedPrints

    def make_globals(self, _: object) -> MutableMapping[str, Any]:
        """Return what every template knows; no template knows more."""
        return self.globals


def environment_of(templates: Path) -> Environment:
    """Return the environment in which the templates of a folder are filled."""
    environment = _TypedEnvironment(
        loader=FileSystemLoader(templates),
        undefined=StrictUndefined,
        autoescape=True,
        finalize=_refuse_bare,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,  # templates do not change while they are filled
        bytecode_cache=_COMPILED,
    )
    environment.filters |= {
        "text": lambda plain: escapes.text(str(plain)),
        "address": escapes.address,
        "marked": escapes.marked,
        "front_matter": escapes.front_matter,
        "share": lambda x: Markup(f"{x / 100:g}%"),
        "n": lambda number, noun: escapes.text(counted(number, noun)),
    }
    return environment


def _refuse_bare(value: object) -> str:
    if isinstance(value, Markup):
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if isinstance(value, Undefined):
        return str(value)  # raises, naming what is missing
    message = f"{value!r} is printed without an escape; write '| text' or another filter after it"
    raise TypeError(message)
