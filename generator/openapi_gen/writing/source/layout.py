"""Statements laid out as black leaves them, so that black need not run.

What fits stands on one line. What does not is opened at its last bracket: its contents
on one line of their own, or one item a line with a trailing comma.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

WIDTH = 88  # columns; black's default, and formatting.py runs black for any other


def bracketed(
    head: str, items: Sequence[str], tail: str, depth: int, width: int = WIDTH
) -> str:
    """`head`, items, `tail`: a call, a collection or an import; `head` ends in its bracket.

    Items are laid out already or short; `depth` counts indents. The first line is not
    indented, the others are.
    """
    pad = "    " * depth
    flat = f"{head}{', '.join(items)}{tail}"
    if len(pad) + len(flat) <= width and "\n" not in flat:
        return flat
    inside = f"{pad}    {', '.join(items)}"
    if len(inside) <= width and "\n" not in inside and items:
        return f"{head}\n{inside}\n{pad}{tail}"
    return exploded(head, items, tail, depth)


def item(head: str, items: Sequence[str], depth: int) -> str:
    """A call that is an item of something exploded: its line ends in a comma, too."""
    return bracketed(head, items, "),", depth).removesuffix(",")


def exploded(head: str, items: Sequence[str], tail: str, depth: int) -> str:
    """One item a line, each with a comma."""
    pad = "    " * depth
    lines = "".join(f"{pad}    {item},\n" for item in items)
    return f"{head}\n{lines}{pad}{tail}"


def collection(
    head: str, items: Sequence[str], tail: str, depth: int, width: int = WIDTH
) -> str:
    """Like bracketed, without the middle form: black gives these a comma at once."""
    pad = "    " * depth
    flat = f"{head}{', '.join(items)}{tail}"
    if len(pad) + len(flat) <= width and "\n" not in flat:
        return flat
    return exploded(head, items, tail, depth)


def laid_out(expression: str, depth: int, before: int = 0, after: int = 0) -> str:
    """An expression that ends in a bracket, opened where its line would be too long.

    `before` and `after` count the columns that stand on its first and last line beside
    it. Black opens a call with its arguments on one line first; a collection never.
    """
    pad = "    " * depth
    if len(pad) + before + len(expression) + after <= WIDTH:
        return expression
    empty = "()" if expression.endswith("()") else ""  # never opened: there is nothing
    full = expression.removesuffix(empty)
    start = _opening(full)
    if start is None:
        return expression
    head, inside, tail = full[: start + 1], full[start + 1 : -1], full[-1] + empty
    items = split_items(inside)
    if start > 0 and head[-1] != "{" and len(pad) + 4 + len(inside) <= WIDTH:
        return f"{head}\n{pad}    {inside}\n{pad}{tail}"
    laid = [_laid_item(item, depth + 1) for item in items]
    return exploded(head, laid, tail, depth)


def _laid_item(item: str, depth: int) -> str:
    """An item of a call or collection, which may be `key: value`."""
    if item[:1] in "\"'":
        key, separator, value = item.partition(": ")
        if separator:
            return f"{key}: {laid_out(value, depth, len(key) + 2, 1)}"
    return laid_out(item, depth, 0, 1)


def _opening(expression: str) -> int | None:
    """Where the bracket opens that closes at the expression's end."""
    if expression[-1:] not in ")]}":
        return None
    level = index = 0
    opened: list[int] = []
    while index < len(expression):
        character = expression[index]
        if character in "\"'":
            index += 1
            while expression[index] != character:
                index += 2 if expression[index] == "\\" else 1
        elif character in "([{":
            opened.append(index)
        elif character in ")]}":
            level = opened.pop()
        index += 1
    return level


def signature(head: str, parameters: Sequence[str], result: str, depth: int) -> str:
    """`def name(parameters) -> result:`; a single parameter gets a comma at once."""
    pad = "    " * depth
    tail = f") -> {result}:"
    flat = f"{head}{', '.join(parameters)}{tail}"
    if len(pad) + len(flat) <= WIDTH:
        return flat
    if len(pad) + len(tail) > WIDTH:
        if result.endswith("]") and " | " not in result:
            tail = f") -> {laid_out(result, depth, len(') -> '), len(':'))}:"
        elif len(pad) + 4 + len(result) <= WIDTH or "." in result:
            tail = f") -> (\n{pad}    {result}\n{pad}):"
    elif len(parameters) > 1:
        return bracketed(head, parameters, tail, depth)
    return exploded(head, parameters, tail, depth)


def imports(module: str, names: Sequence[str], depth: int = 0) -> str:
    """`from module import names`: constants, classes, functions, each sorted."""
    listed = sorted(names, key=lambda n: (n[:1].islower(), not n.isupper(), natural(n)))
    flat = f"from {module} import {', '.join(listed)}"
    if 4 * depth + len(flat) <= WIDTH:
        return flat
    return exploded(f"from {module} import (", listed, ")", depth)


def natural(text: str) -> list[str | int]:
    """A key by which numbers in names count as numbers: `v2` before `v10`."""
    parts = re.split(r"(\d+)", text)
    return [int(part) if part.isdecimal() else part for part in parts]


def split_items(text: str) -> list[str]:
    """The items of a call's or tuple's source, at its own commas."""
    items: list[str] = []
    level = start = index = 0
    while index < len(text):
        character = text[index]
        if character in "\"'":
            index += 1
            while text[index] != character:
                index += 2 if text[index] == "\\" else 1
        elif character in "([{":
            level += 1
        elif character in ")]}":
            level -= 1
        elif character == "," and level == 0:
            items.append(text[start:index].strip())
            start = index + 1
        index += 1
    last = text[start:].strip()
    return [*items, last] if last else items
