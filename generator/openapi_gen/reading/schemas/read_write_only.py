"""`readOnly` and `writeOnly`: what a class has of them follows from who uses it.

A class that only requests use has no read-only fields, one that only responses use no
write-only ones. In one that both use (or nobody) all stand; a read-only field is filled
by answers alone, so it can be left out whatever `required` says (OpenAPI 3.0.4, 4.7.24).
What the server sends by itself, a webhook or callback, can have both.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from ...model import (
    Declaration,
    Field,
    Id,
    ObjectDeclaration,
    Operation,
    Presence,
    Ref,
    ServerRequest,
    declared,
)


def directed(
    declarations: Mapping[Id, Declaration],
    operations: Iterable[Operation],
    incoming: Iterable[ServerRequest] = (),
) -> dict[Id, Declaration]:
    """The declarations with the fields that their directions have."""
    listed = list(operations)
    sent = declared(
        declarations,
        [parameter.type for op in listed for parameter in op.parameters]
        + [body.type for op in listed for body in op.bodies],
    )
    answered = declared(
        declarations,
        [response.type for op in listed for response in op.responses]
        + [Ref(op.headers.id) for op in listed if op.headers is not None],
    )
    heard = declared(
        declarations, [body.type for each in incoming for body in each.bodies]
    )
    unused = declarations.keys() - sent - answered - heard
    return {
        id_: (
            replace(
                declaration,
                fields=tuple(
                    _fields(
                        declaration.fields,
                        sent=id_ in sent or id_ in unused,
                        answered=id_ in answered or id_ in unused,
                        heard=id_ in heard,
                    )
                ),
            )
            if isinstance(declaration, ObjectDeclaration)
            else declaration
        )
        for id_, declaration in declarations.items()
    }


def _fields(
    fields: Iterable[Field], sent: bool, answered: bool, heard: bool
) -> Iterator[Field]:
    for field in fields:
        if field.read_only and not (answered or heard):
            continue
        if field.write_only and not (sent or heard):
            continue
        if field.read_only and sent:
            yield replace(field, presence=Presence.OMITTABLE)
        elif field.read_only or field.write_only and not answered:
            yield replace(field, read_only=False, write_only=False)
        else:
            yield field
