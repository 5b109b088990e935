"""Why this file exists: the generator writes every pattern in one small part of `re`'s
language, and the automaton is built from the same text: here it is read into a tree.

    choice    sequence | sequence ...
    sequence  terms, each with at most one of  *  +  ?  {2}  {2,}  {2,5}  (and a lazy `?`,
              which changes what is matched, but not whether)
    term      ^  \\Z  (?a:\\b)  (?s:.)  [a-z]  [^a-z]  a  \\x0a  \\u2028  \\U0001f432
              (?:choice)  (?=choice)  (?!choice)  (?<=choice)  (?<!choice)
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from typing import TypeAlias

__all__ = [
    "Choice",
    "Edge",
    "Look",
    "Node",
    "One",
    "Ranges",
    "Repeat",
    "Sequence",
    "read",
]

Ranges: TypeAlias = tuple[tuple[int, int], ...]
"""Code points from, to and with; ascending and apart."""


@dataclass(frozen=True, slots=True)
class One:
    """One character of a set."""

    of: Ranges


@dataclass(frozen=True, slots=True)
class Sequence:
    items: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    branches: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Repeat:
    item: Node
    least: int
    most: int | None


@dataclass(frozen=True, slots=True)
class Edge:
    """A place: the `start` of the text, its `end`, or the edge of a `word`."""

    kind: str


@dataclass(frozen=True, slots=True)
class Look:
    """A place that something follows, or stands before (`behind`), or does not."""

    item: Node
    behind: bool
    negative: bool


Node: TypeAlias = One | Sequence | Choice | Repeat | Edge | Look

_EDGES = {"^": "start", r"\Z": "end", r"(?a:\b)": "word"}
_LOOKS = {
    "(?=": (False, False),
    "(?!": (False, True),
    "(?<=": (True, False),
    "(?<!": (True, True),
}
_ANY = "(?s:.)"
_TERM = re.compile(
    "|".join(re.escape(text) for text in (*_EDGES, _ANY, "(?:", *_LOOKS, "["))
)
_QUANTIFIER = re.compile(r"(?:([*+?])|\{(\d+)(,?)(\d*)\})\??")
_TIMES = {"*": (0, None), "+": (1, None), "?": (0, 1)}
_CHARACTER = re.compile(
    r"\\x([0-9a-f]{2})|\\u([0-9a-f]{4})|\\U([0-9a-f]{8})|\\?(.)", re.DOTALL
)


def read(expression: str) -> Node:
    """The tree of an expression that the generator wrote."""
    return _Reader(expression).choice()


class _Reader:
    def __init__(self, text: str) -> None:
        self._text = text
        self._at: int = 0

    def _next(self, text: str) -> bool:
        there = self._text.startswith(text, self._at)
        self._at += len(text) if there else 0
        return there

    def choice(self) -> Node:
        branches = [self._sequence()]
        while self._next("|"):
            branches.append(self._sequence())
        return branches[0] if len(branches) == 1 else Choice(tuple(branches))

    def _sequence(self) -> Node:
        items: list[Node] = []
        while self._at < len(self._text) and self._text[self._at] not in "|)":
            items.append(self._repeated(self._term()))
        return Sequence(tuple(items))

    def _repeated(self, item: Node) -> Node:
        quantifier = _QUANTIFIER.match(self._text, self._at)
        if quantifier is None:
            return item
        self._at = quantifier.end()
        sign, least, comma, most = quantifier.groups()
        if sign:
            return Repeat(item, *_TIMES[sign])
        if not comma:
            most = least
        return Repeat(item, int(least), int(most) if most else None)

    def _term(self) -> Node:
        opening = _TERM.match(self._text, self._at)
        if opening is None:
            code = self._character()
            return One(((code, code),))
        self._at = opening.end()
        text = opening[0]
        if text == "[":
            return One(self._set())
        if text == _ANY:
            return One(((0, sys.maxunicode),))
        if text in _EDGES:
            return Edge(_EDGES[text])
        inside = self.choice()
        self._at += 1  # the closing bracket
        return inside if text == "(?:" else Look(inside, *_LOOKS[text])

    def _set(self) -> Ranges:
        negated = self._next("^")
        ranges: list[tuple[int, int]] = []
        while not self._next("]"):
            low = self._character()
            high = self._character() if self._next("-") else low
            ranges.append((low, high))
        return _others(ranges) if negated else tuple(ranges)

    def _character(self) -> int:
        found = _CHARACTER.match(self._text, self._at)
        assert found is not None  # the generator wrote it
        self._at = found.end()
        two, four, eight, itself = found.groups()
        return ord(itself) if itself else int(two or four or eight, 16)


def _others(ranges: list[tuple[int, int]]) -> Ranges:
    """All code points that are in none of the ranges."""
    rest: list[tuple[int, int]] = []
    start = 0
    for low, high in ranges:
        rest.append((start, low - 1))
        start = high + 1
    rest.append((start, sys.maxunicode))
    return tuple((low, high) for low, high in rest if low <= high)
