"""Why this file exists: an expression as an automaton without empty steps (Glushkov, "The
abstract theory of automata", 1961). Each character of the expression is a position, and
a set of positions is the bits of one integer, so all are followed at once.

A place (`^`, `\\b`, a look) is a position, too: one that is passed between two
characters where it holds. Position 0 is where the search begins; the last one is passed
when the expression is through."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .expressions import Choice, Edge, Look, Node, One, Ranges, Repeat, Sequence

__all__ = ["Automaton"]


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of the expression: whether it can be empty; where it begins and ends."""

    empty: bool
    first: int
    last: int


_NOTHING = _Part(True, 0, 0)


class Automaton:
    """`sets` and `places`: the positions of each set of characters and of each place;
    `through`: the last position; `anchored`: all begins at the start of the text;
    `operations`: what a step takes."""

    def __init__(self, tree: Node, backwards: bool = False) -> None:
        self.sets: dict[Ranges, int] = {}
        self.places: dict[Edge | Look, int] = {}
        self._backwards = backwards
        self.size = 1
        self._joints: list[tuple[int, int]] = []
        whole = self._part(tree)
        self.through = self._position()
        self._join(1, whole.first)
        self._join(whole.last | (1 if whole.empty else 0), self.through)
        start = self.places.get(Edge("end" if backwards else "start"), 0)
        self.anchored = not whole.empty and not whole.first & ~start
        self._ahead, self._back, self._hubs = _steps(self._joints)
        self._joints.clear()
        self.operations = len(self._ahead) + len(self._back) + len(self._hubs)

    def follow(self, positions: int) -> int:
        """The positions that can come after any of these."""
        found = 0
        for distance, sources in self._ahead:
            if there := positions & sources:
                found |= there << distance
        for distance, sources in self._back:
            if there := positions & sources:
                found |= there >> distance
        for sources, targets in self._hubs:
            if positions & sources:
                found |= targets
        return found

    def _position(self) -> int:
        position = 1 << self.size
        self.size += 1
        return position

    def _join(self, last: int, first: int) -> None:
        self._joints.append((last, first))

    def _part(self, node: Node) -> _Part:
        match node:
            case One(of):
                position = self._position()
                self.sets[of] = self.sets.get(of, 0) | position
                return _Part(False, position, position)
            case Edge() | Look():
                position = self._position()
                self.places[node] = self.places.get(node, 0) | position
                return _Part(False, position, position)
            case Sequence(items):
                whole = _NOTHING
                for item in reversed(items) if self._backwards else items:
                    whole = self._after(whole, self._part(item))
                return whole
            case Choice(branches):
                return _either([self._part(branch) for branch in branches])
            case Repeat(item, least, most):
                return self._repeat(item, least, most)

    def _after(self, a: _Part, b: _Part) -> _Part:
        self._join(a.last, b.first)
        first = a.first | b.first if a.empty else a.first
        last = a.last | b.last if b.empty else b.last
        return _Part(a.empty and b.empty, first, last)

    def _repeat(self, item: Node, least: int, most: int | None) -> _Part:
        if most == 0:
            return _NOTHING
        size = self.size
        copies = [self._part(item)]
        if self.size == size:  # it holds nothing, however often
            return copies[0]
        copies += [self._part(item) for _ in range((most or max(least, 1)) - 1)]
        if copies[0].empty:
            least = 0  # where one can be empty, fewer are as good
        for a, b in zip(copies, copies[1:], strict=False):
            self._join(a.last, b.first)
        if most is None:
            self._join(copies[-1].last, copies[-1].first)
        last = 0
        for copy in copies[max(least - 1, 0) :]:
            last |= copy.last
        return _Part(least == 0, copies[0].first, last)


def _either(parts: list[_Part]) -> _Part:
    first = last = 0
    for part in parts:
        first, last = first | part.first, last | part.last
    return _Part(any(part.empty for part in parts), first, last)


_Steps = list[tuple[int, int]]


def _steps(joints: list[tuple[int, int]]) -> tuple[_Steps, _Steps, _Steps]:
    """The joints as few operations: pairs of positions by their distance, ahead and
    back, or a joint as it is. Copies of a joint lie at the same distances."""
    shapes: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for last, first in joints:
        if last and first:
            lowest = min(last & -last, first & -first).bit_length() - 1
            shape = last >> lowest, first >> lowest
            shapes.setdefault(shape, []).append((last, first))
    pairs: dict[int, int] = {}
    hubs: dict[int, int] = {}
    for (last, first), copies in shapes.items():
        if len(copies) >= max(last.bit_count(), first.bit_count()):
            sources, targets = list(_bits(last)), list(_bits(first))
            distances = {target - source for source in sources for target in targets}
            if len(copies) >= len(distances):
                _add_pairs(pairs, copies)
                continue
        for last, first in copies:
            hubs[first] = hubs.get(first, 0) | last
    ahead = [(by, sources) for by, sources in pairs.items() if by >= 0]
    back = [(-by, sources) for by, sources in pairs.items() if by < 0]
    return ahead, back, [(sources, targets) for targets, sources in hubs.items()]


def _add_pairs(pairs: dict[int, int], joints: list[tuple[int, int]]) -> None:
    for last, first in joints:
        targets = list(_bits(first))
        for source in _bits(last):
            for target in targets:
                distance = target - source
                pairs[distance] = pairs.get(distance, 0) | 1 << source


def _bits(positions: int) -> Iterator[int]:
    while positions:
        lowest = positions & -positions
        yield lowest.bit_length() - 1
        positions ^= lowest
