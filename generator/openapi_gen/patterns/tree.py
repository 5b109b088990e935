"""The tree of a regular expression.

The generator parses a pattern of ECMA-262 into this tree, and a client reads the
translated pattern into it, to search in linear time.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, TypeAlias

__all__ = [
    "ANY",
    "Anchor",
    "Backreference",
    "Characters",
    "Choice",
    "Group",
    "Lookaround",
    "Node",
    "OneOf",
    "Repeat",
    "Sequence",
    "complement",
]

Characters: TypeAlias = tuple[tuple[int, int], ...]
"""Ranges of code points, both ends included, ascending and disjoint."""

ANY: Characters = ((0, sys.maxunicode),)


def complement(ranges: Iterable[tuple[int, int]]) -> Characters:
    """Every code point that is in none of the ranges, which ascend."""
    rest: list[tuple[int, int]] = []
    start = 0
    for low, high in ranges:
        if start < low:
            rest.append((start, low - 1))
        start = high + 1
    if start <= sys.maxunicode:
        rest.append((start, sys.maxunicode))
    return tuple(rest)


@dataclass(frozen=True, slots=True)
class OneOf:
    """One character of a set: a literal, a class, an escape such as `\\d`, or a dot."""

    characters: Characters


@dataclass(frozen=True, slots=True)
class Sequence:
    items: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """Alternatives, separated by `|`."""

    branches: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Repeat:
    """`*`, `+`, `?` or `{2,5}`; no `maximum` means any number of times."""

    item: Node
    minimum: int
    maximum: int | None
    lazy: bool = False


@dataclass(frozen=True, slots=True)
class Anchor:
    """A condition on a position: the `start` or `end` of the string, `\\b` or `\\B`."""

    kind: Literal["start", "end", "boundary", "no boundary"]


@dataclass(frozen=True, slots=True)
class Lookaround:
    """A lookahead or lookbehind, positive or negative."""

    item: Node
    behind: bool
    negative: bool


@dataclass(frozen=True, slots=True)
class Group:
    """A capturing group; `number` counts from 1."""

    item: Node
    number: int


@dataclass(frozen=True, slots=True)
class Backreference:
    """What group `number` matched."""

    number: int
    ignore_case: bool


Node: TypeAlias = (
    OneOf | Sequence | Choice | Repeat | Anchor | Lookaround | Group | Backreference
)
