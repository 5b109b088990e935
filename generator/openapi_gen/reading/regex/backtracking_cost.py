"""Finds the patterns that could hang a client, because Python's `re` backtracks through
all ways to match, and some patterns have too many.

Exponential: a state returns to itself in two ways over the same string (EDA).
Polynomial: two loops can divide a string between them at any index (IDA); the steps of a
chain of such loops multiply. (Weber and Seidl, "On the degree of ambiguity of finite
automata", 1991.) Choices outside of loops multiply, too, where one string fits several.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate
from typing import assert_never

from ...patterns.tree import (
    ANY,
    Anchor,
    Backreference,
    Choice,
    Group,
    Lookaround,
    Node,
    OneOf,
    Repeat,
    Sequence,
)
from ...records import dataclass
from .code_points import overlap
from .nfa import LENGTH, Nfa, TooManyWaysError, is_long
from .traversal import children, walk

_STEPS = 300_000  # of this analysis
_COST = 1_000_000  # steps of `re` in 100 ms, of its slowest kind
_LENGTHS = (LENGTH, 3_000, 1_000, 500, 300, 100, 50, 30)
_MANY = 100_000  # ways without any loop


class Effort:
    """How many steps an analysis takes. A second has some 700,000."""

    def __init__(self) -> None:
        self.steps = 0


def safe_length(tree: Node, effort: Effort) -> int:
    """How many characters `re` can search for `tree` in 100 ms, whatever they are.

    LENGTH means this many or more. 0 means hardly any: the time can grow exponentially.
    """
    anchored = _is_anchored(tree)
    try:
        rounds = 0 if anchored else 1
        inner = _lookarounds(tree, effort, rounds)
        searches = [_whole(tree, anchored, effort), *inner]
        lengths = (n for n in _LENGTHS if all(one.cost(n) <= _COST for one in searches))
        return next(lengths, 0)
    except TooManyWaysError:
        return 0


@dataclass(frozen=True, slots=True)
class _Search:
    """`loops`: how often each can run, and the loops before it that can share its part
    of the string; `ways` through the rest; all of it length ** rounds times."""

    loops: tuple[tuple[int, tuple[int, ...]], ...]
    ways: int
    rounds: int

    def cost(self, length: int) -> int:
        costs: list[int] = []
        for times, chained in self.loops:
            before = max((costs[loop] for loop in chained), default=1)
            costs.append(min(times, length) * before)
        most = max(costs, default=1) * self.ways
        rounds: int = length**self.rounds
        return most * rounds


def _whole(tree: Node, anchored: bool, effort: Effort) -> _Search:
    """The search for the pattern itself, which ends as soon as it is found."""
    automaton = Nfa()
    whole = automaton.part(tree)
    firm = anchored or Anchor("start") not in walk(tree)
    firm = firm and not automaton.asserts
    begin = dict(whole.first)
    if not anchored and not (firm and whole.empty):  # otherwise it ends where it began
        search = automaton.state(ANY)
        begin[search] = 1
        automaton.join({search: 1}, begin)
        automaton.times[search] = LENGTH
    if firm:
        automaton.forget(set(whole.last))  # the search ends there
    return _Analysis(automaton, effort).search(begin, rounds=0)


def _lookarounds(
    node: Node, effort: Effort, rounds: int, looped: bool = False
) -> Iterator[_Search]:
    """The searches of all lookarounds in `node`, which itself is begun length ** rounds
    times; `looped`: a loop around or before it is in that count already."""
    if isinstance(node, Lookaround):
        automaton = Nfa()
        first = automaton.part(node.item).first
        yield _Analysis(automaton, effort).search(first, rounds)
        looped = False
    for child in children(node):
        if not looped and _is_loop(node):
            rounds, looped = rounds + 1, True
        yield from _lookarounds(child, effort, rounds, looped)
        if not looped and isinstance(node, Sequence) and _has_loop(child):
            rounds, looped = rounds + 1, True


class _Analysis:
    def __init__(self, automaton: Nfa, effort: Effort) -> None:
        self.sets = automaton.sets
        self.follow = automaton.follow
        self.times = automaton.times
        self.surely_many = automaton.surely_many
        self.effort = effort
        self.most = effort.steps + _STEPS
        self.met: dict[tuple[int, int], bool] = {}

    def search(self, begin: dict[int, int], rounds: int) -> _Search:
        if self.surely_many:
            raise TooManyWaysError
        components = _components([list(edges) for edges in self.follow])
        loops = [
            part
            for part in components
            if len(part) > 1 or any(p in self.follow[p] for p in part)
        ]
        if any(self.is_exponential(loop) for loop in loops):
            raise TooManyWaysError
        # Components come in reverse order: what a loop leads to comes before it.
        chained = (
            tuple(i for i in range(later) if self.share_string(loop, loops[i]))
            for later, loop in enumerate(loops)
        )
        times = (max(self.times[p] for p in loop) for loop in loops)
        found = tuple(zip(times, chained, strict=True))
        return _Search(found, self.ways(components, begin), rounds)

    def ways(self, components: list[set[int]], begin: dict[int, int]) -> int:
        """The most ways that one string can take, loops counted once."""
        ways = [0] * len(self.sets)
        for part in components:
            most = max(
                self.branches(
                    {q: n for q, n in self.follow[p].items() if q not in part}, ways
                )
                for p in part
            )
            for p in part:
                ways[p] = most
        return self.branches(begin, ways)

    def branches(self, edges: dict[int, int], ways: list[int]) -> int:
        """The ways on, for the character that has the most."""
        changes: dict[int, int] = {}
        for q, n in edges.items():
            for low, high in self.sets[q]:
                changes[low] = changes.get(low, 0) + n * ways[q]
                changes[high + 1] = changes.get(high + 1, 0) - n * ways[q]
        most = max(accumulate(changes[code] for code in sorted(changes)), default=1)
        if most > _MANY:
            raise TooManyWaysError
        return max(1, most)

    def is_exponential(self, loop: set[int]) -> bool:
        """EDA: two ways from a state over one string that meet again."""
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

    def share_string(self, a: set[int], b: set[int]) -> bool:
        """IDA: a string that leads from `p` in `a` to itself, from `p` to `q` in `b`, and
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
        self.effort.steps += 1
        if self.effort.steps > self.most:
            raise TooManyWaysError


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


def _is_loop(node: Node) -> bool:
    return isinstance(node, Repeat) and is_long(node)


def _has_loop(node: Node) -> bool:
    if isinstance(node, Lookaround):  # `re` never backtracks into it
        return False
    return _is_loop(node) or any(map(_has_loop, children(node)))


def _is_anchored(node: Node) -> bool:
    """Whether every way through `node` begins at the start of the string."""
    match node:
        case Anchor():
            return node.kind == "start"
        case Sequence():
            return bool(node.items) and _is_anchored(node.items[0])
        case Choice():
            return all(map(_is_anchored, node.branches))
        case Repeat():
            return node.minimum > 0 and _is_anchored(node.item)
        case Group():
            return _is_anchored(node.item)
        case OneOf() | Lookaround() | Backreference():
            return False
        case _:
            assert_never(node)
