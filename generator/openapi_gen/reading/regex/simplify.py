"""Why this file exists: a validator asks whether a text has a match, not which, so some
repetitions say nothing, and cost `re` much time. What a pattern repeats at an open end need not be repeated more often than it must: `\\s+$` finds
what `\\s$` finds, in linear instead of quadratic time."""

from __future__ import annotations

from .parser import Choice, Group, Look, Node, Repeat, Sequence, refers, width


def simplified(tree: Node) -> Node:
    """`tree` without repetitions of what has no length: `re` would go through them all,
    and where they stand within each other, these are exponentially many."""
    return tree if refers(tree) else _simplified(tree)


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
        case Look(item, behind, negative):
            return Look(_simplified(item), behind, negative)
        case _:
            return node


def trimmed(tree: Node) -> Node:
    """A pattern that is found in the same texts, with less to go back through."""
    if refers(tree):
        return tree
    return _trimmed(_trimmed(tree, 0), -1)


def _trimmed(node: Node, end: int) -> Node:
    """`end`: which of the items of a sequence stands at the open end."""
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
        case _:
            return node
