"""Reads Schema Objects as Python types, and as the declarations that get a name.

What a validator checks beyond the type is read in rules.py. A schema that Python cannot
express (`not`, constraints alone) is `ANY` here and still checked there.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ...model import (
    AliasDeclaration,
    ArrayOf,
    Documentation,
    Enumeration,
    Id,
    MapOf,
    Ref,
    Scalar,
    TupleOf,
    Type,
    UnionOf,
    union_of,
    without_null,
)
from ..context import Context, Edition, Part
from ..documents.json_types import is_list, is_object
from ..documents.node import Node
from .all_of import (
    adds,
    adds_to_reference,
    bases_of,
    covers,
    has_properties,
    has_shape,
    is_component,
    is_reference,
    own_words,
    parts_of,
    required_of,
    target_of,
    union_members,
    without,
)
from .containers import contained_in
from .descriptions import docs_of
from .discriminators import Member, TagReader, discriminator_of
from .inheritance import Extensions
from .intersection import narrowest, nullable
from .member_words import words_of_members
from .objects import ObjectReader, reference_to
from .one_of import is_union, members_of
from .recursion import Recursion, TypeSizes, Visit
from .scalars import (
    constants_of,
    implied_type,
    numbers_of,
    says_nullable,
    scalar_of,
    values_of,
)


class TypeReader:
    """Reads schemas into types; `declarations` holds every class and alias."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._modern = context.edition is not Edition.V3_0
        self._recursion = Recursion()
        self._sizes = TypeSizes()
        self._extensions = Extensions(context)
        self._tags = TagReader(context, self._extensions)
        self._objects = ObjectReader(context, self, self._recursion, self._extensions)
        self._named = self._objects.named
        self._recursive: set[Id] = set()
        self.declarations = self._objects.declarations

    def adopt(self, components: Iterable[tuple[str, Node]]) -> None:
        """Names an unnamed schema after the component that is only a reference to it."""
        for name, node in components:
            if is_reference(node) and not adds_to_reference(node, self._context):
                target = self._context.documents.follow_once(node)
                if target is not None and not is_component(target, self._context):
                    self._context.adopted.setdefault(target.id, name)

    def read(self, schema: Node | None, words: tuple[str, ...]) -> Type:
        """The type of a schema; `words` name its place."""
        if schema is None or not is_object(schema.value):
            return Scalar.ANY
        if is_reference(schema) and not adds_to_reference(schema, self._context):
            return self._target_type(schema)
        if not self._recursion.may_read(schema.id):
            return Scalar.ANY
        with self._recursion.reading(schema.id):
            type_ = self._shape(schema, words)
        if fault := self._sizes.fault(type_):
            self._context.diagnostics.error(schema.place, "schema-too-complex", fault)
            return Scalar.ANY
        if self._modern and schema.flag("nullable"):
            self._context.diagnostics.note(
                schema.place,
                "nullable-ignored",
                "OpenAPI 3.1 does not have `nullable`: ignored; to allow null, write"
                ' `type: [..., "null"]`',
            )
        return nullable(type_) if says_nullable(schema, self._context) else type_

    def _target_type(self, reference: Node) -> Type:
        target = target_of(reference, self._context)
        type_ = Scalar.ANY if target is None else self.read_named(target)
        return nullable(type_) if says_nullable(reference, self._context) else type_

    def read_named(self, schema: Node) -> Type:
        """The type of a schema that references can name; declared if it needs a name."""
        id_ = schema.id
        if id_ in self._named:
            return self._named[id_]
        visit = self._recursion.visit(id_)
        if visit is Visit.SAME:
            return Scalar.ANY
        if visit is Visit.WITHIN:
            self._recursive.add(id_)
            return reference_to(schema, id_, self._context)
        self._context.keep_given_name(schema)
        words = own_words(schema, self._context)
        with self._recursion.reading_named(id_):
            type_ = self.read(schema, words)
        self._named[id_] = self._with_a_name(schema, words, type_)
        return self._named[id_]

    def _with_a_name(self, schema: Node, words: tuple[str, ...], type_: Type) -> Type:
        """The type under its schema's name, if it needs one."""
        id_ = schema.id
        if id_ in self.declarations:
            return type_
        inner = without_null(type_)
        if id_ in self._recursive or isinstance(inner, Enumeration | UnionOf):
            self._alias(id_, words, inner, docs_of(schema, self._context))
            return Ref(id_) if inner == type_ else nullable(Ref(id_))
        # None: a schema around this one, which is still being read.
        declared = self.declarations.get(type_.id) if isinstance(type_, Ref) else None
        same = declared is not None and declared.words == words
        if is_component(schema, self._context) and not same:
            numbers = numbers_of(schema) if inner is Scalar.NUMBER else None
            docs = docs_of(schema, self._context)
            self._alias(id_, words, type_, docs, inlined=True, numbers=numbers)
        return type_

    def _alias(
        self,
        id_: Id,
        words: tuple[str, ...],
        type_: Type,
        docs: Documentation,
        inlined: bool = False,
        numbers: Enumeration | None = None,
    ) -> None:
        self.declarations[id_] = AliasDeclaration(
            id_, words, type_, docs, inlined, numbers
        )

    def read_within(self, schema: Node | None, words: tuple[str, ...]) -> Type:
        """The type of what an object, array or map contains."""
        with self._recursion.inside():
            return self.read(schema, words)

    # Shapes

    def _shape(self, schema: Node, words: tuple[str, ...]) -> Type:
        values = values_of(schema)
        if values is not None:
            return values
        if "allOf" in schema or is_reference(schema):
            return self._merged(schema, words)
        _, members = union_members(schema)
        if members:
            if schema.literal("properties"):
                return self._merged(schema, words)
            return self._union(schema, members, words)
        return self._by_type(schema, words)

    def _by_type(self, schema: Node, words: tuple[str, ...]) -> Type:
        names = schema.literal("type")
        if is_list(names):
            strings = [name for name in names if isinstance(name, str)]
            kinds = [name for name in strings if name != "null"]
            if len(kinds) > 1:
                return union_of(self._of_type(schema, kind, words) for kind in kinds)
            names = kinds[0] if kinds else "null"
        if not isinstance(names, str):
            names = implied_type(schema)
        return self._of_type(schema, names, words)

    def _of_type(self, schema: Node, name: str, words: tuple[str, ...]) -> Type:
        if name == "object":
            parts = [Part(schema, words)]
            if has_properties(parts):
                return self._objects.class_of(schema, words, parts)
            return MapOf(self._objects.additional(parts) or Scalar.ANY)
        if name == "array":
            return self._array(schema, words)
        return scalar_of(schema, name, self._context)

    def _array(self, schema: Node, words: tuple[str, ...]) -> Type:
        """A tuple if each item has its own schema, a list if the length can differ."""
        prefix = list(schema.elements("prefixItems"))
        if not prefix or not self._modern:
            return ArrayOf(self.read_within(schema.get("items"), (*words, "Item")))
        first = [
            self.read_within(node, (*words, node.text("title") or f"Item{index}"))
            for index, node in enumerate(prefix, 1)
        ]
        items, closed = schema.get("items"), _is_closed(schema, len(first))
        rest = None if closed else self.read_within(items, (*words, "Item"))
        least = schema.literal("minItems")
        if isinstance(least, int) and least >= len(first):
            if closed or items is not None:
                return TupleOf(tuple(first), rest)
        return ArrayOf(union_of([*first, *([] if rest is None else [rest])]))

    # allOf

    def _merged(self, schema: Node, words: tuple[str, ...]) -> Type:
        """The type that all schemas that `schema` merges describe together."""
        parts = parts_of(schema, words, self._context)
        base = self._only_base(schema, parts)
        if base is not None:
            return base
        ids = {part.node.id for part in parts}
        unions = [part for part in parts if is_union(part.node, ids, self._context)]
        members = members_of(unions, self._context)
        if has_properties(parts) or (len(unions) > 1 and has_properties(members)):
            if len(unions) == 1:
                distributed = self._distributed(schema, words, parts, unions[0])
                if distributed is not None:
                    return distributed
            return self._objects.class_of(schema, words, parts, members)
        if len(unions) == 1:
            node = unions[0].node
            return self._union(node, union_members(node)[1], unions[0].words)
        return self._narrowed(schema, parts)

    def _narrowed(self, schema: Node, parts: Sequence[Part]) -> Type:
        """The type that all parts agree on, of a value that is not an object."""
        contained = self._objects.container_of(parts)
        if contained is not None:
            return contained
        types: list[Type] = []
        for base in bases_of(schema):
            target = target_of(base, self._context)
            if target is not None and target.id != schema.id:
                types.append(self.read_named(target))
                parts = without(parts, parts_of(target, (), self._context))
        return narrowest([*types, *map(self._alone, parts)])

    def _alone(self, part: Part) -> Type:
        """The type of a part, without what it merges."""
        type_ = values_of(part.node) or self._by_type(part.node, part.words)
        return nullable(type_) if says_nullable(part.node, self._context) else type_

    def _only_base(self, schema: Node, parts: Sequence[Part]) -> Type | None:
        """The type of a reference that is merged with nothing that changes it."""
        bases = list(bases_of(schema))
        base = target_of(bases[0], self._context) if len(bases) == 1 else None
        if base is None or base.id == schema.id or self._extensions.extends(schema):
            return None
        merged = parts_of(base, (), self._context)
        if any(part.node.id == schema.id for part in merged):  # they extend each other
            return None
        others = without(parts, merged)
        required = required_of(merged)
        if any(adds(part, required) for part in others):
            return None
        if others and contained_in(parts, self._context) is not None:
            return None
        type_ = self._target_type(bases[0])
        inner = without_null(type_)
        narrowed = narrowest([inner, *map(self._alone, others)])
        return type_ if narrowed == inner else None

    def _distributed(
        self, schema: Node, words: tuple[str, ...], common: list[Part], union: Part
    ) -> Type | None:
        """A union whose members each have the common parts.

        None if a member is not an object of its own.
        """
        keyword, nodes = union_members(union.node)
        member_words = words_of_members(nodes, words, self._context)
        merged = [
            parts_of(node, own, self._context) for node, own in zip(nodes, member_words)
        ]
        for parts in merged:
            more = without(parts, common)
            alone = has_properties(more) and not members_of(more, self._context)
            if not alone and not covers(parts, common):
                return None
        members: list[tuple[Member, Type]] = []
        for index, (node, own, parts) in enumerate(zip(nodes, member_words, merged)):
            if covers(parts, common):
                members.append((Member(node, parts), self.read(node, own)))
                continue
            id_ = node.id
            if union.node.id != schema.id:
                id_ = f"{schema.id}/{keyword}/{index}"
            whole = [*common, *without(parts, common)]
            if id_ not in self.declarations:
                docs = docs_of(whole[-1].node, self._context)
                self._objects.declare(id_, own, whole, (), docs)
            members.append((Member(node, whole), Ref(id_)))
        return self._union_of(union.node, members)

    # oneOf, anyOf

    def _union(self, schema: Node, nodes: list[Node], words: tuple[str, ...]) -> Type:
        constants = constants_of(schema, nodes)
        if constants is not None:
            return constants
        members: list[tuple[Member, Type]] = []
        for node, own in zip(nodes, words_of_members(nodes, words, self._context)):
            parts = parts_of(node, own, self._context)
            # Constraints alone: the type of the schema itself.
            shaped = has_shape(node)
            type_ = self.read(node, own) if shaped else self._by_type(schema, words)
            members.append((Member(node, parts), type_))
        return self._union_of(schema, members)

    def _union_of(self, schema: Node, members: list[tuple[Member, Type]]) -> Type:
        tags = self._tags.read(schema, [member for member, _ in members])
        types = [type_ for _, type_ in members]
        return union_of(types, discriminator_of(tags, types))


def _is_closed(schema: Node, length: int) -> bool:
    """Whether an array has no items after the first `length`, which have own schemas."""
    items, most = schema.get("items"), schema.literal("maxItems")
    return (
        (items is not None and items.value is False)
        or schema.literal("unevaluatedItems") is False
        or (isinstance(most, int) and most <= length)
    )
