"""Why this file exists: Python's `re` goes back through all ways to match, and some patterns
have exponentially many. They are found here, before a client can be hung by one.

The pattern becomes an automaton with a state for each place of a character, in which one
edge counts the ways that it can be taken. Exponential: a state comes back to itself in two
ways over the same text (EDA). Polynomial: two loops can share a text at every border
between them (IDA); the steps of a chain of such loops multiply. (Weber and Seidl, "On
the degree of ambiguity of finite automata", 1991.)"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass

from .characters import ANY, Characters, overlap
from .expressions import (
    Choice,
    Edge,
    Group,
    Look,
    Node,
    One,
    Reference,
    Repeat,
    Sequence,
    children,
    width,
)

_END: Characters = ((sys.maxunicode + 1, sys.maxunicode + 1),)  # as if a character
_COPIES = 4  # that stand for any number of repetitions without a loop
_MANY = 8  # repetitions of a group that count as a loop
_LONG = 16  # repetitions of a character, more or fewer, that count as a loop
_STATES = 1_500
_STEPS = 300_000
_TEXT = 10_000  # characters to search
_COST = 2 * 10**8  # steps; a search in quadratic time takes half of them


class _TooLargeError(Exception):
    """The analysis would take longer than a pattern is worth."""


@dataclass(slots=True)
class _Part:
    """Where a part of the pattern begins and ends; numbers are ways, 2 is 'several'."""

    empty: int
    first: dict[int, int]
    last: dict[int, int]


def is_dangerous(tree: Node) -> bool:
    """Whether a search for `tree` may take more than quadratic time."""
    if any(_dangerous(look.item, True) for look in _looks(tree)):
        return True
    return _dangerous(tree, _is_anchored(tree))


def _dangerous(tree: Node, anchored: bool) -> bool:
    automaton = _Automaton()
    try:
        whole = automaton.part(tree)
        if automaton.surely_many:
            return True
        if not automaton.has_loop:
            return False
        firm = anchored or not _has_edge(tree, "start")
        firm = firm and not automaton.asserts
        if not anchored and not (firm and whole.empty):  # else it ends where it began
            search = automaton.state(ANY)
            automaton.join({search: 1}, {**whole.first, search: 1})
            automaton.times[search] = _TEXT
        if firm:
            automaton.forget(set(whole.last))  # the search ends there
        return _Analysis(automaton).is_dangerous()
    except _TooLargeError:
        return True


class _Automaton:
    def __init__(self) -> None:
        self.sets: list[Characters] = []
        self.follow: list[dict[int, int]] = []
        self.times: list[int] = []  # that the loops around a state can go around
        self.has_loop = False
        self.asserts = False
        self.surely_many = False

    def state(self, of: Characters) -> int:
        if len(self.sets) == _STATES:
            raise _TooLargeError
        self.sets.append(of)
        self.follow.append({})
        self.times.append(1)
        return len(self.sets) - 1

    def join(self, last: dict[int, int], first: dict[int, int]) -> None:
        for p, ways in last.items():
            edges = self.follow[p]
            for q, more in first.items():
                edges[q] = min(2, edges.get(q, 0) + ways * more)

    def forget(self, states: set[int]) -> None:
        for p, edges in enumerate(self.follow):
            kept = {} if p in states else edges
            self.follow[p] = {q: n for q, n in kept.items() if q not in states}

    def part(self, node: Node) -> _Part:
        match node:
            case One():
                return self.single(node.of)
            case Edge(kind="end"):
                return self.single(_END)
            case Edge() | Look():
                self.asserts = self.asserts or node != Edge("start")
                return _Part(1, {}, {})
            case Reference():
                return self.loop(One(ANY), True, _TEXT)
            case Group():
                return self.part(node.item)
            case Sequence():
                whole = _Part(1, {}, {})
                for item in node.items:
                    whole = self.after(whole, self.part(item))
                return whole
            case Choice():
                return _either([self.part(branch) for branch in node.branches])
            case Repeat():
                return self.repeat(node)

    def single(self, of: Characters) -> _Part:
        state = self.state(of)
        return _Part(0, {state: 1}, {state: 1})

    def after(self, a: _Part, b: _Part) -> _Part:
        self.join(a.last, b.first)
        first = _sum(a.first, b.first, a.empty)
        return _Part(min(2, a.empty * b.empty), first, _sum(b.last, a.last, b.empty))

    def loop(self, item: Node, may_skip: bool, most: int) -> _Part:
        self.has_loop = True
        start = len(self.sets)
        part = self.part(item)
        for state in range(start, len(self.sets)):
            self.times[state] = min(_TEXT, self.times[state] * most)
        self.join(part.last, part.first)
        if not part.empty:
            return _Part(1 if may_skip else 0, part.first, part.last)
        # Python tries to end in an empty repetition as well as without.
        return _Part(2, part.first, dict.fromkeys(part.last, 2))

    def repeat(self, node: Repeat) -> _Part:
        if node.most == 0:
            return _Part(1, {}, {})
        item = node.item
        while isinstance(item, Group):
            item = item.item
        # Python lets the required repetitions be empty, in every combination.
        if node.least >= _MANY and width(item)[0] == 0:
            self.surely_many = True
        if node.most is None:
            endless = True
        elif isinstance(item, One):
            endless = node.most - node.least >= _LONG
        else:
            endless = node.most >= _MANY
        copies = min(node.least, _COPIES)
        whole = _Part(1, {}, {})
        for _ in range(copies - 1 if endless else copies):
            whole = self.after(whole, self.part(item))
        if endless or node.most is None:
            tail = self.loop(item, node.least == 0, node.most or _TEXT)
        else:
            tail = self.optional(item, min(node.most - node.least, _COPIES))
        return self.after(whole, tail)

    def optional(self, item: Node, times: int) -> _Part:
        """`(x(x(x)?)?)?`: one way for each number of repetitions."""
        whole = _Part(1, {}, {})
        for _ in range(times):
            whole = self.after(self.part(item), whole)
            whole = _Part(min(2, whole.empty + 1), whole.first, whole.last)
        return whole


class _Analysis:
    def __init__(self, automaton: _Automaton) -> None:
        self.sets = automaton.sets
        self.follow = automaton.follow
        self.times = automaton.times
        self.steps = 0
        self.met: dict[tuple[int, int], bool] = {}

    def is_dangerous(self) -> bool:
        loops = [
            part
            for part in _components([list(edges) for edges in self.follow])
            if len(part) > 1 or any(p in self.follow[p] for p in part)
        ]
        if any(self.is_exponential(loop) for loop in loops):
            return True
        # Components come in reverse order: what a loop leads to stands before it.
        costs: list[int] = []
        for later, loop in enumerate(loops):
            chained = [
                costs[earlier]
                for earlier in range(later)
                if self.share_text(loop, loops[earlier])
            ]
            costs.append(max(self.times[p] for p in loop) * max(chained, default=1))
        return max(costs, default=0) > _COST

    def is_exponential(self, loop: set[int]) -> bool:
        """EDA: two ways from a state over one text that come together again."""
        if any(n > 1 for p in loop for q, n in self.follow[p].items() if q in loop):
            return True
        before: dict[tuple[int, int], list[tuple[int, int]]] = {}
        todo = [(p, p) for p in loop]
        seen = set(todo)
        while todo:
            pair = todo.pop()
            for target in self.pairs(pair, loop):
                before.setdefault(target, []).append(pair)
                if target not in seen:
                    seen.add(target)
                    todo.append(target)
        todo = [(p, p) for p in loop]
        back = set(todo)
        while todo:
            for pair in before.get(todo.pop(), []):
                if pair[0] != pair[1]:
                    return True
                if pair not in back:
                    back.add(pair)
                    todo.append(pair)
        return False

    def pairs(self, pair: tuple[int, int], loop: set[int]) -> Iterator[tuple[int, int]]:
        for p in self.follow[pair[0]]:
            for q in self.follow[pair[1]]:
                self.count()
                if p in loop and q in loop and self.meet(p, q):
                    yield min(p, q), max(p, q)

    def share_text(self, a: set[int], b: set[int]) -> bool:
        """IDA: a text that leads from `p` in `a` to itself, from `p` to `q` in `b`, and
        from `q` to itself."""
        if not any(self.meet(p, q) for p in a for q in b):
            return False
        return any(self.leads(p, q, a, b) for p in a for q in b)

    def leads(self, p: int, q: int, a: set[int], b: set[int]) -> bool:
        todo = [(p, p, q)]
        seen = set(todo)
        while todo:
            x, y, z = todo.pop()
            for step in self.triples(x, y, z, a, b):
                if step == (p, q, q):
                    return True
                if step not in seen:
                    seen.add(step)
                    todo.append(step)
        return False

    def triples(
        self, x: int, y: int, z: int, a: set[int], b: set[int]
    ) -> Iterator[tuple[int, int, int]]:
        for i in a.intersection(self.follow[x]):
            for k in b.intersection(self.follow[z]):
                if not self.meet(i, k):
                    continue
                for j in self.follow[y]:
                    self.count()
                    if self.meet(i, j) and self.meet(j, k):
                        yield i, j, k

    def meet(self, p: int, q: int) -> bool:
        if (p, q) not in self.met:
            self.met[p, q] = overlap(self.sets[p], self.sets[q])
        return self.met[p, q]

    def count(self) -> None:
        self.steps += 1
        if self.steps > _STEPS:
            raise _TooLargeError


def _sum(a: dict[int, int], b: dict[int, int], times: int) -> dict[int, int]:
    if not times:
        return a
    return {
        state: min(2, a.get(state, 0) + times * b.get(state, 0))
        for state in [*a, *(state for state in b if state not in a)]
    }


def _either(parts: list[_Part]) -> _Part:
    whole = _Part(0, {}, {})
    for part in parts:
        first, last = _sum(whole.first, part.first, 1), _sum(whole.last, part.last, 1)
        whole = _Part(min(2, whole.empty + part.empty), first, last)
    return whole


def _components(follow: list[list[int]]) -> list[set[int]]:
    """Strongly connected components, each after all that it leads to (Tarjan)."""
    index: dict[int, int] = {}
    low: dict[int, int] = {}
    stack: list[int] = []
    within: set[int] = set()
    found: list[set[int]] = []
    for root in range(len(follow)):
        work = [] if root in index else [(root, iter(follow[root]))]
        while work:
            state, edges = work[-1]
            if state not in index:
                index[state] = low[state] = len(index)
                stack.append(state)
                within.add(state)
            new = next((q for q in edges if q not in index), None)
            if new is not None:
                work.append((new, iter(follow[new])))
                continue
            work.pop()
            for q in follow[state]:
                if q in within:
                    low[state] = min(low[state], low[q])
            if low[state] == index[state]:
                cut = stack.index(state)
                found.append(set(stack[cut:]))
                within.difference_update(stack[cut:])
                del stack[cut:]
    return found


def _looks(node: Node) -> Iterator[Look]:
    if isinstance(node, Look):
        yield node
    for child in children(node):
        yield from _looks(child)


def _has_edge(node: Node, kind: str) -> bool:
    return node == Edge(kind) or any(_has_edge(n, kind) for n in children(node))


def _is_anchored(node: Node) -> bool:
    """Whether every way through `node` begins at the start of the text."""
    match node:
        case Edge():
            return node.kind == "start"
        case Sequence():
            rest = [item for item in node.items if not isinstance(item, Look)]
            return bool(rest) and _is_anchored(rest[0])
        case Choice():
            return all(map(_is_anchored, node.branches))
        case Repeat():
            return node.least > 0 and _is_anchored(node.item)
        case Group():
            return _is_anchored(node.item)
        case _:
            return False
