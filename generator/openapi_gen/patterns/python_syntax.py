"""Reads a translated pattern, which uses a small part of the syntax of Python's `re`.

The automaton is built from the same expression as `re`'s, so both find the same strings.

    choice    sequence | sequence ...
    sequence  terms, each with at most one of  *  +  ?  {2}  {2,}  {2,5}  (and a lazy `?`,
              which changes what is matched, but not whether)
    term      ^  \\Z  (?a:\\b)  (?s:.)  [a-z]  [^a-z]  a  \\x0a  \\u2028  \\U0001f432
              (?:choice)  (?=choice)  (?!choice)  (?<=choice)  (?<!choice)
"""

from __future__ import annotations

import re

from .tree import (
    ANY,
    Anchor,
    Characters,
    Choice,
    Lookaround,
    Node,
    OneOf,
    Repeat,
    Sequence,
    complement,
)

__all__ = ["read"]

_ANCHORS = {"^": Anchor("start"), r"\Z": Anchor("end"), r"(?a:\b)": Anchor("boundary")}
_LOOKAROUNDS = {
    "(?=": (False, False),
    "(?!": (False, True),
    "(?<=": (True, False),
    "(?<!": (True, True),
}
_ANY = "(?s:.)"
_TERM = re.compile(
    "|".join(re.escape(text) for text in (*_ANCHORS, _ANY, "(?:", *_LOOKAROUNDS, "["))
)
_QUANTIFIER = re.compile(r"(?:([*+?])|\{(\d+)(,?)(\d*)\})\??")
_TIMES = {"*": (0, None), "+": (1, None), "?": (0, 1)}
_CHARACTER = re.compile(
    r"\\x([0-9a-f]{2})|\\u([0-9a-f]{4})|\\U([0-9a-f]{8})|\\?(.)", re.DOTALL
)


def read(expression: str) -> Node:
    """The tree of a translated pattern without backreferences."""
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
        sign, minimum, comma, maximum = quantifier.groups()
        if sign:
            return Repeat(item, *_TIMES[sign])
        if not comma:
            maximum = minimum
        return Repeat(item, int(minimum), int(maximum) if maximum else None)

    def _term(self) -> Node:
        opening = _TERM.match(self._text, self._at)
        if opening is None:
            code = self._character()
            return OneOf(((code, code),))
        self._at = opening.end()
        text = opening[0]
        if text == "[":
            return OneOf(self._class())
        if text == _ANY:
            return OneOf(ANY)
        if text in _ANCHORS:
            return _ANCHORS[text]
        inside = self.choice()
        self._at += 1  # the closing parenthesis
        return inside if text == "(?:" else Lookaround(inside, *_LOOKAROUNDS[text])

    def _class(self) -> Characters:
        negated = self._next("^")
        ranges: list[tuple[int, int]] = []
        while not self._next("]"):
            low = self._character()
            high = self._character() if self._next("-") else low
            ranges.append((low, high))
        return complement(ranges) if negated else tuple(ranges)

    def _character(self) -> int:
        found = _CHARACTER.match(self._text, self._at)
        assert found is not None  # by the syntax above
        self._at = found.end()
        two, four, eight, itself = found.groups()
        return ord(itself) if itself else int(two or four or eight, 16)
