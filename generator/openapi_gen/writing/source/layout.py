"""Lays out statements as black does, so that black need not run.

What fits is on one line. What does not is opened at its last bracket: the contents on one
line of their own, or one item a line with a trailing comma.

`depth` counts indents. The first line of a result is not indented, the others are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from .code import Code

WIDTH = 88  # columns; black's default, and formatting.py runs black for any other


def bracketed(
    head: str, items: Sequence[str], tail: str, depth: int, width: int = WIDTH
) -> Code:
    """A call: `head` ends in its bracket, and `tail` closes it.

    The items are short or laid out already.
    """
    pad = "    " * depth
    flat = f"{head}{', '.join(items)}{tail}"
    if len(pad) + len(flat) <= width and "\n" not in flat:
        return Code(flat)
    inside = f"{pad}    {', '.join(items)}"
    if len(inside) <= width and "\n" not in inside and items:
        return Code(f"{head}\n{inside}\n{pad}{tail}")
    return exploded(head, items, tail, depth)


def call(head: str, arguments: Sequence[str], tail: str, depth: int) -> Code:
    """Like `bracketed`, where `head` can be too long: `Stream["..."].requested(`."""
    found = _SUBSCRIPT.fullmatch(head)
    if found is None or 4 * depth + len(head) <= WIDTH:
        return bracketed(head, arguments, tail, depth)
    pad = "    " * depth
    opened = bracketed(found[3], arguments, tail, depth)
    return Code(f"{found[1]}\n{pad}    {found[2]}\n{pad}{opened}")


_SUBSCRIPT = re.compile(r'(.*\[)("[^"]*")(\]\.\w+\()')


def condition(keyword: str, head: str, arguments: Sequence[str], depth: int) -> Code:
    """`if head(arguments):`, in brackets where that makes room for the head."""
    pad = "    " * depth
    too_long = len(pad) + len(f"{keyword} {head}") > WIDTH
    if too_long and len(pad) + 4 + len(head) <= WIDTH:
        inside = bracketed(head, arguments, ")", depth + 1)
        return Code(f"{keyword} (\n{pad}    {inside}\n{pad}):")
    return bracketed(f"{keyword} {head}", arguments, "):", depth)


def item(head: str, items: Sequence[str], depth: int) -> Code:
    """A call that is an item of something exploded: its line ends in a comma, too."""
    return Code(bracketed(head, items, "),", depth).removesuffix(","))


def exploded(head: str, items: Sequence[str], tail: str, depth: int) -> Code:
    """One item a line, each with a comma. One that is too long is opened."""
    pad = "    " * depth
    lines = "".join(f"{pad}    {_laid_item(item, depth + 1)},\n" for item in items)
    return Code(f"{head}\n{lines}{pad}{tail}")


def collection(
    head: str, items: Sequence[str], tail: str, depth: int, width: int = WIDTH
) -> Code:
    """Like `bracketed`, for what black never opens with all items on one line."""
    pad = "    " * depth
    flat = f"{head}{', '.join(items)}{tail}"
    if len(pad) + len(flat) <= width and "\n" not in flat:
        return Code(flat)
    return exploded(head, items, tail, depth)


def laid_out(expression: str, depth: int, before: int = 0, after: int = 0) -> Code:
    """An expression that ends in a bracket, opened where its line would be too long.

    `before` and `after` count the other columns of its first and last line. Black opens
    a call with its arguments on one line first, and a collection never.
    """
    pad = "    " * depth
    if len(pad) + before + len(expression) + after <= WIDTH:
        return Code(expression)
    empty = "()" if expression.endswith("()") else ""  # black does not open it
    full = expression.removesuffix(empty)
    start = _opening(full)
    if start is None:
        return Code(expression)
    head, inside, tail = full[: start + 1], full[start + 1 : -1], full[-1] + empty
    items = split_items(inside)
    is_trailer = head[-2:-1].isalnum() or head[-2:-1] in tuple("_])")
    fits = len(pad) + 4 + len(inside) <= WIDTH
    # A collection of several items is opened at each of them.
    if fits and (is_trailer or (len(items) == 1 and not inside.endswith(","))):
        return Code(f"{head}\n{pad}    {inside}\n{pad}{tail}")
    if len(items) == 1 and is_trailer:  # black adds no comma
        return Code(
            f"{head}\n{pad}    {_laid_item(items[0], depth + 1, 0)}\n{pad}{tail}"
        )
    return exploded(head, items, tail, depth)


_ANNOTATION = re.compile(r'\w(?:[\w.\[\], |]|"(?:[^"\\]|\\.)*")+')
_KEY = re.compile(r"(\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'|[\w.]+): ")
_SUM = re.compile(r'([A-Z_]+) (\+ "(?:[^"\\]|\\.)*")')


def _laid_item(item: str, depth: int, after: int = 1) -> str:
    """An item of a call or collection, which may be `key: value` or `HERE + "/items"`;
    or of a subscript, which may be a union. `after` counts the comma.
    """
    pad = "    " * depth
    if len(pad) + len(item) + after <= WIDTH or "\n" in item:
        return item
    if _ANNOTATION.fullmatch(item) and len(union_members(item)) > 1:
        return laid_union(item, depth, after)
    if found := _SUM.fullmatch(item):
        return f"{found[1]}\n{pad}{found[2]}"
    found = _KEY.match(item)
    key = found[0] if found else ""
    return key + laid_out(item.removeprefix(key), depth, len(key), after)


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


def signature(head: str, parameters: Sequence[str], result: str, depth: int) -> Code:
    """`def name(parameters) -> result:`, opened at the parameters before the result."""
    pad = "    " * depth
    tail = f") -> {result}:"
    flat = f"{head}{', '.join(parameters)}{tail}"
    if len(pad) + len(flat) <= WIDTH:
        return Code(flat)
    if not parameters:
        return _without_parameters(head, result, depth)
    parameters = [parameter(one, depth + 1) for one in parameters]
    if len(pad) + len(tail) > WIDTH:
        if result.endswith("]") and len(union_members(result)) == 1:
            tail = f") -> {laid_out(result, depth, len(') -> '), len(':'))}:"
        elif len(pad) + 4 + len(result) <= WIDTH or "." in result:
            tail = f") -> (\n{pad}    {laid_union(result, depth + 1)}\n{pad}):"
    elif len(parameters) > 1:
        return bracketed(head, parameters, tail, depth)
    return exploded(head, parameters, tail, depth)


_DEFAULT = re.compile(r' = (?:[\w.]+|"(?:[^"\\]|\\.)*")$')


def parameter(declared: str, depth: int) -> Code:
    """`name: annotation = default`; a union that is too long for a line is opened."""
    pad = "    " * depth
    if len(pad) + len(declared) < WIDTH:
        return Code(declared)
    name, _, annotation = declared.partition(": ")
    found = _DEFAULT.search(annotation)
    default = found[0] if found else ""
    annotation = annotation.removesuffix(default)
    if len(union_members(annotation)) < 2:
        laid = laid_out(annotation, depth, len(name) + 2, len(default) + 1)
        return Code(f"{name}: {laid}{default}")
    union = laid_union(annotation, depth + 1)
    return Code(f"{name}: (\n{pad}    {union}\n{pad}){default}")


def laid_union(annotation: str, depth: int, after: int = 0) -> str:
    """A union on lines of its own; one member a line where it is too long."""
    pad = "    " * depth
    if len(pad) + len(annotation) + after <= WIDTH:
        return annotation
    members = union_members(annotation)
    befores = [0, *[2] * (len(members) - 1)]
    afters = [*[0] * (len(members) - 1), after]
    laid = map(laid_out, members, [depth] * len(members), befores, afters)
    return f"\n{pad}| ".join(laid)


def definition(head: str, parameters: Sequence[str], result: str, depth: int) -> Code:
    """`def name(parameters) -> result: ...`, for type checkers."""
    pad = "    " * depth
    flat = f"{head}{', '.join(parameters)}) -> {result}: ..."
    if len(pad) + len(flat) <= WIDTH:
        return Code(flat)
    tail = f") -> {result}: ..."
    if len(pad) + len(tail) > WIDTH >= len(pad) + 4 + len(result):
        tail = f") -> (\n{pad}    {result}\n{pad}): ..."
    if len(parameters) > 1:
        return bracketed(head, parameters, tail, depth)
    return exploded(head, parameters, tail, depth)


def _without_parameters(head: str, result: str, depth: int) -> Code:
    pad = "    " * depth
    if len(union_members(result)) > 1:
        return Code(f"{head}) -> (\n{pad}    {laid_union(result, depth + 1)}\n{pad}):")
    laid = laid_out(result, depth + 1)
    code = f"{head}) -> (\n{pad}    {laid}\n{pad}):"
    if ",\n" in laid:  # a trailing comma: black opens the subscript itself
        code = f"{head}) -> {laid_out(result, depth, 0, 1)}:"
    if "\n" in laid and ", " in code.partition("\n")[2]:
        return Code(f"{head}) -> {result}:")  # black decides where to break it
    return Code(code)


def declaration(name: str, annotation: str, default: str, depth: int) -> Code:
    """`name: annotation = default`; nothing is printed for an empty default."""
    pad = "    " * depth
    tail = f" = {default}" if default else ""
    flat = f"{name}: {annotation}{tail}"
    if len(pad) + len(flat) <= WIDTH:
        return Code(flat)
    if default.endswith(")"):  # black opens a call, or decides for itself
        head, _, arguments = flat[:-1].rpartition("(")
        opened = f"{head}(\n{pad}    {arguments}\n{pad})"
        return Code(opened if len(pad) + len(head) + 1 <= WIDTH else flat)
    if default and len(pad) + len(name) + len(annotation) + 6 <= WIDTH:
        return Code(f"{name}: {annotation} = (\n{pad}    {default}\n{pad})")
    members = union_members(annotation)
    if len(members) == 1:
        return _single(name, annotation, tail, depth)
    return Code(
        f"{name}: (\n{pad}    {laid_union(annotation, depth + 1)}\n{pad}){tail}"
    )


def _single(name: str, annotation: str, tail: str, depth: int) -> Code:
    """A declaration of which the annotation is no union, and does not fit."""
    pad = "    " * depth
    if annotation.endswith("]"):
        laid = laid_out(annotation, depth, len(name) + 2, len(tail))
        return Code(f"{name}: {laid}{tail}")
    if "." not in annotation and len(pad) + 4 + len(annotation) > WIDTH:
        return Code(f"{name}: {annotation}{tail}")
    return Code(f"{name}: (\n{pad}    {annotation}\n{pad}){tail}")


def type_arguments(name: str, of: str) -> Code:
    """`name: Final[tuple[of, ...]] = get_args(of)`, opened as black opens it."""
    inside, made = f"tuple[{of}, ...]", f"get_args({of})"
    head = f"{name}: Final[{inside}] = "
    shapes = (
        f"{head}{made}",
        f"{head}get_args(\n    {of}\n)",
        f"{head}(\n    {made}\n)",
        f"{name}: Final[\n    {inside}\n] = {made}",
    )
    fitting = (s for s in shapes if max(map(len, s.split("\n"))) <= WIDTH)
    return Code(next(fitting, shapes[0]))


def union_members(annotation: str) -> list[str]:
    """The members of a union, those inside brackets left together."""
    members: list[str] = []
    for part in annotation.split(" | "):
        if members and members[-1].count("[") > members[-1].count("]"):
            members[-1] += f" | {part}"
        else:
            members.append(part)
    return members


def statement(head: str, value: str, depth: int) -> Code:
    """`head` and a value, which is opened at its call's bracket where it is too long."""
    laid = laid_out(value, depth, len(head))
    first = laid.partition("\n")[0]
    if 4 * depth + len(head + first) <= WIDTH:
        return Code(head + laid)
    target = _TARGET.fullmatch(head)
    pad = "    " * depth
    if target is not None and len(f"{pad}{head}(") > WIDTH:
        rest = statement("] = ", value, depth)
        return Code(f"{target[1]}\n{pad}    {target[2]}\n{pad}{rest}")
    # Black wraps what is assigned to a subscript, and names with dots and no bracket;
    # another one where no line is too long then.
    wrapped = f"{head}(\n{pad}    {laid_out(value, depth + 1)}\n{pad})"
    is_dotted = laid == value and value[:1] != '"' and "." in value
    helps = all(len(line) <= WIDTH for line in f"{pad}{wrapped}".split("\n"))
    if helps or is_dotted or target is not None:
        return Code(wrapped)
    return Code(head + laid)


