"""How a received form is decoded: by the types of its properties and by their Encoding
Objects."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import assert_never

from ...model import (
    AliasDeclaration,
    ArrayOf,
    Body,
    Encoding,
    Enumeration,
    Field,
    FormattedString,
    MapOf,
    ObjectDeclaration,
    Ref,
    Scalar,
    TupleOf,
    Type,
    UnionOf,
    without_null,
)
from ...parameter_styles import FORM_STYLE, STYLES
from ...records import dataclass
from ..source.code import Code
from ..source.layout import collection
from ..source.literals import sequence, string
from .codecs import Codecs

_TEXT = "text"


def form_readers(body: Body, codecs: Codecs) -> Code:
    """The dict of the properties that are not plain strings, each with its reader."""
    encodings = {str(encoding.property): encoding for encoding in body.encodings}
    return _Readers(codecs).of_object(body.type, encodings, 3)


@dataclass(frozen=True, slots=True)
class _Readers:
    codecs: Codecs

    def of_object(
        self, type_: Type, encodings: Mapping[str, Encoding], depth: int = 0
    ) -> Code:
        readers: dict[str, str] = {}
        for field in self._fields(type_):
            reader = self._property(field.type, encodings.get(field.name))
            if reader != _TEXT:
                readers.setdefault(field.name, reader)
        pairs = [f"{string(name)}: {reader}" for name, reader in readers.items()]
        return collection("{", pairs, "}", depth)

    def _property(self, type_: Type, encoding: Encoding | None) -> str:
        if encoding is None or not (encoding.style or encoding.explode is not None):
            return self._reader(type_)
        style = STYLES[encoding.style or FORM_STYLE]
        explode = style.explode if encoding.explode is None else encoding.explode
        delimiter = string(style.delimiter)
        inner = self._resolved(type_)
        if isinstance(inner, ArrayOf | TupleOf):
            if explode:
                return self._reader(type_)
            item = inner.item if isinstance(inner, ArrayOf) else Scalar.STRING
            return self._styled("listed", self._single(item, inside=True), delimiter)
        if not isinstance(inner, Ref | MapOf):
            return self._reader(type_)
        members = self.of_object(inner, {})
        if style.nests:
            return self._styled("bracketed", members)
        if not explode:
            return self._styled("flat", members, delimiter)
        names = sequence([string(field.name) for field in self._fields(inner)])
        return self._styled("spread", names, members)

    def _styled(self, name: str, *arguments: str) -> str:
        return (
            f"{self.codecs.need('webhooks.form_styles', name)}({', '.join(arguments)})"
        )

    def _fields(self, type_: Type) -> Iterator[Field]:
        """The properties of an object, or of each member of a union."""
        inner = self._resolved(type_)
        if isinstance(inner, UnionOf):
            for member in inner.members:
                yield from self._fields(member)
        elif isinstance(inner, Ref):
            declaration = self.codecs.api.declarations[inner.id]
            if isinstance(declaration, ObjectDeclaration):
                yield from declaration.fields

    def _reader(self, type_: Type) -> str:
        """The reader of a property: `many(...)` of its items where it is an array."""
        match inner := self._resolved(type_):
            case ArrayOf(item):
                return f"{self._own('many')}({self._single(item, inside=True)})"
            case TupleOf():
                return f"{self._own('many')}({self._own(_TEXT)})"
            case (
                Enumeration()
                | FormattedString()
                | MapOf()
                | Ref()
                | Scalar()
                | UnionOf()
            ):
                return self._single(inner)
            case _:
                assert_never(inner)

    def _single(self, type_: Type, inside: bool = False) -> str:
        """The reader of one string."""
        name = self._name(type_)
        return name if name == _TEXT and not inside else self._own(name)

    def _name(self, type_: Type) -> str:
        match inner := self._resolved(type_):
            case Scalar.INTEGER | Scalar.NUMBER:
                return "number"
            case Scalar.BOOLEAN:
                return "boolean"
            case Enumeration(values=values):
                kinds = {type(value) for value in values}
                return "number" if kinds == {int} else _TEXT
            case UnionOf(members):
                names = {self._name(member) for member in members}
                return names.pop() if len(names) == 1 else _TEXT
            case MapOf() | ArrayOf() | TupleOf() | Ref():
                return "json"
            case Scalar() | FormattedString():
                return _TEXT
            case _:
                assert_never(inner)

    def _own(self, name: str) -> str:
        return self.codecs.need("webhooks.forms", name)

    def _resolved(self, type_: Type) -> Type:
        """The type without its aliases and without null."""
        inner = without_null(type_)
        while isinstance(inner, Ref):
            declaration = self.codecs.api.declarations[inner.id]
            if not isinstance(declaration, AliasDeclaration):
                break
            inner = without_null(declaration.type)
        return inner
