"""Which member of a union an object is: the property that says it, and its values.

OpenAPI's Discriminator Object names a property and its values; a member's own name is a
value, too. Without one, a property that every member restricts to its own values (`const`,
`enum`) is an implied discriminator.

Types, which are encoded and decoded, and the checks of a validator are made of the same
`Tags`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from ...model import Discriminator, Id, Type, refs_of
from ...records import dataclass
from ..context import Context, Part
from ..documents.json_types import is_list
from ..documents.node import Node
from .all_of import (
    is_reference,
    parts_of,
    properties_of,
    required_of,
    target_of,
    union_members,
)
from .inheritance import Extensions, base_in
from .one_of import mapped, named_schema

_Listed = Mapping[str, tuple[str, ...]]
"""The values that a schema lists for its properties."""

_LISTING = frozenset({"const", "enum"})


@dataclass(frozen=True, slots=True)
class Member:
    """A member of a union: as it is written, and what it merges."""

    node: Node
    parts: Sequence[Part]


@dataclass(frozen=True, slots=True)
class MemberTags:
    """The values of the property in one member."""

    values: tuple[str, ...] = ()
    """Those that no other member has, of the mapping first."""
    sent: str | None = None
    """The value that the member gets where it has none; None if that is not clear."""
    is_open: bool = False
    """Whether it can have other values, or none of its own."""


@dataclass(frozen=True, slots=True)
class Tags:
    """The property that says which member an object is, and its values in each."""

    property: str
    members: tuple[MemberTags, ...]
    default: int | None = None
    """The member for other values (OpenAPI 3.2's `defaultMapping`)."""


def fixed_values(parts: Sequence[Part], context: Context) -> dict[str, tuple[str, ...]]:
    """The required properties whose schemas list their values, all strings."""
    required = required_of(parts)
    listed = listed_values(parts, context)
    return {name: values for name, values in listed.items() if name in required}


def listed_values(
    parts: Sequence[Part], context: Context
) -> Mapping[str, tuple[str, ...]]:
    """The properties whose schemas list their values, all strings."""
    key = tuple(part.node.id for part in parts)
    if key not in context.listed:  # an object can be a member of many unions
        context.listed[key] = _listed_values(parts, context)
    return context.listed[key]


def _listed_values(
    parts: Sequence[Part], context: Context
) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for name, described in properties_of(parts).items():
        for part in described:
            node = target_of(part.node, context)
            values = _strings(node) if node is not None else ()
            if values:
                found[name] = values
    return found


def _strings(schema: Node) -> tuple[str, ...]:
    if not schema.has_any(_LISTING):
        return ()
    values = schema.literal("enum")
    if "const" in schema:
        values = [schema.literal("const")]
    if not is_list(values) or not all(isinstance(value, str) for value in values):
        return ()
    return tuple(values)


def implied_discriminator(
    listed: Sequence[_Listed],
) -> tuple[str, list[tuple[str, ...]]] | None:
    """The property that differs in all members, and its values in each.

    `listed` has the values that each member lists, by property.
    """
    if len(listed) < 2:
        return None
    for name in listed[0]:
        values = [own.get(name, ()) for own in listed]
        flat = [value for own in values for value in own]
        if all(values) and len(set(flat)) == len(flat):
            return name, values
    return None


def discriminator_of(tags: Tags | None, types: Sequence[Type]) -> Discriminator | None:
    """The tags of a union, by the declarations that its members are."""
    if tags is None:
        return None
    declared = [next(refs_of(type_), None) for type_ in types]
    pairs = [(tag, id_) for tag, id_ in zip(tags.members, declared) if id_ is not None]
    return Discriminator(
        tags.property,
        tuple((value, id_) for tag, id_ in pairs for value in tag.values),
        None if tags.default is None else declared[tags.default],
        tuple((id_, tag.sent) for tag, id_ in pairs if tag.sent is not None),
    )


class TagReader:
    """Reads which member of a union an object is."""

    def __init__(self, context: Context, extensions: Extensions) -> None:
        self._context = context
        self._extensions = extensions
        self._inner: dict[Id, Tags | None] = {}
        self._by_target: dict[Id, dict[Id, list[str]]] = {}

    def read(self, holder: Node, members: Sequence[Member]) -> Tags | None:
        """The tags of the members of `holder`'s union; None if nothing tells them apart."""
        if not members:
            return None
        node = holder.get("discriminator")
        if node is None or not node.text("propertyName"):
            return self._implied(members)
        name = node.text("propertyName")
        within: dict[Id, int] = {}
        for index, member in enumerate(members):
            for id_ in self._targets(member.node, set()):
                within.setdefault(id_, index)
        explicit: list[list[str]] = [[] for _ in members]
        for value, target in mapped(node, self._context, bool(within)):
            named = self._named(target, within)
            if named is not None:
                explicit[named].append(value)
        taken = {value for own in explicit for value in own}
        tags = [
            self._member(member, name, tuple(own), taken)
            for member, own in zip(members, explicit)
        ]
        return Tags(name, tuple(_apart(tags)), self._default(node, within))

    def _implied(self, members: Sequence[Member]) -> Tags | None:
        objects = [member for member in members if _is_object(member)]
        listed = [listed_values(member.parts, self._context) for member in objects]
        required = [required_of(member.parts) for member in objects]
        fixed = [
            {name: values for name, values in own.items() if name in names}
            for own, names in zip(listed, required)
        ]
        found = implied_discriminator(fixed) or implied_discriminator(listed)
        if found is None:
            return None
        name, values = found
        tags = {
            m.node.id: MemberTags(own, _only(own)) for m, own in zip(objects, values)
        }
        other = MemberTags(is_open=True)
        return Tags(name, tuple(tags.get(member.node.id, other) for member in members))

    def _member(
        self,
        member: Member,
        name: str,
        explicit: tuple[str, ...],
        taken: set[str],
    ) -> MemberTags:
        """The values of a member: by the mapping, as it lists them, or its own name."""
        listed = self._listed(member, name)
        if listed:
            others = tuple(v for v in listed if v not in taken)
            agreed = [v for v in explicit if v in listed] or explicit
            sent = agreed[0] if agreed else _only(listed)
            if any(self._unions(member, name)):
                sent = None  # the union that the member is says it
            return MemberTags((*explicit, *others), sent)
        if not _is_object(member):
            return MemberTags(is_open=True)
        names = dict.fromkeys((*explicit, *self._names(member, name)))
        values = tuple(v for v in names if v in explicit or v not in taken)
        return MemberTags(values, next(iter(values), None), is_open=not values)

    def _names(self, member: Member, property_: str) -> Iterator[str]:
        """The values that a member without a list of them has by the names of schemas: its
        own, and those of the schemas that extend it.
        """
        target = target_of(member.node, self._context)
        base = base_in(member.parts)
        discriminator = base.get("discriminator") if base is not None else None
        extended: Iterable[str] = ()
        if target is not None and base is not None and discriminator is not None:
            if discriminator.text("propertyName") == property_:
                extended = self._extensions.of(target, base)
                yield from self._values_of(discriminator).get(target.id, ())
        if is_reference(member.node):
            yield member.node.text("$ref").rsplit("/", 1)[-1]
        yield from extended

    def _values_of(self, discriminator: Node) -> Mapping[Id, Sequence[str]]:
        """The values of a mapping by the schemas that they name."""
        if discriminator.id not in self._by_target:
            found: dict[Id, list[str]] = {}
            for value, node in mapped(discriminator, self._context, True):
                found.setdefault(node.id, []).append(value)
            self._by_target[discriminator.id] = found
        return self._by_target[discriminator.id]

    def _listed(self, member: Member, name: str) -> tuple[str, ...]:
        """The values that a member lists for the property, or its own members do."""
        own = listed_values(member.parts, self._context).get(name, ())
        if own:
            return own
        found: list[str] = []
        for tags in self._unions(member, name):
            if tags.default is not None or any(t.is_open for t in tags.members):
                return ()
            found += [value for tag in tags.members for value in tag.values]
        return tuple(dict.fromkeys(found))

    def _unions(self, member: Member, name: str) -> Iterator[Tags]:
        """The tags of the unions that a member is or merges, with this property; not those
        of a union whose member it is.
        """
        target = target_of(member.node, self._context)
        own = member.node if target is None else target
        for part in member.parts:
            inner = union_members(part.node)[1]
            targets = [target_of(node, self._context) for node in inner]
            if any(t is not None and t.id == own.id for t in targets):
                continue
            tags = self._of_union(part.node) if inner else None
            if tags is not None and tags.property == name:
                yield tags

    def _of_union(self, schema: Node) -> Tags | None:
        """The tags of a union that is a member of another one; None while it is read."""
        if schema.id not in self._inner:
            self._inner[schema.id] = None
            members = [
                Member(node, parts_of(node, (), self._context))
                for node in union_members(schema)[1]
            ]
            self._inner[schema.id] = self.read(schema, members)
        return self._inner[schema.id]

    def _named(self, target: Node, within: Mapping[Id, int]) -> int | None:
        """The member that a mapping names, or that the named schema extends."""
        ids = [part.node.id for part in parts_of(target, (), self._context)]
        found = (within[id_] for id_ in (target.id, *reversed(ids)) if id_ in within)
        return next(found, None)

    def _targets(self, schema: Node, seen: set[Id]) -> set[Id]:
        """The schemas that a mapping can name for a member: itself, and the members of a
        union.
        """
        target = target_of(schema, self._context)
        if target is None:
            return set()
        found = {schema.id, target.id}
        if target.id not in seen:
            seen.add(target.id)
            for node in union_members(target)[1]:
                found |= self._targets(node, seen)
        return found

    def _default(self, node: Node, within: Mapping[Id, int]) -> int | None:
        """OpenAPI 3.2's `defaultMapping`."""
        reference = node.text("defaultMapping")
        target = named_schema(node, reference, self._context) if reference else None
        return None if target is None else within.get(target.id)


def _only(values: Sequence[str]) -> str | None:
    return values[0] if len(values) == 1 else None


def _apart(tags: Sequence[MemberTags]) -> Iterator[MemberTags]:
    """The tags without the values that several members list."""
    uses = Counter(value for tag in tags for value in tag.values)
    for tag in tags:
        own = tuple(value for value in tag.values if uses[value] == 1)
        is_open = tag.is_open or len(own) < len(tag.values)
        yield MemberTags(own, tag.sent, is_open)


def _is_object(member: Member) -> bool:
    """Whether a member can be an object; only these have tags."""
    for part in member.parts:
        names = part.node.literal("type")
        names = names if is_list(names) else [names]
        if names != [None] and "object" not in names:
            return False
    return True
