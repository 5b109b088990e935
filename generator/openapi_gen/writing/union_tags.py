"""The properties that say which member of a union a class is, and what they are sent as.

A member whose property is left out gets it where the union is sent. The table of a union
has an entry for each class that does not set the property itself.

    Event = StartEvent | EndEvent
    {start_event.StartEvent: {"type": ("start", "begin")}, ...}
    {cat.Cat: {"kind": "cat"}}    any other value is allowed, too
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from ..model import (
    AliasDeclaration,
    Api,
    Declaration,
    Enumeration,
    Id,
    ObjectDeclaration,
    Presence,
    Ref,
    Type,
    UnionOf,
    declared_types,
    inner_types,
    without_null,
)
from ..records import dataclass

Declarations: TypeAlias = Mapping[Id, Declaration]


@dataclass(frozen=True, slots=True)
class Tag:
    """What the property can be in a class."""

    sent: str
    """The value that is sent where the caller gives none."""
    others: tuple[str, ...] | None
    """None: it can have any other value."""


Tags: TypeAlias = dict[Id, dict[str, Tag]]
"""The tags of each class, by property."""


def tags_of(union: UnionOf, declarations: Declarations) -> Tags:
    """The tags of the classes that the members of a union are, in unions inside of it too."""
    return _Reader(declarations).of(union)


def filled_tags(union: UnionOf, declarations: Declarations) -> Tags:
    """The tags that the classes do not set themselves; no entry for others."""
    found: Tags = {}
    for id_, tags in tags_of(union, declarations).items():
        declaration = declarations[id_]
        assert isinstance(declaration, ObjectDeclaration)
        filled = {
            name: tag
            for name, tag in tags.items()
            if _is_filled(name, tag, declaration)
        }
        if filled:
            found[id_] = filled
    return found


def default_tags(api: Api) -> Mapping[Id, Mapping[str, str]]:
    """The value of each required property that all unions with the class agree on."""
    sent: dict[Id, dict[str, set[str]]] = {}
    for union in set(_unions(api)):
        for id_, tags in tags_of(union, api.declarations).items():
            for name, tag in tags.items():
                sent.setdefault(id_, {}).setdefault(name, set()).add(tag.sent)
    return {
        id_: {name: next(iter(v)) for name, v in tags.items() if len(v) == 1}
        for id_, tags in sent.items()
    }


def _unions(api: Api) -> Iterator[UnionOf]:
    types = [
        type_ for one in api.declarations.values() for type_ in declared_types(one)
    ]
    for operation in api.operations:
        types += [parameter.type for parameter in operation.parameters]
        types += [body.type for body in operation.bodies]
        types += [response.type for response in operation.responses]
    types += [body.type for body in api.server_request_bodies]
    for type_ in types:
        for inner in inner_types(type_):
            if isinstance(inner, UnionOf):
                yield inner


def _is_filled(name: str, tag: Tag, declaration: ObjectDeclaration) -> bool:
    """Whether an instance can lack the property, or have a wrong value of it."""
    field = next((f for f in declaration.fields if f.name == name), None)
    if field is None:
        return declaration.additional is not None
    if field.read_only or field.presence is not Presence.REQUIRED:
        # An encoder leaves read-only fields out, and the union needs this one.
        return True
    has_one = isinstance(field.type, Enumeration) and len(field.type.values) == 1
    return tag.others is not None and not has_one


def _joined(sent: str, others: Iterable[str] | None, inner: Tag | None) -> Tag:
    """A tag with the other values that the property can have, also in a union inside."""
    known = () if inner is None else inner.others
    if others is None or known is None:
        return Tag(sent, None)
    distinct = dict.fromkeys([*known, *others])
    return Tag(sent, tuple(value for value in distinct if value != sent))


class _Reader:
    def __init__(self, declarations: Declarations) -> None:
        self._declarations = declarations
        self._above: set[Id] = set()
        """The aliases around a union: an alias can contain itself."""

    def of(self, union: UnionOf) -> Tags:
        classes = {m.id: self._classes(m) for m in union.members if isinstance(m, Ref)}
        found: Tags = {}
        for within in classes.values():
            for id_, tags in within.items():
                found.setdefault(id_, {}).update(tags)
        discriminator = union.discriminator
        if discriminator is None:
            return found
        values: dict[Id, list[str]] = {}
        for value, id_ in discriminator.mapping:
            values.setdefault(id_, []).append(value)
        sent = dict(discriminator.sent)
        # A union inside of this one says more of a class than the class alone.
        for id_ in sorted(values, key=self._is_class):
            if id_ == discriminator.default:
                continue
            for class_ in classes.get(id_) or self._classes(Ref(id_)):
                tags = found.setdefault(class_, {})
                inner = tags.get(discriminator.property)
                first = inner.sent if inner is not None else sent.get(id_)
                if first is not None:
                    others = None if discriminator.is_of_base else values[id_]
                    tags[discriminator.property] = _joined(first, others, inner)
        return found

    def _is_class(self, id_: Id) -> bool:
        return isinstance(self._declarations[id_], ObjectDeclaration)

    def _classes(self, type_: Type) -> Tags:
        """The classes that a member is, with the tags that it gives them."""
        type_ = without_null(type_)
        if isinstance(type_, UnionOf):
            return self.of(type_)
        if not isinstance(type_, Ref) or type_.id in self._above:
            return {}
        declaration = self._declarations[type_.id]
        if not isinstance(declaration, AliasDeclaration):
            return {type_.id: {}}
        self._above.add(type_.id)
        found = self._classes(declaration.type)
        self._above.remove(type_.id)
        return found
