"""`readOnly` and `writeOnly`: which of these fields a class has depends on who uses it.

A class that only requests use has no read-only fields, one that only responses use has
no write-only fields. A class that both use, or nothing uses, has all. `required` concerns
only the direction in which the field goes (OpenAPI 3.0.4, 4.7.24).
Webhooks and callbacks, which the server sends, can have both.
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
    Ref,
    ServerRequest,
    declared,
)


def directed(
    declarations: Mapping[Id, Declaration],
    operations: Iterable[Operation],
    incoming: Iterable[ServerRequest] = (),
) -> dict[Id, Declaration]:
    """The declarations, each with the fields that its uses have."""
    listed = list(operations)
    sent = declared(
        declarations,
        [parameter.type for op in listed for parameter in op.parameters]
        + [body.type for op in listed for body in op.bodies],
    )
    returned = declared(
        declarations,
        [response.type for op in listed for response in op.responses]
        + [Ref(op.headers.id) for op in listed if op.headers is not None],
    )
    received = declared(
        declarations, [body.type for each in incoming for body in each.bodies]
    )
    unused = declarations.keys() - sent - returned - received
    return {
        id_: (
            replace(
                declaration,
                fields=tuple(
                    _fields(
                        declaration.fields,
                        sent=id_ in sent or id_ in unused,
                        returned=id_ in returned or id_ in unused,
                        received=id_ in received,
                    )
                ),
            )
            if isinstance(declaration, ObjectDeclaration)
            else declaration
        )
        for id_, declaration in declarations.items()
    }


def _fields(
    fields: Iterable[Field], sent: bool, returned: bool, received: bool
) -> Iterator[Field]:
    for field in fields:
        if field.read_only and not (returned or received):
            continue
        if field.write_only and not (sent or received):
            continue
        if field.read_only and not sent or field.write_only and not returned:
            yield replace(field, read_only=False, write_only=False)
        else:
            yield field
