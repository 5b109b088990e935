"""Types whose values are encoded by the schema, because their Python class does not say how.

The runtime's `plain` encodes any value by its class. A schema knows more:

    {type: integer, format: unix-time}      a datetime becomes a number, not a string
    {oneOf: [...], discriminator: ...}      a model gets the property that selects it
    an object with such a property          a mapping in its place is encoded by property
"""

from __future__ import annotations

from collections.abc import Mapping, Set

from ...model import (
    Api,
    Declaration,
    FormattedString,
    Id,
    Type,
    UnionOf,
    declared_types,
    inner_types,
    refs_of,
)
from ..reachable_schemas import encoded
from ..union_tags import filled_tags


def is_special(type_: Type) -> bool:
    """Whether the type has a part with a format that the class of a value does not imply."""
    return any(
        isinstance(inner, FormattedString) and not inner.python.is_plain
        for inner in inner_types(type_)
    )


def adds_tags(type_: Type, declarations: Mapping[Id, Declaration]) -> bool:
    """Whether the type has a union whose members get the property that selects them."""
    return any(
        isinstance(inner, UnionOf) and filled_tags(inner, declarations)
        for inner in inner_types(type_)
    )


def encoded_by_schema(api: Api) -> Set[Id]:
    """The declarations that requests use and that have such a part, at any depth."""
    sent = encoded(api)
    users: dict[Id, list[Id]] = {}
    open_: list[Id] = []
    for id_ in sent:
        types = list(declared_types(api.declarations[id_]))
        for type_ in types:
            for target in refs_of(type_):
                users.setdefault(target, []).append(id_)
        if any(is_special(one) or adds_tags(one, api.declarations) for one in types):
            open_.append(id_)
    found: set[Id] = set(open_)
    while open_:
        for user in users.get(open_.pop(), ()):
            if user not in found:
                found.add(user)
                open_.append(user)
    return found
