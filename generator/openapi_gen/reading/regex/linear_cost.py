"""Why this file exists: a client searches for a dangerous pattern with an automaton
(templates/runtime/patterns), and each of its steps must be cheap, also when it is a new
one. So the automaton is built here, too, as far as it takes to tell what a step costs;
a test holds both against each other.

In short: each character and each place of the pattern is a position, a bit of an integer.
Positions that follow each other are joined by their distance, or as they are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .parser import (
    Choice,
    Edge,
    Group,
    Look,
    Node,
    One,
    PatternError,
    Reference,
    Repeat,
    Sequence,
    branches,
)

_POSITIONS = 4_000
_PASSES = 8  # places behind each other
_FEW = 10  # positions, of which there are so few sets that each is soon known
_NANOSECONDS = 8_000  # a step; 10,000 of them take less than 100 ms


def is_regular(tree: Node) -> bool:
    """Whether the client's automaton can search for `tree` in linear time, and fast."""
    try:
        return sum(load.nanoseconds() for load in loads(tree)) <= _NANOSECONDS
    except PatternError:
        return False


def loads(tree: Node, backwards: bool = False) -> Iterator[Load]:
    """The automata of `tree` and of all looks in it."""
    load = Load(tree, backwards)
    yield load
    for look in load.looks:
        for item in branches(look) if look.behind else (look.item,):
            yield from loads(item, not look.behind)


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of the pattern: whether it can be empty; where it begins and ends."""

    empty: bool
    first: int
    last: int


_NOTHING = _Part(True, 0, 0)


class Load:
    """What an automaton has to do at each character."""

    def __init__(self, tree: Node, backwards: bool) -> None:
        self.size = 1
        self.looks: set[Look] = set()
        self._backwards = backwards
        self._places = 0
        self._joints: list[tuple[int, int]] = []
        whole = self._part(tree)
        through = self._position().first
        self._join(1, whole.first)
        self._join(whole.last | (1 if whole.empty else 0), through)

    def operations(self) -> int:
        """Copies of a joint lie at the same distances, or are an operation each."""
        shapes: dict[tuple[int, int], list[int]] = {}
        for last, first in self._joints:
            if last and first:
                lowest = min(last & -last, first & -first).bit_length() - 1
                shape = last >> lowest, first >> lowest
                shapes.setdefault(shape, []).append(first)
        near: set[int] = set()
        hubs: set[int] = set()
        for (last, first), copies in shapes.items():
            if len(copies) >= max(last.bit_count(), first.bit_count()):
                sources, targets = list(_bits(last)), list(_bits(first))
                distances = {t - s for s in sources for t in targets}
                if len(copies) >= len(distances):
                    near |= distances
                    continue
            hubs.update(copies)
        return len(near) + len(hubs)

    def nanoseconds(self) -> float:
        """A step, as measured, with some reserve: operations on integers of so many
        bits, and what is around them."""
        if self.size <= _FEW:
            return 200
        operation = 80 + 0.06 * self.size
        return 1_500 + (1 + self._passes()) * self.operations() * operation

    def _passes(self) -> int:
        """How many places can stand behind each other."""
        new = self._places
        for passes in range(_PASSES):
            if not new:
                return passes
            after = 0
            for last, first in self._joints:
                if last & new:
                    after |= first
            new = after & self._places
        raise PatternError("has too many places behind each other")

    def _position(self) -> _Part:
        if self.size > _POSITIONS:
            raise PatternError("has too many positions")
        position = 1 << self.size
        self.size += 1
        return _Part(False, position, position)

    def _join(self, last: int, first: int) -> None:
        self._joints.append((last, first))

    def _part(self, node: Node) -> _Part:
        match node:
            case One():
                return self._position()
            case Edge():
                return self._edge(node)
            case Look():
                return self._look(node)
            case Group():
                return self._part(node.item)
            case Reference():
                raise PatternError("refers back")
            case Sequence():
                whole = _NOTHING
                items = _in_a_row(node)
                for item in reversed(items) if self._backwards else items:
                    whole = self._after(whole, self._part(item))
                return whole
            case Choice():
                return _either([self._part(branch) for branch in node.branches])
            case Repeat():
                return self._repeat(node)

    def _edge(self, edge: Edge) -> _Part:
        if edge.kind == "within":  # is written as a look
            return self._look(Look(Edge("word"), False, True))
        place = self._position()
        if edge.kind == "word":
            self._places |= place.first
        return place

    def _look(self, look: Look) -> _Part:
        """A look behind is written as one for each alternative."""
        self.looks.add(look)
        alternatives = branches(look) if look.behind else (look,)
        places = [self._position() for _ in alternatives]
        if look.negative:
            whole = _NOTHING
            for place in places:
                whole = self._after(whole, place)
        else:
            whole = _either(places)
        for place in places:
            self._places |= place.first
        return whole

    def _after(self, a: _Part, b: _Part) -> _Part:
        self._join(a.last, b.first)
        first = a.first | b.first if a.empty else a.first
        last = a.last | b.last if b.empty else b.last
        return _Part(a.empty and b.empty, first, last)

    def _repeat(self, node: Repeat) -> _Part:
        if node.most == 0:
            return _NOTHING
        size = self.size
        copies = [self._part(node.item)]
        if self.size == size:
            return copies[0]
        times = node.most or max(node.least, 1)
        copies += [self._part(node.item) for _ in range(times - 1)]
        for a, b in zip(copies, copies[1:], strict=False):
            self._join(a.last, b.first)
        if node.most is None:
            self._join(copies[-1].last, copies[-1].first)
        least = 0 if copies[0].empty else node.least
        last = 0
        for copy in copies[max(least - 1, 0) :]:
            last |= copy.last
        return _Part(least == 0, copies[0].first, last)


def _in_a_row(node: Node) -> list[Node]:
    """The items of a sequence, as they are written: groups within it are not."""
    match node:
        case Group():
            return _in_a_row(node.item)
        case Sequence():
            return [inner for item in node.items for inner in _in_a_row(item)]
        case _:
            return [node]


def _either(parts: list[_Part]) -> _Part:
    first = last = 0
    for part in parts:
        first, last = first | part.first, last | part.last
    return _Part(any(part.empty for part in parts), first, last)


def _bits(positions: int) -> Iterator[int]:
    while positions:
        lowest = positions & -positions
        yield lowest.bit_length() - 1
        positions ^= lowest
