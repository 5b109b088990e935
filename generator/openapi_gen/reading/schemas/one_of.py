"""`oneOf` and `anyOf`: whether a schema is a union, of which members, and the names of
members that have none of their own.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ...model import Id
from ..context import Context
from ..documents.node import Node
from .all_of import (
    Part,
    has_properties,
    is_reference,
    parts_of,
    target_of,
    union_members,
)
from .discriminators import implied_discriminator


def is_union(schema: Node, merged: set[Id], context: Context) -> bool:
    """Whether a schema has a union with no member that is `merged` in any case."""
    _, members = union_members(schema)
    targets = [target_of(member, context) for member in members]
    return bool(members) and not any(t.id in merged for t in targets if t is not None)


def members_of(unions: Iterable[Part], context: Context) -> list[Part]:
    """The members of unions, with all that they merge."""
    return [
        part
        for union in unions
        for member in union_members(union.node)[1]
        for part in parts_of(member, union.words, context)
    ]


def words_of_members(
    nodes: list[Node], words: tuple[str, ...], context: Context
) -> list[tuple[str, ...]]:
    """Words for members: their name or title, their discriminator's value, or a number."""
    merged = {node.id: parts_of(node, (), context) for node in nodes}
    objects = [id_ for id_, parts in merged.items() if has_properties(parts)]
    implied = implied_discriminator([merged[id_] for id_ in objects], context)
    values = dict(zip(objects, implied[1])) if implied is not None else {}
    return [
        (*words, _word(node, values.get(node.id, ()), index))
        for index, node in enumerate(nodes, 1)
    ]


def _word(node: Node, values: Sequence[str], index: int) -> str:
    if is_reference(node):
        return node.text("$ref").rsplit("/", 1)[-1]
    value = values[0] if len(values) == 1 else ""
    return node.text("title") or value or f"Option{index}"
