"""Rules from a type, for what has no rules of its own: response headers, and classes that
no validator needs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import assert_never

from ..formats import FORMATS
from ..model import (
    AnyOf,
    ArrayOf,
    Check,
    Declaration,
    Enumeration,
    Format,
    FormattedString,
    Id,
    Items,
    JsonType,
    MapOf,
    ObjectDeclaration,
    OfType,
    OneOfValues,
    Presence,
    Properties,
    Ref,
    Reference,
    Rules,
    Scalar,
    TupleOf,
    Type,
    UnionOf,
)

_TYPES = {
    Scalar.NULL: JsonType.NULL,
    Scalar.BOOLEAN: JsonType.BOOLEAN,
    Scalar.INTEGER: JsonType.INTEGER,
    Scalar.NUMBER: JsonType.NUMBER,
    Scalar.STRING: JsonType.STRING,
    Scalar.BINARY: JsonType.STRING,
    Scalar.FILE: JsonType.STRING,
}


class TypeRules:
    def __init__(
        self, declarations: Mapping[Id, Declaration], table: Mapping[Id, Rules]
    ) -> None:
        self._declarations = declarations
        self._table = table
        self._open: set[Id] = set()

    def of_declaration(self, id_: Id) -> Rules:
        """The rules of a declaration: its own if it has any."""
        if id_ in self._table:
            return Rules(id_, (Reference(id_),))
        if id_ in self._open:
            return Rules(id_, ())  # of a schema that has no validator
        self._open.add(id_)
        declaration = self._declarations[id_]
        if isinstance(declaration, ObjectDeclaration):
            made = Rules(id_, (self._object(declaration),))
        else:
            made = Rules(id_, self._checks(declaration.type))
        self._open.remove(id_)
        return made

    def of(self, type_: Type, id_: Id = "") -> Rules:
        return Rules(id_, self._checks(type_))

    def _object(self, declaration: ObjectDeclaration) -> Properties:
        additional = declaration.additional
        return Properties(
            tuple(
                (field.name, self.of(field.type, field.id))
                for field in declaration.fields
            ),
            tuple(
                field.name
                for field in declaration.fields
                if field.presence is Presence.REQUIRED
            ),
            (),
            None if additional is None else self.of(additional),
        )

    def _checks(self, type_: Type) -> tuple[Check, ...]:
        match type_:
            case Scalar.ANY:
                return ()
            case Scalar():
                return (OfType((_TYPES[type_],)),)
            case FormattedString(name, is_number):
                wanted = JsonType.NUMBER if is_number else JsonType.STRING
                row = FORMATS[name]
                is_checked = (row.type == "number") is is_number
                own = (Format(name, row.type),) if is_checked else ()
                return OfType((wanted,)), *own
            case Enumeration(values=values):
                return (OneOfValues("enum", tuple(values)),)
            case ArrayOf(item):
                return OfType((JsonType.ARRAY,)), Items((), self.of(item))
            case TupleOf(items, rest):
                prefix = tuple(map(self.of, items))
                others = None if rest is None else self.of(rest)
                return OfType((JsonType.ARRAY,)), Items(prefix, others)
            case MapOf(value):
                members = Properties((), (), (), self.of(value))
                return OfType((JsonType.OBJECT,)), members
            case UnionOf(members):
                return (AnyOf(tuple(map(self.of, members))),)
            case Ref(id_):
                return self.of_declaration(id_).checks
            case _:
                assert_never(type_)