_TARGET = re.compile(r"""(\w+\[)("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')\] = """)


def comparison(head: str, compared: str, depth: int) -> Code:
    """`if value.name is not None:`; `head` is `if value.name`."""
    pad = "    " * depth
    flat = f"{head} {compared}:"
    if len(pad) + len(flat) <= WIDTH:
        return Code(flat)
    keyword, _, operand = head.partition(" ")
    return Code(f"{keyword} (\n{pad}    {operand}\n{pad}    {compared}\n{pad}):")


def conditional(head: str, parts: Sequence[str], tail: str, depth: int) -> Code:
    """`value`, `if test` and `else other`, in brackets where they do not fit on the line."""
    pad = "    " * depth
    flat = " ".join(parts)
    if len(f"{pad}{head}{flat}{tail}") <= WIDTH:
        return Code(f"{head}{flat}{tail}")
    inside = flat if len(f"{pad}    {flat}") <= WIDTH else f"\n{pad}    ".join(parts)
    return Code(f"{head}(\n{pad}    {inside}\n{pad}){tail}")


def alias(name: str, annotation: str) -> Code:
    """`name: TypeAlias = annotation`, for a type checker."""
    head = f"{name}: TypeAlias = "
    members = union_members(annotation)
    before = ""
    if len(f"{head}(") > WIDTH:  # black opens `TypeAlias`, and keeps a union's brackets
        before, head = f"{name}: (\n    TypeAlias\n", ") = "
        if len(members) > 1 and len(f"{head}({annotation})") <= WIDTH:
            return Code(f"{before}{head}({annotation})")
    elif len(head + annotation) <= WIDTH:
        return Code(head + annotation)
    if len(members) > 1:
        return Code(f"{before}{head}(\n    {laid_union(annotation, 1)}\n)")
    return Code(before + statement(head, annotation, 0))


