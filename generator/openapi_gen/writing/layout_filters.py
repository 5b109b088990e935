"""The filters of the templates: they lay out what views hold as black does.

A filter decides where lines break and nothing else. It continues what the template has
printed on its line: `{{ "return send" | call(arguments, indent=2) }}` prints
`return send(...)`, and opens it where the line would be too long. `indent` counts levels
of four spaces.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from .source import layout
from .source.code import ImportGroups
from .source.layout import WIDTH
from .views.page import ParameterView


def call(head: str, arguments: Sequence[str], indent: int = 0, tail: str = "") -> str:
    """`head(arguments)`, followed by `tail`"""
    return layout.call(f"{head}(", arguments, f"){tail}", indent)


def assigned_call(
    name: str, head: str, arguments: Sequence[str], indent: int = 0
) -> str:
    """`name = head(arguments)`"""
    return layout.assigned_call(name, head, arguments, indent)


def subscript(head: str, items: Sequence[str], indent: int = 0) -> str:
    """`head[items]`"""
    return layout.bracketed(f"{head}[", items, "]", indent)


_CLOSING = {"(": ")", "[": "]", "{": "}"}


def items(head: str, listed: Sequence[str], indent: int = 0, tail: str = "") -> str:
    """`head`, which ends in its bracket, the items, the closing bracket and `tail`.

    What is too long is opened one item a line at once: a collection, or a call whose last
    argument ends in a comma.
    """
    return layout.collection(head, listed, _CLOSING[head[-1]] + tail, indent)


def tuple_items(
    head: str, listed: Sequence[str], indent: int = 0, tail: str = ""
) -> str:
    """Like `items`, for a tuple: a single item is followed by a comma."""
    comma = "," if len(listed) == 1 else ""
    flat = f"{head}{', '.join(listed)}{comma}){tail}"
    if 4 * indent + len(flat) <= WIDTH and "\n" not in flat:
        return flat
    return layout.exploded(head, listed, f"){tail}", indent)


def signature(
    head: str, parameters: Sequence[ParameterView], result: str, indent: int = 0
) -> str:
    """`head(parameters) -> result:`"""
    return layout.signature(f"{head}(", list(map(str, parameters)), result, indent)


def declaration(name: str, annotation: str, default: str = "", indent: int = 0) -> str:
    """`name: annotation = default`; `name: annotation` where the default is empty."""
    return layout.declaration(name, annotation, default, indent)


def comparison(head: str, compared: str, indent: int = 0) -> str:
    """`head compared:`, as in `if value.name is not None:`"""
    return layout.comparison(head, compared, indent)


def value(head: str, expression: str, indent: int = 0) -> str:
    """`head` and an expression, opened at the expression's last bracket."""
    return layout.statement(head, expression, indent)


def names(head: str, imported: Sequence[str], indent: int = 0) -> str:
    """`from module import names`, sorted; `head` is `from module import`."""
    return layout.imports(head.split(" ")[1], imported, indent)


def import_lines(groups: ImportGroups, indent: int = 0) -> str:
    """Import statements, with a blank line between groups."""
    pad = "    " * indent
    blocks = [
        f"\n{pad}".join(
            (
                layout.imports(one.module, one.names, indent)
                if one.names
                else f"import {one.module}"
            )
            for one in group
        )
        for group in groups
    ]
    return f"\n\n{pad}".join(blocks)


FILTERS: dict[str, Callable[..., str]] = {
    "assigned_call": assigned_call,
    "call": call,
    "comparison": comparison,
    "declaration": declaration,
    "import_lines": import_lines,
    "items": items,
    "names": names,
    "signature": signature,
    "subscript": subscript,
    "tuple_items": tuple_items,
    "value": value,
}
"""The filters by their names in templates."""
