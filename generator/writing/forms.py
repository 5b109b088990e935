"""How the text of a received form is read: by the types of its properties."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import (
    AliasDeclaration,
    Api,
    ArrayOf,
    Choice,
    Field,
    MapOf,
    ObjectDeclaration,
    Ref,
    Scalar,
    TupleOf,
    Type,
    UnionOf,
    without_null,
)
from .codecs import Codecs
from .layout import collection
from .spelling import string

_TEXT = "text"


def form_readers(type_: Type, codecs: Codecs) -> str:
    """The dict of the properties that are more than text, each with its reader."""
    readers: dict[str, str] = {}
    for field in _fields(type_, codecs.api):
        reader = _reader(field.type, codecs.api)
        if reader != _TEXT:
            readers.setdefault(field.name, reader)
    for reader in readers.values():
        for name in reader.rstrip(")").split("("):
            codecs.need("form_payload", name)
    pairs = [f"{string(name)}: {reader}" for name, reader in readers.items()]
    return collection("{", pairs, "}", 3)


def _fields(type_: Type, api: Api) -> Iterator[Field]:
    """The properties of an object, of each member where it is one of several."""
    inner = _resolved(type_, api)
    if isinstance(inner, UnionOf):
        for member in inner.members:
            yield from _fields(member, api)
    elif isinstance(inner, Ref):
        declaration = api.declarations[inner.id]
        if isinstance(declaration, ObjectDeclaration):
            yield from declaration.fields


def _reader(type_: Type, api: Api) -> str:
    """The reader of a property: `many(...)` of its items where it is an array."""
    match inner := _resolved(type_, api):
        case ArrayOf(item):
            return f"many({_single(item, api)})"
        case TupleOf():
            return f"many({_TEXT})"
        case _:
            return _single(inner, api)


def _single(type_: Type, api: Api) -> str:
    """The reader of one pair."""
    match inner := _resolved(type_, api):
        case Scalar.INTEGER | Scalar.NUMBER:
            return "number"
        case Scalar.BOOLEAN:
            return "boolean"
        case Choice(values=values):
            kinds = {type(value) for value in values}
            return "number" if kinds == {int} else _TEXT
        case UnionOf(members):
            readers = {_single(member, api) for member in members}
            return readers.pop() if len(readers) == 1 else _TEXT
        case MapOf() | ArrayOf() | TupleOf() | Ref():
            return "json"
        case _:
            assert isinstance(inner, Scalar)
            return _TEXT


def _resolved(type_: Type, api: Api) -> Type:
    """What the type's aliases stand for, less null."""
    inner = without_null(type_)
    while isinstance(inner, Ref):
        declaration = api.declarations[inner.id]
        if not isinstance(declaration, AliasDeclaration):
            break
        inner = without_null(declaration.type)
    return inner
