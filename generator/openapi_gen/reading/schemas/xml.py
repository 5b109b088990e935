"""Reads Schema Objects as shapes in XML: their XML Objects, and what they imply.

A union has all that its members have, which is enough to write and to read them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from ...model import (
    Id,
    Xml,
    XmlDeclaration,
    XmlDocument,
    XmlNode,
    XmlReference,
    XmlShape,
)
from ..context import Context, Part
from ..documents.json_types import is_list, is_object
from ..documents.node import Node
from .all_of import (
    adds_to_reference,
    has_shape,
    is_component,
    is_reference,
    own_words,
    parts_of,
    properties_of,
    required_of,
    target_of,
    union_members,
)
from .inheritance import Extensions, base_in
from .recursion import Recursion, Visit
from .scalars import allows_null, implied_type

_SCALARS = ("integer", "number", "boolean", "string")
"""The types of the content of an element, in the order in which they are tried."""
_KINDS = {
    bool: "boolean",
    int: "integer",
    float: "number",
    str: "string",
    dict: "object",
    list: "array",
}


_Xml = TypeVar("_Xml", XmlShape, XmlReference)


class XmlReader:
    """Reads schemas into shapes; `table` holds those that others refer to."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._extensions = Extensions(context)
        self._recursion = Recursion()
        self._recursive: set[Id] = set()
        self.table: dict[Id, XmlDeclaration] = {}

    def read(self, schema: Node | None) -> XmlDocument:
        """The shape of a whole request or response body."""
        if schema is None:
            return XmlDocument(XmlShape(("string",)), "root")
        shape = self._read(schema)
        items = (self._leads_to(schema) or schema).get("items")
        name = "" if items is None else self._component_name(items)
        if (
            name
            and isinstance(shape, XmlShape)
            and isinstance(shape.items, XmlReference)
        ):
            item = self._known(shape.items)
            if not shape.items.name and not (item and item.name):
                shape = replace(shape, items=replace(shape.items, name=name))
        known = self._known(shape)
        if shape.name or known is not None and known.name:
            return XmlDocument(shape, "root")
        return XmlDocument(shape, self._component_name(schema) or "root")

    def _component_name(self, schema: Node) -> str:
        target = self._leads_to(schema) or schema
        return self._context.components.get(target.id, ("", target))[0]

    def _read(self, schema: Node) -> Xml:
        """A schema's shape; a reference if it only adds an XML Object to another schema."""
        target = self._leads_to(schema)
        if target is None:
            return self._together([schema], shared=False)
        found = self._together([target], shared=True)
        own = schema.get("xml")
        if own is None or is_reference(schema) and not self._context.reads_ref_siblings:
            return found
        return self._renamed(found, own)

    def _leads_to(self, schema: Node) -> Node | None:
        """The schema that this one equals, except for null and annotations."""
        if not is_object(schema.value):
            return None
        if is_reference(schema):
            if adds_to_reference(schema, self._context):
                return None
            return target_of(schema, self._context)
        if any(
            key in schema for key in ("properties", "items", "additionalProperties")
        ):
            return None
        members = [*schema.elements("allOf"), *union_members(schema)[1]]
        members = [m for m in members if has_shape(m) and m.literal("type") != "null"]
        if len(members) != 1 or not is_reference(members[0]):
            return None
        return self._leads_to(members[0])

    def _together(self, nodes: Sequence[Node], shared: bool) -> Xml:
        """The shape of a value with several schemas; `shared` if others use them, too."""
        key = " ".join(node.id for node in nodes)
        if key in self.table:
            return XmlReference(key)
        if self._recursion.visit(key) is not Visit.FIRST:
            self._recursive.add(key)
            return XmlReference(key)
        with self._recursion.reading_named(key):
            shape = self._shape(nodes)
        is_large = bool(shape.members) or shape.items is not None
        if key in self._recursive or (shared and is_large):
            words = own_words(nodes[-1], self._context)
            self.table[key] = XmlDeclaration(words, shape)
            return XmlReference(key)
        return shape

    def _shape(self, nodes: Sequence[Node]) -> XmlShape:
        all_ = self._all(nodes)
        kinds = _kinds_of(all_)
        if "object" in kinds:
            shape = self._object(all_)
        elif "array" in kinds:
            shape = self._array(all_)
        else:
            scalars = tuple(kind for kind in _SCALARS if kind in kinds)
            shape = XmlShape(scalars or ("string",))
        for node in nodes:
            own = node.get("xml")
            shape = shape if own is None else _described(shape, own, shape)
        return shape

    def _all(self, nodes: Sequence[Node]) -> list[Node]:
        """The schemas, what they merge, members of their unions, and what extends them."""
        found: dict[Id, Node] = {}
        open_ = list(nodes)
        while open_:
            node = open_.pop(0)
            parts = [
                p for p in parts_of(node, (), self._context) if p.node.id not in found
            ]
            base = base_in(parts) if is_component(node, self._context) else None
            if base is not None:
                open_ += self._extensions.of(node, base).values()
            for part in parts:
                found[part.node.id] = part.node
                open_ += union_members(part.node)[1]
        return list(found.values())

    def _object(self, nodes: Sequence[Node]) -> XmlShape:
        parts = [Part(node, ()) for node in nodes]
        required = required_of(parts)
        members: dict[str, Xml] = {}
        for name, described in properties_of(parts).items():
            member = self._of([part.node for part in described])
            if self._leaves_no_trace(member, described[-1].node, name in required):
                member = replace(member, always=True)
            members[name] = member
        others = [
            other
            for node in nodes
            for other in (
                node.get("additionalProperties"),
                *(inner for _, inner in node.members("patternProperties")),
            )
            if other is not None and is_object(other.value) and other.value
        ]
        additional = self._of(others) if others else None
        return XmlShape(("object",), members=tuple(members.items()), items=additional)

    def _leaves_no_trace(self, member: Xml, schema: Node, required: bool) -> bool:
        """Whether a property has a value that leaves nothing in XML."""
        shape = self._known(member)
        node = member.node or (None if shape is None else shape.node)
        if node is XmlNode.ATTRIBUTE:
            return allows_null(schema, self._context)
        return required and node is None and shape is not None and _is_array(shape)

    def _array(self, nodes: Sequence[Node]) -> XmlShape:
        prefix = [item for node in nodes for item in node.elements("prefixItems")]
        members = {str(index): self._read(item) for index, item in enumerate(prefix)}
        found = [node.get("items") for node in nodes]
        items = [node for node in found if node is not None and is_object(node.value)]
        rest = self._of(items) if items else None
        return XmlShape(("array",), members=tuple(members.items()), items=rest)

    def _of(self, nodes: Sequence[Node]) -> Xml:
        """A value that all these schemas describe."""
        shaped = [node for node in nodes if has_shape(node)] or nodes[-1:]
        if len(shaped) == 1:
            return self._read(shaped[0])
        targets = [self._leads_to(node) or node for node in shaped]
        distinct = {node.id: node for node in targets}
        found = self._together(list(distinct.values()), shared=True)
        for node in nodes:
            own = node.get("xml")
            found = found if own is None else self._renamed(found, own)
        return found

    def _renamed(self, found: Xml, own: Node) -> Xml:
        """A shape with the XML Object of the schema that refers to it."""
        shape = self._known(found)
        if isinstance(found, XmlShape):
            return _described(found, own, shape)
        return _described(found, own, shape)

    def _known(self, found: Xml) -> XmlShape | None:
        if isinstance(found, XmlShape):
            return found
        declared = self.table.get(found.target)
        return None if declared is None else declared.shape


