"""Statements laid out as black leaves them, so that black need not run.

What fits stands on one line. What does not is opened at its last bracket: its contents
on one line of their own, or one item a line with a trailing comma.
"""

from __future__ import annotations

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


def signature(head: str, parameters: Sequence[str], result: str, depth: int) -> str:
    """`def name(parameters) -> result:`; a single parameter gets a comma at once."""
    pad = "    " * depth
    tail = f") -> {result}:"
    flat = f"{head}{', '.join(parameters)}{tail}"
    if len(pad) + len(flat) <= WIDTH:
        return flat
    if len(pad) + len(tail) > WIDTH:
        if len(pad) + 4 + len(result) <= WIDTH or "." in result:
            tail = f") -> (\n{pad}    {result}\n{pad}):"
    elif len(parameters) > 1 and "*" not in parameters:
        return bracketed(head, parameters, tail, depth)
    return exploded(head, parameters, tail, depth)


def imports(module: str, names: Sequence[str], depth: int = 0) -> str:
    """`from module import names`: constants, classes, functions, each sorted."""
    listed = sorted(names, key=lambda n: (n[:1].islower(), not n.isupper(), n))
    flat = f"from {module} import {', '.join(listed)}"
    if 4 * depth + len(flat) <= WIDTH:
        return flat
    return exploded(f"from {module} import (", listed, ")", depth)


def split_items(text: str) -> list[str]:
    """The items of a call's or tuple's source, at its own commas."""
    items: list[str] = []
    level = start = index = 0
    while index < len(text):
        character = text[index]
        if character == '"':
            index += 1
            while text[index] != '"':
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
