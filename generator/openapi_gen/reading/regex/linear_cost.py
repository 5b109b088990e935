"""Whether a client's linear search is fast for a pattern.

The search follows an automaton, and each of its steps must be cheap, even when the
automaton sees it for the first time. The automaton is built here to measure it; this is
the code that clients have, and the pattern is the translated one that they read.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from ...patterns.automaton import Automaton
from ...patterns.python_syntax import read
from ...patterns.tree import (
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
from .traversal import children

_POSITIONS = 4_000
_ROUNDS = 8  # of conditions that follow each other without a character between them
_FEW = 10  # positions, of which there are so few sets that each is soon known
_NANOSECONDS = 8_000  # a step; 10,000 of them take less than 100 ms
_NO_TIME = float("inf")


def is_fast(expression: str) -> bool:
    """Whether the automata of a translated pattern take less than 100 ms for a string of
    10,000 characters. The pattern has no backreference."""
    nanoseconds = 0.0
    for tree, backwards in _automata(read(expression), False):
        if _positions(tree) > _POSITIONS:
            return False
        nanoseconds += _nanoseconds(Automaton(tree, backwards))
        if nanoseconds > _NANOSECONDS:
            return False
    return True


def _automata(tree: Node, backwards: bool) -> Iterator[tuple[Node, bool]]:
    """What has an automaton, and whether it goes backwards: the tree and, once each, the
    lookarounds in it."""
    yield tree, backwards
    for look in dict.fromkeys(_lookarounds(tree)):
        yield from _automata(look.item, not look.behind)


def _lookarounds(node: Node) -> Iterator[Lookaround]:
    """The lookarounds in `node`, those inside others left out."""
    if isinstance(node, Lookaround):
        yield node
        return
    for child in children(node):
        yield from _lookarounds(child)


def _positions(node: Node) -> int:
    """How many positions the automaton of `node` has."""
    match node:
        case OneOf() | Anchor() | Lookaround():
            return 1
        case Sequence():
            return sum(map(_positions, node.items))
        case Choice():
            return sum(map(_positions, node.branches))
        case Repeat():
            copies = node.maximum if node.maximum is not None else max(node.minimum, 1)
            return copies * _positions(node.item)
        case Group() | Backreference():
            raise TypeError("an automaton has no groups")
        case _:
            assert_never(node)


def _nanoseconds(automaton: Automaton) -> float:
    """A step, as measured, with some reserve: operations on integers of so many bits,
    and what is around them."""
    if automaton.size <= _FEW:
        return 200
    operation = 80 + 0.06 * automaton.size
    return 1_500 + (1 + _rounds(automaton)) * automaton.operations * operation


def _rounds(automaton: Automaton) -> float:
    """How many conditions can follow each other without a character between them."""
    edges = (Anchor("start"), Anchor("end"))
    conditions = 0
    for condition, positions in automaton.conditions.items():
        if condition not in edges:
            conditions |= positions
    new = conditions
    for rounds in range(_ROUNDS):
        if not new:
            return rounds
        new = automaton.follow(new) & conditions
    return _NO_TIME
