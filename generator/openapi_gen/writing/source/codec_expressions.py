"""How a type is decoded and encoded: expressions over the runtime's codecs.

`encode` goes from objects to JSON data. It passes an unexpected value on, so that the
validator can report it. `decode` goes from JSON data to objects and keeps an unexpected
value. Neither has a call for a type whose values are JSON data already.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import assert_never

from ...formats import FORMATS, PythonType
from ...model import (
    AliasDeclaration,
    Api,
    ArrayOf,
    Enumeration,
    FormattedString,
    Id,
    MapOf,
    ObjectDeclaration,
    Ref,
    Scalar,
    TupleOf,
    Type,
    UnionOf,
    inner_types,
    without_null,
)
from ..naming.names import Names
from .annotations import Annotator
from .code import Code
from .literals import sequence, string

_DECODED = {
    Scalar.INTEGER: ("json.decoding", "decode_integer"),
    Scalar.BINARY: ("json.formats", "decode_binary"),
}


def _python_type(formatted: FormattedString) -> PythonType:
    python = FORMATS[formatted.format].python
    assert python is not None, f"format {formatted.format} has no Python type"
    return python


def _is_files(type_: Type) -> bool:
    """Whether `plain` would make strings of the bytes."""
    return isinstance(type_, ArrayOf) and without_null(type_.item) is Scalar.BINARY


@dataclass(slots=True)
class Codecs:
    """Writes codec expressions for one module and remembers what it must import."""

    api: Api
    names: Names
    own: Id = ""
    is_sent: bool = False
    """Whether optional nullable fields can be `UNSET`: the class is sent."""
    runtime: dict[str, set[str]] = field(default_factory=dict[str, set[str]])
    siblings: set[str] = field(default_factory=set[str])
    hidden: frozenset[str] = frozenset()
    """Names that the module uses already: a codec of such a name gets an underscore."""

    def need(self, module: str, name: str) -> str:
        self.runtime.setdefault(module, set()).add(name)
        return name

    # Encoding

    def encoded(self, type_: Type, value: str) -> Code:
        """The expression for the JSON data of `value`, an expression of this type."""
        inner = without_null(type_)
        if self._is_plain(inner):
            return Code(value)
        if self._is_container_of_plain(inner):
            return Code(f"{self.encoder(inner)}({value})")
        if isinstance(inner, ArrayOf) and not self._is_plain_inside(inner.item):
            encode = self.need("json.encoding", "encode_each")
            return Code(f"{encode}({self.encoder(inner.item)}, {value})")
        if isinstance(inner, MapOf) and not self._is_plain_inside(inner.value):
            encode = self.need("json.encoding", "encode_map")
            return Code(f"{encode}({self.encoder(inner.value)}, {value})")
        return Code(f"{self.encoder(inner)}({value})")

    def encoder(self, type_: Type) -> str:
        """The function that encodes a value of this type; `plain` takes any."""
        inner = without_null(type_)
        if isinstance(inner, FormattedString):
            return self.need("json.encoding", _python_type(inner).encoder)
        if isinstance(inner, Ref) and isinstance(
            self.api.declarations[inner.id], ObjectDeclaration
        ):
            return self._codec(inner.id, "encode")
        if inner is Scalar.ANY:
            return self.need("json.encoding", "encode_any")
        if self._is_container_of_plain(inner):
            made = "as_list" if isinstance(inner, ArrayOf) else "as_dict"
            return self.need("json.encoding", made)
        return self.need("json.encoding", "plain")

    def _is_container_of_plain(self, type_: Type) -> bool:
        """Whether each item or value is its own JSON data."""
        match type_:
            case ArrayOf(inner) | MapOf(inner):
                return self._is_plain(without_null(inner))
            case _:
                return False

    def _is_plain_inside(self, type_: Type) -> bool:
        """Whether `plain` encodes the container around such values at once."""
        inner = without_null(type_)
        nested = isinstance(inner, ArrayOf | MapOf)
        return nested and not self._is_container_of_plain(inner)

    def _is_plain(self, type_: Type) -> bool:
        """Whether a value of this type is its own JSON data."""
        match type_:
            case Scalar():
                return type_ is not Scalar.ANY
            case FormattedString() | TupleOf():
                return False
            case Enumeration():
                return True
            case ArrayOf() | MapOf():
                return False  # a tuple or another mapping is accepted, too
            case Ref(id_):
                declaration = self.api.declarations[id_]
                return isinstance(declaration, AliasDeclaration) and isinstance(
                    declaration.type, Enumeration
                )
            case UnionOf(members):
                return all(
                    self._is_plain(member) or _is_files(member) for member in members
                )
            case _:
                assert_never(type_)

    # Decoding

    def decoded(self, type_: Type, data: str) -> Code:
        """The expression for the object of this type that `data` holds."""
        inner = without_null(type_)
        return Code(self._decoded(inner, data) if self.is_decoded(inner) else data)

    def _decoded(self, inner: Type, data: str) -> str:
        match inner:
            case ArrayOf(item):
                decode = self.need("json.decoding", "decode_each")
                return f"{decode}({self.decoder(item)}, {data})"
            case MapOf(value):
                decode = self.need("json.decoding", "decode_map")
                return f"{decode}({self.decoder(value)}, {data})"
            case TupleOf(items, rest):
                decode = self.need("json.decoding", "decode_tuple")
                decoders = sequence(map(self.decoder, items))
                beyond = "None" if rest is None else self.decoder(rest)
                return f"{decode}({decoders}, {beyond}, {data})"
            case UnionOf():
                return self._union(inner, data)
            case Scalar() | FormattedString() | Enumeration() | Ref():
                return f"{self.decoder(inner)}({data})"
            case _:
                assert_never(inner)

    def decoder(self, type_: Type) -> str:
        """The function that decodes JSON data to this type."""
        inner = without_null(type_)
        if not self.is_decoded(inner):
            return self.need("json.decoding", "decode_any")
        match inner:
            case Scalar():
                return self.need(*_DECODED[inner])
            case FormattedString():
                return self.need("json.formats", _python_type(inner).decoder)
            case ArrayOf(item):
                return f"{self.need('json.decoding', 'each')}({self.decoder(item)})"
            case MapOf(value):
                return f"{self.need('json.decoding', 'mapped')}({self.decoder(value)})"
            case Ref(id_):
                return self._codec(id_, "decode")
            case Enumeration() | TupleOf() | UnionOf():
                return f"lambda data: {self.decoded(inner, 'data')}"
            case _:
                assert_never(inner)

    def is_decoded(self, type_: Type, above: frozenset[Id] = frozenset()) -> bool:
        """Whether decoding to this type can change JSON data.

        `above` are the aliases around the type: an alias can contain itself.
        """
        match type_:
            case Scalar():
                return type_ in _DECODED
            case Enumeration():
                return False
            case FormattedString() | TupleOf():
                return True
            case ArrayOf(inner) | MapOf(inner):
                return self.is_decoded(inner, above)
            case Ref(id_):
                declaration = self.api.declarations[id_]
                if isinstance(declaration, ObjectDeclaration):
                    return True
                return id_ not in above and self.is_decoded(
                    declaration.type, above | {id_}
                )
            case UnionOf(members):
                return any(
                    member is not Scalar.INTEGER and self.is_decoded(member, above)
                    for member in members
                )
            case _:
                assert_never(type_)

    def holds_binary(self, type_: Type) -> bool:
        """Whether a value has bytes that are a string in JSON, outside of its classes."""
        open_, seen = [type_], set[Id]()
        while open_:
            for inner in inner_types(open_.pop()):
                if inner is Scalar.BINARY:
                    return True
                if isinstance(inner, Ref) and inner.id not in seen:
                    seen.add(inner.id)
                    declaration = self.api.declarations[inner.id]
                    if isinstance(declaration, AliasDeclaration):
                        open_.append(declaration.type)
        return False

    def _union(self, union: UnionOf, data: str) -> str:
        mapping = self._mapping(union)
        if union.discriminator is not None and mapping:
            decode = self.need("json.decoding", "decode_tagged")
            name = string(union.discriminator.property)
            given = [name, mapping, data, *self._default(union)]
            return f"{decode}({', '.join(given)})"
        annotator = Annotator(self.names)
        members = {
            annotator.spell(member): self.decoder(member)
            for member in union.members
            if member is not Scalar.NULL
        }
        pairs = [f"{string(spelled)}: {code}" for spelled, code in members.items()]
        decode = self.need("json.unions", "decode_union")
        return f"{decode}({data}, {{{', '.join(pairs)}}})"

    def _mapping(self, union: UnionOf) -> str:
        """The decoder for each value of the discriminator; empty without a mapping."""
        if union.discriminator is None:
            return ""
        known = {member.id for member in union.members if isinstance(member, Ref)}
        pairs = [
            f"{string(value)}: {self._codec(id_, 'decode')}"
            for value, id_ in union.discriminator.mapping
            if id_ in known
        ]
        return f"{{{', '.join(pairs)}}}" if pairs else ""

    def _default(self, union: UnionOf) -> list[str]:
        """The decoder for other values of the discriminator, if there is one."""
        if union.discriminator is None or union.discriminator.default is None:
            return []
        return [self._codec(union.discriminator.default, "decode")]

    def _codec(self, id_: Id, function: str) -> str:
        if id_ == self.own:
            return function
        module = self.names.models[id_].module
        if module in self.hidden:
            self.siblings.add(f"{module} as {module}_")
            return f"{module}_.{function}"
        self.siblings.add(module)
        return f"{module}.{function}"
