"""What the passes over a tree of a regular expression ask about its nodes."""

from __future__ import annotations

from collections.abc import Iterator
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


def children(node: Node) -> tuple[Node, ...]:
    """The nodes directly under `node`."""
    match node:
        case Sequence():
            return node.items
        case Choice():
            return node.branches
        case Repeat() | Group() | Lookaround():
            return (node.item,)
        case OneOf() | Anchor() | Backreference():
            return ()
        case _:
            assert_never(node)


def walk(node: Node) -> Iterator[Node]:
    """`node` and all nodes below it."""
    yield node
    for child in children(node):
        yield from walk(child)


def has_backreference(node: Node) -> bool:
    return any(isinstance(inner, Backreference) for inner in walk(node))


def without_groups(node: Node) -> Node:
    """The node inside the groups around it."""
    while isinstance(node, Group):
        node = node.item
    return node


def alternatives(look: Lookaround) -> tuple[Node, ...]:
    """The alternatives of a lookaround, one at least."""
    item = without_groups(look.item)
    return item.branches if isinstance(item, Choice) else (item,)


def width(node: Node) -> tuple[int, int | None]:
    """The least and the most characters that `node` matches; None: no bound."""
    match node:
        case OneOf():
            return 1, 1
        case Anchor() | Lookaround():
            return 0, 0
        case Backreference():
            return 0, None
        case Group():
            return width(node.item)
        case Sequence():
            widths = [width(item) for item in node.items]
            most = [high for _, high in widths if high is not None]
            least = sum(low for low, _ in widths)
            return least, sum(most) if len(most) == len(widths) else None
        case Choice():
            widths = [width(branch) for branch in node.branches]
            most = [high for _, high in widths if high is not None]
            least = min(low for low, _ in widths)
            return least, max(most) if len(most) == len(widths) else None
        case Repeat():
            low, high = width(node.item)
            if high is None or node.maximum is None:
                return low * node.minimum, 0 if high == 0 else None
            return low * node.minimum, high * node.maximum
        case _:
            assert_never(node)
