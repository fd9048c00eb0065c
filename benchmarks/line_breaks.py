"""One-line breaks of a module: what a slip of the pen would change, and nothing else.

A break is a small change of what the program does: a comparison, a limit, an element that is left
out. Docstrings, types, imports, decorators and the texts of f-strings stay as they are: to change
them breaks nothing that a test of the program could notice.
"""

from __future__ import annotations

import ast
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

FLIPPED: dict[type[ast.cmpop], ast.cmpop] = {
    ast.Lt: ast.LtE(),
    ast.LtE: ast.Lt(),
    ast.Gt: ast.GtE(),
    ast.GtE: ast.Gt(),
    ast.Eq: ast.NotEq(),
    ast.NotEq: ast.Eq(),
    ast.In: ast.NotIn(),
    ast.NotIn: ast.In(),
    ast.Is: ast.IsNot(),
    ast.IsNot: ast.Is(),
}
COUNTERPARTS = {"min": "max", "max": "min", "any": "all", "all": "any"}
ORDERING = {"sorted", "reversed"}
BODIES = (ast.Module, ast.ClassDef, ast.FunctionDef)
IDLE = (ast.Import, ast.ImportFrom, ast.JoinedStr, ast.Pass, ast.Global)


@dataclass(frozen=True)
class Break:
    """A stretch of a module's bytes, and what takes its place."""

    module: str
    line: int
    kind: str
    start: int
    end: int
    old: str
    new: str
    turn: int = 0
    """How many breaks of the same words the module has before this one."""

    @property
    def name(self) -> str:
        """What the break is called: the same wherever its line moves to."""
        return f"{self.module} {self.kind}: {self.old} -> {self.new} ({self.turn})"

    def applied(self, source: bytes) -> bytes:
        return source[: self.start] + self.new.encode() + source[self.end :]


class Variant(NamedTuple):
    """Another way to write a node."""

    kind: str
    node: ast.expr | ast.stmt
    new: ast.expr | ast.stmt


def breaks_of(module: str, source: bytes) -> list[Break]:
    """Return every break of a module, in the order of its lines."""
    starts = [0]
    for line in source.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    turns: Counter[tuple[str, str, str]] = Counter()
    breaks = []
    for kind, node, new in _variants(ast.parse(source)):
        start = starts[node.lineno - 1] + node.col_offset
        end = starts[(node.end_lineno or 0) - 1] + (node.end_col_offset or 0)
        old, text = ast.unparse(node), ast.unparse(new)
        if old == text:
            continue  # two equal arguments that were swapped
        text = f"({text})" if isinstance(new, ast.expr) else text
        turn = turns[kind, old, text]
        turns[kind, old, text] += 1
        breaks.append(Break(module, node.lineno, kind, start, end, old, text, turn))
    return sorted(breaks, key=lambda found: (found.start, found.kind, found.new))


def _variants(tree: ast.Module) -> Iterator[Variant]:
    for node in _executed(tree):
        yield from _of_conditions(node)
        yield from _of_values(node)
        yield from _of_calls(node)
        yield from _of_statements(node)


def _executed(node: ast.AST) -> Iterator[ast.AST]:
    """Yield a node and those inside it that act when the program runs."""
    if isinstance(node, IDLE) or _names_what_is_handed_on(node) or _is_for_types(node):
        return
    yield node
    skipped: list[ast.AST | None] = []
    if isinstance(node, BODIES) and ast.get_docstring(node) is not None:
        skipped.append(node.body[0])
    if isinstance(node, ast.ClassDef | ast.FunctionDef):
        skipped += [*node.decorator_list, getattr(node, "returns", None)]
    if isinstance(node, ast.AnnAssign | ast.arg):
        skipped.append(node.annotation)
    for child in ast.iter_child_nodes(node):
        is_text = isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant)
        if not is_text and not any(child is node for node in skipped):
            yield from _executed(child)


def _names_what_is_handed_on(node: ast.AST) -> bool:
    return isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__"


def _is_for_types(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"


def _of_conditions(node: ast.AST) -> Iterator[Variant]:
    if isinstance(node, ast.Compare) and len(node.ops) == 1:
        flipped = FLIPPED[type(node.ops[0])]
        new = ast.Compare(node.left, [flipped], node.comparators)
        yield Variant("flip a comparison", node, new)
    if isinstance(node, ast.BoolOp):
        operator = ast.Or() if isinstance(node.op, ast.And) else ast.And()
        yield Variant("swap and with or", node, ast.BoolOp(operator, node.values))
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield Variant("remove a not", node, node.operand)
    if isinstance(node, ast.If | ast.IfExp | ast.While):
        yield Variant("negate a condition", node.test, ast.UnaryOp(ast.Not(), node.test))
    if isinstance(node, ast.comprehension):
        for condition in node.ifs:
            yield Variant("drop a condition", condition, ast.Constant(value=True))


def _of_values(node: ast.AST) -> Iterator[Variant]:
    if isinstance(node, ast.Constant) and isinstance(node.value, bool):
        yield Variant("turn a truth", node, ast.Constant(not node.value))
    elif isinstance(node, ast.Constant) and isinstance(node.value, int):
        yield Variant("change a number", node, ast.Constant(node.value + 1))
    elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add | ast.Sub):
        operator = ast.Sub() if isinstance(node.op, ast.Add) else ast.Add()
        yield Variant("swap plus with minus", node, ast.BinOp(node.left, operator, node.right))
    elif isinstance(node, ast.Tuple | ast.List | ast.Set) and len(node.elts) > 1:
        is_read = isinstance(node, ast.Set) or isinstance(node.ctx, ast.Load)
        for left_out in (0, len(node.elts) - 1) if is_read else ():
            kept = [element for index, element in enumerate(node.elts) if index != left_out]
            shorter = ast.Set(kept) if isinstance(node, ast.Set) else type(node)(kept, node.ctx)
            yield Variant("drop an element", node, shorter)


def _of_calls(node: ast.AST) -> Iterator[Variant]:
    if not isinstance(node, ast.Call):
        return
    called, (*arguments,) = ast.unparse(node.func), node.args
    if called in ORDERING:
        yield Variant("drop an order", node, ast.Call(ast.Name("list"), arguments, []))
    if called in COUNTERPARTS:
        counterpart = ast.Name(COUNTERPARTS[called])
        yield Variant("swap a function", node, ast.Call(counterpart, arguments, node.keywords))
    match arguments:
        case [first, second] if not isinstance(second, ast.Starred):
            swapped = ast.Call(node.func, [second, first], node.keywords)
            yield Variant("swap two arguments", node, swapped)


def _of_statements(node: ast.AST) -> Iterator[Variant]:
    if isinstance(node, ast.Expr):
        yield Variant("drop a statement", node, ast.Pass())
    if isinstance(node, ast.Break):
        yield Variant("go on after a break", node, ast.Continue())
    if isinstance(node, ast.For):
        first = ast.parse(f"list({ast.unparse(node.iter)})[:1]", mode="eval").body
        yield Variant("stop after the first", node.iter, first)
