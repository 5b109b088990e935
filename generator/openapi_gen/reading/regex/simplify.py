"""Removes repetition that does not change whether a pattern is found.

A validator asks whether a string has a match, not which. Some repetitions make no
difference to that, and cost `re` much time.
"""

from __future__ import annotations

from typing import assert_never

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
from .traversal import has_backreference, width


def without_empty_references(tree: Node) -> Node:
    """`tree` without the backreferences that match the empty string in any case.

    They are those to a group that cannot have matched before, as in `(x\\1)` (22.2.2.9.1),
    and those that are repeated zero times. The rest needs no capturing group for them.
    """
    return _referring(tree, set())


def _referring(node: Node, closed: set[int]) -> Node:
    """`closed`: the groups that end before the node."""
    match node:
        case Backreference(number):
            return node if number in closed else Sequence(())
        case Group(item, number):
            inner = Group(_referring(item, closed), number)
            closed.add(number)
            return inner
        case Repeat(Backreference(), _, 0, _):
            return Sequence(())
        case Repeat(item, least, most, lazy):
            return Repeat(_referring(item, closed), least, most, lazy)
        case Sequence(items):
            return Sequence(tuple(_referring(item, closed) for item in items))
        case Choice(branches):
            return Choice(tuple(_referring(branch, closed) for branch in branches))
        case Lookaround(item, behind, negative):
            return Lookaround(_referring(item, closed), behind, negative)
        case OneOf() | Anchor():
            return node
        case _:
            assert_never(node)


def simplified(tree: Node) -> Node:
    """`tree` without repetitions of what has no length.

    `re` would try them all, which are exponentially many where they are nested.
    """
    return tree if has_backreference(tree) else _simplified(tree)


def _simplified(node: Node) -> Node:
    match node:
        case Repeat(item, least, _, _) if width(item) == (0, 0):
            return _simplified(item) if least else Sequence(())
        case Repeat(item, least, most, lazy):
            return Repeat(_simplified(item), least, most, lazy)
        case Sequence(items):
            return Sequence(tuple(map(_simplified, items)))
        case Choice(branches):
            return Choice(tuple(map(_simplified, branches)))
        case Group(item, number):
            return Group(_simplified(item), number)
        case Lookaround(item, behind, negative):
            return Lookaround(_simplified(item), behind, negative)
        case OneOf() | Anchor() | Backreference():
            return node
        case _:
            assert_never(node)


def trimmed(tree: Node) -> Node:
    """A pattern that is found in the same strings, with less to go back through.

    What is repeated at an open end need not be repeated more often than it must: `\\s+$`
    finds what `\\s$` finds, in linear instead of quadratic time.
    """
    if has_backreference(tree):
        return tree
    return _trimmed(_trimmed(tree, 0), -1)


def _trimmed(node: Node, end: int) -> Node:
    """`end`: the index of the item of a sequence that is at the open end."""
    match node:
        case Group():
            return _trimmed(node.item, end)
        case Choice():
            return Choice(tuple(_trimmed(branch, end) for branch in node.branches))
        case Repeat(item, least, _, lazy):
            if least == 1:
                return _trimmed(item, end)
            return Repeat(item, least, least, lazy) if least else Sequence(())
        case Sequence(items) if items:
            outer = _trimmed(items[end], end)
            rest = items[1:] if end == 0 else items[:-1]
            if outer == Sequence(()):
                return _trimmed(Sequence(rest), end)
            return Sequence((outer, *rest) if end == 0 else (*rest, outer))
        case Sequence() | OneOf() | Anchor() | Lookaround() | Backreference():
            return node
        case _:
            assert_never(node)
