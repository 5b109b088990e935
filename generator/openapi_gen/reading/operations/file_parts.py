"""Files in multipart forms, where a binary property takes more than bytes.

A class that is also used elsewhere keeps `bytes`: a response never has a file.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import assert_never

from ...model import (
    ArrayOf,
    Body,
    Declaration,
    Enumeration,
    Field,
    FormattedString,
    Id,
    MapOf,
    ObjectDeclaration,
    Operation,
    Ref,
    Scalar,
    ServerRequest,
    StringContent,
    TupleOf,
    Type,
    UnionOf,
    bare_type,
    declared,
    declared_types,
    inner_types,
    union_of,
)
from ..context import Context

_BYTES = frozenset((Scalar.BINARY,))


def with_files(
    declarations: Mapping[Id, Declaration],
    operations: Iterable[Operation],
    server_requests: Iterable[ServerRequest],
) -> dict[Id, Declaration]:
    """The declarations, with FILE in place of BINARY in the classes of multipart
    forms."""
    listed = list(operations)
    sent = [body for op in listed for body in op.bodies]
    forms = {id_ for body in sent for id_ in _forms(body, declarations)}
    others = [body.type for body in sent if not body.format.takes_files]
    others += [body.type for request in server_requests for body in request.bodies]
    others += [parameter.type for op in listed for parameter in op.parameters]
    others += [response.type for op in listed for response in op.responses]
    others += [type_ for id_ in forms for type_ in declared_types(declarations[id_])]
    elsewhere = declared(declarations, others)
    return {
        id_: (
            _with_files(declaration, declarations)
            if id_ in forms - elsewhere and isinstance(declaration, ObjectDeclaration)
            else declaration
        )
        for id_, declaration in declarations.items()
    }


def with_parts(
    operations: Iterable[Operation], declarations: Mapping[Id, Declaration]
) -> tuple[Operation, ...]:
    """The operations, with FILE in place of BINARY in multipart bodies without a
    class."""
    return tuple(
        replace(op, bodies=tuple(_with_parts(b, declarations) for b in op.bodies))
        for op in operations
    )


def note_base64(
    operations: Iterable[Operation],
    declarations: Mapping[Id, Declaration],
    context: Context,
) -> None:
    """Notes, once, that bytes in JSON are base64: JSON has no bytes."""
    roots: list[Type] = []
    for operation in operations:
        roots += [one.type for one in operation.bodies if one.format.is_json]
        roots += [one.type for one in operation.responses if one.format.is_json]
    found = [
        field.id
        for id_ in sorted(declared(declarations, roots))
        if isinstance(declaration := declarations[id_], ObjectDeclaration)
        for field in declaration.fields
        if Scalar.BINARY in inner_types(field.type)
    ]
    if found:
        more = f", and in {len(found) - 1} more properties" if len(found) > 1 else ""
        context.diagnostics.note(
            context.documents.place_of(found[0]),
            "binary-in-json",
            f"JSON has no bytes: base64 is sent and expected here{more}; write"
            " `format: byte` for it",
        )


def _with_parts(body: Body, declarations: Mapping[Id, Declaration]) -> Body:
    if not body.format.takes_files:
        return body
    match body.type:
        case ArrayOf(item):
            return replace(body, type=ArrayOf(_opened(item, declarations)))
        case MapOf(value):
            return replace(body, type=MapOf(_opened(value, declarations)))
        case (
            Scalar() | FormattedString() | Enumeration() | TupleOf() | UnionOf() | Ref()
        ):
            return body
        case _:
            assert_never(body.type)


def _forms(body: Body, declarations: Mapping[Id, Declaration]) -> Iterator[Id]:
    """The classes of a form: one, or each member of a union."""
    if not body.format.takes_files:
        return
    bare = bare_type(body.type, declarations)
    for member in bare.members if isinstance(bare, UnionOf) else (bare,):
        inner = bare_type(member, declarations)
        if isinstance(inner, Ref):
            yield inner.id


def _with_files(
    form: ObjectDeclaration, declarations: Mapping[Id, Declaration]
) -> ObjectDeclaration:
    fields = tuple(
        replace(field, type=_field_type(field, declarations)) for field in form.fields
    )
    additional = form.additional
    if additional is not None:
        additional = _opened(additional, declarations)
    return replace(form, fields=fields, additional=additional)


def _field_type(field: Field, declarations: Mapping[Id, Declaration]) -> Type:
    """A property's type; a string of bytes is a file, and one of other content can be."""
    if field.content is StringContent.BYTES:
        return _opened(field.type, declarations, _BYTES | {Scalar.STRING})
    type_ = _opened(field.type, declarations)
    if field.content is StringContent.VALUE:
        return type_
    match bare_type(type_, declarations):
        case Scalar.STRING:
            return union_of([type_, Scalar.FILE])
        case ArrayOf(item) if bare_type(item, declarations) is Scalar.STRING:
            return union_of([type_, ArrayOf(Scalar.FILE)])
        case _:
            return type_


def _opened(
    type_: Type,
    declarations: Mapping[Id, Declaration],
    bytes_: frozenset[Scalar] = _BYTES,
) -> Type:
    """A type with FILE in place of bytes, if it or its items are parts."""
    match type_:
        case Scalar() if type_ in bytes_:
            return Scalar.FILE
        case ArrayOf(item) if bare_type(item, declarations) in bytes_:
            return ArrayOf(Scalar.FILE)
        case ArrayOf(UnionOf() as item):
            return ArrayOf(_opened(item, declarations, bytes_))
        case UnionOf(members, discriminator):
            return union_of(
                (_opened(member, declarations, bytes_) for member in members),
                discriminator,
            )
        case Ref(id_):
            bare = bare_type(type_, declarations)
            if isinstance(bare, Ref | UnionOf):
                return type_
            opened = _opened(bare, declarations, bytes_)
            if opened == bare:
                return type_
            null = any(
                Scalar.NULL in inner_types(type_)
                for type_ in declared_types(declarations[id_])
            )
            return union_of([opened, Scalar.NULL]) if null else opened
        case (
            Scalar()
            | FormattedString()
            | Enumeration()
            | ArrayOf()
            | TupleOf()
            | MapOf()
        ):
            return type_
        case _:
            assert_never(type_)