def _described(found: _Xml, own: Node, shape: XmlShape | None) -> _Xml:
    """`found` with an XML Object applied; `shape` is its shape, if that is known."""
    return replace(
        found,
        name=own.text("name") or found.name,
        node=_node_of(own, shape) or found.node,
        namespace=own.text("namespace") or found.namespace,
        prefix=own.text("prefix") or found.prefix,
    )


def _node_of(own: Node, shape: XmlShape | None) -> XmlNode | None:
    """`nodeType` since OpenAPI 3.2; before, `attribute` and `wrapped`."""
    written = own.text("nodeType")
    is_array = shape is not None and _is_array(shape)
    if shape is not None and written in [node.value for node in XmlNode]:
        node = XmlNode(written)
        usual = XmlNode.NONE if is_array else XmlNode.ELEMENT
        return None if node is usual and shape.node is None else node
    if own.flag("attribute"):
        return XmlNode.ATTRIBUTE
    return XmlNode.ELEMENT if is_array and own.flag("wrapped") else None


def _is_array(shape: XmlShape) -> bool:
    return shape.kinds == ("array",)


def _kinds_of(nodes: Iterable[Node]) -> set[str]:
    """The types that the schemas allow, except `null`."""
    found: set[str] = set()
    for node in nodes:
        names = node.literal("type") or implied_type(node)
        found.update(names if is_list(names) else [names])
        if not names:
            values = node.literal("enum")
            values = values if is_list(values) else [node.literal("const")]
            found.update(_KINDS.get(type(value), "") for value in values)
    return found - {"", "null"}
