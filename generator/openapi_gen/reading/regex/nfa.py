"""Why this file exists: how Python's `re` goes through a text is an automaton with a state
for each place of a character, in which one edge counts the ways that it can be taken.
`backtracking.py` looks for the ways that are too many."""

from __future__ import annotations

import sys
from dataclasses import dataclass

from .code_points import ANY, Characters
from .parser import (
    Choice,
    Edge,
    Group,
    Look,
    Node,
    One,
    Reference,
    Repeat,
    Sequence,
    width,
)

TEXT = 10_000  # characters of a text that any pattern must be done with in time
_END: Characters = ((sys.maxunicode + 1, sys.maxunicode + 1),)  # as if a character
_COPIES = 4  # that stand for any number of repetitions without a choice
_MANY = 8  # repetitions of a group that count as a loop
_LONG = 16  # repetitions of a character, more or fewer, that count as a loop
_STATES = 1_500
_WAYS = 1_000_000  # more are not told apart


class TooManyWaysError(Exception):
    """The ways can be exponentially many; or so many that counting them takes too long."""


@dataclass(slots=True)
class Part:
    """Where a part of the pattern begins and ends; numbers are ways."""

    empty: int
    first: dict[int, int]
    last: dict[int, int]


class Automaton:
    def __init__(self) -> None:
        self.sets: list[Characters] = []
        self.follow: list[dict[int, int]] = []
        self.times: list[int] = []  # that the loops around a state can go around
        self.groups: dict[int, int] = {}  # the most characters that each can match
        self.asserts = False
        self.surely_many = False

    def state(self, of: Characters) -> int:
        if len(self.sets) == _STATES:
            raise TooManyWaysError
        self.sets.append(of)
        self.follow.append({})
        self.times.append(1)
        return len(self.sets) - 1

    def join(self, last: dict[int, int], first: dict[int, int]) -> None:
        for p, ways in last.items():
            edges = self.follow[p]
            for q, more in first.items():
                edges[q] = min(_WAYS, edges.get(q, 0) + ways * more)

    def forget(self, states: set[int]) -> None:
        for p, edges in enumerate(self.follow):
            kept = {} if p in states else edges
            self.follow[p] = {q: n for q, n in kept.items() if q not in states}

    def part(self, node: Node) -> Part:
        match node:
            case One():
                return self.single(node.of)
            case Edge(kind="end"):
                return self.single(_END)
            case Edge() | Look():
                self.asserts = self.asserts or bool(self.sets) or node != Edge("start")
                return Part(1, {}, {})
            case Reference():
                most = self.groups.get(node.number, 0)
                return self.loop(One(ANY), True, most) if most else Part(1, {}, {})
            case Group():
                widest = width(node.item)[1]
                widest = TEXT if widest is None else min(TEXT, widest)
                self.groups[node.number] = widest
                return self.part(node.item)
            case Sequence():
                whole = Part(1, {}, {})
                for item in node.items:
                    whole = self.after(whole, self.part(item))
                return whole
            case Choice():
                return _either([self.part(branch) for branch in node.branches])
            case Repeat():
                return self.repeat(node)

    def single(self, of: Characters) -> Part:
        state = self.state(of)
        return Part(0, {state: 1}, {state: 1})

    def after(self, a: Part, b: Part) -> Part:
        self.join(a.last, b.first)
        first = _sum(a.first, b.first, a.empty)
        return Part(min(_WAYS, a.empty * b.empty), first, _sum(b.last, a.last, b.empty))

    def loop(self, item: Node, may_skip: bool, most: int) -> Part:
        start = len(self.sets)
        part = self.part(item)
        for state in range(start, len(self.sets)):
            self.times[state] = min(TEXT, self.times[state] * most)
        self.join(part.last, part.first)
        if not part.empty:
            return Part(1 if may_skip else 0, part.first, part.last)
        # Python tries to end in an empty repetition as well as without, and in each way.
        self.surely_many = self.surely_many or part.empty > 1
        return Part(2, part.first, dict.fromkeys(part.last, 2))

    def repeat(self, node: Repeat) -> Part:
        if node.most == 0:
            return Part(1, {}, {})
        item = node.item
        while isinstance(item, Group):
            item = item.item
        # Python lets the required repetitions be empty, in every combination.
        if node.least >= _MANY and width(item)[0] == 0:
            self.surely_many = True
        if width(item) == (0, 0):
            self.surely_many = self.surely_many or node.most != 1
            return self.part(item)
        endless = is_long(node)
        single = isinstance(item, One) or endless
        copies = min(node.least, _COPIES) if single else node.least
        whole = Part(1, {}, {})
        for _ in range(copies - 1 if endless else copies):
            whole = self.after(whole, self.part(item))
        if endless or node.most is None:
            tail = self.loop(item, node.least == 0, node.most or TEXT)
        else:
            tail = self.optional(item, node.most - node.least)
        return self.after(whole, tail)

    def optional(self, item: Node, times: int) -> Part:
        """`(x(x(x)?)?)?`: one way for each number of repetitions."""
        whole = Part(1, {}, {})
        for _ in range(times):
            whole = self.after(self.part(item), whole)
            whole = Part(min(_WAYS, whole.empty + 1), whole.first, whole.last)
        return whole


def is_long(node: Repeat) -> bool:
    """Whether a repetition counts as a loop."""
    item = node.item
    while isinstance(item, Group):
        item = item.item
    if node.most is None:
        return True
    if isinstance(item, One):
        return node.most - node.least >= _LONG
    return node.most >= _MANY


def _sum(a: dict[int, int], b: dict[int, int], times: int) -> dict[int, int]:
    if not times:
        return a
    return {
        state: min(_WAYS, a.get(state, 0) + times * b.get(state, 0))
        for state in [*a, *(state for state in b if state not in a)]
    }


def _either(parts: list[Part]) -> Part:
    whole = Part(0, {}, {})
    for part in parts:
        first, last = _sum(whole.first, part.first, 1), _sum(whole.last, part.last, 1)
        whole = Part(min(_WAYS, whole.empty + part.empty), first, last)
    return whole
