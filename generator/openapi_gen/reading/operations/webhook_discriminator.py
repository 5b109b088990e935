"""The property of a webhook's body that says which webhook it is, if there is one.

Each webhook must require the property, with values that no other webhook allows.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import assert_never

from ...model import (
    AliasDeclaration,
    ArrayOf,
    Declaration,
    Discriminator,
    Enumeration,
    FormattedString,
    Id,
    MapOf,
    ObjectDeclaration,
    Presence,
    Ref,
    Scalar,
    ServerRequest,
    TupleOf,
    Type,
    UnionOf,
    union_of,
)

Declarations = Mapping[Id, Declaration]
_Values = Mapping[str, Id]
"""The values of a property, each with its declaration."""


def any_of(
    webhooks: Sequence[ServerRequest], declarations: Declarations
) -> Type | None:
    """The type of any webhook's payload, if the body says which webhook it is.

    None also for a single webhook, which has its own function.
    """
    types: dict[Type, None] = {}
    for webhook in webhooks:
        if not webhook.bodies or not all(b.format.is_json for b in webhook.bodies):
            return None
        types.update((body.type, None) for body in webhook.bodies)
    if len(webhooks) < 2:
        return None
    if len(types) == 1:
        return next(iter(types))
    fixed = [_fixed_values(type_, declarations) for type_ in types]
    for name in fixed[0]:
        mapping = _joined([each.get(name, {}) for each in fixed])
        if mapping:
            return union_of(types, Discriminator(name, tuple(mapping.items())))
    return None


def _joined(values: Sequence[_Values]) -> _Values:
    """The values of all types, if each type has some and no two share one."""
    joined = {value: id_ for each in values for value, id_ in each.items()}
    if not all(values) or len(joined) != sum(map(len, values)):
        return {}
    return joined


def _fixed_values(type_: Type, declarations: Declarations) -> dict[str, _Values]:
    """Required properties with a fixed set of values."""
    match type_:
        case Ref(id_):
            declaration = declarations[id_]
            if isinstance(declaration, AliasDeclaration):
                inner = declaration.type
                if isinstance(inner, UnionOf):
                    return _fixed_values(inner, declarations)
                return {}
            return dict(_of_object(declaration, declarations))
        case UnionOf(_, discriminator) if discriminator is not None:
            if discriminator.default is None:
                return {discriminator.property: dict(discriminator.mapping)}
            return {}
        case (
            Scalar()
            | FormattedString()
            | Enumeration()
            | ArrayOf()
            | TupleOf()
            | MapOf()
            | UnionOf()
        ):
            return {}
        case _:
            assert_never(type_)


def _of_object(
    declaration: ObjectDeclaration, declarations: Declarations
) -> list[tuple[str, _Values]]:
    found: list[tuple[str, _Values]] = []
    for field in declaration.fields:
        type_ = field.type
        if isinstance(type_, Ref):
            target = declarations[type_.id]
            type_ = target.type if isinstance(target, AliasDeclaration) else type_
        if field.presence is Presence.REQUIRED and isinstance(type_, Enumeration):
            texts = [value for value in type_.values if isinstance(value, str)]
            if len(texts) == len(type_.values):
                found.append((field.name, dict.fromkeys(texts, declaration.id)))
    return found
