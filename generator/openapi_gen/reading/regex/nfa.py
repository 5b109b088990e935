"""How Python's `re` goes through a string, as a nondeterministic automaton.

It has a state for each character set of the pattern, and each edge counts the ways to
take it. `backtracking_cost` looks for the ways that are too many. (The position automaton
of `automaton.py` follows all ways at once, so it counts none.)
"""

from __future__ import annotations

import sys
from typing import assert_never

from ...patterns.tree import (
    ANY,
    Anchor,
    Backreference,
    Characters,
    Choice,
    Group,
    Lookaround,
    Node,
    OneOf,
    Repeat,
    Sequence,
)
from ...records import dataclass
from .traversal import width, without_groups

LENGTH = 10_000  # characters of a string that every pattern must search in time
_END: Characters = ((sys.maxunicode + 1, sys.maxunicode + 1),)  # as if a character
_COPIES = 4  # in place of any number of repetitions without a choice
_MANY = 8  # repetitions of a group that count as a loop
_LONG = 16  # repetitions of a character, more or fewer, that count as a loop
_STATES = 1_500
_WAYS = 1_000_000  # more are not distinguished


class TooManyWaysError(Exception):
    """The ways can be exponentially many; or so many that counting them takes too long."""


@dataclass(slots=True)
class Part:
    """Where a part of the pattern begins and ends; the numbers count ways."""

    empty: int
    first: dict[int, int]
    last: dict[int, int]


class Nfa:
    def __init__(self) -> None:
        self.sets: list[Characters] = []
        self.follow: list[dict[int, int]] = []
        self.times: list[int] = []  # how often the loops around each state can run
        self.groups: dict[int, int] = {}  # the most characters that each matches
        self.asserts = False
        self.surely_many = False

    def state(self, characters: Characters) -> int:
        if len(self.sets) == _STATES:
            raise TooManyWaysError
        self.sets.append(characters)
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
            case OneOf():
                return self.single(node.characters)
            case Anchor("end"):
                return self.single(_END)
            case Anchor() | Lookaround():
                self.asserts = (
                    self.asserts or bool(self.sets) or node != Anchor("start")
                )
                return Part(1, {}, {})
            case Backreference():
                most = self.groups.get(node.number, 0)
                return self.loop(OneOf(ANY), True, most) if most else Part(1, {}, {})
            case Group():
                widest = width(node.item)[1]
                widest = LENGTH if widest is None else min(LENGTH, widest)
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
            case _:
                assert_never(node)

    def single(self, characters: Characters) -> Part:
        state = self.state(characters)
        return Part(0, {state: 1}, {state: 1})

    def after(self, a: Part, b: Part) -> Part:
        self.join(a.last, b.first)
        first = _sum(a.first, b.first, a.empty)
        return Part(min(_WAYS, a.empty * b.empty), first, _sum(b.last, a.last, b.empty))

    def loop(self, item: Node, may_skip: bool, most: int) -> Part:
        start = len(self.sets)
        part = self.part(item)
        for state in range(start, len(self.sets)):
            self.times[state] = min(LENGTH, self.times[state] * most)
        self.join(part.last, part.first)
        if not part.empty:
            return Part(1 if may_skip else 0, part.first, part.last)
        # Python tries to end in an empty repetition as well as without, and in each way.
        self.surely_many = self.surely_many or part.empty > 1
        return Part(2, part.first, dict.fromkeys(part.last, 2))

    def repeat(self, node: Repeat) -> Part:
        if node.maximum == 0:
            return Part(1, {}, {})
        item = without_groups(node.item)
        # Python lets the required repetitions be empty, in every combination.
        if node.minimum >= _MANY and width(item)[0] == 0:
            self.surely_many = True
        if width(item) == (0, 0):
            self.surely_many = self.surely_many or node.maximum != 1
            return self.part(item)
        endless = is_long(node)
        single = isinstance(item, OneOf) or endless
        copies = min(node.minimum, _COPIES) if single else node.minimum
        whole = Part(1, {}, {})
        for _ in range(copies - 1 if endless else copies):
            whole = self.after(whole, self.part(item))
        if endless or node.maximum is None:
            tail = self.loop(item, node.minimum == 0, node.maximum or LENGTH)
        else:
            tail = self.optional(item, node.maximum - node.minimum)
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
    item = without_groups(node.item)
    if node.maximum is None:
        return True
    if isinstance(item, OneOf):
        return node.maximum - node.minimum >= _LONG
    return node.maximum >= _MANY


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
