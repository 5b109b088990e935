"""A regular expression as a position automaton (Glushkov, "The abstract theory of
automata", 1961): an automaton without empty steps.

Each character set of the expression is a position, and a set of positions is the bits of
one integer, so all are followed at once. An anchor or a lookaround is a position, too:
one that is passed between two characters where its condition holds. Position 0 is where
the search begins; the last position is passed when the expression is matched.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias, assert_never

from .tree import (
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

__all__ = ["Automaton", "Condition"]

Condition: TypeAlias = Anchor | Lookaround


@dataclass(frozen=True, slots=True)
class _Part:
    """Whether a part of the expression can be empty; where it begins and ends."""

    empty: bool
    first: int
    last: int


_NOTHING = _Part(True, 0, 0)


class Automaton:
    """`sets`, `conditions`: the positions of each character set and each condition;
    `matched`: the last position; `anchored`: a match begins at the start of the string;
    `operations`: on integers, for each step.

    `tree` has neither groups nor backreferences: `python_syntax` reads none.
    """

    def __init__(self, tree: Node, backwards: bool = False) -> None:
        self.sets: dict[Characters, int] = {}
        self.conditions: dict[Condition, int] = {}
        self._backwards = backwards
        self.size = 1
        self._joints: list[tuple[int, int]] = []
        whole = self._part(tree)
        self.matched = self._position()
        self._join(1, whole.first)
        self._join(whole.last | (1 if whole.empty else 0), self.matched)
        start = self.conditions.get(Anchor("end" if backwards else "start"), 0)
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
            case OneOf():
                position = self._position()
                of = node.characters
                self.sets[of] = self.sets.get(of, 0) | position
                return _Part(False, position, position)
            case Anchor() | Lookaround():
                position = self._position()
                self.conditions[node] = self.conditions.get(node, 0) | position
                return _Part(False, position, position)
            case Sequence(items):
                whole = _NOTHING
                for item in reversed(items) if self._backwards else items:
                    whole = self._after(whole, self._part(item))
                return whole
            case Choice(branches):
                return _either([self._part(branch) for branch in branches])
            case Repeat():
                return self._repeat(node.item, node.minimum, node.maximum)
            case Group() | Backreference():
                raise TypeError("an automaton has no groups")
            case _:
                assert_never(node)

    def _after(self, a: _Part, b: _Part) -> _Part:
        self._join(a.last, b.first)
        first = a.first | b.first if a.empty else a.first
        last = a.last | b.last if b.empty else b.last
        return _Part(a.empty and b.empty, first, last)

    def _repeat(self, item: Node, minimum: int, maximum: int | None) -> _Part:
        if maximum == 0:
            return _NOTHING
        size = self.size
        copies = [self._part(item)]
        if self.size == size:  # the item has no positions
            return copies[0]
        copies += [self._part(item) for _ in range((maximum or max(minimum, 1)) - 1)]
        if copies[0].empty:
            minimum = 0  # where one can be empty, fewer do as well
        for a, b in zip(copies, copies[1:], strict=False):
            self._join(a.last, b.first)
        if maximum is None:
            self._join(copies[-1].last, copies[-1].first)
        last = 0
        for copy in copies[max(minimum - 1, 0) :]:
            last |= copy.last
        return _Part(minimum == 0, copies[0].first, last)


def _either(parts: list[_Part]) -> _Part:
    first = last = 0
    for part in parts:
        first, last = first | part.first, last | part.last
    return _Part(any(part.empty for part in parts), first, last)


_Steps: TypeAlias = list[tuple[int, int]]


def _steps(joints: list[tuple[int, int]]) -> tuple[_Steps, _Steps, _Steps]:
    """The joints as few operations: pairs of positions by their distance, ahead and
    back, or a joint as it is. Copies of a joint have the same distances."""
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
