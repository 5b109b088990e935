"""Schema Objects as Python sees them: types, and the declarations that get a name.

What a validator checks beyond the type is read in rules.py. A schema that Python
cannot spell (`not`, constraints alone) is `ANY` here and still checked there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from ...model import (
    AliasDeclaration,
    ArrayOf,
    Declaration,
    Discriminator,
    Documentation,
    Enumeration,
    Field,
    Id,
    MapOf,
    ObjectDeclaration,
    Presence,
    Ref,
    Scalar,
    TupleOf,
    Type,
    UnionOf,
    escape,
    union_of,
    without_null,
)
from ..context import Context, Edition
from ..documents.json_types import is_list, is_object
from ..documents.node import Node
from .all_of import (
    Part,
    adds,
    adds_to_reference,
    bases_of,
    covers,
    evaluates_more,
    has_properties,
    has_shape,
    is_component,
    is_reference,
    less,
    own_words,
    parts_of,
    properties_of,
    required_of,
    target_of,
    union_members,
)
from .descriptions import docs_of
from .discriminators import Member, discriminator_of
from .inheritance import Extensions, base_in
from .intersection import narrowest, nullable
from .one_of import chooses, members_of, words_of_members
from .scalars import (
    admits_null,
    holds_media,
    implied_type,
    says_nullable,
    scalar_of,
    values_of,
)

_DEEPEST = 2  # times: the first one inside of itself may still meet names that end it


class TypeReader:
    """Reads schemas into types; `declarations` holds every class and alias met."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._modern = context.edition is not Edition.V3_0
        self._extensions = Extensions(context)
        self._open: dict[Id, int] = {}
        """The named schemas that are being read, each with the depth of its place."""
        self._depth = 0
        """How many objects, arrays and maps are around what is being read."""
        self._entered: Counter[Id] = Counter()
        """How often a schema is being read inside of itself."""
        self._recursive: set[Id] = set()
        self._named: dict[Id, Type] = {}
        self.declarations: dict[Id, Declaration] = {}

    def adopt(self, components: Iterable[tuple[str, Node]]) -> None:
        """A component that is a mere reference gives its name to what has none."""
        for name, node in components:
            if is_reference(node) and not adds_to_reference(node, self._context):
                target = self._context.documents.follow_once(node)
                if target is not None and not is_component(target, self._context):
                    self._context.adopted.setdefault(target.id, name)

    def read(self, schema: Node | None, words: tuple[str, ...]) -> Type:
        """The type of a schema that stands where `words` say."""
        if schema is None or not is_object(schema.value):
            return Scalar.ANY
        if is_reference(schema) and not adds_to_reference(schema, self._context):
            target = target_of(schema, self._context)
            return Scalar.ANY if target is None else self.read_named(target)
        # items: {allOf: [{$ref: A}, {$ref: A}]} in A itself merges A, and so these items,
        # again and again, and no name on the way ends it.
        if self._entered[schema.id] == _DEEPEST:
            return Scalar.ANY
        self._entered[schema.id] += 1
        type_ = self._shape(schema, words)
        self._entered[schema.id] -= 1
        if self._modern and schema.flag("nullable"):
            self._context.diagnostics.note(
                schema.place,
                "nullable-ignored",
                "OpenAPI 3.1 does not have `nullable`: ignored; to allow null, write"
                ' `type: [..., "null"]`',
            )
        return nullable(type_) if says_nullable(schema, self._context) else type_

    def read_named(self, schema: Node) -> Type:
        """The type of a schema that references can name; declared where it has a name."""
        id_ = schema.id
        if id_ in self._named:
            return self._named[id_]
        if id_ in self._open:
            if self._open[id_] == self._depth:  # it is nothing but itself
                return Scalar.ANY
            self._recursive.add(id_)
            return self._reference(schema, id_)
        self._open[id_] = self._depth
        self._context.keep_given_name(schema)
        words = own_words(schema, self._context)
        type_ = self.read(schema, words)
        del self._open[id_]
        self._named[id_] = self._with_a_name(schema, words, type_)
        return self._named[id_]

    def _with_a_name(self, schema: Node, words: tuple[str, ...], type_: Type) -> Type:
        """The type under its schema's name, where it wants one."""
        id_ = schema.id
        if id_ in self.declarations:
            return type_
        inner = without_null(type_)
        if id_ in self._recursive or isinstance(inner, Enumeration | UnionOf):
            self._alias(id_, words, inner, docs_of(schema))
            return Ref(id_) if inner == type_ else nullable(Ref(id_))
        # None: a schema around this one, which is still being read.
        declared = self.declarations.get(type_.id) if isinstance(type_, Ref) else None
        same = declared is not None and declared.words == words
        if is_component(schema, self._context) and not same:
            self._alias(id_, words, type_, docs_of(schema), inlined=True)
        return type_

    def _alias(
        self,
        id_: Id,
        words: tuple[str, ...],
        type_: Type,
        docs: Documentation,
        inlined: bool = False,
    ) -> None:
        self.declarations[id_] = AliasDeclaration(id_, words, type_, docs, inlined)

    def _reference(self, schema: Node, id_: Id) -> Type:
        """A declaration of a schema that is still being read."""
        return nullable(Ref(id_)) if admits_null(schema, self._context) else Ref(id_)

    def _within(self, schema: Node | None, words: tuple[str, ...]) -> Type:
        """The type of what an object, array or map holds."""
        self._depth += 1
        type_ = self.read(schema, words)
        self._depth -= 1
        return type_

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
            kinds = [name for name in names if name != "null"]
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
                return self._class(schema, words, parts)
            return MapOf(self._additional(parts) or Scalar.ANY)
        if name == "array":
            return self._array(schema, words)
        return scalar_of(schema, name, self._context)

    def _array(self, schema: Node, words: tuple[str, ...]) -> Type:
        """A tuple where each item has its place, a list where the length can differ."""
        prefix = list(schema.elements("prefixItems"))
        if not prefix or not self._modern:
            return ArrayOf(self._within(schema.get("items"), (*words, "Item")))
        first = [
            self._within(node, (*words, node.text("title") or f"Item{index}"))
            for index, node in enumerate(prefix, 1)
        ]
        items, closed = schema.get("items"), _is_closed(schema, len(first))
        rest = None if closed else self._within(items, (*words, "Item"))
        least = schema.literal("minItems")
        if isinstance(least, int) and least >= len(first):
            if closed or items is not None:
                return TupleOf(tuple(first), rest)
        return ArrayOf(union_of([*first, *([] if rest is None else [rest])]))

    # Objects

    def _class(
        self,
        schema: Node,
        words: tuple[str, ...],
        parts: Sequence[Part],
        maybe: Sequence[Part] = (),
    ) -> Type:
        """A class of the properties of `parts`, which are `schema` and what it merges.

        The properties of `maybe` can be left out, whatever their owners require.
        """
        id_ = schema.id
        if id_ in self.declarations:
            return self._named.get(id_, Ref(id_))
        named = is_component(schema, self._context)
        base = base_in(parts) if named else None
        members = self._extensions.of(schema, base) if base is not None else {}
        own = f"{id_}/discriminator" if members else id_
        self._named[id_] = self._reference(schema, own)
        self._declare(id_, words, parts, maybe, docs_of(schema))
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
        """The alias for a base or whatever extends it: what is meant by its name."""
        discriminator = base.get("discriminator")
        assert discriminator is not None
        # Stands in while the members are read, which can refer to it.
        self._alias(id_, ("Any", *words), Ref(schema.id), Documentation())
        for node in members.values():
            self.read_named(node)
        mapping = {
            value: node.id
            for value, node in members.items()
            if isinstance(self.declarations.get(node.id), ObjectDeclaration)
        }
        tag = Discriminator(
            discriminator.text("propertyName"), tuple(mapping.items()), schema.id
        )
        types = dict.fromkeys([*map(Ref, mapping.values()), Ref(schema.id)])
        self._alias(id_, ("Any", *words), UnionOf(tuple(types), tag), docs_of(schema))

    def _declare(
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
        additional = self._additional(parts)
        if additional is not None:
            for name in required:
                if name not in fields:
                    fields[name] = _undescribed(id_, name, additional)
        self.declarations[id_] = ObjectDeclaration(
            id_, words, tuple(fields.values()), additional, docs
        )

    def _field(self, name: str, described: Sequence[Part], required: bool) -> Field:
        """A property; several schemas can describe it where `allOf` merges them."""
        nodes = [part.node for part in described]
        for node in nodes:
            self._context.keep_given_name(node)
        self._depth += 1
        type_ = self._together(described)
        self._depth -= 1
        docs = [docs_of(node) for node in nodes]
        formats = [self._context.format_of(node) for node in nodes]
        told = [one for one in docs if one.description or one.title] or docs
        return Field(
            name=name,
            id=nodes[-1].id,
            type=type_,
            presence=Presence.REQUIRED if required else Presence.OMITTABLE,
            docs=told[-1],
            format=next(filter(None, reversed(formats)), ""),
            read_only=any(node.flag("readOnly") for node in nodes),
            write_only=any(node.flag("writeOnly") for node in nodes),
            holds_media=any(holds_media(node, self._context) for node in nodes),
        )

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
                return self.read(part.node, part.words)
        if objects:
            last, _ = objects[-1]
            distinct = {part.node.id: part for _, parts in objects for part in parts}
            return self._class(last.node, last.words, list(distinct.values()))
        return narrowest([self.read(part.node, part.words) for part in shaped])

    def _additional(self, parts: Sequence[Part]) -> Type | None:
        """The type of the properties that have no name; None where there are none."""
        keywords = ["additionalProperties"]
        if self._modern and not any(map(evaluates_more, parts)):
            keywords.append("unevaluatedProperties")
        patterned: list[Type] = []
        others: list[Type] = []
        closed = False
        for part in parts:
            words = (*part.words, "Value")
            for _, pattern in part.node.members("patternProperties"):
                if self._modern:
                    patterned.append(self._within(pattern, words))
            for keyword in keywords:
                node = part.node.get(keyword)
                if node is not None and node.value is False:
                    closed = True
                elif node is not None:
                    others.append(self._within(node, words))
        if closed:
            return union_of(patterned) if patterned else None
        return union_of([*patterned, narrowest(others)])

    # allOf

    def _merged(self, schema: Node, words: tuple[str, ...]) -> Type:
        """What all schemas that `schema` merges describe together."""
        parts = parts_of(schema, words, self._context)
        base = self._only_base(schema, parts)
        if base is not None:
            return base
        ids = {part.node.id for part in parts}
        unions = [part for part in parts if chooses(part.node, ids, self._context)]
        members = members_of(unions, self._context)
        if has_properties(parts) or (len(unions) > 1 and has_properties(members)):
            if len(unions) == 1:
                distributed = self._distributed(schema, words, parts, unions[0])
                if distributed is not None:
                    return distributed
            return self._class(schema, words, parts, members)
        if len(unions) == 1:
            node = unions[0].node
            return self._union(node, union_members(node)[1], unions[0].words)
        return self._narrowed(schema, parts)

    def _narrowed(self, schema: Node, parts: Sequence[Part]) -> Type:
        """The type that all say of a value that is no object with properties."""
        types: list[Type] = []
        for base in bases_of(schema):
            target = target_of(base, self._context)
            if target is not None and target.id != schema.id:
                types.append(self.read_named(target))
                parts = less(parts, parts_of(target, (), self._context))
        return narrowest([*types, *map(self._alone, parts)])

    def _alone(self, part: Part) -> Type:
        """The type of a part, less what it merges."""
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
        others = less(parts, merged)
        required = required_of(merged)
        if any(adds(part, required) for part in others):
            return None
        type_ = self.read_named(base)
        inner = without_null(type_)
        narrowed = narrowest([inner, *map(self._alone, others)])
        return type_ if narrowed == inner else None

    def _distributed(
        self, schema: Node, words: tuple[str, ...], common: list[Part], union: Part
    ) -> Type | None:
        """A union whose members each have what is common to them all.

        None where a member is no object of its own.
        """
        keyword, nodes = union_members(union.node)
        member_words = words_of_members(nodes, words, self._context)
        merged = [
            parts_of(node, own, self._context) for node, own in zip(nodes, member_words)
        ]
        for parts in merged:
            more = less(parts, common)
            alone = has_properties(more) and not members_of(more, self._context)
            if not alone and not covers(parts, common):
                return None
        members: list[Member] = []
        for index, (node, own, parts) in enumerate(zip(nodes, member_words, merged)):
            if covers(parts, common):
                members.append(Member(node, parts, self.read(node, own)))
                continue
            id_ = node.id
            if union.node.id != schema.id:
                id_ = f"{schema.id}/{keyword}/{index}"
            whole = [*common, *less(parts, common)]
            if id_ not in self.declarations:
                self._declare(id_, own, whole, (), docs_of(whole[-1].node))
            members.append(Member(node, whole, Ref(id_)))
        return self._union_of(union.node, members)

    # oneOf, anyOf

    def _union(self, schema: Node, nodes: list[Node], words: tuple[str, ...]) -> Type:
        members: list[Member] = []
        for node, own in zip(nodes, words_of_members(nodes, words, self._context)):
            if has_shape(node):
                parts = parts_of(node, own, self._context)
                members.append(Member(node, parts, self.read(node, own)))
            else:  # bounds alone: whatever the schema itself says
                members.append(Member(node, (), self._by_type(schema, words)))
        return self._union_of(schema, members)

    def _union_of(self, schema: Node, members: list[Member]) -> Type:
        objects = [m for m in members if without_null(m.type) is not Scalar.NULL]
        tag = discriminator_of(schema, objects, self.declarations, self._context)
        return union_of((member.type for member in members), tag)


def _is_closed(schema: Node, length: int) -> bool:
    """Whether an array has no items behind the first `length`, which have their places."""
    items, most = schema.get("items"), schema.literal("maxItems")
    return (
        (items is not None and items.value is False)
        or schema.literal("unevaluatedItems") is False
        or (isinstance(most, int) and most <= length)
    )


def _undescribed(owner: Id, name: str, type_: Type) -> Field:
    """A property that a schema requires and says nothing of."""
    pointer = f"{owner}/properties/{escape(name)}"
    return Field(name, pointer, type_, Presence.REQUIRED, Documentation())
