"""The positions of values: a tree of offsets beside the data, by which pointers lead.

A second parse builds the tree, and only when a diagnostic needs positions.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from typing import TypeAlias

# The offset (in characters) of a key, or of an item or the root itself, and the places
# of what is inside its value: by key, by index, or None for a scalar.
Place: TypeAlias = "tuple[int, Children]"
Children: TypeAlias = "dict[str, Place] | list[Place] | None"

Branch: TypeAlias = "dict[str, Branch]"
"""The ways to values: by a key or an index, the ways from there."""

_LINE_BREAK = re.compile("\r\n?|\n")
# RFC 6901, 4: no leading zeros. No text has more items than nine digits can count.
_INDEX = re.compile("0|[1-9][0-9]{0,8}")


def ways_to(pointers: Iterable[str]) -> Branch:
    """The ways from the root to the values at these pointers."""
    root: Branch = {}
    for pointer in pointers:
        branch = root
        for token in pointer.split("/")[1:]:
            branch = branch.setdefault(_unescaped(token), {})
    return root


def find(text: str, root: Place, pointers: Iterable[str]) -> dict[str, tuple[int, int]]:
    """Line and column of each pointer, or of its longest prefix that exists."""
    line_starts = [0, *(found.end() for found in _LINE_BREAK.finditer(text))]
    places: dict[str, tuple[int, int]] = {}
    for pointer in pointers:
        start = offset(root, pointer)
        line = bisect_right(line_starts, start)
        places[pointer] = line, 1 + start - line_starts[line - 1]
    return places


def offset(root: Place, pointer: str) -> int:
    """Where a value begins; a member begins with its key."""
    start, children = root
    for token in pointer.split("/")[1:]:
        child = _child(children, token)
        if child is None:
            break
        is_item = isinstance(children, list)
        start, children = child
        if is_item and isinstance(children, dict):
            start = _first_key(start, children)
    return start


def _first_key(offset: int, members: dict[str, Place]) -> int:
    """The first key of a mapping in a list, which says more than its bracket.

    A key that was merged or comes by an alias is before the mapping, and not meant.
    """
    first = next(iter(members.values()), None)
    return offset if first is None else max(offset, first[0])


def _child(children: Children, token: str) -> Place | None:
    if isinstance(children, dict):
        return children.get(_unescaped(token))
    if children is None or not _INDEX.fullmatch(token):
        return None
    index = int(token)
    return children[index] if index < len(children) else None


def _unescaped(token: str) -> str:
    return token.replace("~1", "/").replace("~0", "~")
