"""JSON text to data and to positions: stdlib's C parser reads, a walk explains.

The walk costs ten times as much. It runs only when a text is refused (which key is the
duplicate?), when it is too deep for the C parser's stack, or when positions are needed.
"""

from __future__ import annotations

import re
from typing import Any, cast

from .errors import (
    SURROGATE,
    Refusal,
    TextError,
    duplicate_key,
    json_pointer,
    lone_surrogate,
    place_at,
    too_deep,
)
from .json_walk import DECODER, SyntaxFault, Walk
from .limits import MAX_DEPTH
from .places import Branch, Children, Place

__all__ = ["SyntaxFault", "parse", "place_tree", "syntax_error"]

# An escape of half a surrogate pair (RFC 8259, 7), with no escaped backslash around.
_LONE_SURROGATE = re.compile(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}(?!\\u[dD][c-fC-F])"
    r"|(?<!\\u[dD][89abAB][0-9a-fA-F]{2})\\u[dD][c-fC-F]"
)
_FIXES = {
    "Expecting ',' delimiter": "put a comma between two members, or close what is open",
    "Expecting property name": "quote the key, or remove the comma before this",
    "Illegal trailing comma": "remove the comma",
    "Expecting ':' delimiter": "put a colon between the key and its value",
    "Expecting value": "write a value, or remove the comma before this",
    "Extra data": "remove what follows the end of the document",
    "Unterminated string": "close the string with a double quote",
    "Invalid control character": "write the character as an escape, such as \\n",
    "Invalid \\escape": "write the backslash twice, or use an escape of JSON",
    "Invalid \\uXXXX escape": "give the escape four hexadecimal digits",
}


def parse(text: str) -> object:
    """The data of a JSON text.

    Raises `SyntaxFault` where the text is not JSON, and `TextError` where it is, but
    has a duplicate key, a number that is not finite, a number of more than
    `MAX_INTEGER_DIGITS`, half a surrogate pair, or more levels than `MAX_DEPTH`.
    """
    try:
        data: object = DECODER.decode(text)
    except (Refusal, RecursionError):
        return _parse_walking(text)
    if _is_too_deep(data) or _has_lone_surrogate(text):
        return _parse_walking(text)
    return data


def syntax_error(fault: SyntaxFault) -> TextError:
    """A fault of the JSON parser as an error that says how to fix it."""
    problem = (
        fault.msg.removesuffix(":").removesuffix(": ").removesuffix(" starting at")
    )
    fixes = [_FIXES[known] for known in _FIXES if problem.startswith(known)]
    problem = problem[:1].lower() + problem[1:]
    message = "; ".join([f"invalid JSON: {problem}", *fixes])
    return TextError("json-syntax", message, *place_at(fault.doc, fault.pos))


def place_tree(text: str, wanted: Branch | None = None) -> Place:
    """The position of each value of a JSON text; `SyntaxFault` if it is not JSON.

    Where `wanted` is given, only the ways to these values are walked, and the others are
    passed over by the C parser.
    """
    walk = Walk(text)
    root: list[Place] = []
    children: Children = root
    branch: Branch | None = None if wanted is None else {"0": wanted}
    enclosing: list[tuple[Children, Branch | None]] = []
    key, key_offset = "", 0
    for kind, value in walk.tokens():
        if kind == "key":
            key, key_offset = str(value), walk.offset
            continue
        if kind == "close":
            children, branch = enclosing.pop()
            continue
        inside: Children = None
        if kind == "open":
            inside = {} if value == "{" else []
        if isinstance(children, dict):
            children[key] = (key_offset, inside)
            token = key
        elif children is not None:
            token = str(len(children)) if branch else ""
            children.append((walk.offset, inside))
        else:
            token = ""
        if kind != "open":
            continue
        within = None if branch is None else branch.get(token)
        if branch is not None and within is None:
            walk.skip()
        else:
            enclosing.append((children, branch))
            children, branch = inside, within
    return root[0]


def _is_too_deep(data: object) -> bool:
    # Level by level, because the C parser of CPython 3.12 goes deeper than Python can.
    level = cast("list[dict[str, Any] | list[Any] | None]", [data])
    for _ in range(MAX_DEPTH):
        below: list[dict[str, Any] | list[Any] | None] = []
        for value in level:
            if isinstance(value, dict):
                below += value.values()
            elif isinstance(value, list):
                below += value
        if not below:
            return False
        level = below
    return any(isinstance(value, (dict, list)) for value in level)


def _has_lone_surrogate(text: str) -> bool:
    if "\\ud" not in text and "\\uD" not in text:
        return False
    return bool(_LONE_SURROGATE.search(text.replace("\\\\", "__")))


def _parse_walking(text: str) -> object:
    walk = Walk(text)
    builder = _Builder()
    try:
        for kind, value in walk.tokens():
            builder.take(kind, value)
    except Refusal as refusal:
        place = place_at(text, walk.offset)
        message = str(refusal)
        raise TextError(refusal.code, message, *place, builder.pointer()) from None
    return builder.root[0]


class _Builder:
    """Data from tokens, refusing what `parse` refuses, at the token that is at fault."""

    def __init__(self) -> None:
        self.root: list[object] = []
        # The containers that are open, each with the key whose value is read next.
        self._open: list[tuple[dict[str, object] | list[object], str]] = [
            (self.root, "")
        ]

    def take(self, kind: str, value: object) -> None:
        if kind == "close":
            self._open.pop()
        elif kind == "key":
            self._take_key(str(value))
        elif kind == "open":
            if len(self._open) > MAX_DEPTH:
                raise too_deep()
            inside: dict[str, object] | list[object] = {} if value == "{" else []
            self._add(inside)
            self._open.append((inside, ""))
        else:
            _refuse_surrogate(value)
            self._add(value)

    def pointer(self) -> str:
        """The pointer to the current token, without the root's own list."""
        tokens: list[str] = []
        for depth, (container, key) in enumerate(self._open[1:], start=1):
            if isinstance(container, dict):
                tokens.append(key)
            else:
                is_last = depth == len(self._open) - 1
                tokens.append(str(len(container) - (not is_last)))
        return json_pointer(tokens)

    def _take_key(self, key: str) -> None:
        members, _ = self._open[-1]
        self._open[-1] = (members, key)
        _refuse_surrogate(key)
        if key in members:
            raise duplicate_key(key)

    def _add(self, value: object) -> None:
        container, key = self._open[-1]
        if isinstance(container, dict):
            container[key] = value
        else:
            container.append(value)


def _refuse_surrogate(value: object) -> None:
    if isinstance(value, str) and SURROGATE.search(value):
        raise lone_surrogate(value)