def assigned_call(name: str, head: str, arguments: Sequence[str], depth: int) -> Code:
    """`name = head(arguments)`, in brackets where that makes room for the head.

    The name can have an annotation, which is opened instead.
    """
    laid = bracketed(f"{name} = {head}(", arguments, ")", depth)
    pad = "    " * depth
    first = laid.partition("\n")[0]
    if len(pad) + len(first) <= WIDTH:
        return laid
    if len(pad) + len(f"{name} = (") > WIDTH:
        alone, _, annotation = name.partition(": ")
        if not annotation.endswith("]"):
            return laid
        opened = laid_out(annotation, depth, len(alone) + 2, len(f" = {head}("))
        rest = bracketed(f"] = {head}(", arguments, ")", depth)
        return Code(f"{alone}: {opened[:-1]}{rest}")
    inside = bracketed(f"{head}(", arguments, ")", depth + 1)
    if any(len(line) > WIDTH for line in inside.split("\n")):
        return laid
    return Code(f"{name} = (\n{pad}    {inside}\n{pad})")


def imports(module: str, names: Sequence[str], depth: int = 0) -> Code:
    """`from module import names`: constants, classes, functions, each sorted."""
    listed = sorted(names, key=lambda n: (n[:1].islower(), not n.isupper(), natural(n)))
    flat = f"from {module} import {', '.join(listed)}"
    if 4 * depth + len(flat) <= WIDTH:
        return Code(flat)
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
