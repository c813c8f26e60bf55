"""Every small change that can be made inside the functions of a module, one at a time.

What runs when a module is imported is left alone: annotations, defaults, decorators, constants and
the options of fields, which `tests/test_fields.py` holds instead.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, NamedTuple

Node = ast.AST


class Change(NamedTuple):
    """One change: where, what kind, what stood there; and how it is made in the tree."""

    line: int
    column: int
    kind: str
    before: str
    make: Callable[[], None]

    @property
    def name(self) -> str:
        return f"{self.line}:{self.column} {self.kind}"


def changes(tree: ast.Module) -> list[Change]:
    """Every change of a module's functions, in the order of the text."""
    found = [change for body in _functions(tree) for change in _of_body(body)]
    return sorted(found, key=lambda change: (change.line, change.column, change.kind))


def changed(source: str, name: str) -> ast.Module:
    """The tree of a module with one change made."""
    tree = ast.parse(source)
    (change,) = [each for each in changes(tree) if each.name == name]
    change.make()
    return ast.fix_missing_locations(tree)


def _functions(tree: ast.AST) -> Iterator[ast.FunctionDef]:
    """The outermost functions; those inside are part of their bodies."""
    for child in ast.iter_child_nodes(tree):
        if isinstance(child, ast.FunctionDef):
            yield child
        else:
            yield from _functions(child)


def _of_body(function: ast.FunctionDef) -> Iterator[Change]:
    for node, parent, field, index in _below(function):
        for kind, new in _of_node(node):
            if new is not None:
                yield _replacing(node, parent, field, index, kind, new)
        yield from _in_place(node)


def _below(node: Node) -> Iterator[tuple[Node, Node, str, int | None]]:
    """Every node inside a body with its place, without what is evaluated elsewhere."""
    for field, value in ast.iter_fields(node):
        if field in {"annotation", "returns", "decorator_list", "args"} and isinstance(
            node, ast.FunctionDef | ast.AnnAssign
        ):
            continue
        each = value if isinstance(value, list) else [value]
        for index, child in enumerate(each):
            if not isinstance(child, ast.AST) or _is_text(child):
                continue
            yield child, node, field, index if isinstance(value, list) else None
            if not isinstance(child, ast.JoinedStr):
                yield from _below(child)


def _is_text(node: Node) -> bool:
    """Whether a statement is a text alone, as a docstring is."""
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _replacing(
    node: Any, parent: Node, field: str, index: int | None, kind: str, new: Node
) -> Change:
    def make() -> None:
        ast.copy_location(new, node)
        if index is None:
            setattr(parent, field, new)
        else:
            getattr(parent, field)[index] = new

    return Change(node.lineno, node.col_offset, kind, ast.unparse(node)[:60], make)


# ------------------------------------------------------------------ one node for another

_COMPARED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq, ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
}  # fmt: skip
_RECKONED: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.FloorDiv, ast.FloorDiv: ast.Mult,
}  # fmt: skip
_SWAPPED = {"any": "all", "all": "any", "min": "max", "max": "min"}


def _of_node(node: Node) -> Iterator[tuple[str, Node | None]]:  # noqa: C901  # one line a kind
    """The nodes that can stand in the place of one, each with the kind of the change."""
    match node:
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            yield "a negation dropped", operand
        case ast.BoolOp(op=op, values=values):
            other: ast.boolop = ast.Or() if isinstance(op, ast.And) else ast.And()
            yield "and for or", ast.BoolOp(other, values)
            for n in range(len(values)):
                rest = [*values[:n], *values[n + 1 :]]
                left = rest[0] if len(rest) == 1 else ast.BoolOp(op, rest)
                yield f"operand {n} dropped", left
        case ast.Constant(value=int() as value) if not isinstance(value, bool):
            yield "one more", ast.Constant(value + 1)
        case ast.Constant(value=bool() as value):
            yield "the other truth", ast.Constant(not value)
        case ast.BinOp(left=left, op=op, right=right) if type(op) in _RECKONED:
            yield "another operator", ast.BinOp(left, _RECKONED[type(op)](), right)
        case ast.Name(id=name, ctx=ast.Load()) if name in _SWAPPED:
            yield f"{name} swapped", ast.Name(_SWAPPED[name], ast.Load())
        case ast.IfExp(test=test, body=body, orelse=orelse):
            yield "branches swapped", ast.IfExp(test, orelse, body)
        case ast.Return(value=ast.expr() as value) if not _is_none(value):
            yield "None returned", ast.Return(ast.Constant(None))
        case ast.Expr() | ast.AugAssign() | ast.Raise():
            yield "a statement dropped", ast.Pass()
        case ast.Continue():
            yield "continue dropped", ast.Pass()


def _is_none(node: Node) -> bool:
    return isinstance(node, ast.Constant) and node.value is None


# ------------------------------------------------------------------ inside a node


def _in_place(node: Any) -> Iterator[Change]:
    """The changes inside a node that stays where it is."""
    for kind, make in _ways(node):
        yield Change(node.lineno, node.col_offset, kind, ast.unparse(node)[:60], make)


def _ways(node: Any) -> Iterator[tuple[str, Callable[[], None]]]:
    match node:
        case ast.Compare(ops=ops):
            for n, op in enumerate(ops):
                new = _COMPARED[type(op)]()
                yield f"comparison {n} turned", partial(ops.__setitem__, n, new)
        case ast.If(test=test) | ast.While(test=test) if not isinstance(test, ast.UnaryOp):
            yield "a condition negated", partial(_negate, node)
        case ast.Call():
            yield from _of_call(node)
        case ast.ListComp() | ast.SetComp() | ast.DictComp() | ast.GeneratorExp():
            for n, clause in enumerate(node.generators):
                for m in range(len(clause.ifs)):
                    yield f"filter {n}.{m} dropped", partial(clause.ifs.__delitem__, m)


def _of_call(node: ast.Call) -> Iterator[tuple[str, Callable[[], None]]]:
    for n, keyword in enumerate(node.keywords):
        if keyword.arg is not None:
            yield f"keyword {keyword.arg} dropped", partial(node.keywords.__delitem__, n)
    if len(node.args) > 1 and not any(isinstance(arg, ast.Starred) for arg in node.args):
        yield "arguments swapped", partial(_swap, node.args)


def _swap(values: list[Any]) -> None:
    values[0], values[1] = values[1], values[0]


def _negate(node: Any) -> None:
    node.test = ast.copy_location(ast.UnaryOp(ast.Not(), node.test), node.test)
