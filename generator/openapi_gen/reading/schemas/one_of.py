"""`oneOf` and `anyOf`: whether a schema is a union, and of which members."""

from __future__ import annotations

from collections.abc import Iterable

from ...model import Id
from ..context import Context
from ..documents.node import Node
from .all_of import Part, parts_of, target_of, union_members


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
