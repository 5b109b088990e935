"""Schemas with properties: the classes that they become, and the fields of these."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import replace
from typing import Protocol

from ...model import (
    AliasDeclaration,
    Declaration,
    Discriminator,
    Documentation,
    Field,
    Id,
    ObjectDeclaration,
    Presence,
    Ref,
    Scalar,
    Type,
    UnionOf,
    escape,
    union_of,
    without_null,
)
from ..context import Context, Edition, Part
from ..documents.node import Node
from .all_of import (
    covers,
    evaluates_more,
    has_properties,
    has_shape,
    is_component,
    parts_of,
    properties_of,
    required_of,
)
from .containers import contained_in
from .descriptions import docs_of
from .inheritance import Extensions, base_in
from .intersection import narrowest, nullable
from .one_of import mapped
from .recursion import Recursion
from .scalars import allows_null, is_secret
from .string_content import string_content


class SchemaReader(Protocol):
    """Reads the schemas inside a class: the reader of types."""

    def read(self, schema: Node | None, words: tuple[str, ...]) -> Type: ...
    def read_named(self, schema: Node) -> Type: ...
    def read_within(self, schema: Node | None, words: tuple[str, ...]) -> Type: ...


class ObjectReader:
    """Reads schemas with properties into `declarations`."""

    def __init__(
        self,
        context: Context,
        reader: SchemaReader,
        recursion: Recursion,
        extensions: Extensions,
    ) -> None:
        self._context = context
        self._reader = reader
        self._recursion = recursion
        self._extensions = extensions
        self._modern = context.edition is not Edition.V3_0
        self.declarations: dict[Id, Declaration] = {}
        self.named: dict[Id, Type] = {}
        """The types of the named schemas that were read."""
        self._scalars: dict[Id, Field] = {}
        """Properties that are read the same for each class that inherits them."""

    def class_of(
        self,
        schema: Node,
        words: tuple[str, ...],
        parts: Sequence[Part],
        maybe: Sequence[Part] = (),
    ) -> Type:
        """A class of the properties of `parts`, which are `schema` and what it merges.

        The properties of `maybe` are optional, whatever their owners require.
        """
        id_ = schema.id
        if id_ in self.declarations:
            return self.named.get(id_, Ref(id_))
        named = is_component(schema, self._context)
        base = base_in(parts) if named else None
        members = self._extensions.of(schema, base) if base is not None else {}
        own = f"{id_}/discriminator" if members else id_
        self.named[id_] = reference_to(schema, own, self._context)
        self.declare(id_, words, parts, maybe, docs_of(schema, self._context))
        if base is not None and members:
            self._any_of(own, words, schema, base, members)
        return Ref(own)

    def _any_of(
        self,
        id_: Id,
        words: tuple[str, ...],
        schema: Node,
        base: Node,
        members: dict[str, Node],
    ) -> None:
        """The alias for a base or whatever extends it: its name means both."""
        discriminator = base.get("discriminator")
        assert discriminator is not None
        name = ("Any", *words)
        # A placeholder while the members are read, which can refer to it.
        self.declarations[id_] = AliasDeclaration(
            id_, name, Ref(schema.id), Documentation()
        )
        mapping = self._mapping(base, members)
        explicit = {value for value, _ in mapped(discriminator, self._context, True)}
        sent: dict[Id, str] = {}
        for value in sorted(mapping, key=lambda value: value not in explicit):
            sent.setdefault(mapping[value], value)
        choice = Discriminator(
            discriminator.text("propertyName"),
            tuple(mapping.items()),
            schema.id,
            tuple(sent.items()),
            is_of_base=True,
        )
        types = dict.fromkeys([*map(Ref, mapping.values()), Ref(schema.id)])
        self.declarations[id_] = AliasDeclaration(
            id_, name, UnionOf(tuple(types), choice), docs_of(schema, self._context)
        )

    def _mapping(self, base: Node, members: dict[str, Node]) -> dict[str, Id]:
        """The values of the discriminator of `base`, each with its class."""
        found: dict[str, Id] = {}
        for value, node in members.items():
            member = without_null(self._reader.read_named(node))
            if not isinstance(self.declarations.get(node.id), ObjectDeclaration):
                continue
            found[value] = node.id
            own = base_in(parts_of(node, (), self._context))
            if isinstance(member, Ref) and own is not None and own.id != base.id:
                found[value] = member.id  # the union that is decided by its own base
        return found

    def declare(
        self,
        id_: Id,
        words: tuple[str, ...],
        parts: Sequence[Part],
        maybe: Sequence[Part],
        docs: Documentation,
    ) -> None:
        self.declarations[id_] = ObjectDeclaration(
            id_, words, (), None, Documentation()
        )
        required = required_of(parts)
        fields = {
            name: self._field(name, described, name in required)
            for name, described in properties_of([*parts, *maybe]).items()
        }
        additional = self.additional(parts)
        if additional is not None:
            for name in required:
                if name not in fields:
                    fields[name] = _undescribed(id_, name, additional)
        self.declarations[id_] = ObjectDeclaration(
            id_, words, tuple(fields.values()), additional, docs
        )

    def _field(self, name: str, described: Sequence[Part], required: bool) -> Field:
        """A property; several schemas can describe it if `allOf` merges them."""
        presence = Presence.REQUIRED if required else Presence.OMITTABLE
        nodes = [part.node for part in described]
        id_ = nodes[-1].id
        known = self._scalars.get(id_) if len(nodes) == 1 else None
        if known is not None and known.name == name:
            is_same = known.presence is presence
            return known if is_same else replace(known, presence=presence)
        for node in nodes:
            self._context.keep_given_name(node)
        with self._recursion.inside():
            type_ = self._together(described)
        docs = [docs_of(node, self._context) for node in nodes]
        formats = [self._context.format_of(node) for node in nodes]
        described_docs = [one for one in docs if one.description or one.title] or docs
        field = Field(
            name=name,
            id=id_,
            type=type_,
            presence=presence,
            docs=described_docs[-1],
            format=next(filter(None, reversed(formats)), ""),
            read_only=any(node.flag("readOnly") for node in nodes),
            write_only=any(node.flag("writeOnly") for node in nodes),
            is_secret=any(is_secret(node, self._context) for node in nodes),
            content=string_content(nodes, self._context),
        )
        # ANY can be what a schema is inside of itself, and nowhere else.
        is_scalar = isinstance(type_, Scalar) and type_ is not Scalar.ANY
        if len(nodes) == 1 and is_scalar:
            self._scalars[id_] = field
        return field

    def _together(self, described: Sequence[Part]) -> Type:
        """The type of a value that all these schemas describe."""
        shaped = [part for part in described if has_shape(part.node)] or described[-1:]
        merged = [parts_of(part.node, part.words, self._context) for part in shaped]
        objects = [
            (part, parts)
            for part, parts in zip(shaped, merged)
            if has_properties(parts)
        ]
        for part, parts in reversed(objects):
            if all(covers(parts, others) for _, others in objects):
                return self._reader.read(part.node, part.words)
        if objects:
            last, _ = objects[-1]
            distinct = {part.node.id: part for _, parts in objects for part in parts}
            return self.class_of(last.node, last.words, list(distinct.values()))
        contained = self.container_of([part for parts in merged for part in parts])
        if contained is not None:
            return contained
        return narrowest([self._reader.read(part.node, part.words) for part in shaped])

    def container_of(self, parts: Sequence[Part]) -> Type | None:
        """The array or map that two of the parts or more describe the inside of."""
        found = contained_in(parts, self._context)
        if found is None:
            return None
        made = found.around(self._inside(found.described))
        return nullable(made) if found.is_nullable else made

    def _inside(self, described: Sequence[Part]) -> Type:
        """The type of what an object, array or map contains."""
        with ExitStack() as stack:
            stack.enter_context(self._recursion.inside())
            for part in described:
                if not self._recursion.may_read(part.node.id):
                    return Scalar.ANY
                stack.enter_context(self._recursion.reading(part.node.id))
            return self._together(described)

    def additional(self, parts: Sequence[Part]) -> Type | None:
        """The type of additional properties; None if they are forbidden."""
        keywords = ["additionalProperties"]
        if self._modern and not any(map(evaluates_more, parts)):
            keywords.append("unevaluatedProperties")
        patterned: list[Type] = []
        others: list[Part] = []
        closed = False
        for part in parts:
            words = (*part.words, "Value")
            for _, pattern in part.node.members("patternProperties"):
                if self._modern:
                    patterned.append(self._reader.read_within(pattern, words))
            for keyword in keywords:
                node = part.node.get(keyword)
                if node is not None and node.value is False:
                    closed = True
                elif node is not None and has_shape(node):
                    others.append(Part(node, words))
        if closed:
            return union_of(patterned) if patterned else None
        return union_of([*patterned, self._inside(others) if others else Scalar.ANY])


def reference_to(schema: Node, id_: Id, context: Context) -> Type:
    """A reference to the declaration of a schema that is still being read."""
    return nullable(Ref(id_)) if allows_null(schema, context) else Ref(id_)


def _undescribed(owner: Id, name: str, type_: Type) -> Field:
    """A property that a schema requires and does not describe."""
    pointer = f"{owner}/properties/{escape(name)}"
    return Field(name, pointer, type_, Presence.REQUIRED, Documentation())
