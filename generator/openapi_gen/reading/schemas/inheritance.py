"""A base with a discriminator, and the schemas that extend it by `allOf`.

Such a base has what its members have in common and names the property that
distinguishes them. The members refer to the base, not the base to its members (OpenAPI
3.0.4, 4.7.25.2).
"""

from __future__ import annotations

from collections.abc import Iterable

from ...model import Id
from ..context import Context, Part
from ..documents.node import Node
from .all_of import bases_of, is_component, parts_of, target_of, union_members
from .one_of import mapped


def base_in(parts: Iterable[Part]) -> Node | None:
    """The part that has the discriminator; the nearest if there are several."""
    bases = [part.node for part in parts if is_base(part.node)]
    return bases[-1] if bases else None


def is_base(schema: Node) -> bool:
    """Whether a schema has a discriminator, and no union that lists its members."""
    node = schema.get("discriminator")
    if node is None or not node.text("propertyName"):
        return False
    return not union_members(schema)[1]


class Extensions:
    """Which schemas of `components` extend which."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._children: dict[Id, list[tuple[str, Node]]] | None = None

    def extends(self, schema: Node) -> bool:
        """Whether a named schema extends a base, and so is a member of it."""
        parts = parts_of(schema, (), self._context)
        others = [part for part in parts if part.node.id != schema.id]
        return is_component(schema, self._context) and base_in(others) is not None

    def of(self, schema: Node, base: Node) -> dict[str, Node]:
        """The values of the discriminator of `base`, each with its schema below `schema`,
        which is the base or extends it.
        """
        discriminator = base.get("discriminator")
        assert discriminator is not None
        found = self._below(schema)
        if not found and base.id != schema.id:
            return found
        below = {node.id for node in found.values()}
        are_known = bool(below) or base.id != schema.id
        for value, target in mapped(discriminator, self._context, are_known):
            if target.id in below or base.id == schema.id:
                found[value] = target
        return found

    def _below(self, schema: Node) -> dict[str, Node]:
        """The schemas that extend this one, directly or indirectly, by their names."""
        children = self._index()
        found: dict[str, Node] = {}
        seen = {schema.id}
        open_ = [schema.id]
        for id_ in open_:
            for name, child in children.get(id_, ()):
                if child.id not in seen:
                    seen.add(child.id)
                    open_.append(child.id)
                    found[name] = child
        return found

    def _index(self) -> dict[Id, list[tuple[str, Node]]]:
        if self._children is None:
            self._children = {}
            for name, node in self._context.components.values():
                for base in bases_of(node):
                    target = target_of(base, self._context)
                    if target is not None:
                        self._children.setdefault(target.id, []).append((name, node))
        return self._children
