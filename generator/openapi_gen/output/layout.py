"""Whether two versions of a file differ in layout only, as after a formatter.

Formatters, sorters of imports and fixers of line ends change generated files in many
repositories. The code that is left is the same: its syntax tree, with adjacent imports in
any order, and its comments. (Its tokens are not: formatters add parentheses.)
"""

from __future__ import annotations

import ast
import io
import re
import tokenize
from collections.abc import Iterator
from hashlib import sha256
from inspect import cleandoc
from typing import cast

_LAYOUT = b" \t\r\n\f()\\,;\"'{}bfruBFRU"
"""What formatters add and remove. They join adjacent strings, so that prefixes go."""
# A pattern that begins with a line feed is found much faster than one with `^`.
_IMPORTS = re.compile(rb"\n[ \t]*(?:from [\w.]+ )?import (?:\([^)]*\)|[\w., ]+)")
_WORD = re.compile(rb"[\w.]+")


def shape(path: str, data: bytes) -> str:
    """A digest, of 16 hexadecimal digits, of what a formatter leaves as it is.

    It is fast, and equal for all layouts of one file. Files with equal digests can have
    different code in rare cases, such as `(a or b) and c` without its parentheses.
    """
    if not path.endswith(".py"):
        return _digest(_without_line_ends(data))
    data = b"\n" + data
    imported: set[bytes] = set()
    others: list[bytes] = []
    end = 0
    for found in _IMPORTS.finditer(data):
        imported.update(_WORD.findall(found[0]))
        others.append(data[end : found.start()])
        end = found.end()
    others.append(data[end:])
    rest = b"".join(others).translate(None, _LAYOUT).lower()
    return _digest(b" ".join(sorted(imported)) + b"\n" + rest)


def _digest(data: bytes) -> str:
    return sha256(data).hexdigest()[:16]


def is_same_code(path: str, one: bytes, other: bytes) -> bool:
    """Whether the two versions differ in layout only."""
    if shape(path, one) != shape(path, other):
        return False
    if not path.endswith(".py"):
        return True
    try:
        return _tree(one) == _tree(other) and _comments(one) == _comments(other)
    except (SyntaxError, ValueError, RecursionError, tokenize.TokenError):
        return False


def _without_line_ends(data: bytes) -> bytes:
    return b"\n".join(line.rstrip() for line in data.splitlines()).strip()


def _tree(data: bytes) -> str:
    tree = ast.parse(data)
    for node in ast.walk(tree):
        for name in ("body", "orelse", "finalbody"):
            statements = getattr(node, name, None)
            if isinstance(statements, list):
                found = cast("list[ast.stmt]", statements)
                setattr(node, name, list(_with_imports_sorted(found)))
        _clean_docstring(node)
    return ast.dump(tree)


def _with_imports_sorted(statements: list[ast.stmt]) -> Iterator[ast.stmt]:
    """Adjacent imports become one statement for each name, in the order of the names."""
    run: dict[str, ast.stmt] = {}
    for statement in [*statements, None]:
        if isinstance(statement, ast.Import | ast.ImportFrom):
            for one in _single(statement):
                run[ast.dump(one)] = one
            continue
        for key in sorted(run):
            yield run[key]
        run = {}
        if statement is not None:
            yield statement


def _single(statement: ast.Import | ast.ImportFrom) -> Iterator[ast.stmt]:
    for alias in statement.names:
        if isinstance(statement, ast.Import):
            yield ast.Import([alias])
        else:
            yield ast.ImportFrom(statement.module, [alias], statement.level)


def _clean_docstring(node: ast.AST) -> None:
    """Formatters indent a docstring anew, and remove spaces at the ends of its lines."""
    if not isinstance(
        node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef
    ):
        return
    match node.body:
        case [ast.Expr(ast.Constant(str() as text) as constant), *_]:
            lines = cleandoc(text).splitlines()
            constant.value = "\n".join(line.rstrip() for line in lines).strip()
        case _:
            pass


def _comments(data: bytes) -> list[str]:
    tokens = tokenize.tokenize(io.BytesIO(data).readline)
    return [
        token.string.lstrip("#").strip()
        for token in tokens
        if token.type == tokenize.COMMENT
    ]
