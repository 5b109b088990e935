"""Whether the body alone says which webhook it is of: a property that all of them have,
with values of its own in each.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...model import (
    AliasDeclaration,
    BodyKind,
    Declaration,
    Discriminator,
    Enumeration,
    Id,
    ObjectDeclaration,
    Presence,
    Ref,
    ServerRequest,
    Type,
    UnionOf,
    union_of,
)

Declarations = Mapping[Id, Declaration]
_Values = Mapping[str, Id]
"""The values of a property, each with the declaration that has it."""


def any_of(
    webhooks: Sequence[ServerRequest], declarations: Declarations
) -> Type | None:
    """The type of what any of the webhooks sends, if it can be told from the body.

    None, too, for a single webhook: it needs no telling.
    """
    types: dict[Type, None] = {}
    for webhook in webhooks:
        if not webhook.bodies or any(
            body.kind is not BodyKind.JSON for body in webhook.bodies
        ):
            return None
        types.update((body.type, None) for body in webhook.bodies)
    if len(webhooks) < 2:
        return None
    if len(types) == 1:
        return next(iter(types))
    told = [_told(type_, declarations) for type_ in types]
    for name in told[0]:
        mapping = _joined([each.get(name, {}) for each in told])
        if mapping:
            return union_of(types, Discriminator(name, tuple(mapping.items())))
    return None


def _joined(values: Sequence[_Values]) -> _Values:
    """All values, if each of the types has some, and none has those of another."""
    joined = {value: id_ for each in values for value, id_ in each.items()}
    if not all(values) or len(joined) != sum(map(len, values)):
        return {}
    return joined


def _told(type_: Type, declarations: Declarations) -> dict[str, _Values]:
    """The properties whose values a body of the type always has, and knows by heart."""
    match type_:
        case Ref(id_):
            declaration = declarations[id_]
            if isinstance(declaration, AliasDeclaration):
                inner = declaration.type
                return _told(inner, declarations) if isinstance(inner, UnionOf) else {}
            return dict(_fixed(declaration, declarations))
        case UnionOf(_, discriminator) if discriminator is not None:
            if discriminator.default is None:
                return {discriminator.property: dict(discriminator.mapping)}
            return {}
        case _:
            return {}


def _fixed(
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
