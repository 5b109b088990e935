"""Which anonymous schemas are equal, title, description and examples aside.

The partition of schemas into equal ones is refined: at first, schemas are together that
have the same structure. Then they are separated where they refer to schemas that are not
together, until nothing changes. Each round takes time proportional to the schemas' size,
and there are as many as references are deep.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from enum import Enum
from typing import Any, assert_never

from ...model import (
    Api,
    ArrayOf,
    Declaration,
    Enumeration,
    Field,
    FormattedString,
    Id,
    MapOf,
    ObjectDeclaration,
    Ref,
    Rules,
    Scalar,
    TupleOf,
    Type,
    UnionOf,
    field_names,
)
from ...records import dataclass
from ..reachable_schemas import decoded, encoded, header_classes, sent
from .parts import parts_of
from .rules import anonymous_rules

Key = Hashable


@dataclass(slots=True)
class _Skeleton:
    """What two equal schemas have in common, and the schemas that they refer to."""

    key: Key
    refs: list[Id]


def anonymous(api: Api) -> set[Id]:
    """The declarations that nothing refers to by a pointer, and that have no name."""
    named = {id_ for id_, _ in api.schemas}
    return api.declarations.keys() - named - api.rules.keys() - header_classes(api)


def first_places(api: Api) -> dict[Id, Id]:
    """The place that sorts first among the equal ones, for each anonymous schema."""
    nodes = anonymous(api)
    checks = anonymous_rules(api, nodes)
    # `UNSET` is in classes that are sent; the server's requests have encoders, too.
    uses = sent(api), encoded(api), decoded(api)
    skeletons: dict[Id, _Skeleton] = {}
    for id_ in sorted(nodes):
        reader = _Reader(nodes)
        key = (
            tuple(id_ in ids for ids in uses),
            reader.declaration(api.declarations[id_]),
            reader.rules(checks[id_]) if id_ in checks else None,
        )
        skeletons[id_] = _Skeleton(key, reader.refs)
    part_of = _refined(skeletons)
    first: dict[int, Id] = {}
    for id_ in skeletons:  # sorted
        first.setdefault(part_of[id_], id_)
    return {id_: first[part_of[id_]] for id_ in skeletons}


def _refined(skeletons: Mapping[Id, _Skeleton]) -> dict[Id, int]:
    """The number of the part that each schema belongs to."""
    part_of = _numbered({id_: one.key for id_, one in skeletons.items()})
    count = 0
    while count != (count := len(set(part_of.values()))):
        part_of = _numbered(
            {
                id_: (part_of[id_], *(part_of[ref] for ref in one.refs))
                for id_, one in skeletons.items()
            }
        )
    return part_of


def _numbered(keys: Mapping[Id, Key]) -> dict[Id, int]:
    numbers: dict[Key, int] = {}
    return {id_: numbers.setdefault(key, len(numbers)) for id_, key in keys.items()}


class _Reader:
    """Reads the skeleton of one schema; `refs` are the anonymous schemas in it, in order.

    An anonymous schema inside it is one of them, and is not read.
    """

    def __init__(self, nodes: set[Id]) -> None:
        self._nodes = nodes
        self.refs: list[Id] = []

    def declaration(self, declaration: Declaration) -> Key:
        if not isinstance(declaration, ObjectDeclaration):
            type_ = self._type(declaration.type)
            return "alias", type_, declaration.inlined, declaration.docs.deprecated
        additional = declaration.additional
        return (
            "object",
            tuple(map(self._field, declaration.fields)),
            None if additional is None else self._type(additional),
            declaration.docs.deprecated,
        )

    def _field(self, field: Field) -> Key:
        return (
            *(field.name, self._type(field.type), field.presence, field.format),
            *(field.read_only, field.write_only, field.is_secret),
            field.content,
            *(field.docs.default, field.docs.deprecated),
        )

    def _type(self, type_: Type) -> Key:
        match type_:
            case Scalar() | FormattedString():
                return type_
            case Enumeration(values=values, names=names):
                return "enum", tuple((type(value), value) for value in values), names
            case ArrayOf(item):
                return "array", self._type(item)
            case MapOf(value):
                return "map", self._type(value)
            case TupleOf(items, rest):
                further = None if rest is None else self._type(rest)
                return "tuple", tuple(map(self._type, items)), further
            case UnionOf(members, discriminator):
                tags: Key = None
                if discriminator is not None:
                    mapping = [(v, self._id(id_)) for v, id_ in discriminator.mapping]
                    default = self._id(discriminator.default or "")
                    sent = [(self._id(id_), tag) for id_, tag in discriminator.sent]
                    tags = discriminator.property, tuple(mapping), default, tuple(sent)
                return "union", tuple(map(self._type, members)), tags
            case Ref(id_):
                return "ref", self._id(id_)
            case _:
                assert_never(type_)

    def _id(self, id_: Id) -> Key:
        if id_ not in self._nodes:
            return id_
        self.refs.append(id_)
        return None

    def rules(self, rules: Rules) -> Key:
        checks = tuple(map(self._plain, rules.checks))
        return checks, rules.secret, rules.anchors

    def _plain(self, value: Any) -> Key:
        """Any value of a check: what it holds, without the ids of the schemas in it."""
        if isinstance(value, Rules):
            if value.id in self._nodes:
                return self._id(value.id)
            return self.rules(value)
        items = parts_of(value)
        if items is not None:
            return tuple(map(self._plain, items))
        if isinstance(value, Enum):
            return value
        names = field_names(value)
        if names:
            return value.__class__, tuple(self._plain(getattr(value, n)) for n in names)
        return repr(value)
